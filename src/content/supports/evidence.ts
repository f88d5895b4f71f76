/**
 * Where a fact of the catalogue comes from, when it was checked, and when it must be again.
 *
 * A date is never left out by accident: a source that bears none says `sans-date`.
 */
import { z } from 'zod'
import type { Source } from '../../domain'
import { freshness, partialDate, present, text } from '../schema/basics'

const UNDATED = 'sans-date'

export const webAddress = z
  .url('adresse attendue, en http:// ou https://')
  .refine((url) => /^https?:\/\//.test(url), 'adresse attendue, en http:// ou https://')

const WRONG_DATE = `date attendue : AAAA-MM-JJ, AAAA-MM, 'AAAA' entre guillemets, ou « ${UNDATED} »`

const evidenceSchema = z.strictObject({
  libelle: text,
  lien: webAddress.optional(),
  date: z.union([z.literal(UNDATED), partialDate.refine(isOnCalendar, WRONG_DATE)], {
    error: ({ input }) =>
      input === undefined ? `clé manquante : une date, ou « ${UNDATED} »` : WRONG_DATE,
  }),
})

/** Keys of every fact: the source it is read in, others that agree or differ, and its freshness. */
export const traced = {
  source: evidenceSchema,
  'autres-sources': z.array(evidenceSchema).min(1).optional(),
  ...freshness,
}

/** What `traced` reads. */
export interface Traced {
  readonly source: z.output<typeof evidenceSchema>
  readonly 'autres-sources'?: readonly z.output<typeof evidenceSchema>[] | undefined
  readonly 'verifie-le': string
  readonly 'a-revoir-avant': string
}

type Context = z.core.$RefinementCtx

/**
 * A fact is trusted for some months after its latest evidence (twelve for a scheme or a contact,
 * twenty-four for a text), and not beyond the day it was checked when no evidence is dated.
 *
 * @example reviewWithin(12), evidence of May 2022 → to review by 1 May 2023 at the latest
 */
export const reviewWithin = (months: 12 | 24) => (fact: Traced, context: Context) => {
  const latest = latestEvidence(fact)
  if (latest !== undefined && latest > fact['verifie-le']) {
    problem(
      context,
      'verifie-le',
      `la source la plus récente est datée du ${latest}, après la vérification`,
    )
  }
  const limit = latest === undefined ? fact['verifie-le'] : yearsAfter(latest, months / 12)
  const reason =
    latest === undefined
      ? 'aucune source n’est datée'
      : `${months} mois après la source la plus récente`
  checkLimit(fact, limit, reason, context)
}

/** What is over no longer changes: its figures are only read again, a year after they were. */
export function reviewHistory(fact: Traced, context: Context): void {
  checkLimit(fact, yearsAfter(fact['verifie-le'], 1), '12 mois après la vérification', context)
}

function checkLimit(fact: Traced, limit: string, reason: string, context: Context): void {
  if (fact['a-revoir-avant'] > limit)
    problem(context, 'a-revoir-avant', `au plus tard le ${limit} : ${reason}`)
}

export function toSource({ source, ...fact }: Traced): Source {
  return present<Source>({
    label: source.libelle,
    url: source.lien,
    date: source.date === UNDATED ? undefined : source.date,
    checkedOn: fact['verifie-le'],
    reviewBefore: fact['a-revoir-avant'],
  })
}

export function problem(context: Context, key: string, message: string): void {
  context.addIssue({ code: 'custom', path: [key], message })
}

function latestEvidence({ source, ...fact }: Traced): string | undefined {
  return [source, ...(fact['autres-sources'] ?? [])]
    .flatMap(({ date }) => (date === UNDATED ? [] : [firstDay(date)]))
    .sort()
    .at(-1)
}

/** A month or a year counts from its first day: the prudent reading of a source that says no more. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)

function yearsAfter(day: string, years: number): string {
  const sameDay = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return isOnCalendar(sameDay) ? sameDay : sameDay.replace('-02-29', '-02-28')
}

function isOnCalendar(date: string): boolean {
  const day = firstDay(date)
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
