/**
 * Where the French of the rule files meets the English of the code: what every schema builds on.
 */
import { z } from 'zod'
import type { Source } from '../../domain'
import type { Ids } from '../known'
import type { RuleFile, ValuePath } from '../ruleFile'
import { problemAt } from '../problems'

export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'identifiant attendu : minuscules sans accent, mots séparés par des tirets',
  )

export const text = z.string().min(1, 'texte vide')

/** A day, a month or a year: a source rarely bears more. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date attendue : AAAA, AAAA-MM ou AAAA-MM-JJ')
export const day = z.iso.date('jour attendu : AAAA-MM-JJ')

/** An id that must exist elsewhere in the rules. */
export const reference = (ids: Ids, what: string) =>
  z.string().refine((id) => ids.has(id), {
    error: ({ input }) => `${what} : « ${String(input)} » n’existe pas`,
  })

/** Dates that every fact carries: when it was checked, and when it must be checked again. */
export const freshness = { 'verifie-le': day, 'a-revoir-avant': day }

export const sourceSchema = z
  .strictObject({
    texte: text,
    url: z.url('adresse attendue').optional(),
    date: partialDate.optional(),
    ...freshness,
  })
  .transform((source): Source => ({
    label: source.texte,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.date === undefined ? {} : { date: source.date }),
    checkedOn: source['verifie-le'],
    reviewBefore: source['a-revoir-avant'],
  }))

/** Leave out what the file does not say, rather than carry `undefined` into the JSON. */
export function present<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.assign({}, ...entries.map(([key, item]) => ({ [key]: item })))
}

/**
 * The last day a fact may be trusted: some months after a date. A month or a year counts from its
 * first day, the prudent reading of a source that says no more.
 *
 * @example monthsAfter('2022-05', 12) // '2023-05-01'
 */
export function monthsAfter(date: string, months: 12 | 24): string {
  const first = `${date}-01-01`.slice(0, 10)
  const sameDay = `${Number(first.slice(0, 4)) + months / 12}${first.slice(4)}`
  return z.iso.date().safeParse(sameDay).success ? sameDay : sameDay.replace('-02-29', '-02-28')
}

/** Refuse a review date later than the rule for its kind allows, or a check before its evidence. */
export const reviewedBy =
  <T extends { readonly 'verifie-le': string; readonly 'a-revoir-avant': string }>(
    limitOf: (fact: T) => string,
  ) =>
  (fact: T, context: z.core.$RefinementCtx): void => {
    const limit = limitOf(fact)
    if (fact['a-revoir-avant'] <= limit) return
    context.addIssue({
      code: 'custom',
      path: ['a-revoir-avant'],
      message: `au plus tard le ${limit}`,
    })
  }

/** Read a file through a schema; each problem comes out with its line, and nothing is thrown. */
export function readWith<T>(
  schema: z.ZodType<T>,
  file: RuleFile,
  problems: string[],
): T | undefined {
  if (file.value === undefined) return undefined
  const result = schema.safeParse(file.value, { reportInput: true })
  if (result.success) return result.data
  for (const issue of result.error.issues) problems.push(...describe(issue, file))
  return undefined
}

function describe(issue: z.core.$ZodIssue, file: RuleFile): readonly string[] {
  const at = where(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problemAt(file.path, file.lineOfKey(issue.path, key), `clé inconnue « ${key} »${at}`),
    )
  }
  return [problemAt(file.path, file.lineAt(issue.path), `${messageOf(issue)}${at}`)]
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'clé manquante' : `type attendu : ${issue.expected}`
  }
  if (issue.code === 'invalid_value')
    return `valeur attendue parmi ${issue.values.map((value) => `« ${String(value)} »`).join(', ')}`
  if (issue.code === 'too_small') return `au moins ${issue.minimum} attendu`
  return issue.message
}

const where = (path: ValuePath) => (path.length === 0 ? '' : ` (${path.map(String).join(' > ')})`)
