/** Answers that do not go together: every pair that a statement recalls, and every bound. */
import { describe, expect, it } from 'vitest'
import {
  judge,
  leavesOf,
  LEVELS,
  levelBounds,
  remarksOf,
  remarkText,
  type Answers,
  type Member,
} from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const { rules } = content

const found = (answers: Answers, members: readonly Member[] = []) =>
  remarksOf(rules, judge(rules, dossierWith({ answers, members })).known)
const idsOf = (answers: Answers) => found(answers).map(({ id }) => id)

describe('two answers that do not go together', () => {
  it.each<[string, Answers]>([
    [
      'a new answer tested, nothing new',
      {
        'reponse-nouvelle': 2,
        'besoin-mal-couvert': 'non',
        'facon-de-faire-nouvelle': ['aucune'],
        'nouveaute-technique': 'non',
      },
    ],
    [
      'a strategy being written, a text validated by all',
      { 'strategie-ecrite': 'en-cours', 'but-commun-ecrit': 2 },
    ],
    [
      'a territory that is not written, and written',
      { 'perimetre-choisi': 'accord-oral', 'territoire-clair': 2 },
    ],
    [
      'an activity in preparation, an offer with customers',
      { 'activite-menee-ensemble': 'en-preparation', 'offre-commune': 2 },
    ],
    [
      'one or two paid days, half a post',
      { 'temps-d-animation': 'un-a-deux-jours', 'animation-remuneree': 2 },
    ],
    [
      'one or two paid days, volunteers alone',
      { 'temps-d-animation': 'un-a-deux-jours', 'animation-remuneree': 0 },
    ],
    ['three years, a single dated action', { 'annees-prevues': 3, 'projet-qui-continue': 0 }],
    [
      'an occasional steering, a single dated action',
      { 'pilotage-qui-dure': 'irregulier', 'projet-qui-continue': 0 },
    ],
    [
      'nothing shared, a loan now and then',
      { 'moyens-partages': ['aucun'], 'moyens-en-commun': 1 },
    ],
    [
      'a written strategy, a goal that is not',
      { 'strategie-ecrite': 'oui', 'but-commun-ecrit': 0 },
    ],
  ])('are pointed out: %s', (_, answers) => {
    expect(found(answers)).toHaveLength(1)
  })

  it.each<[string, Answers]>([
    ['less than half a post', { 'temps-d-animation': 'un-a-deux-jours', 'animation-remuneree': 1 }],
    ['a list of towns', { 'perimetre-choisi': 'accord-ecrit', 'territoire-clair': 2 }],
    [
      'an agreement that is not written',
      { 'perimetre-choisi': 'accord-oral', 'territoire-clair': 1 },
    ],
    [
      'one of several answers allows it',
      { 'moyens-partages': ['locaux', 'materiel'], 'moyens-en-commun': 3 },
    ],
    ['one side is not known', { 'strategie-ecrite': 'ne-sait-pas', 'but-commun-ecrit': 3 }],
    ['one side is not answered', { 'strategie-ecrite': 'oui' }],
  ])('are not seen where they do: %s', (_, answers) => {
    expect(found(answers)).toEqual([])
  })

  it('are said side by side, in the words of the answers', () => {
    const answers = { 'perimetre-choisi': 'accord-oral', 'territoire-clair': 3 }
    const about = dossierWith({ answers })
    const [remark] = found(answers)
    if (remark === undefined) throw new Error('no remark')
    expect(remarkText(remark, content, about).replace(/\s/gu, ' ')).toBe(
      'Deux réponses ne vont pas ensemble. À « Le groupe s’est-il mis d’accord sur son territoire ? », vous dites « Oui, mais ce n’est pas écrit ». À « Notre territoire d’action est clair », vous dites « Le territoire est choisi selon les besoins. Les collectivités l’ont relu ». Laquelle est juste ?',
    )
  })

  it('are pointed out once, by the rule that says the most', () => {
    expect(
      idsOf({ 'strategie-ecrite': 'oui', 'strategie-partagee': 'tous', 'but-commun-ecrit': 1 }),
    ).toEqual(['strategie-acceptee-et-brouillon'])
  })
})

const answersTo = (id: string): readonly Answers[] => {
  const rule = rules.questions.find((question) => question.id === id)
  const options = (rule?.options ?? []).filter(({ reserved }) => !reserved)
  return options.map((option) => ({
    [id]: rule?.kind === 'choix-multiple' ? [option.id] : option.id,
  }))
}

/** Past this many, they are answered one at a time: their combinations would not end. */
const AT_ONCE = 4

/** Every way to answer these questions, silence included. */
const everyAnswer = (questions: readonly string[]): readonly Answers[] =>
  questions.length > AT_ONCE
    ? [{}, ...questions.flatMap(answersTo)]
    : questions.reduce<readonly Answers[]>(
        (all, id) =>
          all.flatMap((answers) => [
            answers,
            ...answersTo(id).map((one): Answers => ({ ...answers, ...one })),
          ]),
        [{}],
      )

const MEMBERS: readonly (readonly Member[])[] = [
  [],
  [{ id: 'a', name: 'A', family: 'association' }],
  [
    { id: 'b', name: 'B', family: 'entreprise' },
    { id: 'c', name: 'C', family: 'collectivite' },
  ],
]

const PROOFS = rules.stageBounds.flatMap(({ atLeast }) =>
  atLeast.flatMap(({ provedBy = [] }) => provedBy),
)

it.each(rules.stageBounds.map((bounds) => [bounds.question, bounds] as const))(
  'a level of « %s » outside what the rest establishes is pointed out, and no other',
  (statement, { atLeast, atMost }) => {
    const read = [...atLeast, ...atMost].flatMap(({ when }) => leavesOf(when, rules))
    const questions = [
      ...new Set(read.flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))),
    ]
    let outside = 0
    for (const answers of everyAnswer(questions)) {
      for (const members of MEMBERS) {
        const track = { profile: { track: 'collectivite', level: 'commune' } as const }
        const closed = { 'liste-membres-complete': 'oui' }
        const evidence = Object.fromEntries(questions.map((id) => [id, PROOFS]))
        const said = { answers: { ...answers, ...closed }, evidence }
        const about = dossierWith({ ...track, members, ...said })
        const { known } = judge(rules, about)
        const { min, max } = levelBounds(statement, rules, known)
        for (const level of LEVELS) {
          const with_ = { ...known, answers: { ...known.answers, [statement]: level } }
          const remarks = remarksOf(rules, with_)
          const told = remarks.filter((one) => one.questions.includes(statement))
          if (level < min || level > max) {
            outside += 1
            expect(told.length, JSON.stringify([answers, level])).toBeGreaterThan(0)
          } else expect(told.every(({ kind }) => kind !== 'beyond')).toBe(true)
        }
      }
    }
    expect(outside).toBeGreaterThan(0)
  },
)
