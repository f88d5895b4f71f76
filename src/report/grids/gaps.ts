/** On paper: each element that lacks, why, and the least that would change it. */
import { TRACKS } from '../../domain'
import { complete, declareSection, onPaper } from '../model/section'
import { gapItems } from './article9'
import type { VerdictItem } from './criterionVerdict'

export const gaps = declareSection({
  id: 'ce-qui-changerait',
  tracks: TRACKS,
  make: (input) => {
    // What can show it stands beside each element, in the table of the eleven.
    const items = gapItems(input).map(withoutGather)
    return items.length === 0
      ? undefined
      : { blocks: onPaper(complete({ kind: 'verdicts', items })) }
  },
})

function withoutGather(item: VerdictItem): VerdictItem {
  const { gather, ...told } = item
  return gather === undefined ? item : told
}
