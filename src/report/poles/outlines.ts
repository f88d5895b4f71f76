/** The départements as rings of points, unpacked once from the drawing that a script keeps (ADR 17). */
import type { Point } from '../model/model'
import packed from './outlines.json'

interface Packed {
  readonly width: number
  readonly height: number
  /** A département of the petite couronne comes twice: in its place, and in the inset, where its number stands. */
  readonly areas: readonly {
    readonly code: string
    /** Numbers of arcs; the complement of one that is run backwards. */
    readonly rings: readonly (readonly number[])[]
    readonly at?: readonly number[]
  }[]
  readonly insets: readonly {
    readonly codes: readonly string[]
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  /** A first point, then differences. */
  readonly arcs: readonly (readonly number[])[]
}

const { width, height, areas, insets, arcs }: Packed = packed

export interface Outline {
  readonly code: string
  readonly rings: readonly (readonly Point[])[]
  /** Where a number reads best; absent where the inset has it. */
  readonly at?: Point
}

const UNPACKED: readonly (readonly Point[])[] = arcs.map((arc) => {
  const points: Point[] = []
  let x = 0
  let y = 0
  for (let index = 0; index + 1 < arc.length; index += 2) {
    x += arc[index] ?? 0
    y += arc[index + 1] ?? 0
    points.push({ x, y })
  }
  return points
})

const arcOf = (number: number): readonly Point[] =>
  number < 0 ? [...(UNPACKED[~number] ?? [])].reverse() : (UNPACKED[number] ?? [])

/** Arcs end to end: each begins where the one before ends, and is not repeated. */
const ringOf = (numbers: readonly number[]): readonly Point[] =>
  numbers.flatMap((number) => arcOf(number).slice(1))

export const OUTLINES: readonly Outline[] = areas.map(({ code, rings, at }) => {
  const [x, y] = at ?? []
  return {
    code,
    rings: rings.map(ringOf),
    ...(x === undefined || y === undefined ? {} : { at: { x, y } }),
  }
})

export const INSETS = insets
export const SIZE = { width, height }
