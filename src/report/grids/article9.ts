/** The eleven elements of article 9: what lacks is open, what is there is folded. */
import {
  countInWords,
  STATUSES,
  TRACKS,
  type Criterion,
  type ElementId,
  type Status,
  upperFirst,
} from '../../domain'
import { evidenceToGather, verdictItem, type VerdictItem } from './criterionVerdict'
import { say, sayForCount, sayForTrack, type ReportInput } from '../model/input'
import { countStatuses } from './law'
import { byId, entry } from '../model/entry'
import type { Block, Cell, Placed } from '../model/model'
import { membersTogether } from './membersTogether'
import {
  annexed,
  complete,
  declareSection,
  essential,
  onPaper,
  onScreen,
  paragraph,
  unlessEmpty,
} from '../model/section'

export const article9 = declareSection({
  id: 'article-9',
  tracks: TRACKS,
  make: (input) => {
    const gaps = gapItems(input)
    const met = elementItems(input).filter(({ status }) => status === 'reuni')
    const together = membersTogether(input)
    return {
      title: titleOf(input),
      intro: null,
      blocks: [
        ...(together === undefined ? [] : complete(paragraph(together))),
        ...unlessEmptyPlaced(gaps, (some) =>
          onScreen([
            ...complete(paragraph(sayForTrack(input, 'rapport.elements.non-verifie'), 'small')),
            ...essential({ kind: 'verdicts', items: some }),
          ]),
        ),
        ...unlessEmptyPlaced(met, (some) =>
          onScreen(
            complete({
              kind: 'folded',
              summary: upperFirst(
                sayForCount(input, 'rapport.elements.reunis', some.length, {
                  nombre: countInWords(some.length, input.words),
                }),
              ),
              blocks: [{ kind: 'verdicts', items: some }],
            }),
          ),
        ),
        ...onPaper(essential(...unlessEmpty(gaps, (some) => [gapTable(input, some)]))),
        ...onPaper(complete(everyElement(input))),
        ...annexed(
          paragraph(sayForTrack(input, 'article-9.rappel-preuve'), 'small'),
          paragraph(say(input, 'article-9.source.texte'), 'dated'),
        ),
      ],
    }
  },
})

/** What lacks first, then what is begun, then what is not known. */
const GAPS = ['non-reuni', 'a-consolider', 'a-renseigner'] as const satisfies readonly Status[]

/** What is not « réuni », the furthest from it first. */
export function gapItems(input: ReportInput): readonly VerdictItem[] {
  const items = elementItems(input)
  return GAPS.flatMap((status) => items.filter((item) => item.status === status))
}

const unlessEmptyPlaced = <T>(
  items: readonly T[],
  make: (items: readonly T[]) => readonly Placed[],
): readonly Placed[] => (items.length === 0 ? [] : make(items))

/** « Quatre éléments à consolider »: the counts as one says them. */
function titleOf(input: ReportInput): string {
  const counts = countStatuses(input.diagnostic.article9)
  const lacking = STATUSES.filter((status) => status !== 'reuni' && counts[status] > 0)
  const [only] = lacking
  if (only === undefined) return say(input, 'rapport.elements.titre.aucun')
  const n = lacking.reduce((sum, status) => sum + counts[status], 0)
  const id =
    lacking.length === 1 && only !== 'reuni'
      ? only
      : lacking.includes('a-renseigner')
        ? 'a-travailler-ou-renseigner'
        : 'a-travailler'
  return upperFirst(
    sayForCount(input, `rapport.elements.titre.${id}`, n, {
      nombre: countInWords(n, input.words),
    }),
  )
}

const elementItems = (input: ReportInput): readonly VerdictItem[] =>
  input.rules.elements.map((criterion, index) => elementItem(input, criterion, index))

const elementItem = (
  input: ReportInput,
  criterion: Criterion<ElementId>,
  index: number,
): VerdictItem =>
  verdictItem(
    input,
    String(index + 1),
    entry(byId(input.diagnostic.article9), criterion.id),
    criterion,
    entry(input.words.elements, criterion.id),
  )

/** On two pages: which element, why, and what would change it. */
const gapTable = (input: ReportInput, items: readonly VerdictItem[]): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.elements.manque.tableau'),
  columns: [
    { label: say(input, 'rapport.elements.manque.colonnes.element'), width: 3 },
    { label: say(input, 'rapport.elements.manque.colonnes.pourquoi'), width: 6 },
    { label: say(input, 'rapport.elements.manque.colonnes.changer'), width: 6 },
  ],
  rows: items.map(({ ordinal, title, because, changes, label }): readonly Cell[] => [
    `${ordinal}. ${title}`,
    because[0] ?? label,
    changes[0]?.text ?? say(input, 'rapport.elements.manque.repondre'),
  ]),
})

/** A cell is read at once. */
const IN_A_CELL = 2

/** Every element in one table: its state, why, and what can show it. */
const everyElement = (input: ReportInput): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.elements.tableau'),
  columns: [
    { label: say(input, 'rapport.elements.colonnes.element'), width: 4 },
    { label: say(input, 'rapport.elements.colonnes.statut'), width: 3 },
    { label: say(input, 'rapport.elements.colonnes.pourquoi'), width: 6 },
    { label: say(input, 'rapport.elements.colonnes.montrer'), width: 5 },
  ],
  rows: input.rules.elements.map((criterion, index): readonly Cell[] => {
    const { status, label, title, because } = elementItem(input, criterion, index)
    return [
      `${index + 1}. ${title}`,
      { status, label },
      because[0] ?? '',
      upperFirst(
        evidenceToGather(input, criterion.questions, IN_A_CELL) ??
          say(input, 'rapport.elements.rien-a-montrer'),
      ),
    ]
  }),
})
