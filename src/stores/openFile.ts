/** Opening a file, dossier or pack: asked for on a click, so not in the first load. */
import type { Notice, Refusal } from '../storage/problem'
import { MOST_BYTES, parseDossier } from '../storage/parse'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'
import { useFilesStore } from './files'
import { readText } from './fileText'
import { isPackFile, usePacksStore } from './packs'

export type Opened =
  | { readonly ok: true }
  /** Not a dossier but a pack: what became of it is said on the page of the packs. */
  | { readonly ok: true; readonly isPack: true }
  | { readonly ok: false; readonly message: string }

/** A refused file changes nothing: the dossier in progress is still there. */
export async function openFile(file: File): Promise<Opened> {
  const { t, rules } = useContentStore()
  const sentence = ({ code, values }: Notice) => t(`fichier.${code}`, values)
  const refused = ({ code, values }: Refusal): Opened => ({
    ok: false,
    message: t(`fichier.erreurs.${code}`, values),
  })
  const text = await readText(file, MOST_BYTES)
  if (text === undefined) return refused({ code: 'illisible', values: {} })
  if (isPackFile(file.name, text)) {
    await usePacksStore().open(file.name, text)
    return { ok: true, isPack: true }
  }
  const parsed = parseDossier(text, rules)
  if (!parsed.ok) return refused(parsed.error)
  const name = parsed.dossier.project.name ?? file.name
  // Before the dossier is open: opening it leads to a screen, where this is read.
  useFilesStore().say(t('fichier.ouvert', { nom: name }), ...parsed.notices.map(sentence))
  useDossierStore().send({ type: 'open', dossier: parsed.dossier })
  return { ok: true }
}
