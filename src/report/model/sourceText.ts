/** Where a fact comes from, said the same way everywhere, and when it must be checked again. */
import { isStale, type Source } from '../../domain'
import { dateOf, formatDate, sentences, upperFirst } from './format'
import { say, type ReportInput } from './input'
import { entry } from './entry'

type Fresh = Pick<ReportInput, 'words' | 'date'>

/** « source : mai 2022 », for an amount or a deadline that must never stand alone. */
export const shortDate = ({ date }: Source, input: Fresh): string =>
  date === undefined
    ? say(input, 'restitution.fraicheur.renvoi-sans-date')
    : say(input, 'restitution.fraicheur.renvoi', { date: formatDate(date) })

/** « Source : dépliant, mai 2022. Fiche relue le 23 novembre 2026. », where the mark stands beside. */
export const sourceSentence = (source: Source, input: Fresh): string =>
  sentences(
    whence(source, input),
    say(input, 'restitution.fraicheur.relue', { date: formatDate(source.checkedOn) }),
  )

/** The same, with what makes it old when its review day is past. */
export const datedSentence = (source: Source, input: Fresh): string =>
  sentences(
    sourceSentence(source, input),
    isStale({ source }, input.date) ? staleSentence(source, input) : undefined,
  )

/** In a list, where the day of the check stands in the annex: « Source : dépliant, mai 2022. À vérifier. » */
export const briefSentence = (source: Source, input: Fresh): string =>
  sentences(whence(source, input), staleMark(source, input))

/** « À vérifier. », or nothing: what the words mean is said once, at the head of the section. */
export const staleMark = (source: Source, input: Fresh): string | undefined =>
  isStale({ source }, input.date) ? `${say(input, 'restitution.fraicheur.a-verifier')}.` : undefined

/** What a whole section rests on, in the words of the rules. */
export function groundSentence(input: Fresh, id: string): string {
  const { fact, source } = entry(input.words.statements, id)
  return sentences(fact, staleMark(source, input))
}

/** Many a label ends with its date: it is not said twice. */
function whence({ label, date }: Source, input: Fresh): string {
  const source = label
  if (date === undefined) return say(input, 'restitution.fraicheur.source-sans-date', { source })
  const written = formatDate(date)
  return label.includes(written)
    ? say(input, 'restitution.fraicheur.source-datee', { source })
    : say(input, 'restitution.fraicheur.source', { source, date: written })
}

/** A day, a month or a year: the sentence is as precise as the source. */
const staleSentence = ({ date }: Source, input: Fresh): string =>
  date === undefined
    ? say(input, 'restitution.fraicheur.depassee-sans-date')
    : say(input, 'restitution.fraicheur.depassee', { 'de-date': dateOf(date) })

/** What is known of the version of an official text that was read; undefined for another source. */
export function versionText({ version }: Source, input: Fresh): string | undefined {
  if (version === undefined) return undefined
  const { crossChecked } = version
  return sentences(
    'on' in version
      ? say(input, 'restitution.fraicheur.version-lue', { date: formatDate(version.on) })
      : say(input, 'restitution.fraicheur.copie-d-avant', { date: formatDate(version.before) }),
    crossChecked &&
      say(input, 'restitution.fraicheur.recoupement', {
        champ: upperFirst(crossChecked.what),
        qui: crossChecked.by,
        date: formatDate(crossChecked.date),
      }),
  )
}
