/** The tree that decided a status, in French: what each part asks, what was said, whether it holds. */
import {
  answerText,
  groupedMembers,
  isGroup,
  isListOpen,
  isSaidIncomplete,
  membersOf,
  questionLabel,
  quoteFrench,
  roleHoldersOf,
  sayUnder,
  setAsideTexts,
  shortList,
  type FactId,
  type Interval,
  type Leaf,
  type Member,
  type Proof,
  type ProofLeaf,
  type TextUnder,
  type Truth,
  type Verdict,
  lowerFirst,
  upperFirst,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { reservedAnswerText } from './reservedAnswer'
import { say, type ReportInput } from '../model/input'
import type { Edit, ReasonNode } from '../model/model'
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
    node: nodeOf(input, proof, isContested, proof.decisive),
  }))

/**
 * @param decisive said only where other parts beside it did not decide: on every line of a group,
 *   the word would say nothing
 */
function nodeOf(
  input: ReportInput,
  proof: Proof,
  isContested: (leaf: Leaf) => boolean,
  decisive: boolean,
): ReasonNode {
  const { truth } = proof
  const shared = { truth, decisive, mark: markOf(input, truth) }
  if (proof.kind === 'leaf') {
    return {
      ...shared,
      text: leafText(proof.leaf, proof.wanted, input.rules, input.words, input.dossier),
      said: saidOf(input, proof),
      ...(isContested(proof.leaf) ? { edit: editOf(input, proof.leaf) } : {}),
      parts: [],
    }
  }
  return {
    ...shared,
    text: say(input, `restitution.explication.${proof.kind === 'all' ? 'toutes' : 'une'}`),
    parts: proof.parts.map((part) =>
      nodeOf(input, part, isContested, part.decisive && proof.parts.some((one) => !one.decisive)),
    ),
  }
}

const markOf = (input: ReportInput, truth: Truth): string =>
  say(input, `restitution.explication.${MARKS[truth]}`)

const MARKS = { true: 'vrai', false: 'faux', unknown: 'inconnu' } as const satisfies Readonly<
  Record<Truth, TextUnder<'restitution.explication.'>>
>

function saidOf(input: ReportInput, { leaf, truth }: ProofLeaf): string {
  const tell = sayUnder(input.words, 'restitution.explication.')
  if (leaf.kind !== 'fact') {
    const rule = input.rules.questions.find(({ id }) => id === leaf.question)
    const reponse = rule && answerText(rule, input.words, input.dossier)
    if (reponse === undefined) {
      const reserved = reservedAnswerText(input, leaf.question)
      return reserved === undefined
        ? tell('silence')
        : tell('dit', { reponse: quoteFrench(reserved) })
    }
    // What tells the past has no effort, since nobody can act on it: said, where no change is proposed.
    const isPast = truth !== 'true' && input.words.efforts.answers[leaf.question] === undefined
    return sentences(tell('dit', { reponse }), isPast ? tell('passe') : undefined)
  }
  if (groupedMembers(input.dossier.members).length === 0) return tell('liste-vide')
  const counted = input.judgement.known.facts[leaf.fact]
  return counted === undefined ? tell('silence') : countSaid(input, leaf.fact, counted, truth)
}

/**
 * How many, and who: a reader sees whose line to contest. Who is set aside and what is still open
 * are said unless the part holds already, since neither can undo it.
 */
function countSaid(input: ReportInput, fact: FactId, { min, max }: Interval, truth: Truth): string {
  const tell = sayUnder(input.words, 'restitution.explication.')
  const { words, dossier } = input
  const { sure, maybe } = membersOf(fact, dossier.members)
  const names = (members: readonly Member[]) =>
    shortList(
      members.map(({ name }) => quoteFrench(name)),
      words,
    )
  const count = tell('compte', { compte: lowerFirst(countText(fact, min, words)) })
  const counted =
    sure.length === 0 ? rolesSaid(input, fact, min) : tell('membres', { noms: names(sure) })
  if (truth === 'true') return sentences(count, counted)
  const isListed = !isListOpen(dossier)
  const [shares, families] = [maybe.filter(isGroup), maybe.filter((member) => !isGroup(member))]
  return sentences(
    count,
    counted,
    ...setAsideTexts([fact], dossier, words),
    max === min || isListed
      ? undefined
      : tell(isSaidIncomplete(dossier) ? 'liste-incomplete' : 'liste-ouverte'),
    families.length === 0 ? undefined : tell('famille-a-preciser', { noms: names(families) }),
    shares.length === 0 ? undefined : tell('part-a-preciser', { noms: names(shares) }),
    max > min && isListed && maybe.length === 0 ? tell('jusqu-a', { m: max }) : undefined,
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
function editOf(input: ReportInput, leaf: Leaf): Edit {
  const { rules, words, dossier } = input
  if (leaf.kind === 'fact')
    return { step: 'membres', label: say(input, 'rapport.criteres.modifier-les-membres') }
  const rule = rules.questions.find(({ id }) => id === leaf.question)
  if (rule === undefined) throw new Error(`Unknown question: ${leaf.question}`)
  const about = questionLabel(rule.id, words, dossier)
  return {
    step: rule.step,
    question: rule.id,
    label: say(input, 'rapport.criteres.changer-la-reponse'),
    about,
  }
}
