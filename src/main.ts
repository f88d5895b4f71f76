/** The app, put together: what this browser kept is read before the first screen is chosen. */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import App from './App.vue'
import { createJourneyRouter } from './router'
import { useContentStore } from './stores/content'
import { useDiagnosticStore } from './stores/diagnostic'
import { useDossierStore } from './stores/dossier'
import { useFilesStore } from './stores/files'
import { useTerritoryStore } from './stores/territory'

const app = createApp(App).use(createPinia())
const dossiers = useDossierStore()
const files = useFilesStore()
const content = useContentStore()

const kept = await dossiers.begin()
if (kept.kind === 'unreadable')
  files.say(content.t(`fichier.erreurs.${kept.error.code}`, kept.error.values))

// A page may be closed without another word from the browser than these.
addEventListener('pagehide', () => dossiers.flush())
document.addEventListener('visibilitychange', () => dossiers.flush())

const router = createJourneyRouter(createWebHistory(import.meta.env.BASE_URL), {
  content,
  dossiers,
  diagnostic: useDiagnosticStore(),
  files,
  territory: useTerritoryStore(),
})
app.use(router)
// When the first screen cannot be loaded, the app opens to say so.
await router.isReady().catch(() => undefined)
app.mount('#app')
