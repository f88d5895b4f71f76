import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  diagnose,
  FINDINGS,
  judge,
  NO_PLACES,
  observedOnly,
  type Dossier,
  type Finding,
} from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'
import { dossiers } from '../../storage/arbitrary'

const { rules } = content
const AUTHORITY = { track: 'collectivite', level: 'commune' } as const

describe('observedOnly', () => {
  it('keeps what was seen, what a document shows, and what one says of oneself', () => {
    const dossier = dossierWith({
      profile: AUTHORITY,
      answers: {
        'strategie-ecrite': 'oui',
        'strategie-partagee': 'tous',
        'annees-prevues': 3,
        'place-dans-les-decisions': 'une-voix',
        'liste-membres-complete': 'oui',
      },
      sources: { 'strategie-ecrite': 'constate', 'liste-membres-complete': 'constate' },
      evidence: { 'annees-prevues': ['convention'] },
    })
    expect(Object.keys(observedOnly(rules, dossier).answers).sort()).toEqual([
      'annees-prevues',
      'place-dans-les-decisions',
      'strategie-ecrite',
    ])
  })

  it('leaves out a document that one says not to go by', () => {
    const dossier = dossierWith({
      profile: AUTHORITY,
      answers: { 'annees-prevues': 3 },
      sources: { 'annees-prevues': 'declare' },
      evidence: { 'annees-prevues': ['convention'] },
    })
    expect(observedOnly(rules, dossier).answers).toEqual({})
  })

  it('never takes the group’s own word for what was seen of an answer since taken back', () => {
    const dossier = dossierWith({
      profile: AUTHORITY,
      sources: { 'strategie-ecrite': 'constate' },
      evidence: { 'annees-prevues': ['convention'] },
      declared: {
        on: '2026-11-20',
        rules: '2026.11',
        answers: { 'strategie-ecrite': 'oui', 'annees-prevues': 3 },
        members: [{ id: 'm1', name: 'Recyclerie', family: 'association', source: 'constate' }],
        evidence: {},
      },
    })
    expect(observedOnly(rules, dossier)).toMatchObject({ answers: {}, members: [] })
  })

  it('gives the same status, or « à renseigner », whatever is said and seen', () => {
    const asked = rules.questions.map(({ id }) => id)
    const sources = fc.dictionary(fc.constantFrom(...asked), fc.constantFrom(...FINDINGS))
    fc.assert(
      fc.property(dossiers(rules), sources, (given, said) => {
        const dossier: Dossier = { ...given, profile: AUTHORITY, sources: said }
        const all = judge(rules, dossier).article9
        const alone = judge(rules, observedOnly(rules, dossier)).article9
        alone.forEach(({ status }, index) => {
          expect([all[index]?.status, 'a-renseigner']).toContain(status)
        })
      }),
      { numRuns: 150 },
    )
  })
})

describe('a verdict', () => {
  const ANSWERS = {
    'strategie-ecrite': 'oui',
    'strategie-partagee': 'tous',
  }
  const strategy = (part: Partial<Dossier>) =>
    diagnose(
      content,
      dossierWith({ profile: AUTHORITY, answers: ANSWERS, ...part }),
      NO_PLACES,
      '2026-11-30',
    ).diagnostic.article9.find(({ id }) => id === 'strategie-commune')

  it('is observed only when all that makes it was seen', () => {
    const seen = (...ids: readonly string[]) =>
      Object.fromEntries(ids.map((id): [string, Finding] => [id, 'constate']))
    expect(strategy({})).toMatchObject({ status: 'reuni', observed: false })
    expect(strategy({ sources: seen('strategie-ecrite') })).toMatchObject({ observed: false })
    expect(strategy({ sources: seen('strategie-ecrite', 'strategie-partagee') })).toMatchObject({
      status: 'reuni',
      observed: true,
    })
  })

  it('says nothing of it where nothing is known, nor on the other track', () => {
    expect(strategy({ answers: {} })).not.toHaveProperty('observed')
    expect(strategy({ profile: { track: 'porteur' } })).not.toHaveProperty('observed')
  })
})
