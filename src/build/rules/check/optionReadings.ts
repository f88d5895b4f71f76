/**
 * Which questions and options some rule reads, gathered from the files as they are written: a file
 * that does not pass its schema still counts, and no option is called unread because of it.
 */
import type { DeclaredIds } from '../../../schema/reading/declaredIds'
import { stringAt, valueAt } from '../../../schema/reading/declaredIds'
import { problemAt } from '../../../schema/reading/problems'
import type { RuleFile } from '../../../schema/reading/ruleFile'

export interface Readings {
  /** A file could not be read at all: what it reads is not known. */
  readonly isPartial: boolean
  readonly questions: ReadonlySet<string>
  /** Those that something other than a remark reads: a remark points out, it judges nothing. */
  readonly judging: ReadonlySet<string>
  /** « question option » pairs. */
  readonly options: ReadonlySet<string>
  /** Those of them that judge. */
  readonly judgingOptions: ReadonlySet<string>
}

const REMARKS = 'rules/coherences.yaml'

/** What chooses a sentence or an action judges nothing: an option read there alone is still unread. */
const TEXTS: ReadonlySet<string> = new Set(['precisions', 'variantes'])

export function gatherReadings(files: readonly RuleFile[]): Readings {
  const questions = new Set<string>()
  const judging = new Set<string>()
  const options = new Set<string>()
  const judgingOptions = new Set<string>()
  const visit = (value: unknown, judges: boolean): void => {
    const question = stringAt(value, 'question')
    const among = valueAt(value, 'parmi')
    if (
      question !== undefined &&
      (among !== undefined || valueAt(value, 'au-moins') !== undefined)
    ) {
      questions.add(question)
      if (judges) judging.add(question)
      for (const option of Array.isArray(among) ? among : []) {
        options.add(`${question} ${String(option)}`)
        if (judges) judgingOptions.add(`${question} ${String(option)}`)
      }
    }
    if (typeof value === 'object' && value !== null) {
      Object.entries(value)
        .filter(([key]) => !TEXTS.has(key))
        .forEach(([, inner]) => visit(inner, judges))
    }
  }
  files.forEach(({ path, value }) => visit(value, path !== REMARKS))
  return { questions, judging, options, judgingOptions, isPartial: files.some(({ value }) => value === undefined) }
}

/**
 * A question asked for nothing wastes a person's time, and an option no rule reads is a rule that
 * somebody forgot: each must be read, or say that it is not meant to be.
 */
export function unread(known: DeclaredIds, readings: Readings): readonly string[] {
  if (readings.isPartial) return []
  return known.declared.flatMap((question) => {
    const isRead = readings.judging.has(question.id) || question.kind === 'niveau'
    const at = (message: string, line = question.line) => problemAt(question.file, line, message)
    if (question.usage === 'informative') {
      return readings.judging.has(question.id)
        ? [at(`« ${question.id} » est marquée informative, mais une règle la lit`)]
        : []
    }
    const options = question.options
      .filter(({ id, quiet }) => !quiet && !readings.options.has(`${question.id} ${id}`))
      .map(({ id, line }) =>
        at(
          `aucune règle ne lit la réponse « ${id} » de « ${question.id} » : la citer, ou la marquer « neutre »`,
          line,
        ),
      )
    const idle = question.options
      .filter(({ id, neutral }) => neutral === true && readings.judgingOptions.has(`${question.id} ${id}`))
      .map(({ id, line }) =>
        at(
          `la réponse « ${id} » de « ${question.id} » est marquée neutre, mais une règle la lit`,
          line,
        ),
      )
    if (question.usage === 'regle' && !isRead) {
      return [
        at(
          `aucune règle ne lit « ${question.id} » : la citer, ou la marquer « usage: informative »`,
        ),
        ...options,
        ...idle,
      ]
    }
    return [...options, ...idle]
  })
}
