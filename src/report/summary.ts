/** Where the group stands: one sentence of situation, the eleven threads, and how many of each. */
import { ELEMENT_IDS, enumerate, shortList, TRACKS } from '../domain'
import { headline } from './headline'
import { sentences } from './model/format'
import { isAuthority, say, sayForCount, type ReportInput } from './model/input'
import { strip, tallyBlock } from './grids/law'
import { entry } from './model/entry'
import { complete, declareSection, essential, onPaper, onScreen, paragraph } from './model/section'
import { membersToSettle, namesOf } from './plan/membersToSettle'

export const summary = declareSection({
  id: 'etat',
  tracks: TRACKS,
  make: (input) => ({
    intro: null,
    blocks: [
      ...onScreen(essential(paragraph(situation(input)))),
      // On a screen these head every view.
      ...onPaper(
        essential(
          paragraph(headline(input), 'headline'),
          strip(input),
          tallyBlock(input, input.diagnostic.article9, 'elements'),
          ...(isAuthority(input)
            ? [paragraph(say(input, 'rapport.document.pas-de-label'), 'small')]
            : []),
        ),
      ),
      ...onPaper(complete(paragraph(situation(input)))),
    ],
  }),
})

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
