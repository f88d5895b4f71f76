import { describe, expect, it } from 'vitest'
import {
  heard,
  judge,
  pairMembers,
  type Declared,
  type Dossier,
  type Member,
} from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const { rules } = content
const AUTHORITY = { track: 'collectivite', level: 'commune' } as const
const FILE: Declared = {
  on: '2026-11-20',
  rules: '2026.11',
  answers: { 'strategie-ecrite': 'oui', 'annees-prevues': 3 },
  members: [],
  evidence: {},
}
const ours = (part: Partial<Dossier>) =>
  dossierWith({ profile: AUTHORITY, declared: FILE, ...part })
const member = (id: string, name: string, part: Partial<Member> = {}): Member => ({
  id,
  name,
  family: 'association',
  ...part,
})

describe('heard: whose answer the rules read', () => {
  const read = (part: Partial<Dossier>) => heard(ours(part)).answers['strategie-ecrite']

  it('reads the group’s where nothing is noted, and where it is not known', () => {
    expect(read({})).toBe('oui')
    expect(read({ answers: { 'strategie-ecrite': 'ne-sait-pas' } })).toBe('oui')
  })

  it('reads one’s own wherever there is one, be it the same or another', () => {
    expect(read({ answers: { 'strategie-ecrite': 'en-cours' } })).toBe('en-cours')
  })

  it('reads nothing of what is to be cleared up', () => {
    const sources = { 'strategie-ecrite': 'conteste' } as const
    expect(read({ sources })).toBeUndefined()
    const noted = { sources, answers: { 'strategie-ecrite': 'en-cours' } }
    expect(read(noted)).toBeUndefined()
    expect(read({ ...noted, declared: undefined })).toBeUndefined()
    expect(heard(ours(noted)).noted?.answers).toEqual(noted.answers)
  })

  it('hears no file on the porteur’s track, and is the same dossier without one', () => {
    const porteur = dossierWith({ declared: FILE })
    expect(heard(porteur)).toBe(porteur)
    const without = dossierWith({ profile: AUTHORITY })
    expect(heard(without)).toBe(without)
    const once = heard(ours({ sources: { 'annees-prevues': 'conteste' } }))
    expect(heard(once)).toBe(once)
  })

  it('keeps the group’s file beside, as it is', () => {
    expect(heard(ours({})).noted?.declared).toBe(FILE)
    expect(heard(ours({})).declared).toBeUndefined()
  })

  it('is heard by the judgement', () => {
    const file = {
      ...FILE,
      answers: { 'perimetre-choisi': 'accord-ecrit', 'membres-du-territoire': 'tous' },
    }
    const before = judge(rules, dossierWith({ profile: AUTHORITY })).known.answers
    const after = judge(rules, ours({ declared: file })).known.answers
    expect(before).toEqual({})
    expect(after).toEqual(file.answers)
  })
})

describe('pairMembers', () => {
  const pairs = (own: readonly Member[], groups: readonly Member[]) =>
    pairMembers(own, groups).map((pair) => [pair.ours?.name, pair.theirs?.name])

  it('pairs by name whatever the ids, which count from m1 in each list', () => {
    expect(
      pairs(
        [member('m1', 'Menuiserie Faure'), member('m2', 'Recyclerie de la Dore')],
        [member('m1', 'La Recyclerie de la Dore'), member('m2', 'SARL Menuiserie Faure')],
      ),
    ).toEqual([
      ['Menuiserie Faure', 'SARL Menuiserie Faure'],
      ['Recyclerie de la Dore', 'La Recyclerie de la Dore'],
    ])
  })

  it('pairs one id when one name holds the other, and not otherwise', () => {
    expect(pairs([member('m1', 'Charpentes Exemple')], [member('m1', 'Réseaux Exemple')])).toEqual([
      ['Charpentes Exemple', undefined],
      [undefined, 'Réseaux Exemple'],
    ])
    expect(
      pairs(
        [member('m1', 'Recyclerie'), member('m2', 'Commune d’Exemple')],
        [member('m1', 'Recyclerie de la Dore et du Livradois'), member('m2', 'Menuiserie Faure')],
      ),
    ).toEqual([
      ['Recyclerie', 'Recyclerie de la Dore et du Livradois'],
      ['Commune d’Exemple', undefined],
      [undefined, 'Menuiserie Faure'],
    ])
  })

  it('tells all of them apart by id once they are in one list', () => {
    const all = heard(
      ours({
        members: [member('m1', 'Commune d’Exemple')],
        declared: { ...FILE, members: [member('m1', 'Menuiserie Faure')] },
      }),
    ).members
    expect(all.map(({ name }) => name)).toEqual(['Commune d’Exemple', 'Menuiserie Faure'])
    expect(new Set(all.map(({ id }) => id)).size).toBe(2)
  })

  it('takes each line of the group once', () => {
    expect(
      pairs(
        [member('m1', 'Atelier Bois'), member('m2', 'Atelier Bois')],
        [member('m7', 'Atelier Bois')],
      ),
    ).toEqual([
      ['Atelier Bois', 'Atelier Bois'],
      ['Atelier Bois', undefined],
    ])
  })
})

describe('a member to be cleared up', () => {
  const facts = (source: Member['source']) =>
    judge(
      rules,
      dossierWith({
        profile: AUTHORITY,
        answers: { 'liste-membres-complete': 'oui' },
        members: [
          member('m1', 'Recyclerie'),
          member('m2', 'Menuiserie', { family: 'entreprise', ...(source && { source }) }),
        ],
      }),
    ).known.facts

  it('counts in the maximum alone', () => {
    expect(facts(undefined)['membres.entreprises-hors-ess']).toEqual({ min: 1, max: 1 })
    expect(facts('conteste')['membres.entreprises-hors-ess']).toEqual({ min: 0, max: 1 })
    expect(facts('conteste')['membres.total']).toEqual({ min: 1, max: 2 })
    expect(facts('conteste')['membres.roles-pourvus']).toEqual({ min: 1, max: 2 })
  })
})
