import { describe, expect, it } from 'vitest'
import { dossierAt, movementBetween, snapshotOf, type Member } from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const { rules } = content
const school: Member = { id: 'm1', name: 'École', family: 'enseignement-superieur' }
const firm: Member = { id: 'm2', name: 'Scierie', family: 'entreprise' }
const before = dossierWith({
  id: 'a',
  members: [school],
  answers: { 'strategie-ecrite': 'non', 'but-commun-ecrit': 0 },
})
const after = dossierWith({
  id: 'a',
  members: [school, firm, { ...firm, id: 'm3', name: 'Menuiserie' }],
  answers: { 'strategie-ecrite': 'oui', 'strategie-partagee': 'tous', 'but-commun-ecrit': 3 },
})

describe('what moved between two states', () => {
  it('is nothing between a state and itself', () => {
    expect(movementBetween(rules, after, after)).toEqual({
      elements: [],
      conditions: [],
      axes: [],
      joined: [],
      left: [],
      answers: [],
      done: [],
      undone: [],
    })
  })

  it('is told element by element, then by members and answers', () => {
    const { elements, axes, joined, left, answers, stage } = movementBetween(rules, before, after)
    expect(elements).toContainEqual({
      id: 'autres-entreprises',
      before: 'non-reuni',
      after: 'reuni',
    })
    expect(elements).toContainEqual({
      id: 'strategie-commune',
      before: 'non-reuni',
      after: 'reuni',
    })
    expect(axes.map(({ id }) => id)).toEqual(['projet-commun'])
    expect(joined.map(({ name }) => name)).toEqual(['Scierie', 'Menuiserie'])
    expect(left).toEqual([])
    expect([...answers].sort()).toEqual([
      'but-commun-ecrit',
      'strategie-ecrite',
      'strategie-partagee',
    ])
    expect(stage).toBeUndefined()
    const toldLess = movementBetween(
      rules,
      { ...before, members: [], answers: {} },
      { ...before, members: [] },
    )
    expect(toldLess.stage).toEqual({
      before: ['gestation', 'consolidation'],
      after: ['gestation', 'gestation'],
    })
  })

  it('goes back as it came', () => {
    const [there, back] = [
      movementBetween(rules, before, after),
      movementBetween(rules, after, before),
    ]
    expect(back.left).toEqual(there.joined)
    expect(back.elements.map(({ id, before: from }) => [id, from])).toEqual(
      there.elements.map(({ id, after: to }) => [id, to]),
    )
  })

  it('takes a member under another name for the same one, in one dossier alone', () => {
    const renamed = { ...after, members: [{ ...school, name: 'Lycée' }, firm] }
    expect(movementBetween(rules, after, renamed).joined).toEqual([])
    const other = { ...renamed, id: 'b', members: [{ ...firm, id: 'm1' }] }
    expect(movementBetween(rules, renamed, other).joined).toEqual([])
    expect(movementBetween(rules, renamed, other).left.map(({ name }) => name)).toEqual(['Lycée'])
  })

  it('reads a kept state as the dossier that it was', () => {
    const state = snapshotOf(before, 'Avant la réunion de mars', '2027-03-02')
    expect(movementBetween(rules, dossierAt(state, after), before)).toEqual(
      movementBetween(rules, before, before),
    )
  })

  it('counts the actions done since, whoever proposed them and whatever the rules propose now', () => {
    const done = { doneOn: '2027-01-10' }
    const planned = {
      ...before,
      actions: { 'agir-innovation': { who: 'elle' }, 'agir-ancienne': done },
      ownActions: [
        { id: 'o1', title: 'Visiter un pôle' },
        { id: 'o2', title: 'Louer un local', ...done },
      ],
    }
    const since = {
      ...planned,
      actions: { 'agir-innovation': { who: 'elle', ...done }, 'agir-disparue': done },
      ownActions: [
        { id: 'o1', title: 'Visiter un pôle', ...done },
        { id: 'o2', title: 'Louer un local', doneOn: '2027-02-01' },
      ],
    }
    const state = snapshotOf(planned, 'Avant la réunion de mars', '2027-03-02')
    expect(state.actions).toEqual({ ...planned.actions, o2: done })
    for (const was of [planned, dossierAt(state, planned)]) {
      const { done: gained, undone } = movementBetween(rules, was, since)
      expect([...gained].sort()).toEqual(['agir-disparue', 'agir-innovation', 'o1'])
      expect(undone).toEqual(['agir-ancienne'])
    }
    const back = movementBetween(rules, since, planned)
    expect(back.done).toEqual(['agir-ancienne'])
    expect([...back.undone].sort()).toEqual(['agir-disparue', 'agir-innovation', 'o1'])
    expect(snapshotOf(before, 'Avant', '2027-03-02')).not.toHaveProperty('actions')
  })

  it('survives answers that no rule can read any more', () => {
    const state = {
      ...snapshotOf(before, 'Ancien', '2020-01-01'),
      answers: { 'strategie-ecrite': 9, 'question-disparue': ['x'], 'but-commun-ecrit': 'oui' },
    }
    expect(() => movementBetween(rules, dossierAt(state, after), after)).not.toThrow()
  })
})
