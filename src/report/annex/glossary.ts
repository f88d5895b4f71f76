/** The words that this report uses, each in one sentence; a word it does not use is left out. */
import type { ReportInput } from '../model/input'
import type { Section } from '../model/model'
import { sectionTexts } from '../model/reportTexts'
import { section } from '../model/section'

export function glossary(input: ReportInput, sections: readonly Section[]): readonly Section[] {
  const text = sections.flatMap(sectionTexts).join('\n')
  const items = Object.values(input.words.glossary)
    .filter(({ word }) => spellings(word).some((spelling) => spelling.test(text)))
    .map(({ word, explanation }) => ({ term: word, text: explanation }))
    .sort((a, b) => sortKey(a.term).localeCompare(sortKey(b.term)))
  if (items.length === 0) return []
  return [section(input, 'glossaire', { place: 'body', blocks: [{ kind: 'definitions', items }] })]
}

/**
 * How a word may stand in a text: « Sujet (ou axe) » is two words, an acronym keeps its capitals,
 * and a common word may be plural.
 */
function spellings(word: string): readonly RegExp[] {
  return word
    .split(/\s*\(ou\s+|\)/u)
    .filter((part) => part !== '')
    .map((part) => {
      const isAcronym = part === part.toUpperCase()
      const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped}${isAcronym ? '' : '(?:s|x)?'}(?![\\p{L}\\p{N}])`,
        isAcronym ? 'u' : 'iu',
      )
    })
}

/** Without accents nor capitals, so that the order is the same on every machine. */
const sortKey = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
