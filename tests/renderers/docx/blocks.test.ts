import { describe, expect, it } from 'vitest'
import { printable } from '../../../src/renderers/docx/file/printable'
import { renderDocx } from '../../../src/renderers/docx/renderDocx'
import type { Block, Edition } from '../../../src/report'
import { sampleReport } from '../sampleReport'
import { all, readDocx, spaced } from './readDocx'

const editionWith = (...blocks: readonly Block[]): Edition => ({
  ...sampleReport,
  sections: [{ id: 'essai', title: 'Un essai', short: 'Essai', blocks }],
})

/** What some blocks become, without what opens the document. */
async function told(...blocks: readonly Block[]) {
  const docx = readDocx(await renderDocx(editionWith(...blocks)))
  const from = docx.paragraphs.findIndex(({ text }) => text === 'Un essai') + 1
  return { ...docx, paragraphs: docx.paragraphs.slice(from) }
}

const lines = async (...blocks: readonly Block[]) =>
  (await told(...blocks)).paragraphs.map(({ text }) => spaced(text))

describe('a block in Word', () => {
  it.each<readonly [string, Block, readonly string[]]>([
    [
      'a count of statuses, each a sign and a word',
      {
        kind: 'tally',
        items: [
          { status: 'reuni', label: '7 réunis' },
          { status: 'a-consolider', label: '2 à consolider' },
          { status: 'non-reuni', label: '1 non réuni' },
          { status: 'a-renseigner', label: '1 à renseigner' },
        ],
      },
      ['● 7 réunis · ◐ 2 à consolider · ○ 1 non réuni · ◌ 1 à renseigner'],
    ],
    [
      'a verdict',
      {
        kind: 'verdicts',
        items: [
          {
            id: 'a',
            ordinal: '4.',
            status: 'a-consolider',
            label: 'À consolider',
            title: 'Des entreprises',
            quote: 'qui s’associent à des entreprises',
            because: ['Un seul membre.'],
            changes: [
              { id: 'one', text: 'Accueillez une entreprise.' },
              { id: 'two', text: 'Obtenez un accord.' },
            ],
            gather: 'une lettre.',
          },
        ],
      },
      [
        '4. Des entreprises · ◐ À consolider',
        '« qui s’associent à des entreprises »',
        'Un seul membre.',
        'Ce qui le rendrait réuni, au choix :',
        'Accueillez une entreprise.',
        'Obtenez un accord.',
        'À rassembler : une lettre.',
      ],
    ],
    [
      'changes',
      { kind: 'changes', title: 'Il suffirait de', items: [{ id: 'a', text: 'Dater le plan.' }] },
      ['Il suffirait de', 'Dater le plan.'],
    ],
    [
      'the law, each element with its number and status',
      {
        kind: 'law',
        parts: [
          { text: 'Un ' },
          { text: 'groupe ', element: { id: 'a', number: 1, status: 'non-reuni' } },
          { text: 'durable' },
        ],
        cite: 'Article 9',
      },
      ['« Un groupe [1 non réuni] durable »', 'Article 9'],
    ],
    [
      'a short term before its text',
      { kind: 'definitions', items: [{ term: 'ESS', text: 'Économie sociale et solidaire' }] },
      ['ESS : Économie sociale et solidaire'],
    ],
    [
      'a term that is a sentence, above its text',
      { kind: 'definitions', items: [{ term: 'Qui décide ?', text: 'Le groupe.' }] },
      ['Qui décide ?', 'Le groupe.'],
    ],
    [
      'a note',
      { kind: 'note', tone: 'alert', title: 'Attention', text: 'Une seule personne.' },
      ['Attention Une seule personne.'],
    ],
    [
      'a contact, without the protocol of its address',
      {
        kind: 'contact',
        name: 'CRESS',
        phone: '04 78 09 11 97',
        website: 'https://www.cress-aura.org/',
        dated: 'Mai 2022.',
      },
      ['CRESS', '04 78 09 11 97 · www.cress-aura.org', 'Mai 2022.'],
    ],
    [
      'a support whose source is in doubt',
      {
        kind: 'supports',
        items: [
          {
            id: 'a',
            state: 'Ancien',
            title: 'Un appel',
            text: 'Un prêt.',
            fit: '',
            dated: '2022.',
          },
        ],
      },
      ['Un appel · ◌ Ancien', 'Un prêt.', '2022.'],
    ],
    [
      'a support whose source is recent',
      {
        kind: 'supports',
        items: [
          {
            id: 'a',
            state: 'Récent',
            isRecent: true,
            title: 'Un appel',
            text: 'Un prêt.',
            fit: 'Partout.',
            dated: '2026.',
          },
        ],
      },
      ['Un appel · Récent', 'Un prêt.', 'Partout.', '2026.'],
    ],
  ])('%s', async (_, block, expected) => {
    expect(await lines(block)).toEqual(expected)
  })

  it('numbers each list from one', async () => {
    const list: Block = { kind: 'list', ordered: true, items: ['Un', 'Deux'] }
    const { paragraphs } = await told(list, list)
    const numbers = paragraphs.map(({ xml }) => /<w:numId w:val="(\d+)"/.exec(xml)?.[1])
    expect(numbers).toEqual([numbers[0], numbers[0], numbers[2], numbers[2]])
    expect(numbers[0]).not.toBe(numbers[2])
  })

  it('puts the parts of a rule under one another', async () => {
    const { paragraphs } = await told({
      kind: 'rule',
      items: [
        {
          status: { status: 'reuni', label: 'Réuni' },
          text: 'Tout est écrit.',
          when: 'Il faut :',
          node: { text: 'Toutes', parts: [{ text: 'Un plan', parts: [] }] },
        },
      ],
    })
    expect(paragraphs.map(({ text }) => spaced(text))).toEqual([
      'Réuni : Tout est écrit.',
      'Il faut :',
      'Toutes',
      'Un plan',
    ])
    const levels = paragraphs.map(({ xml }) => /<w:ilvl w:val="(\d)"/.exec(xml)?.[1])
    expect(levels).toEqual([undefined, undefined, '0', '1'])
  })

  it('aligns figures to the right, and shares the line between the columns', async () => {
    const { tableXml } = await told({
      kind: 'table',
      caption: 'Moyennes',
      columns: [
        { label: 'Sujet', width: 2 },
        { label: 'Moyenne', width: 1, numeric: true },
      ],
      rows: [['Territoire', '7']],
    })
    const widths = [...(tableXml[0] ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, w]) =>
      Number(w),
    )
    expect(widths).toEqual([6727, 3364])
    expect(all(tableXml[0] ?? '', /<w:jc w:val="(?:end|right)"\/>/g)).toHaveLength(2)
  })
})

describe('a link in Word', () => {
  const linked = (run: object): Block => ({
    kind: 'paragraph',
    text: [{ text: 'Voir ' }, { text: ' la charte ', ...run }],
  })

  it('goes to its address, the spaces around its words left out', async () => {
    const { paragraphs, parts } = await told(linked({ href: 'https://exemple.fr/é?a=1&b=2' }))
    expect(paragraphs[0]?.xml).toMatch(
      /<w:hyperlink [^>]*r:id="rIdlink1".*?>la charte<.*?<\/w:hyperlink>/,
    )
    expect(parts.get('word/_rels/document.xml.rels')).toMatch(
      /Id="rIdlink1"[^>]*Target="https:\/\/exemple\.fr\/%C3%A9\?a=1&amp;b=2" TargetMode="External"/,
    )
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,a'])(
    'opens nothing that is not safe: %s',
    async (href) => {
      const { paragraphs, parts } = await told(linked({ href }))
      expect(spaced(paragraphs[0]?.text ?? '')).toBe('Voir la charte')
      expect(paragraphs[0]?.xml).not.toContain('w:hyperlink')
      expect(parts.get('word/_rels/document.xml.rels')).not.toContain('External')
    },
  )

  it('leads to what the document tells, and is words where it tells it not', async () => {
    const { paragraphs } = await told(
      linked({ ref: 'suite' }),
      linked({ ref: 'ailleurs' }),
      linked({ page: '/mots' }),
      { kind: 'heading', level: 3, text: 'La suite', id: 'suite' },
    )
    const links = paragraphs.map(({ xml }) => /<w:hyperlink [^>]*w:anchor="(\w+)"/.exec(xml)?.[1])
    expect(links).toEqual([expect.any(String), undefined, undefined, undefined])
    expect(paragraphs[3]?.xml).toContain(`w:name="${links[0]}"`)
    expect(paragraphs.slice(0, 3).map(({ text }) => spaced(text))).toEqual(
      Array(3).fill('Voir la charte'),
    )
  })
})

it('opens a place once, where an id is told twice', async () => {
  const heading: Block = { kind: 'heading', level: 3, text: 'La suite', id: 'suite' }
  const { paragraphs } = await told(heading, heading)
  const places = paragraphs.map(({ xml }) => all(xml, /<w:bookmarkStart /g).length)
  expect(places).toEqual([1, 0])
})

describe('what people type', () => {
  it.each([
    ['controls that XML refuses', 'Pô\u0000l\u000be\u001f', 'Pôle'],
    ['halves of a character', 'Pôle\ud83d du\udc69 Bocage', 'Pôle du Bocage'],
    ['what is no character', 'Pôle\ufffe\uffff', 'Pôle'],
    ['a change of direction', 'Pôle\u202eegacoB', 'PôleegacoB'],
    ['an emoji, whole', '👩‍🌾 Ferme', '👩‍🌾 Ferme'],
    ['accents typed apart', 'e\u0301tabli', 'établi'],
  ])('keeps the words and leaves out %s', (_, typed, expected) => {
    expect(printable(typed)).toBe(expected)
  })

  const HOSTILE = [
    '</w:t></w:r><w:p/>',
    ']]><!--',
    '&amp; &#0; "guillemets" \'simples\'',
    '{bullets-0} {bullets\uffff-0} {numbers-1}',
    'x'.repeat(4000),
  ]

  it.each(HOSTILE)('is said as it is: %.30s', async (typed) => {
    const { paragraphs, tables, parts } = await told(
      { kind: 'list', ordered: false, items: [typed] },
      { kind: 'table', caption: 'Noms', columns: [{ label: 'Nom', width: 1 }], rows: [[typed]] },
    )
    const said = typed.replace('\uffff', '')
    expect(paragraphs[0]?.text).toBe(said)
    expect(tables).toEqual([[['Nom'], [said]]])
    for (const xml of parts.values())
      // eslint-disable-next-line no-control-regex -- what XML 1.0 refuses
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  })

  it('keeps its lines', async () => {
    const { paragraphs } = await told({ kind: 'paragraph', text: 'Un\r\ndeux\u2028' })
    expect(paragraphs[0]?.text).toMatch(/^Un\ndeux/)
  })
})

it('makes a table of contents that Word can make again, with its titles already there', async () => {
  const { sections } = sampleReport
  const contents = sections.find(({ id }) => id === 'sommaire')
  const items = sections.slice(2).map(({ title }) => title)
  const { paragraphs, parts } = readDocx(await renderDocx(sampleReport))
  const xml = parts.get('word/document.xml') ?? ''
  const [table = ''] = all(xml, /<w:sdt>.*?<\/w:sdt>/gs)
  expect(table).toMatch(/<w:instrText[^>]*>TOC [^<]*\\o &quot;2-2&quot;/)
  expect(all(table, /w:dirty="true"/g)).toEqual([])
  expect(all(table, /w:anchor="_place\d+"/g)).toHaveLength(items.length)
  const from = paragraphs.findIndex(({ text }) => text === contents?.title) + 1
  const listed = paragraphs.slice(from, from + items.length)
  expect(listed.map(({ text }) => spaced(text))).toEqual(items)
})

it('makes rows to write in, with room for a line and sides', async () => {
  const form: Block = {
    kind: 'table',
    caption: 'À rencontrer',
    columns: [{ label: 'Qui', width: 1 }],
    rows: [[''], ['']],
    isForm: true,
  }
  const { tableXml } = await told(form)
  expect(all(tableXml[0] ?? '', /<w:trHeight w:val="510" w:hRule="atLeast"\/>/g)).toHaveLength(2)
  expect(tableXml[0]).toMatch(/<w:insideV w:val="single"/)
})

it('goes on without a title where a section has none, and leads nowhere in its stead', async () => {
  const { paragraphs } = readDocx(
    await renderDocx({
      ...sampleReport,
      sections: [
        {
          id: 'suite',
          title: 'Une suite',
          short: 'Suite',
          isUntitled: true,
          blocks: [{ kind: 'paragraph', text: [{ text: 'Voir la suite', ref: 'suite' }] }],
        },
      ],
    }),
  )
  expect(paragraphs.map(({ text }) => text)).not.toContain('Une suite')
  expect(paragraphs.at(-1)?.text).toBe('Voir la suite')
  expect(paragraphs.at(-1)?.xml).not.toContain('w:hyperlink')
})
