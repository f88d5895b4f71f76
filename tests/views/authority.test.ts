// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { allByRole, byRole, click, spoken, type } from '../components/screen'
import { FROM_OUTSIDE, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

const page = () => spoken(document.body)
const NEW = { ...FROM_OUTSIDE, territory: [] }

/** The list of communes takes a moment on a busy machine. */
const SLOW = { timeout: 20_000 }

describe('the first screen of a collectivité', () => {
  it('asks which one it is, what it is asked for and where the decision stands', async () => {
    await openApp('/profil', NEW)
    expect(spoken(document.querySelector('h1') ?? document.body)).toBe('Vous et la décision')
    for (const asked of [
      'Quelle collectivité\u202f?',
      'Que vous demande le groupe\u202f?',
      'Où en êtes-vous de la décision\u202f?',
      'Qui recevrait l’aide\u202f?',
    ])
      expect(document.body.textContent).toContain(asked)
    expect(page()).not.toContain('Nom du projet')
    expect(page()).not.toContain('Quelle aide est cherchée')
  })

  it('asks how much once something is asked for, and the day of the council for a vote', async () => {
    const { wrapper, store } = await openApp('/profil', NEW)
    expect(page()).not.toContain('Quel montant')
    await click(byRole(wrapper, 'checkbox', 'Payer l’animation'))
    expect(page()).toContain('Quel montant le groupe demande-t-il')
    expect(page()).not.toContain('Date du conseil')
    await click(byRole(wrapper, 'radio', 'Préparer une décision des élus'))
    const day = document.querySelector<HTMLInputElement>('#decision-on')
    if (day === null) throw new Error('No day asked')
    day.value = '2027-03-15'
    day.dispatchEvent(new Event('change'))
    expect(store.dossier.profile.decisionOn).toBe('2027-03-15')
    day.value = ''
    day.dispatchEvent(new Event('change'))
    expect(store.dossier.profile).not.toHaveProperty('decisionOn')
  })

  it('finds a collectivité by its name: its level and its territory follow', async () => {
    const { wrapper, store } = await openApp('/profil', NEW)
    const field = byRole(wrapper, 'combobox', 'Nom de votre collectivité')
    await type(field, 'allier')
    await vi.waitUntil(() => allByRole(wrapper, 'option', /^Allier/).length > 0, SLOW)
    const [first] = allByRole(wrapper, 'option', /^Allier/)
    if (first) await click(first)
    expect(store.dossier.profile).toMatchObject({
      level: 'departement',
      authority: { type: 'departement', code: '03', name: 'Allier' },
    })
    expect(store.dossier.territory).toEqual([{ type: 'departement', code: '03' }])
    // The field is gone, and then the button: the focus is on what took its place.
    expect(document.activeElement).toBe(byRole(wrapper, 'button', 'Changer de collectivité'))
    await click(byRole(wrapper, 'button', 'Changer de collectivité'))
    expect(document.activeElement).toBe(byRole(wrapper, 'combobox', 'Nom de votre collectivité'))
    expect(store.dossier.profile).not.toHaveProperty('authority')
    expect(store.dossier.profile.level).toBe('departement')
  })

  it('takes one that the list does not have, by its name', async () => {
    const { wrapper, store } = await openApp('/profil', NEW)
    await type(byRole(wrapper, 'textbox', 'Nom de la structure'), 'PETR du Bocage')
    expect(store.dossier.profile.authority).toEqual({ type: 'autre', name: 'PETR du Bocage' })
    await type(byRole(wrapper, 'textbox', 'Nom de la structure'), '')
    expect(store.dossier.profile).not.toHaveProperty('authority')
  })

  it('leads in one step to the questions, with nothing answered for it', async () => {
    const { wrapper, store, router } = await openApp('/profil', NEW)
    const link = byRole(wrapper, 'link', 'Je ne connais presque rien de cette initiative')
    expect(link.getAttribute('href')).toBe('/resultat/questions')
    await router.push('/resultat/questions')
    await vi.waitFor(() => expect(page()).toContain('Questions à poser au groupe'))
    expect(store.dossier.answers).toEqual(NEW.answers)
  })
})

it('the initiative is said with where it acts, and a restitution is offered from there', async () => {
  const { wrapper } = await openApp('/territoire', NEW)
  expect(spoken(document.querySelector('h1') ?? document.body)).toBe('L’initiative')
  expect(byRole(wrapper, 'textbox', 'Nom de l’initiative')).toBeTruthy()
  expect(byRole(wrapper, 'link', 'Voir une première restitution').getAttribute('href')).toBe(
    '/resultat',
  )
})

it('once the members are known, a restitution is the main way on', async () => {
  const { wrapper, router } = await openApp('/membres', FROM_OUTSIDE)
  const main = [...document.querySelectorAll('.actions .button:not(.bare, .quiet)')].map(spoken)
  expect(main).toEqual(['Voir une première restitution'])
  await click(byRole(wrapper, 'button', 'Voir une première restitution'))
  await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('resultat'))
})

it('a report names the collectivité that answers', async () => {
  await openApp('/recapitulatif', {
    ...FROM_OUTSIDE,
    profile: { ...FROM_OUTSIDE.profile, authority: { type: 'autre', name: 'PETR du Bocage' } },
  })
  expect(page()).toContain('PETR du Bocage')
})
