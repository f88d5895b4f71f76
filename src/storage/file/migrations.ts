/**
 * From the version a file was written in to the one this tool reads, one version at a time.
 *
 * A new version adds one entry here, keyed by the version it starts from, and a file of the former one
 * to the tests. Version 2 only adds keys: a file of version 1 is read as it is, and is still what is
 * written while none of them is there.
 */
import { isRecord } from './guard'
import type { Refusal } from './problem'

type Json = Readonly<Record<string, unknown>>
export type Migration = (file: Json) => Json

export const CURRENT_VERSION = 2

export const MIGRATIONS: Readonly<Record<number, Migration>> = { 1: (file) => file }

export type Migrated =
  | {
      readonly ok: true
      readonly file: Json
      /** Its shape was another. */ readonly isOlder: boolean
    }
  | { readonly ok: false; readonly error: Refusal }

export function migrate(
  file: unknown,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  current: number = CURRENT_VERSION,
): Migrated {
  if (!isRecord(file) || file.format !== 'ptce-dossier') return refused('pas-un-dossier')
  const { version } = file
  if (typeof version !== 'number' || !Number.isInteger(version)) return refused('pas-un-dossier')
  if (version > current) return refused('recent')
  let migrated: Json = file
  let isOlder = false
  for (let from = version; from < current; from += 1) {
    const step = migrations[from]
    if (!step) return refused('pas-un-dossier')
    const moved = step(migrated)
    isOlder ||= moved !== migrated
    migrated = { ...moved, version: from + 1 }
  }
  return { ok: true, file: migrated, isOlder }
}

const refused = (code: 'pas-un-dossier' | 'recent'): Migrated => ({
  ok: false,
  error: { code },
})
