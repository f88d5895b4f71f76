/** What is said of a status, and which action: exact where the rule can tell, general elsewhere. */
import { describe, expect, it } from 'vitest'
import {
  becauseOf,
  fittedAction,
  judge,
  statusTexts,
  type Condition,
  type Dossier,
  type Known,
  type Precision,
} from '../../../src/domain'
import { content } from '../realContent'
import { dossierWith } from '../dossierWith'

const among = (question: string, ...options: string[]): Condition => ({
  kind: 'among',
  question,
  options,
  count: 1,
})
const knowing = (answers: Dossier['answers']): Known => ({
  answers,
  conditions: {},
  facts: {},
})

const statuses = {
  reuni: 'Tout y est.',
  'a-consolider': 'Le toit ou la porte manque.',
  'non-reuni': 'Rien n’y est.',
  'a-renseigner': 'Une réponse manque.',
}
const roof: Precision = {
  when: among('toit', 'non'),
  text: 'Le toit manque.',
  replaces: 'a-consolider',
}
const door: Precision = {
  when: among('porte', 'non'),
  text: 'La porte manque.',
  replaces: 'a-consolider',
}
const counted: Precision = { when: among('toit', 'non'), text: 'La pluie entre.' }

describe('statusTexts', () => {
  const words = { statuses, precisions: [counted, roof, door] }

  it('says the general sentence while nothing more precise is known', () => {
    expect(statusTexts(words, 'a-consolider', knowing({}))).toEqual(['Le toit ou la porte manque.'])
  })

  it('says the exact sentence in its place, then what is added', () => {
    expect(statusTexts(words, 'a-consolider', knowing({ toit: 'non' }))).toEqual([
      'Le toit manque.',
      'La pluie entre.',
    ])
  })

  it('says the first exact sentence alone when several hold', () => {
    expect(statusTexts(words, 'a-consolider', knowing({ toit: 'non', porte: 'non' }))[0]).toBe(
      'Le toit manque.',
    )
    expect(statusTexts(words, 'a-consolider', knowing({ porte: 'non' }))).toEqual([
      'La porte manque.',
    ])
  })

  it('keeps the sentence of another status than the one it is written for', () => {
    expect(statusTexts(words, 'non-reuni', knowing({ porte: 'non' }))).toEqual(['Rien n’y est.'])
  })
})

describe('fittedAction', () => {
  const action = {
    title: 'Bâtir',
    detail: 'Commencez par le plan.',
    variants: [
      { when: among('toit', 'non'), title: 'Poser le toit', detail: 'Avant la pluie.' },
      { when: among('porte', 'non'), title: 'Poser la porte', detail: 'Elle ferme.' },
    ],
  }

  it.each([
    [{ porte: 'non' }, 'Poser la porte'],
    [{ toit: 'non', porte: 'non' }, 'Poser le toit'],
    [{ toit: 'oui' }, 'Bâtir'],
    [{}, 'Bâtir'],
  ])('knowing %j, proposes « %s »', (answers, title) => {
    expect(fittedAction(action, knowing(answers)).title).toBe(title)
  })

  it('is the action itself where there is no other', () => {
    const only = { title: 'Bâtir', detail: 'Commencez par le plan.' }
    expect(fittedAction(only, knowing({ toit: 'non' }))).toEqual(only)
  })
})

describe('an answer « sans objet »', () => {
  const dossier = (answers: Dossier['answers']): Dossier => dossierWith({ answers })
  const said = (answers: Dossier['answers']) => {
    const asked = dossier(answers)
    const criterion = content.rules.stateConditions.find(
      ({ id }) => id === 'conforme-cahier-des-charges',
    )
    const words = content.words.stateConditions['conforme-cahier-des-charges']
    if (criterion === undefined || words === undefined) throw new Error('No such condition')
    const { known } = judge(content.rules, asked)
    return becauseOf(criterion, words, 'a-renseigner', known, content, asked).join(' ')
  }

  it('is an answer: the question is not asked again', () => {
    expect(said({ 'projet-conforme': 'sans-objet' })).not.toContain('Pour conclure')
  })

  it('differs from silence, which is asked', () => {
    expect(said({})).toContain('Pour conclure')
  })
})
