/**
 * The service worker: every file of the app is kept at the first visit, and served from there (ADR 34).
 *
 * A new version waits, whole, until a person asks for it: no file of one version ever meets one of
 * another.
 */
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { isKeptLater } from './keptLater'
import { MESSAGES } from './messages'

declare const self: ServiceWorkerGlobalScope

/** Every file of the build, put here by it. */
const files = self.__WB_MANIFEST.map((file) =>
  typeof file === 'string' ? { url: file, revision: null } : file,
)
const rest = files.filter(({ url }) => isKeptLater(url)).map(({ url }) => addressOf(url))
/** Of this very folder: another app may live beside it. */
const REST = `diagnostic-ptce-reste ${self.registration.scope}`

// The page of the app, asked for by a script, comes from the network: it tells the version of the
// day (stores/deployment.ts).
precacheAndRoute(
  files.filter(({ url }) => !isKeptLater(url)),
  { directoryIndex: '', cleanURLs: false },
)

/** Every screen is the same page; what has the name of a file is that file. */
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/[^/]+\.\w+$/] }),
)

registerRoute(
  ({ url }) => rest.includes(url.href),
  ({ request }) => keptOrFetched(request.url),
)

self.addEventListener('message', (event) => {
  switch (event.data) {
    case MESSAGES.adopt:
      void self.skipWaiting()
      break
    case MESSAGES.keepRest:
      event.waitUntil(keepRest())
      break
  }
})

/** Without a network, the next visit tries again. */
async function keepRest(): Promise<void> {
  const cache = await caches.open(REST)
  const former = (await cache.keys()).filter(({ url }) => !rest.includes(url))
  await Promise.all([...former.map((one) => cache.delete(one)), ...rest.map(keptOrFetched)])
}

async function keptOrFetched(address: string): Promise<Response> {
  const cache = await caches.open(REST)
  const kept = await cache.match(address, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(address)
  // Some hosts answer the page of the app for a file that is gone: kept, it would stay for ever.
  const isScript = answer.headers.get('content-type')?.includes('javascript')
  if (answer.ok && isScript) await cache.put(address, answer.clone())
  return answer
}

function addressOf(url: string): string {
  return new URL(url, self.location.href).href
}
