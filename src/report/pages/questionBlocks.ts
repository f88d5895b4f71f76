/** One question as it is put, on both tracks, with its answers, whom to ask and what may show it. */
import {
  contracted,
  leavesOf,
  type Criterion,
  type CriterionWords,
  type QuestionId,
  type QuestionRule,
  type QuestionWords,
  lowerFirst,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say } from '../model/input'
import { distinct, entry } from '../model/entry'
import type { Block, Rich, Section } from '../model/model'
import { questionAnchor } from '../grids/ruleText'
import { list, paragraph } from '../model/section'
import { pageSection, type PageInput } from './page'

/** Its own questions first, then those it reads of other screens. */
export function questionSection(
  input: PageInput,
  criterion: Criterion,
  { precisions }: Pick<CriterionWords, 'precisions'>,
): readonly Section[] {
  const read = [criterion.metWhen, criterion.partlyWhen, ...precisions.map(({ when }) => when)]
    .flatMap((condition) => leavesOf(condition, input.rules))
    .flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))
  const ids = distinct([...criterion.questions, ...read])
  if (ids.length === 0) return []
  return [
    pageSection(
      input,
      'questions',
      [
        ...ids.flatMap((id) => questionBlocks(input, id, criterion)),
        paragraph(say(input, 'criteres.preuves.dispense'), 'small'),
      ],
      say(input, 'criteres.questions.intro'),
    ),
  ]
}

function questionBlocks(input: PageInput, id: QuestionId, criterion: Criterion): readonly Block[] {
  const rule = input.rules.questions.find((question) => question.id === id)
  if (rule === undefined) throw new Error(`Unknown question: ${id}`)
  const words = entry(input.words.questions, id)
  const isOwn = criterion.questions.includes(id)
  const notes = sentences(
    rule.optional ? say(input, 'criteres.questions.facultative') : undefined,
    rule.track === undefined ? undefined : say(input, `criteres.questions.${rule.track}`),
    rule.usage === 'informative' ? say(input, 'questions.informative') : undefined,
    isOwn
      ? undefined
      : say(input, 'criteres.questions.ailleurs', { etape: entry(input.words.steps, rule.step) }),
  )
  return [
    { kind: 'heading', level: 3, text: words.label, id: questionAnchor(id) },
    ...(notes === '' ? [] : [paragraph(notes, 'small')]),
    ...(words.help === undefined ? [] : [paragraph(words.help)]),
    ...labelled(say(input, 'criteres.questions.exemple'), words.example),
    ...fromOutside(input, words),
    ...answers(input, rule, words),
    ...labelled(say(input, 'criteres.preuves.montrer'), evidenceText(input, words.evidence)),
  ]
}

/** « Exemple : … », or nothing. */
const labelled = (label: string, text: string | undefined): readonly Block[] =>
  text === undefined ? [] : [paragraph([{ text: label, strong: true }, { text: ` ${text}` }])]

/** Only what differs from the words put to the group. */
function fromOutside(input: PageInput, { label, help, authority, toAsk }: QuestionWords) {
  const other = [authority?.label, authority?.help].filter(
    (text) => text !== undefined && text !== label && text !== help,
  )
  return [
    ...labelled(
      say(input, 'criteres.questions.vue-d-une-collectivite'),
      other.length === 0 ? undefined : sentences(...other),
    ),
    ...labelled(say(input, 'criteres.questions.a-poser'), toAsk),
  ]
}

function answers(input: PageInput, rule: QuestionRule, words: QuestionWords): readonly Block[] {
  const isNumber = rule.kind === 'nombre'
  const isMultiple = rule.kind === 'choix-multiple'
  const number = isNumber
    ? [
        paragraph(
          say(input, 'criteres.questions.nombre', {
            minimum: rule.min ?? 0,
            maximum: rule.max ?? 0,
            unite: words.unit ?? '',
          }),
        ),
      ]
    : [paragraph(say(input, `criteres.questions.${isMultiple ? 'plusieurs' : 'reponses'}`))]
  return [...number, list(rule.options.map(({ id }) => optionText(input, words, id)))]
}

function optionText(input: PageInput, words: QuestionWords, id: string): Rich {
  const option = words.options[id]
  const label = option?.label ?? id
  const ask =
    option?.askWhom === undefined
      ? undefined
      : contracted(say(input, 'questions.demandez', { qui: option.askWhom }))
  const more = sentences(option?.hint === undefined ? undefined : asSentence(option.hint), ask)
  return more === '' ? label : [{ text: asSentence(label) }, { text: ` ${more}`, soft: true }]
}

/** Pieces that may show an answer; undefined where a question has none. */
export function evidenceText({ words }: PageInput, kinds: readonly string[]): string | undefined {
  if (kinds.length === 0) return undefined
  return asSentence(kinds.map((kind) => lowerFirst(entry(words.evidence, kind))).join('\u202F; '))
}
