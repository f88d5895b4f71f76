import type { Edition, Section } from '../../report'
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
    ...coverText(edition),
    ...edition.sections.flatMap((section) => ['', '', ...sectionText(section, edition)]),
    '',
    '',
    ...wrap(plainText(edition.notice)),
  ]
  return `${lines.join('\n')}\n`
}

function coverText({ cover, notice, headline }: Edition): readonly string[] {
  const widest = Math.max(0, ...cover.facts.map(({ term }) => lengthOf(plainText(term))))
  return separated([
    wrap(plainText(cover.product)),
    underlined(plainText(cover.title), '='),
    wrap(plainText(cover.subtitle)),
    wrap(plainText(cover.strands.alt)),
    cover.facts.flatMap(({ term, text }) => {
      const margin = ' '.repeat(widest + 2)
      return wrap(plainText(text), plainText(term).padEnd(widest + 2), margin)
    }),
    wrap(plainText(cover.foot)),
    wrap(plainText(notice)),
    wrap(plainText(headline)),
  ])
}

const sectionText = (section: Section, { labels }: Edition): readonly string[] =>
  separated([
    underlined(plainText(section.title), '='),
    ...(section.intro === undefined ? [] : [wrap(plainText(section.intro))]),
    ...section.blocks.map((block) => blockText(block, labels)),
  ])
