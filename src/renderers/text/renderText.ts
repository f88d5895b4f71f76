import type { Report, Section } from '../../report'
import { blockText, separated, underlined } from './blockText'
import { plainText } from './plainText'
import { lengthOf, wrap } from './wrap'

/**
 * The whole report as plain text, 100 columns wide: nothing of it is in a drawing alone.
 *
 * @example
 * renderText(report) // => 'Diagnostic PTCE\n\nFilière réemploi…'
 */
export function renderText(report: Report): string {
  const { sections } = report
  const ordered = (['summary', 'body', 'annex'] as const).flatMap((place) =>
    sections.filter((section) => section.place === place),
  )
  const lines = [
    ...coverText(report),
    ...ordered.flatMap((section) => ['', '', ...sectionText(section, report)]),
    '',
    '',
    ...wrap(plainText(report.notice)),
  ]
  return `${lines.join('\n')}\n`
}

function coverText({ cover, notice }: Report): readonly string[] {
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
  ])
}

const sectionText = (section: Section, { labels }: Report): readonly string[] =>
  separated([
    underlined(plainText(section.title), '='),
    ...(section.intro === undefined ? [] : [wrap(plainText(section.intro))]),
    ...section.blocks.map((block) => blockText(block, labels)),
  ])
