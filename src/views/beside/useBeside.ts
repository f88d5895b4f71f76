/** The file of a group, opened by a collectivité: beside a dossier, in a new one, or as it is. */
import { declaredIn, dossierFrom } from '../../domain'
import { newId } from '../../storage/kept/library'
import { useContentStore } from '../../stores/content'
import { dayOf } from '../../stores/day'
import { useDossierStore } from '../../stores/dossier'
import { useFilesStore } from '../../stores/files'
import { useListStore } from '../../stores/list'
import type { GroupFile } from '../../stores/openFile'

export function useBeside() {
  const { t } = useContentStore()
  const dossiers = useDossierStore()
  const files = useFilesStore()
  const { attempt, say } = useListStore()

  const today = () => dayOf(new Date())

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

  return { readBeside, beginFrom, openAsIs }
}
