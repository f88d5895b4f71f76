/** Every distinct sentence that the reports of the cases say, holes filled, with the cases it stands in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnose, mergeWords, type Dossier } from '../../src/domain'
import { buildReport, sectionTexts, type Report } from '../../src/report'
import { compileFromDisk } from '../../src/build/rules/disk'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'

const CASES = 'rules/cas'
const SUFFIX = '.ptce.json'

export interface Said {
  readonly text: string
  readonly cases: readonly string[]
}

/** @param date ISO day that the reports bear: what is recent or old depends on it */
export function sentencesOf(root: string, date: string): readonly Said[] {
  const { rules, chunks } = compileFromDisk(root)
  const content = { rules, words: mergeWords(...Object.values(chunks)) }
  const { index, ...parts } = buildTerritory()
  const cases = new Map<string, Set<string>>()
  const names = readdirSync(join(root, CASES)).filter((name) => name.endsWith(SUFFIX))
  for (const name of names) {
    const dossier: Dossier = JSON.parse(readFileSync(join(root, CASES, name), 'utf8'))
    const places = resolvePlaces(dossier.territory, { ...index, ...parts })
    const diagnosis = diagnose(content, dossier, places, date)
    for (const sentence of sentencesIn(buildReport(content, dossier, diagnosis, places, date))) {
      const known = cases.get(sentence) ?? new Set()
      cases.set(sentence, known.add(name.slice(0, -SUFFIX.length)))
    }
  }
  return [...cases].map(([text, found]) => ({ text, cases: [...found] }))
}

function sentencesIn({ headline, facts, everySection }: Report): readonly string[] {
  const texts = [
    headline,
    ...facts.map(({ term, text }) => `${term} : ${text}`),
    ...everySection().flatMap(sectionTexts),
  ]
  return texts.flatMap(split)
}

/** A sentence ends with its sign and a space before a capital or a quote; no-break spaces are of the page. */
const split = (text: string): readonly string[] =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .split(/(?<=[.?!…]) (?=[\p{Lu}«\d])/u)
    .filter((sentence) => /\p{L}/u.test(sentence))
