/** The frame of a section: its titles from the rules, its short title, its place. */
import { isAuthority, say, sayForTrack, type ReportInput } from './input'
import type { Block, Rich, Section } from './model'
import { SHORT_TITLES, TITLES_FROM_OUTSIDE, type SectionId } from './phrases'

type Frame = Pick<Section, 'place' | 'blocks'> & {
  /** Absent where the blocks introduce themselves. */
  readonly withIntro?: boolean
  readonly values?: Readonly<Record<string, string>>
}

export function section(input: ReportInput, id: SectionId, frame: Frame): Section {
  const { place, blocks, withIntro = true, values } = frame
  const fromOutside = isAuthority(input) ? TITLES_FROM_OUTSIDE[id] : undefined
  return {
    id,
    title: fromOutside ?? say(input, `restitution.sections.${id}.titre`),
    short: SHORT_TITLES[id],
    ...(withIntro ? { intro: sayForTrack(input, `restitution.sections.${id}.intro`, values) } : {}),
    place,
    blocks,
  }
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
