/**
 * A condition as alternatives: each a list of things that must all hold.
 *
 * A condition is true exactly when one of its alternatives is: with Kleene's operators, an « any »
 * is true only through a true child and an « all » only through all of them, so nothing is lost by
 * spreading the tree out.
 */
import { evaluate, namedCondition, type Known, type Leaf } from './condition'
import type { Condition } from './rulebook'

/** A leaf, or its contrary. */
export interface Literal {
  readonly leaf: Leaf
  readonly wanted: boolean
}

export type Alternative = readonly Literal[]

/** Every way a condition can be made true (`wanted`) or false, none of them containing another. */
export function alternativesOf(
  condition: Condition,
  known: Pick<Known, 'conditions'>,
  wanted = true,
): readonly Alternative[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const children = condition.of.map((child) => alternativesOf(child, known, wanted))
      return (condition.kind === 'all') === wanted ? together(children) : smallest(children.flat())
    }
    case 'not':
      return alternativesOf(condition.of, known, !wanted)
    case 'named':
      return alternativesOf(namedCondition(condition.id, known), known, wanted)
    case 'among':
    case 'atLeast':
    case 'fact':
      return [[{ leaf: condition, wanted }]]
  }
}

/** Whether one leaf already is what an alternative asks of it. */
export function holds({ leaf, wanted }: Literal, known: Known): boolean {
  return evaluate(leaf, known) === (wanted ? 'true' : 'false')
}

/** One alternative of each child, in every combination. */
function together(children: readonly (readonly Alternative[])[]): readonly Alternative[] {
  return children.reduce<readonly Alternative[]>(
    (done, alternatives) =>
      smallest(done.flatMap((one) => alternatives.map((other) => union(one, other)))),
    [[]],
  )
}

function union(one: Alternative, other: Alternative): Alternative {
  return [...one, ...other.filter((literal) => !one.some((held) => isSame(held, literal)))]
}

/** Alternatives that ask for more than another one does are dropped. */
function smallest(alternatives: readonly Alternative[]): readonly Alternative[] {
  return alternatives.filter(
    (one, index) =>
      !alternatives.some(
        (other, rank) =>
          rank !== index && asksLess(other, one) && (rank < index || !asksLess(one, other)),
      ),
  )
}

const asksLess = (one: Alternative, other: Alternative) =>
  one.every((literal) => other.some((held) => isSame(held, literal)))

function isSame(one: Literal, other: Literal): boolean {
  if (one.wanted !== other.wanted) return false
  return one.leaf === other.leaf || keyOf(one.leaf) === keyOf(other.leaf)
}

/** What a leaf reads and asks, as text: two rules may each write the same one. */
function keyOf(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'among':
      return `${leaf.question} ${leaf.count} ${[...leaf.options].sort().join(' ')}`
    case 'atLeast':
      return `${leaf.question} ${leaf.value}`
    case 'fact':
      return `${leaf.fact} ${leaf.value}`
  }
}
