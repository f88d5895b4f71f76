// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import type { Dossier } from '../../../src/domain'
import { allByRole, click, spoken } from '../../components/screen'
import { DOSSIER, FROM_OUTSIDE, openApp } from '../app'

const page = () => spoken(document.body)

it.each<[string, Dossier, string, string]>([
  ['a group', DOSSIER, '/article-9/strategie-commune', 'Pièces que vous pourriez montrer'],
  ['a collectivité', FROM_OUTSIDE, '/article-9/faire-ensemble', 'Pièces à demander au groupe'],
])('%s reads whose evidence it ticks', async (_, dossier, path, words) => {
  const answers = { ...dossier.answers, 'activite-menee-ensemble': 'oui' }
  await openApp(path, { ...dossier, answers })
  expect(page()).toContain(words)
})

it('what a collectivité does is shown by its own documents', async () => {
  await openApp('/votre-collectivite', { ...FROM_OUTSIDE, answers: { 'appui-foncier': 'deja' } })
  expect(page()).toContain('Pièces que vous pourriez montrer')
  expect(page()).not.toContain('Pièces à demander au groupe')
})

it('a statement recalls what was noted, under the name of its question', async () => {
  const answers = { 'strategie-ecrite': 'oui' }
  const { store } = await openApp('/demarche/projet-commun', { ...FROM_OUTSIDE, answers })
  expect(page()).toContain(
    'Sur « Le groupe a-t-il une stratégie commune ? », vous avez noté : « Oui',
  )
  store.send({ type: 'setProfile', profile: { track: 'porteur' } })
  await vi.waitFor(() => expect(page()).toContain('À l’article 9, vous avez répondu : « Oui'))
})

it('the list tells who is engaged from who is approached', async () => {
  const [first, ...others] = FROM_OUTSIDE.members
  if (first === undefined) throw new Error('No member')
  const members = [{ ...first, commitment: 'pressenti' } as const, ...others]
  const { store } = await openApp('/membres', { ...FROM_OUTSIDE, members })
  expect(page()).toContain('1 membre engagé, et 1 pressenti')
  store.send({ type: 'setMembers', members: others })
  await vi.waitFor(() => expect(page()).not.toContain('et 1 pressenti'))
})

it('what would help most is asked of the group, and leads to its own question', async () => {
  const { wrapper, router } = await openApp('/recapitulatif', FROM_OUTSIDE)
  const [first] = allByRole(wrapper, 'button', /^À demander au groupe/)
  if (first === undefined) throw new Error('Nothing to ask')
  await click(first)
  await vi.waitFor(() => expect(router.currentRoute.value.hash).toMatch(/^#question-/), 5_000)
  await vi.waitFor(() =>
    expect(`#${document.activeElement?.id}`).toBe(router.currentRoute.value.hash),
  )
})

it('the review speaks of an initiative, in the words of the track', async () => {
  await openApp('/recapitulatif', FROM_OUTSIDE)
  expect(page()).toContain('Nom de l’initiative')
  expect(page()).toContain('Vous et l’initiative')
  expect(page()).not.toContain('Nom du projet')
})
