/** Dossier files: saved where the person says, opened from where they say, and never sent. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Dossier } from '../domain'
import { fileName } from '../storage/fileName'
import { serializeDossier } from '../storage/serialize'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'

export type Opened =
  | { readonly ok: true }
  /** Not a dossier but a pack: what became of it is said on the page of the packs. */
  | { readonly ok: true; readonly isPack: true }
  | { readonly ok: false; readonly message: string }

export const useFilesStore = defineStore('files', () => {
  const content = useContentStore()
  const { t } = content
  const dossiers = useDossierStore()
  /** Sentences about what last happened, shown above the screen. */
  const notices = shallowRef<readonly string[]>([])

  /** A file always says its track: whoever has not chosen one has been asked as a project leader. */
  function save(dossier: Dossier): void {
    const profile = { ...dossier.profile, track: dossier.profile.track ?? 'porteur' }
    const text = serializeDossier({ ...dossier, profile, updatedAt: new Date().toISOString() })
    download(text, fileName(dossier.project.name, 'ptce.json'))
  }

  /** A draft that this version cannot read, byte for byte: another one may. */
  const saveDraft = (text: string): void => download(text, fileName('brouillon', 'ptce.json'))

  function download(text: string, name: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
  }

  /** A refused file changes nothing: the dossier in progress is still there. Never fails in silence. */
  async function open(file: File): Promise<Opened> {
    try {
      return await take(file)
    } catch (error) {
      reportError(error)
      return { ok: false, message: t('fichier.lecteur-absent') }
    }
  }

  async function take(file: File): Promise<Opened> {
    const [{ readFile }] = await Promise.all([
      import('./openFile'),
      content.loadFileWords(),
      dossiers.wake(),
    ])
    const read = await readFile(file, content.rules, content.words)
    switch (read.kind) {
      case 'refused':
        return { ok: false, message: read.message }
      case 'pack': {
        const { usePacksStore } = await import('./packs')
        await usePacksStore().open(file.name, read.text)
        return { ok: true, isPack: true }
      }
      case 'dossier':
        // Said before it opens: opening leads to a screen, where this is read.
        say(t('fichier.ouvert', { nom: read.dossier.project.name ?? file.name }), ...read.notices)
        dossiers.send({ type: 'open', dossier: read.dossier })
        return { ok: true }
    }
  }

  const say = (...told: readonly string[]) => (notices.value = told)
  const forget = () => (notices.value = [])

  return { notices, save, saveDraft, open, say, forget }
})
