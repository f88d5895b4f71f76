/** Supports that do not fit: each by name, with its page and the reason, folded on screen. */
import { stageRank, TRACKS, type Scheme, type SupportRefusal, upperFirst } from '../../domain'
import { say, sayForCount, sayForTrack, type ReportInput } from '../model/input'
import { byId, entry } from '../model/entry'
import type { Block, Rich } from '../model/model'
import { nameOfScheme } from '../model/publisher'
import { annexed, declareSection, heading, list, paragraph, unlessEmpty } from '../model/section'
import { refusalOf, reservedTo, thereIn } from './supportFit'

type Reason = SupportRefusal['reasons'][number]

/** Groups of what is ruled out, the closest to the project first. */
const GROUPS = [
  'territory-part',
  'stage-ahead',
  'stage-passed',
  'track',
  'level',
  'no-territory',
  'territory',
  'closed',
  'call',
] as const satisfies readonly (Reason | 'stage-ahead' | 'stage-passed')[]

type Group = (typeof GROUPS)[number]

/** Ruled out by its place alone, inside the territory named: a more precise place would tell. */
const isOpenQuestion = ({ reasons }: SupportRefusal): boolean =>
  reasons.length === 1 && reasons[0] === 'territory-part'

/** Shown unfolded: the person can settle it by naming a commune or an intercommunalité. */
export function toSpecify(input: ReportInput): readonly Block[] {
  const schemes = byId(input.words.schemes)
  return unlessEmpty(input.diagnostic.refused.filter(isOpenQuestion), (some) => [
    heading(say(input, 'rapport.soutiens.lieu-a-preciser.titre')),
    paragraph(say(input, 'rapport.soutiens.lieu-a-preciser.intro')),
    list(
      some.map(({ id }) => line(input, entry(schemes, id), reservedTo(input, entry(schemes, id)))),
    ),
  ])
}

/** By reason: what exists and does not fit is told, so that nobody looks for it again. */
export const ruledOut = declareSection({
  id: 'dispositifs-ecartes',
  tracks: TRACKS,
  make: (input) => {
    const others = settled(input)
    return others.length === 0
      ? undefined
      : { blocks: annexed(...GROUPS.flatMap((reason) => group(input, others, reason))) }
  },
})

const settled = ({ diagnostic }: ReportInput): readonly SupportRefusal[] =>
  diagnostic.refused.filter((refusal) => !isOpenQuestion(refusal))

/** Beside the supports: how many are not there, and where they are told. */
export const countRuledOut = (input: ReportInput): readonly Block[] =>
  unlessEmpty(settled(input), (others) => [
    paragraph([
      { text: `${sayForCount(input, 'rapport.ecarte.compte', others.length)} ` },
      { text: say(input, 'rapport.ecarte.voir'), page: 'dispositifs' },
    ]),
  ])

/** What groups a refusal: a national call is history whatever else, then the first reason met. */
function groupOf(input: ReportInput, { id, reasons }: SupportRefusal): Group | undefined {
  const [reason] = reasons.includes('call') ? (['call'] as const) : reasons
  if (reason !== 'stage') return reason
  const { stages } = entry(byId(input.words.schemes), id)
  const { low } = input.diagnostic.stage
  return stages.every((stage) => stageRank(stage) < stageRank(low)) ? 'stage-passed' : 'stage-ahead'
}

function group(
  input: ReportInput,
  refused: readonly SupportRefusal[],
  reason: Group,
): readonly Block[] {
  const schemes = byId(input.words.schemes)
  return unlessEmpty(
    refused.filter((refusal) => groupOf(input, refusal) === reason),
    (some) => [
      heading(say(input, `rapport.ecarte.groupes.${reason}`)),
      ...introOf(input, reason),
      list(
        some.map(({ id, reasons }) => {
          const scheme = entry(schemes, id)
          return line(input, scheme, refusalOf(input, scheme, telling(reasons)))
        }),
      ),
    ],
  )
}

/** Another territory, or a closed door, says it all: the stage would only make it longer. */
const telling = (reasons: SupportRefusal['reasons']): SupportRefusal['reasons'] =>
  reasons[0] === 'closed' || reasons[0] === 'call' || reasons[0] === 'territory'
    ? reasons.slice(0, 1)
    : reasons

function introOf(input: ReportInput, reason: Group): readonly Block[] {
  const { regions } = input.places
  if (reason === 'territory' && regions.length > 0) {
    return [
      paragraph(
        sayForTrack(input, 'rapport.ecarte.autre-territoire', { noms: thereIn(input, regions) }),
      ),
    ]
  }
  if (reason === 'call') {
    const link = {
      text: say(input, 'restitution.sections.appels-nationaux.court'),
      page: 'appels-nationaux',
    }
    return [
      paragraph([
        { text: say(input, 'rapport.soutiens.histoire-des-appels') },
        link,
        { text: '.' },
      ]),
    ]
  }
  return []
}

const line = (input: ReportInput, scheme: Scheme, reason: string | undefined): Rich => [
  {
    text: upperFirst(nameOfScheme(input, scheme)),
    ...(scheme.url === undefined ? {} : { href: scheme.url }),
  },
  { text: `. ${reason ?? ''}` },
]
