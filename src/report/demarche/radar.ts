/** The ten axes as points and paths, without a colour nor a font: screen and PDF draw the same. */
import { LEVELS, TOP_LEVEL, type AxisScore, type Level } from '../../domain'
import { say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Point, Radar } from '../model/model'

const WIDTH = 640
const HEIGHT = 500
const CENTRE: Point = { x: 320, y: 250 }
/** Zero is not the centre: ten axes at zero must stay ten distinct points. */
const INNER = 24
const OUTER = 190
const LABELS = 215
/** Labels are placed by their baseline: half a line lower looks centred. */
const BASELINE = 5

/** Under half of the statements answered, an axis shows its range alone: a mean would mislead. */
export const HALF = 0.5

/** Under half of its statements answered: a mean would mislead. */
export const isIndicative = (axis: AxisScore): boolean =>
  axis.coverage !== null && axis.coverage < HALF

/** « C’est en place »: how a level is named everywhere. */
export const levelName = (input: Pick<ReportInput, 'words'>, level: Level): string =>
  say(input, `echelle-des-niveaux.niveaux.${level}.libelle`)

/** Pure geometry, the same on screen and on paper: points of a frame of 640 by 500. */
export function radar(axes: readonly AxisScore[], { words }: Pick<ReportInput, 'words'>): Radar {
  const angle = (index: number) => (2 * Math.PI * index) / axes.length
  const at = (index: number, value: number) =>
    polar(angle(index), INNER + ((OUTER - INNER) * value) / 100)

  const means = axes.map((axis, index) =>
    axis.score === null || isIndicative(axis) ? undefined : at(index, axis.score),
  )
  return {
    width: WIDTH,
    height: HEIGHT,
    centre: CENTRE,
    // Rings stand where the four described levels do, and bear their names.
    rings: LEVELS.map((level) => ({
      label: levelName({ words }, level),
      points: axes.map((_, index) => at(index, (100 * level) / TOP_LEVEL)),
    })),
    spokes: axes.map((_, index) => ({ from: at(index, 0), to: at(index, 100) })),
    ranges: axes.flatMap((axis, index) =>
      axis.low === null || axis.high === null || axis.low === axis.high
        ? []
        : [{ from: at(index, axis.low), to: at(index, axis.high), faint: isIndicative(axis) }],
    ),
    lines: runs(means),
    dots: means.filter((point) => point !== undefined),
    labels: axes.map((axis, index) => {
      const point = polar(angle(index), LABELS)
      return {
        at: { x: point.x, y: point.y + BASELINE },
        anchor: anchorAt(point),
        number: index + 1,
        text: entry(words.axes, axis.id).short,
      }
    }),
  }
}

/** Consecutive points around the circle, the last axis being next to the first; closed when whole. */
function runs(points: readonly (Point | undefined)[]): readonly (readonly Point[])[] {
  const gap = points.indexOf(undefined)
  if (gap === -1) return [[...points, points[0]].filter((point) => point !== undefined)]
  const turned = [...points.slice(gap + 1), ...points.slice(0, gap + 1)]
  const found: Point[][] = []
  let run: Point[] = []
  for (const point of turned) {
    if (point !== undefined) run.push(point)
    else {
      if (run.length > 1) found.push(run)
      run = []
    }
  }
  return found
}

function polar(angle: number, radius: number): Point {
  return {
    x: round(CENTRE.x + radius * Math.sin(angle)),
    y: round(CENTRE.y - radius * Math.cos(angle)),
  }
}

function anchorAt(point: Point): 'start' | 'middle' | 'end' {
  if (Math.abs(point.x - CENTRE.x) < 1) return 'middle'
  return point.x > CENTRE.x ? 'start' : 'end'
}

const round = (value: number): number => Math.round(value * 10) / 10
