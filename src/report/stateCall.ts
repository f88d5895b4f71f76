/** The six conditions of a State *appel à projets*: shown apart, never as conditions of being a pole. */
import { opensStateCall, type Diagnostic } from '../domain'
import { verdictItem } from './criteria'
import { sentences } from './format'
import { say, type ReportInput } from './input'
import { tallyBlock } from './law'
import { byId, entry } from './lookup'
import type { Block, Section } from './model'
import { CONDITION_SUBJECT } from './phrases'
import { paragraph, section } from './section'

export function stateCall(input: ReportInput): Section {
  const { rules, words, diagnostic, dossier } = input
  const notOpened: readonly Block[] = opensStateCall(rules, dossier)
    ? []
    : [{ kind: 'note', tone: 'todo', text: say(input, `${SENTENCES}.non-ouverte`) }]
  return section(input, 'appel-a-projets', {
    place: 'body',
    blocks: [
      ...notOpened,
      tallyBlock(diagnostic.stateCall, 'feminine'),
      {
        kind: 'verdicts',
        items: rules.stateConditions.map((criterion) => {
          const criterionWords = entry(words.stateConditions, criterion.id)
          const verdict = entry(byId(diagnostic.stateCall), criterion.id)
          return verdictItem(input, criterionWords.mark, verdict, criterion, criterionWords)
        }),
      },
      { kind: 'note', tone: 'plain', text: say(input, 'appel-a-projets.avertissement') },
      paragraph(say(input, 'appel-a-projets.avertissement-ami'), 'small'),
      paragraph(say(input, 'appel-a-projets.source.texte'), 'dated'),
    ],
  })
}

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
      const noms = some.map(({ id }) => CONDITION_SUBJECT[id]).join('\u202F; ')
      return some.length === 0 ? undefined : say(input, `${SENTENCES}.${prospect}`, { noms })
    }),
  )
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
