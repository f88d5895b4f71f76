/** What the rules can conclude, tried over everything a dossier may hold. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverRules } from '../../src/content/coverage'
import { coveragePage } from '../../src/content/coverage/page'
import type { Condition, Rulebook } from '../../src/domain'
import { content } from '../domain/realContent'

const { rules } = content
const published = coverRules(rules)

describe('the rules as published', () => {
  it('reach every status of every element, and hold nothing idle', () => {
    expect(published.problems).toEqual([])
  })

  it('are all tried: two grids, alerts, remarks, messages, situations, levers', () => {
    const tried = published.rules.map(({ rule }) => rule)
    expect(tried.filter((rule) => rule.startsWith('article-9 '))).toHaveLength(11)
    expect(tried.filter((rule) => rule.startsWith('appel-a-projets '))).toHaveLength(6)
    expect(tried.filter((rule) => rule.startsWith('alerte '))).toHaveLength(rules.alerts.length)
    expect(tried).toContain('situations')
  })

  it('stand as docs/couverture-des-regles.md says (npm run docs:coverage)', () => {
    expect(readFileSync('docs/couverture-des-regles.md', 'utf8')).toBe(coveragePage(published))
  })
})

const among = (question: string, ...options: string[]): Condition => ({
  kind: 'among',
  question,
  options,
  count: 1,
})

/** The rules with one element judged otherwise. */
const withElement = (metWhen: Condition, partlyWhen: Condition): Rulebook => ({
  ...rules,
  elements: rules.elements.map((element) =>
    element.id === 'strategie-commune'
      ? { ...element, metWhen, partlyWhen, precisions: [] }
      : element,
  ),
})

const WRITTEN = among('strategie-ecrite', 'oui')
const STARTED = among('strategie-ecrite', 'oui', 'en-cours', 'orale')
const SHARED = among('strategie-partagee', 'tous', 'une-partie')

describe('a rule that says nothing', () => {
  it('a status that nobody can reach', () => {
    const { problems } = coverRules(withElement(STARTED, WRITTEN))
    expect(problems).toContain('article-9 strategie-commune : « a-consolider » n’arrive jamais')
  })

  it('a part without which nothing changes', () => {
    const { problems } = coverRules(
      withElement({ kind: 'all', of: [WRITTEN, STARTED] }, { kind: 'all', of: [STARTED, SHARED] }),
    )
    expect(problems.filter((problem) => problem.includes('ne change rien'))).toEqual([
      `article-9 strategie-commune : une partie ne change rien (${JSON.stringify(STARTED)})`,
    ])
  })

  it('a question that no conclusion depends on', () => {
    const { problems } = coverRules(
      withElement({ kind: 'any', of: [WRITTEN, { kind: 'all', of: [WRITTEN, SHARED] }] }, STARTED),
    )
    expect(problems).toContain(
      'question strategie-partagee : aucune réponse ne change jamais une conclusion',
    )
  })

  it('a dossier that no situation sums up', () => {
    const { problems } = coverRules({ ...rules, situations: rules.situations.slice(0, -1) })
    expect(problems).toContain('situations : un cas n’a pas de conclusion')
  })

  it('a count that no list reaches', () => {
    const four: Condition = { kind: 'fact', fact: 'membres.roles-pourvus', value: 4 }
    const { problems } = coverRules(withElement(four, STARTED))
    expect(problems).toContain('article-9 strategie-commune : « reuni » n’arrive jamais')
  })
})
