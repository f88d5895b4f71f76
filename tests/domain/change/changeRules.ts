/** One question of each kind, and what each change costs: enough to tell every set of changes by hand. */
import {
  changesFor,
  judge,
  type Change,
  type Condition,
  type Dossier,
  type EffortRules,
  type FactId,
  type Member,
  type QuestionRule,
  type Rulebook,
} from '../../../src/domain'
import { smallRules } from '../smallRules'
import { dossierWith } from '../dossierWith'

const common = { step: 'article-9', grid: 'article-9', usage: 'rule' } as const
const choice = (...ids: readonly string[]) => ids.map((id) => ({ id }))
const dontKnow = { id: 'ne-sait-pas', reserved: true, exclusive: true } as const
const noneOfThem = { id: 'aucun', exclusive: true } as const

const QUESTIONS: readonly QuestionRule[] = [
  {
    id: 'ecrit',
    kind: 'choix-unique',
    ...common,
    options: [dontKnow, ...choice('en-cours', 'oui', 'non')],
  },
  { id: 'passe', kind: 'choix-unique', ...common, options: choice('oui', 'non') },
  {
    id: 'moyens',
    kind: 'choix-multiple',
    ...common,
    options: [noneOfThem, dontKnow, ...choice('locaux', 'achats', 'outils', 'personnel')],
  },
  { id: 'annees', kind: 'nombre', ...common, options: [], min: 1, max: 20 },
  { id: 'salaries', kind: 'nombre', ...common, options: [] },
  { id: 'but', kind: 'niveau', ...common, options: [] },
  { id: 'regard', kind: 'choix-unique', ...common, options: choice('oui'), track: 'collectivite' },
]

/** `strategie` is a condition with a name. */
export const changeRules: Rulebook = {
  ...smallRules,
  questions: QUESTIONS,
  conditions: {
    strategie: { kind: 'not', of: { kind: 'atLeast', question: 'annees', value: 3 } },
  },
}

/** `passe` is absent: nobody changes the past. */
export const EFFORTS: EffortRules = {
  settle: 1,
  commit: 1,
  declare: 2,
  join: [
    { families: ['collectivite'], effort: 3 },
    { families: ['association', 'cooperative'], effort: 2 },
    { families: ['entreprise'], effort: 2 },
    { families: ['personne-physique'], effort: 1 },
  ],
  answers: {
    ecrit: [{ effort: 2 }],
    moyens: [{ effort: 2 }],
    annees: [{ effort: 3 }],
    salaries: [{ effort: 3 }],
    but: [{ effort: 2 }],
    regard: [{ effort: 1 }],
  },
}

export const dossier = (
  answers: Dossier['answers'],
  members: readonly Member[] = [],
  track: 'porteur' | 'collectivite' = 'porteur',
): Dossier => dossierWith({ profile: { track }, members, answers })

export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })
export const not = (of: Condition): Condition => ({ kind: 'not', of })
export const among = (question: string, options: readonly string[], count = 1): Condition => ({
  kind: 'among',
  question,
  options,
  count,
})
export const atLeast = (question: string, value: number): Condition => ({
  kind: 'atLeast',
  question,
  value,
})
export const fact = (id: FactId, value: number): Condition => ({ kind: 'fact', fact: id, value })

export const setsFor = (condition: Condition, from: Dossier, efforts: EffortRules = EFFORTS) =>
  changesFor(condition, judge(changeRules, from).known, changeRules, from, efforts)

/** @example « ecrit → oui », « join association », « commit m1 or m2 », « declare m1 » */
export const told = (change: Change): string => {
  switch (change.kind) {
    case 'answer':
      return `${change.question} → ${String(change.to)}`
    case 'join':
      return `join ${change.anyOf.join(' or ')}`
    case 'commit':
      return `commit ${change.anyOf.join(' or ')}`
    case 'declare':
      return `declare ${change.anyOf.join(' or ')}`
    case 'identify':
      return `${change.member} is ${change.anyOf.join(' or ')}`
    case 'share':
      return `${change.member} is ${change.nonEssShare > 0.5 ? 'mostly outside' : 'not mostly outside'} the ESS`
  }
}

/** The sets, each change told. */
export const waysTo = (condition: Condition, from: Dossier, efforts?: EffortRules) =>
  setsFor(condition, from, efforts).map((set) => set.map(told))
