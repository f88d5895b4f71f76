/** What the whole diagnostic adds to its parts: order, tracks, proofs and what a next stage opens. */
import { describe, expect, it } from 'vitest'
import {
  diagnose,
  NO_PLACES,
  type Dossier,
  type Member,
  type Places,
  type Scheme,
  type Status,
} from '../../src/domain'
import { dossier } from './change/changeRules'
import { content } from './realContent'

const DATE = '2026-11-23'
const { rules, words } = content
const run = (from: Dossier, places: Places = NO_PLACES) =>
  diagnose(content, from, places, DATE).diagnostic
const verdict = (from: Dossier, id: string) => {
  const { article9, stateCall } = run(from)
  const found = [...article9, ...stateCall].find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

const ESS: Member = { id: 'm1', name: 'Ressourcerie', family: 'association' }
const FIRM: Member = { id: 'm2', name: 'Menuiserie', family: 'entreprise' }

describe('the proof of a status', () => {
  it.each<[Status, Dossier['answers'], readonly string[]]>([
    ['reuni', { 'strategie-ecrite': 'oui', 'strategie-partagee': 'tous' }, ['reuni']],
    [
      'a-consolider',
      { 'strategie-ecrite': 'oui', 'strategie-partagee': 'une-partie' },
      ['a-consolider', 'reuni'],
    ],
    [
      'non-reuni',
      { 'strategie-ecrite': 'non', 'strategie-partagee': 'tous' },
      ['reuni', 'a-consolider'],
    ],
    ['a-renseigner', {}, ['reuni']],
    ['a-renseigner', { 'strategie-ecrite': 'en-cours' }, ['reuni', 'a-consolider']],
  ])('« %s », said %j: the trees of %j', (status, answers, expected) => {
    const found = verdict(dossier(answers), 'strategie-commune')
    expect(found.status).toBe(status)
    expect(found.proofs.map(({ of }) => of)).toEqual(expected)
  })
})

describe('the next stage', () => {
  const statements = rules.stages.flatMap(({ conditions }) =>
    conditions.map(({ question }) => question),
  )
  const levels = (value: number) => Object.fromEntries(statements.map((id) => [id, value]))
  const scheme = (stages: Scheme['stages'], id: string): Scheme => ({
    id,
    name: id,
    operator: 'État',
    level: 'national',
    territory: { type: 'france', codes: [], label: 'France' },
    beneficiaries: 'porteur',
    stages,
    purposes: [],
    relevance: 'dedie',
    status: 'permanent',
    confidence: 'high',
    source: { label: 'Source', checkedOn: DATE, reviewBefore: '2027-11-23' },
  })
  const schemes = [
    scheme(['gestation'], 'au-debut'),
    scheme(['emergence'], 'ensuite'),
    scheme([], 'toujours'),
  ]
  const small = { rules, words: { ...words, schemes } }
  const stageOf = (from: Dossier) => diagnose(small, from, NO_PLACES, DATE).diagnostic.stage

  it('says what it asks, and the supports it would open that do not fit yet', () => {
    const { reached, next, unlocks, proposals, changes } = stageOf(dossier(levels(0)))
    expect([reached, next]).toEqual(['gestation', 'emergence'])
    expect(unlocks).toEqual(['ensuite'])
    expect(changes.length).toBe(proposals.length)
  })

  it('opens nothing to a project that may be there already, since nothing was set aside', () => {
    expect(stageOf(dossier({ 'ressources-variees': 3 })).unlocks).toEqual([])
    expect(stageOf(dossier({})).unlocks).toEqual([])
  })

  it('is none after the last one', () => {
    expect(stageOf(dossier(levels(3)))).toMatchObject({
      next: null,
      proposals: [],
      changes: [],
      unlocks: [],
    })
  })
})

describe('what a collectivité puts to the group', () => {
  const authority = (answers: Dossier['answers'] = {}) => run(dossier(answers, [], 'collectivite'))

  it('is nothing on the track of a porteur', () => {
    expect(run(dossier({})).questionsToAsk).toEqual([])
  })

  it('is all that is not known, what settles the most first', () => {
    const { questionsToAsk, usefulQuestions } = authority()
    const useful = usefulQuestions.map(({ id }) => id)
    expect(questionsToAsk.slice(0, useful.length)).toEqual(useful)
    expect(new Set(questionsToAsk).size).toBe(questionsToAsk.length)
    expect(questionsToAsk.length).toBeGreaterThan(useful.length)
  })

  it('is neither what was answered nor what the collectivité says of itself', () => {
    const { questionsToAsk } = authority({
      'strategie-ecrite': 'oui',
      'strategie-partagee': 'ne-sait-pas',
    })
    expect(questionsToAsk).not.toContain('strategie-ecrite')
    expect(questionsToAsk).toContain('strategie-partagee')
    const ofAuthority = rules.questions.filter(({ grid }) => grid === 'collectivite')
    expect(questionsToAsk.filter((id) => ofAuthority.some((one) => one.id === id))).toEqual([])
  })

  it('leaves the State call out until one of its questions is answered', () => {
    const ofCall = (ids: readonly string[]) =>
      rules.questions.filter(({ id, grid }) => grid === 'appel-a-projets' && ids.includes(id))
        .length
    expect(ofCall(authority().questionsToAsk)).toBe(0)
    expect(ofCall(authority({ 'soutien-deja-recu': 'non' }).questionsToAsk)).toBeGreaterThan(0)
  })
})

describe('the decree’s 2°', () => {
  it('names the roles missing rather than the list of members', () => {
    const { status, missing, because } = verdict(dossier({}, [ESS, FIRM]), 'composition')
    expect(status).toBe('non-reuni')
    expect(missing).toEqual(['role:autre-personne'])
    expect(because[0]).toContain('Il manque une autre personne')
    expect(because).not.toContain(words.stateConditions.composition?.statuses['non-reuni'])
  })

  it('keeps what is to be known of the members while it cannot be settled', () => {
    const { status, missing, because } = verdict(dossier({}), 'composition')
    expect([status, missing]).toEqual(['a-renseigner', ['membres']])
    expect(because[0]).toBe(words.stateConditions.composition?.statuses['a-renseigner'])
  })
})

describe('who to call', () => {
  it('is the CRESS of each région of the territory', () => {
    const places: Places = { ...NO_PLACES, regions: ['84', '27'] }
    expect(run(dossier({}), places).contacts).toEqual([{ id: 'cress-84' }, { id: 'cress-27' }])
  })
})

describe('alerts', () => {
  const alerting = (track: 'porteur' | 'collectivite') => {
    const when = { kind: 'all', of: [] } as const
    const alerts = [
      { id: 'legere', rank: 3, when },
      { id: 'grave', rank: 1, when },
      { id: 'collectivite', rank: 2, when, track: 'collectivite' as const },
    ]
    return diagnose({ rules: { ...rules, alerts }, words }, dossier({}, [], track), NO_PLACES, DATE)
      .diagnostic.alerts
  }

  it('are those of the track, the gravest first', () => {
    expect(alerting('porteur')).toEqual(['grave', 'legere'])
    expect(alerting('collectivite')).toEqual(['grave', 'collectivite', 'legere'])
  })
})

describe('the rest of the diagnostic', () => {
  const always = { kind: 'all', of: [] } as const
  const never = { kind: 'any', of: [] } as const
  const open = { kind: 'atLeast', question: 'jamais-dit', value: 1 } as const
  const withRules = (part: Partial<typeof rules>) =>
    diagnose({ rules: { ...rules, ...part }, words }, dossier({}), NO_PLACES, DATE).diagnostic

  it('scores every axis, in the order of the rules', () => {
    const { axes } = run(dossier({ 'but-commun-ecrit': 3 }))
    expect(axes.map(({ id }) => id)).toEqual(rules.axes.map(({ id }) => id))
    expect(axes.some(({ score }) => score !== null)).toBe(true)
  })

  it('speaks of a SCIC only when its rule is true', () => {
    const scic = [always, never, open].map((scicWhen) => withRules({ scicWhen }).scic)
    expect(scic).toEqual([true, false, false])
  })

  it('sums the grid up by the first situation that is true', () => {
    const situations = [
      { id: 'fausse', when: never },
      { id: 'inconnue', when: open },
      { id: 'vraie', when: always },
      { id: 'vraie-aussi', when: always },
    ]
    expect(withRules({ situations }).situation).toBe('vraie')
  })

  it('finds no pole alike for a project that says no theme', () => {
    expect(run(dossier({})).alike).toEqual([])
  })
})

it('refuses to sum up a dossier that no situation describes', () => {
  const none = { rules: { ...rules, situations: [] }, words }
  expect(() => diagnose(none, dossier({}), NO_PLACES, DATE)).toThrow('situation')
})

it('says each change as a sentence, and none for what is met', () => {
  const written = verdict(
    dossier({ 'strategie-ecrite': 'non', 'strategie-partagee': 'tous' }),
    'strategie-commune',
  )
  for (const sentence of written.changes.flat()) expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$/u)
  expect(written.changes.length).toBeGreaterThan(0)
  const met = verdict(
    dossier({ 'strategie-ecrite': 'oui', 'strategie-partagee': 'tous' }),
    'strategie-commune',
  )
  expect(met.changes).toEqual([])
})
