/** What must be read of a block in a document without figures: those are told by their equivalent. */
import {
  blockTexts,
  plainBlocks,
  type Block,
  type Edition,
  type Section,
} from '../../../src/report'

type Labels = Edition['labels']

/** Title, introduction and every text of a section; a way back to an answer is of the screen alone. */
export const saidIn = (
  { title, isUntitled, intro, blocks }: Section,
  labels: Labels,
): readonly string[] => [
  ...(isUntitled === true ? [] : [title]),
  ...(intro === undefined ? [] : [intro]),
  ...plainOf(blocks, labels).flatMap((block) => blockTexts(withoutEdits(block))),
]

/** The blocks that a renderer without figures has to tell, folds opened. */
export const plainOf = (blocks: readonly Block[], labels: Labels): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'onze':
      case 'members':
      case 'plan':
      case 'dots':
      case 'asks':
      case 'sides':
      case 'rows':
        return plainOf(plainBlocks(block, labels), labels)
      case 'folded':
        return [
          { kind: 'heading', level: 4, text: block.summary },
          ...plainOf(block.blocks, labels),
        ]
      case 'radar':
      case 'map':
        return [{ kind: 'list', ordered: false, items: [block.title, block.alt] }]
      default:
        return [block]
    }
  })

const withoutEdits = (block: Block): Block =>
  block.kind === 'verdicts'
    ? { ...block, items: block.items.map((item) => ({ ...item, edit: undefined })) }
    : block
