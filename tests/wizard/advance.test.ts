import { describe, expect, it } from 'vitest'
import { isBegun, stepStates } from '../../src/wizard/advance'
import { blankDossier } from '../../src/wizard/plan'
import type { ScreenId } from '../../src/wizard/position'
import { commune, member, plan, porteur } from './plan'

const bar = (dossier: ReturnType<typeof porteur>, now: ScreenId) =>
  stepStates(plan, dossier, now).map(({ id, state }) => `${id} ${state}`)

describe('the step bar', () => {
  it('says where one is, what is complete, begun and left', () => {
    const dossier = porteur({
      territory: [{ type: 'region', code: '84' }],
      answers: { 'but-commun-ecrit': 1, 'besoin-mal-couvert': 'ne-sait-pas' },
    })
    expect(bar(dossier, 'membres')).toEqual([
      'profil done',
      'territoire done',
      'membres now',
      'article-9 done',
      'appel-a-projets todo',
      'demarche begun',
      'recapitulatif todo',
      'resultat todo',
    ])
  })

  it('counts the early result within article 9', () => {
    expect(bar(porteur(), 'premier-resultat')).toContain('article-9 now')
  })

  it('shows the review as done once the result is reached', () => {
    expect(bar(porteur(), 'resultat')).toContain('recapitulatif done')
  })

  it('has one step more for a collectivité, and asks it more of its members', () => {
    const dossier = commune({ members: [member('m1', 'Ressourcerie')] })
    expect(bar(dossier, 'profil')).toContain('votre-collectivite todo')
    expect(bar(dossier, 'profil')).toContain('membres begun')
    const listed = { ...dossier, answers: { 'liste-membres-complete': 'non' } }
    expect(bar(listed, 'profil')).toContain('membres done')
  })

  it('shows a collectivité what is done with the group, or for a call, once it has opened it', () => {
    const ids = (dossier: ReturnType<typeof commune>, now: ScreenId) =>
      stepStates(plan, dossier, now).map(({ id }) => id)
    expect(ids(commune(), 'profil')).toEqual([
      'profil',
      'territoire',
      'membres',
      'article-9',
      'votre-collectivite',
      'recapitulatif',
      'resultat',
    ])
    expect(ids(commune(), 'demarche')).toContain('demarche')
    const begun = commune({ answers: { 'but-commun-ecrit': 1 } })
    expect(ids(begun, 'profil')).toContain('demarche')
    expect(ids(begun, 'profil')).not.toContain('appel-a-projets')
  })
})

const OWN = { id: 'o1', title: 'Visiter un pôle' }

describe('a dossier is begun', () => {
  it.each([
    ['with a track', porteur(), true],
    ['with a member only', { ...blankDossier(plan), members: [member('m1', 'A')] }, true],
    ['with an answer only', { ...blankDossier(plan), answers: { 'plan-d-action': 0 } }, true],
    ['with an action of its own only', { ...blankDossier(plan), ownActions: [OWN] }, true],
    ['with an action done only', { ...blankDossier(plan), actions: { a: { who: 'A' } } }, true],
    ['with nothing', blankDossier(plan), false],
  ])('%s', (_, dossier, begun) => {
    expect(isBegun(dossier)).toBe(begun)
  })
})

describe('what is put to a collectivité', () => {
  const law = (answers: ReturnType<typeof commune>['answers']) =>
    bar(commune({ answers }), 'profil').find((said) => said.startsWith('article-9'))

  it('leaves out what only the group can say, and keeps what was said of it', () => {
    expect(law({ 'besoin-mal-couvert': 'oui' })).toBe('article-9 done')
    expect(law({ 'engagement-ecrit': 'oui' })).toBe('article-9 begun')
  })
})
