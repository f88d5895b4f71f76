/** The six conditions of a State *appel à projets*: shown apart, never as conditions of being a pole. */
import { opensStateCall } from '../domain'
import { verdictItem } from './criteria'
import { lowerFirst } from './format'
import { say, type ReportInput } from './input'
import { tallyBlock } from './law'
import { byId, entry } from './lookup'
import type { Block, Section } from './model'
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
      tallyBlock(diagnostic.stateCall),
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

/** One sentence for the summary: what remains, or that the step was not opened. */
export function stateCallSentence(input: ReportInput): string {
  const { rules, words, diagnostic, dossier } = input
  if (!opensStateCall(rules, dossier)) return say(input, `${SENTENCES}.non-ouverte`)
  const left = diagnostic.stateCall.filter(({ status }) => status !== 'reuni')
  if (left.length === 0) return say(input, `${SENTENCES}.remplies`)
  const titles = left.map(({ id }) => lowerFirst(entry(words.stateConditions, id).title))
  return say(input, `${SENTENCES}.manque`, { noms: titles.join('\u202F; ') })
}

const SENTENCES = 'restitution.synthese.appel-a-projets'
