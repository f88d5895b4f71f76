import type { QuestionRule } from '../../src/domain'

const question = (id: string, kind: QuestionRule['kind'], options: QuestionRule['options'] = []) =>
  ({ id, kind, step: 'article-9', grid: 'article-9', usage: 'rule', options }) as const

/** One question of each kind: enough to sort answers, and free of what the real rules become. */
export const rules = {
  version: '2026.11',
  questions: [
    question('strategie-ecrite', 'choix-unique', [
      { id: 'oui' },
      { id: 'non' },
      { id: 'ne-sait-pas', reserved: true },
    ]),
    question('moyens-partages', 'choix-multiple', [
      { id: 'locaux' },
      { id: 'materiel' },
      { id: 'aucun', exclusive: true },
      { id: 'ne-sait-pas', reserved: true },
    ]),
    { ...question('annees-prevues', 'nombre'), min: 0, max: 50 },
    question('plan-d-action', 'niveau'),
  ],
} satisfies { version: string; questions: readonly QuestionRule[] }
