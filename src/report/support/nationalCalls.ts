/** The national calls as history, and what the last known one looked at: dated, never a condition. */
import {
  answerText,
  questionLabel,
  type AmiLandmarks,
  type QuestionId,
  type Source,
  TRACKS,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say, type ReportInput } from '../model/input'
import type { Block, Cell } from '../model/model'
import {
  annexed,
  citedByTitle,
  complete,
  declareSection,
  essential,
  heading,
  onScreen,
  paragraph,
} from '../model/section'
import { sourceSentence } from '../model/sourceText'

export const nationalCalls = declareSection({
  id: 'appels-nationaux',
  tracks: TRACKS,
  make: (input) => {
    const { amiLandmarks } = input.words
    return {
      // What is known of this year says it.
      intro: null,
      blocks: [
        ...essential(...situation(input)),
        ...onScreen(
          complete(
            paragraph([
              { text: say(input, 'rapport.appels-nationaux.histoire'), page: 'appels-nationaux' },
            ]),
          ),
        ),
        ...annexed(
          waves(input),
          ...(amiLandmarks === undefined ? [] : landmarks(input, amiLandmarks)),
        ),
      ],
      cites: [...input.words.calls, ...(amiLandmarks === undefined ? [] : [amiLandmarks])].map(
        citedByTitle,
      ),
    }
  },
})

/** What is known of this year comes before the history: no one may take the last call for an open one. */
const situation = (input: ReportInput): readonly Block[] =>
  input.words.calls
    .filter(({ isSituation }) => isSituation === true)
    .map(({ title, text, source }) => ({
      kind: 'note',
      tone: 'todo',
      title,
      text: [
        { text: `${text} ` },
        { text: sourceSentence(source, input), soft: true, ...link(source) },
      ],
    }))

function waves(input: ReportInput): Block {
  const calls = input.words.calls
    .filter(({ isSituation }) => isSituation !== true)
    .sort((a, b) => b.year - a.year)
  return {
    kind: 'table',
    caption: say(input, 'rapport.appels-nationaux.tableau'),
    columns: [
      { label: say(input, 'rapport.appels-nationaux.colonnes.annee'), width: 1 },
      { label: say(input, 'rapport.appels-nationaux.colonnes.appel'), width: 3 },
      { label: say(input, 'rapport.appels-nationaux.colonnes.connu'), width: 5 },
      { label: say(input, 'rapport.appels-nationaux.colonnes.source'), width: 3 },
    ],
    rows: calls.map(({ year, title, text, source }): readonly Cell[] => [
      String(year),
      title,
      text,
      [{ text: sourceSentence(source, input), ...link(source) }],
    ]),
  }
}

const link = ({ url }: Source) => (url === undefined ? {} : { href: url })

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
        { label: say(input, 'rapport.appels-nationaux.reperes.critere'), width: 3 },
        { label: say(input, 'rapport.appels-nationaux.reperes.reponses'), width: 7 },
      ],
      rows: criteria.map(({ label, questions }) => [label, answersTo(input, questions)]),
    },
  ]
}

/** What was answered, one sentence each; the rest is only counted. */
function answersTo(input: ReportInput, questions: readonly QuestionId[]): string {
  const said = questions.flatMap((id) => answerLine(input, id) ?? [])
  const silent = questions.length - said.length
  return sentences(
    ...said,
    silent === 0 ? undefined : say(input, 'rapport.appels-nationaux.sans-reponse', { n: silent }),
  )
}

function answerLine({ rules, words, dossier }: ReportInput, id: QuestionId): string | undefined {
  const rule = rules.questions.find((question) => question.id === id)
  if (rule === undefined) throw new Error(`Unknown question: ${id}`)
  const answer = answerText(rule, words, dossier)
  if (answer === undefined) return undefined
  const label = questionLabel(id, words, dossier).replace(/[.\s]+$/, '')
  return asSentence(label.endsWith('?') ? `${label} ${answer}` : `${label}\u00A0: ${answer}`)
}
