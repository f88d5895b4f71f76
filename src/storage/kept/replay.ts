/**
 * At the start, before a dossier is opened: take into the library what a former version kept, then what
 * the journal holds of a page that closed before it had written.
 *
 * Nothing leaves the place where it was before it is in the library; what cannot be read goes aside as
 * it is. Done twice, or by two tabs at once, it keeps each thing once.
 */
import type { Dossier } from '../../domain'
import type { Journal, Keep, Line } from './journal'
import { ASIDE_KEY, KEY } from './keys'
import { newId, type Card, type Library } from './library'
import type { Refusal } from '../file/problem'
import { serializeDossier } from '../file/serialize'

export type ReadText = (
  text: string,
) =>
  { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly error: Refusal }

export interface Start {
  readonly library: Library
  readonly journal: Journal
  readonly read: ReadText
  readonly card: (dossier: Dossier & { readonly id: string }) => Card
}

/** A former version put drafts aside one after the other. */
const FORMER_ASIDE = [ASIDE_KEY, ...[2, 3, 4, 5].map((rank) => `${ASIDE_KEY}-${rank}`)]

/** Leave nothing of what a former version kept, wherever it still stands. */
export function forgetFormer(storage: () => Keep): void {
  for (const key of [...FORMER_ASIDE, KEY]) storage().removeItem(key)
}

/** @param storage throws where cookies are denied */
export async function takeFormer(start: Start, storage: () => Keep): Promise<void> {
  const textAt = (key: string) => {
    try {
      return storage().getItem(key)
    } catch {
      return null
    }
  }
  for (const key of [...FORMER_ASIDE, KEY]) {
    const text = textAt(key)
    if (text === null) continue
    await takeText(text, start)
    // In memory, it would be lost with the page: it stays where it was, and is taken again.
    if (start.library.isLasting) storage().removeItem(key)
  }
}

/** Readable, it joins the list; what one dossier holds already is not doubled. */
async function takeText(text: string, { library, read, card }: Start): Promise<void> {
  const found = read(text)
  if (!found.ok) return library.putAside(text)
  const dossier = { ...found.dossier, id: found.dossier.id ?? newId() }
  const twin = await library.read(dossier.id)
  const kept = twin === undefined ? dossier : { ...dossier, id: newId() }
  if (twin?.text === text) return
  await library.write({ id: kept.id, text: serializeDossier(kept) }, card(kept), undefined)
}

export async function replay(start: Start): Promise<void> {
  for (const line of start.journal.lines()) {
    await replayLine(line, start)
    if (start.library.isLasting) start.journal.settle(line.id, line.text)
  }
}

/** What another tab wrote since stays: the line then becomes a dossier of its own. */
async function replayLine(
  { id, base, text }: Line & { readonly id: string },
  { library, read, card }: Start,
): Promise<void> {
  const found = read(text)
  if (!found.ok) return library.putAside(text)
  const there = await library.read(id)
  if (there?.text === text) return
  const isFree = there === undefined || there.revision === base
  const kept = { ...found.dossier, id: isFree ? id : newId() }
  const written = isFree ? text : serializeDossier(kept)
  await library.write(
    { id: kept.id, text: written },
    card(kept),
    isFree ? there?.revision : undefined,
  )
}
