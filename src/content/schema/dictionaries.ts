/** Short files that other rules cite by id: evidence, actors, resources, glossary, facts, official texts. */
import { z } from 'zod'
import type { Actor, OfficialText, Resource, Words } from '../../domain'
import { FACT_IDS, type Known } from '../known'
import {
  day,
  freshness,
  monthsAfter,
  partialDate,
  present,
  reference,
  reviewedBy,
  slug,
  text,
} from './basics'
import { conditionSchema } from './condition'

export const versionSchema = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{2}$/, 'version attendue : AAAA.MM'),
  date: day,
})

export const variablesSchema = z.record(slug, text)

export const evidenceSchema = z.record(slug, text)

export const glossarySchema = z
  .record(slug, z.strictObject({ mot: text, explication: text }))
  .transform((entries): Words['glossary'] =>
    mapValues(entries, ({ mot, explication }) => ({ word: mot, explanation: explication })),
  )

export const actorsSchema = (known: Known) =>
  z
    .record(
      slug,
      z.strictObject({
        libelle: text,
        role: text,
        ressource: reference(known.resources, 'ressource').optional(),
      }),
    )
    .transform((actors) =>
      mapValues(actors, (actor): Actor =>
        present({ label: actor.libelle, role: actor.role, resource: actor.ressource }),
      ),
    )

const resourceShape = z.strictObject({
  titre: text,
  nature: z.enum(['contact', 'dispositif', 'texte', 'publication']),
  url: z.url('adresse attendue'),
  date: partialDate.optional(),
  'version-lue': day.optional(),
  ...freshness,
  note: text.optional(),
})

/** How long a page is trusted depends on what it is: an address changes, a study does not. */
function resourceLimit(resource: z.output<typeof resourceShape>): string {
  const checked = resource['verifie-le']
  switch (resource.nature) {
    case 'contact':
    case 'dispositif':
      return resource.date === undefined ? checked : monthsAfter(resource.date, 12)
    case 'texte':
      return monthsAfter(resource['version-lue'] ?? checked, 24)
    case 'publication':
      return monthsAfter(checked, 24)
  }
}

export const resourcesSchema = z
  .record(slug, resourceShape.superRefine(reviewedBy(resourceLimit)))
  .transform((resources) =>
    mapValues(resources, (resource): Resource =>
      present<Resource>({
        title: resource.titre,
        url: resource.url,
        source: present({
          label: resource.titre,
          url: resource.url,
          date: resource.date,
          checkedOn: resource['verifie-le'],
          reviewBefore: resource['a-revoir-avant'],
        }),
        note: resource.note,
      }),
    ),
  )

const countSchema = z.strictObject({ zero: text, un: text, plusieurs: text })

export const factsSchema = z
  .strictObject({
    principe: z.array(text),
    liste: z.array(
      z.strictObject({
        id: reference(FACT_IDS, 'fait calculé'),
        definition: text,
        compte: countSchema.optional(),
      }),
    ),
  })
  .transform(({ liste }) => ({
    ids: liste.map(({ id }) => id),
    counts: Object.fromEntries(
      liste.flatMap(({ id, compte }) =>
        compte === undefined
          ? []
          : [[id, { zero: compte.zero, one: compte.un, many: compte.plusieurs }]],
      ),
    ) satisfies Words['facts'],
  }))

export const conditionsSchema = (known: Known) => z.record(slug, conditionSchema(known))

export interface OfficialFile {
  readonly id: string
  /** Article id → the text as it is quoted. */
  readonly articles: Readonly<Record<string, OfficialText>>
}

export const officialTextSchema = z
  .strictObject({
    id: slug,
    titre: text,
    reference: text,
    url: z.url('adresse attendue'),
    date: day,
    'version-lue': day,
    ...freshness,
    articles: z.record(slug, z.strictObject({ titre: text, corps: z.array(text).min(1) })),
  })
  .superRefine(reviewedBy((file) => monthsAfter(file['version-lue'], 24)))
  .transform((file): OfficialFile => ({
    id: file.id,
    articles: mapValues(file.articles, ({ titre, corps }) => ({
      title: `${file.titre}, ${titre.charAt(0).toLowerCase()}${titre.slice(1)}`,
      reference: file.reference,
      url: file.url,
      date: file.date,
      body: corps,
    })),
  }))

function mapValues<T, U>(
  entries: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value)]))
}
