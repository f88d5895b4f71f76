/** Where a fact comes from, said the same way everywhere, and when it must be checked again. */
import type { Source } from '../domain'
import { formatDate, isWholeDay, sentences } from './format'
import { say, type ReportInput } from './input'
import { SUPPORTS } from './phrases'

type Fresh = Pick<ReportInput, 'words' | 'date'>

/** Past its review day a fact is trusted less. A month or a year is past once it is over. */
export const isOverdue = ({ reviewBefore }: Source, { date }: Pick<ReportInput, 'date'>): boolean =>
  reviewBefore < date.slice(0, reviewBefore.length)

/** « source : mai 2022 », for an amount or a deadline that must never stand alone. */
export const shortDate = ({ date }: Source): string =>
  date === undefined ? SUPPORTS.undated : SUPPORTS.sourceOf(formatDate(date))

/** « Source : dépliant, mai 2022. Fiche relue le 23 novembre 2026. », with a warning when overdue. */
export function datedSentence(source: Source, input: Fresh): string {
  return sentences(
    whence(source, input),
    SUPPORTS.checked(formatDate(source.checkedOn)),
    isOverdue(source, input) ? staleSentence(source, input) : undefined,
  )
}

/** The same in a list, where the day of the check stands in the annex: « Source : dépliant, mai 2022. À vérifier. » */
export function briefSentence(source: Source, input: Fresh): string {
  return sentences(
    whence(source, input),
    isOverdue(source, input) ? `${say(input, 'restitution.fraicheur.a-verifier')}.` : undefined,
  )
}

/** Many a label ends with its date: it is not said twice. */
function whence({ label, date }: Source, input: Fresh): string {
  if (date === undefined) return SUPPORTS.undatedSource(label)
  const written = formatDate(date)
  return label.includes(written)
    ? SUPPORTS.source(label)
    : say(input, 'restitution.fraicheur.source', { source: label, date: written })
}

/** The rules' sentence says « date du … », which only a whole day can follow. */
function staleSentence(source: Source, input: Fresh): string {
  return source.date !== undefined && isWholeDay(source.date)
    ? say(input, 'restitution.fraicheur.depassee', { date: formatDate(source.date) })
    : SUPPORTS.stale
}

/** Overdue facts after the others, each group in its own order. */
export function freshFirst<T extends { readonly source: Source }>(
  facts: readonly T[],
  input: Fresh,
): readonly T[] {
  const isLate = ({ source }: T) => isOverdue(source, input)
  return [...facts.filter((fact) => !isLate(fact)), ...facts.filter(isLate)]
}
