/** Whom to call: the CRESS of each region and the national networks. */
import { z } from 'zod'
import type { Cress, Network } from '../../domain'
import { present, slug, text } from '../schema/basics'
import { reviewWithin, toSource, traced, webAddress } from '../schema/evidence'
import { beneficiaries, confidence } from './scheme'
import { regionCode } from './territory'

const cressSchema = z
  .strictObject({
    region: regionCode,
    'nom-region': text,
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
  })
  .superRefine(reviewWithin(12))

/** `relais` answers for a region whose CRESS has no address we could check. */
export const cressFileSchema = z
  .strictObject({ relais: webAddress, cress: z.array(cressSchema) })
  .transform(({ relais, cress }): readonly Cress[] =>
    cress.map((entry) =>
      present<Cress>({
        region: entry.region,
        regionName: entry['nom-region'],
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

const networkSchema = z
  .strictObject({
    id: slug,
    nom: text,
    beneficiaires: beneficiaries,
    'pour-quoi': text,
    lien: webAddress,
    ...traced,
  })
  .superRefine(reviewWithin(12))
  .transform((network): readonly [string, Network] => [
    network.id,
    {
      name: network.nom,
      beneficiaries: network.beneficiaires,
      role: network['pour-quoi'],
      url: network.lien,
      source: toSource(network),
    },
  ])

export const networksSchema = z
  .strictObject({ reseaux: z.array(networkSchema).min(1) })
  .transform(({ reseaux }) => reseaux)
