/** The six conditions of a State *appel à projets*: shown apart, never as conditions of being a pole. */
import {
  enumerate,
  evaluate,
  opensStateCall,
  type Condition,
  type Diagnostic,
  type Known,
  TRACKS,
} from '../../domain'
import { verdictItem, type VerdictItem } from './criterionVerdict'
import { sentences } from '../model/format'
import { say, type ReportInput } from '../model/input'
import { tallyBlock } from './law'
import { byId, distinct, entry } from '../model/entry'
import type { Block, Cell } from '../model/model'
import {
  complete,
  declareSection,
  essential,
  onPaper,
  onScreen,
  paragraph,
  unlessEmpty,
} from '../model/section'

export const stateCall = declareSection({
  id: 'appel-a-projets',
  tracks: TRACKS,
  make: (input) => {
    const { rules, words, diagnostic, dossier } = input
    const notOpened: readonly Block[] = opensStateCall(rules, dossier)
      ? []
      : [{ kind: 'note', tone: 'todo', text: say(input, `${SENTENCES}.non-ouverte`) }]
    const items = rules.stateConditions.map((criterion) => {
      const criterionWords = entry(words.stateConditions, criterion.id)
      const verdict = entry(byId(diagnostic.stateCall), criterion.id)
      return verdictItem(input, criterionWords.mark, verdict, criterion, criterionWords)
    })
    return {
      blocks: [
        ...essential(
          ...notOpened,
          ...unlessEmpty(
            [stateCallSentence(input)].flatMap((text) => text ?? []),
            (texts) => texts.map((text) => paragraph(text)),
          ),
          tallyBlock(input, diagnostic.stateCall, 'conditions'),
        ),
        ...onScreen(complete({ kind: 'verdicts', items })),
        ...onPaper(complete(table(input, items))),
        ...complete(
          { kind: 'note', tone: 'plain', text: say(input, 'appel-a-projets.avertissement') },
          paragraph(say(input, 'appel-a-projets.avertissement-ami'), 'small'),
          paragraph(say(input, 'appel-a-projets.source.texte'), 'dated'),
        ),
      ],
    }
  },
})

/** On paper: the words of the decree are long, and stand in the tool. */
const table = (input: ReportInput, items: readonly VerdictItem[]): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.appel-de-l-etat.tableau'),
  columns: [
    { label: say(input, 'rapport.appel-de-l-etat.condition'), width: 4 },
    { label: say(input, 'rapport.elements.colonnes.statut'), width: 3 },
    { label: say(input, 'rapport.elements.colonnes.pourquoi'), width: 7 },
    { label: say(input, 'rapport.appel-de-l-etat.changer'), width: 4 },
  ],
  rows: items.map(({ ordinal, title, status, label, because, changes }): readonly Cell[] => [
    `${ordinal} ${title}`,
    { status, label },
    because[0] ?? '',
    changes[0]?.text ?? '',
  ]),
})

/**
 * For the summary: what to work on, what to learn, and what nobody can change any more, apart; nothing
 * when the step was not opened, which its own section says.
 */
export function stateCallSentence(input: ReportInput): string | undefined {
  const { rules, diagnostic, dossier } = input
  if (!opensStateCall(rules, dossier)) return undefined
  const left = diagnostic.stateCall.filter(({ status }) => status !== 'reuni')
  if (left.length === 0) return say(input, `${SENTENCES}.remplies`)
  return sentences(
    say(input, `${SENTENCES}.conditions`),
    ...PROSPECTS.map((prospect) => {
      const some = left.filter((verdict) => prospectOf(input, verdict) === prospect)
      const noms = some
        .map((verdict) => subjectOf(input, verdict, input.judgement.known))
        .join('\u202F; ')
      return some.length === 0 ? undefined : say(input, `${SENTENCES}.${prospect}`, { noms })
    }),
  )
}

/** Of a condition that asks two things, the one that lacks: its other half needs nothing. */
function subjectOf(
  { rules, words }: ReportInput,
  { id, status }: Diagnostic['stateCall'][number],
  known: Known,
): string {
  const { metWhen, partlyWhen } = entry(byId(rules.stateConditions), id)
  const wanted = (part: Condition, ofMet: boolean) => {
    const truth = evaluate(part, known)
    return truth === 'unknown' || (ofMet && status !== 'a-renseigner' && truth === 'false')
  }
  const lacking = [
    ...partsOf(metWhen).filter((part) => wanted(part, true)),
    ...partsOf(partlyWhen).filter((part) => wanted(part, false)),
  ].flatMap((part) => leadOf(part) ?? [])
  const { subject, parts } = entry(words.stateConditions, id).names
  const subjects = distinct(lacking.flatMap((lead) => parts[lead] ?? []))
  return subjects.length === 0 ? subject : enumerate(subjects)
}

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' ? condition.of : []

/** What a part is about: the question or the named condition that it reads first. */
function leadOf(part: Condition): string | undefined {
  switch (part.kind) {
    case 'named':
      return part.id
    case 'among':
    case 'atLeast':
      return part.question
    case 'all':
    case 'any':
      return part.of.map(leadOf).find((lead) => lead !== undefined)
    case 'not':
      return leadOf(part.of)
    case 'fact':
      return undefined
  }
}

const PROSPECTS = ['a-travailler', 'a-verifier', 'a-renseigner', 'plus-tard', 'definitif'] as const

/** What tells the past can be checked, or is final; a call that nobody aims at can wait. */
function prospectOf(
  { rules, words, dossier }: ReportInput,
  { id, status }: Diagnostic['stateCall'][number],
): (typeof PROSPECTS)[number] {
  const questions = rules.stateConditions.find((condition) => condition.id === id)?.questions ?? []
  const isPast =
    questions.length > 0 &&
    questions.every((question) => words.efforts.answers[question] === undefined)
  switch (status) {
    case 'a-renseigner':
      return questions.some((question) => dossier.answers[question] === NOT_AIMED)
        ? 'plus-tard'
        : 'a-renseigner'
    case 'non-reuni':
      return isPast ? 'definitif' : 'a-travailler'
    case 'a-consolider':
    case 'reuni':
      return isPast ? 'a-verifier' : 'a-travailler'
  }
}

/** « Aucun appel n’est visé aujourd’hui ». */
const NOT_AIMED = 'sans-objet'

const SENTENCES = 'restitution.synthese.appel-a-projets'
