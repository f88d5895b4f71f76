import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report'
import { AUTHORITY, content, inputFor, VICHY } from './content'

const reportOf = (part: Parameters<typeof inputFor>[0] = {}) => {
  const { dossier, diagnostic, judgement, places, date } = inputFor(part, { places: VICHY })
  return buildReport(content, dossier, { diagnostic, judgement }, places, date)
}
const ids = (part?: Parameters<typeof inputFor>[0]) => reportOf(part).sections.map(({ id }) => id)

describe('buildReport', () => {
  it('tells each section once, and the sources last', () => {
    for (const told of [ids(), ids(AUTHORITY)]) {
      expect(told.at(-1)).toBe('annexe-sources')
      expect(new Set(told).size).toBe(told.length)
    }
  })

  it('tells each track what it alone reads', () => {
    expect(ids()).toContain('collectivites')
    expect(ids()).not.toContain('questions-au-porteur')
    expect(ids(AUTHORITY)).toEqual(
      expect.arrayContaining(['questions-au-porteur', 'etabli', 'votre-collectivite']),
    )
    expect(ids(AUTHORITY)).not.toContain('collectivites')
  })

  it('says what the project is before anything is said of it', () => {
    const summary = `${'Donner une seconde vie aux meubles et aux matériaux, '.repeat(3)}ici.`
    const { identity } = reportOf({
      project: { name: 'Pôle', summary },
      members: [
        { id: 'a', name: 'A', family: 'association' },
        { id: 'b', name: 'B', family: 'association', commitment: 'pressenti' },
      ],
    })
    expect(identity.line).toBe(
      'Vichy et CA Vichy Communauté · 2\u00A0membres, dont 1\u00A0engagé · 23\u00A0novembre 2026',
    )
    expect(identity.purpose?.length).toBeLessThanOrEqual(90)
    expect(identity.purpose).toMatch(/\p{L}…$/u)
    expect(summary).toContain(identity.purpose?.slice(0, -1))
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
