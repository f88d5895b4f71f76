/** Where a fact comes from, said the same way everywhere, and when it must be checked again. */
import { isStale, trustOf, type Source, upperFirst } from '../../domain'
import { dateOf, formatDate, sentences } from './format'
import { say, type ReportInput } from './input'
import { entry } from './entry'

type Fresh = Pick<ReportInput, 'words' | 'date'>

/** « source de mai 2022 », « source ancienne, de 2014 », for an amount or a deadline that must never stand alone. */
export function shortDate(source: Source, input: Fresh): string {
  const { date } = source
  if (date === undefined) return say(input, 'restitution.fraicheur.renvoi-sans-date')
  const old = isStale({ source }, input.date) ? '-ancien' : ''
  return say(input, `restitution.fraicheur.renvoi${old}`, { 'de-date': dateOf(date) })
}

/** « Dépliant, mai 2022 »: many a label ends with its date, which is not said twice. */
function datedLabel(label: string, date: string): string {
  const written = formatDate(date)
  return label.includes(written) ? label : `${label}, ${written}`
}

/** « Votre dispositif, d’après le dépliant, mai 2022 : est-il toujours en vigueur ? » */
export const stillInForce = ({ label, date }: Source, input: Fresh): string =>
  date === undefined
    ? say(input, 'rapport.soutiens.le-votre.sans-date', { source: label })
    : say(input, 'rapport.soutiens.le-votre.date', { source: datedLabel(label, date) })

/** « Source : dépliant, mai 2022. », « Source ancienne : étude, 2014. », « Source sans date : page. À confirmer. » */
export function sourceSentence(source: Source, input: Fresh): string {
  const { label, date } = source
  if (date === undefined)
    return say(input, 'restitution.fraicheur.source-sans-date', { source: label })
  const told = datedLabel(label, date)
  const old = isStale({ source }, input.date) ? '-ancienne' : ''
  return say(input, `restitution.fraicheur.source${old}`, { source: told })
}

/** The same beside an amount that is dated already: a card tells its date once. */
export const plainSource = ({ label, date }: Source, input: Fresh): string =>
  date === undefined
    ? say(input, 'restitution.fraicheur.source-sans-date', { source: label })
    : say(input, 'restitution.fraicheur.source', { source: label })

/** « Récent », « Ancien », « À confirmer »: what a reader may think of a fact. */
export const trustMark = (fact: Parameters<typeof trustOf>[0], input: Fresh): string =>
  say(input, `restitution.fraicheur.marques.${trustOf(fact, input.date)}`)

/** Why a fact is to be confirmed; nothing for another. */
export function toConfirm(fact: Parameters<typeof trustOf>[0], input: Fresh): string | undefined {
  if (trustOf(fact, input.date) !== 'a-confirmer') return undefined
  // A source without a date says so itself.
  return fact.source.date === undefined
    ? undefined
    : say(input, 'restitution.fraicheur.source-fragile')
}

/** What a whole section rests on, in the words of the rules. */
export function groundSentence(input: Fresh, id: string): string {
  const { fact, source } = entry(input.words.statements, id)
  return isStale({ source }, input.date) ? sentences(fact, sourceSentence(source, input)) : fact
}

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
