/** Short files that other rules cite by id: evidence, actors, resources, glossary, facts, official texts. */
import { z } from 'zod'
import { FACT_IDS, type Actor, type OfficialText, type Resource, type Source, type Words } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { day, group, partialDate, present, reference, slug, text } from '../basics/basics'
import { conditionSchema } from '../basics/condition'
import {
  checkLimit,
  freshness,
  monthsAfter,
  reviewStudy,
  reviewVersion,
  toVersion,
  versionKeys,
  webAddress,
} from '../basics/evidence'

export const variablesSchema = z.record(slug, text)

export const evidenceSchema = z.record(slug, text)

export const glossarySchema = z
  .record(slug, group({ mot: text, explication: text }))
  .transform((entries): Words['glossary'] =>
    mapValues(entries, ({ mot, explication }) => ({ word: mot, explanation: explication })),
  )

export const actorsSchema = z
  .record(slug, group({ libelle: text, role: text, dispositifs: z.array(slug).min(1).optional() }))
  .transform((actors) =>
    mapValues(actors, ({ libelle, role, dispositifs }): Actor =>
      present<Actor>({ label: libelle, role, schemes: dispositifs }),
    ),
  )

const resourceShape = group({
  titre: text,
  nature: z.enum(['contact', 'dispositif', 'texte', 'publication']),
  url: webAddress,
  date: partialDate.optional(),
  ...versionKeys,
  ...freshness,
  note: text.optional(),
  /** Shown where the territory touches one of them. */
  regions: z.array(z.string()).min(1).optional(),
})

/** How long a page is trusted depends on what it is: an address changes, a study does not. */
function reviewResource(
  resource: z.output<typeof resourceShape>,
  context: z.core.$RefinementCtx,
): void {
  const { nature, date, 'verifie-le': checked } = resource
  switch (nature) {
    case 'contact':
    case 'dispositif':
      return date === undefined
        ? checkLimit(resource, checked, 'la page n’est pas datée', context)
        : checkLimit(resource, monthsAfter(date, 12), '12 mois après la date', context)
    case 'texte':
      return reviewVersion(resource, context)
    case 'publication':
      return reviewStudy(resource, context)
  }
}

export const resourcesSchema = z
  .record(slug, resourceShape.superRefine(reviewResource))
  .transform((resources) =>
    mapValues(resources, (resource): Resource =>
      present<Resource>({
        title: resource.titre,
        url: resource.url,
        source: present({
          label: resource.titre,
          url: resource.url,
          date: resource.date,
          version: toVersion(resource),
          checkedOn: resource['verifie-le'],
          reviewBefore: resource['a-revoir-avant'],
        }),
        regions: resource.regions,
        note: resource.note,
      }),
    ),
  )

const countSchema = group({ zero: text, un: text, plusieurs: text })

export const factsSchema = group({
  principe: z.array(text),
  liste: z.array(
    group({
      id: reference(new Set<string>(FACT_IDS), 'fait calculé'),
      definition: text,
      compte: countSchema.optional(),
    }),
  ),
}).transform(({ liste }) => ({
  ids: liste.map(({ id }) => id),
  counts: Object.fromEntries(
    liste.flatMap(({ id, compte }) =>
      compte === undefined
        ? []
        : [[id, { zero: compte.zero, one: compte.un, many: compte.plusieurs }]],
    ),
  ) satisfies Words['facts'],
}))

export const conditionsSchema = (known: DeclaredIds) => z.record(slug, conditionSchema(known))

export interface OfficialFile {
  readonly id: string
  /** Article id → the text as it is quoted. */
  readonly articles: Readonly<Record<string, OfficialText>>
}

export const officialTextSchema = group({
  id: slug,
  titre: text,
  reference: text,
  url: webAddress,
  date: day,
  ...versionKeys,
  ...freshness,
  articles: z.record(slug, group({ titre: text, corps: z.array(text).min(1) })),
})
  .superRefine(reviewVersion)
  .transform((file): OfficialFile => ({
    id: file.id,
    articles: mapValues(file.articles, ({ titre, corps }) => ({
      title: `${file.titre}, ${titre.charAt(0).toLowerCase()}${titre.slice(1)}`,
      reference: file.reference,
      source: present<Source>({
        label: file.reference,
        url: file.url,
        date: file.date,
        version: toVersion(file),
        checkedOn: file['verifie-le'],
        reviewBefore: file['a-revoir-avant'],
      }),
      body: corps,
    })),
  }))

function mapValues<T, U>(
  entries: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value)]))
}
