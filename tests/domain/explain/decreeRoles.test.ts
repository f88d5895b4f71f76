/** The decree's three roles in words: who holds each, who is awaited, what is missing. */
import { describe, expect, it } from 'vitest'
import { composeRoles, compositionSentence, type Member, type Status } from '../../../src/domain'
import { dossier } from '../change/changeRules'
import { content } from '../realContent'

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

  it('leave free the member who could hold two, when others hold them', () => {
    expect(compose(TRAINER, ESS, FIRM, TOWN).assigned).toEqual({
      'entreprise-ess': 'm1',
      'entreprise-hors-ess': 'm2',
      'autre-personne': 'm3',
    })
  })

  it('pass from a member to one only approached, when this fills one more', () => {
    expect(compose(TRAINER, awaited(ESS), FIRM)).toMatchObject({
      assigned: { 'entreprise-ess': 'm1', 'entreprise-hors-ess': 'm2', 'autre-personne': 'm4' },
      missingRoles: [],
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
    expect(sentence).toContain('l’accord de «\u00A0Menuiserie\u00A0» et «\u00A0Commune\u00A0».')
    expect(sentence).not.toContain('Ressourcerie')
    expect(say('a-consolider', ESS, FIRM, TOWN)).toBe('')
  })

  it('names as an example whose agreement others could give', () => {
    const other = { ...FIRM, id: 'm7', name: 'Scierie' }
    const sentence = say('a-consolider', ESS, awaited(FIRM), awaited(other), TOWN)
    expect(sentence).toContain('par exemple l’accord de «\u00A0Menuiserie\u00A0».')
    expect(sentence).not.toContain('Scierie')
  })

  it('tells both readings of the decree, then the only agreements that count in the wider one', () => {
    const resident: Member = { id: 'm7', name: 'Une éleveuse', family: 'personne-physique' }
    const other = awaited({ ...ESS, id: 'm8', name: 'Éleveurs Réunis' })
    const sentence = say('a-consolider', ESS, other, awaited(FIRM), resident)
    expect(sentence).toContain('«\u00A0une autre personne prévue à l’article\u00A09\u00A0»')
    expect(sentence).toMatch(/au pied de la lettre.+avec prudence/)
    expect(sentence).toContain('Il manque aussi l’accord de «\u00A0Menuiserie\u00A0».')
    expect(sentence).not.toContain('Éleveurs Réunis')
    expect(say('a-consolider', ESS, { ...ESS, id: 'm8' }, FIRM)).not.toContain('accord')
  })

  it('quotes the decree word for word', () => {
    const decree = content.words.stateConditions.composition?.citation
    const [, quoted = ''] =
      /«\s(une autre personne.+?)\s»/u.exec(say('a-consolider', ESS, { ...ESS, id: 'm8' }, FIRM)) ??
      []
    expect(quoted).not.toBe('')
    expect(decree?.replace(/\s/gu, ' ')).toContain(quoted.replace(/\s/gu, ' '))
  })

  it('names the roles that are missing', () => {
    expect(say('non-reuni', FIRM, TOWN)).toContain('Il manque une entreprise de l’ESS.')
    expect(say('non-reuni', TOWN)).toContain('une entreprise de l’ESS et une entreprise hors ESS')
    expect(say('non-reuni', ESS, FIRM, TOWN)).toBe('')
  })

  it('names the member who could hold the missing role, and whom to find in its place', () => {
    const sentence = say('non-reuni', TRAINER, FIRM)
    expect(sentence).toContain('Il manque une autre personne')
    expect(sentence).toMatch(/«\u00A0Chantier-école\u00A0» .+ une autre structure de l’ESS/)
    expect(say('non-reuni', ESS, { ...FIRM, roles: ['organisme-formation'] })).toContain(
      'une autre entreprise hors ESS',
    )
    expect(say('non-reuni', ESS, FIRM)).not.toContain('tient déjà un rôle')
    expect(say('a-consolider', TRAINER, FIRM, { ...FIRM, id: 'm7' })).toContain(
      'une autre structure de l’ESS à sa place',
    )
  })

  it('says what is not known: a family, or the share of a group', () => {
    const known: Member = { ...GROUP, id: 'm8', name: 'Autre groupement', nonEssShare: 0.8 }
    expect(say('a-renseigner', ESS, UNCLEAR, known)).toBe(
      'Nous ne pouvons pas conclure\u00A0: il manque la famille de «\u00A0Ferme\u00A0».',
    )
    expect(say('a-renseigner', ESS, GROUP, known)).toBe(
      'Nous ne pouvons pas conclure\u00A0: il manque la part des membres hors ESS de «\u00A0Groupement\u00A0».',
    )
    expect(say('a-renseigner', UNCLEAR, GROUP)).toContain(
      'la famille de «\u00A0Ferme\u00A0» et la part des membres hors ESS',
    )
  })

  it('names the roles still to find while the list may lack someone', () => {
    expect(say('a-renseigner')).toBe('')
    expect(say('a-renseigner', ESS, TOWN)).toMatch(/si une entreprise hors ESS participe\.$/)
    expect(say('a-renseigner', TOWN)).toMatch(
      /si une entreprise de l’ESS et une entreprise hors ESS participent\.$/,
    )
    expect(say('a-renseigner', { ...TOWN, family: 'personne-physique' })).toContain(
      'Aucun des trois rôles',
    )
    expect(say('a-renseigner', ESS, awaited(FIRM), TOWN)).toContain(
      'l’accord de «\u00A0Menuiserie\u00A0»',
    )
  })
})
