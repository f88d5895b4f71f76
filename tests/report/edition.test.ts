import { describe, expect, it } from 'vitest'
import { AUTHORITY_LEVELS, ELEMENT_IDS, TRACKS, type Outline } from '../../src/domain'
import {
  buildReport,
  editionOf,
  sectionTexts,
  type EditionChoices,
  type Report,
} from '../../src/report'
import { sectionsOf } from '../../src/report/sections'
import { wholeCases } from '../rules/wholeCases'
import { blocksOf } from './blocks'
import { AUTHORITY, content, inputFor, VICHY } from './content'

const reportOf = (part: Parameters<typeof inputFor>[0] = {}): Report => {
  const { dossier, diagnostic, judgement, places, date } = inputFor(part, { places: VICHY })
  return buildReport(content, dossier, { diagnostic, judgement }, places, date)
}

const outlinesOf = (track: (typeof TRACKS)[number]): readonly Outline[] => {
  const { views = [], pages = [], documents = [] } = content.words.editions[track] ?? {}
  return [...views, ...pages, ...documents]
}

describe.each(TRACKS)('the editions of the track %s', (track) => {
  it('tell sections that this track reads', () => {
    const read = sectionsOf(track).map(({ id }) => id)
    for (const { id, parts } of outlinesOf(track))
      expect({
        id,
        unread: parts.map(({ section }) => section).filter((one) => !read.includes(one as never)),
      }).toEqual({ id, unread: [] })
  })

  it('leave no section untold', () => {
    const told = new Set(
      outlinesOf(track).flatMap(({ parts }) => parts.map(({ section }) => section)),
    )
    expect(
      sectionsOf(track)
        .map(({ id }) => id)
        .filter((id) => !told.has(id)),
    ).toEqual([])
  })

  it('have each an address of their own', () => {
    const ids = outlinesOf(track).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('an edition', () => {
  const outline = (...parts: Outline['parts']): Outline => ({ id: 'essai', title: 'Essai', parts })

  it('holds more at each level', () => {
    const report = reportOf()
    const told = (level: 'essentiel' | 'complet' | 'annexe') =>
      editionOf(report, outline({ section: 'article-9', level }), 'paper').sections.flatMap(
        ({ blocks }) => blocks,
      )
    expect(told('essentiel').length).toBeLessThan(told('complet').length)
    expect(told('complet').length).toBeLessThan(told('annexe').length)
    expect(told('complet')).toEqual(expect.arrayContaining([...told('essentiel')]))
  })

  it('says on a screen what paper does not, and the contrary', () => {
    const report = reportOf()
    const kinds = (medium: 'screen' | 'paper') =>
      editionOf(report, outline({ section: 'article-9', level: 'complet' }), medium)
        .sections.flatMap(({ blocks }) => blocks)
        .map(({ kind }) => kind)
    expect(kinds('screen')).toContain('verdicts')
    expect(kinds('screen')).not.toContain('table')
    expect(kinds('paper')).toContain('table')
    expect(kinds('paper')).not.toContain('verdicts')
  })

  it('folds on a screen what its limit leaves, and counts it on paper', () => {
    const report = reportOf(AUTHORITY)
    const part = {
      section: 'autour-de-la-table',
      level: 'essentiel',
      limit: 1,
      rest: 'Et {n} autres.',
    } as const
    const [onScreen] = editionOf(report, outline(part), 'screen').sections
    const [onPaper] = editionOf(report, outline(part), 'paper').sections
    const left = AUTHORITY_LEVELS.length - 2
    expect(onScreen?.blocks).toMatchObject([
      { kind: 'rows', items: [{}] },
      { kind: 'folded', summary: `Et ${left} autres.`, blocks: [{ kind: 'rows' }] },
    ])
    expect(onPaper?.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: `Et ${left} autres.` })
  })

  it('cuts nothing that fits', () => {
    const report = reportOf(AUTHORITY)
    const part = {
      section: 'autour-de-la-table',
      level: 'essentiel',
      limit: 9,
      rest: 'Et {n} autres.',
    } as const
    const [section] = editionOf(report, outline(part), 'paper').sections
    expect(section?.blocks).toHaveLength(1)
  })

  it('tells again, under another anchor, only what a deeper level adds', () => {
    const report = reportOf()
    const { sections } = editionOf(
      report,
      outline(
        { section: 'groupe', level: 'essentiel' },
        { section: 'article-9', level: 'essentiel' },
        { section: 'article-9', level: 'complet', alone: true },
      ),
      'paper',
    )
    expect(sections.map(({ id }) => id)).toEqual(['groupe', 'article-9', 'article-9-complet'])
  })
})

describe('an edition in which the dossier travels', () => {
  const COMMENT = 'À revoir avec la mairie'
  const report = reportOf({
    answers: { 'strategie-ecrite': 'oui' },
    comments: { 'strategie-ecrite': COMMENT },
  })
  const whole: Outline = {
    id: 'essai',
    title: 'Essai',
    parts: [
      { section: 'origine', level: 'essentiel' },
      { section: 'annexe-reponses', level: 'annexe' },
    ],
  }
  const textsOf = (id: string, choices?: EditionChoices) =>
    editionOf(report, whole, 'paper', choices)
      .sections.filter((section) => section.id === id)
      .flatMap(sectionTexts)
      .join(' ')

  it('tells the comments, which it does not tell otherwise', () => {
    expect(textsOf('annexe-reponses', { isAttached: true })).toContain(COMMENT)
    for (const choices of [{ isAttached: false }, {}, undefined])
      expect(textsOf('annexe-reponses', choices)).not.toContain(COMMENT)
  })

  it('tells each answer once, with its comments or without', () => {
    for (const isAttached of [true, false]) {
      const answers = editionOf(report, whole, 'paper', { isAttached })
        .sections.flatMap((section) => blocksOf(section, 'table'))
        .flatMap(({ rows }) => rows)
      expect(answers).toHaveLength(1)
    }
  })

  it('says so where it says where it comes from, and says the contrary otherwise', () => {
    const attached = textsOf('origine', { isAttached: true })
    const detached = textsOf('origine', { isAttached: false })
    expect(attached).toContain('Ce PDF contient le dossier')
    expect(attached).not.toContain('ne contient pas le dossier')
    expect(detached).toContain('Ce document ne contient pas le dossier')
    expect(detached).not.toContain('Ce PDF contient')
    expect(textsOf('origine')).toBe(detached)
    for (const text of [attached, detached])
      expect(text).toContain('données par le groupe, non vérifiées')
  })
})

describe('the title', () => {
  const LACKS = ELEMENT_IDS.flatMap((id) => {
    const action = content.words.elements[id]?.action
    return [action?.lack, ...(action?.variants ?? []).map(({ lack }) => lack)].filter(
      (lack) => lack !== undefined,
    )
  })

  it('has a name for what each action answers', () => {
    expect(LACKS.length).toBeGreaterThan(ELEMENT_IDS.length)
  })

  it('holds in 85 signs, whatever two things lack', () => {
    for (const one of LACKS)
      for (const other of LACKS) {
        const title = `Il manque ${one} et ${other}`
        expect(title.length, title).toBeLessThanOrEqual(85)
        expect(title).not.toMatch(/\d/)
      }
  })

  it.each(wholeCases.map(({ id, dossier }) => [id, dossier] as const))(
    'of %s holds in 85 signs',
    (_, dossier) => {
      expect(reportOf(dossier).headline.length).toBeLessThanOrEqual(85)
    },
  )
})
