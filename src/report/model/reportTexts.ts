/** Every text of a report, in the order it is read: for the glossary, and for whoever checks words. */
import type { Block, Cell, Rich, RuleNode, Section } from './model'

/** What is read, runs joined. */
export const richText = (rich: Rich): string =>
  typeof rich === 'string' ? rich : rich.map(({ text }) => text).join('')

/** What is read in a cell: a status is its word. */
export const cellText = (cell: Cell): string =>
  typeof cell === 'object' && 'status' in cell ? cell.label : richText(cell)

/** Title, introduction and blocks, folded ones included. */
export const sectionTexts = ({ title, intro, blocks }: Section): readonly string[] => [
  title,
  ...(intro === undefined ? [] : [intro]),
  ...blocks.flatMap(blockTexts),
]

/** In the order of reading: a new kind of block does not compile without its line here. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [richText(block.text)]
    case 'heading':
      return [block.text]
    case 'list':
      return block.items.map(richText)
    case 'definitions':
      return block.items.flatMap(({ term, text }) => [term, richText(text)])
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((row) => row.map(cellText)),
      ]
    case 'law':
      return [block.parts.map(({ text }) => text).join(''), block.cite]
    case 'tally':
      return block.items.map(({ label }) => label)
    case 'verdicts':
      return block.items.flatMap(({ label, title, quote, because, gather, edit, changes }) => [
        label,
        title,
        quote,
        ...because,
        ...(gather === undefined ? [] : [gather]),
        ...(edit === undefined ? [] : [edit.label]),
        ...changes.map(({ text }) => text),
      ])
    case 'rule':
      return block.items.flatMap(({ status, text, when, node }) => [
        ...(status === undefined ? [] : [status.label]),
        text,
        when,
        ...(node === undefined ? [] : ruleTexts(node)),
      ])
    case 'changes':
      return [block.title, ...block.items.map(({ text }) => text)]
    case 'supports':
      return block.items.flatMap(({ state, title, text, fit, dated }) => [
        state,
        title,
        richText(text),
        richText(fit),
        dated,
      ])
    case 'folded':
      return [block.summary, ...block.blocks.flatMap(blockTexts)]
    case 'note':
      return [...(block.title === undefined ? [] : [block.title]), richText(block.text)]
    case 'contact':
      return [block.name, block.dated]
    case 'path':
      return block.items.flatMap(({ title, text }) => [title, text])
    case 'radar':
      return [block.title, block.alt, ...block.radar.labels.map(({ text }) => text)]
    case 'map':
      return [block.title, block.alt, ...block.key]
    case 'contents':
      return block.items.map(({ title }) => title)
    case 'onze':
      return [block.label, ...block.items.flatMap(({ name, label }) => [name, label])]
    case 'members':
      return [
        ...block.families.flatMap(({ label, count, members }) => [
          label,
          count,
          ...members.flatMap(({ name, again }) => [name, ...(again === undefined ? [] : [again])]),
        ]),
        ...block.key.map(({ label }) => label),
        ...(block.squareNote === undefined ? [] : [block.squareNote]),
        ...(block.edit === undefined ? [] : [block.edit.label]),
      ]
    case 'plan':
      return block.groups.flatMap(({ title, items }) => [
        title,
        ...items.flatMap((item) => [item.title, item.detail, item.meta, item.who ?? '']),
      ])
    case 'dots':
      return [
        block.title,
        ...block.levels,
        ...block.items.flatMap(({ title, text, note }) => [title, text, note]),
      ]
    case 'asks':
      return block.items.map(({ text }) => text)
    case 'sides':
      return block.sides.flatMap(({ title, items }) => [title, ...items.map(richText)])
    case 'rows':
      return block.items.flatMap(({ title, under, text, aside }) => [
        richText(title),
        ...(under === undefined ? [] : [under]),
        richText(text),
        ...(aside === undefined ? [] : [richText(aside)]),
      ])
  }
}

const ruleTexts = ({ text, parts }: RuleNode): readonly string[] => [
  richText(text),
  ...parts.flatMap(ruleTexts),
]
