/**
 * For a collectivité: what to set as conditions, then the four options. Never « oui », « non » nor
 * « favorable », neither colour nor grade: the tool says what each commits to, and what it lacks.
 */
import { upperFirst, type OptionOutlook } from '../../domain'
import { entry } from '../model/entry'
import { asSentence, sentences } from '../model/format'
import { say, sayForCount, type ReportInput } from '../model/input'
import type { Block, RowItem, Run } from '../model/model'
import {
  complete,
  declareSection,
  essential,
  heading,
  list,
  onPaper,
  paragraph,
  unlessEmpty,
} from '../model/section'
import { inOneLine } from './checks'

/** More is a wish list, not conditions. */
const MOST_CONDITIONS = 6

export const decisions = declareSection({
  id: 'avant-de-decider',
  tracks: ['collectivite'],
  make: (input) => {
    const { options, levers } = input.diagnostic
    const isGiving = levers.some(({ plan }) => plan === 'poursuivre')
    return {
      blocks: [
        ...complete(...(isGiving ? [paragraph(say(input, `${TEXTS}.en-cours`))] : [])),
        ...complete(
          ...unlessEmpty(conditionsOf(input), (some) => [
            heading(say(input, `${TEXTS}.conditions`)),
            list(some),
          ]),
        ),
        ...onPaper(essential(inShort(input))),
        ...complete({ kind: 'rows', items: options.map((option) => optionRow(input, option)) }),
      ],
    }
  },
})

const TEXTS = 'rapport.avant-de-decider'

/** What is not there, then what is not known, then what is to be checked: each once. */
export function conditionsOf(input: ReportInput): readonly string[] {
  const { options, checks } = input.diagnostic
  const toLearn = new Set(
    (input.rules.options ?? []).flatMap(({ openWhen }) =>
      openWhen.filter(({ isToLearn }) => isToLearn === true).map(({ id }) => id),
    ),
  )
  const parts = new Set([
    ...options.flatMap(({ lacking }) => lacking),
    ...options.flatMap(({ unknown }) => unknown),
  ])
  return [
    ...[...parts]
      .filter((id) => !toLearn.has(id))
      .map((id) => asSentence(upperFirst(partText(input, id)))),
    ...checks
      .filter(({ state }) => state === 'whole')
      .map(({ id }) => say(input, `${TEXTS}.a-verifier`, { titre: inOneLine(input, id) })),
  ].slice(0, MOST_CONDITIONS)
}

const partText = ({ words }: ReportInput, id: string): string => entry(words.optionParts ?? {}, id)

const wordsOf = ({ words }: ReportInput, { id }: OptionOutlook) => entry(words.options ?? {}, id)

/** One alone, in their order: several would be no order, and one that is not open is no first step. */
const lookedAtFirst = ({ diagnostic }: ReportInput) =>
  diagnostic.options.find(({ first, open }) => first !== null && open !== 'false')

/** Four lines, on a page to vote on: what settles each first, and how much more there is. */
const inShort = (input: ReportInput): Block => ({
  kind: 'definitions',
  items: input.diagnostic.options.map((option) => ({
    term: wordsOf(input, option).title,
    text: stateOf(input, option, firstOf),
  })),
})

function optionRow(input: ReportInput, option: OptionOutlook): RowItem {
  const { title, commits, doesNotCommit, firstBecause } = wordsOf(input, option)
  const reason = option === lookedAtFirst(input) ? firstBecause[option.first ?? 0] : undefined
  const aside: readonly Run[] = [
    { text: say(input, `${TEXTS}.engage`), strong: true },
    { text: ` ${commits} ` },
    { text: say(input, `${TEXTS}.n-engage-pas`), strong: true },
    { text: ` ${doesNotCommit}` },
  ]
  return {
    title,
    ...(reason === undefined ? {} : { under: say(input, `${TEXTS}.d-abord`, { suite: reason }) }),
    text: sentences(
      stateOf(input, option, all),
      option.open === 'false' && option.unknown.length > 0
        ? say(input, `${TEXTS}.reste-a-savoir`, { liste: all(input, option.unknown) })
        : undefined,
    ),
    aside,
  }
}

type Told = (input: ReportInput, ids: readonly string[]) => string

function stateOf(
  input: ReportInput,
  { open, lacking, unknown }: OptionOutlook,
  told: Told,
): string {
  switch (open) {
    case 'true':
      return say(input, `${TEXTS}.possible`)
    case 'unknown':
      return say(input, `${TEXTS}.a-ces-conditions`, { liste: told(input, unknown) })
    case 'false':
      return say(input, `${TEXTS}.pas-encore`, { liste: told(input, lacking) })
  }
}

/** A sentence may hold a comma: the signs between them are stronger. */
const all: Told = (input, ids) => ids.map((id) => partText(input, id)).join('\u202F; ')

const firstOf: Told = (input, [first = '', ...others]) =>
  others.length === 0
    ? partText(input, first)
    : sayForCount(input, `${TEXTS}.avec-d-autres`, others.length, {
        liste: partText(input, first),
      })
