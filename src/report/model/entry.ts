/** Words by id. The build has checked every reference: a miss is a fault of the program, never a blank. */
export function entry<T>(dictionary: Readonly<Record<string, T | undefined>>, id: string): T {
  const found = Object.hasOwn(dictionary, id) ? dictionary[id] : undefined
  if (found === undefined) throw new Error(`No words for « ${id} »`)
  return found
}

/** Each once, in the order first met. */
export const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** To look many up: with `entry`, a missing id is a fault of the program. */
export const byId = <T extends { readonly id: string }>(
  items: readonly T[],
): Readonly<Record<string, T>> => Object.fromEntries(items.map((item) => [item.id, item]))
