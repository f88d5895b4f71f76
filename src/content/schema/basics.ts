/**
 * Where the French of the rule files meets the English of the code: what every schema builds on.
 */
import { z } from 'zod'
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

/** Leave out what the file does not say, rather than carry `undefined` into the JSON. */
export function present<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.assign({}, ...entries.map(([key, item]) => ({ [key]: item })))
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
