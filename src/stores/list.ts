/** What one does with the dossiers of the list; each act that takes something away can be undone. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { nextTask } from '../nextTask'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'
import { useFilesStore } from './files'
import type { KeptDossier } from './keeping'
import type { Twin } from './openFile'
import { copyOf } from './shelf'

/** What was taken away last, until the page is left: kept here alone, so that nothing lasts of it. */
export interface Undo {
  readonly kind: 'removed' | 'replaced'
  /** One, or all those of one decision. */
  readonly dossiers: readonly KeptDossier[]
  /** Of the first. */
  readonly name: string
}

export const useListStore = defineStore('list', () => {
  const { t, tForCount } = useContentStore()
  const dossiers = useDossierStore()
  const files = useFilesStore()
  const undo = shallowRef<Undo>()
  /** Opened together, each a dossier of the list in another state: one decision for all of them. */
  const together = shallowRef<readonly Twin[]>([])

  const nameOf = ({ project }: KeptDossier) => project.name ?? t('restitution.sans-nom')

  const say = (sentence: string) => files.say(sentence)

  /** The browser may refuse any of these: said, and nothing is lost. */
  async function attempt(act: () => Promise<void>): Promise<void> {
    files.forget()
    try {
      await act()
    } catch {
      say(t('ecrans.dossiers.echec'))
    }
  }

  /** Whoever acts on a dossier may have waited: another tab may have removed it. */
  async function withDossier(id: string, act: (dossier: KeptDossier) => unknown): Promise<void> {
    await attempt(async () => {
      const dossier = await dossiers.shelf?.read(id)
      if (dossier === undefined) say(t('ecrans.dossiers.disparu'))
      else await act(dossier)
    })
  }

  async function open(id: string): Promise<void> {
    await attempt(async () => {
      if (await dossiers.open(id)) dossiers.send({ type: 'resume' })
      else if (dossiers.aside.length === 0) say(t('ecrans.dossiers.disparu'))
    })
  }

  /** Each joins the list; those refused are said by their names. */
  async function openSeveral(chosen: readonly File[]): Promise<string | undefined> {
    const refused: string[] = []
    const known: string[] = []
    let added = 0
    let twins = 0
    for (const file of chosen) {
      // A hundred at once: the page answers between two.
      await nextTask()
      const opened = await files.open(file, 'several')
      if (!opened.ok) refused.push(`${file.name}. ${opened.message}`)
      else if ('known' in opened) known.push(t('ecrans.dossiers.deja', { nom: opened.known }))
      // Of several, a dossier of the list alone is asked about.
      else if ('isAsked' in opened) twins += 1
      else added += 1
    }
    if (twins > 1) together.value = gathered()
    files.say(...(added > 0 ? [tForCount('ecrans.dossiers.ajoutes', added)] : []), ...known)
    return refused.length === 0 ? undefined : refused.join(' ')
  }

  /** Those that would be asked about one after the other. */
  function gathered(): readonly Twin[] {
    const all = [...together.value]
    for (let next = files.asked; next?.kind === 'twin'; next = files.asked) {
      const { id } = next.file
      all.splice(0, all.length, ...all.filter(({ file }) => file.id !== id), next)
      files.settle()
    }
    return all
  }

  const rename = (id: string, name: string) => attempt(async () => dossiers.shelf?.rename(id, name))

  const duplicate = (id: string) =>
    withDossier(id, (dossier) =>
      dossiers.shelf?.add(copyOf(dossier, t('ecrans.dossiers.copie', { nom: nameOf(dossier) }))),
    )

  const saveFile = (id: string) => withDossier(id, (dossier) => files.save(dossier))

  const remove = (id: string) =>
    withDossier(id, async (dossier) => {
      await dossiers.shelf?.remove(id)
      undo.value = { kind: 'removed', dossiers: [dossier], name: nameOf(dossier) }
    })

  const restore = () =>
    attempt(async () => {
      const last = undo.value
      if (last === undefined) return
      for (const dossier of last.dossiers) await dossiers.shelf?.add(dossier)
      undo.value = undefined
    })

  /** The file beside the dossier of the list, under a name of its own. */
  async function addBeside({ file }: Twin): Promise<void> {
    const name = t('ecrans.dossiers.meme.nom', { nom: nameOf(file) })
    await dossiers.shelf?.add(copyOf(file, name))
  }

  const keepBoth = (twin: Twin) =>
    attempt(async () => {
      await addBeside(twin)
      files.settle()
    })

  /** What the list had can come back until the page is left, whether one or a hundred. */
  async function putInPlace(twins: readonly Twin[]): Promise<void> {
    const [first] = twins
    if (first === undefined) return
    for (const { file } of twins) await dossiers.shelf?.add(file)
    undo.value = {
      kind: 'replaced',
      dossiers: twins.map(({ kept }) => kept),
      name: nameOf(first.kept),
    }
  }

  const replace = (twin: Twin) =>
    attempt(async () => {
      await putInPlace([twin])
      files.settle()
    })

  const keepEveryBoth = () =>
    attempt(async () => {
      for (const twin of together.value) await addBeside(twin)
      say(tForCount('ecrans.dossiers.ajoutes', together.value.length))
      together.value = []
    })

  const replaceEvery = () =>
    attempt(async () => {
      await putInPlace(together.value)
      together.value = []
    })

  const leaveEvery = () => (together.value = [])

  return {
    attempt,
    say,
    undo,
    together,
    open,
    openSeveral,
    rename,
    duplicate,
    saveFile,
    remove,
    restore,
    keepBoth,
    replace,
    keepEveryBoth,
    replaceEvery,
    leaveEvery,
  }
})
