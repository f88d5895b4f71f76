/**
 * Why a status stands, in French, from the words of the rules: decisive first.
 *
 * The sentences name the answers and the members that decided, so that a reader who disagrees
 * knows what to contest.
 */
import { composition, DECREE_ROLES, sureRoles, type DecreeRole } from './composition'
import { decisiveLeaves, evaluate, readAnswer, type Known, type Leaf } from './condition'
import type { CompositionResult } from './diagnostic'
import type { Dossier, Member } from './dossier'
import { membersOf } from './facts'
import { isCommitted } from './members'
import type { Criterion, QuestionRule, Rulebook, Status } from './rulebook'
import { enumerate, fill, quoteFrench, textOf } from './text'
import type { CriterionWords, Words } from './words'

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
  const precisions = words.precisions.filter((_, index) => {
    const when = criterion.precisions[index]
    return when !== undefined && evaluate(when, known) === 'true'
  })
  const leaves = decisiveLeaves(leadingCondition(criterion, status, known), known)
  return [
    words.statuses[status],
    ...precisions.map((precision) => fillCounts(precision, known)),
    ...(status === 'a-renseigner'
      ? toConclude(leaves, content.words, dossier)
      : [
          ...answersSentence(leaves, content, dossier),
          ...membersSentence(leaves, content.words, dossier),
        ]),
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

/** A precision may print `{n}`, the number of *personnes morales* of the list. */
const fillCounts = (precision: string, known: Known) =>
  fill(precision, { n: known.facts['membres.personnes-morales']?.min ?? 0 })

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
      : [`${quoteFrench(questionLabel(id, words, dossier))} ${answer}`]
  })
  return said.length === 0
    ? []
    : [textOf(words, 'restitution.pourquoi.reponses', { reponses: said.join('\u202F; ') })]
}

/** The label of a question, as the dossier's track asks it. */
export function questionLabel(id: string, words: Words, dossier: Pick<Dossier, 'profile'>): string {
  const question = words.questions[id]
  if (question === undefined) throw new Error(`No words for question ${id}`)
  const fromOutside =
    dossier.profile.track === 'collectivite' ? question.authority?.label : undefined
  return fromOutside ?? question.label
}

/** An answer in words, quoted; undefined when there is none a rule may read. */
export function answerText(rule: QuestionRule, words: Words, dossier: Dossier): string | undefined {
  const reading = readAnswer(dossier.answers, rule.id)
  const question = words.questions[rule.id]
  switch (reading.kind) {
    case 'unknown':
      return undefined
    case 'number': {
      const level = question?.options[String(reading.value)]?.label
      if (rule.kind === 'niveau' && level !== undefined) return quoteFrench(level)
      return question?.unit === undefined
        ? String(reading.value)
        : `${reading.value}\u00A0${question.unit}`
    }
    case 'options':
      return enumerate(
        reading.options.map((option) => quoteFrench(question?.options[option]?.label ?? option)),
      )
  }
}

function membersSentence(
  leaves: readonly Leaf[],
  words: Words,
  dossier: Dossier,
): readonly string[] {
  const facts = leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [leaf.fact] : []))
  const counted = dossier.members.filter((member) =>
    facts.some((fact) => membersOf(fact, dossier.members).sure.includes(member)),
  )
  return counted.length === 0
    ? []
    : [
        textOf(words, 'restitution.pourquoi.membres', {
          membres: enumerate(counted.map((member) => memberText(member, words))),
        }),
      ]
}

/** « Menuiserie Faure (entreprise classique) » */
export function memberText(member: Member, words: Words): string {
  const family = words.families[member.family]?.label ?? member.family
  return `${member.name} (${family.charAt(0).toLowerCase()}${family.slice(1)})`
}

function toConclude(leaves: readonly Leaf[], words: Words, dossier: Dossier): readonly string[] {
  const questions = [
    ...new Set(leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))),
  ]
  const unknownMembers = dossier.members.filter((member) =>
    leaves.some(
      (leaf) =>
        leaf.kind === 'fact' && membersOf(leaf.fact, dossier.members).maybe.includes(member),
    ),
  )
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
    ...(unknownMembers.length === 0
      ? []
      : [
          textOf(words, 'restitution.pourquoi.pour-conclure-membres', {
            noms: enumerate(unknownMembers.map(({ name }) => quoteFrench(name))),
          }),
        ]),
  ]
}

/** Who holds the decree's three roles, on the whole list, pressentis included. */
export function composeRoles(dossier: Pick<Dossier, 'members'>): CompositionResult {
  const prudent = composition(dossier.members, 'prudent').assignment
  const literal = composition(dossier.members, 'literal').assignment
  const missingRoles = DECREE_ROLES.filter((role) => prudent[role] === undefined)
  const canHoldMissing = (role: DecreeRole) => {
    const holder = prudent[role]
    return (
      holder !== undefined &&
      sureRoles(holder, 'prudent').some((other) => missingRoles.includes(other))
    )
  }
  const doubleRole = DECREE_ROLES.find(canHoldMissing)
  return {
    assigned: Object.fromEntries(DECREE_ROLES.map((role) => [role, prudent[role]?.id ?? null])),
    missingRoles,
    doubleHat: (doubleRole && prudent[doubleRole]?.id) ?? null,
    literalOnly:
      missingRoles.length > 0 && DECREE_ROLES.every((role) => literal[role] !== undefined),
  }
}

/** The sentence that names who holds the roles, or what is missing, for the decree's 2°. */
export function compositionSentence(
  status: Status,
  result: CompositionResult,
  words: Words,
  dossier: Dossier,
): readonly string[] {
  const members = new Map(dossier.members.map((member) => [member.id, member]))
  const holders = DECREE_ROLES.map((role) => members.get(result.assigned[role] ?? ''))
  const missing = enumerate(
    result.missingRoles.map((role) =>
      textOf(words, `appel-a-projets.composition.roles.${role}.manque`),
    ),
  )
  const outcome = (id: string, values: Readonly<Record<string, string>>) => [
    textOf(words, `appel-a-projets.composition.resultats.${id}`, values),
  ]
  switch (status) {
    case 'reuni':
      return outcome(
        'trouvee',
        Object.fromEntries(
          DECREE_ROLES.map((role, index) => [role, quoteFrench(holders[index]?.name ?? '')]),
        ),
      )
    case 'a-consolider': {
      const awaited = holders.filter((member) => member !== undefined && !isCommitted(member))
      if (result.literalOnly) return outcome('lecture-litterale', { 'roles-manquants': missing })
      return awaited.length === 0
        ? []
        : outcome('possible', {
            noms: enumerate(awaited.map((member) => quoteFrench(member?.name ?? ''))),
          })
    }
    case 'non-reuni': {
      if (result.missingRoles.length === 0) return []
      const doubleHat = members.get(result.doubleHat ?? '')
      return doubleHat === undefined
        ? outcome('impossible', { 'roles-manquants': missing })
        : outcome('impossible-double-casquette', {
            nom: doubleHat.name,
            'roles-manquants': missing,
          })
    }
    case 'a-renseigner': {
      const unclear = dossier.members.filter(
        (member) =>
          member.family === 'ne-sait-pas' ||
          (member.family === 'groupement-entreprises' && member.nonEssShare === undefined),
      )
      return unclear.length === 0
        ? []
        : outcome('indeterminee', { noms: enumerate(unclear.map(({ name }) => quoteFrench(name))) })
    }
  }
}

/** Fill a sentence that counts elements; exported for the report's summary. */
export function countValues(known: Known): Readonly<Record<string, number>> {
  return {
    reunis: known.facts['article-9.reunis']?.min ?? 0,
    'a-consolider': known.facts['article-9.a-consolider']?.min ?? 0,
    'non-reunis': known.facts['article-9.non-reunis']?.min ?? 0,
    'a-renseigner': known.facts['article-9.a-renseigner']?.min ?? 0,
  }
}
