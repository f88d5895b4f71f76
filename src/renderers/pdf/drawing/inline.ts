import {
  line as drawLine,
  type Mark,
  type Operation,
  type Spot,
  type Stroke,
  type Target,
} from './drawing'
import type { FontName } from '../type/fonts'
import type { Colour } from './theme'
import type { Typesetter } from '../type/typesetter'

export interface Underline extends Stroke {
  /** From the baseline down. */
  readonly offset: number
}

export interface TextFragment {
  readonly kind: 'text'
  readonly text: string
  readonly font: FontName
  readonly size: number
  readonly colour: Colour
  readonly mark: Mark
  /** Above the baseline: « 1er », the number of an element. */
  readonly raise?: number
  /** Space before the first character. */
  readonly before?: number
  readonly underline?: Underline
  readonly target?: Target
}

/** A shape among words: that of a status, the square of a member. */
export interface ShapeFragment {
  readonly kind: 'shape'
  readonly drawAt: (centre: Spot, radius: number) => readonly Operation[]
  readonly size: number
  readonly before: number
}

export type Fragment = TextFragment | ShapeFragment

/** Some of a fragment, on one line. */
interface Part {
  readonly fragment: Fragment
  readonly text: string
  readonly width: number
}

export interface Line {
  readonly parts: readonly Part[]
  readonly width: number
  /** A line cut at a space keeps it, unseen: words must not run together when the text is read back. */
  readonly space: boolean
}

interface Word {
  readonly space?: Part
  readonly parts: readonly Part[]
  readonly width: number
  /** The text itself asks for a new line. */
  readonly starts: boolean
}

/**
 * Cut fragments into lines no wider than `width`.
 *
 * Lines break at ordinary spaces alone, so that « n° 2014-856 » or « continue-t-elle » stay whole;
 * a word wider than the line (a long address) is cut where it must.
 */
export function breakLines(
  fragments: readonly Fragment[],
  width: number,
  type: Typesetter,
): readonly Line[] {
  const lines: Line[] = []
  let parts: Part[] = []
  let used = 0
  const close = (space: boolean) => {
    lines.push({ parts: merge(parts), width: used, space })
    parts = []
    used = 0
  }

  for (const word of wordsOf(fragments, type).flatMap((long) => cutLong(long, width, type))) {
    const space = parts.length > 0 ? (word.space?.width ?? 0) : 0
    if (word.starts) close(false)
    else if (parts.length > 0 && used + space + word.width > width + 0.01)
      close(word.space !== undefined)
    else if (parts.length > 0 && word.space) {
      parts.push(word.space)
      used += space
    }
    parts.push(...word.parts)
    used += word.width
  }
  if (parts.length > 0 || lines.length === 0) close(false)
  return lines
}

/**
 * The same, without a last line of one short word when the lines above can spare another.
 */
export function breakParagraph(
  fragments: readonly Fragment[],
  width: number,
  type: Typesetter,
): readonly Line[] {
  const lines = breakLines(fragments, width, type)
  const last = lines.at(-1)
  if (lines.length === 1 || last === undefined || last.width > width * SHORT_LINE) return lines
  const tighter = breakLines(fragments, width * (1 - SHORT_LINE), type)
  return tighter.length === lines.length ? tighter : lines
}

const SHORT_LINE = 0.1

/** The same number of lines, as even as can be: for titles. */
export function balanceLines(
  fragments: readonly Fragment[],
  width: number,
  type: Typesetter,
): readonly Line[] {
  const lines = breakLines(fragments, width, type)
  if (lines.length === 1) return lines
  let narrow = width / 2
  let wide = width
  let best = lines
  for (let attempt = 0; attempt < 8; attempt++) {
    const middle = (narrow + wide) / 2
    const tried = breakLines(fragments, middle, type)
    const fits = tried.length === lines.length && tried.every((line) => line.width <= middle + 0.01)
    if (fits) {
      best = tried
      wide = middle
    } else narrow = middle
  }
  return best
}

/** Draw a line whose baseline starts at `x`, `y`. */
export function lineOperations(
  { parts, space }: Line,
  x: number,
  y: number,
  type: Typesetter,
): readonly Operation[] {
  const operations: Operation[] = []
  // Drawn once the line is written: words of one mark follow each other.
  const underlines: Operation[] = []
  let at = x
  parts.forEach(({ fragment, text, width }, index) => {
    if (fragment.kind === 'shape') {
      const radius = fragment.size / 2
      const centre = { x: at + fragment.before + radius, y: y - 0.34 * fragment.size }
      operations.push(...fragment.drawAt(centre, radius))
    } else {
      const indent = width - type.width(text, fragment.font, fragment.size)
      const written = space && index === parts.length - 1 ? `${text} ` : text
      operations.push({
        kind: 'text',
        mark: fragment.mark,
        text: type.written(written, fragment.font),
        at: { x: at + indent, y: y - (fragment.raise ?? 0) },
        font: fragment.font,
        size: fragment.size,
        colour: fragment.colour,
      })
      if (fragment.underline) {
        const under = y + fragment.underline.offset
        underlines.push(
          drawLine(
            'artifact',
            { x: at + indent, y: under },
            { x: at + width, y: under },
            fragment.underline,
          ),
        )
      }
      if (fragment.target)
        operations.push({
          kind: 'link',
          mark: fragment.mark,
          area: { x: at, y: y - fragment.size, width, height: fragment.size * 1.3 },
          target: fragment.target,
        })
    }
    at += width
  })
  return [...operations, ...underlines]
}

function wordsOf(fragments: readonly Fragment[], type: Typesetter): readonly Word[] {
  const words: Word[] = []
  let parts: Part[] = []
  let space: Part | undefined
  let starts = false
  const close = () => {
    if (parts.length > 0 || starts)
      words.push({ ...(space && { space }), parts, width: widthOf(parts), starts })
    parts = []
    space = undefined
    starts = false
  }

  for (const fragment of fragments) {
    if (fragment.kind === 'shape') {
      parts.push({ fragment, text: '', width: fragment.before + fragment.size })
      continue
    }
    for (const [index, token] of fragment.text.split(/([ \n])/).entries()) {
      if (token === ' ') {
        close()
        space ??= partOf(fragment, ' ', type)
      } else if (token === '\n') {
        close()
        starts = true
      } else if (token !== '') {
        const part = partOf(fragment, token, type)
        const before = index === 0 ? (fragment.before ?? 0) : 0
        parts.push({ ...part, width: part.width + before })
      }
    }
  }
  close()
  return words
}

const partOf = (fragment: TextFragment, text: string, type: Typesetter): Part => ({
  fragment,
  text,
  width: type.width(text, fragment.font, fragment.size),
})

const widthOf = (parts: readonly Part[]): number =>
  parts.reduce((total, part) => total + part.width, 0)

/** After these, an address may be cut without a hyphen. */
const CUTS = /[/\-_.?&=@,]/

function cutLong(word: Word, width: number, type: Typesetter): readonly Word[] {
  if (word.width <= width) return [word]
  const pieces: Word[] = []
  let parts: Part[] = []
  let used = 0
  for (const part of word.parts) {
    if (part.fragment.kind === 'shape') {
      parts.push(part)
      used += part.width
      continue
    }
    let piece = ''
    for (const character of part.text) {
      const next = partOf(part.fragment, piece + character, type)
      if (used + next.width <= width || (piece === '' && used === 0)) {
        piece += character
        continue
      }
      const cut = cutPoint(piece)
      if (cut > 0) parts.push(partOf(part.fragment, piece.slice(0, cut), type))
      pieces.push({ parts, width: widthOf(parts), starts: false })
      parts = []
      used = 0
      piece = piece.slice(cut) + character
    }
    if (piece !== '') {
      const last = partOf(part.fragment, piece, type)
      parts.push(last)
      used += last.width
    }
  }
  pieces.push({ parts, width: widthOf(parts), starts: false })
  const [first, ...others] = pieces
  return first ? [{ ...word, parts: first.parts, width: first.width }, ...others] : [word]
}

/** Where to cut what fills a line: after the last sign of an address in its second half, else at its end. */
function cutPoint(piece: string): number {
  for (let at = piece.length; at > piece.length / 2; at--)
    if (CUTS.test(piece.charAt(at - 1))) return at
  return piece.length
}

/** Neighbouring parts of one fragment are one text in the file. */
function merge(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last && last.fragment === part.fragment && part.fragment.kind === 'text')
      merged[merged.length - 1] = {
        fragment: part.fragment,
        text: last.text + part.text,
        width: last.width + part.width,
      }
    else merged.push(part)
  }
  return merged
}
