import { describe, expect, it } from 'vitest'
import { AXIS_IDS, type AxisId, type AxisScore } from '../../../src/domain'
import { radar } from '../../../src/report'
import { content } from '../content'

const input = { words: content.words }

const known = (id: AxisId, score: number): AxisScore => ({
  id,
  score,
  low: score,
  high: score,
  coverage: 1,
})
const silent = (id: AxisId): AxisScore => ({ id, score: null, low: 0, high: 100, coverage: 0 })

const all = (score: number) => AXIS_IDS.map((id) => known(id, score))
const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - 320, y - 250)

describe('radar', () => {
  it('names its rings as the levels are, and has no figure out of a hundred', () => {
    expect(radar(all(40), input).rings.map(({ label }) => label)).toEqual([
      'Pas encore',
      'On commence',
      'C’est en place',
      'C’est solide',
    ])
  })

  it('stands in a 640 × 500 box, labels included', () => {
    const drawn = radar(all(100), input)
    expect([drawn.width, drawn.height]).toEqual([640, 500])
    const points = [...drawn.dots, ...drawn.labels.map(({ at }) => at)]
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(640)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(500)
    }
  })

  it('puts the first axis at the top and turns clockwise', () => {
    const [first, second, , , , sixth] = radar(all(100), input).dots
    expect(first).toEqual({ x: 320, y: 60 })
    expect(second?.x).toBeGreaterThan(320)
    expect(sixth).toEqual({ x: 320, y: 440 })
  })

  it.each([
    [0, 24],
    [50, 107],
    [100, 190],
  ])('draws a mean of %d at %d from the centre', (score, radius) => {
    for (const dot of radar(all(score), input).dots) {
      expect(distance(dot)).toBeCloseTo(radius, 0)
    }
  })

  it('closes the line when the ten axes have a mean', () => {
    const { lines } = radar(all(40), input)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toHaveLength(11)
    expect(lines[0]?.[0]).toEqual(lines[0]?.[10])
  })

  it('breaks the line at an axis without a mean, and joins the last axis to the first', () => {
    const axes = AXIS_IDS.map((id, index) => (index === 4 ? silent(id) : known(id, 40)))
    const { lines, dots } = radar(axes, input)
    expect(dots).toHaveLength(9)
    expect(lines.map((line) => line.length)).toEqual([9])
  })

  it('keeps two runs apart and draws no line through a lone axis', () => {
    const axes = AXIS_IDS.map((id, index) =>
      [0, 1, 3].includes(index) ? known(id, 40) : silent(id),
    )
    const { lines, dots } = radar(axes, input)
    expect(lines.map((line) => line.length)).toEqual([2])
    expect(dots).toHaveLength(3)
  })

  it('shows where an axis may still land, and only there', () => {
    const axes = [
      { id: AXIS_IDS[0], score: 50, low: 25, high: 75, coverage: 0.5 },
      ...AXIS_IDS.slice(1).map((id) => known(id, 40)),
    ] as const
    const { ranges } = radar(axes, input)
    expect(ranges).toHaveLength(1)
    expect(ranges[0]).toMatchObject({ faint: false, from: { x: 320 }, to: { x: 320 } })
  })

  it('greys an axis under half of its statements and gives it no mean', () => {
    const axes = [
      { id: AXIS_IDS[0], score: 100, low: 25, high: 100, coverage: 0.25 },
      ...AXIS_IDS.slice(1).map((id) => known(id, 40)),
    ] as const
    const drawn = radar(axes, input)
    expect(drawn.ranges).toMatchObject([{ faint: true }])
    expect(drawn.dots).toHaveLength(9)
  })

  it('has neither range nor dot for an axis that does not concern the group', () => {
    const axes = [
      { id: AXIS_IDS[0], score: null, low: null, high: null, coverage: null },
      ...AXIS_IDS.slice(1).map((id) => known(id, 40)),
    ] as const
    const drawn = radar(axes, input)
    expect(drawn.ranges).toEqual([])
    expect(drawn.dots).toHaveLength(9)
  })

  it('numbers its labels, the left ones ending at the circle', () => {
    const { labels } = radar(all(40), input)
    expect(labels.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(labels.map(({ anchor }) => anchor)).toEqual([
      'middle',
      ...Array<string>(4).fill('start'),
      'middle',
      ...Array<string>(4).fill('end'),
    ])
    expect(labels[0]?.text).toBe(content.words.axes['projet-commun']?.short)
  })
})
