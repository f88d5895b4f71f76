/** How a status is told: an answer about the past cannot be acted on, and says so. */
import { expect, it } from 'vitest'
import { diagnose, NO_PLACES } from '../../src/domain'
import { reasonTrees } from '../../src/report/reasonTree'
import { content } from '../domain/realContent'
import { DATE, dossier } from './fixtures'

const said = (answers: Readonly<Record<string, string>>, id: string) => {
  const group = dossier({ answers })
  const diagnostic = diagnose(content, group, NO_PLACES, DATE)
  const input = { ...content, dossier: group, diagnostic, places: NO_PLACES, date: DATE }
  const verdict = [...diagnostic.article9, ...diagnostic.stateCall].find((one) => one.id === id)
  return verdict === undefined ? '' : JSON.stringify(reasonTrees(input, verdict))
}
const PAST = 'elle ne peut que se vérifier'

it.each([
  ['a support already had', { 'soutien-deja-recu': 'ami' }, 'pas-deja-soutenu', true],
  ['the same, not answered', {}, 'pas-deja-soutenu', false],
  ['a strategy still to write', { 'strategie-ecrite': 'non' }, 'strategie-commune', false],
] as const)('%s', (_, answers, id, expected) => {
  expect(said(answers, id).includes(PAST)).toBe(expected)
})
