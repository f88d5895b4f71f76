import { describe, expect, it } from 'vitest'
import {
  ruleChanges,
  ruleReasons,
  seenOf,
  withLatestSeen,
  type Dossier,
  type Rulebook,
  type RulesVersion,
} from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const DAY = '2026-11-28'
const ofToday = content.rules

/** The rules of a next version, where one association is enough to make a group. */
const later: Rulebook = {
  ...ofToday,
  version: '2027.01',
  elements: ofToday.elements.map((element) =>
    element.id === 'regroupement'
      ? { ...element, metWhen: { kind: 'fact', fact: 'membres.total', value: 1 } }
      : element,
  ),
}

const said = dossierWith({ members: [{ id: 'm1', name: 'Recyclerie', family: 'association' }] })
const seen = (dossier: Dossier = said): Dossier => ({
  ...dossier,
  seen: seenOf(ofToday, dossier, DAY),
})

const GROUPED = { grid: 'article9', id: 'regroupement', before: 'non-reuni', after: 'reuni' }

describe('what is seen of a dossier', () => {
  it('is every status, with the day and the rules', () => {
    const { on, rules, article9, stateCall } = seenOf(ofToday, said, DAY)
    expect([on, rules]).toEqual([DAY, ofToday.version])
    expect(Object.keys(article9)).toHaveLength(11)
    expect(Object.keys(stateCall)).toHaveLength(6)
    expect(article9['regroupement']).toBe('non-reuni')
  })

  it('follows the dossier under the same rules', () => {
    const members = ['m1', 'm2'].map((id) => ({ id, name: id, family: 'association' }) as const)
    const { seen: latest } = withLatestSeen(ofToday, { ...seen(), members }, '2026-12-01')
    expect(latest?.on).toBe('2026-12-01')
    expect(latest?.article9['regroupement']).toBe('reuni')
  })

  it('stays as older rules left it, and is not there before a result is seen', () => {
    expect(withLatestSeen(later, seen(), '2027-01-12')).toEqual(seen())
    expect(withLatestSeen(ofToday, said, DAY)).toEqual(said)
  })
})

describe('what the rules changed', () => {
  it('is each status that the same answers do not give any more', () => {
    expect(ruleChanges(later, seen())).toEqual([GROUPED])
  })

  it('is nothing under the rules that were seen', () => {
    const changed = { ...seen(), members: [] }
    expect(ruleChanges(ofToday, changed)).toEqual([])
  })

  it('is nothing once answered under the rules of the day: the answer may be the reason', () => {
    expect(ruleChanges(later, { ...seen(), rules: later.version })).toEqual([])
  })

  it('is nothing when no result was seen, nor of what was not judged then', () => {
    expect(ruleChanges(later, said)).toEqual([])
    const unjudged = { ...seen(), seen: { ...seenOf(ofToday, said, DAY), article9: {} } }
    expect(ruleChanges(later, unjudged)).toEqual([])
  })

  it('comes with what each version since then says of it, the oldest first', () => {
    const version = (of: string, sentence?: string): RulesVersion => ({
      version: of,
      date: DAY,
      article9: sentence === undefined ? {} : { regroupement: sentence },
      stateCall: { composition: 'Autre chose.' },
    })
    const history = [
      version('2027.02', 'Ensuite.'),
      version('2027.01', 'D’abord.'),
      version('2026.12'),
      version('2026.11', 'Avant.'),
    ]
    const [change] = ruleChanges(later, seen())
    expect(change && ruleReasons(history, '2026.11', change)).toEqual(['D’abord.', 'Ensuite.'])
  })
})
