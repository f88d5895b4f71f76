import { describe, expect, it } from 'vitest'
import {
  matchSupports,
  NO_PLACES,
  type Places,
  type Scheme,
  type StageId,
  type Track,
} from '../../src/domain'

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
  }: {
    track?: Track
    places?: Places
    stage?: StageId | null
    date?: string
    purposes?: readonly string[]
  } = {},
) {
  return matchSupports(schemes, { profile: { track }, project: { purposes } }, places, stage, date)
}

describe('what is recommended', () => {
  it('matches by territory, stage and track', () => {
    expect(match([scheme({})]).supports).toEqual([
      { id: 'aide', matched: ['territory', 'stage', 'track'], toVerify: true },
    ])
  })

  it.each<[string, Partial<Scheme>, Parameters<typeof match>[1], readonly string[]]>([
    ['another région', {}, { places: { ...NO_PLACES, regions: ['44'] } }, ['territory']],
    ['no territory said', {}, { places: NO_PLACES }, ['no-territory']],
    ['another stage', {}, { stage: 'consolidation' }, ['stage']],
    ['closed', { status: 'closed' }, {}, ['closed']],
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

  it.each(['exemple', 'alerte'] as const)(
    'never recommends nor rules out an « %s »',
    (relevance) => {
      expect(match([scheme({ relevance })])).toEqual({ supports: [], refused: [] })
    },
  )

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
  it('puts dedicated schemes first, and a stale one after the fresh of its kind', () => {
    const stale = { label: 'Source', checkedOn: '2024-01-01', reviewBefore: '2025-01-01' }
    const ids = match([
      scheme({ id: 'connexe', relevance: 'connexe' }),
      scheme({ id: 'dedie-ancien', source: stale }),
      scheme({ id: 'dedie' }),
    ]).supports.map(({ id }) => id)
    expect(ids).toEqual(['dedie', 'dedie-ancien', 'connexe'])
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
  ] as const)('%s', (_, changes, toVerify) => {
    expect(match([scheme(changes)]).supports[0]?.toVerify).toBe(toVerify)
  })
})
