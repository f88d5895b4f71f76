/**
 * Why a part of the app could not be fetched: no network, or a new version has replaced the one that
 * runs here, whose files are gone.
 *
 * The page of the app itself tells: it names the script that starts the version of the day.
 */

/** What it needs of the browser. */
export interface Host {
  readonly fetch: (address: string) => Promise<Pick<Response, 'ok' | 'text'>>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
  /** Address of the script that started the version that runs here. */
  readonly startedBy: string
  readonly reload: () => unknown
}

export type Outage =
  | 'offline'
  /** The page is being loaded again, once, by itself. */
  | 'reloading'
  /** It was already, and that was not enough. */
  | 'updated'
  | 'unknown'

const KEY = 'diagnostic-ptce-recharge'

/** @param page address of the page of the app */
export async function meetOutage(page: string, host: Host): Promise<Outage> {
  let html: string
  try {
    const answer = await host.fetch(page)
    if (!answer.ok) return 'unknown'
    html = await answer.text()
  } catch {
    return 'offline'
  }
  const current = /<script[^>]+src="([^"]+)"/.exec(html)?.[1]
  if (current === undefined || current === host.startedBy) return 'unknown'
  // Once for each version: a page that some cache keeps old would be loaded again for ever.
  if (isMarked(host, current)) return 'updated'
  host.reload()
  return 'reloading'
}

/** Whether this version was tried already; where nothing can be noted, it counts as tried. */
function isMarked(host: Host, version: string): boolean {
  try {
    if (host.sessionStorage.getItem(KEY) === version) return true
    host.sessionStorage.setItem(KEY, version)
    return false
  } catch {
    return true
  }
}

export const browserHost = (): Host => ({
  fetch: (address) => fetch(address, { cache: 'no-store' }),
  get sessionStorage() {
    return window.sessionStorage
  },
  startedBy:
    document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? import.meta.url,
  reload: reloadFromNetwork,
})

/** The service worker keeps the version whose files are gone: it goes with it, and comes back later. */
export async function reloadFromNetwork(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  await registration?.unregister()
  location.reload()
}
