/**
 * From the version a file was written in to the one this tool reads, one version at a time.
 *
 * Version 1 is the first: the chain is empty, and an older file cannot exist yet. A new version adds
 * one entry here, keyed by the version it starts from, and a file of the former one to the tests.
 */
import { isRecord } from './guard'
import type { Refusal } from './problem'

type Json = Readonly<Record<string, unknown>>
export type Migration = (file: Json) => Json

export const CURRENT_VERSION = 1

export const MIGRATIONS: Readonly<Record<number, Migration>> = {}

export type Migrated =
  | { readonly ok: true; readonly file: Json; readonly isOlder: boolean }
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
  for (let from = version; from < current; from += 1) {
    const step = migrations[from]
    if (!step) return refused('pas-un-dossier')
    migrated = { ...step(migrated), version: from + 1 }
  }
  return { ok: true, file: migrated, isOlder: version < current }
}

const refused = (code: 'pas-un-dossier' | 'recent'): Migrated => ({
  ok: false,
  error: { code },
})
