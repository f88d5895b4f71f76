/** The annex that shows how each status was obtained: the rule read part by part, in tables. */
import type { Criterion, Verdict } from '../../domain'
import { asSentence, lowerFirst } from '../model/format'
import { say, statusLabel, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell, ReasonNode, Section } from '../model/model'
import { LABELS, REASONS, SHORT_TITLES } from '../model/phrases'
import { reasonTrees } from '../grids/reasonTree'

export function explanations(input: ReportInput): Section {
  const { rules, words, diagnostic } = input
  const tables = (
    criteria: readonly Criterion[],
    verdicts: readonly Verdict[],
    headOf: (id: string, rank: number) => string,
  ) =>
    criteria.flatMap(({ id }, index) => {
      const verdict = verdicts.find((one) => one.id === id)
      return verdict === undefined ? [] : tablesOf(input, verdict, headOf(id, index + 1))
    })
  return {
    id: 'annexe-explications',
    title: say(input, 'restitution.explication.annexe'),
    short: SHORT_TITLES['annexe-explications'],
    intro: say(input, 'restitution.explication.annexe-intro'),
    place: 'annex',
    blocks: [
      ...tables(rules.elements, diagnostic.article9, (id, rank) =>
        REASONS.element(rank, lowerFirst(entry(words.elements, id).title)),
      ),
      ...tables(rules.stateConditions, diagnostic.stateCall, (id) => {
        const { mark, title } = entry(words.stateConditions, id)
        return REASONS.condition(mark, lowerFirst(title))
      }),
    ],
  }
}

/** One table for each condition that was read; the parts of a group stand under it. */
function tablesOf(input: ReportInput, verdict: Verdict, head: string): readonly Block[] {
  return reasonTrees(input, verdict).map(({ title: asked, node }): Block => ({
    kind: 'table',
    caption: REASONS.caption(head, lowerFirst(statusLabel(input, verdict.status)), asked),
    columns: [
      { label: REASONS.columns.asked, width: 6 },
      { label: REASONS.columns.said, width: 4 },
      { label: REASONS.columns.holds, width: 2 },
    ],
    rows: rowsOf(node, 0),
  }))
}

function rowsOf(node: ReasonNode, depth: number): readonly (readonly Cell[])[] {
  const { text, said = '', mark, parts } = node
  // The whole always decides: the word is for the parts.
  const decisive = depth > 0 && node.decisive
  // A sentence: a short head of row would be set in bold, which says here what decided.
  const indented = `${indentOf(depth)}${asSentence(text)}`
  return [
    [
      decisive ? [{ text: indented, strong: true }] : indented,
      said,
      decisive ? `${mark} · ${LABELS.decisive}` : mark,
    ],
    ...parts.flatMap((part) => rowsOf(part, depth + 1)),
  ]
}

/** A dash for a part, a dot for a part of a part: read aloud, each is one sign. */
function indentOf(depth: number): string {
  if (depth === 0) return ''
  return depth === 1 ? '\u2013\u00A0' : '·\u00A0'
}
