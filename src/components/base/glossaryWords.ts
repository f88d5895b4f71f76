import { plainWords } from '../../domain'

export interface Term {
  readonly word: string
  readonly explanation: string
}

/**
 * The entries of the glossary whose word stands in one of the texts, in the order of the glossary:
 * a word is explained where it is met.
 */
export function explainedIn(
  glossary: Readonly<Record<string, Term>>,
  texts: readonly string[],
): readonly Term[] {
  const read = texts.map((text) => ` ${plainWords(text).join(' ')} `)
  return Object.values(glossary).filter((term) => {
    const word = plainWords(term.word.replace(/\(.*?\)/g, '')).join(' ')
    return word !== '' && read.some((text) => text.includes(` ${word} `))
  })
}
