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
  it('only says that the part is open when nothing is answered', () => {
    const section = made(axes, inputFor())
    expect(blocksOf(section, 'radar')).toEqual([])
    expect(blocksOf(section, 'table')).toEqual([])
    expect(sectionTexts(section)).toContain(content.words.texts['restitution.etats-vides.demarche'])
  })

  it('gives each axis its mean, how far it may move, and what it rests on', () => {
    expect(row(0)).toEqual(['1. Notre projet commun', '50', '25 à 75', '2\u00A0sur 4'])
  })

  it('calls a mean under half of the answers indicative', () => {
    expect(row(1)).toEqual(['2. Nos membres', '100 (indicatif)', '25 à 100', '1\u00A0sur 4'])
  })

  it('counts nothing where nothing is answered', () => {
    expect(row(2)).toEqual(['3. Coopérer pour de vrai', 'sans réponse', '0 à 100', '0\u00A0sur 4'])
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

  it('describes the radar in words, the furthest first, means that are thin said so', () => {
    const { alt } = blockOf(made(axes, inputFor({ answers })), 'radar')
    const found = [
      'Nos membres (100\u00A0sur 100, indicatif)',
      'Notre projet commun (50\u00A0sur 100)',
    ]
    expect(alt).toContain(found.join('\u202F; '))
    expect(alt).toContain('Animer le pôle (sans réponse)')
  })

  it('says that a level without a piece is only declared', () => {
    const declared = (evidence: Record<string, readonly string[]>) =>
      blocksOf(made(axes, inputFor({ answers, evidence })), 'folded').map(({ summary }) => summary)
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
