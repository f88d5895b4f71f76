/** Why a condition has its value: the tree says the same as the evaluation, and names what decides. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decisiveLeaves,
  evaluate,
  judge,
  leavesOfProof,
  prove,
  type Condition,
  type Known,
  type Proof,
} from '../../../src/domain'
import { dossiers } from '../arbitraries'
import { content } from '../realContent'

const { rules } = content

const CONDITIONS: readonly Condition[] = [
  ...[...rules.elements, ...rules.stateConditions].flatMap(({ metWhen, partlyWhen }) => [
    metWhen,
    partlyWhen,
  ]),
  ...[...rules.alerts, ...rules.remarks, ...rules.situations].map(({ when }) => when),
]

const is = (question: string, ...options: string[]): Condition => ({
  kind: 'among',
  question,
  options,
  count: 1,
})
const A = is('a', 'oui')
const B = is('b', 'oui')
const C = is('c', 'oui')
const known = (answers: Known['answers'], conditions: Known['conditions'] = {}): Known => ({
  answers,
  facts: {},
  conditions,
})

/** A tree as one line: `!` for a contrary, `*` for what decides. */
function told(proof: Proof): string {
  const mark = proof.decisive ? '*' : ''
  if (proof.kind !== 'leaf') return `${mark}${proof.kind}(${proof.parts.map(told).join(' ')})`
  const { leaf, wanted, truth } = proof
  const name = leaf.kind === 'fact' ? leaf.fact : leaf.question
  return `${mark}${wanted ? '' : '!'}${name}=${truth}`
}

describe('the tree of a rule', () => {
  it('puts what decides first: the false parts of a false « all »', () => {
    const condition: Condition = { kind: 'all', of: [A, B, C] }
    expect(told(prove(condition, known({ a: 'oui', b: 'non' })))).toBe(
      '*all(*b=false a=true c=unknown)',
    )
  })

  it('names every true part of a true « any », and none of the rest', () => {
    const condition: Condition = { kind: 'any', of: [A, B, C] }
    expect(told(prove(condition, known({ b: 'oui', c: 'oui' })))).toBe(
      '*any(*b=true *c=true a=unknown)',
    )
  })

  it('names what is unknown of something unknown', () => {
    const condition: Condition = { kind: 'all', of: [A, { kind: 'any', of: [B, C] }] }
    expect(told(prove(condition, known({ a: 'oui', b: 'non' })))).toBe(
      '*all(*any(*c=unknown b=false) a=true)',
    )
  })

  it('carries a negation down to the leaves, turning « all » into « any »', () => {
    const condition: Condition = { kind: 'not', of: { kind: 'all', of: [A, B] } }
    expect(told(prove(condition, known({ a: 'non', b: 'oui' })))).toBe('*any(*!a=true !b=false)')
  })

  it('follows names, and undoes a group of its own kind', () => {
    const condition: Condition = { kind: 'any', of: [A, { kind: 'named', id: 'others' }] }
    const others: Condition = { kind: 'any', of: [B, { kind: 'all', of: [C] }] }
    expect(told(prove(condition, known({ c: 'oui' }, { others })))).toBe(
      '*any(*c=true a=unknown b=unknown)',
    )
  })
})

describe('on random dossiers and every published rule', () => {
  it('the tree has the value of the condition, and its decisive leaves', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const { known: all } = judge(rules, dossier)
        for (const condition of CONDITIONS) {
          const proof = prove(condition, all)
          expect(proof.truth).toBe(evaluate(condition, all))
          const decisive = leavesOfProof(proof).filter((leaf) => leaf.decisive)
          expect(new Set(decisive.map(({ leaf }) => leaf))).toEqual(
            new Set(decisiveLeaves(condition, all)),
          )
        }
      }),
      { numRuns: 80 },
    )
  })
})
