import type { Paragraph } from 'docx'
import { richText, type Block, type Rich, type RuleNode } from '../../../report'
import type { Context } from '../writing/context'
import { paragraph, paragraphOf } from '../writing/paragraph'
import { linesOf, runsOf } from '../writing/richText'
import { BULLETS, DEEPEST, NUMBERS } from '../file/numbering'

/** A term that is longer, or a sentence, stands above its text. */
const SHORT_TERM = 40

export function listParagraphs(
  { ordered, items }: { readonly ordered: boolean; readonly items: readonly Rich[] },
  context: Context,
): readonly Paragraph[] {
  if (!ordered) return items.map((item) => bullet(item, 0, context))
  const instance = context.nextList()
  return items.map((item) =>
    paragraph(item, 'listNumber', context, {
      numbering: { reference: NUMBERS, level: 0, instance },
    }),
  )
}

export const bullet = (item: Rich, level: number, context: Context): Paragraph =>
  paragraph(item, 'listBullet', context, {
    numbering: { reference: BULLETS, level: Math.min(level, DEEPEST) },
  })

/** A term runs into its text, so that a long list stays short; a term to read stands above. */
export function definitionParagraphs(
  { items }: Extract<Block, { kind: 'definitions' }>,
  context: Context,
): readonly Paragraph[] {
  const isAbove = items.some(({ term }) => term.length > SHORT_TERM || /[.?!]$/.test(term))
  return items.flatMap(({ term, text }) =>
    isAbove || richText(text) === ''
      ? [paragraph(term, 'term', context), paragraph(text, 'under', context)]
      : [
          paragraphOf(
            [...linesOf(`${term}\u00a0: `, { bold: true }), ...runsOf(text, context)],
            'definition',
            context,
          ),
        ],
  )
}

/** A rule in words: what each status means, then what it takes, part under part. */
export const ruleParagraphs = (
  { items }: Extract<Block, { kind: 'rule' }>,
  context: Context,
): readonly Paragraph[] =>
  items.flatMap(({ status, text, when, node }) => {
    const title: Rich =
      status === undefined ? text : [{ text: `${status.label}\u00a0: `, strong: true }, { text }]
    return [
      paragraph(title, 'normal', context, { keepNext: true }),
      paragraph(when, 'normal', context, { keepNext: node !== undefined }),
      ...(node === undefined ? [] : nodeParagraphs(node, 0, context)),
    ]
  })

const nodeParagraphs = (
  { text, parts }: RuleNode,
  level: number,
  context: Context,
): readonly Paragraph[] => [
  bullet(text, level, context),
  ...parts.flatMap((part) => nodeParagraphs(part, level + 1, context)),
]
