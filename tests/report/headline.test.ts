import { describe, expect, it } from 'vitest'
import { ELEMENT_IDS, type ElementId, type Status } from '../../src/domain'
import { headline } from '../../src/report/headline'
import { inputFor } from './content'
import { article9 } from './fixtures'

/** A diagnostic whose actions are those of what is not met, the missing first. */
const title = (statuses: Partial<Record<ElementId, Status>>, situation = 'un-element-manque') => {
  const of = (status: Status) => ELEMENT_IDS.filter((id) => statuses[id] === status)
  const actions = [...of('non-reuni'), ...of('a-consolider')].map((serves, index) => ({
    id: `agir-${serves}`,
    priority: index + 1,
    reason: 'element' as const,
    serves,
  }))
  return headline(
    inputFor({}, { diagnostic: { article9: article9(statuses), situation, actions } }),
  )
}

describe('headline', () => {
  it('names what the first two actions answer', () => {
    expect(title({ innovation: 'non-reuni', 'strategie-continue': 'a-consolider' })).toBe(
      'Il manque une nouveauté décrite et un pilotage régulier sur deux ans',
    )
  })

  it('names two things at most', () => {
    const five = Object.fromEntries(ELEMENT_IDS.slice(0, 5).map((id) => [id, 'non-reuni' as const]))
    expect(title(five).split(' et ').length).toBeLessThanOrEqual(3)
    expect(title(five)).not.toContain(',')
  })

  it('names what is not known when the rest is met', () => {
    expect(title({ innovation: 'a-renseigner' })).toBe('Il reste à renseigner la nouveauté')
    expect(
      title({
        innovation: 'a-renseigner',
        partenaires: 'a-renseigner',
        regroupement: 'a-renseigner',
      }),
    ).toBe('Il reste à renseigner l’accord des membres et deux autres éléments')
  })

  it('concludes nothing when most answers are missing, but says what is already known to lack', () => {
    expect(title({}, 'surtout-a-renseigner')).toBe('Il manque surtout des réponses')
    expect(title({ partenaires: 'non-reuni' }, 'surtout-a-renseigner')).toBe(
      'Il manque un partenaire engagé et surtout des réponses',
    )
  })

  it('says whose word it is when everything is met', () => {
    expect(title({}, 'tous-reunis')).toBe('Les onze éléments sont réunis, d’après vos réponses')
  })

  it('names an agreement that would do', () => {
    const member = (id: string, part = {}) => ({
      id,
      name: id,
      family: 'association' as const,
      ...part,
    })
    const input = inputFor({
      members: [
        member('a'),
        member('b'),
        member('c', { family: 'entreprise' }),
        member('d', { family: 'entreprise', commitment: 'pressenti' }),
        member('e', { family: 'collectivite' }),
      ],
      answers: { 'liste-membres-complete': 'oui' },
    })
    expect(headline(input)).toContain('l’accord d’un membre pressenti')
  })
})
