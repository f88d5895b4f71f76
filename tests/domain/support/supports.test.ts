import { describe, expect, it } from 'vitest'
import { at } from '../stageRanges'
import {
  matchSupports,
  NO_PLACES,
  type Places,
  type Scheme,
  type AuthorityLevel,
  type StageId,
  type Track,
} from '../../../src/domain'

const scheme = (changes: Partial<Scheme>): Scheme => ({
  id: 'aide',
  name: 'Aide',
  operator: 'Région',
  level: 'region',
  territory: { type: 'region', codes: ['52'], label: 'Pays de la Loire' },
  beneficiaries: 'porteur',
  stages: ['emergence'],
  purposes: ['animation'],
  relevance: 'dedie',
  status: 'unknown',
  confidence: 'high',
  source: { label: 'Source', checkedOn: '2026-11-23', reviewBefore: '2027-11-23' },
  ...changes,
})
const loire: Places = { ...NO_PLACES, regions: ['52'], departements: ['44'] }

function match(
  schemes: readonly Scheme[],
  {
    track = 'porteur',
    places = loire,
    stage = 'emergence',
    date = '2026-11-23',
    purposes = [],
    levels = [],
  }: {
    track?: Track
    places?: Places
    stage?: StageId | null
    date?: string
    purposes?: readonly string[]
    levels?: readonly AuthorityLevel[]
  } = {},
) {
  return matchSupports(
    schemes,
    { profile: { track }, project: { purposes }, answers: {}, levels },
    places,
    at(stage),
    date,
  )
}

describe('what is recommended', () => {
  it('matches by territory, stage and track', () => {
    expect(match([scheme({})]).supports).toEqual([
      {
        id: 'aide',
        matched: ['territory', 'stage', 'track'],
        unmet: [],
        where: ['52'],
        toVerify: true,
      },
    ])
  })

  it.each<[string, Partial<Scheme>, Parameters<typeof match>[1], readonly string[]]>([
    ['another région', {}, { places: { ...NO_PLACES, regions: ['44'] } }, ['territory']],
    ['no territory said', {}, { places: NO_PLACES }, ['no-territory']],
    ['another stage', {}, { stage: 'consolidation' }, ['stage']],
    ['closed', { status: 'closed' }, {}, ['closed']],
    [
      'a national call, told as history',
      { call: 'ami-2025', territory: { type: 'france', codes: [], label: 'France' } },
      {},
      ['call'],
    ],
    [
      'an intercommunalité inside the région named',
      {
        territory: {
          type: 'epci',
          codes: ['244400404'],
          label: 'Nantes Métropole',
          around: { epcis: [], departements: ['44'], regions: ['52'] },
        },
      },
      {
        places: { ...NO_PLACES, places: [{ type: 'region', code: '52' }], regions: ['52'] },
        stage: 'consolidation',
      },
      ['territory-part', 'stage'],
    ],
    [
      'for another level of collectivité',
      { beneficiaries: 'collectivite', forLevels: ['commune'] },
      { track: 'collectivite', levels: ['intercommunalite', 'departement'] },
      ['level'],
    ],
    ['for collectivités only', { beneficiaries: 'collectivite' }, {}, ['track']],
    [
      'closed and elsewhere',
      { status: 'closed' },
      { places: { ...NO_PLACES, regions: ['44'] } },
      ['closed', 'territory'],
    ],
  ])('rules out: %s', (_, changes, context, reasons) => {
    expect(match([scheme(changes)], context)).toEqual({
      supports: [],
      refused: [{ id: 'aide', reasons }],
    })
  })

  it('keeps for a collectivité what is for one of its levels, or for a level it did not say', () => {
    const some = [scheme({ beneficiaries: 'collectivite', forLevels: ['commune'] })]
    const kept = (levels: readonly AuthorityLevel[]) =>
      match(some, { track: 'collectivite', levels }).supports.map(({ unmet }) => unmet)
    expect(kept(['departement', 'commune'])).toEqual([[]])
    expect(kept([])).toEqual([[]])
  })

  it('leaves to the group what is for both, when it is for another level', () => {
    const some = [scheme({ beneficiaries: 'both', forLevels: ['commune'] })]
    expect(match(some, { track: 'collectivite', levels: ['region'] }).supports[0]?.unmet).toEqual([
      'track',
    ])
    expect(match(some).supports[0]?.unmet).toEqual([])
  })

  it.each(['exemple', 'alerte'] as const)(
    'never recommends nor rules out an « %s »',
    (relevance) => {
      expect(match([scheme({ relevance })])).toEqual({ supports: [], refused: [] })
    },
  )

  it('does not list a scheme that fits among those ruled out', () => {
    expect(match([scheme({})]).refused).toEqual([])
  })

  it('gives a scheme of no stage in particular at every stage, without saying that the stage fits', () => {
    expect(match([scheme({ stages: [] })], { stage: 'consolidation' })).toMatchObject({
      supports: [{ matched: ['territory', 'track'], unmet: [] }],
      refused: [],
    })
  })

  it('tells a collectivité what is for the group, what is for it, and what is for both', () => {
    const schemes = (['porteur', 'collectivite', 'both'] as const).map((beneficiaries) =>
      scheme({ id: beneficiaries, beneficiaries }),
    )
    expect(match(schemes, { track: 'collectivite' }).supports).toMatchObject([
      { id: 'porteur', matched: ['territory', 'stage'], unmet: ['track'] },
      { id: 'collectivite', matched: ['territory', 'stage', 'track'], unmet: [] },
      { id: 'both', matched: ['territory', 'stage', 'track'], unmet: [] },
    ])
  })

  it('says nothing against a scheme while the point of view and what is sought are not said', () => {
    const { supports } = matchSupports(
      [scheme({})],
      { profile: {}, project: {}, answers: {} },
      loire,
      at('emergence'),
      '2026-11-23',
    )
    expect(supports).toMatchObject([{ matched: ['territory', 'stage'], unmet: [] }])
  })

  it('does not say that the stage fits when none is known', () => {
    expect(match([scheme({})], { stage: null }).supports[0]?.matched).toEqual([
      'territory',
      'track',
    ])
  })

  it('names no place for a national scheme, which fits the whole territory', () => {
    const national = scheme({ territory: { type: 'france', codes: ['FR'], label: 'France' } })
    expect(match([national]).supports).toMatchObject([{ where: [], unmet: [] }])
  })

  it('gives national schemes without a territory, and every stage without a stage', () => {
    const national = scheme({
      territory: { type: 'france', codes: ['FR'], label: 'France entière' },
    })
    expect(
      match([national], { places: NO_PLACES, stage: null }).supports.map(({ id }) => id),
    ).toEqual(['aide'])
  })

  it('applies a département scheme by its own perimeter', () => {
    const oise = scheme({ territory: { type: 'departement', codes: ['60'], label: 'Oise' } })
    expect(
      match([oise], { places: { ...NO_PLACES, regions: ['32'], departements: ['60'] } }).supports,
    ).toHaveLength(1)
    expect(
      match([oise], { places: { ...NO_PLACES, regions: ['32'], departements: ['59'] } }).supports,
    ).toHaveLength(0)
  })

  it.each<[string, Partial<Scheme>, Parameters<typeof match>[1], readonly string[]]>([
    ['nothing', {}, {}, []],
    ['a part of the territory', {}, { places: { ...loire, regions: ['52', '28'] } }, ['territory']],
    ['the stage, when none is known', {}, { stage: null }, ['stage']],
    ['the group, for a collectivité', {}, { track: 'collectivite' }, ['track']],
    ['what is sought', {}, { purposes: ['foncier'] }, ['purpose']],
  ])('says what does not fit without ruling it out: %s', (_, changes, context, unmet) => {
    expect(match([scheme(changes)], context).supports).toEqual([expect.objectContaining({ unmet })])
  })

  it('says which purpose fits, without ruling out the others', () => {
    expect(match([scheme({})], { purposes: ['animation'] }).supports[0]?.matched).toContain(
      'purpose',
    )
    expect(
      match([scheme({})], { purposes: ['investissement'] }).supports[0]?.matched,
    ).not.toContain('purpose')
  })
})

describe('order and freshness', () => {
  it('puts dedicated first, then local, then fresh, then well known, then what is sought', () => {
    const source = { label: 'Source', checkedOn: '2024-01-01', reviewBefore: '2025-01-01' }
    const territory = { type: 'france', codes: [], label: 'France entière' } as const
    const ordered: readonly Partial<Scheme>[] = [
      { id: 'dedie', purposes: ['foncier'] },
      { id: 'autre-objet' },
      { id: 'douteux', confidence: 'low' },
      { id: 'ancien', source },
      { id: 'national', territory },
      { id: 'national-ancien', territory, source },
      { id: 'connexe', relevance: 'connexe' },
      { id: 'indirect', relevance: 'indirect' },
      { id: 'indirect-ancien-cherche', relevance: 'indirect', source, purposes: ['foncier'] },
    ]
    const { supports } = match([...ordered].reverse().map(scheme), { purposes: ['foncier'] })
    expect(supports.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id))
  })

  it.each([
    ['a permanent scheme, well known and fresh', { status: 'permanent' }, false],
    [
      'one past its review day',
      {
        status: 'permanent',
        source: { label: 'S', checkedOn: '2024-01-01', reviewBefore: '2026-11-22' },
      },
      true,
    ],
    ['one of unknown status', { status: 'unknown' }, true],
    ['one we are not sure of', { status: 'permanent', confidence: 'medium' }, true],
    [
      'one of a local pack, however sure its publisher is',
      {
        status: 'permanent',
        pack: { id: 'metropole', publisher: 'Métropole', date: '2026-10-01' },
      },
      true,
    ],
  ] as const)('%s', (_, changes, toVerify) => {
    expect(match([scheme(changes)]).supports[0]?.toVerify).toBe(toVerify)
  })
})
