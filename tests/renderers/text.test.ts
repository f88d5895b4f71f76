import { describe, expect, it } from 'vitest'
import type { Block, Edition } from '../../src/report'
import { lawText } from '../../src/renderers/text/lawText'
import { renderText } from '../../src/renderers/text/renderText'
import { wrap } from '../../src/renderers/text/wrap'
import { bare } from './readPdf'
import { lawParts, sampleReport, shortReport } from './sampleReport'

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

const text = renderText(sampleReport)

/** The lines of some blocks, without what stands before and after them. */
function linesOf(...blocks: readonly Block[]): readonly string[] {
  const report: Edition = {
    ...shortReport,
    sections: [{ id: 'essai', title: 'Un essai', short: 'Essai', blocks }],
  }
  const lines = spaced(renderText(report)).trimEnd().split('\n')
  const start = lines.indexOf('Un essai') + 3
  return lines.slice(start, lines.findLastIndex((line) => line.startsWith('Cet outil')) - 2)
}

describe('renderText', () => {
  it('is at most 100 columns wide, addresses apart', () => {
    const wide = text
      .split('\n')
      .filter((line) => [...line].length > 100 && !/https?:\/\/\S{60}/.test(line))
    expect(wide).toEqual([])
  })

  it('has no space at the end of a line, and one line end at the end', () => {
    expect(text.split('\n').filter((line) => /\s$/.test(line))).toEqual([])
    expect(text.endsWith('financeur.\n')).toBe(true)
  })

  it('says everything, in order, the notice first and last', () => {
    const titles = sampleReport.sections.map(({ title }) => text.indexOf(`\n${title}\n===`))
    expect(titles.every((place) => place > 0)).toBe(true)
    expect(titles).toEqual([...titles].sort((a, b) => a - b))
    expect(bare(text).split(bare(sampleReport.notice))).toHaveLength(3)
    for (const { term, text: fact } of sampleReport.facts)
      expect(text).toMatch(new RegExp(`^${term} +${fact.slice(0, 20)}`, 'm'))
  })

  it('has no word that only a drawing says', () => {
    expect(text).toContain('Membres (C’est en place)')
    expect(spaced(text).replace(/\n/g, ' ')).toContain('8 non réuni')
  })
})

describe('a block as text', () => {
  it.each<readonly [string, Block, readonly string[]]>([
    [
      'a paragraph with links',
      {
        kind: 'paragraph',
        text: [
          { text: 'Voir ', soft: true },
          { text: 'la charte', href: 'https://www.lelabo-ess.org/' },
          { text: ' et ' },
          { text: 'www.rtes.fr', href: 'https://www.rtes.fr/' },
          { text: '.' },
        ],
      },
      ['Voir la charte (https://www.lelabo-ess.org/) et www.rtes.fr.'],
    ],
    ['a heading', { kind: 'heading', level: 3, text: 'Ensuite' }, ['Ensuite', '-------']],
    [
      'a numbered list',
      { kind: 'list', ordered: true, items: ['Un', [{ text: 'Deux', strong: true }]] },
      ['1. Un', '2. Deux'],
    ],
    [
      'definitions',
      { kind: 'definitions', items: [{ term: 'ESS', text: 'Économie sociale et solidaire' }] },
      ['ESS', '    Économie sociale et solidaire'],
    ],
    [
      'a table of figures',
      {
        kind: 'table',
        caption: 'Moyennes',
        columns: [
          { label: 'Sujet', width: 3 },
          { label: 'Moyenne', width: 1, numeric: true },
        ],
        rows: [
          ['Territoire', '7'],
          ['Statut', { status: 'reuni', label: 'Réuni' }],
        ],
      },
      [
        'Moyennes',
        '',
        'Sujet       Moyenne',
        '----------  -------',
        'Territoire        7',
        'Statut        Réuni',
      ],
    ],
    [
      'a count of statuses',
      {
        kind: 'tally',
        items: [
          { status: 'reuni', label: '8 réunis' },
          { status: 'non-reuni', label: '0 non réuni' },
        ],
      },
      ['8 réunis · 0 non réuni'],
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
        '4. Des entreprises : à consolider',
        '    « qui s’associent à des entreprises »',
        '    Un seul membre.',
        '    Ce qui le rendrait réuni, au choix :',
        '    - Accueillez une entreprise.',
        '    - Obtenez un accord.',
        '    À rassembler : une lettre.',
      ],
    ],
    [
      'a rule, part under part',
      {
        kind: 'rule',
        items: [
          {
            status: { status: 'reuni', label: 'Réuni' },
            text: 'Tout est écrit.',
            when: 'Il faut :',
            node: {
              text: 'Toutes ces conditions à la fois',
              parts: [{ text: [{ text: 'Un plan' }], parts: [] }],
            },
          },
          { text: 'Il manque un écrit.', when: 'Sinon.' },
        ],
      },
      [
        'Réuni : Tout est écrit.',
        '  Il faut :',
        '  - Toutes ces conditions à la fois',
        '    - Un plan',
        '',
        'Il manque un écrit.',
        '  Sinon.',
      ],
    ],
    [
      'a plan as a table to sign',
      {
        kind: 'plan',
        groups: [
          {
            title: 'D’abord',
            isFolded: false,
            items: [{ id: 'a', title: 'Datez votre plan.', detail: 'Notez qui.', meta: '' }],
          },
        ],
      },
      expect.arrayContaining([expect.stringContaining('Datez votre plan.')]),
    ],
    [
      'rows',
      { kind: 'rows', items: [{ title: 'Trivéo', under: 'Même région', text: 'Insertion.' }] },
      ['- Trivéo (Même région) : Insertion.'],
    ],
    [
      'what is asked',
      {
        kind: 'asks',
        items: [{ text: 'Quelles ressources\u202f?', edit: { step: 'a', label: 'b' } }],
      },
      ['- Quelles ressources ?'],
    ],
    [
      'supports',
      {
        kind: 'supports',
        items: [
          {
            id: 'a',
            state: 'Ancien',
            title: 'Prêts',
            text: 'Dès l’émergence.',
            fit: 'Pour toute la France.',
            dated: 'Mars.',
          },
        ],
      },
      ['- Prêts : ancien', '  Dès l’émergence.', '  Pour toute la France.', '  Mars.'],
    ],
    [
      'what is folded on screen',
      {
        kind: 'folded',
        summary: 'Autres points (1)',
        blocks: [{ kind: 'paragraph', text: 'Le point.' }],
      },
      ['Autres points (1)', '', 'Le point.'],
    ],
    [
      'a note',
      { kind: 'note', tone: 'todo', title: 'À faire', text: 'Appelez.' },
      ['| À faire', '| Appelez.'],
    ],
    [
      'a contact',
      { kind: 'contact', name: 'ESS France', email: 'contact@ess-france.org', dated: '2022.' },
      ['ESS France', 'contact@ess-france.org', '2022.'],
    ],
    [
      'the stages',
      {
        kind: 'path',
        items: [
          { title: 'Gestation', text: 'Faite.', state: 'done' },
          { title: 'Émergence', text: 'Vous en êtes là.', state: 'here' },
          { title: 'Développement', text: 'À venir.', state: 'ahead' },
          { title: 'Consolidation', text: 'On ne sait pas.', state: 'unknown' },
        ],
      },
      [
        '━━━ Gestation : Faite.',
        '╍╍╍ Émergence : Vous en êtes là.',
        '┈┈┈ Développement : À venir.',
        '─── Consolidation : On ne sait pas.',
      ],
    ],
    [
      'map',
      {
        kind: 'map',
        title: 'Pôles connus',
        alt: 'Isère (38) : 2 pôles.',
        key: ['Rond plein : près de chez vous.'],
        map: { width: 1, height: 1, areas: [], frames: [], names: [], markers: [] },
      },
      ['Pôles connus', 'Isère (38) : 2 pôles.'],
    ],
    [
      'contents',
      { kind: 'contents', items: [{ id: 'loi', title: 'Ce que dit la loi' }] },
      ['- Ce que dit la loi'],
    ],
  ])('writes %s', (_, block, expected) => {
    expect(linesOf(block)).toEqual(expected)
  })

  it('cuts the cells of a wide table, and keeps its columns', () => {
    const long = 'Une réponse assez longue pour ne pas tenir dans sa colonne, et de loin. '
    const lines = linesOf({
      kind: 'table',
      caption: 'Réponses',
      columns: [
        { label: 'Question', width: 2 },
        { label: 'Réponse', width: 1 },
      ],
      rows: [
        [long.repeat(2), 'oui'],
        ['a'.repeat(120), long.repeat(2)],
      ],
    })
    const rule = lines.find((line) => line.startsWith('---')) ?? ''
    const second = rule.indexOf('  ') + 2
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    for (const line of lines.slice(2)) expect(line.slice(second - 2, second).trim()).toBe('')
    expect(
      lines
        .join('')
        .match(/a{10,}/g)
        ?.join('').length,
    ).toBe(120)
    // An empty line tells tall rows apart.
    const empty = lines.indexOf('', lines.indexOf(rule))
    expect(lines[empty + 1]?.startsWith('aaaa')).toBe(true)
  })

  it('takes controls out of what people typed', () => {
    const [line] = linesOf({ kind: 'paragraph', text: 'Pôle\u001b[2J\t\u202eombre 👩‍🌾' })
    expect(line).toBe('Pôle[2J ombre 👩‍🌾')
  })
})

describe('lawText', () => {
  it('marks each element with its number and its status', () => {
    const said = spaced(lawText(lawParts, sampleReport.labels.statuses))
    expect(said).toContain(
      'de l’article 1er de la présente loi, qui s’associent à des entreprises [4 à consolider], en lien',
    )
    expect(said.endsWith('porteurs d’un développement local durable [11 à renseigner]. »')).toBe(
      true,
    )
    expect(said.startsWith('« Les pôles')).toBe(true)
  })

  it('quotes the sentence once', () => {
    const { statuses } = sampleReport.labels
    expect(spaced(lawText([{ text: 'et continue' }], statuses))).toBe('« et continue »')
    expect(spaced(lawText([{ text: '«\u00a0et continue\u00a0»' }], statuses))).toBe(
      '« et continue »',
    )
  })
})

describe('wrap', () => {
  it.each([
    ['short', 'un deux', '', '', 10, ['un deux']],
    ['long', 'un deux trois', '', '', 8, ['un deux', 'trois']],
    ['hanging', 'un deux trois', '- ', '  ', 9, ['- un deux', '  trois']],
    ['with a word too long', 'un abcdefghij', '', '', 5, ['un', 'abcdefghij']],
    ['with a no-break space', 'un n°\u00a02', '', '', 5, ['un', 'n°\u00a02']],
    ['with its own line ends', 'un\n\ndeux', '> ', '> ', 20, ['> un', '>', '> deux']],
  ])('cuts a text: %s', (_, raw, first, rest, columns, expected) => {
    expect(wrap(raw, first, rest, columns)).toEqual(expected)
  })
})
