/**
 * What did not work, and what is done about it: a screen that threw, a part of the app that could
 * not be fetched. Nothing that fails leaves a blank page, or stays silent.
 */
import { defineStore } from 'pinia'
import { nextTick, onScopeDispose, shallowRef } from 'vue'
import { useContentStore } from './content'
import { browserHost, meetOutage, type Host, type Outage } from './deployment'
import { useFilesStore } from './files'

/** Milliseconds before a new try, should the browser not notice that the network is back. */
const PATIENCE = 10_000

export const useFailuresStore = defineStore('failures', () => {
  const { t } = useContentStore()
  const files = useFilesStore()
  /** The screen threw: another stands in its place. */
  const screen = shallowRef(false)
  /** Only a whole load can help: a button offers it. */
  const canReload = shallowRef(false)

  /** Something threw while the app was drawn, or while it answered a gesture. */
  async function threw(): Promise<void> {
    await nextTick()
    if (document.querySelector('main h1') === null) screen.value = true
    else files.say(t('panne.action'))
  }

  /**
   * A part of the app could not be fetched: find out why, and say it.
   *
   * @param retry what to do again once the network is back
   */
  async function unfetched(
    retry: () => void,
    host: Host = browserHost(),
    page: string = import.meta.env.BASE_URL,
  ): Promise<Outage> {
    const outage = await meetOutage(page, host)
    switch (outage) {
      case 'offline':
        files.say(t('panne.hors-connexion'))
        tryAgain(retry)
        break
      case 'updated':
        files.say(t('panne.mise-a-jour'))
        canReload.value = true
        break
      case 'reloading':
      case 'unknown':
        break
    }
    return outage
  }

  let stop = () => {}
  onScopeDispose(() => stop())

  function tryAgain(retry: () => void): void {
    stop()
    const again = () => {
      stop()
      retry()
    }
    const timer = setTimeout(again, PATIENCE)
    addEventListener('online', again)
    stop = () => {
      clearTimeout(timer)
      removeEventListener('online', again)
    }
  }

  /** A screen is there: what was said of the former one no longer holds. */
  function passed(): void {
    stop()
    screen.value = false
    canReload.value = false
  }

  return { screen, canReload, threw, unfetched, passed }
})
