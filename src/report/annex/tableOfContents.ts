/** What a long document holds: listed once the whole of it is known. */
import { TRACKS } from '../../domain'
import { declareSection, essential, onPaper } from '../model/section'

export const tableOfContents = declareSection({
  id: 'sommaire',
  tracks: TRACKS,
  make: () => ({ intro: null, blocks: onPaper(essential({ kind: 'contents', items: [] })) }),
})
