/** The annex that shows how each status was obtained: the rule read part by part, in tables. */
import { TRACKS, type Criterion, type Verdict, lowerFirst } from '../../domain'
import { annexed, declareSection } from '../model/section'
import { asSentence } from '../model/format'
import { say, statusLabelOf, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell, ReasonNode } from '../model/model'
import { reasonTrees } from '../grids/reasonTree'

export const explanations = declareSection({
  id: 'annexe-explications',
  tracks: TRACKS,
  make: (input) => {
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
      blocks: annexed(
        ...tables(rules.elements, diagnostic.article9, (id, rank) =>
          say(input, 'rapport.explications.element', {
            n: rank,
            titre: lowerFirst(entry(words.elements, id).title),
          }),
        ),
        ...tables(rules.stateConditions, diagnostic.stateCall, (id) => {
          const { mark, title } = entry(words.stateConditions, id)
          return say(input, 'rapport.explications.condition', { n: mark, titre: lowerFirst(title) })
        }),
      ),
    }
  },
})

/** One table for each condition that was read; the parts of a group stand under it. */
function tablesOf(input: ReportInput, verdict: Verdict, head: string): readonly Block[] {
  return reasonTrees(input, verdict).map(({ title: asked, node }): Block => ({
    kind: 'table',
    caption: say(input, 'rapport.explications.tableau', {
      titre: head,
      option: lowerFirst(statusLabelOf(input, verdict)),
      question: asked,
    }),
    columns: [
      { label: say(input, 'rapport.explications.colonnes.demande'), width: 6 },
      { label: say(input, 'rapport.explications.colonnes.dit'), width: 4 },
      { label: say(input, 'rapport.explications.colonnes.constat'), width: 2 },
    ],
    rows: rowsOf(input, node, 0),
  }))
}

function rowsOf(input: ReportInput, node: ReasonNode, depth: number): readonly (readonly Cell[])[] {
  const { text, said = '', mark, parts } = node
  // The whole always decides: the word is for the parts.
  const decisive = depth > 0 && node.decisive
  // A sentence: a short head of row would be set in bold, which says here what decided.
  const indented = `${indentOf(depth)}${asSentence(text)}`
  return [
    [
      decisive ? [{ text: indented, strong: true }] : indented,
      said,
      decisive ? `${mark} · ${say(input, 'rapport.commun.decisif')}` : mark,
    ],
    ...parts.flatMap((part) => rowsOf(input, part, depth + 1)),
  ]
}

/** A dash for a part, a dot for a part of a part: read aloud, each is one sign. */
function indentOf(depth: number): string {
  if (depth === 0) return ''
  return depth === 1 ? '\u2013\u00A0' : '·\u00A0'
}
