/** A rulebook small enough to be read whole: two elements, one State condition, one axis. */
import type { Rulebook } from '../../src/domain'

const never = { kind: 'any', of: [] } as const
const level = {
  kind: 'niveau',
  step: 'demarche',
  grid: 'demarche',
  usage: 'rule',
  options: [],
} as const
const choice = (...ids: readonly string[]) => ids.map((id) => ({ id }))

export const smallRules: Rulebook = {
  lawScreens: [],
  version: 'essai',
  steps: [{ id: 'demarche', minutes: 30 }],
  questions: [
    {
      id: 'ecrit',
      kind: 'choix-unique',
      step: 'article-9',
      grid: 'article-9',
      usage: 'rule',
      options: choice('oui', 'en-cours', 'non'),
    },
    {
      id: 'deja',
      kind: 'choix-unique',
      step: 'appel-a-projets',
      grid: 'appel-a-projets',
      usage: 'rule',
      options: choice('oui', 'non'),
    },
    { id: 'but', ...level },
    { id: 'reseau', ...level },
    { id: 'argent', ...level },
  ],
  conditions: {},
  elements: [
    {
      id: 'regroupement',
      reads: 'members',
      metWhen: { kind: 'fact', fact: 'membres.organisations-engages', value: 2 },
      partlyWhen: { kind: 'fact', fact: 'membres.organisations', value: 2 },
      questions: [],
    },
    {
      id: 'strategie-commune',
      reads: 'answers',
      metWhen: { kind: 'among', question: 'ecrit', options: ['oui'], count: 1 },
      partlyWhen: { kind: 'among', question: 'ecrit', options: ['en-cours'], count: 1 },
      questions: ['ecrit'],
    },
  ],
  stateConditions: [
    {
      id: 'pas-deja-soutenu',
      reads: 'answers',
      metWhen: { kind: 'among', question: 'deja', options: ['non'], count: 1 },
      partlyWhen: never,
      questions: ['deja'],
    },
  ],
  axes: [
    {
      id: 'projet-commun',
      statements: [
        { question: 'but', expectedFrom: 'emergence' },
        { question: 'reseau', expectedFrom: 'developpement' },
        { question: 'argent', expectedFrom: 'developpement' },
      ],
    },
  ],
  stages: [
    { id: 'gestation', conditions: [] },
    {
      id: 'emergence',
      conditions: [
        { question: 'but', value: 1 },
        { question: 'reseau', value: 1 },
      ],
    },
    { id: 'developpement', conditions: [{ question: 'argent', value: 1 }] },
    { id: 'consolidation', conditions: [{ question: 'but', value: 2 }] },
  ],
  stageBounds: [],
  withoutRegret: [],
  confirmedConsolidation: [{ question: 'but', value: 3 }],
  alerts: [],
  agreements: [],
  remarks: [],
  memberMessages: [],
  situations: [],
  levers: [],
  scicWhen: never,
}
