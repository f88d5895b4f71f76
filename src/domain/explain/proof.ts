/**
 * Why a condition has its value: the rule's own tree, each part with its own value.
 *
 * A part is decisive when the value of the whole follows from it: the true parts of a true « any »,
 * the false parts of a false « all », what is unknown of something unknown. Decisive parts come
 * first: they are what a reader may contest.
 */
import { evaluate, namedCondition, type Known, type Leaf, type Truth } from '../rules/condition'
import type { Condition } from '../rules/rulebook'

export type Proof = ProofGroup | ProofLeaf

export interface ProofGroup {
  readonly kind: 'all' | 'any'
  readonly truth: Truth
  readonly decisive: boolean
  readonly parts: readonly Proof[]
}

export interface ProofLeaf {
  readonly kind: 'leaf'
  readonly leaf: Leaf
  /** False: the rule asks for the contrary of the leaf. `truth` is then that of the contrary. */
  readonly wanted: boolean
  readonly truth: Truth
  readonly decisive: boolean
}

/** The tree of a condition: names followed, negations on the leaves, groups within alike groups undone. */
export function prove(condition: Condition, known: Known): Proof {
  return markDecisive(treeOf(condition, known, true), true)
}

/** Its leaves, decisive ones first. */
export function leavesOfProof(proof: Proof): readonly ProofLeaf[] {
  return proof.kind === 'leaf' ? [proof] : proof.parts.flatMap(leavesOfProof)
}

function treeOf(condition: Condition, known: Known, wanted: boolean): Proof {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const kind = (condition.kind === 'all') === wanted ? 'all' : 'any'
      const children = condition.of.map((child) => treeOf(child, known, wanted))
      const parts = children.flatMap((child) => (child.kind === kind ? child.parts : [child]))
      const [only] = parts
      if (only !== undefined && parts.length === 1) return only
      return { kind, truth: oriented(condition, known, wanted), decisive: false, parts }
    }
    case 'not':
      return treeOf(condition.of, known, !wanted)
    case 'named':
      return treeOf(namedCondition(condition.id, known), known, wanted)
    case 'among':
    case 'atLeast':
    case 'fact':
      return {
        kind: 'leaf',
        leaf: condition,
        wanted,
        truth: oriented(condition, known, wanted),
        decisive: false,
      }
  }
}

/** The value of a condition, or of its contrary. */
const oriented = (condition: Condition, known: Known, wanted: boolean): Truth =>
  evaluate(wanted ? condition : { kind: 'not', of: condition }, known)

function markDecisive(proof: Proof, decisive: boolean): Proof {
  if (proof.kind === 'leaf') return { ...proof, decisive }
  const parts = proof.parts.map((part) =>
    markDecisive(part, decisive && part.truth === proof.truth),
  )
  return {
    ...proof,
    decisive,
    parts: [...parts.filter((part) => part.decisive), ...parts.filter((part) => !part.decisive)],
  }
}
