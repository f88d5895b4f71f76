import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Edition } from '../../src/report'
import type { Drawing, Operation } from '../../src/renderers/pdf/drawing/drawing'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import { layOut } from '../../src/renderers/pdf/page/layout'
import { COLOURS, mm, PAGE } from '../../src/renderers/pdf/drawing/theme'
import { typesetterOf, type Typesetter } from '../../src/renderers/pdf/type/typesetter'
import { elementsOf, textsOf, type TextOperation } from './drawn'
import { sampleReport, shortReport } from './sampleReport'

let type: Typesetter
let sample: Drawing

beforeAll(async () => {
  type = typesetterOf(await subsetFonts())
  sample = layOut(sampleReport, type)
})

/** What a page says, its head and its foot left out, from top to bottom. */
const linesOf = (operations: readonly Operation[]): readonly TextOperation[] =>
  textsOf(operations)
    .filter(({ at, mark }) => at.y < PAGE.bottom && mark !== 'header')
    .sort((a, b) => a.at.y - b.at.y)

/** Blocks at the top of a page of their own, what the document opens on left behind. */
const withBlocks = (...blocks: readonly Block[]): Edition => ({
  ...shortReport,
  sections: [{ id: 'essai', title: 'Un essai', short: 'Essai', newPage: true, blocks }],
})

const filler = (lines: number): Block => ({
  kind: 'list',
  ordered: false,
  items: Array.from({ length: lines }, () => 'Une ligne'),
})

/** From an almost empty page to one that is full and more. */
const FILLS = Array.from({ length: 42 }, (_, index) => index + 1)

describe('pages', () => {
  it('end before the notice, and stay within the margins', () => {
    for (const page of sample.pages)
      for (const { at, text, font, size } of textsOf(page)) {
        const width = type.width(text.trimEnd(), font, size)
        expect(at.x).toBeGreaterThanOrEqual(PAGE.left - 0.1)
        expect(at.x + width).toBeLessThanOrEqual(PAGE.right + 0.1)
        expect(at.y < PAGE.bottom || at.y > PAGE.footer).toBe(true)
      }
  })

  it('never end on a heading', () => {
    const lonely = FILLS.filter((lines) =>
      layOut(
        withBlocks(
          filler(lines),
          { kind: 'heading', level: 3, text: 'Une suite' },
          { kind: 'paragraph', text: 'Un texte qui suit le titre.' },
        ),
        type,
      ).pages.some((page) => linesOf(page).at(-1)?.text === 'Une suite'),
    )
    expect(lonely).toEqual([])
  })

  it('never end on the header of a table, nor leave one of its rows alone', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Un tableau',
      columns: [{ label: 'Nom', width: 1 }],
      rows: Array.from({ length: 20 }, (_, index) => [`rang ${index + 1}`]),
    }
    const counts = FILLS.flatMap((lines) =>
      layOut(withBlocks(filler(lines), table), type).pages.map((page) => {
        const said = linesOf(page).map(({ text }) => text)
        return {
          headers: said.filter((text) => text === 'Nom').length,
          rows: said.filter((text) => text.startsWith('rang')).length,
        }
      }),
    )
    expect(counts.filter(({ headers, rows }) => headers === 1 && rows > 0).length).toBeGreaterThan(
      50,
    )
    expect(counts.filter(({ headers, rows }) => (headers === 1) !== rows > 0)).toEqual([])
    expect(counts.filter(({ rows }) => rows === 1)).toEqual([])
  })

  it('hold a short table together, and let a long one part', () => {
    const table = (rows: number): Block => ({
      kind: 'table',
      caption: 'Un tableau',
      columns: [{ label: 'Nom', width: 1 }],
      rows: Array.from({ length: rows }, (_, index) => [`rang ${index + 1}`]),
    })
    const pagesOf = (lines: number, rows: number) =>
      layOut(withBlocks(filler(lines), table(rows)), type).pages.filter((page) =>
        linesOf(page).some(({ text }) => text.startsWith('rang')),
      ).length
    expect(FILLS.filter((lines) => pagesOf(lines, 4) > 1)).toEqual([])
    expect(FILLS.filter((lines) => pagesOf(lines, 20) > 1).length).toBeGreaterThan(10)
  })

  it('let a long definition part rather than leave half a page white', () => {
    const text = Array.from({ length: 60 }, () => 'quelques mots').join(' ')
    const parted = [20, 24, 28, 32].flatMap((lines) =>
      Array.from({ length: 30 }, (_, index) =>
        layOut(
          withBlocks(filler(lines), {
            kind: 'definitions',
            items: [{ term: 'Terme', text: text + ' mots'.repeat(7 * index) }],
          }),
          type,
        )
          .pages.map((page) => linesOf(page).filter((line) => line.text.includes('mots')).length)
          .filter((count) => count > 0),
      ),
    )
    expect(parted.filter((counts) => counts.length === 2).length).toBeGreaterThan(20)
    expect(parted.filter((counts) => counts.includes(1))).toEqual([])
  })

  it('start a section on the next page when only its title would show', () => {
    const figure: Block = { kind: 'paragraph', text: Array(900).fill('mot').join(' ') }
    const report = (lines: number): Edition => ({
      ...shortReport,
      sections: ['un', 'deux'].map((id) => ({
        id,
        title: `Partie ${id}`,
        short: id,
        blocks: id === 'un' ? [filler(lines)] : [figure],
      })),
    })
    const startOf = (lines: number) => layOut(report(lines), type).anchors.get('section:deux')
    expect(startOf(2)?.page).toBe(0)
    expect(startOf(28)?.page).toBe(1)
    expect(startOf(28)?.y).toBe(PAGE.top)
  })

  it('never part a paragraph after its first line or before its last', () => {
    const parted = [24, 27, 30, 33].flatMap((lines) =>
      Array.from({ length: 40 }, (_, index) => {
        const text = Array.from({ length: 40 + index }, () => 'quelques mots').join(' ')
        return layOut(withBlocks(filler(lines), { kind: 'paragraph', text }), type)
          .pages.map((page) => linesOf(page).filter((line) => line.text.includes('mots')).length)
          .filter((count) => count > 0)
      }),
    )
    expect(parted.filter((counts) => counts.length === 2).length).toBeGreaterThan(20)
    expect(parted.filter((counts) => counts.includes(1))).toEqual([])
  })

  it('keep the space at which a line ends, so that words never run together', () => {
    const text = Array.from({ length: 60 }, (_, index) => `mot${index}`).join(' ')
    const { pages } = layOut(withBlocks({ kind: 'paragraph', text }), type)
    const lines = linesOf(pages.at(-1) ?? []).filter((line) => line.text.startsWith('mot'))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map((line) => line.text).join('')).toBe(text)
  })

  it('begin a page with a section that asks for one', () => {
    const parts = (newPage: boolean): Edition => ({
      ...shortReport,
      sections: ['un', 'deux'].map((id) => ({
        id,
        title: `Partie ${id}`,
        short: id,
        ...(newPage && id === 'deux' ? { newPage: true as const } : {}),
        blocks: [filler(2)],
      })),
    })
    const pageOf = (edition: Edition) => layOut(edition, type).anchors.get('section:deux')?.page
    expect([pageOf(parts(false)), pageOf(parts(true))]).toEqual([0, 1])
  })

  it('set a title the smaller, the longer it is', () => {
    const sizes = Array.from({ length: 30 }, (_, words) => {
      const name = Array.from({ length: words + 1 }, () => 'coopération').join(' ')
      const { pages } = layOut({ ...shortReport, identity: { name, line: '' } }, type)
      return textsOf(pages[0] ?? []).find(({ text }) => text.includes('coopération'))?.size ?? 0
    })
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes).size).toBeGreaterThan(2)
  })

  it('give a long title a smaller size, and still open on what comes under it', () => {
    const name = Array.from({ length: 40 }, () => 'coopération').join(' ')
    const { pages, anchors } = layOut({ ...shortReport, identity: { name, line: '' } }, type)
    const title = textsOf(pages[0] ?? []).filter(
      ({ mark }) => typeof mark === 'object' && mark.level === 1,
    )
    expect(title.map(({ text }) => text.trim()).join(' ')).toBe(name)
    expect(new Set(title.map(({ size }) => size))).toEqual(new Set([14]))
    expect(anchors.get('section:synthese')?.page).toBe(0)
  })

  it('are announced right, even after an opening of two pages', () => {
    const facts = Array.from({ length: 60 }, (_, index) => ({
      term: 'Territoire',
      text: `Commune ${index + 1}`,
    }))
    const { pages, anchors } = layOut({ ...sampleReport, facts }, type)
    const pageOf = (id: string) => anchors.get(`section:${id}`)?.page ?? -1
    expect(pageOf('synthese')).toBe(1)
    const numbers = textsOf(pages[pageOf('sommaire')] ?? []).flatMap(({ text }) => {
      const [, number] = /^page (\d+)$/.exec(text) ?? []
      return number === undefined ? [] : [Number(number)]
    })
    expect(numbers).toEqual(sampleReport.sections.slice(2).map(({ id }) => pageOf(id) + 1))
  })

  it('write a no-break space as the space that shares its glyph', () => {
    const all = sample.pages.flatMap((page) => textsOf(page).map(({ text }) => text)).join('\n')
    expect(all.includes('n° 2014-856')).toBe(true)
    expect(all.includes('\u00a0')).toBe(false)
    expect(all.includes('sortir\u202f?')).toBe(true)
  })
})

describe('the thread', () => {
  /** The line at the head of the page left out, and the one at its foot. */
  const strokesOf = (operations: readonly Operation[]) =>
    operations.flatMap((operation) =>
      operation.kind === 'path' && operation.stroke && operation.mark === 'artifact'
        ? [operation.stroke]
        : [],
    )

  it('has a strand for each element but the one that is not there', () => {
    const page = layOut(withBlocks(sampleReport.strip), type).pages.at(-1) ?? []
    const threads = strokesOf(page).filter(({ width }) => width === mm(1.6))
    expect(threads).toHaveLength(10)
    expect(threads.filter(({ dash }) => dash === undefined)).toHaveLength(7)
    const numbers = linesOf(page).filter(({ text }) => /^\d+$/.test(text))
    expect(numbers.map(({ text }) => Number(text))).toEqual(
      Array.from({ length: 11 }, (_, index) => index + 1),
    )
  })

  it('is whole behind, dashed where one is, dotted ahead, a hairline when nothing is known', () => {
    const states = ['done', 'here', 'ahead', 'unknown'] as const
    const items = states.map((state) => ({ title: state, text: 'Une étape.', state }))
    const { pages } = layOut(withBlocks({ kind: 'path', items }), type)
    const [done, here, ahead, unknown] = strokesOf(pages.at(-1) ?? [])
    expect(done?.dash).toBeUndefined()
    expect(here?.dash?.[0]).toBeGreaterThan(ahead?.dash?.[0] ?? 0)
    expect(here?.colour).toBe(done?.colour)
    expect(ahead?.colour).not.toBe(done?.colour)
    expect(unknown?.dash).toBeUndefined()
    expect(unknown?.colour).not.toBe(done?.colour)
    expect(unknown?.width).toBeLessThan(done?.width ?? 0)
  })
})

describe('the radar', () => {
  it('names each axis and each ring', () => {
    const figure = elementsOf(sample.tree).find(({ alt }) =>
      alt?.includes('Membres (C’est en place)'),
    )
    const said = sample.pages
      .flatMap((page) => textsOf(page).filter(({ mark }) => mark === figure))
      .map(({ text }) => text.trim())
    expect(said).toEqual(
      expect.arrayContaining(['Pas encore', 'On commence', 'C’est en place', 'C’est solide']),
    )
    expect(said.join(' ')).toContain('7 Argent, emplois')
    expect(said.join(' ')).toContain('10 Habitants, utilité')
  })
})

describe('the map', () => {
  const ring = [
    { x: 10, y: 10 },
    { x: 90, y: 10 },
    { x: 90, y: 90 },
  ]
  const block: Block = {
    kind: 'map',
    title: 'Pôles connus',
    alt: 'Isère (38) : 2 pôles ; Ain (01) : 1 pôle.',
    key: ['Rond plein : près de chez vous.'],
    map: {
      width: 100,
      height: 100,
      areas: [
        { code: '38', rings: [ring], isHere: true },
        { code: '01', rings: [ring], isHere: false },
      ],
      frames: [ring],
      names: [{ at: { x: 1, y: 1 }, text: 'Guyane' }],
      markers: [
        { code: '38', at: { x: 50, y: 50 }, count: 2, kind: 'near', label: 'Isère', ref: 'a' },
        { code: '01', at: { x: 20, y: 20 }, count: 1, kind: 'alike', label: 'Ain', ref: 'b' },
      ],
    },
  }
  function drawMap() {
    const { pages, tree } = layOut(withBlocks(block), type)
    const figure = elementsOf(tree).find(({ alt }) => alt?.includes('Isère (38)'))
    return { pages, drawn: pages.flatMap((page) => page.filter(({ mark }) => mark === figure)) }
  }
  it('is one figure, whose words say it all, with its counts and its names', () => {
    const said = drawMap().drawn.flatMap((operation) =>
      operation.kind === 'text' ? [operation.text.trim()] : [],
    )
    expect(said).toEqual(['Guyane', '2', '1'])
  })

  it('outlines the départements of the project alone, and tells near from alike by the dot', () => {
    const paths = drawMap().drawn.flatMap((operation) =>
      operation.kind === 'path' ? [operation] : [],
    )
    expect(paths.filter(({ fill }) => fill === COLOURS.lawWash)).toHaveLength(1)
    expect(paths.filter(({ fill }) => fill === COLOURS.action)).toHaveLength(1)
    expect(paths.filter(({ fill }) => fill === COLOURS.paper)).toHaveLength(1)
  })

  it('closes each ring by hand: a stroke would leave all but the last open', () => {
    const land = drawMap().drawn.find(
      (operation) => operation.kind === 'path' && operation.fill === COLOURS.lawWash,
    )
    const ends = land?.kind === 'path' ? land.segments.map(({ to }) => to) : []
    expect(ends).toHaveLength(4)
    expect(ends.at(0)).toEqual(ends.at(-1))
  })

  it('keeps its key under it', () => {
    const texts = drawMap().pages.flatMap((page) => textsOf(page).map(({ text }) => text))
    expect(texts.join(' ')).toContain('près de chez vous')
  })
})

describe('the columns of a table', () => {
  const tracks = (first: string, ...shares: readonly [number, number]) => {
    const { pages } = layOut(
      withBlocks({
        kind: 'table',
        caption: 'Un tableau',
        columns: [
          { label: 'Fait', width: shares[0] },
          { label: 'Date', width: shares[1] },
        ],
        rows: [[first, '23\u00a0novembre 2026']],
      }),
      type,
    )
    return linesOf(pages.at(-1) ?? []).filter(
      ({ at, text }) => at.x > PAGE.left + 1 && text !== 'Date',
    )
  }

  it('follow the shares that are asked for, while nothing is cut', () => {
    const [date] = tracks('Un fait qui tient dans la moitié de la page', 1, 1)
    expect(date?.text).toBe('23 novembre 2026')
    expect(Math.abs((date?.at.x ?? 0) - PAGE.left - PAGE.textWidth / 2)).toBeLessThan(10)
  })

  it('give a date the room it needs, beside a long text', () => {
    const dates = tracks('Un fait plus long que sa colonne. '.repeat(8), 9, 1)
    expect(dates.map(({ text }) => text)).toEqual(['23 novembre 2026'])
  })
})

describe('links', () => {
  it('do not underline the spaces around their words', () => {
    const run = { text: ' la page ', href: 'https://exemple.fr/' }
    const { pages } = layOut(
      withBlocks({ kind: 'paragraph', text: [{ text: 'Voir' }, run, { text: 'utile' }] }),
      type,
    )
    const link = pages.flat().find((operation) => operation.kind === 'link')
    const { size } = textsOf(pages.flat()).find(({ text }) => text === 'la page') ?? {}
    expect(link?.area.width).toBeCloseTo(type.width('la page', 'regular', size ?? 0), 5)
  })

  const targetsOf = (...blocks: readonly Block[]) => {
    const { pages, anchors } = layOut(withBlocks(...blocks), type)
    return pages
      .flat()
      .flatMap((operation) =>
        operation.kind === 'link' && operation.target.kind === 'anchor'
          ? [anchors.get(operation.target.id)?.y]
          : [],
      )
  }
  const to = (ref: string): Block => ({ kind: 'paragraph', text: [{ text: 'Voir', ref }] })
  const heading = (id: string): Block => ({ kind: 'heading', level: 3, text: id, id })

  it('lead to what the report has, and are not drawn otherwise', () => {
    expect(targetsOf(to('essai'))).toHaveLength(1)
    expect(targetsOf(to('nulle-part'))).toEqual([])
  })

  it('lead to the first place of a name', () => {
    const [single] = targetsOf(heading('ici'), to('ici'))
    const [first] = targetsOf(heading('ici'), to('ici'), heading('ici'))
    expect(single).toBeGreaterThan(PAGE.top)
    expect(first).toBe(single)
  })
})

describe('the law’s sentence', () => {
  /** The page that begins with it: the thread under the name of the tool is on the first. */
  const law = (): Drawing =>
    layOut(
      {
        ...shortReport,
        sections: shortReport.sections.map((section) => ({ ...section, newPage: true })),
      },
      type,
    )
  const lawOf = ({ pages, anchors } = law()) =>
    pages[anchors.get('section:synthese')?.page ?? 0] ?? []
  const strokes = () =>
    lawOf().flatMap((operation) =>
      operation.kind === 'path' && operation.stroke && operation.segments.length === 2
        ? [operation.stroke]
        : [],
    )

  it.each([
    ['whole for « réuni »', '#2a6b3c', undefined],
    ['dashed for « à consolider »', '#7a5200', 'butt'],
    ['dotted for « à renseigner »', '#55636b', 'round'],
  ])('has a line %s', (_, colour, cap) => {
    const found = strokes().filter((stroke) => stroke.colour === colour)
    expect(found.length).toBeGreaterThan(0)
    for (const stroke of found) {
      expect(stroke.dash === undefined).toBe(cap === undefined)
      expect(stroke.cap ?? (cap === undefined ? undefined : 'butt')).toBe(cap)
    }
  })

  it('has no line for « non réuni », but its ring', () => {
    expect(strokes().some((stroke) => stroke.colour === '#a3283f')).toBe(false)
    const rings = lawOf().filter(
      (operation) =>
        operation.kind === 'path' && operation.closed && operation.stroke?.colour === '#a3283f',
    )
    // One in the sentence, one in the count under it.
    expect(rings).toHaveLength(2)
  })

  it('says the statuses to whoever does not see them', () => {
    const drawing = law()
    const quote = elementsOf(drawing.tree).find(({ role }) => role === 'quote')
    const inQuote = new Set<unknown>(quote && elementsOf(quote))
    const said = textsOf(lawOf(drawing))
      .flatMap(({ mark, text }) =>
        typeof mark === 'object' && inQuote.has(mark) ? [mark.spoken ?? text] : [],
      )
      .join('')
      .replaceAll('\u00a0', ' ')
    expect(said).toContain('regroupement [1 réuni] sur un même territoire [2 réuni]')
    expect(said).toContain('partenariat [8 non réuni] au service')
  })

  it('leads from each element to its verdict, and describes the link by the words of the law', () => {
    const links = lawOf().flatMap((operation) =>
      operation.kind === 'link' && operation.target.kind === 'anchor' ? [operation.mark] : [],
    )
    expect(new Set(links).size).toBeGreaterThanOrEqual(11)
    for (const mark of links) expect(mark).toMatchObject({ role: 'link' })
  })
})

describe('marks', () => {
  it('are elements of the document, or artifacts', () => {
    const known = new Set(elementsOf(sample.tree))
    for (const page of sample.pages)
      for (const { mark } of page) expect(typeof mark === 'string' || known.has(mark)).toBe(true)
  })

  it('say which texts are headings, and of which level', () => {
    const levels = new Map(
      sample.pages.flatMap((page) =>
        textsOf(page).flatMap(({ mark, text }): [string, number | undefined][] =>
          typeof mark === 'object' && mark.role === 'heading' ? [[text.trim(), mark.level]] : [],
        ),
      ),
    )
    expect(levels.get('Filière réemploi des Monts d’Amont')).toBe(1)
    expect(levels.get('L’essentiel, en une page')).toBe(2)
    expect(levels.get('Trois premières actions')).toBe(3)
    expect(levels.get('Pour renforcer la façon de faire')).toBe(4)
  })

  it('say which cells head a column or a row, and leave repeated headers out', () => {
    const cells = sample.pages.flatMap((page) => textsOf(page))
    const marksOf = (word: string) =>
      cells.filter(({ text }) => text === word).map(({ mark }) => mark)
    const [first, ...others] = marksOf('Pièces')
    expect(first).toMatchObject({ role: 'header', scope: 'column' })
    expect(others.length).toBeGreaterThan(2)
    expect(new Set(others)).toEqual(new Set(['repeated']))
    expect(marksOf('1. Projet commun')[0]).toMatchObject({ role: 'header', scope: 'row' })
    expect(marksOf('4 sur 4')[0]).toMatchObject({ role: 'cell' })
  })

  it('give every figure its words', () => {
    const figures = elementsOf(sample.tree).filter(({ role }) => role === 'figure')
    expect(figures).toHaveLength(1)
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(40)
  })

  it('follow the reading order: the project, then the sections', () => {
    const titles = elementsOf(sample.tree).filter(({ role }) => role === 'heading')
    const said = titles.map((element) =>
      sample.pages
        .flatMap((page) => textsOf(page).filter(({ mark }) => mark === element))
        .map(({ text }) => text.trim())
        .join(' '),
    )
    expect(said[0]).toBe('Filière réemploi des Monts d’Amont')
    expect(
      said.filter((title) => sampleReport.sections.some((one) => one.title === title)),
    ).toEqual(sampleReport.sections.map(({ title }) => title))
  })

  it('call the foot of each page an artifact', () => {
    for (const page of sample.pages)
      for (const { at, mark } of textsOf(page)) if (at.y > PAGE.footer) expect(mark).toBe('footer')
  })
})
