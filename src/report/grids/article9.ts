/** The eleven elements of article 9, one by one. */
import type { Block, Section } from '../model/model'
import { verdictItem } from './criterionVerdict'
import { say, sayForTrack, type ReportInput } from '../model/input'
import { tallyBlock } from './law'
import { byId, entry } from '../model/entry'
import { membersTogether } from './membersTogether'
import { paragraph, section } from '../model/section'

export function article9(input: ReportInput): Section {
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
  return section(input, 'article-9', {
    place: 'body',
    blocks: [
      tallyBlock(diagnostic.article9),
      ...(together === undefined ? [] : [paragraph(together)]),
      verdicts,
      paragraph(sayForTrack(input, 'article-9.rappel-preuve'), 'small'),
      paragraph(say(input, 'article-9.source.texte'), 'dated'),
    ],
  })
}
