import { describe, expect, it } from 'vitest'
import { buildReport, sectionTexts } from '../../src/report'
import { AUTHORITY, content, inputFor, VICHY } from './content'

const reportOf = (part: Parameters<typeof inputFor>[0] = {}) => {
  const { dossier, diagnostic, judgement, places, date } = inputFor(part, { places: VICHY })
  return buildReport(content, dossier, { diagnostic, judgement }, places, date)
}
const ids = (part?: Parameters<typeof inputFor>[0]) =>
  reportOf(part)
    .everySection()
    .map(({ id }) => id)

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

  it('says at its head which project, where, on what, how far and what for', () => {
    const { identity, facts, strip, product } = reportOf({
      project: {
        name: '  Pôle d’exemple ',
        themes: ['economie-circulaire', 'alimentation-agriculture'],
        stage: 'emergence',
        purposes: ['investissement'],
      },
    })
    expect(identity.name).toBe('Pôle d’exemple')
    expect(product).toBe('Diagnostic PTCE')
    expect(facts).toEqual([
      { term: 'Territoire', text: 'Vichy et CA Vichy Communauté' },
      {
        term: 'Sujets',
        text: 'Réemploi, réparation, déchets\u202F; alimentation et agriculture',
      },
      {
        term: 'Étape',
        text: 'Émergence\u00A0: un noyau de membres est connu. Les premières actions sont testées.',
      },
      { term: 'Nous cherchons', text: 'Un équipement ou des travaux' },
    ])
    expect(strip.items).toHaveLength(11)
  })

  it('says nothing at its head that was not said', () => {
    expect(reportOf().facts.map(({ term }) => term)).toEqual(['Territoire'])
  })

  it('says who gave the answers, how many, that none is verified, and on which day', () => {
    const origin = (part?: Parameters<typeof inputFor>[0]) =>
      reportOf(part)
        .everySection()
        .filter(({ id }) => id === 'origine')
        .flatMap(sectionTexts)
        .join(' ')
    expect(origin()).toContain('Aucune réponse, données par le groupe, non vérifiées.')
    expect(origin()).toMatch(/Document du 23\u00A0novembre 2026, règles version 2026\.11\./)
    expect(origin(AUTHORITY)).toContain('données par la collectivité, non vérifiées.')
  })

  it('names a project without a name, and a collectivité by its level', () => {
    expect(reportOf().identity.name).toBe('Projet sans nom')
    expect(reportOf(AUTHORITY).facts.at(-1)).toEqual({ term: 'Vu par', text: 'Intercommunalité' })
  })

  it('is the same value for the same input: nothing reads the clock', () => {
    expect(reportOf().everySection()).toEqual(reportOf().everySection())
    expect(reportOf().strip).toEqual(reportOf().strip)
    expect(reportOf().date).toBe('2026-11-23')
  })
})

it.each([{}, AUTHORITY])('gives every section its title and its introduction, filled', (part) => {
  const sections = reportOf(part).everySection()
  expect(sections.length).toBeGreaterThan(15)
  for (const { id, title, short, intro = 'Sans introduction.' } of sections) {
    for (const text of [title, short, intro])
      expect({ id, text }).toEqual({ id, text: expect.stringMatching(/^[^{}]{3,}$/) })
  }
})
