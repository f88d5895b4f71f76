/** Dossier files: saved where the person says, opened from where they say, and never sent. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Dossier } from '../domain'
import { fileName } from '../storage/fileName'
import type { Notice, Refusal } from '../storage/problem'
import { serializeDossier } from '../storage/serialize'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'

export type Opened = { readonly ok: true } | { readonly ok: false; readonly message: string }

export const useFilesStore = defineStore('files', () => {
  const { t, rules } = useContentStore()
  const dossiers = useDossierStore()
  /** Sentences about what last happened, shown above the screen. */
  const notices = shallowRef<readonly string[]>([])

  /** A file always says its track: whoever has not chosen one has been asked as a project leader. */
  function save(dossier: Dossier): void {
    const profile = { ...dossier.profile, track: dossier.profile.track ?? 'porteur' }
    const text = serializeDossier({ ...dossier, profile, updatedAt: new Date().toISOString() })
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName(dossier.project.name, 'ptce.json')
    link.click()
    URL.revokeObjectURL(address)
  }

  /** A refused file changes nothing: the dossier in progress is still there. */
  async function open(file: File): Promise<Opened> {
    const { MOST_BYTES, parseDossier } = await import('../storage/parse')
    const text = await readText(file, MOST_BYTES)
    if (text === undefined) return refused({ code: 'illisible', values: {} })
    const parsed = parseDossier(text, rules)
    if (!parsed.ok) return refused(parsed.error)
    const name = parsed.dossier.project.name ?? file.name
    notices.value = [t('fichier.ouvert', { nom: name }), ...parsed.notices.map(sentence)]
    dossiers.send({ type: 'open', dossier: parsed.dossier })
    return { ok: true }
  }

  const sentence = ({ code, values }: Notice) => t(`fichier.${code}`, values)

  const refused = ({ code, values }: Refusal): Opened => ({
    ok: false,
    message: t(`fichier.erreurs.${code}`, values),
  })

  const say = (notice: string) => (notices.value = [notice])
  const forget = () => (notices.value = [])

  return { notices, save, open, say, forget }
})

/**
 * Never more than what makes a file too large: one byte over is enough to say so. Nothing when the
 * file cannot be read, as when it was moved since it was chosen.
 */
async function readText(file: File, most: number): Promise<string | undefined> {
  try {
    return await file.slice(0, most + 1).text()
  } catch {
    return undefined
  }
}
