// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import type { Dossier } from '../../../src/domain'
import { allByRole, click, nameOf, spoken } from '../../components/screen'
import { FROM_OUTSIDE, openApp } from '../app'

const SUPPORTS = ['reperage', 'fonctionnement', 'investissement', 'ingenierie', 'foncier', 'achats']
const rowOf = (support: string) => {
  const row = document.querySelector<HTMLElement>(`#question-appui-${support}`)
  if (row === null) throw new Error(`No row for ${support}`)
  return row
}
const asked = () => spoken(document.body)
const DURATION = 'Sur quelle durée votre collectivité s’engage-t-elle'
const CAPITAL = 'Votre collectivité envisage-t-elle d’entrer au capital'
const withAnswers = (answers: Dossier['answers']): Dossier => ({ ...FROM_OUTSIDE, answers })

it('the six supports are six groups of the same answers, each named by its question', async () => {
  await openApp('/votre-collectivite', FROM_OUTSIDE)
  for (const support of SUPPORTS) {
    const row = rowOf(support)
    expect(row.tagName).toBe('FIELDSET')
    const radios = [...row.querySelectorAll('[type="radio"]')]
    expect(radios.map((radio) => nameOf(document.body, radio))).toEqual([
      'Oui, c’est fait aujourd’hui',
      'C’est décidé ou prévu',
      'Nous pourrions le faire',
      'Non',
      'Ce n’est pas à notre niveau',
      'Je ne sais pas',
    ])
    expect(new Set(radios.map((radio) => radio.getAttribute('name'))).size).toBe(1)
  }
})

it('takes an answer, tells whom to ask, and takes it back', async () => {
  const { wrapper, store } = await openApp('/votre-collectivite', FROM_OUTSIDE)
  const radio = (support: string, rank: number) =>
    rowOf(support).querySelectorAll<HTMLInputElement>('[type="radio"]')[rank]?.click()
  radio('foncier', 4)
  await vi.waitFor(() => expect(store.dossier.answers['appui-foncier']).toBe('pas-notre-niveau'))
  radio('achats', 5)
  await vi.waitFor(() => expect(spoken(rowOf('achats'))).toContain('Demandez au service'))
  const [erase] = allByRole(wrapper, 'button', /^Effacer.*terrain ou un local/)
  if (erase) await click(erase)
  expect(store.dossier.answers).not.toHaveProperty('appui-foncier')
})

it('asks how long once a support is given or decided, and no sooner', async () => {
  const { store } = await openApp('/votre-collectivite', withAnswers({}))
  expect(asked()).not.toContain(DURATION)
  store.send({ type: 'answer', question: 'appui-achats', value: 'possible' })
  await vi.waitFor(() => expect(asked()).not.toContain(DURATION))
  store.send({ type: 'answer', question: 'appui-achats', value: 'prevu' })
  await vi.waitFor(() => expect(asked()).toContain(DURATION))
})

it.each<[string, Partial<Dossier>]>([
  ['a cooperative is listed', { members: [{ id: 'm1', name: 'Scic', family: 'cooperative' }] }],
  ['the structure is being created', { answers: { 'existence-juridique-du-pole': 'en-creation' } }],
  ['the group asks for capital', { answers: { 'demande-recue': ['capital'] } }],
])('asks about capital when %s', async (_, changes) => {
  await openApp('/votre-collectivite', { ...withAnswers({}), ...changes })
  expect(asked()).toContain(CAPITAL)
})

it('asks nothing of capital otherwise', async () => {
  await openApp('/votre-collectivite', withAnswers({}))
  expect(asked()).not.toContain(CAPITAL)
})

it('keeps in sight what was answered, though nothing asks it any more', async () => {
  await openApp('/votre-collectivite', withAnswers({ 'entree-au-capital': 'deja' }))
  expect(asked()).toContain(CAPITAL)
})
