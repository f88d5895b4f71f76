/** The tree that decided a status, in French: what each part asks, what was said, whether it holds. */
import {
  answerText,
  isListOpen,
  isMemberFact,
  judge,
  memberFact,
  membersOf,
  questionLabel,
  quoteFrench,
  roleHoldersOf,
  shortList,
  type FactId,
  type Interval,
  type Leaf,
  type Member,
  type Proof,
  type ProofLeaf,
  type Truth,
  type Verdict,
} from '../domain'
import { asSentence, lowerFirst, sentences, upperFirst } from './format'
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

function saidOf(input: ReportInput, { leaf, truth }: ProofLeaf): string {
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
  return counted === undefined ? tell('silence') : countSaid(input, leaf.fact, counted, truth)
}

/**
 * How many, and who: a reader sees whose line to contest. What is still open is said unless the
 * part holds already, since nothing open can undo it.
 */
function countSaid(input: ReportInput, fact: FactId, { min, max }: Interval, truth: Truth): string {
  const tell = (id: string, values?: Readonly<Record<string, string | number>>) =>
    say(input, `restitution.explication.${id}`, values)
  const { words, dossier } = input
  const { sure, maybe } = membersOf(fact, dossier.members)
  const names = (members: readonly Member[]) =>
    shortList(
      members.map(({ name }) => quoteFrench(name)),
      words,
    )
  const isOpen = truth !== 'true' && min < max
  return sentences(
    tell('compte', { compte: lowerFirst(countText(fact, min, words)) }),
    sure.length === 0 ? rolesSaid(input, fact, min) : tell('membres', { noms: names(sure) }),
    isOpen && isListOpen(dossier) ? tell('liste-ouverte') : undefined,
    isOpen && maybe.length > 0 ? tell('a-preciser', { noms: names(maybe) }) : undefined,
    isOpen && maybe.length === 0 && !isListOpen(dossier) ? tell('jusqu-a', { m: max }) : undefined,
  )
}

/**
 * Who holds which role, named only when they are as many as the count: a group of unknown share
 * fills one role or another, and is counted all the same.
 */
function rolesSaid({ words, dossier }: ReportInput, fact: FactId, min: number): string | undefined {
  const held = roleHoldersOf(fact, dossier.members).map(({ role, holder }) =>
    say({ words }, `appel-a-projets.composition.roles.${role}.tenu`, {
      nom: quoteFrench(holder.name),
    }),
  )
  return held.length === 0 || held.length !== min
    ? undefined
    : asSentence(upperFirst(held.join('\u202F; ')))
}

/** Where to contest it: the question, or the member list. */
function editOf({ rules, words, dossier }: ReportInput, leaf: Leaf): Edit {
  if (leaf.kind === 'fact') return { step: 'membres', label: VERDICTS.editMembers }
  const rule = rules.questions.find(({ id }) => id === leaf.question)
  if (rule === undefined) throw new Error(`Unknown question: ${leaf.question}`)
  const about = questionLabel(rule.id, words, dossier)
  return { step: rule.step, question: rule.id, label: VERDICTS.contest, about }
}
