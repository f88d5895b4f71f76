/**
 * A section of the report is one declaration: its id, who reads it, and what it says, with the
 * sources that it rests on. Its title, short title and introduction stand in the rules under its id.
 */
import {
  type PlainTextId,
  type Source,
  type TextUnder,
  type Track,
  type TrackTextId,
} from '../../domain'
import { trackOf, type ReportInput } from './input'
import type { Block, Level, Placed, Rich, Section } from './model'

const TEXTS = 'restitution.sections'
type Texts = typeof TEXTS

/** One text for all, or one for each track. */
type SaidId = PlainTextId | TrackTextId

/** A section that the rules name: with a title and a short title, each whole. */
export type SectionId =
  TextUnder<`${Texts}.`> extends infer Rest
    ? Rest extends `${infer Id}.court`
      ? `${Texts}.${Id}.titre` extends SaidId
        ? Id
        : never
      : never
    : never

/** A fact that a section tells, and where it comes from. */
export interface Citation {
  readonly fact: string
  readonly source: Source
  /** Of an official text, what it is called by: « Loi n° 2014-856 du 31 juillet 2014 ». */
  readonly reference?: string
}

/** Of what goes by its name: a scheme, a contact. */
export const citedByName = ({
  name,
  source,
}: {
  readonly name: string
  readonly source: Source
}): Citation => ({ fact: name, source })

/** Of what goes by its title: a call, a page to read. */
export const citedByTitle = ({
  title,
  source,
}: {
  readonly title: string
  readonly source: Source
}): Citation => ({ fact: title, source })

interface Matter {
  /** Of these answers, where the title of the rules would say less: « Quatre éléments à consolider ». */
  readonly title?: string
  /** The whole of it, in the order of reading: an edition takes those of its level. */
  readonly blocks: readonly Placed[]
  /** What these blocks tell, so that the annex of sources lists it. */
  readonly cites?: readonly Citation[]
}

/** An introduction with a hole comes filled; without one, it is that of the rules, unless `null`. */
type Introduced<Id extends SectionId> = `${Texts}.${Id}.intro` extends SaidId
  ? {
      /** `null` where the blocks introduce themselves; a text where the answers say more. */
      readonly intro?: string | null
    }
  : { readonly intro: string | null }

/** What came before in the same document: a section may gather it. */
export interface Told {
  readonly section: Section<Placed>
  readonly cites: readonly Citation[]
}

/**
 * @typeParam Id a section of the rules: another does not compile
 * @typeParam Reader the tracks that read it
 */
export interface SectionDeclaration<Id extends SectionId, Reader extends Track = Track> {
  readonly id: Id
  readonly tracks: readonly Reader[]
  /** Undefined where there is nothing to say: no title over nothing. */
  readonly make: (
    input: ReportInput,
    told: () => readonly Told[],
  ) => (Matter & Introduced<Id>) | undefined
}

/**
 * Keeps the id and the tracks as the compiler sees them: `outlines.ts` is checked against both.
 */
export const declareSection = <Id extends SectionId, Reader extends Track>(
  declaration: SectionDeclaration<Id, Reader>,
): SectionDeclaration<Id, Reader> => declaration

/** The section as it stands in a document, after what was told before; none when it says nothing. */
export function tell(
  { id, make }: SectionDeclaration<SectionId>,
  input: ReportInput,
  told: () => readonly Told[] = () => [],
): readonly Told[] {
  const matter = make(input, told)
  if (matter === undefined) return []
  const { blocks, cites = [], intro = saidForTrack(input, `${TEXTS}.${id}.intro`) } = matter
  const title = matter.title ?? saidForTrack(input, `${TEXTS}.${id}.titre`)
  const short = saidForTrack(input, `${TEXTS}.${id}.court`)
  return [{ section: { id, title, short, ...(intro === null ? {} : { intro }), blocks }, cites }]
}

/** In the words of the track where the rules have both. */
function saidForTrack(input: ReportInput, id: `${Texts}.${string}`): string {
  const { texts } = input.words
  const text = texts[id] ?? texts[`${id}.${trackOf(input)}`]
  if (text === undefined) throw new Error(`No text: ${id}`)
  return text
}

const readFrom =
  (from: Level) =>
  (...blocks: readonly Block[]): readonly Placed[] =>
    blocks.map((block) => ({ ...block, from }))

/** What the shortest edition says of it. */
export const essential = readFrom('essentiel')
/** What a whole edition adds. */
export const complete = readFrom('complet')
/** What one looks up. */
export const annexed = readFrom('annexe')

/** Of a screen alone: a way to change, to try, to go elsewhere. */
export const onScreen = (placed: readonly Placed[]): readonly Placed[] =>
  placed.map((block) => ({ ...block, only: 'screen' }))
/** Of paper alone: a table where the screen has rows, a line to write on. */
export const onPaper = (placed: readonly Placed[]): readonly Placed[] =>
  placed.map((block) => ({ ...block, only: 'paper' }))

/** Told where the dossier travels in the document: with whom it is passed on, its comments are. */
export const ifAttached = (placed: readonly Placed[]): readonly Placed[] =>
  placed.map((block) => ({ ...block, ifAttached: true }))
/** Told where it does not. */
export const ifDetached = (placed: readonly Placed[]): readonly Placed[] =>
  placed.map((block) => ({ ...block, ifAttached: false }))

/** `lead` opens a page, `dated` gives a source, `small` is said in passing. */
export const paragraph = (text: Rich, tone?: 'lead' | 'headline' | 'dated' | 'small'): Block => ({
  kind: 'paragraph',
  text,
  ...(tone === undefined ? {} : { tone }),
})

/** Under the title of a section, which is a level 2. */
export const heading = (text: string, level: 3 | 4 = 3): Block => ({
  kind: 'heading',
  level,
  text,
})

/** @param ordered where the order is the matter */
export const list = (items: readonly Rich[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items,
})

/** Blocks that only stand when there is something to say: no heading over nothing. */
export const unlessEmpty = <T>(
  items: readonly T[],
  blocks: (items: readonly T[]) => readonly Block[],
): readonly Block[] => (items.length === 0 ? [] : blocks(items))
