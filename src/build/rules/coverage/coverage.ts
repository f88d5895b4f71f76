/**
 * What the rules can conclude, tried over everything a dossier may hold: a status nobody can reach,
 * a part of a condition that changes nothing, a question that never matters are mistakes of a rule,
 * and the build refuses them.
 *
 * Exact for answers: a rule tells few readings of a question apart, so all of them are tried
 * together. Member lists are tried up to three members of every kind, which is as far as any rule counts.
 */
import {
  evaluate,
  fittingVariant,
  leavesOf,
  replacing,
  STATUSES,
  statusOf,
  type Condition,
  type Criterion,
  type CriterionWords,
  type Known,
  type Precision,
  type Rulebook,
  type Status,
  type Variant,
  type Words,
} from '../../../domain'
import { factsFor, memberWorlds, type MemberWorld } from './factWorlds'
import { readingsOf } from './ruleReadings'

export interface RuleCoverage {
  /** As « article-9 innovation », « alerte animation-fragile ». */
  readonly rule: string
  readonly questions: readonly string[]
  /** Situations tried. */
  readonly tried: number
  /** How many of them lead to each status; for a rule without statuses, to each truth value. */
  readonly outcomes: Readonly<Record<string, number>>
}

export interface Coverage {
  readonly rules: readonly RuleCoverage[]
  /** Questions that rules read, with the rules an answer alone can change. */
  readonly questions: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly string[]
}

/** A rule as one thing to try: its conditions, and what it concludes from them. */
interface Tried {
  readonly rule: string
  /** A remark points out, and concludes nothing: an answer does not matter for it alone. */
  readonly judges: boolean
  readonly conditions: readonly Condition[]
  /** What the conclusion reads besides its conditions. */
  readonly reads?: readonly Condition[]
  readonly expected: readonly string[]
  readonly conclude: (known: Known) => string
}

/** What is said of the criteria: precisions and actions follow conditions too. */
type CriteriaTold = Pick<Words, 'elements' | 'stateConditions'>

export function coverRules(rules: Rulebook, words: CriteriaTold): Coverage {
  const worlds = memberWorlds(rules)
  const seen = rulesOf(rules, words).map((tried) => cover(tried, rules, worlds))
  const matters = new Map<string, string[]>()
  for (const { coverage, mattering } of seen) {
    for (const question of mattering) {
      matters.set(question, [...(matters.get(question) ?? []), coverage.rule])
    }
  }
  return {
    rules: seen.map(({ coverage }) => coverage),
    questions: Object.fromEntries(matters),
    problems: [
      ...seen.flatMap(({ problems }) => problems),
      ...rules.questions
        .filter(({ id, usage, kind }) => usage === 'rule' && kind !== 'niveau' && !matters.has(id))
        .map(({ id }) => `question ${id} : aucune réponse ne change jamais une conclusion`),
    ],
  }
}

function rulesOf(rules: Rulebook, words: CriteriaTold): readonly Tried[] {
  const criterion =
    (grid: string) =>
    (one: Criterion): Tried => ({
      rule: `${grid} ${one.id}`,
      judges: true,
      conditions: [one.metWhen, one.partlyWhen],
      expected: STATUSES,
      conclude: (known): Status => statusOf(one, known),
    })
  const truth = (rule: string, when: Condition, judges = true): Tried => ({
    rule,
    judges,
    conditions: [when],
    expected: ['true', 'false'],
    conclude: (known) => evaluate(when, known),
  })
  return [
    ...rules.elements.map(criterion('article-9')),
    ...rules.stateConditions.map(criterion('appel-a-projets')),
    ...rules.elements.flatMap((one) => textsOf(one, words.elements[one.id])),
    ...rules.stateConditions.flatMap((one) => textsOf(one, words.stateConditions[one.id])),
    ...rules.alerts.map(({ id, when }) => truth(`alerte ${id}`, when)),
    ...rules.remarks.map(({ id, when }) => truth(`cohérence ${id}`, when, false)),
    ...rules.memberMessages.map(({ id, when }) => truth(`message ${id}`, when)),
    {
      rule: 'situations',
      judges: true,
      conditions: rules.situations.map(({ when }) => when),
      expected: rules.situations.map(({ id }) => id),
      conclude: (known) =>
        rules.situations.find(({ when }) => evaluate(when, known) === 'true')?.id ?? 'aucune',
    },
    ...rules.stageBounds.flatMap(({ question, atLeast, atMost }) => [
      ...atLeast.map(({ value, when }) => truth(`borne ${question}, ${value} au moins`, when)),
      ...atMost.map(({ value, when }) => truth(`borne ${question}, ${value} au plus`, when)),
    ]),
    ...rules.levers.flatMap(({ id, goOnWhen, launchWhen, studyWhen }) => [
      truth(`levier ${id}, poursuivre`, goOnWhen),
      truth(`levier ${id}, lancer`, launchWhen),
      truth(`levier ${id}, étudier`, studyWhen),
    ]),
    truth('scic', rules.scicWhen),
    // The parts of an option hold or not each by itself: what opens it is all of them.
    ...(rules.options ?? []).flatMap(({ id, openWhen, firstWhen }) => [
      ...openWhen.map((part) => truth(`option ${id}, ${part.id}`, part.when)),
      ...firstWhen.map((when, rank) =>
        truth(`option ${id}, raison ${rank + 1} de la regarder d’abord`, when, false),
      ),
    ]),
    ...(rules.checks ?? []).flatMap(({ id, when, brieflyWhen, otherwiseWhen }) => [
      truth(`carte ${id}`, when),
      ...(brieflyWhen === undefined ? [] : [truth(`carte ${id}, en bref`, brieflyWhen)]),
      ...(otherwiseWhen === undefined ? [] : [truth(`carte ${id}, autrement`, otherwiseWhen)]),
    ]),
    ...Object.entries(rules.conditions).map(([id, when]) => truth(`condition ${id}`, when)),
  ]
}

type Guard = Pick<Precision, 'when'>

/**
 * The texts of a criterion that follow a condition: a precision or a variant that is never said, or
 * that an earlier one always forestalls, is a mistake.
 */
function textsOf(criterion: Criterion, words: CriterionWords | undefined): readonly Tried[] {
  if (words === undefined) return []
  const { id, metWhen, partlyWhen } = criterion
  const { precisions, action, authorityAction } = words
  /** Whether one text is said: the others it is chosen among may be said before it. */
  const said = (
    what: string,
    { when }: Guard,
    among: readonly Guard[],
    conclude: Tried['conclude'],
  ): Tried => ({
    rule: `${what} de ${id}`,
    judges: false,
    conditions: [when],
    reads: [metWhen, partlyWhen, ...among.map((other) => other.when)],
    expected: ['true', 'false'],
    conclude,
  })
  const variants = (what: string, some: readonly Variant[] = []) =>
    some.map((variant, index) =>
      said(`variante ${index + 1} de l’${what}`, variant, some, (known) =>
        truthOf(isPlanned(statusOf(criterion, known)) && fittingVariant(some, known) === variant),
      ),
    )
  const rivals = ({ replaces }: Precision) =>
    replaces === undefined ? [] : precisions.filter((other) => other.replaces === replaces)
  return [
    ...precisions.map((precision, index) =>
      said(`précision ${index + 1}`, precision, rivals(precision), (known) =>
        precision.replaces === undefined
          ? evaluate(precision.when, known)
          : truthOf(replacing(precisions, statusOf(criterion, known), known) === precision),
      ),
    ),
    ...variants('action', action.variants),
    ...variants('action d’une collectivité', authorityAction.variants),
  ]
}

/** An action is planned for what falls short; what is not known gives a question. */
const isPlanned = (status: Status) => status === 'non-reuni' || status === 'a-consolider'

const truthOf = (value: boolean) => (value ? 'true' : 'false')

function cover(tried: Tried, rules: Rulebook, worlds: readonly MemberWorld[]) {
  const { rule, judges, conditions, reads = [], expected, conclude } = tried
  const leaves = [...conditions, ...reads].flatMap((condition) => leavesOf(condition, rules))
  const readings = readingsOf(leaves, rules)
  const facts = factsFor(leaves, rules, worlds)
  const points = facts.flatMap((world) =>
    product(readings).map((answers): Known => ({
      answers,
      facts: world,
      conditions: rules.conditions,
    })),
  )
  const conclusions = points.map(conclude)
  const count = (outcome: string) => conclusions.filter((one) => one === outcome).length
  const never = expected.filter((outcome) => count(outcome) === 0)
  const unexpected = conclusions.includes('aucune')
  return {
    coverage: {
      rule,
      questions: readings.map(({ question }) => question),
      tried: points.length,
      outcomes: Object.fromEntries(
        [...new Set([...expected, ...conclusions])].map((outcome) => [outcome, count(outcome)]),
      ),
    },
    mattering: !judges
      ? []
      : readings
          .map(({ question }) => question)
          .filter((question) => canMatter(question, points, conclusions)),
    problems: [
      ...never.map((outcome) => `${rule} : « ${outcome} » n’arrive jamais`),
      ...(unexpected ? [`${rule} : un cas n’a pas de conclusion`] : []),
      ...conditions.flatMap((condition) => idleParts(condition, points, rule)),
    ],
  }
}

/** Answers that differ on this question alone, and do not lead to the same conclusion. */
function canMatter(
  question: string,
  points: readonly Known[],
  conclusions: readonly string[],
): boolean {
  const byRest = new Map<string, string>()
  return points.some(({ answers, facts }, index) => {
    const rest = JSON.stringify([{ ...answers, [question]: null }, facts])
    const before = byRest.get(rest)
    const now = conclusions[index] ?? ''
    byRest.set(rest, now)
    return before !== undefined && before !== now
  })
}

/** Parts of a condition without which it would say the same everywhere. */
function idleParts(
  condition: Condition,
  points: readonly Known[],
  rule: string,
): readonly string[] {
  const values = points.map((known) => evaluate(condition, known))
  return without(condition).flatMap(({ removed, left }) =>
    points.every((known, index) => evaluate(left, known) === values[index])
      ? [`${rule} : une partie ne change rien (${JSON.stringify(removed)})`]
      : [],
  )
}

/** Each way of taking one part out. */
function without(
  condition: Condition,
): readonly { readonly removed: Condition; readonly left: Condition }[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, of } = condition
      const replaced = (index: number, part: Condition): Condition => ({
        kind,
        of: of.map((child, rank) => (rank === index ? part : child)),
      })
      return [
        ...(of.length < 2
          ? []
          : of.map((removed, index) => ({
              removed,
              left: { kind, of: of.filter((_, rank) => rank !== index) } satisfies Condition,
            }))),
        ...of.flatMap((child, index) =>
          without(child).map(({ removed, left }) => ({
            removed,
            left: replaced(index, left),
          })),
        ),
      ]
    }
    case 'not':
      return without(condition.of).map(({ removed, left }) => ({
        removed,
        left: { kind: 'not', of: left },
      }))
    // A named condition is tried on its own: where it is cited, only the whole of it counts.
    case 'named':
    case 'among':
    case 'atLeast':
    case 'fact':
      return []
  }
}

function product(readings: ReturnType<typeof readingsOf>): readonly Known['answers'][] {
  return readings.reduce<readonly Known['answers'][]>(
    (done, { question, answers }) =>
      done.flatMap((some) =>
        answers.map((answer) => (answer === undefined ? some : { ...some, [question]: answer })),
      ),
    [{}],
  )
}
