/**
 * Many dossiers to one table, a line as soon as a dossier is read: memory does not grow with them, so
 * that a network runs it over all its files, one shard a machine.
 */
import { glance, unknownPlaceText, type Content } from '../domain'
import { AGGREGATE_IDS, aggregateRow, initiativeOf } from '../report'
import { csvLine } from '../renderers/csv/csvLine'
import type { TableFormat } from './options'
import type { Source } from './sources'
import { placesOf } from './territory'
import { unforeseen } from './unforeseen'

export interface Table {
  readonly format: TableFormat
  /** ISO day. */
  readonly date: string
  /** Resolves once what reads the table is ready for more. */
  readonly write: (text: string) => unknown
  readonly complain: (line: string) => void
}

type Line =
  | { readonly ok: true; readonly text: string; readonly notices: readonly string[] }
  | { readonly ok: false; readonly sentence: string }

/** @returns whether a dossier was refused */
export async function aggregate(
  content: Content,
  sources: AsyncIterable<Source>,
  table: Table,
): Promise<boolean> {
  const { format, write, complain } = table
  let isRefused = false
  // A machine that reads JSON lines has the names on each.
  if (format === 'csv') await write(csvLine(AGGREGATE_IDS, ','))
  for await (const source of sources) {
    const line = await lineOf(content, source, table).catch((error: unknown): Line => ({
      ok: false,
      sentence: unforeseen(error),
    }))
    if (!line.ok) {
      complain(`${source.name}: ${line.sentence}`)
      isRefused = true
      continue
    }
    line.notices.forEach((notice) => complain(`${source.name}: ${notice}`))
    await write(line.text)
  }
  return isRefused
}

async function lineOf(
  content: Content,
  { name, read }: Source,
  { format, date }: Table,
): Promise<Line> {
  const found = await read(content)
  if (!found.ok) return found
  const { dossier, notices } = found
  const places = await placesOf(dossier.territory)
  const input = { words: content.words, ...glance(content, dossier), dossier, places, date }
  const row = aggregateRow(content, name, initiativeOf(input), date)
  return {
    ok: true,
    text: format === 'csv' ? csvLine(row, ',') : `${JSON.stringify(named(row))}\n`,
    notices: [...notices, ...places.unknown.map((place) => unknownPlaceText(place, content.words))],
  }
}

const named = (row: ReturnType<typeof aggregateRow>) =>
  Object.fromEntries(AGGREGATE_IDS.map((id, rank) => [id, row[rank]]))
