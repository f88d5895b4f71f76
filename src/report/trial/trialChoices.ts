/** What a trial leaves to choose, in words: who agrees, who joins, which answer. */
import { questionLabel, quoteFrench, type ChangePick, type Member } from '../../domain'
import { say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'

export interface TrialChoice {
  readonly key: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly picked: string
}

/** Choices that would read alike are counted: « Qui donne son accord ? (1 sur 2) ». */
export function trialChoices(
  input: Pick<ReportInput, 'words' | 'dossier'>,
  choices: readonly ChangePick[],
): readonly TrialChoice[] {
  const labels = choices.map((choice) => labelOf(input, choice))
  return choices.map((choice, index) => {
    const label = labels[index] ?? ''
    const alike = labels.filter((other) => other === label).length
    const rank = labels.slice(0, index + 1).filter((other) => other === label).length
    return {
      key: choice.key,
      label:
        alike === 1
          ? label
          : say(input, 'rapport.et-si.rang', { titre: label, n: rank, total: alike }),
      options: choice.options.map((value) => ({ value, label: optionLabel(input, choice, value) })),
      picked: choice.picked,
    }
  })
}

type Named = Pick<ReportInput, 'words' | 'dossier'>

function labelOf(input: Named, { change }: ChangePick): string {
  const { words, dossier } = input
  switch (change.kind) {
    case 'answer':
      return questionLabel(change.question, words, dossier)
    case 'identify':
    case 'share':
      return say(input, 'rapport.et-si.quoi', {
        nom: quoteFrench(nameOf(dossier.members, change.member)),
      })
    case 'commit':
    case 'declare':
    case 'join':
      return say(input, `rapport.et-si.qui.${change.kind}`)
  }
}

function optionLabel({ words, dossier }: Named, { change }: ChangePick, value: string): string {
  switch (change.kind) {
    case 'answer':
      return entry(words.questions, change.question).options[value]?.label ?? value
    case 'join':
    case 'identify':
      return change.anyOf
        .filter((family) => family === value)
        .map((family) => words.families[family]?.label ?? family)
        .join()
    case 'commit':
    case 'declare':
    case 'share':
      return nameOf(dossier.members, value)
  }
}

const nameOf = (members: readonly Member[], id: Member['id']): string =>
  members.find((member) => member.id === id)?.name ?? id
