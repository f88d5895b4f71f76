/** For a collectivité: what it does, what it could do at its level, and its place beside the group. */
import { isUnknownStage, type LeverAdvice } from '../../domain'
import { exampleCites, examples, leverText, weightLabel } from './authorities'
import { asSentence } from '../model/format'
import { authorityLevel, levelName, say, stageOf, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell } from '../model/model'
import {
  annexed,
  complete,
  declareSection,
  essential,
  heading,
  paragraph,
  unlessEmpty,
} from '../model/section'

export const ownPlan = declareSection({
  id: 'votre-collectivite',
  tracks: ['collectivite'],
  make: (input) => {
    return {
      blocks: [
        ...essential(...plan(input)),
        ...complete(
          heading(say(input, 'rapport.votre-collectivite.place')),
          paragraph(say(input, `${TEXTS}.posture-generale`)),
          ...examples(input),
          paragraph(say(input, `${TEXTS}.competences`), 'small'),
        ),
        // What it could do stands beside what the others do, around the table: the weights are looked up.
        ...annexed(...ownLevel(input)),
      ],
      cites: exampleCites(input),
    }
  },
})

const TEXTS = 'collectivite'

const PLANS = ['poursuivre', 'lancer', 'etudier'] as const

/** What the collectivité said of each support, by what follows from it. */
function plan(input: ReportInput): readonly Block[] {
  const { levers } = input.diagnostic
  const planned = PLANS.flatMap((kind) =>
    unlessEmpty(
      levers.filter(({ plan: said }) => said === kind),
      (some) => [
        heading(say(input, `${TEXTS}.plan.a-${kind}`)),
        { kind: 'definitions', items: some.map((lever) => planItem(input, lever)) },
      ],
    ),
  )
  return planned.length === 0
    ? [{ kind: 'note', tone: 'todo', text: say(input, `${TEXTS}.plan.vide`) }]
    : [paragraph(orderOf(input)), ...planned]
}

/** By what each is worth at the stage; where none is known, by what nobody regrets. */
const orderOf = (input: ReportInput): string =>
  isUnknownStage(stageOf(input))
    ? say(input, 'rapport.votre-collectivite.sans-regret')
    : say(input, `${TEXTS}.plan.ordre`)

/** To go on with, the words of the stage; otherwise the first step to take. */
function planItem(
  input: ReportInput,
  { id, plan: said }: LeverAdvice,
): { readonly term: string; readonly text: string } {
  const { label, action, caution } = entry(input.words.levers, id)
  const what =
    said === 'poursuivre' ? leverText(input, id) : `${asSentence(action.title)} ${action.detail}`
  return { term: label, text: `${what} ${caution}` }
}

/** The six families at the level of this collectivité, the most useful first. */
function ownLevel(input: ReportInput): readonly Block[] {
  const level = authorityLevel(input)
  if (level === undefined) return []
  const isWeighed = !isUnknownStage(stageOf(input))
  return [
    heading(
      say(input, 'rapport.votre-collectivite.votre-niveau', { niveau: levelName(input, level) }),
    ),
    {
      kind: 'table',
      caption: isWeighed
        ? say(input, 'rapport.votre-collectivite.tableau')
        : say(input, 'rapport.votre-collectivite.sans-regret'),
      columns: [
        { label: say(input, 'rapport.votre-collectivite.colonnes.appui'), width: 3 },
        ...(isWeighed
          ? [{ label: say(input, 'rapport.votre-collectivite.colonnes.poids'), width: 2 }]
          : []),
        { label: say(input, 'rapport.votre-collectivite.colonnes.niveau'), width: 5 },
        { label: say(input, 'rapport.votre-collectivite.colonnes.attention'), width: 4 },
      ],
      rows: input.diagnostic.levers.map((lever): readonly Cell[] => {
        const { label, byLevel, caution } = entry(input.words.levers, lever.id)
        // Beside a support that is planned, it was said just above.
        const isPlanned = PLANS.some((kind) => kind === lever.plan)
        return [
          label,
          ...(isWeighed ? [weightLabel(input, lever)] : []),
          byLevel[level].can,
          isPlanned ? '–' : caution,
        ]
      }),
    },
  ]
}
