/** Who a count leaves out although one of their kind may count, and why. */
import { describe, expect, it } from 'vitest'
import { setAsideReason, setAsideTexts, type FactId, type Member } from '../../../src/domain'
import { content } from '../realContent'

const member = (family: Member['family'], more: Partial<Member> = {}): Member => ({
  id: family,
  name: 'Le Fil',
  family,
  ...more,
})
const undeclared = member('association', { legalPerson: false })
const soleTrader = member('entreprise', { legalPerson: false })
const halfGroup = member('groupement-entreprises', { nonEssShare: 0.5 })
const approached = member('entreprise', { commitment: 'pressenti' })

it.each<readonly [string, FactId, Member, string | undefined]>([
  ['an undeclared association, of the ESS', 'membres.ess', undeclared, 'association-non-declaree'],
  ['it counts as an organisation', 'membres.organisations', undeclared, undefined],
  ['a declared one', 'membres.ess', member('association'), undefined],
  ['a sole trader, of the decree’s roles', 'membres.roles-pourvus', soleTrader, 'en-nom-propre'],
  ['article 9 counts him', 'membres.entreprises-hors-ess', soleTrader, undefined],
  ['a person', 'membres.personnes-morales', member('personne-physique'), 'particulier'],
  [
    'nobody expects a person among ESS structures',
    'membres.ess',
    member('personne-physique'),
    undefined,
  ],
  [
    'a body said to have no personality',
    'membres.personnes-morales',
    member('collectivite', { legalPerson: false }),
    'sans-personnalite',
  ],
  ['a group half outside the ESS', 'membres.entreprises-hors-ess', halfGroup, 'groupement-ess'],
  ['it is no structure of the ESS either', 'membres.ess-engages', halfGroup, 'groupement-ess'],
  [
    'a group whose share is not known',
    'membres.entreprises-hors-ess',
    member('groupement-entreprises'),
    undefined,
  ],
  ['no answer yet', 'membres.entreprises-hors-ess-engages', approached, 'sans-accord'],
  ['a count of the whole list takes it', 'membres.entreprises-hors-ess', approached, undefined],
  ['no agreement would help here', 'membres.ess-engages', approached, undefined],
  ['an agreement to hold a role', 'membres.roles-pourvus-engages', approached, 'sans-accord'],
  ['a fact that reads no member', 'article-9.reunis', undeclared, undefined],
])('%s', (_, fact, one, reason) => {
  expect(setAsideReason(fact, one)).toBe(reason)
})

describe('told', () => {
  const members = [undeclared, { ...undeclared, id: 'b', name: 'La Trame' }, approached]

  it('names together those left out for one reason', () => {
    expect(setAsideTexts(['membres.ess'], { members }, content.words)).toEqual([
      '«\u00A0Le Fil\u00A0» et «\u00A0La Trame\u00A0» sont hors du compte\u00A0: une association non déclarée n’est pas une personne morale.',
    ])
  })

  it('leaves out a reason told elsewhere', () => {
    const told = setAsideTexts(
      ['membres.entreprises-hors-ess-engages'],
      { members },
      content.words,
      (reason) => reason !== 'sans-accord',
    )
    expect(told).toEqual([])
  })
})
