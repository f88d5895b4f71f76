/** What a person said, in the words of the questions. */
import { describe, expect, it } from 'vitest'
import {
  answerText,
  memberText,
  mergeWords,
  questionLabel,
  withUnit,
  type Answer,
  type Member,
  type QuestionRule,
} from '../../../src/domain'
import { changeRules, dossier } from '../change/changeRules'

const words = mergeWords({
  texts: { 'restitution.membre.association-non-declaree': 'association non déclarée' },
  questions: {
    ecrit: {
      label: 'Est-ce écrit ?',
      options: { oui: { label: 'Oui' }, non: { label: 'Non' } },
      evidence: [],
      authority: { label: 'Le groupe l’a-t-il écrit ?' },
    },
    moyens: {
      label: 'Que partagez-vous ?',
      options: { locaux: { label: 'Des locaux' }, achats: { label: 'Des achats' } },
      evidence: [],
      authority: { help: 'Demandez-le.' },
    },
    annees: { label: 'Combien d’années ?', options: {}, unit: 'ans', evidence: [] },
    salaries: { label: 'Combien de salariés ?', options: { 2: { label: 'Deux' } }, evidence: [] },
    but: { label: 'Le but est commun.', options: { 2: { label: 'Il est écrit' } }, evidence: [] },
  },
  families: {
    entreprise: {
      label: 'Entreprise classique (hors ESS)',
      explanation: '',
      examples: [],
    },
  },
})
const rule = (id: string): QuestionRule => {
  const found = changeRules.questions.find((question) => question.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('the label of a question', () => {
  it('is the one of the track, else the only one', () => {
    expect(questionLabel('ecrit', words, dossier({}))).toBe('Est-ce écrit ?')
    const authority = dossier({}, [], 'collectivite')
    expect(questionLabel('ecrit', words, authority)).toBe('Le groupe l’a-t-il écrit ?')
    expect(questionLabel('moyens', words, authority)).toBe('Que partagez-vous ?')
    expect(questionLabel('annees', words, authority)).toBe('Combien d’années ?')
  })

  it('is never made up', () => {
    expect(() => questionLabel('inconnue', words, dossier({}))).toThrow('inconnue')
  })
})

describe('an answer', () => {
  it.each<[string, Answer, string | undefined]>([
    ['ecrit', 'oui', '« Oui »'],
    ['ecrit', 'ailleurs', '« ailleurs »'],
    ['ecrit', 'ne-sait-pas', undefined],
    ['moyens', ['locaux', 'achats'], '« Des locaux » et « Des achats »'],
    ['annees', 3, '3 ans'],
    ['annees', 1, '1 an'],
    ['salaries', 2, '2'],
    ['but', 2, '« Il est écrit »'],
    ['but', 3, '3'],
  ])('to « %s », %j, reads %s', (question, answer, expected) => {
    expect(answerText(rule(question), words, dossier({ [question]: answer }))).toBe(
      expected?.replaceAll(/(?<=«) | (?=»)|(?<=\d) /g, '\u00A0'),
    )
  })

  it('counts nothing and one in the singular, as French does', () => {
    expect(withUnit(0, 'structures')).toBe('0\u00A0structure')
    expect(withUnit(2, 'structures')).toBe('2\u00A0structures')
    expect(withUnit(1, 'mois')).toBe('1\u00A0mois')
    expect(withUnit(7, undefined)).toBe('7')
  })
})

describe('a member', () => {
  it('is named with its family, without what the family itself puts in brackets', () => {
    expect(memberText({ id: 'm1', name: 'Faure', family: 'entreprise' }, words)).toBe(
      'Faure (entreprise classique)',
    )
    expect(memberText({ id: 'm1', name: 'Val', family: 'mutuelle' }, words)).toBe('Val (mutuelle)')
  })

  it('is said undeclared when it is an association that nobody declared', () => {
    const group: Member = { id: 'm1', name: 'Collectif', family: 'association' }
    expect(memberText(group, words)).toBe('Collectif (association)')
    expect(memberText({ ...group, legalPerson: false }, words)).toBe(
      'Collectif (association non déclarée)',
    )
    expect(memberText({ ...group, family: 'entreprise', legalPerson: false }, words)).toBe(
      'Collectif (entreprise classique)',
    )
  })
})
