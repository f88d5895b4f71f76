/** Whom to call: the CRESS of each region and the national networks. */
import { z } from 'zod'
import type { Cress, Network, Scheme } from '../../domain'
import { group, present, slug, text } from '../basics/basics'
import { reviewWithin, toSource, traced, webAddress } from '../basics/evidence'
import { beneficiaries, confidence } from './scheme'
import { regionCode } from './territory'

const cressSchema = group({
  region: regionCode,
  'nom-region': text,
  /** « en Occitanie », « dans les Hauts-de-France »: the name after « votre projet est ». */
  'y-etre': text,
  nom: text,
  site: webAddress.optional(),
  courriel: z.email('adresse de courriel attendue').optional(),
  telephone: z
    .string()
    .regex(/^0\d( \d\d){4}$/, 'numéro attendu : 04 78 09 11 97')
    .optional(),
  confiance: confidence,
  ...traced,
  notes: text.optional(),
}).superRefine(reviewWithin(12))

/** `relais` answers for a region whose CRESS has no address we could check. */
export const cressFileSchema = group({ relais: webAddress, cress: z.array(cressSchema) }).transform(
  ({ relais, cress }): readonly Cress[] =>
    cress.map((entry) =>
      present<Cress>({
        region: entry.region,
        regionName: entry['nom-region'],
        inRegion: entry['y-etre'],
        name: entry.nom,
        website: entry.site,
        email: entry.courriel,
        phone: entry.telephone,
        fallback: relais,
        source: toSource(entry),
        confidence: entry.confiance,
        notes: entry.notes,
      }),
    ),
)

/** A network as its file says it; its name, page and source stand in the scheme it points to. */
export interface NetworkEntry extends Pick<Network, 'scheme' | 'beneficiaries' | 'role'> {
  readonly id: string
}

const networkSchema = group({
  id: slug,
  dispositif: slug,
  beneficiaires: beneficiaries,
  'pour-quoi': text,
}).transform((network): NetworkEntry => ({
  id: network.id,
  scheme: network.dispositif,
  beneficiaries: network.beneficiaires,
  role: network['pour-quoi'],
}))

export const networksSchema = group({ reseaux: z.array(networkSchema).min(1) }).transform(
  ({ reseaux }) => reseaux,
)

/** Each network with the name, the page and the source of its scheme; one without is left out. */
export const withScheme = (
  networks: readonly NetworkEntry[],
  schemes: readonly Scheme[],
): Readonly<Record<string, Network>> =>
  Object.fromEntries(
    networks.flatMap(({ id, ...network }) => {
      const scheme = schemes.find((candidate) => candidate.id === network.scheme)
      if (scheme?.url === undefined) return []
      return [[id, { ...network, name: scheme.name, url: scheme.url, source: scheme.source }]]
    }),
  )
