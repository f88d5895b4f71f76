import { describe, expect, it } from 'vitest'
import { ELEMENT_IDS, glance, NO_PLACES, type Dossier } from '../../../src/domain'
import {
  AGGREGATE_IDS,
  aggregateRow,
  readCells,
  readColumns,
  sheetHeader,
  sheetRow,
} from '../../../src/report/portfolio/columns'
import { initiativeOf } from '../../../src/report/portfolio/initiative'
import { dossierWith } from '../../domain/dossierWith'
import { content, VICHY } from '../content'

const DATE = '2026-11-28'
const DOSSIER = dossierWith({
  profile: {
    track: 'collectivite',
    level: 'intercommunalite',
    authority: { type: 'epci', code: '200071363' },
  },
  project: { name: 'Filière bois', themes: ['mobilite'] },
  territory: VICHY.places,
  updatedAt: '2026-04-02T10:00:00.000Z',
  ownActions: [{ id: 'o1', title: 'Rencontrer le groupe', by: '2026-12-21' }],
})

const line = (dossier: Dossier = DOSSIER) =>
  initiativeOf({ ...content, ...glance(content, dossier), dossier, places: VICHY, date: DATE })

describe('the columns', () => {
  it('are read with what completes them', () => {
    expect(readColumns(content).map(({ label }) => label)).toEqual([
      'Initiative',
      'Territoire',
      'Étape',
      'Ce qui manque',
      'Points à vérifier',
      'Prochain pas',
      'Dernière nouvelle',
    ])
    expect(readCells(content, line()).map(({ text, under }) => [text, under])).toEqual([
      ['Filière bois', ''],
      ['Vichy et CA Vichy Communauté', ''],
      ['Inconnue', ''],
      ['Tout reste à découvrir', ''],
      ['aucun', ''],
      ['Rencontrer le groupe', '21\u00a0décembre 2026'],
      ['2\u00a0avril 2026', 'plus de six mois\u00a0: à rafraîchir'],
    ])
  })

  it('say that a day is past, or that there is none', () => {
    const late = line({
      ...DOSSIER,
      ownActions: [{ id: 'o1', title: 'Appeler', by: '2026-11-02' }],
    })
    const under = (one: typeof late) =>
      readCells(content, one).find(({ id }) => id === 'nextStep')?.under
    expect(under(late)).toBe('2\u00a0novembre 2026, date passée')
    expect(under(line({ ...DOSSIER, ownActions: [] }))).toBe('sans date')
  })

  it('leave no cell empty where they are read', () => {
    const group = initiativeOf({
      ...content,
      ...glance(content, dossierWith()),
      dossier: dossierWith(),
      places: NO_PLACES,
      date: DATE,
    })
    const texts = readCells(content, group).map(({ id, text }) => [id, text])
    expect(Object.fromEntries(texts)).toMatchObject({ territory: '–', checks: '–' })
    expect(texts.filter(([, text]) => text === '')).toEqual([])
  })

  it('are all in the spreadsheet, days to be sorted, each row saying what it is worth', () => {
    const header = sheetHeader(content)
    const row = sheetRow(content, line(), DATE)
    expect(row).toHaveLength(header.length)
    const at = (label: string) => row[header.indexOf(label)]
    expect(at('Pour le')).toBe('2026-12-21')
    expect(at('Dernière nouvelle')).toBe('2026-04-02')
    expect(at('À rafraîchir')).toMatch(/à rafraîchir$/)
    expect(at('À savoir')).toBe(
      `Déclaratif, non vérifié, 28\u00a0novembre 2026. ${content.words.texts['restitution.notice']}`,
    )
  })

  it('are all in the aggregate, by ids, with the codes that a network computes with', () => {
    const row = aggregateRow(content, 'a.ptce.json', line(), DATE)
    expect(row).toHaveLength(AGGREGATE_IDS.length)
    const one = Object.fromEntries(AGGREGATE_IDS.map((id, rank) => [id, row[rank]]))
    expect(one).toMatchObject({
      file: 'a.ptce.json',
      project: 'Filière bois',
      nextStepOn: '2026-12-21',
      newsOn: '2026-04-02',
      toRefresh: true,
      track: 'collectivite',
      level: 'intercommunalite',
      authority: 'epci:200071363',
      places: 'commune:03310 epci:200071363',
      themes: 'mobilite',
      stageLow: 'gestation',
      stageHigh: 'consolidation',
      engagedMembers: 0,
      date: DATE,
    })
    expect(one.mention).toMatch(/^Déclaratif, non vérifié, 28\snovembre 2026\. Cet outil/)
    expect(ELEMENT_IDS.map((id) => one[id])).toEqual(ELEMENT_IDS.map(() => 'a-renseigner'))
    expect(new Set(AGGREGATE_IDS).size).toBe(AGGREGATE_IDS.length)
    expect(AGGREGATE_IDS).toMatchInlineSnapshot(`
      [
        "file",
        "project",
        "territory",
        "stage",
        "lacking",
        "checks",
        "nextStep",
        "nextStepOn",
        "newsOn",
        "toRefresh",
        "track",
        "level",
        "authority",
        "places",
        "themes",
        "stageLow",
        "stageHigh",
        "engagedMembers",
        "regroupement",
        "meme-territoire",
        "entreprises-ess",
        "autres-entreprises",
        "partenaires",
        "strategie-commune",
        "strategie-continue",
        "mutualisation-cooperation-partenariat",
        "projets-economiques-et-sociaux",
        "innovation",
        "developpement-local-durable",
        "rules",
        "date",
        "mention",
      ]
    `)
  })
})
