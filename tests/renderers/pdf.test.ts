import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Edition } from '../../src/report'
import type { PdfFonts } from '../../src/renderers/pdf/type/fonts'
import { fileIdOf } from '../../src/renderers/pdf/fileId'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import { renderPdf } from '../../src/renderers/pdf/renderPdf'
import { attachedDossier } from '../../src/storage/file/pdfAttachment'
import { bare, readPdf, type ReadPage, type ReadPdf } from './readPdf'
import { readObjects } from './tagged/readObjects'
import { readStructure } from './tagged/readStructure'
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
}, 30_000)

const { notice } = sampleReport

const HEAD = 'Filière réemploi des Monts d’Amont Dossier · 23 novembre 2026'

/** What a page has of its own: neither what repeats at its head nor at its foot. */
function ownText({ text }: ReadPage, index: number, { length }: readonly unknown[]): string {
  const whole = bare(text)
  const foot = bare(`${notice} ${index + 1} sur ${length}`)
  const head = index === 0 ? '' : bare(HEAD)
  expect([whole.startsWith(head), whole.endsWith(foot)]).toEqual([true, true])
  return whole.slice(head.length, -foot.length)
}

/** The pages one after the other. */
const bodyOf = ({ pages }: ReadPdf): string => pages.map(ownText).join('')

/** A count of members stands where they are not named. */
const HIDDEN = new Set(
  'id kind href ref status level tone place short alt edit step question language date labels notice headline line strip engagement by doneOn key count'.split(
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

const withBlocks = (...blocks: readonly Block[]): Edition => ({
  ...shortReport,
  sections: [{ id: 'essai', title: 'Un essai', short: 'Essai', blocks }],
})

const read = (...blocks: readonly Block[]) => readPdf(renderPdf(withBlocks(...blocks), fonts))

describe('the text of the PDF', () => {
  it('has every word of the report', () => {
    const body = bodyOf(pdf)
    const missing = textsOf(sampleReport)
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

  it('replaces what no font draws by a sign that is seen, and says so at the end', () => {
    expect(bodyOf(pdf)).toContain(bare('Nguyễn & Fils □'))
    expect(bodyOf(pdf)).toContain(bare('□□ Conseil'))
    const said = bare(`□ ${sampleReport.labels.missingGlyph}`)
    expect(bodyOf(pdf).endsWith(said)).toBe(true)
    expect(bodyOf(short)).not.toContain(said)
  })

  it('embeds its own fonts and no other', () => {
    expect([...pdf.fonts].sort()).toEqual([
      'SourceSans3-Bold',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
      'SourceSerif4-Regular',
    ])
    const names = [...readObjects(bytes).objects.values()].flatMap((object) => [
      ...object.matchAll(/\/BaseFont \/([\w-]+)/g),
    ])
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter(([, name]) => !name?.startsWith('Source'))).toEqual([])
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

/** The table of contents, and what it lists: all that follows it. */
const contentsAt = () => pdf.outline.findIndex(({ title }) => title === 'Dans ce rapport')
const contentsPage = () => pdf.outline[contentsAt()]?.page ?? 0
const listed = () => pdf.outline.slice(contentsAt() + 1)

describe('the pages', () => {
  it('bear the notice and their number', () => {
    const { pages } = pdf
    pages.forEach(({ text }, index) => {
      expect(bare(text)).toContain(bare(notice))
      expect(text).toContain(`${index + 1} sur ${pages.length}`)
    })
  })

  it('begin with the project and what is known of it, then the sections in order', () => {
    const [first = ''] = short.pages.map(ownText)
    const { identity, facts } = shortReport
    const places = [identity.name, ...facts.map(({ term, text }) => term + text)]
      .concat('L’essentiel, en une page')
      .map((text) => first.indexOf(bare(text)))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('have a table of contents that says the right pages', () => {
    const contents = bare(pdf.pages[contentsPage() - 1]?.text ?? '')
    expect(listed().length).toBeGreaterThan(8)
    for (const { title, page } of listed())
      expect(contents).toContain(bare(`${title} page ${page}`))
    expect(bodyOf(short)).not.toContain(bare(`page ${short.outline.at(-1)?.page}`))
  })

  it('put the annexes last, from a new page on', () => {
    const first = pdf.outline.find(({ title }) => title === 'Les réponses')?.page ?? 0
    expect(pdf.pages.map(ownText)[first - 1]?.startsWith('Lesréponses')).toBe(true)
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
    const [law, , article9 = 0] = pdf.outline.map(({ page }) => page)
    const links = pdf.pages[(law ?? 1) - 1]?.links.filter(({ page }) => page !== undefined) ?? []
    expect(links.length).toBeGreaterThanOrEqual(11)
    expect(new Set(links.map(({ page }) => page))).toEqual(new Set([article9, article9 + 1]))
  })

  it('leads from the table of contents to each section', () => {
    expect(pdf.pages[contentsPage() - 1]?.links.map(({ page }) => page)).toEqual(
      listed().map(({ page }) => page),
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

/** When the file says that it was made. */
const creationOf = (file: Uint8Array | undefined) =>
  [...readObjects(file ?? new Uint8Array()).objects.values()]
    .map((object) => /\/CreationDate (\([^)]*\))/.exec(object)?.[1])
    .find((date) => date !== undefined)

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
    expect(creationOf(made[0])).toBe("(D:20261123120000-00'00')")
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
    expect(creationOf(far)).toBe("(D:20410203120000-00'00')")
  })

  it('has a title and a language', () => {
    expect(pdf.title).toBe('Filière réemploi des Monts d’Amont – Dossier')
    expect(pdf.language).toBe('fr-FR')
  })

  it('keeps the no-break spaces of a title out of an encoding that has none', async () => {
    const identity = { name: 'Pôle «\u00a0été\u00a0» n°\u00a02', line: '' }
    const { title } = await readPdf(renderPdf({ ...shortReport, identity }, fonts))
    expect(title).toBe('Pôle « été » n° 2 – Dossier')
  })

  it('stays small', () => {
    expect(bytes.length).toBeLessThan(120_000)
  })
})

describe('what is read aloud', () => {
  const readAloud = async (...blocks: readonly Block[]) => {
    const pages = await readStructure(renderPdf(withBlocks(...blocks), fonts))
    const last = pages.at(-1) ?? []
    // Under the title of the section.
    return last
      .slice(last.findIndex((line) => line.includes('Un essai')) + 1)
      .map((line) => line.trim())
  }

  it('has its headings in order, none of a level that is skipped', async () => {
    const titles = (await readStructure(bytes)).flat().flatMap((line) => {
      const [, level, said] = /^ *H(\d) (.*)$/.exec(line) ?? []
      return said === undefined ? [] : [[Number(level), said] as const]
    })
    expect(titles[0]).toEqual([1, 'Filière réemploi des Monts d’Amont'])
    titles.forEach(([level], index) =>
      expect(level).toBeLessThanOrEqual((titles[index - 1]?.[0] ?? 0) + 1),
    )
    expect(titles.filter(([level]) => level === 2).map(([, said]) => said)).toEqual(
      expect.arrayContaining(sampleReport.sections.map(({ title }) => title)),
    )
  })

  it('reads a line of the contents as its title, then its page', async () => {
    const contents = (await readStructure(bytes))[contentsPage() - 1] ?? []
    const [first] = listed()
    expect(contents.map((line) => line.trim())).toContain(
      `Link ${first?.title} page ${first?.page}`,
    )
  })

  it('reads a verdict in the order in which it is looked at, its number first', async () => {
    expect(
      await readAloud({
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
            gather: 'Des statuts.',
            changes: [],
          },
        ],
      }),
    ).toEqual([
      'L',
      'LI',
      'Lbl 2°',
      'LBody',
      'P Composition',
      'BlockQuote « au moins trois personnes morales »',
      'P Non réuni',
      'P Il en manque une.',
      `P ${shortReport.labels.gather.replace(/\s/g, ' ')} Des statuts.`,
    ])
  })

  it('reads a table row by row, and an empty cell as a cell', async () => {
    expect(
      await readAloud({
        kind: 'table',
        caption: 'Membres',
        columns: [
          { label: 'Nom', width: 1 },
          { label: 'Rôle', width: 1 },
          { label: 'Depuis', width: 1 },
        ],
        rows: [['Emmaüs', '', '2024']],
      }),
    ).toEqual([
      'Table',
      'Caption Membres',
      'TR',
      'TH Nom',
      'TH Rôle',
      'TH Depuis',
      'TR',
      'TH Emmaüs',
      'TD',
      'TD 2024',
    ])
  })

  it('reads a link as a link, among the words around it', async () => {
    const read = await readAloud({
      kind: 'paragraph',
      text: [
        { text: 'Voir ' },
        { text: 'la loi', href: 'https://exemple.fr/' },
        { text: ', ici.' },
      ],
    })
    expect(read).toEqual(['P Voir, ici.', 'Link la loi'])
  })

  it('reads a list inside a list under its item', async () => {
    expect(
      await readAloud({
        kind: 'rule',
        items: [
          {
            text: 'Réuni',
            when: 'Il faut :',
            node: { text: 'Les deux', parts: [{ text: 'Une charte', parts: [] }] },
          },
        ],
      }),
    ).toEqual([
      'P Réuni',
      'P Il faut :',
      'L',
      'LI',
      'Lbl •',
      'LBody Les deux',
      'L',
      'LI',
      'Lbl •',
      'LBody Une charte',
    ])
  })
})

describe('the dossier in the PDF', () => {
  const dossier = '{"format":"ptce-dossier","nom":"Filière « réemploi » 🌱"}\n'
  const withDossier = (report = shortReport) => renderPdf(report, fonts, { dossier })

  it('is found again, byte for byte', async () => {
    expect(await attachedDossier(withDossier(), 1_000)).toEqual({ ok: true, text: dossier })
  })

  it('is listed by readers, under a name that any of them knows', async () => {
    const document = await getDocument({ data: withDossier(), verbosity: 0 }).promise
    const files: Record<string, { filename: string; description: string; content: Uint8Array }> =
      await document.getAttachments()
    await document.destroy()
    expect(Object.values(files)).toMatchObject([
      { filename: 'dossier.ptce.json', description: shortReport.labels.dossier },
    ])
    expect(Buffer.from(Object.values(files)[0]?.content ?? []).toString()).toBe(dossier)
  })

  it('says its size and its day, and that it is the source of the report', () => {
    const all = [...readObjects(withDossier()).objects.values()].join('\n')
    expect(all).toContain(
      `/Params<</Size ${Buffer.byteLength(dossier)}/ModDate (D:20261123120000Z)>>`,
    )
    expect(all).toContain('/AFRelationship/Source')
  })

  it('is not there when it is left out', async () => {
    expect(await attachedDossier(renderPdf(shortReport, fonts), 1_000)).toEqual({
      ok: false,
      error: { code: 'pdf-sans-dossier' },
    })
  })

  it('makes another file, the same each time', () => {
    expect(Buffer.compare(withDossier(), withDossier())).toBe(0)
    const idOf = (file: Uint8Array) => /\/ID \[ <(\w+)>/.exec(readObjects(file).trailer)?.[1]
    expect(idOf(withDossier())).not.toBe(idOf(renderPdf(shortReport, fonts)))
  })
})
