import { describe, expect, it } from 'vitest'
import {
  judge,
  levelBounds,
  planActions,
  reachStage,
  stageFact,
  stageInUse,
  type Answers,
  type Dossier,
  type Rulebook,
} from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'
import { smallRules } from '../smallRules'
import { ANY_STAGE, at } from '../stageRanges'

const known = (answers: Answers) => ({ answers, facts: {}, conditions: {} })
const reach = (answers: Answers) => reachStage(smallRules, known(answers))

describe('reachStage', () => {
  it.each<[string, Answers, string | null, string | null]>([
    ['silence reaches nothing', {}, null, 'emergence'],
    ['« je ne sais pas » is silence', { but: 'ne-sait-pas' }, null, 'emergence'],
    ['one level is a beginning', { but: 0 }, 'gestation', 'emergence'],
    ['emergence', { but: 1, reseau: 1 }, 'emergence', 'developpement'],
    [
      'a later stage never skips an earlier one',
      { but: 0, reseau: 3, argent: 3 },
      'gestation',
      'emergence',
    ],
    ['not applicable does not hold', { but: 1, reseau: 'sans-objet' }, 'gestation', 'emergence'],
    ['the last one', { but: 3, reseau: 3, argent: 3 }, 'consolidation', null],
  ])('%s', (_, answers, reached, next) => {
    expect(reach(answers)).toMatchObject({ reached, next })
  })

  it('says what the next stage still asks, and what of it is not known', () => {
    expect(reach({ but: 0 })).toMatchObject({
      missing: ['but', 'reseau'],
      gaps: [
        { question: 'but', value: 1, known: true },
        { question: 'reseau', value: 1, known: false },
      ],
      held: 0,
      total: 2,
    })
  })

  it('confirms a consolidation only at its own thresholds', () => {
    expect(reach({ but: 3, reseau: 3, argent: 3 }).confirmed).toBe(true)
    expect(reach({ but: 2, reseau: 3, argent: 3 }).confirmed).toBe(false)
  })

  it('confirms no consolidation before the stages that lead to it', () => {
    expect(reach({ but: 3 })).toMatchObject({ reached: 'gestation', confirmed: false })
  })

  it('asks nothing more after the last stage', () => {
    expect(reach({ but: 3, reseau: 3, argent: 3 })).toMatchObject({
      missing: [],
      gaps: [],
      held: 0,
      total: 0,
    })
  })

  it('counts what the next stage asks and already has', () => {
    expect(reach({ but: 2, reseau: 0 })).toMatchObject({ missing: ['reseau'], held: 1, total: 2 })
  })

  it('begins with a level on any axis, the others being silent', () => {
    const silent: Rulebook['axes'][number] = {
      id: 'territoire',
      statements: [{ question: 'ailleurs', expectedFrom: 'emergence' }],
    }
    const rules = { ...smallRules, axes: [silent, ...smallRules.axes] }
    expect(reachStage(rules, known({ but: 0 })).reached).toBe('gestation')
  })

  it('reaches no stage while the first one itself asks for more', () => {
    const rules = { ...smallRules, stages: smallRules.stages.slice(1) }
    expect(reachStage(rules, known({ but: 0 }))).toMatchObject({ reached: null, next: 'emergence' })
  })
})

describe('the range of stages', () => {
  const written = { kind: 'among', question: 'ecrit', options: ['oui'], count: 1 } as const
  const unwritten = { kind: 'among', question: 'ecrit', options: ['non'], count: 1 } as const
  const rules: Rulebook = {
    ...smallRules,
    stageBounds: [
      {
        question: 'but',
        atLeast: [{ value: 1, when: written }],
        atMost: [{ value: 0, when: unwritten }],
      },
    ],
  }
  const range = (answers: Answers) => reachStage(rules, known(answers))

  it.each<[string, Answers, string, string]>([
    ['nothing said excludes nothing', {}, 'gestation', 'consolidation'],
    ['one level at its best excludes nothing', { argent: 3 }, 'gestation', 'consolidation'],
    ['one level too low excludes what asks for more', { reseau: 0 }, 'gestation', 'gestation'],
    ['what is proved is the low end', { but: 1, reseau: 1 }, 'emergence', 'developpement'],
    ['the rest may prove a statement', { ecrit: 'oui', reseau: 1 }, 'emergence', 'consolidation'],
    ['the rest may exclude a stage', { ecrit: 'non' }, 'gestation', 'gestation'],
    ['an answer wins over the rest', { ecrit: 'non', but: 3 }, 'gestation', 'consolidation'],
    ['everything at its best', { but: 3, reseau: 3, argent: 3 }, 'consolidation', 'consolidation'],
  ])('%s', (_, answers, low, high) => {
    expect(range(answers)).toMatchObject({ low, high })
  })

  it('asks for evidence beside the answer that settles a bound, where the rules ask for it', () => {
    const atLeast = [{ value: 2, when: written, provedBy: ['accord', 'proces-verbal'] } as const]
    const asking = { ...rules, stageBounds: [{ question: 'but', atLeast, atMost: [] }] }
    const least = (evidence: Dossier['evidence'], answers: Answers = { ecrit: 'oui' }) =>
      levelBounds('but', asking, { ...known(answers), evidence }).min
    expect(least({ ecrit: ['proces-verbal'] })).toBe(2)
    expect(least({ ecrit: ['photo'] })).toBe(0)
    expect(least({ deja: ['accord'] })).toBe(0)
    expect(least({ ecrit: ['accord'] }, { ecrit: 'non' })).toBe(0)
    expect(levelBounds('but', asking, known({ ecrit: 'oui' })).min).toBe(0)
  })

  it('says which answer keeps the next stage out of reach', () => {
    expect(range({ ecrit: 'non' }).ceiling).toEqual({ statement: 'but', by: 'ecrit' })
    expect(range({ reseau: 0 }).ceiling).toEqual({ statement: 'reseau', by: 'reseau' })
    expect(range({}).ceiling).toBeUndefined()
  })

  it('says what the first stage not proved still asks, and what of it is known to lack', () => {
    expect(range({ ecrit: 'oui', reseau: 0 }).toProve).toEqual([
      { question: 'reseau', value: 1, known: true },
    ])
  })
})

describe('the help of a collectivité', () => {
  const statement = 'collectivites-engagees'
  const helping = (evidence: Dossier['evidence']) =>
    dossierWith({
      profile: { track: 'collectivite', level: 'commune' },
      answers: { 'connaissance-de-l-initiative': 'suivie', 'appui-foncier': 'deja' },
      evidence,
    })
  const least = (evidence: Dossier['evidence']) =>
    levelBounds(statement, content.rules, judge(content.rules, helping(evidence)).known).min

  it('is a written one once the paper that says so is ticked beside it', () => {
    expect(least({})).toBe(1)
    expect(least({ 'appui-foncier': ['bail-ou-pret'] })).toBe(2)
    expect(least({ 'roles-entre-collectivites': ['convention'] })).toBe(1)
  })

  it('asks for papers that the statement itself asks for', () => {
    const asked = content.rules.stageBounds.flatMap(({ question, atLeast }) =>
      atLeast.flatMap(({ provedBy = [] }) => provedBy.map((kind) => [question, kind] as const)),
    )
    expect(asked.length).toBeGreaterThan(0)
    for (const [question, kind] of asked)
      expect(content.words.questions[question]?.evidence).toContain(kind)
  })
})

describe('the stage in use', () => {
  const result = reach({ but: 1, reseau: 1 })
  const between = { low: 'emergence', high: 'developpement' }

  it('is the one declared where the answers leave it possible, else what they leave', () => {
    expect(stageInUse({ project: { stage: 'emergence' } }, ANY_STAGE)).toEqual(at('emergence'))
    expect(stageInUse({ project: { stage: 'consolidation' } }, result)).toEqual(between)
    expect(stageInUse({ project: {} }, result)).toMatchObject(between)
  })

  it('leaves the fact open when no stage is known', () => {
    expect(stageFact(ANY_STAGE)).toEqual({ min: 0, max: 3 })
    expect(stageFact(at('developpement'))).toEqual({ min: 2, max: 2 })
  })
})

describe('planActions', () => {
  const plan = (answers: Answers, members: Parameters<typeof judge>[1]['members'] = []) => {
    const dossier = {
      profile: { track: 'porteur' as const },
      project: {},
      members,
      answers,
      evidence: {},
    }
    const judgement = judge(smallRules, dossier)
    return planActions(smallRules, dossier, judgement, judgement.stage).map(
      ({ serves, reason }) => `${reason} ${serves}`,
    )
  }

  it('puts missing elements first, then those to strengthen, then the stage, then the gaps', () => {
    expect(
      plan({ ecrit: 'non', but: 1, reseau: 1, argent: 0 }, [
        { id: 'm1', name: 'A', family: 'association' },
        { id: 'm2', name: 'B', family: 'association', commitment: 'pressenti' },
      ]),
    ).toEqual(['element strategie-commune', 'element regroupement', 'stage argent', 'gap but'])
  })

  it('numbers the actions from 1, under ids of their own', () => {
    const from = {
      profile: { track: 'porteur' as const },
      project: {},
      members: [],
      answers: { ecrit: 'non', but: 1, reseau: 0 },
      evidence: {},
    }
    const judgement = judge(smallRules, from)
    expect(planActions(smallRules, from, judgement, at('emergence'))).toEqual([
      { id: 'agir-strategie-commune', reason: 'element', serves: 'strategie-commune', priority: 1 },
      { id: 'agir-reseau', reason: 'stage', serves: 'reseau', priority: 2 },
      { id: 'agir-but', reason: 'gap', serves: 'but', priority: 3 },
    ])
  })

  it('takes the lowest gap first, and nothing for a level as high as expected', () => {
    const from = {
      profile: { track: 'porteur' as const },
      project: { stage: 'developpement' as const },
      members: [],
      answers: { but: 1, reseau: 0, argent: 2, ecrit: 'oui' },
      evidence: {},
    }
    const gaps = (stage: 'emergence' | 'developpement' | null) =>
      planActions(
        smallRules,
        from,
        { ...judge(smallRules, from), stage: judge(smallRules, { ...from, answers: {} }).stage },
        at(stage),
      ).map(({ serves }) => serves)
    expect(gaps('developpement')).toEqual(['reseau', 'but'])
    expect(gaps('emergence')).toEqual(['but'])
    expect(gaps(null)).toEqual([])
  })

  it('proposes what strengthens a condition of the State call, and nothing for one that is open', () => {
    const partly = { kind: 'among', question: 'deja', options: ['oui'], count: 1 } as const
    const rules: Rulebook = {
      ...smallRules,
      stateConditions: smallRules.stateConditions.flatMap((one) => [
        { ...one, partlyWhen: partly },
        { ...one, id: 'composition', metWhen: { kind: 'atLeast', question: 'but', value: 1 } },
      ]),
    }
    const from = {
      profile: { track: 'porteur' as const },
      project: {},
      members: [],
      answers: { deja: 'oui' },
      evidence: {},
    }
    const plan = planActions(rules, from, judge(rules, from), ANY_STAGE)
    expect(plan.map(({ serves }) => serves)).toEqual(['pas-deja-soutenu'])
  })

  it('proposes nothing else for a call that one condition shuts for good', () => {
    const served = (given: string) => {
      const about = dossierWith({
        members: [{ id: 'm1', name: 'Ressourcerie', family: 'association' }],
        answers: { 'soutien-deja-recu': given },
      })
      return planActions(content.rules, about, judge(content.rules, about), ANY_STAGE)
        .filter(({ reason }) => reason === 'state-call')
        .map(({ serves }) => serves)
    }
    expect(served('jamais')).toEqual(['composition'])
    expect(served('ami')).toEqual(['composition', 'pas-deja-soutenu'])
    expect(served('appel-a-projets')).toEqual(['pas-deja-soutenu'])
  })

  it('proposes nothing for what is not known', () => {
    expect(plan({})).toEqual([])
  })

  it('names the State call only once its step was opened', () => {
    expect(plan({ but: 3, reseau: 3, argent: 3, ecrit: 'oui' })).toEqual([])
    expect(plan({ but: 3, reseau: 3, argent: 3, ecrit: 'oui', deja: 'oui' })).toEqual([
      'state-call pas-deja-soutenu',
    ])
  })
})
