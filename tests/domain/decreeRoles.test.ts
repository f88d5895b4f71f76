/** The decree's three roles in words: who holds each, who is awaited, what is missing. */
import { describe, expect, it } from 'vitest'
import { composeRoles, compositionSentence, type Member, type Status } from '../../src/domain'
import { dossier } from './changeRules'
import { content } from './realContent'

const ESS: Member = { id: 'm1', name: 'Ressourcerie', family: 'association' }
const FIRM: Member = { id: 'm2', name: 'Menuiserie', family: 'entreprise' }
const TOWN: Member = { id: 'm3', name: 'Commune', family: 'collectivite' }
const TRAINER: Member = { ...ESS, id: 'm4', name: 'Chantier-école', roles: ['organisme-formation'] }
const UNCLEAR: Member = { id: 'm5', name: 'Ferme', family: 'ne-sait-pas' }
const GROUP: Member = { id: 'm6', name: 'Groupement', family: 'groupement-entreprises' }
const awaited = (member: Member): Member => ({ ...member, commitment: 'pressenti' })

const compose = (...members: readonly Member[]) => composeRoles({ members })
const say = (status: Status, ...members: readonly Member[]) =>
  compositionSentence(status, compose(...members), content.words, dossier({}, members)).join(' ')

describe('the roles of a list', () => {
  it('are each held by another member', () => {
    expect(compose(ESS, FIRM, TOWN)).toEqual({
      assigned: { 'entreprise-ess': 'm1', 'entreprise-hors-ess': 'm2', 'autre-personne': 'm3' },
      missingRoles: [],
      doubleHat: null,
      literalOnly: false,
    })
  })

  it('are all missing from an empty list', () => {
    expect(compose()).toEqual({
      assigned: { 'entreprise-ess': null, 'entreprise-hors-ess': null, 'autre-personne': null },
      missingRoles: ['entreprise-ess', 'entreprise-hors-ess', 'autre-personne'],
      doubleHat: null,
      literalOnly: false,
    })
  })

  it('tell the member who could hold the missing one too', () => {
    expect(compose(TRAINER, FIRM)).toMatchObject({
      missingRoles: ['autre-personne'],
      doubleHat: 'm4',
    })
    expect(compose(ESS, FIRM)).toMatchObject({ missingRoles: ['autre-personne'], doubleHat: null })
  })

  it('are held to the letter by a third member of any kind, never by fewer', () => {
    expect(compose(ESS, { ...ESS, id: 'm7' }, FIRM)).toMatchObject({
      missingRoles: ['autre-personne'],
      literalOnly: true,
    })
    expect(compose(ESS, FIRM).literalOnly).toBe(false)
  })
})

describe('the sentence', () => {
  it('names who holds each role', () => {
    expect(say('reuni', ESS, FIRM, TOWN)).toBe(
      'Trois membres différents tiennent les trois rôles\u00A0: «\u00A0Ressourcerie\u00A0» pour l’ESS, «\u00A0Menuiserie\u00A0» hors ESS, «\u00A0Commune\u00A0» comme autre personne de l’article\u00A09.',
    )
  })

  it('names whose agreement is awaited, and nobody else', () => {
    const sentence = say('a-consolider', ESS, awaited(FIRM), awaited(TOWN))
    expect(sentence).toContain('«\u00A0Menuiserie\u00A0» et «\u00A0Commune\u00A0»')
    expect(sentence).not.toContain('Ressourcerie')
    expect(say('a-consolider', ESS, FIRM, TOWN)).toBe('')
  })

  it('says that the third role depends on how the decree is read, before whose agreement is awaited', () => {
    const sentence = say('a-consolider', ESS, { ...ESS, id: 'm7' }, awaited(FIRM))
    expect(sentence).toMatch(/pied de la lettre/)
    expect(sentence).toContain('une autre personne citée par l’article')
  })

  it('names the roles that are missing', () => {
    expect(say('non-reuni', FIRM, TOWN)).toContain('Il manque une entreprise de l’ESS.')
    expect(say('non-reuni', TOWN)).toContain('une entreprise de l’ESS et une entreprise hors ESS')
    expect(say('non-reuni', ESS, FIRM, TOWN)).toBe('')
  })

  it('names the member who could hold two', () => {
    const sentence = say('non-reuni', TRAINER, FIRM)
    expect(sentence).toContain('«\u00A0Chantier-école\u00A0» pourrait tenir deux rôles')
    expect(sentence).toContain('Il manque donc une autre personne')
  })

  it('names of whom something is not known', () => {
    const sentence = say('a-renseigner', ESS, UNCLEAR, GROUP, {
      ...GROUP,
      id: 'm8',
      name: 'Autre groupement',
      nonEssShare: 0.8,
    })
    expect(sentence).toContain('«\u00A0Ferme\u00A0» et «\u00A0Groupement\u00A0»')
    expect(sentence).not.toContain('Autre groupement')
    expect(sentence).not.toContain('Ressourcerie')
    expect(say('a-renseigner')).toBe('')
    expect(say('a-renseigner', ESS)).toBe('')
  })
})
