import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../../src/domain'
import { allSources, SOURCE_KINDS } from '../../../src/report'
import { sourceGroups, sourcesCount } from '../../../src/report/pages/sourcesPage'
import { content } from '../content'
import { DATE } from '../fixtures'

const { words } = content
const facts = allSources(words)
const at = (date: string) => ({ words, date })

describe('allSources', () => {
  it('lists every source that the words carry, wherever it stands', () => {
    const listed = new Set(facts.map(({ source }) => key(source)))
    const carried = sourcesIn(words)
    expect(carried.length).toBeGreaterThan(150)
    expect(carried.filter((source) => !listed.has(key(source)))).toEqual([])
  })

  it('lists as many facts as the rules date', () => {
    const files = readdirSync('rules', { recursive: true, encoding: 'utf8' })
    const checked = files
      .filter((path) => path.endsWith('.yaml'))
      // Codes that fill a form, told beside it: no report nor page gives them as a fact.
      .filter((path) => path !== 'formes-juridiques.yaml')
      .flatMap((path) => [...readFileSync(`rules/${path}`, 'utf8').matchAll(/^ *verifie-le: /gm)])
    expect(facts).toHaveLength(checked.length)
  })

  it('names each fact once within its kind', () => {
    expect(new Set(facts.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(facts.length)
    expect(facts.filter(({ fact }) => fact.trim() === '')).toEqual([])
  })

  it('knows facts of every kind', () => {
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(SOURCE_KINDS))
  })
})

describe('the page of sources', () => {
  const rowsAt = (date: string, onlyStale?: boolean) =>
    sourceGroups(at(date), onlyStale).flatMap(({ table }) => table.rows)

  it('shows every fact, the fresh ones of each kind first', () => {
    expect(rowsAt(DATE)).toHaveLength(facts.length)
    for (const { table } of sourceGroups(at(DATE))) {
      const marks = table.rows.map((row) => typeof row[1])
      expect(marks).toEqual([...marks].sort().reverse())
    }
  })

  it('shows those to check again alone, on demand', () => {
    const rows = rowsAt(DATE, true)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.length).toBeLessThan(facts.length)
    for (const row of rows)
      expect(row[1]).toEqual({
        status: 'a-renseigner',
        label: expect.stringMatching(/^(?:Ancien|À confirmer)$/),
      })
  })

  it('counts what is recent and what is old by the day, and what is to be confirmed on any', () => {
    const weak = facts.filter(({ source }) => source.date === undefined).length
    const rest = facts.length - weak
    const told = (date: string) => sourcesCount(at(date)).replace(/\s/gu, ' ')
    expect(weak).toBeGreaterThan(0)
    expect(told('2012-01-01')).toContain(`: ${rest} récents, 0 anciens, ${weak} à confirmer`)
    expect(told('2040-01-01')).toContain(`: 0 récents, ${rest} anciens, ${weak} à confirmer`)
    expect(rowsAt('2012-01-01', true)).toHaveLength(weak)
    expect(rowsAt('2040-01-01', true)).toHaveLength(facts.length)
  })

  it('tells the version of an official text that was read from the day of the text', () => {
    expect(rowsAt(DATE).map((row) => row[3])).toContain(
      '15\u00A0avril 2015. Version en vigueur le 13\u00A0octobre 2024.',
    )
    // The copy of the law bears no date: it says how old it is at least, and who read the article since.
    expect(rowsAt(DATE).map((row) => row[3])).toContain(
      '31\u00A0juillet 2014. Copie d’avant mai 2019. Article 9 recoupé en octobre 2023 (RTES).',
    )
  })
})

const key = ({ label, url, date, checkedOn, reviewBefore }: Source) =>
  [label, url, date, checkedOn, reviewBefore].join('\n')

/** Anything with the two days of a source is one, however deep it stands. */
function sourcesIn(value: unknown): readonly Source[] {
  if (typeof value !== 'object' || value === null) return []
  if (isSource(value)) return [value]
  return Object.values(value).flatMap(sourcesIn)
}

const isSource = (value: object): value is Source => 'checkedOn' in value && 'reviewBefore' in value
