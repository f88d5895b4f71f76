import type { Paragraph } from 'docx'
import { formatDate, type Edition } from '../../report'
import type { Context } from './writing/context'
import { paragraph } from './writing/paragraph'

/** What a document opens on: who made it and which one it is, then what the project is. */
export const openingParagraphs = (
  { product, name, date, identity, facts }: Edition,
  context: Context,
): readonly Paragraph[] => [
  paragraph(`${product} · ${name} · ${formatDate(date)}`, 'fact', context),
  paragraph(identity.name, 'title', context),
  ...(identity.purpose === undefined ? [] : [paragraph(identity.purpose, 'lead', context)]),
  ...facts.map(({ term, text }) =>
    paragraph([{ text: `${term}\u00a0: `, strong: true }, { text }], 'fact', context),
  ),
]
