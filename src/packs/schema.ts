/** The shape of a pack: a head that says whose it is, then schemes as in `rules/dispositifs`. */
import { z } from 'zod'
import { day, group, slug, text } from '../schema/basics/basics'
import { webAddress } from '../schema/basics/evidence'
import { schemeSchema } from '../schema/support/scheme'

export const FORMAT = 'ptce-dispositifs'
export const VERSION = 1
export const MOST_SCHEMES = 200

const publisher = group({
  nom: text,
  lien: webAddress.optional(),
  contact: text.optional(),
})

export const packSchema = group({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: slug,
  'publie-par': publisher,
  date: day,
  dispositifs: z.array(schemeSchema).min(1).max(MOST_SCHEMES),
})

export type PackFile = z.output<typeof packSchema>
