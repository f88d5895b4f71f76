/** Dossier files: saved where the person says, opened from where they say, and never sent. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Dossier } from '../domain'
import { fileName } from '../storage/fileName'
import { serializeDossier } from '../storage/serialize'
import type { Opened } from './openFile'

export const useFilesStore = defineStore('files', () => {
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

  async function open(file: File): Promise<Opened> {
    const { openFile } = await import('./openFile')
    return openFile(file)
  }

  const say = (...told: readonly string[]) => (notices.value = told)
  const forget = () => (notices.value = [])

  return { notices, save, open, say, forget }
})
