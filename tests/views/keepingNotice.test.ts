// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TEXT } from '../../src/components/base/useText'
import { useContentStore } from '../../src/stores/content'
import KeepingNotice from '../../src/views/kept/KeepingNotice.vue'
import { allByRole, byRole, click, spoken } from '../components/screen'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => void vi.unstubAllGlobals())

async function notice(
  props: { isLasting: boolean; neverSaved: number },
  storage?: { persisted: boolean; persist: boolean },
) {
  const content = useContentStore()
  await content.loadListWords()
  const persist = vi.fn(async () => storage?.persist ?? false)
  vi.stubGlobal('navigator', {
    ...(storage && { storage: { persisted: async () => storage.persisted, persist } }),
  })
  const wrapper = mount(KeepingNotice, {
    props,
    attachTo: document.body,
    global: {
      provide: { [TEXT as symbol]: Object.assign(content.t, { forCount: content.tForCount }) },
    },
  })
  await flushPromises()
  return { wrapper, persist }
}

it('says what a browser may erase, and asks it to keep on a click, never before', async () => {
  const { wrapper, persist } = await notice(
    { isLasting: true, neverSaved: 3 },
    { persisted: false, persist: true },
  )
  expect(spoken(wrapper.element.parentElement ?? document.body)).toContain(
    '3 dossiers n’ont jamais été enregistrés en fichier.',
  )
  expect(persist).not.toHaveBeenCalled()
  await click(byRole(wrapper, 'button', /^Demander à ce navigateur/))
  await flushPromises()
  expect(persist).toHaveBeenCalledTimes(1)
  expect(allByRole(wrapper, 'status').map(spoken).join()).toContain('Ce navigateur les gardera')
})

it('says so when the browser does not accept', async () => {
  const { wrapper } = await notice(
    { isLasting: true, neverSaved: 1 },
    { persisted: false, persist: false },
  )
  await click(byRole(wrapper, 'button', /^Demander à ce navigateur/))
  await flushPromises()
  expect(allByRole(wrapper, 'status').map(spoken).join()).toContain('n’a pas accepté')
})

it('is silent where the browser promised, or where every dossier is in a file', async () => {
  for (const [neverSaved, persisted] of [
    [3, true],
    [0, false],
  ] as const) {
    const { wrapper } = await notice({ isLasting: true, neverSaved }, { persisted, persist: true })
    expect(wrapper.text()).toBe('')
    wrapper.unmount()
  }
})

it('offers no button where a browser knows no such promise, and says when nothing lasts', async () => {
  const plain = await notice({ isLasting: true, neverSaved: 2 })
  expect(allByRole(plain.wrapper, 'button', /./)).toEqual([])
  plain.wrapper.unmount()
  const { wrapper } = await notice({ isLasting: false, neverSaved: 2 })
  expect(wrapper.text()).toContain('ne garde rien une fois la page fermée')
})
