/**
 * For a collectivité: the headings of a délibération and of a convention, which its dossier begins.
 * Headings, never a model of an act: no legal text is filled in, and nothing is chosen.
 */
import { lowerFirst, type ActId, type ActWords } from '../../domain'
import { powersOf } from '../authority/aroundTheTable'
import { say, sayForCount, type ReportInput } from '../model/input'
import type { Block, Rich } from '../model/model'
import {
  annexed,
  declareSection,
  essential,
  heading,
  list,
  onPaper,
  onScreen,
  paragraph,
  unlessEmpty,
  type Citation,
} from '../model/section'
import { filledHeadings, type FilledHeading } from './lines'

/** Both, in short: on a screen a line a heading, on paper only what is begun. */
export const acts = declareSection({
  id: 'rubriques',
  tracks: ['collectivite'],
  make: (input) => {
    const told = (input.words.acts ?? []).map(({ title, ...act }) => ({
      title,
      headings: filledHeadings(input, { title, ...act }, 'short'),
    }))
    return {
      blocks: [
        ...onScreen(
          essential(
            ...told.map(({ title, headings }): Block => ({
              kind: 'folded',
              summary: summaryOf(input, title, headings),
              blocks: [shortList(headings, true)],
            })),
          ),
        ),
        ...onPaper(
          essential(...told.flatMap(({ title, headings }) => begun(input, title, headings))),
        ),
      ],
    }
  },
})

const wholeOf = (id: ActId) => (input: ReportInput) => {
  const act = (input.words.acts ?? []).find((one) => one.id === id)
  return act === undefined
    ? undefined
    : { blocks: annexed(...wholeBlocks(input, act)), cites: powerCites(input) }
}

/** Whole, to take up in one's own text. */
export const deliberation = declareSection({
  id: 'deliberation',
  tracks: ['collectivite'],
  make: wholeOf('deliberation'),
})

export const convention = declareSection({
  id: 'convention',
  tracks: ['collectivite'],
  make: wholeOf('convention'),
})

/** « Délibération : 12 rubriques, 8 commencées ». */
const summaryOf = (input: ReportInput, title: string, headings: readonly FilledHeading[]) =>
  sayForCount(input, 'rapport.rubriques.compte', headings.filter(isBegun).length, {
    titre: title,
    total: headings.length,
  })

const shortList = (headings: readonly FilledHeading[], isOrdered = false): Block =>
  list(
    headings.map(({ title, lines }): Rich => [
      { text: `${title}. `, strong: true },
      { text: lines.join(' ') },
    ]),
    isOrdered,
  )

const isBegun = ({ said }: FilledHeading): boolean => said.length > 0

/** On a page: what the dossier begins, and the names of what is left to write. */
const begun = (
  input: ReportInput,
  title: string,
  headings: readonly FilledHeading[],
): readonly Block[] => [
  heading(title),
  ...unlessEmpty(headings.filter(isBegun), (some) => [
    shortList(some.map((one) => ({ ...one, lines: one.said }))),
  ]),
  paragraph(
    say(input, 'rapport.rubriques.a-ecrire', {
      titre: title,
      liste: headings
        .filter((one) => !isBegun(one))
        .map((one) => lowerFirst(one.title))
        .join('\u202F; '),
    }),
  ),
]

const wholeBlocks = (input: ReportInput, act: ActWords): readonly Block[] => [
  paragraph(say(input, 'rapport.rubriques.avertissement')),
  ...filledHeadings(input, act, 'whole').flatMap(({ title, lines }, index) => [
    heading(say(input, 'rapport.rubriques.rang', { n: index + 1, titre: title })),
    list(lines),
  ]),
]

const powerCites = (input: ReportInput): readonly Citation[] =>
  powersOf(input).flatMap(({ text, source }) =>
    source === undefined ? [] : [{ fact: text, source }],
  )
