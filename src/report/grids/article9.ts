/** The eleven elements of article 9, one by one. */
import type { Block } from '../model/model'
import { TRACKS } from '../../domain'
import { verdictItem } from './criterionVerdict'
import { say, sayForTrack } from '../model/input'
import { tallyBlock } from './law'
import { byId, entry } from '../model/entry'
import { membersTogether } from './membersTogether'
import { paragraph, declareSection } from '../model/section'

export const article9 = declareSection({
  id: 'article-9',
  tracks: TRACKS,
  place: 'body',
  make: (input) => {
    const { rules, words, diagnostic } = input
    const verdicts: Block = {
      kind: 'verdicts',
      items: rules.elements.map((criterion, index) =>
        verdictItem(
          input,
          String(index + 1),
          entry(byId(diagnostic.article9), criterion.id),
          criterion,
          entry(words.elements, criterion.id),
        ),
      ),
    }
    const together = membersTogether(input)
    return {
      blocks: [
        tallyBlock(input, diagnostic.article9, 'elements'),
        ...(together === undefined ? [] : [paragraph(together)]),
        verdicts,
        paragraph(sayForTrack(input, 'article-9.rappel-preuve'), 'small'),
        paragraph(say(input, 'article-9.source.texte'), 'dated'),
      ],
    }
  },
})
