/** One page that an elected member can read alone: what stands, what lacks, what to do, whom to call. */
import {
  ELEMENT_IDS,
  enumerate,
  shortList,
  type Status,
  TRACKS,
  lowerFirst,
  upperFirst,
} from '../domain'
import { firstActions } from './plan/actions'
import { contactBlocks, contactCites } from './support/contacts'
import { asSentence, sentences } from './model/format'
import { headline } from './headline'
import { isAuthority, say, sayForCount, statusLabel, type ReportInput } from './model/input'
import { lawBlock, tallyBlock } from './grids/law'
import { entry } from './model/entry'
import type { Block } from './model/model'
import { declareSection, heading, paragraph, unlessEmpty } from './model/section'
import { stateCallSentence } from './grids/stateCall'
import { membersToSettle, namesOf } from './plan/membersToSettle'

export const summary = declareSection({
  id: 'synthese',
  tracks: TRACKS,
  place: 'summary',
  make: (input) => ({
    intro: `${headline(input)}.`,
    blocks: blocks(input),
    cites: contactCites(input),
  }),
})

/** The headline stands as the intro, for whoever prints it on the page rather than above it. */
const blocks = (input: ReportInput): readonly Block[] => [
  paragraph(situation(input), 'lead'),
  lawBlock(input),
  tallyBlock(input, input.diagnostic.article9, 'elements'),
  ...namesByStatus(input),
  heading(say(input, 'restitution.synthese.trois-actions.titre')),
  firstSteps(input),
  ...contacts(input),
  ...stateCallBlocks(input),
]

/** Named for how many there are, with the acronym spelled out where one is a CRESS. */
function contacts(input: ReportInput): readonly Block[] {
  const shown = contactBlocks(input)
  const texts = 'restitution.synthese.premier-contact'
  return [
    heading(sayForCount(input, `${texts}.titre`, shown.length)),
    ...unlessEmpty(input.diagnostic.contacts, () => [
      paragraph(say(input, `${texts}.cress-en-toutes-lettres`), 'small'),
    ]),
    ...shown,
  ]
}

const stateCallBlocks = (input: ReportInput): readonly Block[] => {
  const sentence = stateCallSentence(input)
  return sentence === undefined ? [] : [paragraph(sentence, 'small')]
}

/** What is met needs nothing: the others, the emptiest first. */
const TO_NAME = ['non-reuni', 'a-consolider', 'a-renseigner'] as const

/** Which elements the counts stand for, unless they are all eleven. */
function namesByStatus(input: ReportInput): readonly Block[] {
  const items = TO_NAME.flatMap((status) => {
    const titles = titlesWith(input, status)
    return titles.length === 0 || titles.length === ELEMENT_IDS.length
      ? []
      : [
          {
            term: statusLabel(input, status),
            text: asSentence(upperFirst(titles.join('\u202F; '))),
          },
        ]
  })
  return unlessEmpty(items, () => [{ kind: 'definitions', items }])
}

const titlesWith = ({ words, diagnostic }: ReportInput, status: Status): readonly string[] =>
  diagnostic.article9
    .filter((verdict) => verdict.status === status)
    .map(({ id }) => lowerFirst(entry(words.elements, id).title))

/** One sentence of situation, with what completes it: never two situations at once. */
export function situation(input: ReportInput): string {
  const { text, authority } = entry(input.words.situations, input.diagnostic.situation)
  return sentences(
    isAuthority(input) ? authority : text,
    ...membersToSettle(input),
    agreements(input),
    hasAxes(input) ? undefined : say(input, `${COMPLEMENTS}.avant-demarche`),
  )
}

/** The « façon de faire » was begun: something is known of at least one of its subjects. */
const hasAxes = ({ diagnostic }: ReportInput): boolean =>
  diagnostic.axes.some(({ score }) => score !== null)

const COMPLEMENTS = 'restitution.synthese.complements'

/** Who is approached, and what their agreement would make « réuni »: nothing when nothing would. */
function agreements(input: ReportInput): string | undefined {
  const { members, elements } = input.judgement.agreements
  if (elements.length === 0) return undefined
  return sayForCount(input, `${COMPLEMENTS}.accord`, members.length, {
    noms: shortList(namesOf(members), input.words),
    elements: sayForCount(input, `${COMPLEMENTS}.elements`, elements.length, {
      liste: enumerate(elements.map((id) => String(ELEMENT_IDS.indexOf(id) + 1))),
    }),
  })
}

function firstSteps(input: ReportInput): Block {
  const items = firstActions(input)
  return items.length === 0
    ? paragraph(
        say(
          input,
          `restitution.synthese.trois-actions.${hasAxes(input) ? 'vide' : 'avant-demarche'}`,
        ),
      )
    : { kind: 'actions', lead: true, items }
}
