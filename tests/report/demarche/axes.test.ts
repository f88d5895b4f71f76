import { describe, expect, it } from 'vitest'
import { axes } from '../../../src/report/demarche/axes'
import { cellText, sectionTexts } from '../../../src/report'
import { blockOf, blocksOf } from '../blocks'
import { AUTHORITY, content, inputFor, made } from '../content'

const answers = {
  'but-commun-ecrit': 2,
  'plan-d-action': 1,
  'projet-qui-continue': 'ne-sait-pas',
  'ess-porteuse': 3,
} as const

const row = (index: number, part = { answers }) =>
  blockOf(made(axes, inputFor(part)), 'table').rows[index]?.map(cellText)

describe('axes', () => {
  it('have no figure out of a hundred', () => {
    const section = made(axes, inputFor({ answers }))
    expect(sectionTexts(section).join(' ')).not.toMatch(/sur 100|moyenne/i)
  })

  it('only says that the part is open when nothing is answered', () => {
    const section = made(axes, inputFor())
    expect(blocksOf(section, 'radar')).toEqual([])
    expect(blocksOf(section, 'table')).toEqual([])
    expect(sectionTexts(section)).toContain(content.words.texts['restitution.etats-vides.demarche'])
  })

  it('names the level each axis is nearest to, how far it may move, and what it rests on', () => {
    expect(row(0)).toEqual([
      '1. Notre projet commun',
      'C’est en place',
      'de «\u00A0On commence\u00A0» à «\u00A0C’est en place\u00A0»',
      '2\u00A0sur 4',
    ])
  })

  it('says that too little is answered under half', () => {
    expect(row(1)).toEqual([
      '2. Nos membres',
      'trop peu de réponses',
      'de «\u00A0On commence\u00A0» à «\u00A0C’est solide\u00A0»',
      '1\u00A0sur 4',
    ])
  })

  it('counts nothing where nothing is answered', () => {
    expect(row(2)).toEqual([
      '3. Coopérer pour de vrai',
      'sans réponse',
      'de «\u00A0Pas encore\u00A0» à «\u00A0C’est solide\u00A0»',
      '0\u00A0sur 4',
    ])
  })

  it('leaves out what does not concern the group', () => {
    const statements = content.rules.axes[2]?.statements ?? []
    const notConcerned = Object.fromEntries(
      statements.map(({ question }) => [question, 'sans-objet']),
    )
    expect(row(2, { answers: { ...answers, ...notConcerned } })).toEqual([
      '3. Coopérer pour de vrai',
      'sans objet',
      '–',
      '0\u00A0sur 0',
    ])
  })

  it('tells the furthest first, with where each may still go, means that are thin said so', () => {
    const { items, levels } = blockOf(made(axes, inputFor({ answers })), 'dots')
    expect(levels).toEqual(['Pas encore', 'On commence', 'C’est en place', 'C’est solide'])
    expect(items).toHaveLength(10)
    const [first, second, ...others] = items
    expect(first).toMatchObject({
      title: '1. Notre projet commun',
      isFaint: false,
      text: 'C’est en place',
      note: '2\u00A0réponses sur 4. Peut aller de «\u00A0On commence\u00A0» à «\u00A0C’est en place\u00A0».',
    })
    expect(first?.low).toBeLessThanOrEqual(first?.value ?? -1)
    expect(first?.high).toBeGreaterThanOrEqual(first?.value ?? 101)
    expect(second).toMatchObject({
      title: '2. Nos membres',
      isFaint: true,
      text: 'Trop peu de réponses',
      note: expect.stringMatching(/^1\u00A0réponse sur 4\. Peut aller /),
    })
    for (const { value, isFaint, text } of others)
      expect({ value, isFaint, text }).toEqual({
        value: null,
        isFaint: true,
        text: 'Sans réponse',
      })
  })

  describe('the radar', () => {
    /** Level 2 on every statement of the first axes. */
    const meansOf = (count: number) =>
      Object.fromEntries(
        content.rules.axes
          .slice(0, count)
          .flatMap(({ statements }) => statements.map(({ question }) => [question, 2])),
      )
    const foldedOf = (count: number) =>
      made(axes, inputFor({ answers: { ...meansOf(count), 'ess-porteuse': 3 } })).blocks.filter(
        ({ kind, only }) => kind === 'folded' && only === 'screen',
      )

    it('is drawn from five means on, folded with its table, on a screen alone', () => {
      expect(foldedOf(4)).toMatchObject([
        { summary: 'Les mêmes en tableau', blocks: [{ kind: 'table' }] },
      ])
      expect(foldedOf(5)).toMatchObject([
        {
          summary: 'Les mêmes en étoile, avec leur tableau',
          blocks: [{ kind: 'radar' }, { kind: 'table' }],
        },
      ])
    })

    it('is described in words, the furthest first, means that are thin said so', () => {
      const { alt } = blockOf(
        made(
          axes,
          inputFor({
            answers: {
              ...meansOf(5),
              'but-commun-ecrit': 3,
              'plan-d-action': 3,
              [content.rules.axes[5]?.statements[0]?.question ?? '']: 3,
            },
          }),
        ),
        'radar',
      )
      const told = alt.split('\u202F; ')
      expect(told).toHaveLength(10)
      expect(told[0]).toContain('Notre projet commun (C’est ')
      expect(told[5]).toContain('(trop peu de réponses)')
      expect(told[6]).toContain('(sans réponse)')
    })
  })

  it('says that a level without a piece is only declared', () => {
    const declared = (evidence: Record<string, readonly string[]>) =>
      made(axes, inputFor({ answers, evidence })).blocks.flatMap((block) =>
        block.kind === 'folded' && block.only === undefined ? block.summary : [],
      )
    expect(declared({})).toEqual(['Niveaux déclarés, sans pièce cochée (2)'])
    expect(declared({ 'ess-porteuse': ['statuts'] })).toEqual([
      'Niveaux déclarés, sans pièce cochée (1)',
    ])
  })

  it('links to the holder of the charter, whose words these are not', () => {
    const [first] = blocksOf(made(axes, inputFor()), 'paragraph')
    expect(first?.text).toContainEqual({
      text: content.words.texts['demarche.lien-charte.texte'],
      href: content.words.texts['demarche.lien-charte.adresse'],
    })
  })

  it('points at two answers that disagree', () => {
    const section = made(
      axes,
      inputFor({ answers: { 'strategie-ecrite': 'non', 'but-commun-ecrit': 2 } }),
    )
    expect(sectionTexts(section).join(' ').replace(/\s/gu, ' ')).toContain(
      'Deux réponses ne vont pas ensemble. À « Avez-vous une stratégie commune ? », vous dites « Non, chacun suit ses propres buts ». À « Nous avons écrit notre but commun », vous dites « Un texte court est validé par tous les membres ».',
    )
  })

  it('names the axes from outside on the collectivité track', () => {
    const table = blockOf(made(axes, inputFor({ ...AUTHORITY, answers })), 'table')
    expect(table.rows[0]?.map(cellText)[0]).toBe('1. Leur projet commun')
  })
})
