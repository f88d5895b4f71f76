/** The words that this report uses, each in one sentence; a word it does not use is left out. */
import { sectionTexts } from '../model/reportTexts'
import { TRACKS } from '../../domain'
import { annexed, declareSection } from '../model/section'

export const glossary = declareSection({
  id: 'glossaire',
  tracks: TRACKS,
  make: (input, told) => {
    const text = told()
      .flatMap(({ section }) => sectionTexts(section))
      .join('\n')
    const items = Object.values(input.words.glossary)
      .filter(({ word }) => spellings(word).some((spelling) => spelling.test(text)))
      .map(({ word, explanation }) => ({ term: word, text: explanation }))
      .sort((a, b) => sortKey(a.term).localeCompare(sortKey(b.term)))
    return items.length === 0 ? undefined : { blocks: annexed({ kind: 'definitions', items }) }
  },
})

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
