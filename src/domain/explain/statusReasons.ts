/**
 * Why a status stands, in French, from the words of the rules: decisive first.
 *
 * The sentences name the answers and the members that decided, so that a reader who disagrees
 * knows what to contest.
 */
import { answerText, memberText, questionLabel, shortList } from './answerText'
import { decisiveLeaves, evaluate, type Known, type Leaf } from '../rules/condition'
import { composeRoles, compositionSentence } from './decreeRoles'
import { NOT_APPLICABLE, type Dossier, type Member, type Status } from '../dossier/dossier'
import { membersOf } from '../members/countedMembers'
import { isGroup, isUndeclared } from '../members/members'
import type { FactId } from '../rules/factIds'
import type { Criterion, Rulebook, StateConditionId } from '../rules/rulebook'
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

/** What reasons are drawn from: words that every screen has once the criterion is on it. */
interface Judged<Id extends string> {
  readonly criterion: Criterion<Id>
  readonly words: CriterionWords
  readonly status: Status
  readonly known: Known
}

/**
 * What the status means, what is precise about it, who is left out of the count: the same sentences
 * on the step, in the list of members and in the result.
 */
export function shortReasons<Id extends string>(
  judged: Judged<Id>,
  texts: Pick<Words, 'texts'>,
  dossier: Dossier,
): readonly string[] {
  return [...statusSentences(judged, texts, dossier), ...setAsideSentences(judged, texts, dossier)]
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
  const judged = { criterion, words, status, known }
  const leaves = leadingLeaves(judged)
  return [
    ...statusSentences(judged, content.words, dossier),
    ...(status === 'a-renseigner' ? [] : answersSentence(leaves, content, dossier)),
    ...membersSentence(leaves, content.words, dossier),
    ...setAsideSentences(judged, content.words, dossier),
    ...(status === 'a-renseigner' ? toConclude(leaves, content.words, dossier) : []),
  ]
}

const leadingLeaves = ({ criterion, status, known }: Judged<string>): readonly Leaf[] =>
  decisiveLeaves(leadingCondition(criterion, status, known), known)

/** The decree's 2° names its roles: who holds them, or which one lacks, says more than its status. */
function statusSentences(
  { criterion, words, status, known }: Judged<string>,
  texts: Pick<Words, 'texts'>,
  dossier: Dossier,
): readonly string[] {
  const [own = '', ...precise] = statusTexts(words, status, known)
  const roles = isComposition(criterion)
    ? compositionSentence(status, composeRoles(dossier), texts, dossier)
    : []
  return [...(roles.length === 0 ? [own] : roles), ...precise]
}

const isComposition = ({ id }: Pick<Criterion, 'id'>): boolean =>
  id === ('composition' satisfies StateConditionId)

/** By name and reason, unless nothing lacks. The sentences of the roles name the agreements awaited. */
function setAsideSentences(
  judged: Judged<string>,
  texts: Pick<Words, 'texts'>,
  { members }: Dossier,
): readonly string[] {
  if (judged.status === 'reuni') return []
  if (!isComposition(judged.criterion))
    return setAsideTexts(factsOf(leadingLeaves(judged)), { members }, texts)
  // A group that is a partner may hold the third role: it is set aside only from the one that lacks.
  const lacksFirm = composeRoles({ members }).missingRoles.includes('entreprise-hors-ess')
  return setAsideTexts(
    ['membres.roles-pourvus-engages', ...(lacksFirm ? [NON_ESS] : [])],
    { members },
    texts,
    (reason) => reason !== 'sans-accord',
  )
}

const NON_ESS: FactId = 'membres.entreprises-hors-ess-engages'

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
