/**
 * Local packs: opened here, kept in this browser, and never sent. Their schemes join those of the
 * rules for as long as they are kept.
 *
 * Not in the first load. The reader of packs, larger still, comes with the first pack there is.
 */
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import type { Pack } from '../packs/model'
import { placeNotices, placesIn } from '../packs/places'
import { problemText } from '../packs/problemText'
import { decodeFile } from '../storage/file/decode'
import { MOST_PACKS, packFileStore } from '../storage/kept/packFiles'
import type { PackFile, PackFileStore } from '../storage/kept/packFiles'
import { refusalText } from '../storage/file/problemText'
import { useContentStore } from './content'
import { browserHost, meetOutage } from './deployment'
import { bytesOf } from './openFile'
import { useTerritoryStore } from './territory'

/** A file kept here, as this version reads it. */
export interface KeptPack {
  readonly file: PackFile
  /** Absent when this version refuses what a former one kept. */
  readonly pack?: Pack
  readonly problems: readonly string[]
}

/** What became of the file last opened, or of the one last removed. */
export type Outcome =
  | {
      readonly kind: 'added' | 'replaced'
      readonly pack: Pack
      /** Accepted, and yet worth a word. */
      readonly notices: readonly string[]
    }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly string[] }
  | {
      readonly kind: 'removed' | 'too-many' | 'not-kept' | 'not-loaded'
      readonly name: string
    }

/** More than any pack: the reader says how much it takes. */
const MOST_READ = 1_000_000

export const usePacksStore = defineStore('packs', () => {
  const content = useContentStore()
  const territory = useTerritoryStore()
  const packs = shallowRef<readonly KeptPack[]>([])
  /** Something was kept here that is no list of packs: only the person may erase it. */
  const isSpoiled = shallowRef(false)
  /** What reads packs is not kept here yet, and could not be fetched. */
  const isReaderMissing = shallowRef(false)
  const outcome = shallowRef<Outcome>()
  let shelf: PackFileStore | undefined
  let begun: Promise<void> | undefined
  let stop = () => {}
  onScopeDispose(() => stop())

  /** Take up what this browser kept. Once; when the reader cannot be loaded, it may be asked again. */
  function begin(store: PackFileStore = packFileStore(window)): Promise<void> {
    if (!shelf) {
      shelf = store
      stop = store.subscribe(() => {
        begun = undefined
        begin().catch(() => undefined)
      })
    }
    begun ??= take(shelf)
    begun.catch(() => (begun = undefined))
    return begun
  }

  /** For a result: it is made without the packs, and says so, rather than not at all. */
  async function beginIfRead(): Promise<void> {
    try {
      await begin()
      isReaderMissing.value = false
    } catch {
      isReaderMissing.value = true
    }
  }

  async function take(from: PackFileStore): Promise<void> {
    const kept = from.load()
    const read = kept.files.length > 0 ? await loadReader() : undefined
    isSpoiled.value = !kept.ok
    show(read ? kept.files.map(read) : [])
  }

  function show(kept: readonly KeptPack[]): void {
    packs.value = kept
    content.added = kept.flatMap(({ pack }) => pack?.schemes ?? [])
  }

  /** Read a file, and keep it when it is whole. A refused one changes nothing. */
  async function open(name: string, text: string): Promise<void> {
    outcome.value = await kept({ name, text }).catch(() => ({ kind: 'not-loaded', name }) as const)
  }

  async function openFile(file: File): Promise<void> {
    const refused = (problem: string) => {
      outcome.value = { kind: 'refused', name: file.name, problems: [problem] }
    }
    const bytes = await bytesOf(file, MOST_READ)
    if (bytes === undefined) return refused(content.t('commandes.dispositifs-locaux.illisible'))
    const decoded = decodeFile(bytes, file.name)
    if (!decoded.ok) {
      await content.loadFileWords()
      return refused(refusalText(decoded.error, content.words))
    }
    return open(file.name, decoded.text)
  }

  async function kept(file: PackFile): Promise<Outcome> {
    const { name } = file
    const [read] = await Promise.all([loadReader(), begin()])
    const opened = read(file)
    const { pack, problems } = opened
    if (!pack) return { kind: 'refused', name, problems }
    const notices = await aboutPlaces(pack)
    const others = packs.value.filter((other) => other.pack?.id !== pack.id)
    if (others.length >= MOST_PACKS) return { kind: 'too-many', name }
    const kind = others.length === packs.value.length ? 'added' : 'replaced'
    if (!keep([...others, opened])) return { kind: 'not-kept', name }
    return { kind, pack, notices: [...problems, ...notices] }
  }

  async function aboutPlaces(pack: Pack): Promise<readonly string[]> {
    const places = placesIn(pack)
    await territory.load(places)
    const resolved = territory.resolve(places)
    return resolved ? placeNotices(resolved) : []
  }

  function remove(gone: KeptPack): void {
    const name = gone.pack?.publisher.name ?? gone.file.name
    const isKept = keep(packs.value.filter((other) => other !== gone))
    outcome.value = { kind: isKept ? 'removed' : 'not-kept', name }
  }

  /** Erase what is no list of packs. */
  const clear = (): void => void keep([])

  function keep(next: readonly KeptPack[]): boolean {
    if (!shelf?.save(next.map(({ file }) => file))) return false
    isSpoiled.value = false
    show(next)
    return true
  }

  /** What was said is read on the page that says it, and gone on the next one. */
  const forget = () => (outcome.value = undefined)

  return {
    packs,
    isSpoiled,
    isReaderMissing,
    outcome,
    begin,
    beginIfRead,
    open,
    openFile,
    remove,
    clear,
    forget,
  }
})

/** The schema of the rules and a YAML parser: fetched when there is a pack, and not before (ADR 16). */
async function loadReader(): Promise<(file: PackFile) => KeptPack> {
  const { readPack } = await import('../packs/read').catch(async (error: unknown) => {
    // Gone with a version that was replaced: the page of the new one is loaded, once.
    await meetOutage(import.meta.env.BASE_URL, browserHost())
    throw error
  })
  return (file) => {
    const read = readPack(file.text)
    return read.ok
      ? { file, pack: read.pack, problems: read.notices }
      : { file, problems: read.problems.map(problemText) }
  }
}
