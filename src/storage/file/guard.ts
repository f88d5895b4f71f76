/**
 * What no dossier holds, whatever its keys: refused before anything is read from the file.
 *
 * Depth is bounded first, so that nothing after has to fear a stack; keys that reach an object's
 * prototype are refused by name, since a validator would drop them in silence.
 */
import { fieldOf, type Refusal } from './problem'

const DEEPEST = 12
const HOSTILE_KEYS = ['__proto__', 'prototype', 'constructor']

export function findHostile(value: unknown, path: readonly string[] = []): Refusal | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > DEEPEST) return { code: 'pas-un-dossier' }
  for (const key of Object.keys(value)) {
    if (isHostileKey(key)) return { code: 'champ', field: fieldOf([...path, key]) }
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = findHostile(inner, [...path, key])
    if (found) return found
  }
  return undefined
}

/** An id that becomes a key is held to the same. */
export const isHostileKey = (id: string): boolean => HOSTILE_KEYS.includes(id)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
