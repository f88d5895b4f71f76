/** What must hold of the tags of every report, on dossiers by chance and on every kind of block. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { subsetFonts } from '../../../src/build/fonts/pdfFonts'
import { diagnose, NO_PLACES, readerTrack } from '../../../src/domain'
import type { Element } from '../../../src/renderers/pdf/drawing/drawing'
import { layOut } from '../../../src/renderers/pdf/page/layout'
import { renderPdf } from '../../../src/renderers/pdf/renderPdf'
import { record } from '../../../src/renderers/pdf/tagged/recording'
import { nodesIn, treeOf } from '../../../src/renderers/pdf/tagged/tree'
import type { PdfFonts } from '../../../src/renderers/pdf/type/fonts'
import { typesetterOf } from '../../../src/renderers/pdf/type/typesetter'
import { buildReport, editionOf, type Block, type Edition } from '../../../src/report'
import { dossiers } from '../../domain/arbitraries'
import { content } from '../../report/content'
import { sampleReport } from '../sampleReport'
import { readObjects } from './readObjects'

let fonts: PdfFonts

beforeAll(async () => {
  fonts = await subsetFonts()
}, 30_000)

/** A new kind of block does not compile until it is here: it is then drawn, and its tags are held. */
const KINDS: Readonly<Record<Block['kind'], true>> = {
  paragraph: true,
  heading: true,
  list: true,
  definitions: true,
  table: true,
  law: true,
  tally: true,
  verdicts: true,
  rule: true,
  changes: true,
  supports: true,
  folded: true,
  note: true,
  contact: true,
  path: true,
  radar: true,
  map: true,
  contents: true,
  onze: true,
  members: true,
  plan: true,
  dots: true,
  asks: true,
  sides: true,
  rows: true,
}

const RULE: Block = {
  kind: 'rule',
  items: [
    {
      status: { status: 'reuni', label: 'Réuni' },
      text: 'Le texte.',
      when: 'Il faut :',
      node: { text: 'Tout', parts: [{ text: 'Une partie', parts: [] }] },
    },
  ],
}

const MAP: Block = {
  kind: 'map',
  title: 'Pôles connus',
  alt: 'Isère (38) : deux pôles.',
  key: ['Rond plein : près de chez vous.'],
  map: {
    width: 100,
    height: 100,
    areas: [
      {
        code: '38',
        rings: [
          [
            { x: 0, y: 0 },
            { x: 9, y: 9 },
          ],
        ],
        isHere: true,
      },
    ],
    frames: [],
    names: [{ at: { x: 1, y: 1 }, text: 'Guyane' }],
    markers: [{ code: '38', at: { x: 5, y: 5 }, count: 2, kind: 'near', label: 'Isère', ref: 'a' }],
  },
}

const CHANGES: Block = {
  kind: 'changes',
  title: 'Ce qui changerait',
  items: [{ id: 'a', text: 'Un accord' }],
}

const everyKind: Edition = {
  ...sampleReport,
  sections: [
    ...sampleReport.sections,
    {
      id: 'autres',
      title: 'Les autres',
      short: 'Autres',
      blocks: [RULE, MAP, CHANGES, sampleReport.strip],
    },
  ],
}

const kindsIn = (blocks: readonly Block[]): readonly Block['kind'][] =>
  blocks.flatMap((block) => [block.kind, ...(block.kind === 'folded' ? kindsIn(block.blocks) : [])])

/** The elements of a report that have something on paper, and what they hold. */
function readTags(edition: Edition) {
  const type = typesetterOf(fonts)
  const drawing = layOut(edition, type)
  const recording = record(drawing, type.width)
  return { drawing, recording, nodes: nodesIn(treeOf(drawing.tree, recording)) }
}

function holds(edition: Edition): void {
  const { drawing, recording, nodes } = readTags(edition)
  const inTree = new Set<Element>(nodes.map(({ element }) => element))
  for (const { mark } of drawing.pages.flat())
    expect(typeof mark === 'string' || inTree.has(mark)).toBe(true)
  for (const { element, type, kids } of nodes) {
    if (type === 'Figure') expect(element.alt?.trim()).not.toBe('')
    if (type === 'Link') expect(recording.words.get(element)?.trim()).not.toBe('')
    if (type === 'TR') expect(kids.length).toBeGreaterThan(0)
    if (type === 'LI')
      expect(kids.map((kid) => ('type' in kid ? kid.type : kid.kind))).toEqual(
        kids.length === 2 ? ['Lbl', 'LBody'] : ['LBody'],
      )
  }
  // Each link that leads somewhere is a link in the tree: none was taken for plain words.
  const asked = new Set(
    drawing.pages.flat().flatMap(({ kind, mark }) => (kind === 'link' ? [mark] : [])),
  )
  const linked = new Set<unknown>(
    nodes.flatMap(({ type, element }) => (type === 'Link' ? [element] : [])),
  )
  expect([...asked].filter((mark) => !linked.has(mark))).toEqual([])
}

describe('the tags of a report', () => {
  it('are those of every kind of block', () => {
    const kinds = everyKind.sections.flatMap(({ blocks }) => kindsIn(blocks))
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(KINDS).sort())
    holds(everyKind)
  })

  it('hold for any dossier', () => {
    const day = '2026-11-23'
    fc.assert(
      fc.property(dossiers(content.rules), (dossier) => {
        const diagnosis = diagnose(content, dossier, NO_PLACES, day)
        const report = buildReport(content, dossier, diagnosis, NO_PLACES, day)
        for (const outline of content.words.editions[readerTrack(dossier)]?.documents ?? [])
          holds(editionOf(report, outline, 'paper'))
      }),
      { numRuns: 5 },
    )
  }, 120_000)

  it('are whole in the file: what is counted there is what was recorded', () => {
    const { recording, nodes } = readTags(everyKind)
    const all = [...readObjects(renderPdf(everyKind, fonts)).objects.values()]
    const count = (pattern: RegExp) => all.filter((one) => pattern.test(one)).length
    expect(count(/^<<\/S\/\w/)).toBe(nodes.length)
    expect(count(/\/Subtype\/Link/)).toBe(recording.pages.flatMap(({ links }) => links).length)
    expect(count(/^<<\/S\/Link/)).toBe(nodes.filter(({ type }) => type === 'Link').length)
    expect(count(/^<<\/Type\/StructTreeRoot/)).toBe(1)
  })
})
