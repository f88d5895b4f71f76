// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { allByRole, byRole, click, settled, spoken, type } from '../components/screen'
import { DOSSIER, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

const TRY_ENTERPRISE = 'Essayer : Faire entrer dans le groupe une autre entreprise hors ESS.'
const page = () => spoken(document.querySelector('main') ?? document.body)

/** The first screen of a file waits for its code. */
const SLOW = 10_000

/** From the result, by the first button that adds an enterprise. */
async function openTrial() {
  const opened = await openApp('/resultat', DOSSIER)
  await vi.waitFor(() => expect(page()).toContain('Télécharger la synthèse (2 pages)'), SLOW)
  const [button] = allByRole(opened.wrapper, 'button', TRY_ENTERPRISE)
  await click(button ?? document.body)
  await vi.waitFor(() => expect(page()).toContain('Ce qui bouge'), SLOW)
  await settled()
  return opened
}

describe('« Et si… »', () => {
  it('says that nothing is recorded, and shows what moves', async () => {
    const { wrapper, store } = await openTrial()
    expect(page()).toContain('Vous êtes en mode essai. Vos vraies réponses n’ont pas changé.')
    const rows = [
      ...byRole(wrapper, 'region', 'Ce qui bouge, avant et après').querySelectorAll('tr'),
    ]
    expect(rows.map(spoken)).toContain('4. D’autres entreprisesÀ consoliderRéuni')
    expect(allByRole(wrapper, 'status').map(spoken).join(' ')).toMatch(/À l’essai : \d/)
    expect(store.dossier).toMatchObject(DOSSIER)
  })

  it('is left without a trace, and begins anew', async () => {
    const { wrapper, store, router } = await openTrial()
    await click(byRole(wrapper, 'button', 'Quitter le mode essai'))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('resultat'))
    expect(store.dossier).toMatchObject(DOSSIER)
    await router.push('/et-si')
    await settled()
    expect(page()).toContain('Rien pour l’instant.')
    expect(page()).toContain('Rien ne bouge pour l’instant.')
  })

  it('asks who joins when it is kept, and returns to the result', async () => {
    const { wrapper, store, router } = await openTrial()
    await click(byRole(wrapper, 'button', 'Garder ces changements'))
    expect(document.activeElement).toBe(byRole(wrapper, 'heading', 'Qui est le nouveau membre ?'))
    await type(byRole(wrapper, 'textbox', 'Nom'), 'Transports Bourbon')
    byRole(wrapper, 'button', 'Garder et revenir au résultat')
      .closest('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('resultat'))
    expect(store.dossier.members.at(-1)).toMatchObject({
      name: 'Transports Bourbon',
      family: 'entreprise',
    })
    expect(page()).toContain('Les changements essayés sont gardés dans vos réponses.')
    await vi.waitFor(() => byRole(wrapper, 'button', 'Annuler ces changements'), SLOW)
    await click(byRole(wrapper, 'button', 'Annuler ces changements'))
    expect(store.dossier.members).toEqual(DOSSIER.members)
    expect(page()).toContain('Vos réponses sont revenues à ce qu’elles étaient avant l’essai.')
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('calls a newcomer « à nommer » when no name is given', async () => {
    const { wrapper, store } = await openTrial()
    await click(byRole(wrapper, 'button', 'Garder ces changements'))
    byRole(wrapper, 'button', 'Garder et revenir au résultat')
      .closest('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(store.dossier.members.at(-1)?.name).toBe('Nouveau membre (à nommer)')
  })

  it('takes one change off, and puts the reader at the title of the list', async () => {
    const { wrapper } = await openTrial()
    await click(byRole(wrapper, 'button', /^Retirer/))
    expect(document.activeElement).toBe(byRole(wrapper, 'heading', 'Ce que vous essayez'))
    expect(page()).toContain('Rien pour l’instant.')
  })

  it('lets one answer be changed, to see', async () => {
    const { wrapper, store } = await openTrial()
    const select = byRole<HTMLSelectElement>(wrapper, 'combobox', 'Les réponses qui comptent pour')
    await type(select, 'strategie-commune')
    await click(byRole(wrapper, 'radio', 'Tous les membres, ou leur assemblée par un vote'))
    expect(page()).toContain(
      'Qui s’est mis d’accord sur cette stratégie ? Tous les membres, ou leur assemblée par un vote',
    )
    const rows = [
      ...byRole(wrapper, 'region', 'Ce qui bouge, avant et après').querySelectorAll('tr'),
    ]
    expect(rows.map(spoken)).toContain('6. Une stratégie communeÀ renseignerRéuni')
    expect(store.dossier.answers).toEqual(DOSSIER.answers)
  })
})

it('leads from a part of a rule to the very question that it read', async () => {
  const { wrapper, router } = await openApp('/criteres/article-9/strategie-commune', DOSSIER)
  const fold = await vi.waitFor(() => wrapper.get('details.reasons'), SLOW)
  fold.element.setAttribute('open', '')
  await fold.trigger('toggle')
  await vi.waitFor(() => expect(page()).toContain('Changer cette réponse'), SLOW)
  const [button] = allByRole(
    wrapper,
    'button',
    'Changer cette réponse : Qui s’est mis d’accord sur cette stratégie ?',
  )
  await click(button ?? document.body)
  await vi.waitFor(() =>
    expect(router.currentRoute.value.fullPath).toBe(
      '/article-9/strategie-commune#question-strategie-partagee',
    ),
  )
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('question-strategie-partagee'))
  expect(page()).toContain('Enregistrer et revenir au résultat')
})
