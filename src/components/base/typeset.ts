/** A run of a text, and how it must be set. */
export interface Set {
  readonly text: string
  readonly kind: 'plain' | 'ordinal' | 'unbroken'
}

const INVERSION = /\p{L}+-(?:t-)?(?:ils?|elles?|on|nous|vous|ce)(?!\p{L})/u
const ORDINAL = /(?<=(?<!\d)1)(?:er|re)(?!\p{L})/u
const MARKED = new RegExp(`(${INVERSION.source}|${ORDINAL.source})`, 'u')

/**
 * French typography that plain text cannot carry: « 1er » has a raised ending, and « réunit-il »
 * never breaks at its hyphen.
 */
export function typeset(text: string): readonly Set[] {
  return text
    .split(MARKED)
    .map((part, index): Set => {
      if (index % 2 === 0) return { text: part, kind: 'plain' }
      return { text: part, kind: part.includes('-') ? 'unbroken' : 'ordinal' }
    })
    .filter((run) => run.text !== '')
}
