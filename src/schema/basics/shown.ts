/**
 * A value of a file, inside a sentence. A group or a list is not written out, however long it is;
 * and `String` would call the `toString` that a group of the file may hold.
 *
 * @example shown({ toString: '' }) // '{…}'
 */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : String(value)
}
