/**
 * Why a status stands, in French, from the words of the rules: decisive first.
 *
 * The sentences name the answers and the members that decided, so that a reader who disagrees
 * knows what to contest.
 */
import { answerText, memberText, questionLabel, shortList } from './answerText'
import { decisiveLeaves, evaluate, type Known, type Leaf } from '../rules/condition'
import { NOT_APPLICABLE, type Dossier, type Member } from '../dossier/dossier'
import { membersOf } from '../members/countedMembers'
import { isGroup, isUndeclared } from '../members/members'
import type { FactId } from '../rules/factIds'
import type { Criterion, Rulebook, Status } from '../rules/rulebook'
import { setAsideTexts } from './setAside'
import { statusTexts } from './statusText'
import { quoteFrench, textOf } from '../words/text'
import type { CriterionWords, Words } from '../words/words'

/** `membres` stands for the member list in `missing`. */
export const MEMBERS = 'membres'

/** What would settle or complete a status: ids of questions, `membres`, never prose. */
export function missingFor(criterion: Criterion, status: Status, known: Known): readonly string[] {
  if (status === 'reuni') return []
  const leaves = decisiveLeaves(leadingCondition(criterion, status, known), known)
  const open = status === 'a-renseigner' ? [] : unknownLeaves(criterion, known)
  return [
    ...new Set(
      [...leaves, ...open].map((leaf) => (leaf.kind === 'fact' ? MEMBERS : leaf.question)),
    ),
  ]
}

/** Sentences: what the status means, what is precise about it, what decided it. */
export function becauseOf(
  criterion: Criterion,
  words: CriterionWords,
  status: Status,
  known: Known,
  content: { readonly rules: Rulebook; readonly words: Words },
  dossier: Dossier,
): readonly string[] {
  const leaves = decisiveLeaves(leadingCondition(criterion, status, known), known)
  return [
    ...statusTexts(words, status, known),
    ...(status === 'a-renseigner' ? [] : answersSentence(leaves, content, dossier)),
    ...membersSentence(leaves, content.words, dossier),
    ...(status === 'reuni' ? [] : setAsideSentences(leaves, content.words, dossier)),
    ...(status === 'a-renseigner' ? toConclude(leaves, content.words, dossier) : []),
  ]
}

/** The condition whose leaves explain the status. */
function leadingCondition(criterion: Criterion, status: Status, known: Known) {
  if (status === 'non-reuni') return criterion.partlyWhen
  const isPartlyOpen = status === 'a-renseigner' && evaluate(criterion.metWhen, known) === 'false'
  return isPartlyOpen ? criterion.partlyWhen : criterion.metWhen
}

/** Questions of the main condition that are still open although the status is settled. */
function unknownLeaves(criterion: Criterion, known: Known): readonly Leaf[] {
  const { metWhen } = criterion
  const conjuncts = metWhen.kind === 'all' ? metWhen.of : [metWhen]
  return conjuncts
    .filter((part) => evaluate(part, known) !== 'true')
    .flatMap((part) => decisiveLeaves(part, known))
}

function answersSentence(
  leaves: readonly Leaf[],
  { rules, words }: { readonly rules: Rulebook; readonly words: Words },
  dossier: Dossier,
): readonly string[] {
  const questions = [
    ...new Set(leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))),
  ]
  const said = questions.flatMap((id) => {
    const rule = rules.questions.find((question) => question.id === id)
    const answer = rule && answerText(rule, words, dossier)
    return answer === undefined
      ? []
      : [
          textOf(words, 'restitution.pourquoi.reponse', {
            reponse: answer,
            question: quoteFrench(questionLabel(id, words, dossier)),
          }),
        ]
  })
  return said.length === 0
    ? []
    : [textOf(words, 'restitution.pourquoi.reponses', { reponses: said.join('\u202F; ') })]
}

function membersSentence(
  leaves: readonly Leaf[],
  words: Words,
  dossier: Dossier,
): readonly string[] {
  const counted = new Set(factsOf(leaves).flatMap((fact) => membersOf(fact, dossier.members).sure))
  const named = dossier.members.filter((member) => counted.has(member))
  const asPeople = factsOf(leaves).some((fact) => PARTNERS.includes(fact))
  return named.length === 0
    ? []
    : [
        textOf(words, 'restitution.pourquoi.membres', {
          membres: shortList(
            named.map((member) => memberText(member, words)),
            words,
          ),
        }),
        ...(asPeople && named.some(isUndeclared)
          ? [textOf(words, 'restitution.membre.association-non-declaree-comptee')]
          : []),
      ]
}

/** Counts where an undeclared association stands for the people it gathers: our reading of the law. */
const PARTNERS: readonly FactId[] = ['membres.partenaires', 'membres.partenaires-engages']

/** An agreement still to obtain is told by the sentences of the rule itself. */
const setAsideSentences = (leaves: readonly Leaf[], words: Words, dossier: Dossier) =>
  setAsideTexts(factsOf(leaves), dossier, words, (reason) => reason !== 'sans-accord')

const factsOf = (leaves: readonly Leaf[]): readonly FactId[] =>
  leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [leaf.fact] : []))

/** What to answer; « sans objet » is an answer already, although no rule may rely on it. */
function toConclude(leaves: readonly Leaf[], words: Words, dossier: Dossier): readonly string[] {
  const questions = [
    ...new Set(leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))),
  ].filter((id) => dossier.answers[id] !== NOT_APPLICABLE)
  const open = new Set(
    leaves.flatMap((leaf) =>
      leaf.kind === 'fact' ? membersOf(leaf.fact, dossier.members).maybe : [],
    ),
  )
  const unknown = dossier.members.filter((member) => open.has(member))
  const conclude = (
    id: 'pour-conclure-membres' | 'pour-conclure-part',
    members: readonly Member[],
  ) => {
    const noms = members.map(({ name }) => quoteFrench(name))
    return noms.length === 0
      ? []
      : [textOf(words, `restitution.pourquoi.${id}`, { noms: shortList(noms, words) })]
  }
  return [
    ...(questions.length === 0
      ? []
      : [
          textOf(words, 'restitution.pourquoi.pour-conclure', {
            questions: questions
              .map((id) => quoteFrench(questionLabel(id, words, dossier)))
              .join('\u202F; '),
          }),
        ]),
    ...conclude(
      'pour-conclure-membres',
      unknown.filter((member) => !isGroup(member)),
    ),
    ...conclude('pour-conclure-part', unknown.filter(isGroup)),
  ]
}
