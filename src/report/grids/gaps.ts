/** On paper: each element that lacks, why, and the least that would change it. */
import { TRACKS } from '../../domain'
import { complete, declareSection, onPaper } from '../model/section'
import { gapItems } from './article9'

export const gaps = declareSection({
  id: 'ce-qui-changerait',
  tracks: TRACKS,
  make: (input) => {
    // What can show it stands beside each element, in the table of the eleven.
    const items = gapItems(input).map(({ gather: _, ...item }) => item)
    return items.length === 0
      ? undefined
      : { blocks: onPaper(complete({ kind: 'verdicts', items })) }
  },
})
