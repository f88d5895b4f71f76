import { z } from 'zod'

/** Words of the interface and of the report: a tree whose path gives each text its id. */
export type TextTree = { readonly [key: string]: TextNode }
export type TextNode = string | TextTree | readonly TextNode[]

const node: z.ZodType<TextNode> = z.lazy(() =>
  z.union([z.string().min(1), z.array(node), textTree], 'texte, liste ou groupe de textes attendu'),
)

export const textTree: z.ZodType<TextTree> = z.lazy(() =>
  z.record(
    z
      .string()
      .regex(
        /^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/,
        'clé attendue : lettres sans accent, chiffres et tirets',
      ),
    node,
  ),
)

/**
 * Give each text its id: the dotted path of its keys. In a list, an item with an `id` goes by it,
 * any other by its rank.
 *
 * @example flatten('membres', { coller: { erreurs: { vide: '…' } } }) // { 'membres.coller.erreurs.vide': '…' }
 */
export function flatten(prefix: string, value: TextNode): Readonly<Record<string, string>> {
  if (typeof value === 'string') return { [prefix]: value }
  const entries = Array.isArray(value) ? value.map(byIdOrRank) : Object.entries(value)
  return Object.assign(
    {},
    ...entries.map(([key, child]) => flatten(prefix === '' ? key : `${prefix}.${key}`, child)),
  )
}

function byIdOrRank(item: TextNode, rank: number): readonly [string, TextNode] {
  if (typeof item === 'string' || Array.isArray(item)) return [String(rank), item]
  const { id, ...rest } = Object.fromEntries(Object.entries(item))
  return typeof id === 'string' ? [id, rest] : [String(rank), item]
}
