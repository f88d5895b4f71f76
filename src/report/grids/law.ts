/** The sentence of article 9, underlined; and its statuses, counted once for the whole report. */
import { STATUSES, TRACKS, type Status } from '../../domain'
import { entry } from '../model/entry'
import { say, sayForCount, statusLabel, type ReportInput } from '../model/input'
import type { Block, LawPart } from '../model/model'
import { complete, declareSection, essential } from '../model/section'

type Law = Pick<ReportInput, 'words' | 'diagnostic'>

/** The sentence of the law, coloured by the statuses, with the key of its lines. */
export const law = declareSection({
  id: 'loi',
  tracks: TRACKS,
  make: (input) => ({
    blocks: [
      ...essential(lawBlock(input)),
      ...complete({
        kind: 'tally',
        items: STATUSES.map((status) => ({
          status,
          label: say(input, `rapport.loi.traits.${status}`),
        })),
      }),
    ],
  }),
})

/** The eleven threads of the elements, by their short names. */
export function strip(input: Law): Extract<Block, { kind: 'onze' }> {
  return {
    kind: 'onze',
    label: say(input, 'rapport.loi.onze'),
    items: input.diagnostic.article9.map(({ id, status }, index) => ({
      id,
      number: index + 1,
      name: entry(input.words.elements, id).names.short,
      status,
      label: statusLabel(input, status),
    })),
  }
}

/** The sentence of article 9, with the source that it is quoted from. */
export function lawBlock(input: Law): Block {
  return { kind: 'law', parts: lawParts(input), cite: say(input, 'article-9.source.texte') }
}

/** The words of the law, each element with its number and status, between « and ». */
export function lawParts({ words, diagnostic }: Law): readonly LawPart[] {
  const statuses = Object.fromEntries(diagnostic.article9.map(({ id, status }) => [id, status]))
  const numbers = Object.fromEntries(diagnostic.article9.map(({ id }, index) => [id, index + 1]))
  const last = words.law.length - 1
  return words.law.map(({ text, element }, index) => ({
    text: withQuotes(text, index === 0, index === last),
    ...(element === undefined
      ? {}
      : {
          element: {
            id: element,
            number: entry(numbers, element),
            status: entry(statuses, element),
          },
        }),
  }))
}

function withQuotes(text: string, first: boolean, last: boolean): string {
  const opened = first && !text.startsWith('«') ? `«\u00A0${text}` : text
  return last && !text.endsWith('»') ? `${opened}\u00A0»` : opened
}

export type Counts = Readonly<Record<Status, number>>

/** How many of each status: counted once, so that no two figures of a report disagree. */
export function countStatuses(verdicts: readonly { readonly status: Status }[]): Counts {
  const count = (status: Status) => verdicts.filter((verdict) => verdict.status === status).length
  return {
    reuni: count('reuni'),
    'a-consolider': count('a-consolider'),
    'non-reuni': count('non-reuni'),
    'a-renseigner': count('a-renseigner'),
  }
}

/** Elements are masculine in French, the State’s conditions feminine. */
export function tallyBlock(
  input: Pick<ReportInput, 'words'>,
  verdicts: readonly { readonly status: Status }[],
  grid: 'elements' | 'conditions',
): Extract<Block, { kind: 'tally' }> {
  const counts = countStatuses(verdicts)
  return {
    kind: 'tally',
    // What nobody has is not counted: « 0 non réuni » reads as a fault.
    items: STATUSES.filter((status) => counts[status] > 0).map((status) => ({
      status,
      label: sayForCount(input, `rapport.comptes.${grid}.${status}`, counts[status]),
    })),
  }
}
