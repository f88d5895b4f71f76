/** The frame of a section: its titles from the rules, its short title, its place. */
import { findText, type PlainTextId, type TextUnder, type TrackTextId } from '../../domain'
import { isAuthority, say, trackOf, type ReportInput } from './input'
import type { Block, Rich, Section } from './model'
import { SHORT_TITLES, TITLES_FROM_OUTSIDE, type SectionId } from './phrases'

/** A section whose title stands in the rules: it has its short title too, or does not compile. */
type TitledSectionId = Extract<
  TextUnder<'restitution.sections.'> extends infer Rest
    ? Rest extends `${infer Id}.titre`
      ? Id
      : never
    : never,
  SectionId
>

type Frame<Id extends TitledSectionId> = Pick<Section, 'place' | 'blocks'> &
  // An introduction with a hole comes filled; without one, it is that of the rules.
  (`restitution.sections.${Id}.intro` extends PlainTextId | TrackTextId
    ? { /** `null` where the blocks introduce themselves. */ readonly intro?: string | null }
    : { readonly intro: string })

export function section<Id extends TitledSectionId>(
  input: ReportInput,
  id: Id,
  frame: Frame<Id>,
): Section {
  const { place, blocks, intro = introOf(input, id) } = frame
  const titled: TitledSectionId = id
  const fromOutside = isAuthority(input) ? TITLES_FROM_OUTSIDE[id] : undefined
  return {
    id,
    title: fromOutside ?? say(input, `restitution.sections.${titled}.titre`),
    short: SHORT_TITLES[id],
    ...(intro === null ? {} : { intro }),
    place,
    blocks,
  }
}

/** An introduction, in the words of the track where the rules say both. */
function introOf(input: ReportInput, section: TitledSectionId): string {
  const id = `restitution.sections.${section}.intro` as const
  const intro = findText(input.words, id) ?? findText(input.words, `${id}.${trackOf(input)}`)
  if (intro === undefined) throw new Error(`No introduction: ${section}`)
  return intro
}

export const paragraph = (text: Rich, tone?: 'lead' | 'dated' | 'small'): Block => ({
  kind: 'paragraph',
  text,
  ...(tone === undefined ? {} : { tone }),
})

export const heading = (text: string, level: 3 | 4 = 3): Block => ({
  kind: 'heading',
  level,
  text,
})

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
