/**
 * Where the French of the rule files meets the English of the code: what every schema builds on.
 */
import { z } from 'zod'
import type { Ids } from '../reading/declaredIds'
import { didYouMean } from '../reading/suggest'
import { shown } from './shown'

// Zod would write its readers as code and run them, which the page of the app forbids (ADR 33).
z.config({ jitless: true })

/**
 * A group of keys, each known: the only way a rule file is read. An unknown key is told beside those
 * that would do, which its message carries to `issues.ts`.
 */
export const group = <const Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })

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
  // Of another form, it is not looked up in the calendar: one fault, one sentence.
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'date attendue : AAAA, AAAA-MM ou AAAA-MM-JJ',
    abort: true,
  })
export const day = z.iso.date('jour attendu : AAAA-MM-JJ')

/** An id that must exist elsewhere in the rules. */
export const reference = (ids: Ids, what: string) =>
  // For editors: the ids of the day.
  z
    .string()
    .meta({ enum: [...ids.values()] })
    .refine((id) => ids.has(id), {
      error: ({ input }) =>
        `${what} : « ${shown(input)} » n’existe pas${didYouMean(shown(input), ids.values())}`,
    })

/** Leave out what the file does not say, rather than carry `undefined` into the JSON. */
export function present<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.assign({}, ...entries.map(([key, item]) => ({ [key]: item })))
}
