/** What a dossier is asked, what counts of what it says, and what is left to do. */
import { describe, expect, it } from 'vitest'
import {
  applicableAnswers,
  applicableQuestions,
  isAnswered,
  openQuestions,
  progress,
  putQuestions,
  type Answer,
  type Dossier,
  type QuestionRule,
  type Rulebook,
  type StepId,
} from '../../../src/domain'
import { dossier } from '../change/changeRules'
import { smallRules } from '../smallRules'

const question = (id: string, step: StepId, part: Partial<QuestionRule> = {}): QuestionRule => ({
  id,
  kind: 'choix-unique',
  step,
  grid: 'article-9',
  usage: 'rule',
  options: [],
  ...part,
})
const rules: Rulebook = {
  ...smallRules,
  steps: [
    { id: 'article-9', minutes: 10 },
    { id: 'demarche', minutes: 30 },
    { id: 'votre-collectivite', minutes: 7 },
  ],
  questions: [
    question('un', 'article-9'),
    question('deux', 'article-9'),
    question('trois', 'article-9'),
    question('au-choix', 'article-9', { optional: true }),
    question('niveau', 'demarche'),
    question('dehors', 'votre-collectivite', { track: 'collectivite' }),
  ],
}
const porteur = (answers: Dossier['answers']) => dossier(answers)
const authority = (answers: Dossier['answers']) => dossier(answers, [], 'collectivite')
const ids = (questions: readonly QuestionRule[]) => questions.map(({ id }) => id)

describe('the questions of a dossier', () => {
  it('are those of its track, in the order of the rules', () => {
    const common = ['un', 'deux', 'trois', 'au-choix', 'niveau']
    expect(ids(applicableQuestions(rules, porteur({})))).toEqual(common)
    expect(ids(applicableQuestions(rules, authority({})))).toEqual([...common, 'dehors'])
  })

  it('are those of one step when it is named', () => {
    expect(ids(applicableQuestions(rules, porteur({}), 'demarche'))).toEqual(['niveau'])
    expect(ids(applicableQuestions(rules, porteur({}), 'votre-collectivite'))).toEqual([])
  })
})

describe('the questions put', () => {
  const some: Rulebook = {
    ...rules,
    questions: [
      question('un', 'article-9'),
      question('dedans', 'article-9', { putTo: 'porteur' }),
      question('capital', 'article-9', {
        putWhen: {
          kind: 'any',
          of: [
            { kind: 'fact', fact: 'membres.cooperatives', value: 1 },
            { kind: 'among', question: 'un', options: ['oui'], count: 1 },
          ],
        },
      }),
    ],
  }
  const put = (dossier: Dossier) => ids(putQuestions(some, dossier))
  const cooperative = { id: 'm1', name: 'Scic', family: 'cooperative' } as const

  it('leave out what one cannot know from outside, and what is not worth asking yet', () => {
    expect(put(porteur({}))).toEqual(['un', 'dedans'])
    expect(put(authority({}))).toEqual(['un'])
  })

  it('read answers and the list of members', () => {
    expect(put(authority({ un: 'oui' }))).toEqual(['un', 'capital'])
    expect(put(authority({ un: 'non' }))).toEqual(['un'])
    expect(put(dossier({}, [cooperative], 'collectivite'))).toEqual(['un', 'capital'])
  })

  it('never take an answer away: it counts, is told, and can be changed', () => {
    const said = { dedans: 'oui', capital: 'deja' }
    expect(put(authority(said))).toEqual(['un'])
    expect(applicableAnswers(some, authority(said))).toEqual(said)
    expect(ids(openQuestions(some, authority(said)))).toEqual(['un', 'dedans', 'capital'])
    expect(progress(some, authority(said))).toMatchObject({ answered: 0, total: 1 })
  })
})

describe('the answers that count', () => {
  it('leave out those of the other track, and keep those to questions of other versions', () => {
    const said = { un: 'oui', dehors: 'oui', ancienne: 'oui' }
    expect(applicableAnswers(rules, porteur(said))).toEqual({ un: 'oui', ancienne: 'oui' })
    expect(applicableAnswers(rules, authority(said))).toEqual(said)
  })
})

describe('a question is answered', () => {
  it.each<[Answer, boolean]>([
    ['oui', true],
    ['ne-sait-pas', true],
    [0, true],
    [['a'], true],
    ['', false],
    [[], false],
  ])('by %j: %s', (answer, expected) => {
    expect(isAnswered(porteur({ un: answer }), { id: 'un' })).toBe(expected)
  })

  it('by nothing else than an answer of its own', () => {
    expect(isAnswered(porteur({}), { id: 'un' })).toBe(false)
    expect(isAnswered(porteur({}), { id: 'toString' })).toBe(false)
  })

  it('not by the empty value of a file written by hand', () => {
    const answers: Dossier['answers'] = JSON.parse('{ "un": null }')
    expect(isAnswered(porteur(answers), { id: 'un' })).toBe(false)
  })
})

describe('progress', () => {
  it('counts the questions that matter, and the minutes that each step still takes', () => {
    expect(progress(rules, porteur({}))).toEqual({ answered: 0, unsure: 0, total: 4, minutes: 40 })
    expect(progress(rules, authority({}))).toEqual({ answered: 0, unsure: 0, total: 4, minutes: 17 })
  })

  it('counts what a collectivité opens of itself once it is opened', () => {
    expect(progress(rules, authority({ niveau: 1 }))).toMatchObject({ answered: 1, total: 5 })
  })

  it('takes off the share of a step that is done, minutes rounded up', () => {
    expect(progress(rules, porteur({ un: 'oui' }))).toEqual({ answered: 1, unsure: 0, total: 4, minutes: 37 })
    expect(progress(rules, porteur({ un: 'oui', deux: 'oui', niveau: 'ne-sait-pas' }))).toEqual({
      answered: 3,
      unsure: 1,
      total: 4,
      minutes: 4,
    })
  })

  it('leaves optional answers out', () => {
    expect(progress(rules, porteur({ 'au-choix': 'oui' })).answered).toBe(0)
  })
})
