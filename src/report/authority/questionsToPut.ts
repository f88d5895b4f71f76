/** For a collectivité: fifteen questions at most for an hour with the group, by theme. */
import { lowerFirst, upperFirst } from '../../domain'
import { distinct, entry } from '../model/entry'
import { asSentence } from '../model/format'
import { say, type ReportInput } from '../model/input'
import type { Block, Cell, Placed } from '../model/model'
import {
  declareSection,
  essential,
  heading,
  onPaper,
  onScreen,
  paragraph,
  unlessEmpty,
} from '../model/section'

/** What the sections and the messages tell of a meeting. */
export type MeetingInput = Pick<ReportInput, 'words' | 'diagnostic'>

export interface PutTheme {
  readonly title: string
  readonly questions: readonly PutQuestion[]
}

interface PutQuestion {
  /** With its rank among those left: « 3. Que faites-vous déjà ensemble ? » */
  readonly text: string
  /** What may show the answer, as a sentence. */
  readonly show: string
  /** The group has answered it: it is left to be seen. */
  readonly isHeard: boolean
  /** Labels of what may show it. */
  readonly pieces: readonly string[]
}

export const questionsToPut = declareSection({
  id: 'questions-au-porteur',
  tracks: ['collectivite'],
  make: (input) => {
    const themes = themesToPut(input)
    return {
      intro: null,
      blocks: [
        ...essential(paragraph(say(input, `collectivite.questions-au-porteur.${introOf(themes)}`))),
        ...themes.flatMap((theme) => themeBlocks(input, theme)),
        ...onPaper(essential(...toSee(input, themes))),
      ],
    }
  },
})

const introOf = (themes: readonly PutTheme[]) => (themes.length === 0 ? 'vide' : 'intro')

/** Those left to put; a theme of which nothing is left goes. */
export function themesToPut(input: MeetingInput): readonly PutTheme[] {
  const { words, diagnostic } = input
  const left = diagnostic.meetingQuestions
  return (words.meeting ?? [])
    .map(({ title, questions }) => ({
      title,
      questions: questions
        .filter(({ id }) => left.includes(id))
        .map(({ id, text, evidence }): PutQuestion => {
          const isHeard = diagnostic.heardQuestions.includes(id)
          const pieces = evidence.map((kind) => lowerFirst(entry(words.evidence, kind)))
          return {
            isHeard,
            pieces,
            text: `${left.indexOf(id) + 1}. ${text}`,
            show: say(input, `rapport.questions-au-porteur.${isHeard ? 'deja-dit' : 'montrer'}`, {
              liste: pieces.join('\u202F; '),
            }),
          }
        }),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** Those to put first, without their rank: whoever reads a page reads a few of them. */
export const firstToPut = (input: MeetingInput, count: number, from = 0): readonly string[] => {
  const { words, diagnostic } = input
  const texts = new Map(
    (words.meeting ?? []).flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])),
  )
  const isHeard = (id: string) => diagnostic.heardQuestions.includes(id)
  const left = diagnostic.meetingQuestions
  return [...left.filter((id) => !isHeard(id)), ...left.filter(isHeard)]
    .slice(from, from + count)
    .flatMap((id) => texts.get(id) ?? [])
}

const rows = ({ questions }: PutTheme): Block => ({
  kind: 'rows',
  items: questions.map(({ text, show }) => ({ title: text, text: show })),
})

/** On paper, what was answered takes no line to write on. */
function themeBlocks(input: ReportInput, theme: PutTheme): readonly Placed[] {
  const left = theme.questions.filter(({ isHeard }) => !isHeard)
  const screen = rows(theme)
  return left.length === 0
    ? onScreen(essential(heading(theme.title), screen))
    : [
        ...essential(heading(theme.title)),
        ...onScreen(essential(screen)),
        ...onPaper(essential(formOf(input, theme.title, left))),
      ]
}

/** Documents are all that what was answered waits for. */
const toSee = (input: ReportInput, themes: readonly PutTheme[]): readonly Block[] =>
  unlessEmpty(
    themes.flatMap(({ title, questions }) => {
      const pieces = distinct(questions.flatMap((one) => (one.isHeard ? one.pieces : [])))
      return pieces.length === 0
        ? []
        : [{ term: title, text: asSentence(upperFirst(pieces.join('\u202F; '))) }]
    }),
    (items) => [
      heading(say(input, 'rapport.questions-au-porteur.a-voir')),
      { kind: 'definitions', items },
    ],
  )

/** A box to tick while one meets, and a line to write on. */
const formOf = (input: ReportInput, title: string, questions: readonly PutQuestion[]): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.questions-au-porteur.fiche', { titre: title }),
  columns: [
    { label: say(input, 'rapport.questions-au-porteur.colonnes.a-poser'), width: 7 },
    { label: say(input, 'rapport.questions-au-porteur.colonnes.reponse'), width: 5 },
    { label: say(input, 'rapport.questions-au-porteur.colonnes.posee'), width: 1 },
  ],
  rows: questions.map(({ text, show }): readonly Cell[] => [
    [{ text }, { text: ` ${show}`, soft: true }],
    '',
    '☐',
  ]),
  isForm: true,
})
