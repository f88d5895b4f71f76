import type { ElementId } from '../rules/rulebook'
import type { LawRun } from '../words/words'

export interface LawExcerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/**
 * The words of one element with some of the sentence around them, « […] » where it is cut.
 *
 * @example
 * lawExcerpt(runs, 'strategie-continue', 40)
 * // => { before: '[…] mettre en œuvre une stratégie commune ', words: 'et continue', after: … }
 */
export function lawExcerpt(runs: readonly LawRun[], element: ElementId, around = 90): LawExcerpt {
  const index = runs.findIndex((run) => run.element === element)
  const text = (some: readonly LawRun[]) => some.map((run) => run.text).join('')
  return {
    before: lastWords(text(runs.slice(0, Math.max(index, 0))), around),
    words: runs[index]?.text ?? '',
    after: firstWords(text(runs.slice(index + 1)), around),
  }
}

function lastWords(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.indexOf(' ', text.length - length)
  return `[…]${text.slice(cut === -1 ? text.length - length : cut)}`
}

function firstWords(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length)
  return `${text.slice(0, cut === -1 ? length : cut)} […]`
}
