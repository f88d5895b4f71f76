/** Dossier files: saved where the person says, opened from where they say, and never sent. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Dossier } from '../domain'
import { fileName } from '../storage/file/fileName'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'
import type { comparison, ReadFile, Twin } from './openFile'

export type Opened =
  | { readonly ok: true }
  /** The list has it, as it is. */
  | { readonly ok: true; readonly known: string }
  /** One of the list, in another state: nothing moves until the person says which stays. */
  | { readonly ok: true; readonly isTwin: true }
  /** Not a dossier but a pack: what became of it is said on the page of the packs. */
  | { readonly ok: true; readonly isPack: true }
  | { readonly ok: false; readonly message: string }

export const useFilesStore = defineStore('files', () => {
  const content = useContentStore()
  const { t } = content
  const dossiers = useDossierStore()
  /** Sentences about what last happened, shown above the screen. */
  const notices = shallowRef<readonly string[]>([])

  /** Asked one after the other. */
  const twins = shallowRef<readonly Twin[]>([])
  const twin = computed(() => twins.value[0])

  function save(dossier: Dossier): void {
    download(dossiers.fileOf(dossier), fileName(dossier.project.name, 'ptce.json'))
    // Noted beside it: when that fails, the list says « jamais », and nothing is lost.
    if (dossier.id !== undefined)
      dossiers.shelf?.noteFile(dossier.id, new Date().toISOString()).catch(() => undefined)
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
    const [{ readFile, comparison }] = await Promise.all([
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
        return takeDossier(read, file.name, among, comparison)
    }
  }

  async function takeDossier(
    { dossier, notices: told }: Extract<ReadFile, { kind: 'dossier' }>,
    fileName: string,
    among: 'one' | 'several',
    compare: typeof comparison,
  ): Promise<Opened> {
    const nom = dossier.project.name ?? fileName
    const found = compare(await dossiers.shelf?.read(dossier.id), dossier)
    if (typeof found === 'object') {
      twins.value = [...twins.value.filter(({ file }) => file.id !== dossier.id), found]
      return { ok: true, isTwin: true }
    }
    if (among === 'several') {
      if (found === 'same') return { ok: true, known: nom }
      await dossiers.shelf?.add(dossier)
      return { ok: true }
    }
    // Said before it opens: opening leads to a screen, where this is read.
    say(t('fichier.ouvert', { nom }), ...told)
    if (found === 'same') await dossiers.open(dossier.id)
    dossiers.send(
      found === 'same' ? { type: 'goTo', step: 'recapitulatif' } : { type: 'open', dossier },
    )
    return { ok: true }
  }

  const say = (...told: readonly string[]) => (notices.value = told)
  const forget = () => (notices.value = [])

  const forgetTwin = () => (twins.value = twins.value.slice(1))

  return { notices, twin, forgetTwin, save, saveDraft, open, say, forget }
})
