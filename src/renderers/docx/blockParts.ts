import type { FileChild } from 'docx'
import { plainBlocks, type Block } from '../../report'
import { contactParagraphs, noteParagraph, pathParagraphs, tallyParagraph } from './blocks/asides'
import type { Context } from './writing/context'
import { contentsTable } from './blocks/contents'
import { lawParagraphs } from './blocks/law'
import { bullet, definitionParagraphs, listParagraphs, ruleParagraphs } from './blocks/lists'
import { supportParagraphs } from './blocks/supports'
import { paragraph } from './writing/paragraph'
import type { StyleName } from './file/wordNames'
import { tableParts } from './blocks/table'
import { verdictParagraphs } from './blocks/verdicts'

const TONES: Readonly<
  Record<NonNullable<Extract<Block, { kind: 'paragraph' }>['tone']> | 'plain', StyleName>
> = {
  lead: 'lead',
  headline: 'headline',
  dated: 'dated',
  small: 'small',
  plain: 'normal',
}

/** A block as paragraphs and tables of Word. A new kind does not compile until it is told here. */
export function blockParts(block: Block, context: Context): readonly FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, TONES[block.tone ?? 'plain'], context)]
    case 'heading':
      return [
        paragraph(block.text, block.level === 3 ? 'heading3' : 'heading4', context, {
          ids: block.id === undefined ? [] : [block.id],
        }),
      ]
    case 'list':
      return listParagraphs(block, context)
    case 'definitions':
      return definitionParagraphs(block, context)
    case 'table':
      return tableParts(block, context)
    case 'law':
      return lawParagraphs(block, context)
    case 'tally':
      return [tallyParagraph(block, context)]
    case 'verdicts':
      return verdictParagraphs(block, context)
    case 'rule':
      return ruleParagraphs(block, context)
    case 'changes':
      return [
        paragraph(block.title, 'term', context),
        ...block.items.map(({ text }) => bullet(text, 0, context)),
      ]
    case 'supports':
      return supportParagraphs(block, context)
    case 'folded':
      return [
        paragraph(block.summary, 'heading4', context),
        ...block.blocks.flatMap((inner) => blockParts(inner, context)),
      ]
    case 'note':
      return [noteParagraph(block, context)]
    case 'contact':
      return contactParagraphs(block, context)
    case 'path':
      return pathParagraphs(block, context)
    case 'radar':
    case 'map':
      return [paragraph(block.title, 'term', context), paragraph(block.alt, 'under', context)]
    case 'contents':
      return [contentsTable(block.items, context)]
    case 'onze':
    case 'members':
    case 'plan':
    case 'dots':
    case 'asks':
    case 'sides':
    case 'rows':
      return plainBlocks(block, context.labels).flatMap((plain) => blockParts(plain, context))
  }
}
