import { describe, expect, it } from 'vitest'
import { bothSides, type Declared, type Dossier, type Member } from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const { rules } = content
const AUTHORITY = { track: 'collectivite', level: 'commune' } as const
const member = (id: string, name: string, part: Partial<Member> = {}): Member => ({
  id,
  name,
  family: 'association',
  ...part,
})
const FILE: Declared = {
  on: '2026-11-20',
  rules: '2026.11',
  answers: {
    'strategie-ecrite': 'oui',
    'strategie-partagee': 'tous',
    'annees-prevues': 3,
    'pilotage-qui-dure': 'regulier',
    'moyens-partages': ['lieu', 'personnel'],
    'besoin-mal-couvert': 'ne-sait-pas',
    'engagement-ecrit': 'tous',
  },
  members: [
    member('m1', 'Recyclerie de la Dore'),
    member('m2', 'Menuiserie Faure', { family: 'entreprise', commitment: 'signe' }),
    member('m3', 'Une habitante', { family: 'personne-physique' }),
  ],
  evidence: {},
}
const lines = (part: Partial<Dossier> = {}) =>
  bothSides(rules, dossierWith({ profile: AUTHORITY, declared: FILE, ...part })).map((line) => [
    line.kind === 'answer' ? line.question : line.theirs.name,
    line.sides,
  ])

describe('bothSides', () => {
  it('says nothing without the group’s file', () => {
    expect(bothSides(rules, dossierWith({ profile: AUTHORITY }))).toEqual([])
  })

  it('puts what differs first, then what is to be cleared up, then what only the group says', () => {
    const found = lines({
      answers: {
        'strategie-partagee': 'une-partie',
        'annees-prevues': 3,
        'moyens-partages': ['personnel', 'lieu'],
        'pilotage-qui-dure': 'ne-sait-pas',
      },
      sources: { 'pilotage-qui-dure': 'conteste' },
      members: [
        member('m1', 'Menuiserie Faure', { family: 'entreprise', commitment: 'pressenti' }),
        member('m2', 'La Recyclerie de la Dore', { commitment: 'declare' }),
      ],
    })
    expect(found.map(([, sides]) => sides)).toEqual(
      [...found.map(([, sides]) => sides)].sort(
        (one, other) => ORDER.indexOf(String(one)) - ORDER.indexOf(String(other)),
      ),
    )
    expect(Object.fromEntries(found)).toMatchObject({
      'strategie-partagee': 'apart',
      'Menuiserie Faure': 'apart',
      'pilotage-qui-dure': 'unclear',
      'strategie-ecrite': 'theirs',
      'Une habitante': 'theirs',
      'annees-prevues': 'agreed',
      'moyens-partages': 'agreed',
      'Recyclerie de la Dore': 'agreed',
    })
  })

  it('leaves out what the group does not know', () => {
    expect(lines().map(([name]) => name)).not.toContain('besoin-mal-couvert')
  })

  it('leaves a member to be cleared up among what is unclear', () => {
    const found = lines({
      members: [member('m9', 'Menuiserie Faure', { family: 'entreprise', source: 'conteste' })],
    })
    expect(found).toContainEqual(['Menuiserie Faure', 'unclear'])
  })
})

const ORDER = ['apart', 'unclear', 'theirs', 'agreed']
