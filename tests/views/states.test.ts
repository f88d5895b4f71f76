// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { useFilesStore } from '../../src/stores/files'
import { allByRole, byRole, click, spoken, type } from '../components/screen'
import { fakeBrowser } from '../stores/fakeBrowser'
import { DOSSIER, openApp } from './app'

async function openStates(dossier: Dossier = DOSSIER, others: readonly Dossier[] = []) {
  const browser = fakeBrowser()
  const app = await openApp('/etats-gardes', undefined, async (store) => {
    await store.begin(browser.tab())
    for (const [rank, other] of others.entries())
      await store.shelf?.add({ ...other, id: `autre-${rank}` })
    await store.shelf?.add({ ...dossier, id: 'a' })
    await store.open('a')
  })
  await vi.dynamicImportSettled()
  await flushPromises()
  return app
}

const submit = async (wrapper: Awaited<ReturnType<typeof openStates>>['wrapper']) => {
  wrapper
    .get('form')
    .element.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await flushPromises()
}

const page = () => spoken(document.body)

describe('kept states', () => {
  it('are given a name, dated, and kept in the dossier', async () => {
    const { wrapper, store } = await openStates()
    await type(byRole(wrapper, 'textbox', 'Nom de cet état'), 'Avant la réunion de mars')
    await submit(wrapper)
    expect(store.dossier.snapshots).toMatchObject([
      { name: 'Avant la réunion de mars', answers: DOSSIER.answers, members: DOSSIER.members },
    ])
    expect(useFilesStore().notices.join()).toContain('est gardé dans le dossier')
    store.flush()
    await vi.waitFor(async () => expect((await store.shelf?.read('a'))?.snapshots).toHaveLength(1))
  })

  it('ask for a name, and hold as many as a file may', async () => {
    const state = {
      name: 'Un',
      on: '2026-01-01',
      rules: '',
      project: {},
      territory: [],
      members: [],
      answers: {},
      evidence: {},
    }
    const { wrapper, store } = await openStates({
      ...DOSSIER,
      snapshots: Array.from({ length: 20 }, () => state),
    })
    await submit(wrapper)
    expect(page()).toContain('Donnez un nom à cet état.')
    const field = byRole(wrapper, 'textbox', 'Nom de cet état')
    expect(document.activeElement).toBe(field)
    await type(field, 'De trop')
    await submit(wrapper)
    expect(page()).toContain('Un dossier garde 20 états au plus')
    expect(store.dossier.snapshots).toHaveLength(20)
  })

  it('say what moved since the last one, and give back what is taken away', async () => {
    const { wrapper, store } = await openStates()
    await type(byRole(wrapper, 'textbox', 'Nom de cet état'), 'Avant')
    await submit(wrapper)
    expect(page()).toContain('Rien n’a bougé')
    store.send({ type: 'answer', question: 'strategie-ecrite', value: 'non' })
    store.send({ type: 'setMembers', members: [] })
    await flushPromises()
    expect(page()).toMatch(/– \d éléments? réunis?/)
    expect(page()).toContain('2 membres de moins : Recyclerie de la Dore et Menuiserie Faure.')
    await click(byRole(wrapper, 'button', /^Retirer : Avant/))
    await flushPromises()
    expect(store.dossier.snapshots).toBeUndefined()
    await click(byRole(wrapper, 'button', 'Annuler'))
    expect(store.dossier.snapshots).toHaveLength(1)
  })

  it('are compared with another dossier too', async () => {
    const { wrapper } = await openStates(DOSSIER, [
      { ...DOSSIER, project: { name: 'Pôle vélo' }, members: [] },
    ])
    await type(byRole(wrapper, 'combobox', 'De'), 'dossier:autre-0')
    await vi.waitFor(() =>
      expect(page()).toContain('2 membres de plus : Recyclerie de la Dore et Menuiserie Faure.'),
    )
    expect(allByRole(wrapper, 'option').length + 1).toBeGreaterThan(0)
  })
})
