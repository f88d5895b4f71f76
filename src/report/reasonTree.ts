/** The tree that decided a status, in French: what each part asks, what was said, whether it holds. */
import {
  answerText,
  judge,
  memberFact,
  questionLabel,
  isMemberFact,
  type Leaf,
  type Proof,
  type ProofLeaf,
  type Truth,
  type Verdict,
} from '../domain'
import { sentences } from './format'
import { say, type ReportInput } from './input'
import type { Edit, ReasonNode } from './model'
import { VERDICTS } from './phrases'
import { countText, leafText } from './ruleText'

export interface ReasonTree {
  /** « Pour « réuni », il faut : ». */
  readonly title: string
  readonly node: ReasonNode
}

/** @param isContested leaves that a way back is given for */
export const reasonTrees = (
  input: ReportInput,
  { proofs }: Pick<Verdict, 'proofs'>,
  isContested: (leaf: Leaf) => boolean = () => true,
): readonly ReasonTree[] =>
  proofs.map(({ of, proof }) => ({
    title: say(input, `restitution.explication.${of}`),
    node: nodeOf(input, proof, isContested),
  }))

function nodeOf(
  input: ReportInput,
  proof: Proof,
  isContested: (leaf: Leaf) => boolean,
): ReasonNode {
  const { truth, decisive } = proof
  const shared = { truth, decisive, mark: markOf(input, truth) }
  if (proof.kind === 'leaf') {
    return {
      ...shared,
      text: leafText(proof.leaf, proof.wanted, input.words, input.dossier),
      said: saidOf(input, proof),
      ...(isContested(proof.leaf) ? { edit: editOf(input, proof.leaf) } : {}),
      parts: [],
    }
  }
  return {
    ...shared,
    text: say(input, `restitution.explication.${proof.kind === 'all' ? 'toutes' : 'une'}`),
    parts: proof.parts.map((part) => nodeOf(input, part, isContested)),
  }
}

const markOf = (input: ReportInput, truth: Truth): string =>
  say(input, `restitution.explication.${MARKS[truth]}`)

const MARKS: Readonly<Record<Truth, string>> = { true: 'vrai', false: 'faux', unknown: 'inconnu' }

function saidOf(input: ReportInput, { leaf }: ProofLeaf): string {
  const tell = (id: string, values?: Readonly<Record<string, string | number>>) =>
    say(input, `restitution.explication.${id}`, values)
  if (leaf.kind !== 'fact') {
    const rule = input.rules.questions.find(({ id }) => id === leaf.question)
    const reponse = rule && answerText(rule, input.words, input.dossier)
    if (reponse === undefined) return tell('silence')
    // What tells the past has no effort, since nobody can act on it: said, where no change is proposed.
    const isPast = input.words.efforts.answers[leaf.question] === undefined
    return sentences(tell('dit', { reponse }), isPast ? tell('passe') : undefined)
  }
  if (input.dossier.members.length === 0) return tell('liste-vide')
  const counted = isMemberFact(leaf.fact)
    ? memberFact(leaf.fact, input.dossier)
    : judge(input.rules, input.dossier).known.facts[leaf.fact]
  if (counted === undefined) return tell('silence')
  const { min, max } = counted
  const compte = lowerCount(countText(leaf.fact, min, input.words))
  if (min === max) return tell('compte', { compte })
  return max === Infinity
    ? tell('compte-au-moins', { compte })
    : tell('compte-entre', { compte, m: max })
}

const lowerCount = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Where to contest it: the question, or the member list. */
function editOf({ rules, words, dossier }: ReportInput, leaf: Leaf): Edit {
  if (leaf.kind === 'fact') return { step: 'membres', label: VERDICTS.editMembers }
  const rule = rules.questions.find(({ id }) => id === leaf.question)
  if (rule === undefined) throw new Error(`Unknown question: ${leaf.question}`)
  const about = questionLabel(rule.id, words, dossier)
  return { step: rule.step, question: rule.id, label: VERDICTS.contest, about }
}
