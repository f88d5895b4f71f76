/** Where a criterion comes from, and the day it last changed: that of the rule set, which changes as a whole. */
import { formatDate, sentences } from '../model/format'
import { say } from '../model/input'
import { entry } from '../model/entry'
import type { Rich, Section } from '../model/model'
import { versionText } from '../model/sourceText'
import { pageSection, type PageInput } from './page'

export interface DatedFact {
  readonly term: string
  readonly text: Rich
}

/** Where the page’s facts come from, each with its date. */
export const sourceSection = (input: PageInput, items: readonly DatedFact[]): Section =>
  pageSection(input, 'sources', [{ kind: 'definitions', items }])

/** An official text, and the version of it that was read. */
export function textDate(input: PageInput, id: string): DatedFact {
  const { reference, title, source } = entry(input.words.officialTexts, id)
  const on = (key: 'relu' | 'a-revoir', date: string) =>
    say(input, `criteres.sources.${key}`, { date: formatDate(date) })
  return {
    term: say(input, 'criteres.sources.texte'),
    text: [
      { text: reference, ...(source.url === undefined ? {} : { href: source.url }) },
      { text: `. ${title}. ` },
      {
        text: sentences(
          versionText(source, input),
          on('relu', source.checkedOn),
          on('a-revoir', source.reviewBefore),
        ),
        soft: true,
      },
    ],
  }
}

/** A rule has no date of its own: that of the set it belongs to. */
export const rulesDate = (input: PageInput): DatedFact => ({
  term: say(input, 'criteres.sources.regles'),
  text: say(input, 'criteres.sources.version', {
    version: input.rules.version,
    date: formatDate(input.words.criteria?.date ?? ''),
  }),
})
