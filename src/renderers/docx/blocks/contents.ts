import { LeaderType, TableOfContents } from 'docx'
import type { Context } from '../writing/context'
import { printable } from '../file/printable'

interface Entry {
  readonly id: string
  readonly title: string
}

/**
 * A table of contents that Word can make again, already filled in: its titles are there, and lead to
 * their section, for whoever never updates it.
 *
 * It bears no page numbers before that, since only Word knows them. Asking Word to write them at
 * once would open the document with a question about « other files » that worries people.
 */
export const contentsTable = (items: readonly Entry[], { labels, placeOf }: Context) =>
  new TableOfContents(printable(labels.contents), {
    headingStyleRange: '2-2',
    hyperlink: true,
    beginDirty: false,
    tabLeader: LeaderType.NONE,
    cachedEntries: items.map(({ id, title }) => ({
      title: printable(title),
      level: 1,
      href: placeOf(id)?.name,
    })),
  })
