/**
 * What an opened file is: a dossier, a pack, or what says why neither. Asked for on a click, so in no
 * first load; nothing moves here, the store decides what to do with it.
 */
import { answersApart, LIMITS, type Rulebook, type Words } from '../domain'
import { isSameContent } from '../storage/file/difference'
import { fileText } from '../storage/file/fileText'
import { parseDossier } from '../storage/file/parse'
import type { Refusal } from '../storage/file/problem'
import { noticeTexts, refusalText } from '../storage/file/problemText'
import { newId, type Card } from '../storage/kept/library'
import type { KeptDossier } from './keeping'

type ReadFile =
  | {
      readonly kind: 'dossier'
      /** Its own id, or one that its text gives: opened twice, a file is one dossier. */
      readonly dossier: KeptDossier
      /** Accepted, and yet worth a word. */
      readonly notices: readonly string[]
    }
  | { readonly kind: 'pack'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string }

export type Opened =
  | { readonly ok: true }
  /** The list has it, as it is. */
  | { readonly ok: true; readonly known: string }
  /** One of the list in another state, or of a group: nothing moves until the person says what to do. */
  | { readonly ok: true; readonly isAsked: true }
  /** Not a dossier but a pack: what became of it is said on the page of the packs. */
  | { readonly ok: true; readonly isPack: true }
  | { readonly ok: false; readonly message: string }

/** A file that is a dossier of the list, in another state. */
export interface Twin {
  readonly file: KeptDossier
  readonly kept: KeptDossier
  readonly answersApart: number
}

/** A file that a group filled, opened by someone who keeps dossiers of a collectivité. */
export interface GroupFile {
  readonly file: KeptDossier
  readonly name: string
  /** Those beside which it may be read, the last changed first. */
  readonly beside: readonly [Card, ...(readonly Card[])]
}

/** What is asked of the person before anything moves. */
export type Asked = ({ readonly kind: 'twin' } & Twin) | ({ readonly kind: 'group' } & GroupFile)

/** What the list has of the dossier of a file. */
function comparison(kept: KeptDossier | undefined, file: KeptDossier): 'new' | 'same' | Twin {
  if (kept === undefined) return 'new'
  return isSameContent(kept, file)
    ? 'same'
    : { file, kept, answersApart: answersApart(kept, file).length }
}

/** What the store opens a file with: of the other stores, what is asked of them here. */
interface Opening {
  readonly content: {
    readonly rules: Rulebook
    readonly words: Words
    readonly t: (id: 'fichier.ouvert', values: { readonly nom: string }) => string
  }
  readonly dossiers: {
    readonly shelf:
      | {
          readonly read: (id: string) => Promise<KeptDossier | undefined>
          readonly add: (dossier: KeptDossier) => Promise<unknown>
        }
      | undefined
    readonly cards: readonly Card[]
    readonly open: (id: string) => Promise<unknown>
    readonly send: (
      event:
        | { readonly type: 'goTo'; readonly step: 'recapitulatif' }
        | { readonly type: 'open'; readonly dossier: KeptDossier },
    ) => void
  }
  readonly openPack: (name: string, text: string) => Promise<void>
  readonly say: (...told: readonly string[]) => void
  readonly ask: (asked: Asked) => void
}

/** @param among one file is opened; of several, each joins the list */
export async function openFile(
  file: File,
  among: 'one' | 'several',
  opening: Opening,
): Promise<Opened> {
  const read = await readFile(file, opening.content.rules, opening.content.words)
  switch (read.kind) {
    case 'refused':
      return { ok: false, message: read.message }
    case 'pack':
      await opening.openPack(file.name, read.text)
      return { ok: true, isPack: true }
    case 'dossier':
      return openDossier(read, file.name, among, opening)
  }
}

async function openDossier(
  { dossier, notices }: Extract<ReadFile, { kind: 'dossier' }>,
  fileName: string,
  among: 'one' | 'several',
  { content, dossiers, say, ask }: Opening,
): Promise<Opened> {
  const nom = dossier.project.name ?? fileName
  const found = comparison(await dossiers.shelf?.read(dossier.id), dossier)
  if (typeof found === 'object') {
    ask({ kind: 'twin', ...found })
    return { ok: true, isAsked: true }
  }
  if (among === 'several') {
    if (found === 'same') return { ok: true, known: nom }
    await dossiers.shelf?.add(dossier)
    return { ok: true }
  }
  const beside = dossiers.cards.filter(({ track }) => track === 'collectivite')
  if (found === 'new' && dossier.profile.track === 'porteur' && isSome(beside)) {
    ask({ kind: 'group', file: dossier, name: nom, beside })
    return { ok: true, isAsked: true }
  }
  // Said before it opens: opening leads to a screen, where this is read.
  say(content.t('fichier.ouvert', { nom }), ...notices)
  if (found === 'same') await dossiers.open(dossier.id)
  dossiers.send(
    found === 'same' ? { type: 'goTo', step: 'recapitulatif' } : { type: 'open', dossier },
  )
  return { ok: true }
}

const isSome = <T>(some: readonly T[]): some is readonly [T, ...(readonly T[])] => some.length > 0

/** @param words those there are: a question without its words is named by its id */
async function readFile(file: File, rules: Rulebook, words: Words): Promise<ReadFile> {
  const refused = (error: Refusal): ReadFile => ({
    kind: 'refused',
    message: refusalText(error, words),
  })
  const bytes = await bytesOf(file, LIMITS.bytes)
  if (bytes === undefined) return refused({ code: 'illisible' })
  const decoded = await fileText(bytes, file.name)
  if (!decoded.ok) return refused(decoded.error)
  if (isPackFile(file.name, decoded.text)) return { kind: 'pack', text: decoded.text }
  const parsed = parseDossier(decoded.text, rules)
  if (!parsed.ok) return refused(parsed.error)
  const notices = [...decoded.notices, ...parsed.notices]
  return {
    kind: 'dossier',
    dossier: { ...parsed.dossier, id: parsed.dossier.id ?? (await idOf(decoded.text)) },
    notices: notices.flatMap((notice) => noticeTexts(notice, words)),
  }
}

/**
 * Never more than what makes a file too large: one byte over is enough to say so. Nothing when the
 * file cannot be read, as when it was moved since it was chosen.
 */
export async function bytesOf(
  file: File,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.slice(0, most + 1).arrayBuffer())
  } catch {
    return undefined
  }
}

const FORMAT_LINE = /(?:^|[{,])[ \t]*["']?format["']?[ \t]*:[ \t]*["']?ptce-dispositifs/m

/** Whether a file opened where a dossier is expected is a pack: by its name, or by what it says. */
export const isPackFile = (name: string, text: string): boolean =>
  /\.ya?ml$/i.test(name) || FORMAT_LINE.test(text)

/** Only https gives a hash: elsewhere, the same file opened twice makes two dossiers, and loses none. */
async function idOf(text: string): Promise<string> {
  if (!('subtle' in crypto)) return newId()
  const bytes = new TextEncoder().encode(text)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
