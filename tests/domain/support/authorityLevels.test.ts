/** Which levels a collectivité holds, and which schemes are its own. */
import { describe, expect, it } from 'vitest'
import {
  heldLevels,
  isOwnScheme,
  LEVEL_OF,
  type AuthorityLevel,
  type Place,
  type Profile,
} from '../../../src/domain'
import { content } from '../realContent'

const { twoLevels, schemes } = content.words
const held = (place: Place, level: AuthorityLevel = LEVEL_OF[place.type]) =>
  heldLevels({ level, authority: place }, twoLevels)

describe('the levels that a collectivité holds', () => {
  it.each<[Place, readonly AuthorityLevel[]]>([
    [{ type: 'commune', code: '03310' }, ['commune']],
    [{ type: 'commune', code: '75056' }, ['commune', 'departement']],
    [{ type: 'departement', code: '75' }, ['departement', 'commune']],
    [{ type: 'epci', code: '200046977' }, ['intercommunalite', 'departement']],
    [{ type: 'departement', code: '69' }, ['departement']],
    [{ type: 'region', code: '94' }, ['region', 'departement']],
    [{ type: 'region', code: '02' }, ['region', 'departement']],
    [{ type: 'departement', code: '973' }, ['departement', 'region']],
    [{ type: 'region', code: '01' }, ['region']],
    [{ type: 'departement', code: '67' }, ['departement']],
  ])('of %j: %j', (place, levels) => {
    expect(held(place)).toEqual(levels)
  })

  it('are the one that the person corrects it to, and none before it says one', () => {
    expect(held({ type: 'commune', code: '75056' }, 'region')).toEqual(['region'])
    expect(heldLevels({ level: 'commune' }, twoLevels)).toEqual(['commune'])
    expect(
      heldLevels({ level: 'commune', authority: { type: 'autre', name: 'PETR' } }, twoLevels),
    ).toEqual(['commune'])
    expect(heldLevels({}, twoLevels)).toEqual([])
  })
})

describe('its own schemes', () => {
  const ownOf = (authority: Profile['authority']) =>
    schemes
      .filter((scheme) =>
        isOwnScheme(scheme, authority === undefined ? {} : { authority }, twoLevels),
      )
      .map(({ id }) => id)

  it('are those that it carries, alone or with another', () => {
    expect(ownOf({ type: 'region', code: '52' })).toEqual(['pays-de-la-loire-ptce'])
    expect(ownOf({ type: 'departement', code: '54' })).toEqual(['meurthe-et-moselle-agir'])
    expect(ownOf({ type: 'region', code: '44' })).toEqual([
      'grand-est-initiatives-territoriales',
      'meurthe-et-moselle-agir',
    ])
  })

  it('are found under each code of one collectivité, and under no other', () => {
    expect(ownOf({ type: 'departement', code: '2A' })).toEqual(['corse-adec-ess'])
    expect(ownOf({ type: 'region', code: '06' })).toEqual(['mayotte-soutien-ess'])
    // The same digits for a département and a région.
    expect(ownOf({ type: 'departement', code: '52' })).toEqual([])
    expect(ownOf({ type: 'autre', name: 'Région des Pays de la Loire' })).toEqual([])
    expect(ownOf(undefined)).toEqual([])
  })
})
