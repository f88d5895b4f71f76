import { describe, expect, it } from 'vitest'
import { ELEMENT_IDS, type ElementId, type Status } from '../../src/domain'
import { headline } from '../../src/report/headline'
import { content } from './content'
import { article9, diagnostic } from './fixtures'

const title = (statuses: Partial<Record<ElementId, Status>>, id = 'un-element-manque') =>
  headline({ ...content, diagnostic: diagnostic({ article9: article9(statuses), situation: id }) })

describe('headline', () => {
  it('names what is missing', () => {
    expect(title({ 'autres-entreprises': 'non-reuni', 'strategie-continue': 'non-reuni' })).toBe(
      'Il manque des entreprises hors ESS et une stratégie qui dure',
    )
  })

  it('leaves what is only to strengthen out of what is missing', () => {
    expect(title({ innovation: 'non-reuni', partenaires: 'a-consolider' })).toBe(
      'Il manque une nouveauté',
    )
  })

  it('starts with the ESS, which the law puts first', () => {
    expect(title({ 'meme-territoire': 'non-reuni', 'entreprises-ess': 'non-reuni' })).toBe(
      'Il manque des structures de l’ESS et un territoire commun',
    )
  })

  it('names what is to strengthen when nothing is missing', () => {
    expect(title({ partenaires: 'a-consolider', innovation: 'a-renseigner' })).toBe(
      'Il reste à consolider le lien avec un partenaire',
    )
  })

  it('names what is not known when the rest is met', () => {
    expect(title({ innovation: 'a-renseigner' })).toBe('Il reste à renseigner la nouveauté')
  })

  it('names three elements at most, then how many others', () => {
    const five = Object.fromEntries(ELEMENT_IDS.slice(0, 5).map((id) => [id, 'non-reuni' as const]))
    expect(title(five)).toBe(
      'Il manque des structures de l’ESS, un groupe d’organisations, un territoire commun et deux autres éléments',
    )
  })

  it('concludes nothing when most answers are missing, but says what is already known to lack', () => {
    expect(title({ innovation: 'a-consolider' }, 'surtout-a-renseigner')).toBe(
      'Il manque surtout des réponses',
    )
    expect(title({ partenaires: 'non-reuni' }, 'surtout-a-renseigner')).toBe(
      'Il manque un partenaire et surtout des réponses',
    )
  })

  it('says whose word it is when everything is met', () => {
    expect(title({}, 'tous-reunis')).toBe('Les onze éléments sont réunis, d’après vos réponses')
  })
})
