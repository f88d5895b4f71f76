/**
 * An edition of a report: the sections that an outline of the rules lists, each at its level.
 *
 * A view and a document are the same thing, so that what a screen says and what a paper says are
 * one sentence said twice and never two. Nothing is written here but what a cut leaves: « et 3
 * autres, dans le dossier complet ».
 */
import type { Outline, Part } from '../domain'
import { limited } from './cut'
import type { Block, Edition, Level, Medium, Placed, Report, Section } from './model/model'

const RANK: Readonly<Record<Level, number>> = { essentiel: 0, complet: 1, annexe: 2 }

export interface EditionChoices {
  /** The dossier travels in the document: it says so, and tells the comments. */
  readonly isAttached?: boolean
}

/**
 * @param medium on a screen, what a limit leaves out is folded; on paper it is counted
 */
export function editionOf(
  report: Report,
  outline: Outline,
  medium: Medium,
  { isAttached = false }: EditionChoices = {},
): Edition {
  const { pages } = outline
  const at = (tightness: number): Edition => {
    const edition = editionAt(report, outline, medium, isAttached, tightness)
    const isTightest = pages === undefined || tightness === TIGHTEST
    return {
      ...edition,
      ...(pages === undefined ? {} : { pages }),
      ...(isTightest ? {} : { tighter: at(tightness + 1) }),
    }
  }
  return at(0)
}

/** Where a page more is a page too many, lists give way: type never shrinks. */
const TIGHTEST = 5
/** What a limit loses, each time. */
const SHARE = 0.18

function editionAt(
  report: Report,
  outline: Outline,
  medium: Medium,
  isAttached: boolean,
  tightness: number,
): Edition {
  const told = new Set<string>()
  const sections = outline.parts
    .filter((part) => isTold(part, report))
    .flatMap((part) => {
      const section = report.section(part.section)
      const blocks = section && cut(section, tightened(part, tightness), medium, isAttached)
      if (section === undefined || blocks === undefined || blocks.length === 0) return []
      const again = told.has(section.id)
      told.add(section.id)
      return [
        sectionOf(
          section,
          part,
          blocks.map((block) => shortened(block, tightness)),
          again,
        ),
      ]
    })
  const { headline, identity, strip, facts, product, date, language, notice, labels } = report
  const frame = { headline, identity, strip, facts, product, date, language, notice, labels }
  return { ...frame, name: outline.title, sections: sections.map(withContents) }
}

/** A part or a view that this dossier gives something to read of. */
export const isTold = (
  { ifOpened, when }: Pick<Part, 'ifOpened' | 'when'>,
  { opened, isSilent }: Pick<Report, 'opened' | 'isSilent'>,
): boolean =>
  (ifOpened === undefined || opened.includes(ifOpened)) &&
  (when === undefined || (when === 'silence') === isSilent)

/** Fewer items of what a limit cuts already, and never fewer than two. */
const LEAST = 2
const tightened = (part: Part, tightness: number): Part =>
  part.limit === undefined || part.firm === true
    ? part
    : { ...part, limit: tighter(part.limit, tightness) }

const tighter = (limit: number, tightness: number): number =>
  Math.min(limit, Math.max(LEAST, Math.round(limit * (1 - SHARE * tightness))))

function shortened(block: Block, tightness: number): Block {
  if (block.kind !== 'sides' || tightness === 0) return block
  const most = tighter(Math.max(...block.sides.map(({ items }) => items.length)), tightness)
  return {
    ...block,
    sides: block.sides.map((side) => ({
      ...side,
      items: side.items.slice(0, most),
    })),
  }
}

/** Told a second time at another level, a section keeps its title under another anchor. */
function sectionOf(
  { id, title, short, intro }: Section<Placed>,
  { level, newPage, untitled, title: own }: Part,
  blocks: readonly Block[],
  again: boolean,
): Section {
  return {
    id: again ? `${id}-${level}` : id,
    title: own ?? title,
    short,
    ...(intro === undefined || again || untitled === true || own !== undefined ? {} : { intro }),
    ...(newPage === true ? { newPage } : {}),
    ...(untitled === true ? { isUntitled: untitled } : {}),
    blocks,
  }
}

function cut(
  section: Section<Placed>,
  part: Part,
  medium: Medium,
  isAttached: boolean,
): readonly Block[] {
  const { level, alone = false, limit, rest } = part
  // What a screen folds, paper has in its annexes.
  const fromOf = ({ kind, from }: Placed) =>
    medium === 'paper' && kind === 'folded' ? 'annexe' : from
  const isRead = (block: Placed) =>
    (alone ? fromOf(block) === level : RANK[fromOf(block)] <= RANK[level]) &&
    (block.only === undefined || block.only === medium) &&
    (block.ifAttached === undefined || block.ifAttached === isAttached)
  const read = section.blocks.filter(isRead)
  return limit === undefined || rest === undefined ? read : limited(read, limit, rest, medium)
}

/** What follows is known once the whole is: a table of contents lists it. */
function withContents(section: Section, index: number, sections: readonly Section[]): Section {
  const items = sections
    .slice(index + 1)
    .filter(({ isUntitled }) => isUntitled !== true)
    .map(({ id, title }) => ({ id, title }))
  return {
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'contents' ? { ...block, items } : block,
    ),
  }
}
