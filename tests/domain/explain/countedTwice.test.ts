import { expect, it } from 'vitest'
import { countedTwiceText, type FactId, type Member } from '../../../src/domain'
import { content } from '../realContent'

const KINDS: readonly FactId[] = [
  'membres.ess',
  'membres.entreprises-hors-ess',
  'membres.partenaires',
]
const workshop: Member = { id: 'a', name: 'L’Établi', family: 'association' }
const school: Member = {
  ...workshop,
  id: 'b',
  name: 'École du bois',
  roles: ['organisme-formation'],
}
const firm: Member = { id: 'c', name: 'Scierie', family: 'entreprise' }
const told = (...members: readonly Member[]) => countedTwiceText(KINDS, { members }, content.words)

it('names who stands in several counts of the list', () => {
  expect(told(workshop, school, firm)).toBe(
    '«\u00A0École du bois\u00A0» compte dans plusieurs de ces nombres.',
  )
  expect(told(school, { ...school, id: 'd', name: 'CFA' })).toBe(
    '«\u00A0École du bois\u00A0» et «\u00A0CFA\u00A0» comptent dans plusieurs de ces nombres.',
  )
})

it('says nothing when each member counts once', () => {
  expect(told(workshop, firm)).toBeUndefined()
  expect(told()).toBeUndefined()
})
