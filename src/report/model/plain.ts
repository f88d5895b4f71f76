/**
 * A block said with simpler ones: what a renderer that draws no squares, no chart and no columns
 * prints, with nothing of it lost.
 */
import { upperFirst } from '../../domain'
import type { Block, Cell, Report, Rich, RowItem } from './model'
import { formatDate } from './format'

/** Kinds that are drawn by a renderer that can, and told by the others. */
export type Drawn = Extract<
  Block,
  { kind: 'onze' | 'members' | 'plan' | 'dots' | 'asks' | 'sides' | 'rows' }
>

export function plainBlocks(block: Drawn, labels: Report['labels']): readonly Block[] {
  switch (block.kind) {
    case 'onze':
      return [
        {
          kind: 'paragraph',
          text: block.items
            .map(({ number, name, label }) => `${number}. ${name}\u00A0: ${lower(label)}`)
            .join(' · '),
        },
      ]
    case 'members':
      return block.families.length === 0 ? [] : [pictureInWords(block), ...allAlike(block)]
    case 'plan':
      return block.groups.map((group) => planTable(group, labels))
    case 'dots':
      return [
        {
          kind: 'definitions',
          items: block.items.map(({ title, text, note }) => ({
            term: title,
            text: note === '' ? text : `${text}. ${note}`,
          })),
        },
      ]
    case 'asks':
      return [{ kind: 'list', ordered: false, items: block.items.map(({ text }) => text) }]
    case 'sides':
      return block.sides.flatMap(({ title, items }): readonly Block[] => [
        { kind: 'heading', level: 3, text: title },
        { kind: 'list', ordered: false, items },
      ])
    case 'rows':
      return [{ kind: 'list', ordered: false, items: block.items.map(rowInWords) }]
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function pictureInWords({ families, key }: Extract<Block, { kind: 'members' }>): Block {
  return {
    kind: 'definitions',
    items: families.map(({ label, count, members }) => ({
      term: `${label} (${count})`,
      text: members
        .map(({ name, engagement, again }) => {
          const said = key.find((one) => one.engagement === engagement)?.label
          const details = [again, key.length > 1 ? said : undefined].filter(
            (part) => part !== undefined,
          )
          return details.length === 0 ? name : `${name} (${details.join(', ')})`
        })
        .join('\u202F; '),
    })),
  }
}

/** Said once where it is so of each: that nobody has said yes yet is not to be lost. */
function allAlike({ key }: Extract<Block, { kind: 'members' }>): readonly Block[] {
  const [only, ...others] = key
  return only === undefined || others.length > 0
    ? []
    : [{ kind: 'paragraph', text: `${upperFirst(only.label)}.`, tone: 'small' }]
}

/** To sign: what, who, by when, done. */
export function planTable(
  { title, items }: Extract<Block, { kind: 'plan' }>['groups'][number],
  { plan }: Report['labels'],
): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    caption: title,
    columns: [
      { label: plan.action, width: 7 },
      { label: plan.who, width: 3 },
      { label: plan.by, width: 3 },
      { label: plan.done, width: 1 },
    ],
    rows: items.map(({ title: what, detail, meta, who, by, doneOn }): readonly Cell[] => [
      [
        { text: what, strong: true },
        { text: detail === '' ? '' : ` ${detail}` },
        { text: meta === '' ? '' : ` ${meta}`, soft: true },
      ],
      who ?? '',
      by === undefined ? '' : formatDate(by),
      doneOn === undefined ? '☐' : '☑',
    ]),
  }
}

function rowInWords({ title, under, text, aside }: RowItem): Rich {
  const runs = (rich: Rich) => (typeof rich === 'string' ? [{ text: rich }] : rich)
  return [
    ...runs(title).map((run) => ({ ...run, strong: true as const })),
    ...(under === undefined ? [] : [{ text: ` (${under})`, soft: true as const }]),
    { text: '\u00A0: ' },
    ...runs(text),
    ...(aside === undefined ? [] : [{ text: ' ' }, ...runs(aside)]),
  ]
}
