import { plainBlocks, type Block, type Report, type RuleNode, type SupportItem } from '../../report'
import { lawText, quoted } from './lawText'
import { plainText } from './plainText'
import { tableText } from './tableText'
import { indent, lengthOf, wrap } from './wrap'

type Labels = Report['labels']

/** A block as lines. A new kind does not compile until it is written here. */
export function blockText(block: Block, labels: Labels): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(plainText(block.text))
    case 'heading':
      return block.level === 3
        ? underlined(plainText(block.text), '-')
        : wrap(plainText(block.text))
    case 'list':
      return block.items.flatMap((item, index) => {
        const bullet = block.ordered ? `${index + 1}. ` : '- '
        return wrap(plainText(item), bullet, ' '.repeat(bullet.length))
      })
    case 'definitions':
      return block.items.flatMap(({ term, text }) => [
        ...wrap(plainText(term)),
        ...wrap(plainText(text), '    '),
      ])
    case 'table':
      return tableText(block)
    case 'law':
      return [
        ...wrap(lawText(block.parts, labels.statuses), '  '),
        ...wrap(plainText(block.cite), '  '),
      ]
    case 'tally':
      return wrap(block.items.map(({ label }) => plainText(label)).join(' · '))
    case 'verdicts':
      return separated(block.items.map((item) => verdictText(item, labels)))
    case 'rule':
      return separated(block.items.map(ruleItemText))
    case 'changes':
      return [
        ...wrap(plainText(block.title)),
        ...block.items.flatMap(({ text }) => wrap(plainText(text), '- ', '  ')),
      ]
    case 'supports':
      return separated(block.items.map(supportText))
    case 'folded':
      return separated([
        wrap(plainText(block.summary)),
        ...block.blocks.map((inner) => blockText(inner, labels)),
      ])
    case 'note':
      return indent(
        [
          ...(block.title === undefined ? [] : wrap(plainText(block.title), '', '', NOTE)),
          ...wrap(plainText(block.text), '', '', NOTE),
        ],
        '| ',
      )
    case 'contact':
      return [
        ...wrap(plainText(block.name)),
        ...wrap(
          [block.phone, block.email, block.website]
            .filter((way) => way !== undefined)
            .map((way) => plainText(way))
            .join(' · '),
        ).filter((line) => line !== ''),
        ...wrap(plainText(block.dated)),
      ]
    case 'path':
      return block.items.flatMap(({ title, text, state }) =>
        wrap(`${plainText(title)}\u00a0: ${plainText(text)}`, `${THREADS[state]} `, '    '),
      )
    case 'onze':
    case 'members':
    case 'plan':
    case 'dots':
    case 'asks':
    case 'sides':
    case 'rows':
      return separated(plainBlocks(block, labels).map((plain) => blockText(plain, labels)))
    case 'radar':
      return [...wrap(plainText(block.title)), ...wrap(plainText(block.alt))]
    case 'map':
      return [...wrap(plainText(block.title)), ...wrap(plainText(block.alt))]
    case 'contents':
      return block.items.flatMap(({ title }) => wrap(plainText(title), '- ', '  '))
  }
}

const NOTE = 98

/** The thread of the screen, in characters: whole behind, dashed here, dotted ahead, thin when unknown. */
const THREADS = { done: '━━━', here: '╍╍╍', ahead: '┈┈┈', unknown: '───' } as const

export const underlined = (text: string, sign: '=' | '-'): readonly string[] => {
  const lines = wrap(text)
  return [...lines, sign.repeat(Math.max(...lines.map(lengthOf)))]
}

/** An empty line between parts. */
export const separated = (parts: readonly (readonly string[])[]): readonly string[] =>
  parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))

function verdictText(
  item: Extract<Block, { kind: 'verdicts' }>['items'][number],
  { gather, changes, changesToChoose }: Labels,
): readonly string[] {
  const ordinal = item.ordinal === '' ? '' : `${plainText(item.ordinal)} `
  const margin = ' '.repeat(4)
  return [
    ...wrap(
      `${plainText(item.title)}\u00a0: ${lowerFirst(plainText(item.label))}`,
      ordinal,
      margin,
    ),
    ...wrap(quoted(plainText(item.quote)), margin),
    ...item.because.flatMap((sentence) => wrap(plainText(sentence), margin)),
    ...(item.changes.length === 0
      ? []
      : wrap(plainText(item.changes.length === 1 ? changes : changesToChoose), margin)),
    ...item.changes.flatMap(({ text }) => wrap(plainText(text), `${margin}- `, `${margin}  `)),
    ...(item.gather === undefined ? [] : wrap(plainText(`${gather} ${item.gather}`), margin)),
  ]
}

function ruleItemText({
  status,
  text,
  when,
  node,
}: Extract<Block, { kind: 'rule' }>['items'][number]): readonly string[] {
  const named = status === undefined ? text : `${status.label}\u00a0: ${text}`
  return [
    ...wrap(plainText(named)),
    ...wrap(plainText(when), '  '),
    ...(node === undefined ? [] : ruleText(node, '  ')),
  ]
}

const ruleText = ({ text, parts }: RuleNode, margin: string): readonly string[] => [
  ...wrap(plainText(text), `${margin}- `, `${margin}  `),
  ...parts.flatMap((part) => ruleText(part, `${margin}  `)),
]

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1)

function supportText({ state, title, href, text, fit, dated }: SupportItem): readonly string[] {
  const margin = ' '.repeat(2)
  const named = plainText([{ text: title, ...(href !== undefined && { href }) }])
  return [
    ...wrap(`${named}\u00a0: ${lowerFirst(plainText(state))}`, '- ', margin),
    ...wrap(plainText(text), margin),
    ...(fit.length === 0 ? [] : wrap(plainText(fit), margin)),
    ...wrap(plainText(dated), margin),
  ]
}
