/** A dossier once its changes are made. */
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  changeSetId,
  totalEffort,
  type Change,
  type Member,
} from '../../../src/domain'
import { dossier } from './changeRules'

const MEMBERS: readonly Member[] = [
  { id: 'm1', name: 'Ferme du Val', family: 'ne-sait-pas', commitment: 'pressenti' },
  { id: 'nouveau-1', name: 'Menuiserie', family: 'groupement-entreprises' },
]
const FROM = dossier({ ecrit: 'non', but: 1 }, MEMBERS)
const JOIN: Change = { kind: 'join', family: 'cooperative', anyOf: ['cooperative'], effort: 2 }
const COMMIT: Change = { kind: 'commit', member: 'm1', anyOf: ['m1'], effort: 1 }

describe('a change made', () => {
  it('replaces one answer, and no other', () => {
    const change: Change = {
      kind: 'answer',
      question: 'ecrit',
      to: 'oui',
      anyOf: ['oui'],
      settles: false,
      effort: 2,
    }
    expect(applyChanges(FROM, [change])).toEqual({ ...FROM, answers: { ecrit: 'oui', but: 1 } })
  })

  it('adds a newcomer after the others, under an id that nobody has', () => {
    expect(applyChanges(FROM, [JOIN, JOIN]).members).toEqual([
      ...MEMBERS,
      { id: 'nouveau-2', name: '', family: 'cooperative' },
      { id: 'nouveau-3', name: '', family: 'cooperative' },
    ])
  })

  it('commits, identifies and measures one member, and leaves the others', () => {
    const { members } = applyChanges(FROM, [
      COMMIT,
      { kind: 'identify', member: 'm1', family: 'entreprise', anyOf: ['entreprise'], effort: 1 },
      { kind: 'share', member: 'nouveau-1', nonEssShare: 0.51, effort: 1 },
    ])
    expect(members).toEqual([
      { id: 'm1', name: 'Ferme du Val', family: 'entreprise', commitment: 'declare' },
      { ...MEMBERS[1], nonEssShare: 0.51 },
    ])
  })

  it('makes a legal person of an association that declares itself', () => {
    const { members } = applyChanges(FROM, [
      { kind: 'declare', member: 'm1', anyOf: ['m1'], effort: 2 },
    ])
    expect(members).toEqual([{ ...MEMBERS[0], legalPerson: true }, MEMBERS[1]])
  })

  it('leaves the dossier it started from as it was', () => {
    applyChanges(FROM, [COMMIT, JOIN])
    expect(FROM.members).toBe(MEMBERS)
    expect(MEMBERS[0]?.commitment).toBe('pressenti')
  })
})

describe('a set of changes', () => {
  it('costs what all its changes cost', () => {
    expect(totalEffort([])).toBe(0)
    expect(totalEffort([JOIN, COMMIT])).toBe(3)
  })

  it('is told apart from another one by its id', () => {
    expect(changeSetId([JOIN])).not.toBe(changeSetId([COMMIT]))
    expect(changeSetId([JOIN])).toBe(changeSetId([{ ...JOIN }]))
  })
})
