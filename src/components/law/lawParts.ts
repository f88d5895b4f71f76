import type { ElementId, LawRun, Status, Verdict } from '../../domain'
import type { LawPart } from '../../report'

/** Statuses by element: what the sentence is underlined with. */
export type Statuses = Readonly<Partial<Record<ElementId, Status>>>

export const statusesOf = (verdicts: readonly Pick<Verdict<ElementId>, 'id' | 'status'>[]) =>
  Object.fromEntries(verdicts.map(({ id, status }) => [id, status])) as Statuses

/** The sentence of article 9 with the status of each element; an element not judged is unknown. */
export function lawParts(runs: readonly LawRun[], statuses: Statuses): readonly LawPart[] {
  let number = 0
  return runs.map(({ text, element }) =>
    element === undefined
      ? { text }
      : {
          text,
          element: { id: element, number: ++number, status: statuses[element] ?? 'a-renseigner' },
        },
  )
}

export interface LawPiece extends LawPart {
  /** Punctuation that must not part from the number and the shape. */
  readonly after: string
}

const LEADING_PUNCTUATION = /^[.,;:]?(?:\u00a0»)?/

/** Keep a comma, a full stop or a closing « » on the line of the words it follows. */
export function lawPieces(parts: readonly LawPart[]): readonly LawPiece[] {
  return parts.map((part, index) => {
    const next = parts[index + 1]
    const previous = parts[index - 1]
    const punctuation = (text: string) => LEADING_PUNCTUATION.exec(text)?.[0] ?? ''
    return {
      ...part,
      text:
        previous?.element && !part.element
          ? part.text.slice(punctuation(part.text).length)
          : part.text,
      after: part.element && next && !next.element ? punctuation(next.text) : '',
    }
  })
}
