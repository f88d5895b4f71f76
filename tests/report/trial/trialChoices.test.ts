/** What a trial leaves to choose, as a person reads it. */
import { expect, it } from 'vitest'
import { picksOf, type Change, type ChangeSet } from '../../../src/domain'
import { trialChoices } from '../../../src/report'
import { content } from '../../domain/realContent'
import { dossierWith } from '../../domain/dossierWith'

const members = ['Scierie', 'Transports', 'Filature'].map((name) => ({
  id: name,
  name,
  family: 'entreprise' as const,
}))
const commit = (member: string): Change => ({
  kind: 'commit',
  member,
  anyOf: members.map(({ id }) => id),
  effort: 1,
})
const read = (set: ChangeSet) =>
  trialChoices({ words: content.words, dossier: dossierWith({ members }) }, picksOf(set, new Map()))

it('asks who agrees, by name', () => {
  const [choice] = read([commit('Transports')])
  expect(choice?.label).toBe('Qui donne son accord\u202F?')
  expect(choice?.options.map(({ label }) => label)).toEqual(['Scierie', 'Transports', 'Filature'])
  expect(choice?.picked).toBe('Transports')
})

it('counts those that would read alike', () => {
  expect(read([commit('Scierie'), commit('Transports')]).map(({ label }) => label)).toEqual([
    'Qui donne son accord\u202F? (1 sur 2)',
    'Qui donne son accord\u202F? (2 sur 2)',
  ])
})

it.each<[string, Change, string, string]>([
  [
    'a family',
    { kind: 'join', family: 'mutuelle', anyOf: ['mutuelle', 'fondation'], effort: 2 },
    'Qui entre dans le groupe\u202F?',
    'Fondation',
  ],
  [
    'what a member is',
    {
      kind: 'identify',
      member: 'Filature',
      family: 'mutuelle',
      anyOf: ['mutuelle', 'fondation'],
      effort: 1,
    },
    'Qu’est-ce que «\u00A0Filature\u00A0»\u202F?',
    'Fondation',
  ],
  [
    'an answer, in the words of its question',
    {
      kind: 'answer',
      question: 'perimetre-choisi',
      to: 'accord-ecrit',
      anyOf: ['accord-ecrit', 'accord-oral'],
      settles: false,
      effort: 1,
    },
    content.words.questions['perimetre-choisi']?.label ?? '',
    content.words.questions['perimetre-choisi']?.options['accord-oral']?.label ?? '',
  ],
])('asks %s', (_, change, label, last) => {
  const [choice] = read([change])
  expect(choice?.label).toBe(label)
  expect(choice?.options.at(-1)?.label).toBe(last)
})
