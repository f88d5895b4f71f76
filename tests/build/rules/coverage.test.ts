/** What the rules can conclude, tried over everything a dossier may hold. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverRules } from '../../../src/build/rules/coverage/coverage'
import { coveragePage } from '../../../src/build/rules/coverage/page'
import type { Condition, Precision, Rulebook, Status, Variant } from '../../../src/domain'
import { content } from '../../domain/realContent'

const { rules, words } = content
const published = coverRules(rules, words)

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
    element.id === 'strategie-commune' ? { ...element, metWhen, partlyWhen } : element,
  ),
})

/** For a rule that is tried alone: no text follows it. */
const NOTHING_TOLD = { elements: {}, stateConditions: {} }

const WRITTEN = among('strategie-ecrite', 'oui')
const STARTED = among('strategie-ecrite', 'oui', 'en-cours', 'orale')
const SHARED = among('strategie-partagee', 'tous', 'une-partie')

describe('a rule that says nothing', () => {
  it('a status that nobody can reach', () => {
    const { problems } = coverRules(withElement(STARTED, WRITTEN), NOTHING_TOLD)
    expect(problems).toContain('article-9 strategie-commune : « a-consolider » n’arrive jamais')
  })

  it('a part without which nothing changes', () => {
    const { problems } = coverRules(
      withElement({ kind: 'all', of: [WRITTEN, STARTED] }, { kind: 'all', of: [STARTED, SHARED] }),
      NOTHING_TOLD,
    )
    expect(problems.filter((problem) => problem.includes('ne change rien'))).toEqual([
      `article-9 strategie-commune : une partie ne change rien (${JSON.stringify(STARTED)})`,
    ])
  })

  it('a question that no conclusion depends on', () => {
    const element = withElement(
      { kind: 'any', of: [WRITTEN, { kind: 'all', of: [WRITTEN, SHARED] }] },
      STARTED,
    )
    const conditions = Object.fromEntries(
      Object.entries(rules.conditions).filter(([id]) => id !== 'cap-partage'),
    )
    const { problems } = coverRules(
      { ...element, conditions, options: [], stageBounds: [] },
      NOTHING_TOLD,
    )
    expect(problems).toContain(
      'question strategie-partagee : aucune réponse ne change jamais une conclusion',
    )
  })

  it('a dossier that no situation sums up', () => {
    const { problems } = coverRules(
      { ...rules, situations: rules.situations.slice(0, -1) },
      NOTHING_TOLD,
    )
    expect(problems).toContain('situations : un cas n’a pas de conclusion')
  })

  const telling = (precisions: readonly Precision[], variants: readonly Variant[] = []) => {
    const own = words.elements['strategie-commune']
    if (own === undefined) throw new Error('No such element')
    const action = { ...own.action, variants }
    const told = { 'strategie-commune': { ...own, precisions, action, authorityAction: action } }
    return coverRules(rules, { ...NOTHING_TOLD, elements: told }).problems
  }
  const exact = (when: Condition, replaces: Status): Precision => ({ when, text: 'Dit.', replaces })
  const variant = (when: Condition): Variant => ({ when, title: 'Agir', detail: 'Ainsi.' })
  const ALONE = among('strategie-partagee', 'une-seule-structure')

  it('a sentence said in place of a status that never comes with it', () => {
    expect(telling([exact(ALONE, 'non-reuni')])).toEqual([])
    expect(telling([exact(ALONE, 'a-consolider')])).toEqual([
      'précision 1 de strategie-commune : « true » n’arrive jamais',
    ])
  })

  it('a sentence that an earlier one always forestalls', () => {
    expect(telling([exact(STARTED, 'a-consolider'), exact(SHARED, 'a-consolider')])).toContain(
      'précision 2 de strategie-commune : « true » n’arrive jamais',
    )
  })

  it('an action for a group that has nothing left to do', () => {
    const met: Condition = {
      kind: 'all',
      of: [WRITTEN, among('strategie-partagee', 'tous')],
    }
    expect(telling([], [variant(ALONE), variant(met)])).toEqual([
      'variante 2 de l’action de strategie-commune : « true » n’arrive jamais',
      'variante 2 de l’action d’une collectivité de strategie-commune : « true » n’arrive jamais',
    ])
  })

  it('a count that no list reaches', () => {
    const four: Condition = { kind: 'fact', fact: 'membres.roles-pourvus', value: 4 }
    const { problems } = coverRules(withElement(four, STARTED), NOTHING_TOLD)
    expect(problems).toContain('article-9 strategie-commune : « reuni » n’arrive jamais')
  })
})
