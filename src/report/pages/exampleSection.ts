/** The examples of a rule: what is given, and what comes out. The build has run them. */
import {
  answerText,
  DONT_KNOW,
  quoteFrench,
  type CriterionExample,
  type Dossier,
  type Member,
  type Words,
  lowerFirst,
  upperFirst,
  listed,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say, statusLabel } from '../model/input'
import { distinct, entry } from '../model/entry'
import type { Cell, Section } from '../model/model'
import { pageSection, type PageInput } from './page'

/**
 * The examples of the rule, as its author wrote and the build tried them; none without examples.
 */
export function exampleSection(input: PageInput, id: string): readonly Section[] {
  const examples = input.words.criteria?.examples[id] ?? []
  if (examples.length === 0) return []
  const column = (name: 'cas' | 'donne' | 'sort', width: number) => ({
    label: say(input, `criteres.exemples.colonnes.${name}`),
    width,
  })
  return [
    pageSection(
      input,
      'exemples',
      [
        {
          kind: 'table',
          caption: say(input, 'criteres.exemples.legende'),
          columns: [column('cas', 4), column('donne', 6), column('sort', 3)],
          rows: examples.map((example): readonly Cell[] => [
            upperFirst(example.name),
            givenText(input, example),
            { status: example.expected, label: statusLabel(input, example.expected) },
          ]),
        },
      ],
      say(input, 'criteres.exemples.intro'),
    ),
  ]
}

function givenText(input: PageInput, { dossier }: CriterionExample): string {
  const { members, profile } = dossier
  const given = [...memberSentences(input, members), ...answerSentences(input, dossier)]
  return sentences(
    profile.track === 'collectivite' ? say(input, 'criteres.exemples.collectivite') : undefined,
    ...(given.length === 0 ? [say(input, 'criteres.exemples.rien')] : given),
  )
}

function memberSentences(input: PageInput, members: readonly Member[]): readonly string[] {
  if (members.length === 0) return []
  const told = members.map((member) => memberText(input, member))
  const liste = distinct(told)
    .map((text) => {
      const n = told.filter((other) => other === text).length
      return n === 1 ? text : say(input, 'criteres.exemples.fois', { option: text, n })
    })
    .join('\u202F; ')
  return [say(input, 'criteres.exemples.membres', { liste })]
}

/** « association (pressenti) »: what a label itself puts in brackets is left out. */
function memberText(input: PageInput, member: Member): string {
  const { words } = input
  const family =
    member.family === DONT_KNOW
      ? say(input, 'criteres.exemples.famille-inconnue')
      : lowerFirst(entry(words.families, member.family).label.replace(/\s*\(.*\)$/, ''))
  const details = [
    ...(member.commitment === undefined
      ? []
      : [
          say(input, 'criteres.exemples.engagement', {
            option: lowerFirst(entry(words.commitments, member.commitment).label),
          }),
        ]),
    ...(member.legalPerson === false ? [say(input, 'criteres.exemples.sans-personnalite')] : []),
    ...(member.nonEssShare === undefined
      ? []
      : [say(input, 'criteres.exemples.hors-ess', { n: Math.round(100 * member.nonEssShare) })]),
    ...(member.roles ?? []).map((role) => lowerFirst(entry(words.roles, role).label)),
  ]
  return details.length === 0 ? family : `${family} (${details.join(', ')})`
}

function answerSentences(
  input: PageInput,
  { answers, profile, project, members }: CriterionExample['dossier'],
): readonly string[] {
  const { words, rules } = input
  const whole: Dossier = {
    format: 'ptce-dossier',
    version: 1,
    rules: rules.version,
    profile,
    project,
    territory: [],
    members,
    answers,
    evidence: {},
  }
  return Object.keys(answers).flatMap((id) => {
    const rule = rules.questions.find((question) => question.id === id)
    if (rule === undefined) return []
    const reponse = answerText(rule, words, whole) ?? reservedText(words, id, answers[id])
    const question = quoteFrench(entry(words.questions, id).label)
    return [asSentence(say(input, 'criteres.exemples.reponse', { question, reponse }))]
  })
}

/** What no rule reads is still said: « Je ne sais pas ». */
function reservedText(words: Words, question: string, answer: unknown): string {
  const options = [answer].flat().filter((option) => typeof option === 'string')
  const { options: known } = entry(words.questions, question)
  return quoteFrench(listed(options.map((option) => known[option]?.label ?? option)))
}
