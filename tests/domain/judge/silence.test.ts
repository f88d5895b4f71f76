/** What a collectivité that knows nothing yet is told apart from: its first answer about the law. */
import { expect, it } from 'vitest'
import { isSilent, type Answers } from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const silent = (answers: Answers, track: 'collectivite' | 'porteur' = 'collectivite') =>
  isSilent(content.rules, dossierWith({ profile: { track }, answers }))

it('is a collectivité without one answer about the law, whatever else it says', () => {
  expect(silent({})).toBe(true)
  expect(silent({ 'demande-recue': ['animation'], 'but-commun-ecrit': 3 })).toBe(true)
})

it('goes on through « je ne sais pas », which is no answer', () => {
  expect(silent({ 'strategie-ecrite': 'ne-sait-pas' })).toBe(true)
})

it.each<[string, Answers]>([
  ['an option', { 'strategie-ecrite': 'non' }],
  ['several', { 'moyens-partages': ['locaux'] }],
  ['a number', { 'annees-prevues': 0 }],
])('ends with the first answer: %s', (_, answers) => {
  expect(silent(answers)).toBe(false)
})

it('is nothing of a group that tells its own', () => {
  expect(silent({}, 'porteur')).toBe(false)
})
