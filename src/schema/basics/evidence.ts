/**
 * Where a fact comes from, when it was checked, and when it must be again: one way of writing it in
 * every file of the rules, and one limit per kind of fact.
 *
 * A date is never left out by accident: a source that bears none says `sans-date`.
 */
import { z } from 'zod'
import type { Source, VersionRead } from '../../domain'
import { day, group, partialDate, present, text } from './basics'

const UNDATED = 'sans-date'

export const webAddress = z
  .url({ error: 'adresse attendue, en http:// ou https://', abort: true })
  .refine((url) => /^https?:\/\//.test(url), 'adresse attendue, en http:// ou https://')
  // What stands before « @ » passes for the name of the site, and is not.
  .refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), 'adresse attendue, sans « @ » avant le site')

const WRONG_DATE = `date attendue : AAAA-MM-JJ, AAAA-MM, 'AAAA' entre guillemets, ou « ${UNDATED} »`

export const evidenceSchema = group({
  libelle: text,
  lien: webAddress.optional(),
  date: z.union([z.literal(UNDATED), partialDate.refine(isOnCalendar, WRONG_DATE)], {
    error: ({ input }) =>
      input === undefined ? `clé manquante : une date, ou « ${UNDATED} »` : WRONG_DATE,
  }),
})

/** Dates that every fact carries: when it was checked, and when it must be checked again. */
export const freshness = { 'verifie-le': day, 'a-revoir-avant': day }

/** Keys of every fact: the source it is read in, others that agree or differ, and its freshness. */
export const traced = {
  source: evidenceSchema,
  'autres-sources': z.array(evidenceSchema).min(1).optional(),
  ...freshness,
}

/** The same keys where the tool may also speak for itself: all of them, or none. */
export const tracedOrOwn = {
  source: evidenceSchema.optional(),
  'autres-sources': z.array(evidenceSchema).min(1).optional(),
  'verifie-le': day.optional(),
  'a-revoir-avant': day.optional(),
}

interface Dated {
  readonly 'verifie-le': string
  readonly 'a-revoir-avant': string
}

/** What `traced` reads. */
export interface Traced extends Dated {
  readonly source: z.output<typeof evidenceSchema>
  readonly 'autres-sources'?: readonly z.output<typeof evidenceSchema>[] | undefined
}

/** What `tracedOrOwn` reads. */
export type TracedOrOwn = { readonly [Key in keyof Traced]?: Traced[Key] | undefined }

type Context = z.core.$RefinementCtx

/**
 * A fact is trusted for some months after its latest evidence (twelve for a scheme or a contact,
 * twenty-four for a text), and not beyond the day it was checked when no evidence is dated.
 *
 * @example reviewWithin(12), evidence of May 2022 → to review by 1 May 2023 at the latest
 */
export const reviewWithin = (months: Months) => (fact: Traced, context: Context) => {
  const latest = latestEvidence(fact)
  if (latest !== undefined && latest > fact['verifie-le']) {
    problem(
      context,
      'verifie-le',
      `la source la plus récente est datée du ${latest}, après la vérification`,
    )
  }
  const limit = latest === undefined ? fact['verifie-le'] : monthsAfter(latest, months)
  const reason =
    latest === undefined
      ? 'aucune source n’est datée'
      : `${months} mois après la source la plus récente`
  checkLimit(fact, limit, reason, context)
}

/** What is over no longer changes: its figures are only read again, a year after they were. */
export const reviewHistory = (fact: Dated, context: Context): void => afterCheck(fact, 12, context)

/** A study no longer changes either: its address may, two years after it was opened. */
export const reviewStudy = (fact: Dated, context: Context): void => afterCheck(fact, 24, context)

/** What a copy of an official text proves of its version: the day it was in force, or a day it is older than. */
export const versionKeys = {
  'version-lue': day.optional(),
  'copie-d-avant': partialDate.optional(),
  recoupement: group({ quoi: text, par: text, date: partialDate }).optional(),
}

/** What `versionKeys` reads. */
type Versioned = z.output<z.ZodObject<typeof versionKeys>>

/** A text is trusted for two years after the version that was read, or after what cross-checks it. */
export function reviewVersion(file: Versioned & Dated, context: Context): void {
  const { 'version-lue': on, 'copie-d-avant': before, recoupement } = file
  if ((on === undefined) === (before === undefined)) {
    problem(context, 'version-lue', 'une des deux attendue : « version-lue » ou « copie-d-avant »')
    return
  }
  const proved = recoupement?.date ?? on ?? before ?? ''
  checkLimit(file, monthsAfter(proved, 24), '24 mois après la version que la copie prouve', context)
}

export function toVersion(file: Versioned): VersionRead | undefined {
  const { 'version-lue': on, 'copie-d-avant': before, recoupement } = file
  const crossChecked = recoupement && {
    what: recoupement.quoi,
    by: recoupement.par,
    date: recoupement.date,
  }
  const shared = crossChecked === undefined ? {} : { crossChecked }
  if (on !== undefined) return { on, ...shared }
  return before === undefined ? undefined : { before, ...shared }
}

function afterCheck(fact: Dated, months: Months, context: Context): void {
  const limit = monthsAfter(fact['verifie-le'], months)
  checkLimit(fact, limit, `${months} mois après la vérification`, context)
}

/** A finding with its source and both dates, or the tool's own advice with none of them. */
export function reviewFinding(fact: TracedOrOwn, context: Context): void {
  const whole = asTraced(fact)
  if (whole !== undefined) {
    reviewStudy(whole, context)
    return
  }
  const keys = ['source', 'verifie-le', 'a-revoir-avant'] as const
  const missing = keys.filter((key) => fact[key] === undefined)
  if (missing.length === keys.length) return
  for (const key of missing)
    problem(context, key, 'clé manquante : une source va avec ses deux dates')
}

/** The fact as `traced` reads it, or nothing when it has no source of its own. */
export function asTraced(fact: TracedOrOwn): Traced | undefined {
  const { source, 'verifie-le': checked, 'a-revoir-avant': review } = fact
  if (source === undefined || checked === undefined || review === undefined) return undefined
  return { ...fact, source, 'verifie-le': checked, 'a-revoir-avant': review }
}

export function checkLimit(fact: Dated, limit: string, reason: string, context: Context): void {
  if (fact['a-revoir-avant'] > limit)
    problem(context, 'a-revoir-avant', `au plus tard le ${limit} : ${reason}`)
}

export const toSource = ({ source, ...fact }: Traced): Source => ({
  ...toCitation(source),
  checkedOn: fact['verifie-le'],
  reviewBefore: fact['a-revoir-avant'],
})

/** What a reader needs to find a source again. */
export const toCitation = ({
  libelle,
  lien,
  date,
}: z.output<typeof evidenceSchema>): Pick<Source, 'label' | 'url' | 'date'> =>
  present<Pick<Source, 'label' | 'url' | 'date'>>({
    label: libelle,
    url: lien,
    date: date === UNDATED ? undefined : date,
  })

export function problem(context: Context, key: string, message: string): void {
  context.addIssue({ code: 'custom', path: [key], message })
}

function latestEvidence({ source, ...fact }: Traced): string | undefined {
  return [source, ...(fact['autres-sources'] ?? [])]
    .flatMap(({ date }) => (date === UNDATED ? [] : [firstDay(date)]))
    .sort()
    .at(-1)
}

type Months = 12 | 24

/**
 * The last day a fact may be trusted. A month or a year counts from its first day: the prudent
 * reading of a source that says no more.
 *
 * @example monthsAfter('2022-05', 12) // '2023-05-01'
 */
export function monthsAfter(date: string, months: Months): string {
  const first = firstDay(date)
  const sameDay = `${Number(first.slice(0, 4)) + months / 12}${first.slice(4)}`
  return isOnCalendar(sameDay) ? sameDay : sameDay.replace('-02-29', '-02-28')
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)

function isOnCalendar(date: string): boolean {
  const day = firstDay(date)
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
