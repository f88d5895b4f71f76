import { formatDate, type Edition, type Section } from '../../report'
import { blockText, separated, underlined } from './blockText'
import { plainText } from './plainText'
import { lengthOf, wrap } from './wrap'

/**
 * A whole edition as plain text, 100 columns wide: nothing of it is in a drawing alone.
 *
 * @example
 * renderText(edition) // => 'Diagnostic PTCE\n\nFilière réemploi…'
 */
export function renderText(edition: Edition): string {
  const lines = [
    ...openingText(edition),
    ...edition.sections.flatMap((section) => ['', '', ...sectionText(section, edition)]),
    '',
    '',
    ...wrap(plainText(edition.notice)),
  ]
  return `${lines.join('\n')}\n`
}

function openingText({ product, name, date, identity, facts, notice }: Edition): readonly string[] {
  const widest = Math.max(0, ...facts.map(({ term }) => lengthOf(plainText(term))))
  return separated([
    wrap(`${plainText(product)} · ${plainText(name)} · ${plainText(formatDate(date))}`),
    underlined(plainText(identity.name), '='),
    identity.purpose === undefined ? [] : wrap(plainText(identity.purpose)),
    facts.flatMap(({ term, text }) => {
      const margin = ' '.repeat(widest + 2)
      return wrap(plainText(text), plainText(term).padEnd(widest + 2), margin)
    }),
    wrap(plainText(notice)),
  ])
}

const sectionText = (section: Section, { labels }: Edition): readonly string[] =>
  separated([
    ...(section.isUntitled === true ? [] : [underlined(plainText(section.title), '=')]),
    ...(section.intro === undefined ? [] : [wrap(plainText(section.intro))]),
    ...section.blocks.map((block) => blockText(block, labels)),
  ])
