/** What must hold of every report, on the whole dossiers of the rules and on random ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose, textOf, type Dossier } from '../../src/domain'
import {
  blockTexts,
  buildReport,
  sectionTexts,
  type Block,
  type Report,
  type Section,
} from '../../src/report'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'
import { dossiers } from '../domain/arbitraries'
import { blocksOf } from './blocks'
import { content } from './content'
import { DATE } from './fixtures'

const CASES = join(process.cwd(), 'rules/cas')
const SUFFIX = '.ptce.json'

const read = (name: string): Dossier => JSON.parse(readFileSync(join(CASES, name), 'utf8'))
const cases = readdirSync(CASES)
  .filter((name) => name.endsWith(SUFFIX))
  .map((name) => [name.slice(0, -SUFFIX.length), read(name)] as const)

const { index, epcis, communes } = buildTerritory()

function reportOf(dossier: Dossier, date = DATE) {
  const places = resolvePlaces(dossier.territory, { ...index, epcis, communes })
  const diagnosis = diagnose(content, dossier, places, date)
  return {
    report: buildReport(content, dossier, diagnosis, places, date),
    diagnostic: diagnosis.diagnostic,
  }
}

const REQUEST = textOf(content.words, 'rapport.document.faits.demande')

/** Every text the report prints, but the official words and what the person typed. */
function ownTexts({
  headline,
  facts,
  strip,
  product,
  everySection,
  labels,
}: Report): readonly string[] {
  const withoutQuotes = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block): Block => {
      if (block.kind === 'folded') return { ...block, blocks: withoutQuotes(block.blocks) }
      if (block.kind !== 'verdicts') return block
      return { ...block, items: block.items.map((item) => ({ ...item, quote: '' })) }
    })
  return [
    headline,
    product,
    ...blockTexts(strip),
    // The amount of a request is typed: nothing dates it but the dossier.
    ...facts.flatMap(({ term, text }) => (term === REQUEST ? [term] : [term, text])),
    ...Object.values(labels).flatMap((label) =>
      typeof label === 'string' ? [label] : Object.values(label),
    ),
    ...everySection().flatMap((section) =>
      sectionTexts({ ...section, blocks: withoutQuotes(section.blocks) }),
    ),
  ]
}

const FORBIDDEN = [
  /vous êtes un PTCE/i,
  /éligib/i,
  /labellis/i,
  /\breconnu(?:e|s|es)?(?!\p{L})/iu,
  /\bscores?\b/i,
  /\bbravo\b/i,
  /(?:projet|groupe|pôle|vous|est|êtes) conforme/i,
]

const BROKEN = [/undefined/, /\bnull\b/, /\[object/, /\bNaN\b/, /\bInfinity\b/, /\{[a-z-]+\}/]

const TYPOGRAPHY: readonly (readonly [string, RegExp])[] = [
  ['a straight apostrophe', /\p{L}'\p{L}/u],
  ['a straight quotation mark', /"/],
  ['« without its no-break space', /«(?!\u00A0)/],
  ['» without its no-break space', /(?<!\u00A0)»/],
  ['; ! ? without a narrow no-break space', /[^\u202F][;!?](?=\s|$)/],
  [': without its no-break space', /[^\u00A0]:(?=\s|$)/],
  ['a doubled space', /[ \u00A0\u202F]{2}/],
  ['a space before a comma or a full stop', /[ \u00A0][,.](?=\s|$)/],
  ['a doubled full stop', /(?<!\.)\.\.(?!\.)/],
  ['an edge that is blank', /^\s|\s$/],
]

/** A sum of money, and a year or the sentence that says there is none. */
const AMOUNT = /\d[\d\u202F\u00A0 ,]*(?:M€|€)/
const DATED = /\b(?:19|20)\d\d\b|non datée|sans date/

const emptyBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'folded') {
      return block.blocks.length === 0 ? [block] : emptyBlocks(block.blocks)
    }
    if (block.kind === 'table') return block.rows.length === 0 ? [block] : []
    // An edition fills it with what follows.
    if (block.kind === 'members' || block.kind === 'contents') return []
    if (block.kind === 'plan')
      return block.groups.some(({ items }) => items.length === 0) ? [block] : []
    if ('items' in block) return block.items.length === 0 ? [block] : []
    return blockTexts(block).join('').trim() === '' ? [block] : []
  })

function hrefsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(hrefsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    (key === 'href' || key === 'website') && typeof child === 'string' ? [child] : hrefsOf(child),
  )
}

const sectionOf = (report: Report, id: string): Section => {
  const section = report.section(id)
  if (section === undefined) throw new Error(`No section ${id}`)
  return section
}

/** What nobody has is not shown: it counts none. */
const tallyOf = (section: Section) => ({
  ...count([]),
  ...Object.fromEntries(
    blocksOf(section, 'tally')
      .flatMap(({ items }) => items)
      .map(({ status, label }) => [status, Number.parseInt(label, 10)]),
  ),
})

const count = (statuses: readonly string[]) => ({
  reuni: statuses.filter((status) => status === 'reuni').length,
  'a-consolider': statuses.filter((status) => status === 'a-consolider').length,
  'non-reuni': statuses.filter((status) => status === 'non-reuni').length,
  'a-renseigner': statuses.filter((status) => status === 'a-renseigner').length,
})

/** Throws on the first thing that no report may do. */
function checkReport(dossier: Dossier, date?: string) {
  const { report, diagnostic } = reportOf(dossier, date)
  const texts = ownTexts(report)
  const printed = texts.filter((text) => text !== '')

  for (const pattern of [...FORBIDDEN, ...BROKEN]) {
    expect(printed.filter((text) => pattern.test(text))).toEqual([])
  }
  for (const [fault, pattern] of TYPOGRAPHY) {
    expect(
      printed.filter((text) => pattern.test(text)),
      fault,
    ).toEqual([])
  }
  for (const text of printed.filter((one) => AMOUNT.test(one))) expect(text).toMatch(DATED)

  const ids = report.everySection().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { title, short, blocks, id } of report.everySection()) {
    expect(
      [title, short].filter((text) => text.trim() === ''),
      id,
    ).toEqual([])
    expect(blocks.length, id).toBeGreaterThan(0)
    expect(emptyBlocks(blocks), id).toEqual([])
  }
  for (const table of report.everySection().flatMap((section) => blocksOf(section, 'table'))) {
    const widths = table.rows.map((row) => row.length)
    expect(widths).toEqual(widths.map(() => table.columns.length))
  }
  for (const href of hrefsOf(report.everySection())) expect(href).toMatch(/^https?:\/\/\S+$/)

  const counts = count(diagnostic.article9.map(({ status }) => status))
  const summary = sectionOf(report, 'etat')
  const grid = sectionOf(report, 'article-9')
  const underlined = blocksOf(sectionOf(report, 'loi'), 'law').flatMap(({ parts }) =>
    parts.flatMap(({ element }) => element?.status ?? []),
  )
  expect(tallyOf(summary)).toEqual(counts)
  expect(count(underlined)).toEqual(counts)
  expect(count(report.strip.items.map(({ status }) => status))).toEqual(counts)
  expect(
    count(blocksOf(grid, 'verdicts').flatMap(({ items }) => items.map(({ status }) => status))),
  ).toEqual(counts)
  expect(tallyOf(sectionOf(report, 'appel-a-projets'))).toEqual(
    count(diagnostic.stateCall.map(({ status }) => status)),
  )

  expect(report.headline).not.toMatch(/\d|%/)
  const lacking = diagnostic.article9.filter(({ status }) => status === 'non-reuni')
  expect(report.headline.length).toBeLessThanOrEqual(85)
  expect(report.strip.items.map(({ status }) => status)).toEqual(
    diagnostic.article9.map(({ status }) => status),
  )
  if (lacking.length > 0) expect(report.headline).not.toContain('sont réunis')

  const { first } = report
  const plans = blocksOf(sectionOf(report, 'actions'), 'plan')
  // What paper says first is said again by the whole plan, which comes last.
  const listed = (plans.at(-1)?.groups ?? []).flatMap(({ items }) => items)
  expect(listed.slice(0, first.length).map(({ title }) => title)).toEqual(
    first.map(({ title }) => title),
  )
  expect(first.length).toBeLessThanOrEqual(3)
  expect(listed.length).toBe(new Set(listed.map(({ meta, title }) => `${title}${meta}`)).size)
  if (counts.reuni < 11 && !report.isSilent) expect(first.length).toBeGreaterThan(0)
}

describe('the report of every case of the rules', () => {
  it('has cases of both tracks', () => {
    const tracks = new Set(cases.map(([, dossier]) => dossier.profile.track))
    expect([...tracks].sort()).toEqual(['collectivite', 'porteur'])
    expect(cases.length).toBeGreaterThanOrEqual(24)
  })

  it.each(cases)('%s: says nothing it must not, and agrees with itself', (_, dossier) => {
    checkReport(dossier)
  })

  it.each(cases)('%s: holds years later, when every fact is overdue', (_, dossier) => {
    checkReport(dossier, '2031-02-01')
  })
})

it('holds on any dossier', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(dossiers(content.rules), (dossier) => checkReport(dossier)),
    { numRuns: 40 },
  )
})

it('calls everything old, or to be confirmed, once it is overdue', () => {
  const [, dossier] = cases.find(([, one]) => one.territory.length > 0) ?? cases[0] ?? []
  if (dossier === undefined) throw new Error('No case')
  const { report } = reportOf(dossier, '2031-02-01')
  const items = blocksOf(sectionOf(report, 'soutiens'), 'supports').flatMap((block) => block.items)
  expect(items.length).toBeGreaterThan(0)
  for (const { state, dated } of items) {
    expect(state).toMatch(/^(?:Ancien|À confirmer)$/)
    expect(dated).toMatch(/Source/)
  }
})
