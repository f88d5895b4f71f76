/** The national calls as history, and what the last known one looked at: dated, never a condition. */
import { answerText, questionLabel, type AmiLandmarks } from '../domain'
import { asSentence, formatDate } from './format'
import type { ReportInput } from './input'
import type { Block, Cell, Run, Section } from './model'
import { CALLS, SUPPORTS } from './phrases'
import { heading, paragraph, section } from './section'

export function nationalCalls(input: ReportInput): Section {
  const { amiLandmarks } = input.words
  return section(input, 'appels-nationaux', {
    place: 'body',
    blocks: [waves(input), ...(amiLandmarks === undefined ? [] : landmarks(input, amiLandmarks))],
  })
}

function waves({ words }: ReportInput): Block {
  const calls = [...words.calls].sort((a, b) => b.year - a.year)
  return {
    kind: 'table',
    caption: CALLS.caption,
    columns: [
      { label: CALLS.columns.year, width: 1 },
      { label: CALLS.columns.call, width: 3 },
      { label: CALLS.columns.known, width: 5 },
      { label: CALLS.columns.source, width: 3 },
    ],
    rows: calls.map(({ year, title, text, source }): readonly Cell[] => {
      const date = source.date === undefined ? SUPPORTS.undated : formatDate(source.date)
      const link: Run = {
        text: source.label,
        ...(source.url === undefined ? {} : { href: source.url }),
      }
      return [String(year), title, text, [link, { text: `, ${date}`, soft: true }]]
    }),
  }
}

/** Answers already given, put beside what was looked at: no verdict, no mean. */
function landmarks(
  input: ReportInput,
  { title, warning, criteria }: AmiLandmarks,
): readonly Block[] {
  return [
    heading(title),
    paragraph(warning),
    {
      kind: 'table',
      caption: title,
      columns: [
        { label: CALLS.landmarks.criterion, width: 3 },
        { label: CALLS.landmarks.answers, width: 7 },
      ],
      rows: criteria.map(({ label, questions }) => [
        label,
        questions.map((id) => answerLine(input, id)).join(' '),
      ]),
    },
  ]
}

function answerLine({ rules, words, dossier }: ReportInput, id: string): string {
  const rule = rules.questions.find((question) => question.id === id)
  if (rule === undefined) throw new Error(`Unknown question: ${id}`)
  const label = questionLabel(id, words, dossier).replace(/[.\s]+$/, '')
  const separator = label.endsWith('?') ? ' ' : '\u00A0: '
  return asSentence(`${label}${separator}${answerText(rule, words, dossier) ?? CALLS.noAnswer}`)
}
