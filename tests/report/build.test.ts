import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report'
import { AUTHORITY, content, inputFor, VICHY } from './content'

const reportOf = (part: Parameters<typeof inputFor>[0] = {}) => {
  const { dossier, diagnostic, judgement, places, date } = inputFor(part, { places: VICHY })
  return buildReport(content, dossier, { diagnostic, judgement }, places, date)
}
const ids = (part?: Parameters<typeof inputFor>[0]) => reportOf(part).sections.map(({ id }) => id)

describe('buildReport', () => {
  it('opens on the summary, ends with the sources, and tells each section once', () => {
    for (const told of [ids(), ids(AUTHORITY)]) {
      expect([told[0], told.at(-1)]).toEqual(['synthese', 'annexe-sources'])
      expect(new Set(told).size).toBe(told.length)
    }
  })

  it('leads a project leader from the law to what to do, then to who may help', () => {
    const told = ids()
    const order = ['article-9', 'demarche', 'etape', 'actions', 'soutiens', 'collectivites']
    expect(told.filter((id) => order.includes(id))).toEqual(order)
    expect(told).not.toContain('questions-au-porteur')
  })

  it('leads a collectivité from what to ask to what it sees, then to what it may do', () => {
    const told = ids(AUTHORITY)
    const order = ['questions-au-porteur', 'article-9', 'votre-collectivite', 'actions', 'soutiens']
    expect(told.filter((id) => order.includes(id))).toEqual(order)
    expect(told).not.toContain('collectivites')
  })

  it('puts the summary first and the annexes last', () => {
    const places = reportOf(AUTHORITY).sections.map(({ place }) => place)
    expect(places.indexOf('body')).toBe(1)
    expect(places.lastIndexOf('body')).toBeLessThan(places.indexOf('annex'))
  })

  it('says on its cover which project, seen by whom, on how many answers', () => {
    const { cover } = reportOf({ project: { name: '  Pôle d’exemple ' } })
    expect(cover.title).toBe('Pôle d’exemple')
    expect(cover.facts).toEqual([
      { term: 'Territoire', text: 'Vichy et CA Vichy Communauté' },
      { term: 'Point de vue', text: 'Rempli par le groupe' },
      { term: 'Réponses', text: 'aucune réponse (déclarées, non vérifiées)' },
      { term: 'Date', text: expect.stringMatching(/^23\u00A0novembre 2026 · Règles/) },
    ])
    expect(cover.strands.items).toHaveLength(11)
  })

  it('names a project without a name, and a collectivité by its level', () => {
    expect(reportOf().cover.title).toBe('Projet sans nom')
    expect(reportOf(AUTHORITY).cover.facts[1]?.text).toBe(
      'Rempli par une collectivité (intercommunalité)',
    )
  })

  it('is the same value for the same input: nothing reads the clock', () => {
    expect(reportOf()).toEqual(reportOf())
    expect(reportOf().date).toBe('2026-11-23')
  })
})

it.each([{}, AUTHORITY])('gives every section its title and its introduction, filled', (part) => {
  const { sections } = reportOf(part)
  expect(sections.length).toBeGreaterThan(15)
  for (const { id, title, short, intro = 'Sans introduction.' } of sections) {
    for (const text of [title, short, intro])
      expect({ id, text }).toEqual({ id, text: expect.stringMatching(/^[^{}]{3,}$/) })
  }
})
