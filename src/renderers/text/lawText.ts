import type { LawPart, Report } from '../../report'

type Statuses = Report['labels']['statuses']

/** The words « réuni », « à consolider »… as they stand inside a sentence. */
const statusWord = (statuses: Statuses, status: keyof Statuses): string =>
  statuses[status].toLocaleLowerCase('fr')

/**
 * The law's sentence with the number and the status of each element after its words: what the
 * underlines say to whoever does not see them.
 *
 * @example
 * lawText(parts, statuses) // => '« … le regroupement [1 réuni] sur un même territoire [2 réuni]… »'
 */
export function lawText(parts: readonly LawPart[], statuses: Statuses): string {
  const sentence = parts
    .map(({ text, element }) => {
      if (element === undefined) return text
      const words = text.trimEnd()
      return words + lawMark(element.number, element.status, statuses) + text.slice(words.length)
    })
    .join('')
  return quoted(sentence)
}

/** What the number and the line of an element say: « [4 à consolider] », after a space. */
export const lawMark = (number: number, status: keyof Statuses, statuses: Statuses): string =>
  ` [${number}\u00a0${statusWord(statuses, status)}]`

/** Official words stand between « and », once. */
export function quoted(text: string): string {
  const opened = text.startsWith('«') ? text : `«\u00a0${text}`
  return opened.endsWith('»') ? opened : `${opened}\u00a0»`
}
