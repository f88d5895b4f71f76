/** What each view and each document tells: `rules/editions.yaml`. */
import { z } from 'zod'
import { TRACKS, type EditionLevel, type Outline, type Opening, type Part, type TrackEditions, type WhenRead } from '../../domain'
import { group, present, slug, text } from '../basics/basics'

const LEVELS = ['essentiel', 'complet', 'annexe'] as const satisfies readonly EditionLevel[]

/** With or without an answer about the law: `silence.ts` tells which. */
const whenRead = z
  .enum(['silence', 'reponses'])
  .transform((value): WhenRead => (value === 'silence' ? value : 'answers'))
  .optional()

const partSchema = group({
  section: slug,
  niveau: z.enum(LEVELS),
  titre: text.optional(),
  seul: z.literal(true).optional(),
  'nouvelle-page': z.literal(true).optional(),
  'sans-titre': z.literal(true).optional(),
  'si-ouvert': z.literal('appel-a-projets').optional(),
  quand: whenRead,
  limite: z.int().positive().optional(),
  ferme: z.literal(true).optional(),
  reste: text
    .refine((sentence) => sentence.includes('{n}'), 'le reste se compte : {n} attendu')
    .optional(),
})
  .refine(({ limite, reste }) => (limite === undefined) === (reste === undefined), {
    error: 'une limite dit toujours où est le reste : « limite » et « reste » vont ensemble',
  })
  .transform((part): Part =>
    present({
      section: part.section,
      level: part.niveau,
      title: part.titre,
      alone: part.seul,
      newPage: part['nouvelle-page'],
      untitled: part['sans-titre'],
      ifOpened: part['si-ouvert'],
      when: part.quand,
      limit: part.limite,
      firm: part.ferme,
      rest: part.reste,
    }),
  )

const outlineSchema = group({
  id: slug,
  titre: text,
  contenu: text.optional(),
  fichier: slug.optional(),
  pages: z.int().positive().optional(),
  'sans-dossier': z.literal(true).optional(),
  'suite-de': slug.optional(),
  'si-ouvert': z.literal('appel-a-projets').optional(),
  quand: whenRead,
  parties: z.array(partSchema).min(1),
})
  .refine(
    ({ parties }) =>
      new Set(parties.map(({ section, level }) => `${section} ${level}`)).size === parties.length,
    'une rubrique est dite deux fois au même niveau',
  )
  .transform((outline): Outline & { readonly after?: string } =>
    present({
      after: outline['suite-de'],
      id: outline.id,
      title: outline.titre,
      about: outline.contenu,
      file: outline.fichier,
      alone: outline['sans-dossier'],
      pages: outline.pages,
      ifOpened: outline['si-ouvert'],
      when: outline.quand,
      parts: outline.parties,
    }),
  )

const openingSchema = group({
  vue: slug.optional(),
  parties: z.array(partSchema).min(1).optional(),
  sans: z.array(slug).min(1).optional(),
}).transform((opening): Opening =>
  present({ view: opening.vue, parts: opening.parties, without: opening.sans }),
)

const trackSchema = group({
  vues: z.array(outlineSchema).min(1),
  ouverture: z.record(slug, openingSchema).optional(),
  pages: z.array(outlineSchema).min(1),
  extraits: z.array(outlineSchema).min(1).optional(),
  documents: z.array(outlineSchema).min(1),
})
  .refine(
    ({ documents }) =>
      documents.every(
        ({ after }, index) =>
          after === undefined || documents.slice(0, index).some(({ id }) => id === after),
      ),
    '« suite-de » nomme un document écrit plus haut',
  )
  .refine(
    ({ vues, ouverture = {} }) =>
      Object.values(ouverture).every(
        ({ view }) => view === undefined || vues.some(({ id }) => id === view),
      ),
    '« ouverture » nomme une des vues',
  )
  .transform(
    ({ vues, ouverture, pages, extraits = [], documents }): TrackEditions => ({
      views: vues,
      ...(ouverture === undefined ? {} : { openings: ouverture }),
      pages,
      extracts: extraits,
      documents: documents.map(({ after, ...outline }) => ({
        ...outline,
        // One document goes on where another ends: what both tell is written once.
        parts: [
          ...(documents.find(({ id }) => id === after)?.parts ?? []),
          ...outline.parts,
        ],
      })),
    }),
  )

export const editionsSchema = z.record(z.enum(TRACKS), trackSchema)
