import { z } from 'zod'
import { FACT_IDS, isFactId, isReserved, type Condition } from '../../domain'
import { valueAt, type DeclaredIds, type DeclaredQuestion } from '../reading/declaredIds'
import type { ValuePath } from '../reading/ruleFile'
import { didYouMean } from '../reading/suggest'
import { shown } from './shown'

type Report = (path: ValuePath, message: string) => void

/** Read in the place of one that is wrong; the problem has been reported, so it is never used. */
const NOTHING: Condition = { kind: 'all', of: [] }

/** The forms of a condition, each known by all of its keys. */
const FORMS: Readonly<
  Record<string, (value: unknown, at: ValuePath, known: DeclaredIds, report: Report) => Condition>
> = {
  toutes: (value, at, known, report) => ({
    kind: 'all',
    of: children(value, 'toutes', at, known, report),
  }),
  'au-moins-une': (value, at, known, report) => ({
    kind: 'any',
    of: children(value, 'au-moins-une', at, known, report),
  }),
  non: (value, at, known, report) => ({
    kind: 'not',
    of: readCondition(valueAt(value, 'non'), [...at, 'non'], known, report),
  }),
  'parmi question': readAmong,
  'au-moins parmi question': readAmong,
  'au-moins question': readAtLeast,
  'au-moins fait': readFact,
  condition: readNamed,
}

/**
 * The closed condition language, with a message that says which form is expected rather than the
 * list of all that a value is not.
 */
export function conditionSchema(known: DeclaredIds): z.ZodType<Condition> {
  // For editors, `scripts/schemas` says the forms.
  const any = z.unknown().meta({ $ref: '#/$defs/condition' })
  return any.transform((value, context) => {
    const report: Report = (path, message) => {
      context.issues.push({ code: 'custom', message, input: value, path: [...path] })
    }
    if (value === undefined) report([], 'clé manquante')
    else return readCondition(value, [], known, report)
    return NOTHING
  })
}

function readCondition(
  value: unknown,
  at: ValuePath,
  known: DeclaredIds,
  report: Report,
): Condition {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).sort() : []
  const form = FORMS[keys.join(' ')]
  if (form !== undefined) return form(value, at, known, report)
  report(
    at,
    `condition attendue : toutes, au-moins-une, non, question et parmi, question et au-moins, fait et au-moins, ou condition`,
  )
  return NOTHING
}

function children(
  value: unknown,
  key: string,
  at: ValuePath,
  known: DeclaredIds,
  report: Report,
): readonly Condition[] {
  const list = valueAt(value, key)
  if (Array.isArray(list) && list.length > 0) {
    return list.map((child: unknown, index) =>
      readCondition(child, [...at, key, index], known, report),
    )
  }
  report([...at, key], 'liste de conditions attendue')
  return []
}

function readAmong(value: unknown, at: ValuePath, known: DeclaredIds, report: Report): Condition {
  const question = readQuestion(value, at, known, report)
  const list = valueAt(value, 'parmi')
  const options = Array.isArray(list) ? list.map(String) : []
  if (options.length === 0) report([...at, 'parmi'], 'liste de réponses attendue')
  const declared = known.questions.get(question)
  if (declared?.kind === 'nombre' || declared?.kind === 'niveau') {
    report([...at, 'parmi'], `« ${question} » est un nombre : écrire « au-moins »`)
  } else {
    options.forEach((option, index) => {
      const refusal = refusalOf(option, declared)
      if (refusal !== undefined) report([...at, 'parmi', index], refusal)
    })
  }
  const atLeast = valueAt(value, 'au-moins')
  return {
    kind: 'among',
    question,
    options,
    count: atLeast === undefined ? 1 : readNumber(atLeast, at, report),
  }
}

function refusalOf(option: string, question: DeclaredQuestion | undefined): string | undefined {
  if (isReserved(option)) {
    return `« ${option} » vaut inconnu : une règle ne peut pas le lire`
  }
  if (question === undefined || question.options.some(({ id }) => id === option)) return undefined
  return `réponse inconnue « ${option} » à « ${question.id} »${didYouMean(
    option,
    question.options.map(({ id }) => id),
  )}`
}

function readAtLeast(value: unknown, at: ValuePath, known: DeclaredIds, report: Report): Condition {
  const question = readQuestion(value, at, known, report)
  const kind = known.questions.get(question)?.kind
  if (kind === 'choix-unique' || kind === 'choix-multiple') {
    report([...at, 'au-moins'], `« ${question} » n’est pas un nombre : ajouter « parmi »`)
  }
  return { kind: 'atLeast', question, value: readNumber(valueAt(value, 'au-moins'), at, report) }
}

function readFact(value: unknown, at: ValuePath, _known: DeclaredIds, report: Report): Condition {
  const fact = shown(valueAt(value, 'fait'))
  if (!isFactId(fact)) {
    report([...at, 'fait'], `fait inconnu « ${fact} »${didYouMean(fact, FACT_IDS)}`)
    return NOTHING
  }
  return { kind: 'fact', fact, value: readNumber(valueAt(value, 'au-moins'), at, report) }
}

function readNamed(value: unknown, at: ValuePath, known: DeclaredIds, report: Report): Condition {
  const id = shown(valueAt(value, 'condition'))
  if (!known.conditions.has(id))
    report(
      [...at, 'condition'],
      `condition nommée inconnue « ${id} »${didYouMean(id, known.conditions.values())}`,
    )
  return { kind: 'named', id }
}

function readQuestion(value: unknown, at: ValuePath, known: DeclaredIds, report: Report): string {
  const question = shown(valueAt(value, 'question'))
  if (!known.questionIds.has(question))
    report(
      [...at, 'question'],
      `question inconnue « ${question} »${didYouMean(question, known.questionIds.values())}`,
    )
  return question
}

function readNumber(value: unknown, at: ValuePath, report: Report): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  report([...at, 'au-moins'], 'nombre entier supérieur à zéro attendu')
  return 1
}
