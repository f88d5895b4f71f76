/** An act as text, to paste in one's own: its headings, and a line for each thing to say. */
import type { Block, Section } from '../model/model'
import { richText } from '../model/reportTexts'

export const actText = ({ title, intro, blocks }: Section): string =>
  [title, ...(intro === undefined ? [] : [intro]), ...blocks.map(blockText)]
    .filter((text) => text !== '')
    .join('\n\n')

/** An act is made of these alone. */
function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return richText(block.text)
    case 'list':
      return block.items.map(richText).join('\n')
    default:
      throw new Error(`No text for this block of an act: ${block.kind}`)
  }
}
