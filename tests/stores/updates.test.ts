// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MESSAGES } from '../../src/offline/messages'
import { useUpdatesStore, type Host } from '../../src/stores/updates'

beforeEach(() => setActivePinia(createPinia()))

/** A browser, with what its service workers were told. */
function browser({ isFirstVisit = false, isWaiting = false, isRefused = false } = {}) {
  const told: string[] = []
  const worker = (name: string) =>
    Object.assign(new EventTarget(), {
      postMessage: (message: string) => void told.push(`${name}: ${message}`),
    })
  const registration = Object.assign(new EventTarget(), {
    active: worker('active'),
    waiting: isWaiting ? worker('waiting') : null,
    installing: null as EventTarget | null,
  })
  const container = Object.assign(new EventTarget(), {
    controller: isFirstVisit ? null : registration.active,
    register: () => (isRefused ? Promise.reject(new Error('denied')) : Promise.resolve()),
    getRegistration: async () => (isRefused ? undefined : registration),
  })
  const reload = vi.fn()
  const host = { container, script: '/sw.js', reload } as unknown as Host
  /** A version comes, and is whole. */
  const install = () => {
    registration.installing = new EventTarget()
    registration.dispatchEvent(new Event('updatefound'))
    registration.waiting = worker('waiting')
    registration.installing.dispatchEvent(new Event('statechange'))
  }
  return { host, told, reload, registration, container, install }
}

const shown = () => vi.waitUntil(() => useUpdatesStore().isReady)

describe('a new version', () => {
  it('is no news at a first visit: it is the one that runs', async () => {
    const { host, told, install } = browser({ isFirstVisit: true })
    await useUpdatesStore().begin(host)
    install()
    await Promise.resolve()
    expect(useUpdatesStore().isReady).toBe(false)
    expect(told).toEqual([])
  })

  it('is offered when it waited before this visit', async () => {
    const { host } = browser({ isWaiting: true })
    await useUpdatesStore().begin(host)
    await shown()
  })

  it('is offered when it comes during this one, and used when one says so', async () => {
    const { host, told, reload, install, container } = browser()
    const updates = useUpdatesStore()
    await updates.begin(host)
    install()
    await shown()
    expect(told).toEqual([`active: ${MESSAGES.keepRest}`])
    expect(reload).not.toHaveBeenCalled()

    updates.adopt()
    expect(told.at(-1)).toBe(`waiting: ${MESSAGES.adopt}`)
    expect(reload).not.toHaveBeenCalled()
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('already used in another tab is one load away', async () => {
    const { host, reload, registration } = browser({ isWaiting: true })
    const updates = useUpdatesStore()
    await updates.begin(host)
    registration.waiting = null
    updates.adopt()
    expect(reload).toHaveBeenCalledTimes(1)
  })
})

it.each([
  ['without service workers', { ...browser().host, container: undefined }],
  ['that refuses one', browser({ isRefused: true }).host],
])('a browser %s goes on', async (_, host) => {
  await useUpdatesStore().begin(host)
  expect(useUpdatesStore().isReady).toBe(false)
})
