/**
 * The app, put together: what this browser kept is read before the first screen is chosen.
 *
 * Whatever fails here leaves a sentence on the page; the one of `index.html` is the last resort, when
 * not even this script came.
 */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import App from './App.vue'
import { createJourneyRouter } from './router'
import { useContentStore } from './stores/content'
import { useDiagnosticStore } from './stores/diagnostic'
import { useDossierStore } from './stores/dossier'
import { useFailuresStore } from './stores/failures'
import { useFilesStore } from './stores/files'
import { useTerritoryStore } from './stores/territory'

const ROOT = '#app'

async function start(): Promise<void> {
  const app = createApp(App).use(createPinia())
  const dossiers = useDossierStore()
  const failures = useFailuresStore()
  app.config.errorHandler = (error) => {
    reportError(error)
    void failures.threw()
  }

  await dossiers.begin()

  // A page may be closed without another word from the browser than these.
  addEventListener('pagehide', dossiers.flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') dossiers.flush()
    else dossiers.reread()
  })
  // Brought back as it was left, it knows nothing of what happened since.
  addEventListener('pageshow', (event) => {
    if (event instanceof PageTransitionEvent && event.persisted) dossiers.reread()
  })

  const router = createJourneyRouter(createWebHistory(import.meta.env.BASE_URL), {
    content: useContentStore(),
    dossiers,
    diagnostic: useDiagnosticStore(),
    failures,
    files: useFilesStore(),
    territory: useTerritoryStore(),
  })
  app.use(router)
  // When the first screen cannot be loaded, the app opens to say so.
  await router.isReady().catch(() => undefined)
  app.mount(ROOT)
}

/** The frame of the app is not there to say it: the page does, in plain text. */
function sayNotStarted(): void {
  const { t } = useContentStore(createPinia())
  const place = document.querySelector(ROOT)
  if (place) place.textContent = t('panne.demarrage')
}

// Not awaited: what is fetched on the way stands on this very script, and would wait for it for ever.
void start().catch((error: unknown) => {
  reportError(error)
  sayNotStarted()
})
