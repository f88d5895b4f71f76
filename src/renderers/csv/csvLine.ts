/**
 * A line of a table for a spreadsheet: quotes and ends of line as RFC 4180 writes them.
 *
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe: a name of a dossier
 * comes from anyone's file, and opening a table must run nothing.
 */

/** A French spreadsheet opens `;` at once; a program expects `,`. */
export type Separator = ';' | ','

/** Without it, a spreadsheet reads accents in the encoding of the machine; a program would read a sign more. */
export const BYTE_ORDER_MARK = '\uFEFF'

export const csvLine = (
  cells: readonly (string | number | boolean | null)[],
  separator: Separator,
): string => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`

/** What begins a formula, after what a spreadsheet skips; the wide forms count as well. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

function quoted(cell: string | number | boolean | null, separator: Separator): string {
  if (typeof cell !== 'string') return String(cell ?? '')
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
