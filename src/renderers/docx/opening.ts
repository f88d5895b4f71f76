import type { FileChild } from 'docx'
import { formatDate, type Edition } from '../../report'
import type { Context } from './writing/context'
import { paragraph } from './writing/paragraph'

/** What the project is, before anything is said of it; then the sentence that sums it up. */
export const openingParts = (edition: Edition, context: Context): readonly FileChild[] => {
  const { name, date, identity, headline } = edition
  return [
    paragraph(`${name} · ${formatDate(date)}`, 'fact', context),
    paragraph(identity.name, 'title', context),
    ...(identity.purpose === undefined ? [] : [paragraph(identity.purpose, 'lead', context)]),
    ...factParts(edition, context),
    paragraph(headline, 'lead', context, { manner: { bold: true } }),
  ]
}

/** The facts of the project, on one line: where they go the day that an edition lists them. */
const factParts = ({ identity }: Edition, context: Context): readonly FileChild[] => [
  paragraph(identity.line, 'fact', context),
]
