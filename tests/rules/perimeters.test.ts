/** Who gets what, where: every scheme of the catalogue against every place of the country. */
import { describe, expect, it } from 'vitest'
import { diagnose, matchSupports, type Dossier, type Places } from '../../src/domain'
import { content } from '../domain/realContent'
import { gazetteer, placesAt } from '../domain/realPlaces'
import { ANY_STAGE } from '../domain/stageRanges'
import { dossierWith } from '../domain/dossierWith'

const { schemes } = content.words
const DATE = '2026-11-23'

/**
 * The schemes of each région, written by hand: its own, those of several régions, then those of a
 * narrower place, given only to who is there. Closed ones too: they are ruled out, and say so.
 */
const LOCAL: Readonly<Record<string, { readonly own: string; readonly inside?: string }>> = {
  '01': { own: '' },
  '02': { own: '' },
  '03': { own: '' },
  '04': { own: 'reunion-politique-ess' },
  '06': { own: 'mayotte-soutien-ess' },
  '11': { own: 'idf-ami-ptce-2014 idf-gamme-up', inside: 'gpsea-accompagnement-ess' },
  '24': { own: 'cvl-strategie-ess' },
  '27': { own: 'bfc-generateur' },
  '28': { own: 'normandie-emergence-ess normandie-essor-feder', inside: 'cotentin-aap-ess' },
  '32': {
    own: 'hauts-de-france-acte hauts-de-france-cote',
    inside: 'oise-soutien-ptce henin-carvin-coup-dpouce-ess hauts-de-flandre-creation-ess',
  },
  '44': { own: 'grand-est-initiatives-territoriales', inside: 'meurthe-et-moselle-agir' },
  '52': { own: 'pays-de-la-loire-ptce' },
  '53': { own: 'bretagne-poles-ess' },
  '75': {
    own: 'nouvelle-aquitaine-animation-cooperation na-soutien-entreprises-ess na-sensibilisation-demarches-collectives interreg-sudoe-ess',
  },
  '76': { own: 'occitanie-groupements-cooperation occitanie-tiers-lieux interreg-sudoe-ess' },
  '84': { own: 'interreg-sudoe-ess' },
  '93': { own: 'paca-strategie-ess-2030' },
  '94': { own: 'corse-adec-ess' },
}

/** Where each narrow scheme applies. */
const NARROW: Readonly<Record<string, string>> = {
  'oise-soutien-ptce': 'departement 60',
  'meurthe-et-moselle-agir': 'departement 54',
  'gpsea-accompagnement-ess': 'epci 200058006',
  'cotentin-aap-ess': 'epci 200067205',
  'henin-carvin-coup-dpouce-ess': 'epci 246200299',
  'hauts-de-flandre-creation-ess': 'epci 200040954',
}

const ids = (list = '') => list.split(' ').filter((id) => id !== '')
const sorted = (list: readonly string[]) => [...list].sort()

const TRACKS: readonly Dossier['profile'][] = [
  { track: 'porteur' },
  { track: 'collectivite', level: 'region' },
]

/** The whole catalogue, by what a place makes of it; the stage is left open, so that it rules nothing out. */
function sort(places: Places, profile: Dossier['profile'] = { track: 'porteur' }) {
  const { supports, refused } = matchSupports(schemes, { profile, project: {}, answers: {} }, places, ANY_STAGE, DATE)
  const because = (reason: string) =>
    refused.filter(({ reasons }) => reasons.some((one) => one === reason)).map(({ id }) => id)
  const away = ['territory', 'territory-part', 'no-territory'].flatMap(because)
  return {
    seen: [...supports, ...refused].map(({ id }) => id),
    here: [...supports, ...refused]
      .map(({ id }) => id)
      .filter((id) => isLocal(id) && !away.includes(id)),
    part: because('territory-part'),
    elsewhere: because('territory'),
    supported: supports.map(({ id }) => id),
  }
}

const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]))
const isLocal = (id: string) => byId.get(id)?.territory.type !== 'france'
const candidates = schemes
  .filter(({ relevance }) => relevance !== 'exemple' && relevance !== 'alerte')
  .map(({ id }) => id)
const local = candidates.filter(isLocal)

describe('the whole catalogue', () => {
  it('has no local scheme that these tables forget', () => {
    const told = Object.values(LOCAL).flatMap(({ own, inside }) => [...ids(own), ...ids(inside)])
    expect(sorted([...new Set(told)])).toEqual(sorted(local))
    expect(Object.keys(LOCAL)).toHaveLength(18)
  })

  describe.each(TRACKS)('as $track', (profile) => {
    it.each(Object.entries(LOCAL))('in région %s gives its own schemes alone', (code, { own, inside }) => {
      const found = sort(placesAt(`region ${code}`), profile)
      expect(sorted(found.seen)).toEqual(sorted(candidates))
      expect(sorted(found.here)).toEqual(sorted(ids(own)))
      expect(sorted(found.part)).toEqual(sorted(ids(inside)))
      expect(sorted(found.elsewhere)).toEqual(
        sorted(local.filter((id) => ![...ids(own), ...ids(inside)].includes(id))),
      )
    })
  })

  it.each(Object.keys(LOCAL))('in région %s sends to its CRESS alone', (code) => {
    const places = placesAt(`region ${code}`)
    const asked = dossierWith({ territory: [{ type: 'region', code }] })
    expect(diagnose(content, asked, places, DATE).diagnostic.contacts).toEqual([{ id: `cress-${code}` }])
    expect(content.words.cress[code]?.region).toBe(code)
  })

  it('in each département gives what its région has, and its own', () => {
    for (const { code, region } of gazetteer.departements) {
      const { own = '', inside } = LOCAL[region ?? ''] ?? {}
      const narrow = ids(inside).filter((id) => NARROW[id] === `departement ${code}`)
      const found = sort(placesAt(`departement ${code}`))
      expect([code, ...sorted(found.here)]).toEqual([code, ...sorted([...ids(own), ...narrow])])
    }
  })

  it('in each intercommunalité gives what lies around it, and its own', () => {
    for (const [code, [, within]] of Object.entries(gazetteer.epcis)) {
      const departements = within.split(' ')
      const around = gazetteer.departements.filter((one) => departements.includes(one.code))
      const regions = [...new Set(around.map(({ region }) => region ?? ''))]
      const expected = regions.flatMap((region) => [
        ...ids(LOCAL[region]?.own),
        ...ids(LOCAL[region]?.inside).filter((id) =>
          [`epci ${code}`, ...departements.map((one) => `departement ${one}`)].includes(
            NARROW[id] ?? '',
          ),
        ),
      ])
      const found = sort(placesAt(`epci ${code}`))
      expect([code, ...sorted(found.here)]).toEqual([code, ...sorted([...new Set(expected)])])
    }
  })

  it('recommends nothing that is closed, an example, an alert or a call told as history', () => {
    for (const code of Object.keys(LOCAL)) {
      for (const id of sort(placesAt(`region ${code}`)).supported) {
        expect(byId.get(id)).toMatchObject({ status: expect.stringMatching(/permanent|unknown/) })
        expect(byId.get(id)?.relevance).toMatch(/^(dedie|connexe|indirect)$/)
        expect(byId.get(id)?.call).toBeUndefined()
      }
    }
  })
})

describe('border cases', () => {
  it.each<[string, readonly string[], string]>([
    ['two régions get both', ['region 52', 'region 53'], 'pays-de-la-loire-ptce bretagne-poles-ess'],
    ['two of the régions of Sudoe', ['commune 31555', 'commune 87085'], `${LOCAL['75']?.own} ${LOCAL['76']?.own}`],
    ['a commune of Grand Paris Sud Est Avenir', ['commune 94028'], `${LOCAL['11']?.own} gpsea-accompagnement-ess`],
    ['its neighbour, of another EPT', ['commune 94080'], LOCAL['11']?.own ?? ''],
    ['a commune of the Hauts de Flandre', ['commune 59067'], `${LOCAL['32']?.own} hauts-de-flandre-creation-ess`],
    ['Dunkerque, next to it', ['commune 59183'], LOCAL['32']?.own ?? ''],
    ['the last commune of a région', ['commune 07042'], 'interreg-sudoe-ess'],
    ['its neighbour across the Rhône, in another', ['commune 84019'], 'paca-strategie-ess-2030'],
    ['Vaucluse, whose code is a région’s', ['departement 84'], 'paca-strategie-ess-2030'],
    ['Guyane, by its département', ['departement 973'], ''],
    ['La Réunion, by a commune', ['commune 97411'], 'reunion-politique-ess'],
    ['Saint-Pierre-et-Miquelon', ['departement 975'], ''],
    [
      'an intercommunalité of two régions',
      ['epci 243500741'],
      'pays-de-la-loire-ptce bretagne-poles-ess',
    ],
    ['a commune of that one, which is in one région', ['commune 35236'], 'bretagne-poles-ess'],
    ['a whole région, with a département of it', ['region 32', 'departement 60'], `${LOCAL['32']?.own} oise-soutien-ptce`],
  ])('%s', (_, places, expected) => {
    const found = placesAt(...places)
    expect(found.unknown).toEqual([])
    expect(sorted(sort(found).here)).toEqual(sorted([...new Set(ids(expected))]))
  })
})
