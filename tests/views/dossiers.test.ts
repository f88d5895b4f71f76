// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { serializeDossier } from '../../src/storage/file/serialize'
import { useFilesStore } from '../../src/stores/files'
import { allByRole, byRole, click, spoken, type } from '../components/screen'
import { fakeBrowser } from '../stores/fakeBrowser'
import { DOSSIER, FROM_OUTSIDE, openApp } from './app'

afterEach(() => vi.restoreAllMocks())

const KEPT: readonly (Dossier & { readonly id: string })[] = [
  { ...DOSSIER, id: 'a', updatedAt: '2026-11-20T10:00:00.000Z' },
  {
    ...FROM_OUTSIDE,
    id: 'b',
    project: { name: 'Pôle vélo' },
    answers: {},
    members: [],
    updatedAt: '2026-11-21T10:00:00.000Z',
  },
]

async function openList(dossiers: readonly (Dossier & { readonly id: string })[] = KEPT) {
  const browser = fakeBrowser()
  const app = await openApp('/', undefined, async (store) => {
    await store.begin(browser.tab())
    for (const dossier of dossiers) await store.shelf?.add(dossier)
  })
  await vi.dynamicImportSettled()
  await flushPromises()
  return { ...app, browser }
}

const rows = (wrapper: Parameters<typeof byRole>[0]) =>
  [...wrapper.element.ownerDocument.querySelectorAll('.dossiers > li')].map(spoken)

const choose = async (
  wrapper: Awaited<ReturnType<typeof openList>>['wrapper'],
  ...files: readonly File[]
) => {
  const input = wrapper.get('input[type="file"]').element
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.dynamicImportSettled()
  await flushPromises()
}
const fileOf = (dossier: Dossier, name = 'pole.ptce.json') =>
  new File([serializeDossier(dossier)], name)

describe('the list of dossiers', () => {
  it('says of each its name, its track, what lacks, when it changed and whether a file has it', async () => {
    const { wrapper } = await openList()
    expect(spoken(byRole(wrapper, 'heading', 'Vos dossiers'))).toBe('Vos dossiers')
    const [first = '', second = ''] = rows(wrapper)
    expect(first).toContain('Pôle vélo')
    expect(first).toContain('Collectivité')
    expect(first).toContain('Changé le 21 novembre 2026')
    expect(first).toContain('Fichier : jamais enregistré')
    expect(second).toContain('Filière réemploi')
    expect(second).toContain('Projet')
    expect(second).toMatch(/Il manque : .+/)
    expect(second).toMatch(/: (Réuni|À consolider)/)
  })

  it('says that a file is late once one changed the dossier, even by a clock that went back', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-29T11:00:00'), toFake: ['Date'] })
    const { wrapper, store } = await openList()
    const said = () => rows(wrapper).find((row) => row.includes('Pôle vélo'))
    await store.shelf?.noteFile('b', new Date().toISOString())
    await flushPromises()
    expect(said()).toMatch(/Fichier : à jour|Fichier : enregistré/)
    expect(said()).not.toContain('changé depuis')
    vi.setSystemTime(new Date('2026-11-29T10:00:00'))
    await store.shelf?.rename('b', 'Pôle vélo du Val')
    await flushPromises()
    expect(said()).toContain('changé depuis')
    vi.useRealTimers()
  })

  it('opens one, and goes on where it was left', async () => {
    const { wrapper, store, router } = await openList()
    await click(byRole(wrapper, 'button', 'Filière réemploi'))
    await vi.waitFor(() => expect(router.currentRoute.value.name).not.toBe('accueil'))
    expect(store.dossier.id).toBe('a')
  })

  it('renames in place, and gives the focus back to the row', async () => {
    const { wrapper, store } = await openList()
    await click(allByRole(wrapper, 'button', 'Renommer')[0] as HTMLElement)
    const field = byRole<HTMLInputElement>(wrapper, 'textbox', 'Nouveau nom')
    expect(document.activeElement).toBe(field)
    await type(field, 'Pôle vélo du Val')
    field.closest('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(store.cards.map(({ name }) => name)).toContain('Pôle vélo du Val')
    await vi.waitFor(() =>
      expect(spoken(document.activeElement as HTMLElement)).toBe('Pôle vélo du Val'),
    )
  })

  it('removes one, says so, and gives it back', async () => {
    const { wrapper, store } = await openList()
    await click(allByRole(wrapper, 'button', 'Supprimer')[0] as HTMLElement)
    await flushPromises()
    expect(store.cards.map(({ id }) => id)).toEqual(['a'])
    expect(allByRole(wrapper, 'status').map(spoken).join()).toContain('« Pôle vélo » est supprimé.')
    const undo = byRole(wrapper, 'button', 'Annuler la suppression')
    expect(document.activeElement).toBe(undo)
    await click(undo)
    await flushPromises()
    expect(store.cards).toHaveLength(2)
  })

  it('stays when the last dossier is removed, so that it can come back', async () => {
    const { wrapper, store } = await openList(KEPT.slice(0, 1))
    await click(byRole(wrapper, 'button', 'Supprimer'))
    await flushPromises()
    expect(store.cards).toEqual([])
    await click(byRole(wrapper, 'button', 'Annuler la suppression'))
    await flushPromises()
    expect(store.cards).toHaveLength(1)
  })

  it('shows six, then the others, and finds by name without accents', async () => {
    const many = Array.from({ length: 9 }, (_, rank) => ({
      ...DOSSIER,
      id: `d${rank}`,
      project: { name: rank === 0 ? 'Énergies du Cap' : `Pôle ${rank}` },
      updatedAt: `2026-11-0${rank + 1}T10:00:00.000Z`,
    }))
    const { wrapper } = await openList(many)
    expect(rows(wrapper)).toHaveLength(6)
    await type(byRole(wrapper, 'searchbox', 'Chercher parmi 9 dossiers'), 'energies')
    expect(rows(wrapper)).toEqual([expect.stringContaining('Énergies du Cap')])
    await type(byRole(wrapper, 'searchbox', /^Chercher/), 'introuvable')
    expect(allByRole(wrapper, 'status').map(spoken)).toContain('Aucun dossier ne correspond.')
    await type(byRole(wrapper, 'searchbox', /^Chercher/), '')
    await click(byRole(wrapper, 'button', 'Afficher les 3 dossiers plus anciens'))
    expect(rows(wrapper)).toHaveLength(9)
  })

  it('begins another dossier without erasing any', async () => {
    const { wrapper, store, router } = await openList()
    await click(byRole(wrapper, 'button', /^Je porte un projet/))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('profil'))
    store.flush()
    await vi.waitFor(() => expect(store.cards).toHaveLength(3))
  })
})

describe('a file opened from the list', () => {
  it('joins it, and erases nothing', async () => {
    const { wrapper, store, router } = await openList(KEPT.slice(0, 1))
    await choose(wrapper, fileOf({ ...DOSSIER, project: { name: 'D’un partenaire' } }))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('recapitulatif'))
    store.flush()
    await vi.waitFor(() => expect(store.cards).toHaveLength(2))
  })

  it('without an id is one dossier, however many times its bytes are opened', async () => {
    const { wrapper, store } = await openList()
    const again = () => fileOf({ ...DOSSIER, project: { name: 'Sans identifiant' } })
    await choose(wrapper, again(), again())
    await vi.waitFor(() => expect(useFilesStore().notices).toHaveLength(2))
    expect(store.cards).toHaveLength(3)
    expect(useFilesStore().notices).toEqual([
      '1 fichier ajouté à la liste.',
      '«\u00A0Sans identifiant\u00A0» est déjà dans la liste, tel quel.',
    ])
  })

  it('that the list has as it is, opens it', async () => {
    const { wrapper, store, router } = await openList()
    const [kept] = KEPT
    if (kept) await choose(wrapper, fileOf({ ...kept, updatedAt: '2026-11-22T10:00:00.000Z' }))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('recapitulatif'))
    expect([store.dossier.id, store.cards.length]).toEqual(['a', 2])
  })

  const other = (): Dossier => ({
    ...DOSSIER,
    id: 'a',
    answers: { ...DOSSIER.answers, 'strategie-ecrite': 'non', 'annees-prevues': 1 },
    updatedAt: '2026-03-12T10:00:00.000Z',
  })

  it('that the list has in another state is compared first, and nothing moves', async () => {
    const { wrapper, store } = await openList()
    await choose(wrapper, fileOf(other()))
    const group = byRole(wrapper, 'group', /dans son état du 12 mars 2026/)
    expect(document.activeElement).toBe(group)
    expect(spoken(group)).toContain('Celui de la liste en diffère par 2 réponses.')
    await click(byRole(wrapper, 'button', 'Ne rien changer'))
    expect(allByRole(wrapper, 'group', /dans son état du/)).toEqual([])
    expect((await store.shelf?.read('a'))?.answers['strategie-ecrite']).toBe('oui')
  })

  it('is kept beside the one of the list, under another name', async () => {
    const { wrapper, store } = await openList()
    await choose(wrapper, fileOf(other()))
    await click(byRole(wrapper, 'button', 'Garder les deux'))
    await flushPromises()
    expect(store.cards.map(({ name }) => name)).toContain('Filière réemploi (du fichier)')
    expect(store.cards).toHaveLength(3)
  })

  it('takes its place once asked, and gives it back', async () => {
    const { wrapper, store } = await openList()
    await choose(wrapper, fileOf(other()))
    await click(byRole(wrapper, 'button', 'Remplacer celui de la liste'))
    await flushPromises()
    expect((await store.shelf?.read('a'))?.answers['strategie-ecrite']).toBe('non')
    await click(byRole(wrapper, 'button', 'Annuler le remplacement'))
    await flushPromises()
    expect((await store.shelf?.read('a'))?.answers['strategie-ecrite']).toBe('oui')
  })

  it('one after the other, each that the list has in another state is asked about', async () => {
    const { wrapper } = await openList()
    const [, second] = KEPT
    await choose(wrapper, fileOf(other()))
    await choose(wrapper, fileOf({ ...(second ?? DOSSIER), project: { name: 'Pôle vélo, avant' } }))
    await vi.waitFor(() => byRole(wrapper, 'group', /« Filière réemploi »/))
    await click(byRole(wrapper, 'button', 'Ne rien changer'))
    const next = byRole(wrapper, 'group', /« Pôle vélo, avant »/)
    expect(spoken(next)).toContain('par autre chose que les réponses')
  })

  it('among several: the good ones join, each refused one is said by its name', async () => {
    const { wrapper, store } = await openList()
    await choose(
      wrapper,
      fileOf({ ...DOSSIER, id: 'c' }, 'bon.ptce.json'),
      new File(['{'], 'abîmé.ptce.json'),
    )
    expect(spoken(byRole(wrapper, 'alert'))).toContain('abîmé.ptce.json. Ce fichier est abîmé')
    expect(store.cards).toHaveLength(3)
  })
})
