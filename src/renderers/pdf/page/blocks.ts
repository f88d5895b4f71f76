import { plainBlocks, type Block } from '../../../report'
import type { Context } from '../drawing/context'
import { elementIn } from '../drawing/drawing'
import { lawPieces } from '../blocks/law'
import { definitionPieces, listPieces, supportPieces } from '../blocks/lists'
import { contactPieces, foldedHeading, notePieces, pathPieces, tallyPieces } from '../blocks/asides'
import { dotsPieces } from '../blocks/dots'
import { mapPieces } from '../blocks/map'
import { membersPieces } from '../blocks/members'
import { onzePieces } from '../blocks/onze'
import { planPieces } from '../blocks/plan'
import { contentsPieces } from './contents'
import { paragraph } from '../drawing/paragraph'
import { keepWithNext, withAnchors, type Piece } from '../drawing/piece'
import { radarPieces } from '../blocks/radar'
import { tablePieces } from '../blocks/table'
import { rulePieces } from '../blocks/rule'
import { sidesPieces } from '../blocks/sides'
import { verdictPieces } from '../blocks/verdicts'

/** Lay out a block of the report. A new kind does not compile until it is drawn here. */
export function blockPieces(block: Block, context: Context): readonly Piece[] {
  const { theme, parent } = context
  switch (block.kind) {
    case 'paragraph':
      return paragraph(
        block.text,
        {
          lead: theme.lead,
          headline: theme.headline,
          dated: theme.dated,
          small: theme.dated,
          plain: theme.body,
        }[block.tone ?? 'plain'],
        elementIn(parent, 'paragraph'),
        context,
        { gap: block.tone === 'dated' ? theme.gap / 2 : theme.gap },
      )
    case 'heading':
      return withAnchors(
        block.id === undefined ? [] : [block.id],
        keepWithNext(
          paragraph(
            block.text,
            block.level === 3 ? theme.heading : theme.subheading,
            elementIn(parent, 'heading', { level: block.level }),
            context,
            { gap: theme.gap * (block.level === 3 ? 2.1 : 1.5), balanced: true },
          ),
        ),
      )
    case 'list':
      return listPieces(block, context)
    case 'definitions':
      return definitionPieces(block, context)
    case 'table':
      return tablePieces(block, context)
    case 'law':
      return lawPieces(block, context)
    case 'tally':
      return tallyPieces(block, context)
    case 'verdicts':
      return verdictPieces(block, context)
    case 'rule':
      return rulePieces(block, context)
    case 'changes':
      return [
        ...keepWithNext(
          paragraph(block.title, theme.subheading, elementIn(parent, 'paragraph'), context, {
            gap: theme.gap * 1.5,
          }),
        ),
        ...listPieces({ ordered: false, items: block.items.map(({ text }) => text) }, context),
      ]
    case 'supports':
      return supportPieces(block, context)
    case 'folded':
      return [
        ...keepWithNext(foldedHeading(block.summary, context)),
        ...block.blocks.flatMap((inner) => blockPieces(inner, context)),
      ]
    case 'note':
      return notePieces(block, context)
    case 'contact':
      return contactPieces(block, context)
    case 'path':
      return pathPieces(block, context)
    case 'radar':
      return radarPieces(block, context)
    case 'map':
      return mapPieces(block, context)
    case 'contents':
      return contentsPieces(block, context)
    case 'onze':
      return onzePieces(block, context)
    case 'members':
      return membersPieces(block, context)
    case 'plan':
      return planPieces(block, context)
    case 'dots':
      return dotsPieces(block, context)
    case 'sides':
      return sidesPieces(block, context)
    case 'asks':
    case 'rows':
      return plainBlocks(block, context.labels).flatMap((plain) => blockPieces(plain, context))
  }
}

/** Ids that a link may lead to, once everything is drawn. */
export function anchorsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return block.id === undefined ? [] : [block.id]
    case 'verdicts':
      return block.items.flatMap(({ id }) => [id, `verdict:${id}`])
    case 'supports':
      return block.items.map(({ id }) => id)
    case 'folded':
      return block.blocks.flatMap(anchorsOfBlock)
    case 'paragraph':
    case 'list':
    case 'definitions':
    case 'table':
    case 'law':
    case 'tally':
    case 'rule':
    case 'changes':
    case 'note':
    case 'contact':
    case 'path':
    case 'radar':
    case 'map':
    case 'contents':
    case 'onze':
    case 'members':
    case 'plan':
    case 'dots':
    case 'asks':
    case 'sides':
    case 'rows':
      return []
  }
}
