/**
 * The service worker, seen from the page: kept files, and a new version that waits to be chosen
 * (ADR 34). Fetched once the page has nothing better to do.
 *
 * A browser without service workers, or that refuses one, goes on as before, online.
 */
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import { MESSAGES } from '../offline/messages'
import { useContentStore } from './content'

/** Whatever it is asked for, it gives the one script that is registered here (ADR 33). */
const policy = globalThis.trustedTypes?.createPolicy('ptce-hors-ligne', {
  createScriptURL: () => `${import.meta.env.BASE_URL}sw.js`,
})

export interface Host {
  readonly container: ServiceWorkerContainer | undefined
  readonly script: string
  readonly reload: () => void
}

export const browserHost = (): Host => ({
  container: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
  script: policy?.createScriptURL('') ?? `${import.meta.env.BASE_URL}sw.js`,
  reload: () => location.reload(),
})

export const useUpdatesStore = defineStore('updates', () => {
  const content = useContentStore()
  /** A new version is here, whole, and waits. */
  const isReady = shallowRef(false)
  let adoptWaiting = () => {}
  let stop = () => {}
  onScopeDispose(() => stop())

  async function begin({ container, script, reload }: Host = browserHost()): Promise<void> {
    await container?.register(script, { updateViaCache: 'none' }).catch(() => undefined)
    const registration = await container?.getRegistration()
    if (!container || !registration) return

    // Nothing runs under a service worker at a first visit: what is installed then is no news.
    const isSecondVisit = container.controller !== null
    if (isSecondVisit) registration.active?.postMessage(MESSAGES.keepRest)

    const offer = () => {
      if (isSecondVisit && registration.waiting) void tell()
    }
    const follow = () => registration.installing?.addEventListener('statechange', offer)
    offer()
    follow()
    registration.addEventListener('updatefound', follow)
    stop = () => registration.removeEventListener('updatefound', follow)

    adoptWaiting = () => {
      // Another tab may have adopted it already.
      if (!registration.waiting) return reload()
      container.addEventListener('controllerchange', reload, { once: true })
      registration.waiting.postMessage(MESSAGES.adopt)
    }
  }

  async function tell(): Promise<void> {
    await content.loadFileWords()
    isReady.value = true
  }

  /** Answers are kept at each change: the page that is loaded again has them all. */
  const adopt = () => adoptWaiting()

  return { isReady, begin, adopt }
})
