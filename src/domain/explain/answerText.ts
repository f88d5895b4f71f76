/** What a person said, in the words of the questions. */
import { readAnswer } from '../rules/condition'
import type { Dossier, Member } from '../dossier/dossier'
import { isUndeclared } from '../members/members'
import type { QuestionRule } from '../rules/rulebook'
import { enumerate, quoteFrench, textOf } from '../words/text'
import type { Words } from '../words/words'

/** The label of a question, as the dossier's track asks it. */
export function questionLabel(id: string, words: Words, dossier: Pick<Dossier, 'profile'>): string {
  const question = words.questions[id]
  if (question === undefined) throw new Error(`No words for question ${id}`)
  const fromOutside =
    dossier.profile.track === 'collectivite' ? question.authority?.label : undefined
  return fromOutside ?? question.label
}

/** An answer in words, quoted; undefined when there is none a rule may read. */
export function answerText(
  rule: QuestionRule,
  words: Words,
  dossier: Pick<Dossier, 'answers'>,
): string | undefined {
  const reading = readAnswer(dossier.answers, rule.id)
  const question = words.questions[rule.id]
  switch (reading.kind) {
    case 'unknown':
      return undefined
    case 'number': {
      const level = question?.options[String(reading.value)]?.label
      if (rule.kind === 'niveau' && level !== undefined) return quoteFrench(level)
      return withUnit(reading.value, question?.unit)
    }
    case 'options':
      return enumerate(
        reading.options.map((option) => quoteFrench(question?.options[option]?.label ?? option)),
      )
  }
}

/** « 3 ans »; the bare number for a question without a unit. */
export const withUnit = (value: number, unit: string | undefined): string =>
  unit === undefined ? String(value) : `${value}\u00A0${unitFor(value, unit)}`

/** Units are written in the plural in the rules; French counts 0 and 1 in the singular. « Mois » and « fois » never change. */
const unitFor = (value: number, unit: string) => (value < 2 ? unit.replace(/(?<!oi)s$/, '') : unit)

/**
 * « École du bois (association, organisme de formation) »: the roles say why it may be a partner
 * too, as « association non déclarée » does. What a label itself puts in brackets is left out.
 */
export function memberText(member: Member, words: Words): string {
  const { name, family, roles = [] } = member
  const labels = [
    isUndeclared(member)
      ? textOf(words, 'restitution.membre.association-non-declaree')
      : (words.families[family]?.label ?? family),
    ...roles.map((role) => words.roles[role]?.label ?? role),
  ]
  const plain = labels.map((label) => label.replace(/\s*\(.*\)$/, ''))
  return `${name} (${plain.map((label) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`).join(', ')})`
}

/** A sentence names this many members at most; the list itself stands in the annex. */
const MOST_NAMED = 8

/** « A, B et 12 autres »: one left over is named, since « 1 autre » says less than its name. */
export function shortList(names: readonly string[], words: Pick<Words, 'texts'>): string {
  if (names.length <= MOST_NAMED + 1) return enumerate(names)
  const others = textOf(words, 'restitution.pourquoi.autres', { n: names.length - MOST_NAMED })
  return enumerate([...names.slice(0, MOST_NAMED), others])
}
