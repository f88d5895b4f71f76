import { describe, expect, it, vi } from 'vitest'
import { meetOutage, reloadFromNetwork, type Host } from '../../src/stores/deployment'

const page = (script: string) =>
  `<!doctype html><script type="module" crossorigin src="${script}"></script>`

/** A browser that runs one version, and a server that has another, or none. */
function host(served: string | undefined, noted = new Map<string, string>()) {
  const reload = vi.fn()
  const browser: Host = {
    fetch: async () => {
      if (served === undefined) throw new TypeError('Failed to fetch')
      return { ok: true, text: async () => served }
    },
    sessionStorage: {
      getItem: (key) => noted.get(key) ?? null,
      setItem: (key, value) => void noted.set(key, value),
    },
    startedBy: '/assets/index-a.js',
    reload,
  }
  return { browser, reload, noted }
}

describe('a part of the app that could not be fetched', () => {
  it('is told from a network that is down', async () => {
    const { browser, reload } = host(undefined)
    expect(await meetOutage('/', browser)).toBe('offline')
    expect(reload).not.toHaveBeenCalled()
  })

  it.each([
    ['the same version is served', page('/assets/index-a.js')],
    ['something else is served', 'Bienvenue sur le réseau de l’hôtel'],
  ])('is not explained when %s', async (_, served) => {
    const { browser, reload } = host(served)
    expect(await meetOutage('/', browser)).toBe('unknown')
    expect(reload).not.toHaveBeenCalled()
  })

  it('loads the page again once for a new version, and never twice', async () => {
    const { browser, reload, noted } = host(page('/assets/index-b.js'))
    expect(await meetOutage('/', browser)).toBe('reloading')
    expect(await meetOutage('/', browser)).toBe('updated')
    expect(reload).toHaveBeenCalledTimes(1)

    const later = host(page('/assets/index-c.js'), noted)
    expect(await meetOutage('/', later.browser)).toBe('reloading')
  })

  it('does not load the page again where nothing can be noted: it might never stop', async () => {
    const { browser, reload } = host(page('/assets/index-b.js'))
    const denied: Host = {
      ...browser,
      get sessionStorage(): Host['sessionStorage'] {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    expect(await meetOutage('/', denied)).toBe('updated')
    expect(reload).not.toHaveBeenCalled()
  })
})

it('a page that is loaded again comes from the network, not from what is kept', async () => {
  const done: string[] = []
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistration: async () => ({ unregister: async () => done.push('unregistered') }),
    },
  })
  vi.stubGlobal('location', { reload: () => done.push('loaded') })
  await reloadFromNetwork()
  expect(done).toEqual(['unregistered', 'loaded'])
  vi.unstubAllGlobals()
})
