/** One page that an elected member can read alone: what stands, what lacks, what to do, whom to call. */
import { enumerate, fill, type Status } from '../domain'
import { firstActions } from './actions'
import { contactBlocks } from './contacts'
import { lowerFirst, sentences } from './format'
import { isAuthority, say, type ReportInput } from './input'
import { countStatuses, lawBlock, tallyBlock } from './law'
import { entry } from './lookup'
import type { Block, Section } from './model'
import { heading, paragraph, section } from './section'
import { stateCallSentence } from './stateCall'

export function summary(input: ReportInput): Section {
  return section(input, 'synthese', {
    place: 'summary',
    withIntro: false,
    blocks: [
      paragraph(situation(input), 'lead'),
      lawBlock(input),
      tallyBlock(input.diagnostic.article9),
      heading(say(input, 'restitution.synthese.trois-actions.titre')),
      firstSteps(input),
      heading(say(input, 'restitution.synthese.premier-contact.titre')),
      ...contactBlocks(input),
      paragraph(stateCallSentence(input), 'small'),
    ],
  })
}

/** Situations whose own sentence leaves out how many answers are missing. */
const SILENT_ON_UNKNOWN: ReadonlySet<string> = new Set([
  'a-consolider-seulement',
  'un-element-manque',
  'plusieurs-elements-manquent',
  'aucun-element-reuni',
])

/** One sentence of situation, with what completes it: never two situations at once. */
export function situation(input: ReportInput): string {
  const { words, diagnostic, dossier } = input
  const { text, authority } = entry(words.situations, diagnostic.situation)
  const counts = countStatuses(diagnostic.article9)
  const pressentis = dossier.members.filter(({ commitment }) => commitment === 'pressenti').length
  const hasAxes = diagnostic.axes.some(({ score }) => score !== null)
  const complement = (id: string) => `restitution.synthese.complements.${id}`
  return sentences(
    fillCounts(input, isAuthority(input) ? authority : text),
    SILENT_ON_UNKNOWN.has(diagnostic.situation) && counts['a-renseigner'] > 0
      ? say(input, complement('a-renseigner-en-plus'), { 'a-renseigner': counts['a-renseigner'] })
      : undefined,
    pressentis > 0 ? say(input, complement('pressentis'), { n: pressentis }) : undefined,
    hasAxes ? undefined : say(input, complement('avant-demarche')),
  )
}

function fillCounts({ words, diagnostic }: ReportInput, template: string): string {
  const counts = countStatuses(diagnostic.article9)
  const titles = (status: Status) =>
    diagnostic.article9
      .filter((verdict) => verdict.status === status)
      .map(({ id }) => lowerFirst(entry(words.elements, id).title))
  return fill(template, {
    reunis: counts.reuni,
    'a-consolider': counts['a-consolider'],
    'non-reunis': counts['non-reuni'],
    'a-renseigner': counts['a-renseigner'],
    'noms-non-reunis': enumerate(titles('non-reuni')),
  })
}

function firstSteps(input: ReportInput): Block {
  const items = firstActions(input)
  return items.length === 0
    ? paragraph(say(input, 'restitution.synthese.trois-actions.vide'))
    : { kind: 'actions', lead: true, items }
}
