/** Supports that do not fit: each by name, with its page and the reason, folded on screen. */
import type { Scheme, SupportRefusal } from '../../domain'
import { upperFirst } from '../model/format'
import { say, trackOf, type ReportInput } from '../model/input'
import { byId, entry } from '../model/entry'
import type { Block, Rich } from '../model/model'
import { nameOfScheme } from '../model/publisher'
import { SHORT_TITLES } from '../model/phrases'
import { SUPPORTS } from '../model/sectionPhrases'
import { heading, list, paragraph, unlessEmpty } from '../model/section'
import { refusalOf, reservedTo, thereIn } from './supportFit'
import { FIT, RULED_OUT, SUPPORT_LIST } from '../model/supportPhrases'

type Reason = SupportRefusal['reasons'][number]

/** Ruled out by its place alone, inside the territory named: a more precise place would tell. */
const isOpenQuestion = ({ reasons }: SupportRefusal): boolean =>
  reasons.length === 1 && reasons[0] === 'territory-part'

/** Shown unfolded: the person can settle it by naming a commune or an intercommunalité. */
export function toSpecify(input: ReportInput): readonly Block[] {
  const schemes = byId(input.words.schemes)
  return unlessEmpty(input.diagnostic.refused.filter(isOpenQuestion), (some) => [
    heading(SUPPORT_LIST.toSpecify),
    paragraph(SUPPORT_LIST.toSpecifyIntro),
    list(some.map(({ id }) => line(entry(schemes, id), reservedTo(input, entry(schemes, id))))),
  ])
}

export function ruledOut(input: ReportInput): readonly Block[] {
  const others = input.diagnostic.refused.filter((refusal) => !isOpenQuestion(refusal))
  return unlessEmpty(others, () => [
    {
      kind: 'folded',
      summary: SUPPORTS.ruledOut(
        say(input, 'restitution.sections.soutiens-ecartes.titre'),
        others.length,
      ),
      blocks: [
        paragraph(say(input, 'restitution.sections.soutiens-ecartes.intro')),
        ...RULED_OUT.flatMap(({ reason, title }) => group(input, others, reason, title)),
      ],
    },
  ])
}

/** What groups a refusal: a national call is history whatever else, then the first reason met. */
const groupOf = ({ reasons }: SupportRefusal): Reason | undefined =>
  reasons.includes('call') ? 'call' : reasons[0]

function group(
  input: ReportInput,
  refused: readonly SupportRefusal[],
  reason: Reason,
  title: string,
): readonly Block[] {
  const schemes = byId(input.words.schemes)
  return unlessEmpty(
    refused.filter((refusal) => groupOf(refusal) === reason),
    (some) => [
      heading(title, 4),
      ...introOf(input, reason),
      list(
        some.map(({ id, reasons }) => {
          const scheme = entry(schemes, id)
          return line(scheme, refusalOf(input, scheme, telling(reasons)))
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

function introOf(input: ReportInput, reason: Reason): readonly Block[] {
  const { regions } = input.places
  if (reason === 'territory' && regions.length > 0) {
    return [
      paragraph(SUPPORT_LIST.otherTerritory(FIT.project[trackOf(input)], thereIn(input, regions))),
    ]
  }
  if (reason === 'call') {
    const link = { text: SHORT_TITLES['appels-nationaux'], ref: 'appels-nationaux' }
    return [paragraph([{ text: SUPPORT_LIST.callsToldBelow }, link, { text: '.' }])]
  }
  return []
}

const line = (scheme: Scheme, reason: string | undefined): Rich => [
  {
    text: upperFirst(nameOfScheme(scheme)),
    ...(scheme.url === undefined ? {} : { href: scheme.url }),
  },
  { text: `. ${reason ?? ''}` },
]
