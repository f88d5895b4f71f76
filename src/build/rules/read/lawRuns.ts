import type { ElementId, LawRun } from '../../../domain'

export interface Quotation {
  readonly element: ElementId
  readonly words: string
}

/** Mark of the paragraph of article 9 that defines: the sentence starts after it. */
const PARAGRAPH = /^I\. - /

/**
 * Cut the sentence of article 9 into runs, each element standing on its own words.
 *
 * @returns the runs, or the element whose words are not found after those of the one before: the
 *   eleven follow the order of the law, so that the sentence can be underlined once.
 */
export function lawRuns(
  article: string,
  quotations: readonly Quotation[],
): { readonly runs: readonly LawRun[]; readonly lost: readonly ElementId[] } {
  let rest = article.replace(PARAGRAPH, '')
  const runs: LawRun[] = []
  const lost: ElementId[] = []
  for (const { element, words } of quotations) {
    const start = plain(rest).indexOf(plain(words))
    if (start === -1) {
      lost.push(element)
      continue
    }
    if (start > 0) runs.push({ text: rest.slice(0, start) })
    runs.push({ text: words, element })
    rest = rest.slice(start + words.length)
  }
  return { runs: rest === '' ? runs : [...runs, { text: rest }], lost }
}

/** Compare a quotation with its text: typography may differ, words may not. */
export const plain = (text: string): string =>
  text.replaceAll('’', "'").replaceAll(/[\u00A0\u202F]/g, ' ')
