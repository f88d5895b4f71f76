/** Dossier files: saved where the person says, opened from where they say, and never sent. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Dossier } from '../domain'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'
import type { Asked, Opened } from './openFile'

export const useFilesStore = defineStore('files', () => {
  const content = useContentStore()
  const { t } = content
  const dossiers = useDossierStore()
  /** Sentences about what last happened, shown above the screen. */
  const notices = shallowRef<readonly string[]>([])

  /** Asked one after the other. */
  const questions = shallowRef<readonly Asked[]>([])
  const asked = computed(() => questions.value[0])

  function save(dossier: Dossier): void {
    download(dossiers.fileOf(dossier), dossiers.fileName(dossier.project.name))
    // Noted beside it: when that fails, the list says « jamais », and nothing is lost.
    if (dossier.id !== undefined)
      dossiers.shelf?.noteFile(dossier.id, new Date().toISOString()).catch(() => undefined)
  }

  /** A draft that this version cannot read, byte for byte: another one may. */
  const saveDraft = (text: string): void => download(text, dossiers.fileName('brouillon'))

  function download(text: string, name: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
  }

  /**
   * A refused file changes nothing: the dossier in progress is still there. Never fails in silence.
   *
   * @param among one file is opened; of several, each joins the list
   */
  async function open(file: File, among: 'one' | 'several' = 'one'): Promise<Opened> {
    try {
      return await take(file, among)
    } catch (error) {
      reportError(error)
      return { ok: false, message: t('fichier.lecteur-absent') }
    }
  }

  async function take(file: File, among: 'one' | 'several'): Promise<Opened> {
    const [{ openFile }] = await Promise.all([
      import('./openFile'),
      content.loadFileWords(),
      dossiers.wake(),
    ])
    return openFile(file, among, { content, dossiers, say, ask, openPack })
  }

  const openPack = async (name: string, text: string): Promise<void> => {
    const { usePacksStore } = await import('./packs')
    await usePacksStore().open(name, text)
  }

  /** One question a dossier: the last file opened is the one that is asked about. */
  function ask(found: Asked): void {
    questions.value = [...questions.value.filter(({ file }) => file.id !== found.file.id), found]
  }

  const say = (...told: readonly string[]) => (notices.value = told)
  const forget = () => (notices.value = [])

  const settle = () => (questions.value = questions.value.slice(1))

  return { notices, asked, settle, save, saveDraft, open, say, forget }
})
