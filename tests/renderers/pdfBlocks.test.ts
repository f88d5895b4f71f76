/** The blocks that a document draws for itself, and what repeats on its pages. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '../../src/domain'
import type { Block, Edition } from '../../src/report'
import { group } from '../../src/report/group/group'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import type { Drawing, Element } from '../../src/renderers/pdf/drawing/drawing'
import { PAGE } from '../../src/renderers/pdf/drawing/theme'
import { layOut } from '../../src/renderers/pdf/page/layout'
import { typesetterOf, type Typesetter } from '../../src/renderers/pdf/type/typesetter'
import { blocksOf, type BlockOf } from '../report/blocks'
import { inputFor, made } from '../report/content'
import { elementsOf, saidOf, textsOf } from './drawn'
import { sampleReport, shortReport } from './sampleReport'

let type: Typesetter

beforeAll(async () => {
  type = typesetterOf(await subsetFonts())
}, 30_000)

const withBlocks = (...blocks: readonly Block[]): Edition => ({
  ...shortReport,
  sections: [{ id: 'essai', title: 'Un essai', short: 'Essai', newPage: true, blocks }],
})

const draw = (block: Block): Drawing => layOut(withBlocks(block), type)

/** The elements of a role in the section that is tried: the facts of the opening are a list too. */
function inSection({ tree }: Drawing, role: Element['role']): readonly Element[] {
  const last = tree.children.at(-1)
  return last === undefined ? [] : elementsOf(last).filter((element) => element.role === role)
}

const saidAs = (drawing: Drawing, role: Element['role']): readonly string[] =>
  inSection(drawing, role).map((element) => saidOf(element, drawing))

describe('the strip of eleven', () => {
  it('reads each element by its number, its name and its state, in order', () => {
    const drawing = draw(sampleReport.strip)
    expect(sampleReport.strip.items).toHaveLength(11)
    expect(saidAs(drawing, 'item')).toEqual(
      sampleReport.strip.items.map(
        ({ number, name, label }) => `${number} ${name}, ${label.toLowerCase()}`,
      ),
    )
  })
})

const COMMITMENTS = ['signe', 'declare', 'pressenti'] as const

const members = (count: number): readonly Member[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    name: `Membre ${index + 1}`,
    family: index % 2 === 0 ? 'association' : 'entreprise',
    commitment: COMMITMENTS[index % 3] ?? 'declare',
  }))

describe('the picture of the members', () => {
  const pictureOf = (count: number): BlockOf<'members'> => {
    const [block] = blocksOf(made(group, inputFor({ members: members(count) })), 'members')
    if (block === undefined) throw new Error('No picture')
    return block
  }
  /** A square is outlined once, however full it is; those of the key are left out. */
  const squaresIn = ({ pages }: Drawing, { key }: BlockOf<'members'>): number =>
    pages
      .flat()
      .filter(
        (one) =>
          one.kind === 'path' && one.mark === 'artifact' && one.closed === true && one.stroke,
      ).length - key.length

  it.each([1, 12])('names each of %i members, and says how far it has said yes', (count) => {
    const block = pictureOf(count)
    const drawing = draw(block)
    const label = (engagement: string) =>
      block.key.find((one) => one.engagement === engagement)?.label
    const bodies = saidAs(drawing, 'body')
    expect(bodies).toEqual(
      block.families.map((family) =>
        family.members
          .map(({ name, engagement }) => (count === 1 ? name : `${name}, ${label(engagement)}.`))
          .join(' '),
      ),
    )
    expect(bodies.join(' ').match(/Membre \d+/g)).toHaveLength(count)
    expect(saidAs(drawing, 'label')).toEqual(block.families.map((family) => family.label))
    expect(squaresIn(drawing, block)).toBe(count)
  })

  it.each([13, 200])('draws a square for each of %i members, and says how many', (count) => {
    const block = pictureOf(count)
    const drawing = draw(block)
    expect(squaresIn(drawing, block)).toBe(count)
    expect(saidAs(drawing, 'body')).toEqual([
      `${Math.ceil(count / 2)} membres`,
      `${Math.floor(count / 2)} membres`,
    ])
  })

  it('draws a square for five members beyond 200, and says so', () => {
    const block = pictureOf(204)
    const drawing = draw(block)
    expect(squaresIn(drawing, block)).toBe(2 * Math.ceil(102 / 5))
    expect(saidAs(drawing, 'body')).toEqual(['102 membres', '102 membres'])
    expect(saidAs(drawing, 'paragraph').join(' ')).toContain('cinq membres')
  })

  it('says in words what each square means', () => {
    const block = pictureOf(12)
    expect(block.key).toHaveLength(3)
    expect(saidAs(draw(block), 'paragraph')).toEqual([
      block.key.map(({ label }) => label).join(' '),
    ])
  })

  it('draws nothing of a group without members', () => {
    expect(inSection(draw(pictureOf(0)), 'list')).toEqual([])
  })
})

describe('the plan', () => {
  const plan = sampleReport.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'plan')
  const groups = plan?.kind === 'plan' ? plan.groups : []
  const items = groups.flatMap((some) => some.items)
  const drawn = () => draw({ kind: 'plan', groups })
  const { action, who, by, done } = sampleReport.labels.plan

  it('is a table for each group, named by it', () => {
    expect(groups).toHaveLength(2)
    expect(saidAs(drawn(), 'caption')).toEqual(groups.map(({ title }) => title))
    expect(inSection(drawn(), 'table')).toHaveLength(groups.length)
  })

  it('has a header for each of its four columns, and for the row of each action', () => {
    const drawing = drawn()
    const headers = (scope: 'row' | 'column') =>
      inSection(drawing, 'header')
        .filter((header) => header.scope === scope)
        .map((header) => saidOf(header, drawing))
    expect(headers('column')).toEqual(groups.flatMap(() => [action, who, by, done]))
    expect(headers('row')).toEqual(
      items.map(({ title, detail, meta }) => `${title} ${detail} ${meta}`),
    )
  })

  it('has in each row who, by when and when it was done, and a cell to fill where nobody said', () => {
    const drawing = drawn()
    const rows = inSection(drawing, 'row')
      .filter(({ children }) => children[0]?.scope === 'row')
      .map(({ children }) => children.slice(1))
    expect(rows.flat().map(({ role }) => role)).toEqual(items.flatMap(() => Array(3).fill('cell')))
    expect(rows.map((cells) => cells.map((cell) => saidOf(cell, drawing)))).toEqual([
      ['', '23 février 2027', ''],
      ['La trésorière', '23 décembre 2026', '10 décembre 2026'],
      ['', '', ''],
    ])
  })

  it('ticks the box of what is done, and of nothing else', () => {
    const paths = drawn()
      .pages.flat()
      .flatMap((one) => (one.kind === 'path' && one.mark === 'artifact' ? [one] : []))
    // A box is closed; a tick goes through three points.
    expect(paths.filter(({ closed, stroke }) => closed && stroke)).toHaveLength(items.length)
    expect(paths.filter(({ closed, segments }) => !closed && segments.length === 3)).toHaveLength(1)
  })
})

describe('the table of contents', () => {
  const later = sampleReport.sections.slice(2)

  // In one column, then in two.
  it.each([3, later.length])('says the page of each of %i sections, and leads to it', (count) => {
    const items = later.slice(0, count).map(({ id, title }) => ({ id, title }))
    const contents = { kind: 'contents', items } as const
    const sections = sampleReport.sections.map((section) =>
      section.id === 'sommaire' ? { ...section, blocks: [contents] } : section,
    )
    const drawing = layOut({ ...sampleReport, sections }, type)
    const page = (id: string) => (drawing.anchors.get(`section:${id}`)?.page ?? -1) + 1
    const entries = elementsOf(drawing.tree).filter(({ role }) => role === 'entry')
    expect(entries.map((entry) => saidOf(entry, drawing))).toEqual(
      items.map(({ id, title }) => `${title} page ${page(id)}`.replaceAll('\u00a0', ' ')),
    )
    const marks = new Set<unknown>(entries.flatMap(elementsOf))
    const targets = drawing.pages
      .flat()
      .flatMap((one) => (one.kind === 'link' && marks.has(one.mark) ? [one.target] : []))
    expect(targets).toEqual(items.map(({ id }) => ({ kind: 'anchor', id: `section:${id}` })))
    expect(new Set(items.map(({ id }) => page(id))).size).toBeGreaterThan(1)
  })
})

describe('the head of a page', () => {
  const heads = (edition: Edition) =>
    layOut(edition, type).pages.map((page) => textsOf(page).filter(({ mark }) => mark === 'header'))

  it('names the project, the document and its day, on every page but the first', () => {
    const [first, ...others] = heads(sampleReport).map((head) => head.map(({ text }) => text))
    expect(first).toEqual([])
    expect(others.length).toBeGreaterThan(10)
    for (const head of others)
      expect(head).toEqual([sampleReport.identity.name, 'Dossier · 23 novembre 2026'])
  })

  it('stands above the text, and is not read aloud', () => {
    const { pages } = layOut(sampleReport, type)
    for (const page of pages.slice(1))
      for (const { at, mark } of textsOf(page)) expect(mark === 'header').toBe(at.y < PAGE.top)
  })

  it('cuts a name that would run into that of the document', () => {
    const name = 'Coopération '.repeat(12).trim()
    const [, ...others] = heads({ ...sampleReport, identity: { name, line: '' } })
    for (const [left, right] of others) {
      const end = (left?.at.x ?? 0) + type.width(left?.text ?? '', 'regular', left?.size ?? 0)
      expect(left?.text).toMatch(/^Coopération .*…$/)
      expect(end).toBeLessThan(right?.at.x ?? 0)
    }
  })
})
