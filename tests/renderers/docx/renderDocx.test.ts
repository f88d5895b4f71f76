import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { renderDocx } from '../../../src/renderers/docx/renderDocx'
import {
  cellText,
  formatDate,
  type Block,
  type DocumentId,
  type Edition,
} from '../../../src/report'
import { sampleReport } from '../sampleReport'
import { caseEdition } from '../caseEdition'
import { all, readDocx, spaced, type ReadDocx } from './readDocx'
import { plainOf, saidIn } from './saidIn'

const CASES: readonly (readonly [string, DocumentId])[] = [
  ['reemploi-dans-l-allier', 'annexes'],
  ['reemploi-dans-l-allier', 'essentiel'],
  ['tout-est-non', 'complet'],
  ['liste-vide', 'annexes'],
  ['intercommunalite-qui-dirige', 'annexes'],
  ['intercommunalite-qui-dirige', 'essentiel'],
  ['collectivite-sans-reponse', 'complet'],
]

const EDITIONS: readonly (readonly [string, Edition])[] = [
  ...CASES.map(([id, document]): readonly [string, Edition] => [
    `${id}, ${document}`,
    caseEdition(id, document),
  ]),
  ['the report by hand', sampleReport],
]

/** « regroupement [1 réuni] »: what the law’s sentence bears besides the law’s words. */
const LAW_MARK = /\s\[\d+\s[\p{L} ]+\]/gu
/** The sign of a status stands before its word. */
const SIGN = /[●◐○◌]\s/gu

const plain = (text: string) => spaced(text).replace(SIGN, '')

describe.each(EDITIONS)('the document of %s', (_, edition) => {
  let docx: ReadDocx
  const blocks = edition.sections.flatMap((section) => plainOf(section.blocks, edition.labels))

  beforeAll(async () => {
    docx = readDocx(await renderDocx(edition))
  })

  it('has every text of every section', () => {
    const read = docx.text.replace(LAW_MARK, '')
    const missing = edition.sections
      .flatMap((section) => saidIn(section, edition.labels))
      .map((text) => spaced(text.normalize('NFC')))
      .filter((text) => !read.includes(text))
    expect(missing).toEqual([])
  })

  it('has every cell of every table, in its place', () => {
    const expected = blocks.flatMap((block) =>
      block.kind === 'table'
        ? [[block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(cellText))]]
        : [],
    )
    const flat = (tables: readonly (readonly (readonly string[])[])[]) =>
      tables.map((table) => table.map((row) => row.map((text) => plain(text.normalize('NFC')))))
    expect(flat(docx.tables)).toEqual(flat(expected))
  })

  it('repeats the header of each table, and cuts no row', () => {
    for (const table of docx.tableXml) {
      const [header = '', ...rows] = all(table, /<w:tr>.*?<\/w:tr>/gs)
      expect(header).toContain('<w:tblHeader/>')
      expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([])
      expect([header, ...rows].filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
    }
  })

  it('has its titles in the styles of titles', () => {
    const styled = (style: string) =>
      docx.paragraphs.filter((one) => one.style === style).map(({ text }) => spaced(text))
    const headings = (level: 3 | 4) =>
      blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === level ? [spaced(block.text)] : [],
      )
    expect(styled('Title')).toEqual([spaced(edition.identity.name)])
    expect(styled('Heading2')).toEqual(
      edition.sections
        .filter(({ isUntitled }) => isUntitled !== true)
        .map(({ title }) => spaced(title)),
    )
    expect(styled('Heading3')).toEqual(headings(3))
    expect(styled('Heading4')).toEqual(headings(4))
  })

  it('has each item of a list in the style of its list', () => {
    const ordered = blocks.flatMap((block) =>
      (block.kind === 'list' && block.ordered) || block.kind === 'path' ? block.items : [],
    )
    const numbered = docx.paragraphs.filter(({ style }) => style === 'ListNumber')
    expect(numbered).toHaveLength(ordered.length)
    expect(numbered.filter(({ xml }) => !/<w:numId w:val="\d+"\/>/.test(xml))).toEqual([])
  })

  it('tells what it is, and what the project is, before all the rest', () => {
    const { product, name, date, identity, facts } = edition
    const opening = [
      `${product} · ${name} · ${formatDate(date)}`,
      identity.name,
      ...(identity.purpose === undefined ? [] : [identity.purpose]),
      ...facts.map(({ term, text }) => `${term}\u00a0: ${text}`),
    ]
    expect(docx.paragraphs.slice(0, opening.length).map(({ text }) => text)).toEqual(opening)
  })

  it('leads to places that are there, each of one name', () => {
    const xml = docx.parts.get('word/document.xml') ?? ''
    const places = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, n]) => n)
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, n]) => n)
    expect(new Set(places).size).toBe(places.length)
    expect(anchors.filter((anchor) => !places.includes(anchor))).toEqual([])
    const relations = docx.parts.get('word/_rels/document.xml.rels') ?? ''
    const ids = [...xml.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(([, n]) => n)
    expect(ids.filter((id) => !relations.includes(`Id="${id}"`))).toEqual([])
  })
})

describe('the file', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('has the same bytes for the same edition, whenever it is made and whatever was made before', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T08:00:00Z') })
    const first = await renderDocx(sampleReport)
    vi.setSystemTime(new Date('2031-02-03T22:41:17Z'))
    const second = await renderDocx(sampleReport)
    expect(Buffer.compare(first, second)).toBe(0)
    const other = await renderDocx({ ...sampleReport, date: '2026-11-24' })
    expect(Buffer.compare(first, other)).not.toBe(0)
  })

  it('is made where there is no Buffer, as in a browser', async () => {
    const expected = await renderDocx(sampleReport)
    vi.stubGlobal('Buffer', undefined)
    const bytes = await renderDocx(sampleReport)
    vi.unstubAllGlobals()
    expect(Buffer.compare(bytes, expected)).toBe(0)
  })

  it('says its title, its author, its language and its day', async () => {
    const { parts } = readDocx(
      await renderDocx({
        ...sampleReport,
        identity: { ...sampleReport.identity, name: 'Bois & <Fils>\u0000' },
      }),
    )
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Bois &amp; &lt;Fils&gt; – Dossier</dc:title>')
    expect(core).toContain('<dc:creator>Diagnostic PTCE</dc:creator>')
    expect(core).toContain(`<dc:description>${sampleReport.headline}</dc:description>`)
    expect(core).toContain('<dc:language>fr-FR</dc:language>')
    expect(all(core, /2026-11-23T12:00:00Z/g)).toHaveLength(2)
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>')
  })

  it('has headings that Word knows by their level', async () => {
    const styles = readDocx(await renderDocx(sampleReport)).parts.get('word/styles.xml') ?? ''
    const levels = ['Title', 'Heading2', 'Heading3', 'Heading4'].map(
      (id) =>
        new RegExp(`w:styleId="${id}">.*?<w:outlineLvl w:val="(\\d)"/>`, 's').exec(styles)?.[1],
    )
    expect(levels).toEqual(['0', '1', '2', '3'])
  })

  it('is on A4, and numbers its pages under the notice', async () => {
    const { parts } = readDocx(await renderDocx(sampleReport))
    const document = parts.get('word/document.xml') ?? ''
    const [size] = all(document, /<w:pgSz [^>]*>/g)
    const [margins] = all(document, /<w:pgMar [^>]*>/g)
    expect(size).toContain('w:w="11906" w:h="16838"')
    expect(margins).toContain('w:top="737" w:right="907" w:bottom="567" w:left="907"')
    const feet = [...parts].filter(([path]) => /^word\/footer\d/.test(path))
    expect(feet).toHaveLength(2)
    for (const [, foot] of feet) {
      expect(foot).toContain(sampleReport.notice)
      expect(foot).toMatch(/page\u00a0.*PAGE.*\u00a0sur\u00a0.*NUMPAGES/s)
    }
  })

  it('says on each page but the first whose document it is', async () => {
    const { parts } = readDocx(await renderDocx(sampleReport))
    expect(all(parts.get('word/document.xml') ?? '', /<w:titlePg\/>/g)).toHaveLength(1)
    const heads = [...parts].filter(([path]) => /^word\/header\d/.test(path))
    const said = heads.map(([, xml]) => /<w:t[ >][^<]*>([^<]*)<\/w:t>/.exec(xml)?.[1] ?? '')
    expect(said.map(spaced)).toEqual([
      'Filière réemploi des Monts d’Amont | Dossier · 23 novembre 2026',
      '',
    ])
  })

  it('begins a page where the edition does', async () => {
    const { paragraphs } = readDocx(await renderDocx(sampleReport))
    const pages = paragraphs.filter(({ xml }) => xml.includes('<w:pageBreakBefore/>'))
    expect(pages.map(({ text }) => text)).toEqual([
      'Dans ce rapport',
      'Les réponses',
      'Les membres',
    ])
  })
})

/** A new kind of block does not compile until it is here: the editions above must then hold it. */
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

it('is tried on every kind of block', () => {
  const kinds = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => [block.kind, ...(block.kind === 'folded' ? kinds(block.blocks) : [])])
  const met = new Set(
    EDITIONS.flatMap(([, { sections }]) => sections.flatMap(({ blocks }) => kinds(blocks))),
  )
  expect(Object.keys(KINDS).filter((kind) => !met.has(kind))).toEqual([])
})
