/** Which views a dossier has, and what the first of them opens on. */
import { describe, expect, it } from 'vitest'
import type { Answers, Dossier } from '../../src/domain'
import {
  buildReport,
  documentOf,
  editionOf,
  sectionTexts,
  viewsOf,
  type Report,
} from '../../src/report'
import { blocksOf } from './blocks'
import { AUTHORITY, content, inputFor, VICHY } from './content'

const said = (part: Partial<Dossier> = {}) => {
  const input = inputFor({ ...AUTHORITY, ...part }, { places: VICHY })
  const { dossier, diagnostic, judgement, places, date } = input
  const report: Report = buildReport(content, dossier, { diagnostic, judgement }, places, date)
  const reader = { words: content.words, dossier }
  return { report, reader, views: viewsOf(report, reader) }
}
const FIRST_ANSWER: Answers = { 'strategie-ecrite': 'oui' }
const answered = (answers: Answers = {}) => said({ answers: { ...FIRST_ANSWER, ...answers } })
const sectionsOf = ({ report, views }: ReturnType<typeof said>) => {
  const [first] = views
  return first === undefined ? [] : editionOf(report, first, 'screen').sections.map(({ id }) => id)
}

describe('without one answer about the law', () => {
  it('the first view prepares a meeting: questions, who does what, cards, poles near by', () => {
    expect(said().report.headline).toBe('Préparer un premier rendez-vous')
    expect(sectionsOf(said())).toEqual([
      'questions-au-porteur',
      'autour-de-la-table',
      'points-a-verifier',
      'poles-proches',
    ])
  })

  it('no view tells a verdict, a stage, or an action that fills our form', () => {
    const { report, views } = said()
    expect(views.map(({ id }) => id)).toEqual(['premier-rendez-vous', 'qui-fait-quoi', 'aides'])
    expect(report.first).toEqual([])
  })

  it('where the decision stands changes nothing', () => {
    expect(sectionsOf(said({ answers: { 'decision-a-prendre': 'preparer-vote' } }))).toEqual(
      sectionsOf(said()),
    )
  })

  it('the note gives questions in place of signals, none of them twice', () => {
    const { report, reader } = said()
    const sides = documentOf(report, reader, 'essentiel')
      .sections.flatMap((section) => blocksOf(section, 'sides'))
      .flatMap(({ sides: both }) => both)
    const texts = (content.words.meeting ?? []).flatMap(({ questions }) =>
      questions.map(({ text }) => text),
    )
    const itemsOf = (title: string) => sides.find((side) => side.title === title)?.items
    expect(sides.map(({ title }) => title)).not.toContain('Ce qui appelle la prudence')
    expect(itemsOf('À demander au groupe')).toEqual(texts.slice(0, 4))
    expect(itemsOf('À demander aussi')).toEqual(texts.slice(4, 7))
  })
})

describe('from the first answer on', () => {
  it('the result holds back its conclusion while more than half is not known', () => {
    expect(answered().report.headline).toBe('Rencontrez le groupe avant de conclure')
    expect(answered().views[0]?.id).toBe('avant-de-decider')
    expect(
      sectionTexts(
        answered().report.section('etabli') ?? { id: '', title: '', short: '', blocks: [] },
      ),
    ).toContain('Rien n’est encore établi.')
  })

  it.each([
    ['comprendre', ['etat', 'pourquoi-soutenir', 'poles-proches']],
    ['preparer-vote', ['etat', 'avant-de-decider', 'calendrier']],
    ['suivre', ['etat', 'alertes']],
  ])('opens on what one came for: %s', (decision, opening) => {
    const told = sectionsOf(answered({ 'decision-a-prendre': decision }))
    expect(told.slice(0, opening.length)).toEqual(opening)
    expect(new Set(told).size).toBe(told.length)
    // What leaves its place is told by another view.
    const { report, views } = answered({ 'decision-a-prendre': decision })
    const elsewhere = views
      .slice(1)
      .flatMap((view) => editionOf(report, view, 'screen').sections.map(({ id }) => id))
    for (const section of sectionsOf(answered())) expect([...told, ...elsewhere]).toContain(section)
  })

  it('opens on the questions where a meeting is prepared, and loses no view', () => {
    const views = (answers: Answers) => answered(answers).views.map(({ id }) => id)
    const meeting = views({ 'decision-a-prendre': 'preparer-rencontre' })
    expect(meeting.slice(0, 2)).toEqual(['questions', 'avant-de-decider'])
    expect([...meeting].sort()).toEqual([...views({})].sort())
  })

  it('opens as the rules list it without an answer to that', () => {
    expect(sectionsOf(answered({ 'decision-a-prendre': 'ne-sait-pas' }))).toEqual(
      sectionsOf(answered()),
    )
  })
})

it('every answer to where the decision stands has its opening, and no other', () => {
  const { openings = {} } = content.words.editions.collectivite ?? {}
  const rule = content.rules.questions.find(({ id }) => id === 'decision-a-prendre')
  expect(Object.keys(openings)).toEqual(
    rule?.options.map(({ id }) => id).filter((id) => id !== 'ne-sait-pas'),
  )
})
