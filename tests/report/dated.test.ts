/** No amount, no deadline and no « ouvert » ever stands without the date of its source (all cases). */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diagnose, type Dossier } from '../../src/domain'
import { buildReport, cellText, richText, type Block, type Report } from '../../src/report'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'
import { content } from './content'
import { DATE } from './fixtures'

const SUFFIX = '.ptce.json'
const cases = readdirSync('rules/cas')
  .filter((name) => name.endsWith(SUFFIX))
  .map((name): readonly [string, Dossier] => [
    name.slice(0, -SUFFIX.length),
    JSON.parse(readFileSync(`rules/cas/${name}`, 'utf8')),
  ])
const index = buildTerritory()

function reportOf(dossier: Dossier): Report {
  const places = resolvePlaces(dossier.territory, {
    ...index.index,
    epcis: index.epcis,
    communes: index.communes,
  })
  const diagnosis = diagnose(content, dossier, places, DATE)
  return buildReport(content, dossier, diagnosis, places, DATE)
}

/** What is read at once: an item of a list, a row of a table, a support with its dated line. */
function units(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [richText(block.text)]
    case 'list':
      return block.items.map(richText)
    case 'definitions':
      return block.items.map(({ term, text }) => `${term} ${richText(text)}`)
    case 'table':
      return block.rows.map((row) => row.map(cellText).join(' '))
    case 'supports':
      return block.items.map(({ title, text, dated }) => `${title} ${richText(text)} ${dated}`)
    case 'folded':
      return block.blocks.flatMap(units)
    case 'note':
      return [`${block.title ?? ''} ${richText(block.text)}`]
    case 'contact':
      return [block.dated]
    case 'plan':
      return block.groups.flatMap(({ items }) =>
        items.map(({ title, detail, meta }) => `${title} ${detail} ${meta}`),
      )
    case 'rows':
      return block.items.map(
        ({ title, under = '', text, aside = '' }) =>
          `${richText(title)} ${under} ${richText(text)} ${richText(aside)}`,
      )
    case 'sides':
      return block.sides.flatMap(({ items }) => items.map(richText))
    case 'asks':
      return block.items.map(({ text }) => text)
    case 'dots':
      return block.items.map(({ title, text, note }) => `${title} ${text} ${note}`)
    case 'path':
      return block.items.map(({ text }) => text)
    case 'rule':
      return block.items.map(({ text, when }) => `${text} ${when}`)
    case 'verdicts':
      return block.items.flatMap(({ because }) => because)
    case 'heading':
      return [block.text]
    case 'changes':
      return block.items.map(({ text }) => text)
    case 'map':
      return [block.alt]
    case 'law':
    case 'tally':
    case 'radar':
    case 'contents':
    case 'onze':
    case 'members':
      return []
  }
}

/**
 * What is given or asked for, and until when: never without a dated source in the same breath. What the
 * group says has itself for a source; a card says of each text whether it was read, and its day.
 */
const FRAGILE = /\d\s?(?:€|M€|k€|euros|%)|date limite|échéance|(?:jusqu’au|avant le) \d/iu
const SOURCED =
  /sources?(?: ancienne)?\s:[^.]*(?:\d{4}|sans date)|source(?: ancienne,)? d(?:e|u|’)[^.]*\d{4}|source sans date|loi n°\s[\d-]+|d’après le groupe|(?:copie|secondaire)\s: [^.]*\d{4}/iu

/** « ouvert », of a call and not of a meeting: with a date, or to say that nothing is known. */
const OPEN = /(?:appel|guichet|dépôt|candidature|aide|soutien|dispositif)[^.«»]*(?<!\p{L})ouvert/iu
const DATED_OR_DENIED = /\d{4}|ne dit pas si|ne savons pas si|n’avez pas ouvert/u

/** What the person typed is theirs; so is the table of members, beside the picture of the group. */
const TYPED = ['annexe-reponses', 'annexe-membres', 'groupe']

describe.each(cases)('%s', (_, dossier) => {
  const texts = reportOf(dossier)
    .everySection()
    .filter(({ id }) => !TYPED.includes(id))
    .flatMap(({ blocks }) => blocks.flatMap(units))

  it('dates every amount and every deadline by its source', () => {
    expect(texts.filter((text) => FRAGILE.test(text) && !SOURCED.test(text))).toEqual([])
  })

  it('calls nothing open without a date', () => {
    const names = content.words.schemes.map(({ name }) => name)
    const own = texts.map((text) => names.reduce((left, name) => left.replaceAll(name, ''), text))
    expect(own.filter((text) => OPEN.test(text) && !DATED_OR_DENIED.test(text))).toEqual([])
  })
})

it('finds the amounts that it is there to find', () => {
  const texts = cases.flatMap(([, dossier]) =>
    reportOf(dossier)
      .everySection()
      .flatMap(({ blocks }) => blocks.flatMap(units)),
  )
  expect(texts.filter((text) => FRAGILE.test(text)).length).toBeGreaterThan(300)
  expect(texts.filter((text) => OPEN.test(text)).length).toBeGreaterThan(39)
  expect(FRAGILE.test('Montant\u00A0: 20\u202F000\u00A0€.')).toBe(true)
  expect(SOURCED.test('Montant\u00A0: 20\u202F000\u00A0€.')).toBe(false)
})
