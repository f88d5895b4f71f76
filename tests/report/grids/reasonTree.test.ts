/** How a status is told: who is counted, what is still open, what cannot be acted on. */
import { expect, it } from 'vitest'
import { diagnose, NO_PLACES, type Dossier, type Member } from '../../../src/domain'
import { reasonTrees } from '../../../src/report/grids/reasonTree'
import { content } from '../../domain/realContent'
import { dossierWith } from '../../domain/dossierWith'
import { DATE } from '../fixtures'

const said = (part: Partial<Dossier>, id: string) => {
  const group = dossierWith(part)
  const diagnosis = diagnose(content, group, NO_PLACES, DATE)
  const { diagnostic } = diagnosis
  const input = { ...content, ...diagnosis, dossier: group, places: NO_PLACES, date: DATE }
  const verdict = [...diagnostic.article9, ...diagnostic.stateCall].find((one) => one.id === id)
  return verdict === undefined ? '' : JSON.stringify(reasonTrees(input, verdict))
}
const PAST = 'C’est un fait passé'

it.each([
  ['a support already had', { 'soutien-deja-recu': 'ami' }, 'pas-deja-soutenu', true],
  ['the same, not answered', {}, 'pas-deja-soutenu', false],
  ['a strategy still to write', { 'strategie-ecrite': 'non' }, 'strategie-commune', false],
] as const)('%s', (_, answers, id, expected) => {
  expect(said({ answers }, id).includes(PAST)).toBe(expected)
})

const member = (name: string, family: Member['family'], more: Partial<Member> = {}): Member => ({
  id: name,
  name,
  family,
  ...more,
})
const GROUP = [
  member('Le Fil', 'association', { roles: ['organisme-formation'] }),
  member('La Trame', 'cooperative'),
  member('Le Pli', 'entreprise'),
  member('La Ville', 'collectivite'),
]
const named = (name: string) => `«\u00A0${name}\u00A0»`

it.each([
  ['who is counted', 'entreprises-ess', `${named('Le Fil')} et ${named('La Trame')}`, true],
  ['nobody else', 'entreprises-ess', named('Le Pli'), false],
  [
    'who holds which role, the one who can hold no other first',
    'composition',
    `autre personne, ${named('La Ville')}`,
    true,
  ],
])('names %s', (_, id, text, expected) => {
  expect(said({ members: GROUP }, id).includes(text)).toBe(expected)
})

it('names who is still to be known, and only where it could count', () => {
  const members = [...GROUP.slice(0, 2), member('La Maille', 'ne-sait-pas')]
  const open = `Reste à préciser\u00A0: la famille de ${named('La Maille')}.`
  expect(said({ members }, 'autres-entreprises')).toContain(open)
  expect(said({ members }, 'entreprises-ess')).not.toContain(open)
})

it('says that a list may be incomplete only where more members would count', () => {
  const profile = { track: 'collectivite' } as const
  const incomplete = 'La liste n’est peut-être pas complète.'
  expect(said({ profile, members: GROUP }, 'autres-entreprises')).toContain(incomplete)
  expect(said({ profile, members: GROUP }, 'entreprises-ess')).not.toContain(incomplete)
})

it('says « je ne sais pas » where it was answered, and not that nothing was', () => {
  const asked = said({ answers: { 'strategie-ecrite': 'ne-sait-pas' } }, 'strategie-commune')
  expect(asked).toContain('Je ne sais pas')
})

it('says what decided only beside what did not', () => {
  const answers = { 'annees-prevues': 5, 'pilotage-qui-dure': 'non' }
  const decided = (given: Dossier['answers']) =>
    said({ answers: given }, 'strategie-continue').includes('"decisive":true')
  const nothingSaid = said({ answers: {} }, 'strategie-continue')
  expect(decided(answers)).toBe(true)
  expect(nothingSaid.split('"decisive":true')).toHaveLength(2)
})
