import type { Element } from '../drawing/drawing'

/**
 * How deep each heading is among those above it.
 *
 * A reader goes from level to level: a level that is skipped is a place where it cannot go. What the
 * report calls 2 then 4 is thus 2 then 3 in the file (PDF/UA-1, 7.4.2).
 *
 * @param elements in reading order; those that are no heading are passed over
 */
export function headingLevels(elements: readonly Element[]): ReadonlyMap<Element, number> {
  const above: number[] = []
  const levels = new Map<Element, number>()
  for (const element of elements) {
    if (element.role !== 'heading') continue
    const level = element.level ?? 1
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    levels.set(element, above.length)
  }
  return levels
}
