/** The known PTCE, and the départements they are told by. */
import { z } from 'zod'
import { POLE_STATUSES, type Departement, type Pole, type PoleAward } from '../../domain'
import { group, present, slug, text } from '../basics/basics'
import { shown } from '../basics/shown'
import {
  evidenceSchema,
  problem,
  reviewWithin,
  toCitation,
  toSource,
  traced,
  webAddress,
} from '../basics/evidence'
import { confidence } from './scheme'
import { departementCode, isCommune, regionCode } from './territory'

const year = z.int().min(1990).max(2100)

const awardSchema = group({
  annee: year,
  phase: z.union([z.literal(1), z.literal(2)], 'phase attendue : 1 ou 2').optional(),
  precision: text.optional(),
  source: evidenceSchema.optional(),
})

const communeSchema = group({
  code: z.string('code attendu, entre guillemets').refine(isCommune, {
    error: ({ input }) => `code INSEE de la commune attendu, pas « ${shown(input)} »`,
  }),
  nom: text,
})

const poleShape = group({
  id: slug,
  nom: text,
  porteur: text.optional(),
  commune: communeSchema.optional(),
  departement: departementCode.optional(),
  region: regionCode,
  annee: year.optional(),
  territoire: text.optional(),
  'mots-cles': z.array(text).default([]),
  themes: z.array(slug).default([]),
  site: webAddress.optional(),
  statut: z.enum(POLE_STATUSES),
  distinctions: z.array(awardSchema).default([]),
  confiance: confidence,
  ...traced,
  notes: text.optional(),
})

/** A pole is as fresh as the latest source that names it, those of its awards included. */
const poleSchema = poleShape
  .superRefine((pole, context) => {
    const awarded = pole.distinctions.flatMap(({ source }) => source ?? [])
    const others = [...(pole['autres-sources'] ?? []), ...awarded]
    reviewWithin(12)({ ...pole, 'autres-sources': others }, context)
    const { commune, departement, distinctions, statut } = pole
    if (commune !== undefined && departement === undefined)
      problem(context, 'departement', 'clé manquante : la commune est connue')
    if (commune !== undefined && departement !== undefined && !commune.code.startsWith(departement))
      problem(context, 'departement', `la commune ${commune.code} n’est pas dans ce département`)
    const expected = statusOf(distinctions)
    const isTold =
      expected === undefined ? statut === 'signataire' || statut === 'cite' : statut === expected
    if (!isTold)
      problem(
        context,
        'statut',
        expected === undefined
          ? `« ${statut} » demande une « distinction »`
          : `d’après ses distinctions, le statut est « ${expected} »`,
      )
  })
  .transform((pole): Pole =>
    present<Pole>({
      id: pole.id,
      name: pole.nom,
      carrier: pole.porteur,
      commune: pole.commune && { code: pole.commune.code, name: pole.commune.nom },
      departement: pole.departement,
      region: pole.region,
      year: pole.annee,
      territory: pole.territoire,
      keywords: pole['mots-cles'],
      themes: pole.themes,
      website: pole.site,
      status: pole.statut,
      awards: pole.distinctions.map(toAward),
      confidence: pole.confiance,
      source: toSource(pole),
      notes: pole.notes,
    }),
  )

/** Phase 1 of 2021 gave advice and no money: alone, it is no award. */
function statusOf(awards: readonly { readonly phase?: 1 | 2 | undefined }[]) {
  if (awards.length === 0) return undefined
  return awards.every(({ phase }) => phase === 1) ? 'phase-1' : 'laureat'
}

const toAward = ({ annee, phase, precision, source }: z.output<typeof awardSchema>): PoleAward =>
  present<PoleAward>({
    year: annee,
    phase,
    note: precision,
    source: source && toCitation(source),
  })

export const polesSchema = group({ poles: z.array(poleSchema).min(1) }).transform(
  ({ poles }) => poles,
)

const departementSchema = group({
  code: departementCode,
  nom: text,
  region: regionCode,
  voisins: z.array(departementCode),
}).transform(({ code, nom, region, voisins }): readonly [string, Departement] => [
  code,
  { name: nom, region, neighbours: voisins },
])

export const departementsSchema = group({
  regions: z.record(regionCode, text),
  departements: z.array(departementSchema),
})
