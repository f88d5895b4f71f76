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

export interface PassagePiece {
  readonly text: string
  readonly isMarked: boolean
}

/**
 * The words of several elements with what stands between them, « […] » where the sentence is cut.
 *
 * @example
 * lawPassage(runs, ['meme-territoire', 'strategie-commune'])
 * // => '[…] ', 'sur un même territoire', ' […] ', 'pour mettre en œuvre une stratégie commune', ' […]'
 */
export function lawPassage(
  runs: readonly LawRun[],
  elements: readonly ElementId[],
  between = 32,
): readonly PassagePiece[] {
  const pieces = runs.reduce<readonly PassagePiece[]>((before, { text, element }) => {
    const isMarked = elements.some((id) => id === element)
    const last = before.at(-1)
    return isMarked || last === undefined || last.isMarked
      ? [...before, { text, isMarked }]
      : [...before.slice(0, -1), { text: last.text + text, isMarked }]
  }, [])
  return pieces.map(({ text, isMarked }, index) => {
    if (isMarked || text.length <= between) return { text, isMarked }
    if (index === 0) return { text: '[…] ', isMarked }
    if (index === pieces.length - 1) return { text: ' […]', isMarked }
    return { text: ' […] ', isMarked }
  })
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
