import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Report } from '../../src/report'
import type { PdfFonts } from '../../src/renderers/pdf/type/fonts'
import { fileIdOf } from '../../src/renderers/pdf/fileId'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import { renderPdf } from '../../src/renderers/pdf/renderPdf'
import { bare, readPdf, type ReadPdf } from './readPdf'
import { ANSWERS, LONG_TEXT, sampleReport, shortReport } from './sampleReport'

let fonts: PdfFonts
let bytes: Uint8Array
let pdf: ReadPdf
let short: ReadPdf

beforeAll(async () => {
  fonts = await subsetFonts()
  bytes = renderPdf(sampleReport, fonts)
  pdf = await readPdf(bytes)
  short = await readPdf(renderPdf(shortReport, fonts))
})

const { notice } = sampleReport

/** The pages one after the other, without what repeats at their foot. */
const bodyOf = ({ pages }: ReadPdf): string =>
  pages
    .map(({ text }, index) =>
      bare(text)
        .replace(bare(notice), '')
        .replace(`page${index + 1}sur${pages.length}`, ''),
    )
    .join('')

const HIDDEN = new Set(
  'id kind href ref status level tone place short alt edit step question language date labels notice headline'.split(
    ' ',
  ),
)

/** Every text of a report that is meant to be read on paper. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      HIDDEN.has(key) || (key === 'state' && /^(?:done|here|ahead)$/.test(String(inner)))
        ? []
        : textsOf(inner),
    )
  return []
}

/** Texts that the PDF cannot have as they are: their own tests say what it has. */
const isPlain = (text: string) => text !== LONG_TEXT && !/[\u0301\t🌱漢字ﬁ]/u.test(text)

const withBlocks = (...blocks: readonly Block[]): Report => ({
  ...shortReport,
  sections: [{ id: 'essai', title: 'Un essai', short: 'Essai', place: 'body', blocks }],
})

const read = (...blocks: readonly Block[]) => readPdf(renderPdf(withBlocks(...blocks), fonts))

describe('the text of the PDF', () => {
  it('has every word of the report', () => {
    const body = bodyOf(pdf)
    const missing = textsOf({ ...sampleReport, product: undefined })
      .filter(isPlain)
      // An address is shown without its protocol.
      .map((text) => text.replace(/^https:\/\/(www\.cress-aura\.org)\/$/, '$1'))
      .filter((text) => !body.includes(bare(text)))
    expect(missing).toEqual([])
  })

  it.each([
    ['accents typed apart, and tabs', 'un établi et un camion'],
    ['ligatures', 'Des configurations'],
    ['signs', 'œuvre, cœur, Œuvre, ça, naïf, Noël, où, ≥, ½, №.'],
    ['letters from elsewhere', 'Nguyễn & Fils'],
  ])('draws %s', (_, expected) => {
    expect(bodyOf(pdf)).toContain(bare(expected))
  })

  it('replaces what no font draws by a sign that is seen, and says so on the cover', () => {
    expect(bodyOf(pdf)).toContain(bare('Nguyễn & Fils □'))
    expect(bodyOf(pdf)).toContain(bare('□□ Conseil'))
    expect(pdf.pages[0]?.text).toContain(sampleReport.labels.missingGlyph)
    expect(short.pages[0]?.text).not.toContain(sampleReport.labels.missingGlyph)
  })

  it('embeds its own fonts and no other', () => {
    expect([...pdf.fonts].sort()).toEqual([
      'SourceSans3-Bold',
      'SourceSans3-Light',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
      'SourceSerif4-Regular',
    ])
    const names = Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/BaseFont \/([\w-]+)/g)
    expect([...names].filter(([, name]) => !name?.startsWith('Source'))).toEqual([])
  })

  it('quotes the words of the text beside each verdict', async () => {
    const { pages } = await read({
      kind: 'verdicts',
      items: [
        {
          id: 'composition',
          ordinal: '2°',
          status: 'non-reuni',
          label: 'Non réuni',
          title: 'Composition',
          quote: 'au moins trois personnes morales',
          because: ['Il en manque une.'],
          reasons: [],
          changes: [{ id: 'one', text: 'Accueillez une entreprise.' }],
        },
      ],
    })
    const said = bare(pages.at(-1)?.text ?? '')
    expect(said).toContain(bare('« au moins trois personnes morales »'))
    expect(said).toContain('Nonréuni')
    expect(said).toContain(bare('Accueillez une entreprise.'))
  })

  it('sets official words in serif', async () => {
    const plain = await read({ kind: 'paragraph', text: 'des entreprises' })
    const law = await read({ kind: 'paragraph', text: [{ text: 'des entreprises', law: true }] })
    expect(plain.fonts).not.toContain('SourceSerif4-Regular')
    expect(law.fonts).toContain('SourceSerif4-Regular')
  })
})

describe('the pages', () => {
  it('bear the notice and their number', () => {
    const { pages } = pdf
    pages.forEach(({ text }, index) => {
      expect(bare(text)).toContain(bare(notice))
      expect(text).toContain(`page ${index + 1} sur ${pages.length}`)
    })
  })

  it('begin with the cover, then the summary on one page', () => {
    expect(pdf.pages[0]?.text).toContain('Filière réemploi')
    expect(pdf.pages[1]?.text).toContain('L’essentiel, en une page')
    expect(pdf.pages[1]?.text).toContain('CRESS Auvergne-Rhône-Alpes')
    expect(pdf.pages[2]?.text).not.toContain('Premier contact')
  })

  it('have a table of contents when there are many, with the right pages', () => {
    const contents = pdf.pages[2]?.text ?? ''
    expect(contents).toContain(sampleReport.labels.contents)
    for (const { title, page } of pdf.outline.slice(1))
      expect(bare(contents)).toContain(bare(`${title} ${page}`))
    expect(short.pages.map(({ text }) => text).join('')).not.toContain(sampleReport.labels.contents)
  })

  it('put the annexes last, from a new page on', () => {
    const first = pdf.outline.find(({ title }) => title === 'Les réponses')?.page ?? 0
    expect(pdf.pages[first - 1]?.text.startsWith('Les réponses')).toBe(true)
    expect(pdf.outline.at(-1)?.title).toBe('Les membres')
  })

  it('repeat the header of a table that goes on, and lose no row', () => {
    const pages = pdf.pages.filter(({ text }) => text.includes('Toutes les réponses'))
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach(({ text }, index) => {
      expect(text.includes('Toutes les réponses (suite)')).toBe(index > 0)
      expect(bare(text)).toContain('QuestionRéponsePièces')
    })
    const rows = pages.flatMap(({ text }) => [...text.matchAll(/Question (\d+)/g)])
    expect(rows.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: ANSWERS }, (_, index) => index + 1),
    )
  })

  it('cut a row that no page could hold, without losing a sentence', () => {
    const phrases = pdf.pages.flatMap(({ text }) => [
      ...text.replace(/\n/g, ' ').matchAll(/phrase +(\d+)\./g),
    ])
    expect(phrases.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 260 }, (_, index) => index + 1),
    )
    const pages = pdf.pages.filter(({ text }) => /phrase\s+\d/.test(text))
    expect(pages.length).toBeGreaterThan(3)
    for (const { text } of pages) expect(bare(text)).toContain('NomFamilleCequ’ilapporte')
  })
})

describe('the ways through the PDF', () => {
  it('has a bookmark per section, which leads to its title', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual(
      sampleReport.sections.map(({ title }) => title),
    )
    for (const { title, page } of pdf.outline)
      expect(bare(pdf.pages[page - 1]?.text ?? '')).toContain(bare(title))
  })

  it('leads from the words of the law to their verdict', () => {
    const article9 = pdf.outline[1]?.page ?? 0
    const links = pdf.pages[1]?.links.filter(({ page }) => page !== undefined) ?? []
    expect(links.length).toBeGreaterThanOrEqual(11)
    expect(new Set(links.map(({ page }) => page))).toEqual(new Set([article9, article9 + 1]))
  })

  it('leads from the table of contents to each section', () => {
    expect(pdf.pages[2]?.links.map(({ page }) => page)).toEqual(
      pdf.outline.slice(1).map(({ page }) => page),
    )
  })

  it('leads out, to what can be dialled, written to or visited', () => {
    const urls = new Set(pdf.pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? [])))
    expect(urls).toEqual(
      new Set([
        'tel:0478091197',
        'mailto:info@cress-aura.org',
        'https://www.cress-aura.org/',
        'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000030486434/',
        'https://www.lelabo-ess.org/ptce?vue=services&%C3%A9tape=%C3%A9mergence',
      ]),
    )
  })

  it.each([
    ['a script', { text: 'Ouvrir', href: 'javascript:alert(1)' }],
    ['a file', { text: 'Ouvrir', href: 'file:///etc/passwd' }],
    ['a place that is not in the report', { text: 'Ouvrir', ref: 'nulle-part' }],
  ])('never leads to %s', async (_, run) => {
    const { pages } = await read({ kind: 'paragraph', text: [run] })
    expect(pages.flatMap(({ links }) => links)).toEqual([])
    expect(pages.at(-1)?.text).toContain('Ouvrir')
  })
})

describe('the file', () => {
  it('is the same, byte for byte, for the same report', () => {
    expect(Buffer.compare(renderPdf(sampleReport, fonts), bytes)).toBe(0)
    expect(Buffer.compare(renderPdf(structuredClone(sampleReport), fonts), bytes)).toBe(0)
  })

  it('does not depend on where the machine is', () => {
    const zone = process.env.TZ
    const made = ['Pacific/Auckland', 'America/Sao_Paulo'].map((name) => {
      process.env.TZ = name
      return renderPdf(shortReport, fonts)
    })
    process.env.TZ = zone
    if (zone === undefined) delete process.env.TZ
    expect(Buffer.compare(made[0] ?? new Uint8Array(), made[1] ?? new Uint8Array())).toBe(0)
    expect(Buffer.from(made[0] ?? []).toString('latin1')).toContain("(D:20261123120000-00'00')")
  })

  it('has another identifier when one word changes', () => {
    const idOf = (file: Uint8Array) =>
      /\/ID \[ <(\w+)>/.exec(Buffer.from(file).toString('latin1'))?.[1]
    const other = renderPdf({ ...shortReport, headline: 'Un autre titre' }, fonts)
    expect(idOf(bytes)).toMatch(/^[0-9A-F]{32}$/)
    expect(idOf(other)).not.toBe(idOf(renderPdf(shortReport, fonts)))
    expect(fileIdOf('un deux')).not.toBe(fileIdOf('deux un'))
  })

  it('bears any date', () => {
    const far = renderPdf({ ...shortReport, date: '2041-02-03' }, fonts)
    expect(Buffer.from(far).toString('latin1')).toContain("(D:20410203120000-00'00')")
  })

  it('has a title and a language', () => {
    expect(pdf.title).toBe('Filière réemploi des Monts d’Amont – Diagnostic PTCE')
    expect(pdf.language).toBe('fr-FR')
  })

  it('keeps the no-break spaces of a title out of an encoding that has none', async () => {
    const cover = { ...shortReport.cover, title: 'Pôle «\u00a0été\u00a0» n°\u00a02' }
    const { title } = await readPdf(renderPdf({ ...shortReport, cover }, fonts))
    expect(title).toBe('Pôle « été » n° 2 – Diagnostic PTCE')
  })

  it('stays small', () => {
    expect(bytes.length).toBeLessThan(120_000)
  })
})
