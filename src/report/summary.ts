/** One page that an elected member can read alone: what stands, what lacks, what to do, whom to call. */
import { ELEMENT_IDS, enumerate, fill, type Status } from '../domain'
import { firstActions } from './actions'
import { contactBlocks } from './contacts'
import { asSentence, lowerFirst, sentences, upperFirst } from './format'
import { headline } from './headline'
import { isAuthority, say, statusLabel, type ReportInput } from './input'
import { countStatuses, lawBlock, tallyBlock } from './law'
import { entry } from './lookup'
import type { Block, Section } from './model'
import { heading, paragraph, section, unlessEmpty } from './section'
import { stateCallSentence } from './stateCall'
import { isMostlyUnknown } from './unknowns'

export function summary(input: ReportInput): Section {
  return {
    ...section(input, 'synthese', { place: 'summary', withIntro: false, blocks: blocks(input) }),
    intro: `${headline(input)}.`,
  }
}

/** The headline stands as the intro, for whoever prints it on the page rather than above it. */
const blocks = (input: ReportInput): readonly Block[] => [
  paragraph(situation(input), 'lead'),
  lawBlock(input),
  tallyBlock(input.diagnostic.article9),
  ...namesByStatus(input),
  heading(say(input, 'restitution.synthese.trois-actions.titre')),
  firstSteps(input),
  heading(say(input, 'restitution.synthese.premier-contact.titre')),
  ...contactBlocks(input),
  paragraph(stateCallSentence(input), 'small'),
]

/** What is met needs nothing: the others, the emptiest first. */
const TO_NAME = ['non-reuni', 'a-consolider', 'a-renseigner'] as const

/** Which elements the counts stand for, unless the sentence names them, or they are all eleven. */
function namesByStatus(input: ReportInput): readonly Block[] {
  const isNamed = situationText(input).includes('{noms-non-reunis}')
  const items = TO_NAME.flatMap((status) => {
    const titles = titlesWith(input, status)
    const isSaid = isNamed && status === 'non-reuni'
    return isSaid || titles.length === 0 || titles.length === ELEMENT_IDS.length
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

/** The sentence leaves out how many answers are missing, and does not start from them. */
const isSilentOnUnknown = (input: ReportInput): boolean =>
  !isMostlyUnknown(input) && !situationText(input).includes('{a-renseigner}')

/** One sentence of situation, with what completes it: never two situations at once. */
export function situation(input: ReportInput): string {
  const { diagnostic, dossier } = input
  const counts = countStatuses(diagnostic.article9)
  const pressentis = dossier.members.filter(({ commitment }) => commitment === 'pressenti').length
  const hasAxes = diagnostic.axes.some(({ score }) => score !== null)
  const complement = (id: string) => `restitution.synthese.complements.${id}`
  return sentences(
    fillCounts(input, situationText(input)),
    isSilentOnUnknown(input) && counts['a-renseigner'] > 0
      ? say(input, complement('a-renseigner-en-plus'), { 'a-renseigner': counts['a-renseigner'] })
      : undefined,
    pressentis > 0 ? say(input, complement('pressentis'), { n: pressentis }) : undefined,
    hasAxes ? undefined : say(input, complement('avant-demarche')),
  )
}

function situationText(input: ReportInput): string {
  const { text, authority } = entry(input.words.situations, input.diagnostic.situation)
  return isAuthority(input) ? authority : text
}

function fillCounts(input: ReportInput, template: string): string {
  const counts = countStatuses(input.diagnostic.article9)
  return fill(template, {
    reunis: counts.reuni,
    'a-consolider': counts['a-consolider'],
    'non-reunis': counts['non-reuni'],
    'a-renseigner': counts['a-renseigner'],
    'noms-non-reunis': enumerate(titlesWith(input, 'non-reuni')),
  })
}

function firstSteps(input: ReportInput): Block {
  const items = firstActions(input)
  return items.length === 0
    ? paragraph(say(input, 'restitution.synthese.trois-actions.vide'))
    : { kind: 'actions', lead: true, items }
}
