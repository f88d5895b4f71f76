/** What one does with the dossiers of the list; each act that takes something away can be undone. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'
import { useFilesStore } from './files'
import type { KeptDossier } from './keeping'
import { declaredIn, dossierFrom } from '../domain'
import { newId } from '../storage/kept/library'
import { dayOf } from './day'
import type { GroupFile, Twin } from './openFile'
import { copyOf } from './shelf'

/** What was taken away last, until the page is left: kept here alone, so that nothing lasts of it. */
export interface Undo {
  readonly kind: 'removed' | 'replaced'
  readonly dossier: KeptDossier
  readonly name: string
}

const today = () => dayOf(new Date())

export const useListStore = defineStore('list', () => {
  const { t, tForCount } = useContentStore()
  const dossiers = useDossierStore()
  const files = useFilesStore()
  const undo = shallowRef<Undo>()

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
    for (const file of chosen) {
      const opened = await files.open(file, 'several')
      if (!opened.ok) refused.push(`${file.name}. ${opened.message}`)
      else if ('known' in opened) known.push(t('ecrans.dossiers.deja', { nom: opened.known }))
      else if (!('isAsked' in opened)) added += 1
    }
    files.say(...(added > 0 ? [tForCount('ecrans.dossiers.ajoutes', added)] : []), ...known)
    return refused.length === 0 ? undefined : refused.join(' ')
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
      undo.value = { kind: 'removed', dossier, name: nameOf(dossier) }
    })

  const restore = () =>
    attempt(async () => {
      const last = undo.value
      if (last === undefined) return
      await dossiers.shelf?.add(last.dossier)
      undo.value = undefined
    })

  /** The file beside the dossier of the list, under a name of its own. */
  const keepBoth = ({ file }: Twin) =>
    attempt(async () => {
      const name = t('ecrans.dossiers.meme.nom', { nom: nameOf(file) })
      await dossiers.shelf?.add(copyOf(file, name))
      files.settle()
    })

  const replace = ({ file, kept }: Twin) =>
    attempt(async () => {
      await dossiers.shelf?.add(file)
      undo.value = { kind: 'replaced', dossier: kept, name: nameOf(kept) }
      files.settle()
    })

  /** Beside a dossier of the list: whether it is open, with the group's file read. */
  async function readBeside({ file }: GroupFile, id: string): Promise<boolean> {
    let isOpen = false
    await attempt(async () => {
      isOpen = await dossiers.open(id)
      if (!isOpen) {
        say(t('ecrans.dossiers.disparu'))
        return
      }
      dossiers.send({ type: 'setDeclared', declared: declaredIn(file, today()) })
      files.settle()
    })
    return isOpen
  }

  /** A dossier of a collectivité, that begins with all that the group declares. */
  function beginFrom({ file, name }: GroupFile): void {
    files.settle()
    const now = new Date().toISOString()
    const begun = { ...dossierFrom(file, today()), id: newId(), createdAt: now, updatedAt: now }
    dossiers.send({ type: 'open', dossier: begun })
    dossiers.send({ type: 'goTo', step: 'profil' })
    say(t('ecrans.dossiers.du-groupe.commence', { nom: name }))
  }

  /** As it is: the group's own dossier, in the list. */
  function openAsIs({ file, name }: GroupFile): void {
    files.settle()
    say(t('fichier.ouvert', { nom: name }))
    dossiers.send({ type: 'open', dossier: file })
  }

  return {
    undo,
    open,
    openSeveral,
    rename,
    duplicate,
    saveFile,
    remove,
    restore,
    keepBoth,
    replace,
    readBeside,
    beginFrom,
    openAsIs,
  }
})
