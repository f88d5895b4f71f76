/** A scheme of `rules/dispositifs`: one file, one support, with the date of what is known of it. */
import { z } from 'zod'
import { AUTHORITY_LEVELS, STAGES, type Scheme } from '../../domain'
import { day, group, present, slug, text } from '../basics/basics'
import { problem, reviewWithin, toSource, traced, webAddress } from '../basics/evidence'
import { placeSchema, territorySchema } from './territory'

const LEVELS = [
  'national',
  'europe',
  'region',
  'departement',
  'intercommunalite',
  'commune',
  'reseau',
] as const
const RELEVANCES = ['dedie', 'connexe', 'indirect', 'exemple', 'alerte'] as const

/** What help is sought or given: the ids a dossier may hold in `project.purposes`. */
export const PURPOSES = [
  'accompagnement',
  'animation',
  'commande-publique',
  'financement',
  'foncier',
  'ingenierie',
  'investissement',
  'mise-en-reseau',
] as const

export const BENEFICIARIES = {
  porteur: 'porteur',
  collectivite: 'collectivite',
  'les-deux': 'both',
} as const
const STATUSES = { permanent: 'permanent', 'a-verifier': 'unknown', clos: 'closed' } as const
export const CONFIDENCES = { elevee: 'high', moyenne: 'medium', faible: 'low' } as const

export const beneficiaries = z
  .enum(['porteur', 'collectivite', 'les-deux'])
  .transform((value) => BENEFICIARIES[value])

export const confidence = z
  .enum(['elevee', 'moyenne', 'faible'])
  .transform((value) => CONFIDENCES[value])

const SHAPE = {
  id: slug,
  nom: text,
  porteur: text,
  'porte-par': z.array(placeSchema).min(1).optional(),
  echelon: z.enum(LEVELS),
  territoire: territorySchema,
  beneficiaires: beneficiaries,
  pour: z.array(z.enum(AUTHORITY_LEVELS)).min(1).optional(),
  etapes: z.array(z.enum(STAGES)).min(1),
  objets: z.array(z.enum(PURPOSES)).min(1),
  pertinence: z.enum(RELEVANCES),
  etat: z.enum(['permanent', 'a-verifier', 'clos']),
  'note-d-etat': text.optional(),
  montant: text.optional(),
  periode: text.optional(),
  'date-limite': day.optional(),
  appel: slug.optional(),
  conditions: text.optional(),
  lien: webAddress.optional(),
  confiance: confidence,
  ...traced,
  notes: text.optional(),
}

/** What a check between keys reads is enough to run it: it is not hidden by a fault elsewhere. */
const whenRead = (schema: z.ZodType) => ({
  when: ({ value }: { readonly value: unknown }) => schema.safeParse(value).success,
})

const tracedShape = z.object(traced)
const statedShape = z.object({ etat: SHAPE.etat, pertinence: SHAPE.pertinence })
const openShape = z.object({ beneficiaires: beneficiaries, pour: SHAPE.pour })
const limitedShape = z.object({
  'date-limite': day,
  etat: SHAPE.etat,
  'verifie-le': traced['verifie-le'],
})

export const schemeSchema = group(SHAPE)
  .superRefine(reviewWithin(12), whenRead(tracedShape))
  .superRefine((scheme, context) => {
    if (scheme['note-d-etat'] !== undefined) return
    if (scheme.etat !== 'permanent') {
      problem(
        context,
        'note-d-etat',
        `clé manquante : dites ce que l’on sait d’un dispositif « ${scheme.etat} »`,
      )
    }
    if (scheme.pertinence === 'exemple' || scheme.pertinence === 'alerte') {
      problem(
        context,
        'note-d-etat',
        `clé manquante : dites que ce n’est pas une aide (« ${scheme.pertinence} »)`,
      )
    }
  }, whenRead(statedShape))
  .superRefine(({ beneficiaires, pour }, context) => {
    if (pour === undefined || beneficiaires !== 'porteur') return
    problem(
      context,
      'pour',
      'une aide aux seuls porteurs n’a pas de niveau de collectivité : corrigez « beneficiaires », ou retirez « pour »',
    )
  }, whenRead(openShape))
  .superRefine((scheme, context) => {
    const deadline = scheme['date-limite']
    if (deadline !== undefined && deadline < scheme['verifie-le'] && scheme.etat !== 'clos') {
      problem(
        context,
        'date-limite',
        `le ${deadline} est passé : l’état est « clos », ou la date va dans « periode »`,
      )
    }
  }, whenRead(limitedShape))
  .transform((scheme): Scheme =>
    present<Scheme>({
      id: scheme.id,
      name: scheme.nom,
      operator: scheme.porteur,
      carriers: scheme['porte-par'],
      level: scheme.echelon,
      territory: scheme.territoire,
      beneficiaries: scheme.beneficiaires,
      forLevels: scheme.pour,
      stages: scheme.etapes,
      purposes: scheme.objets,
      relevance: scheme.pertinence,
      status: STATUSES[scheme.etat],
      statusNote: scheme['note-d-etat'],
      amount: scheme.montant,
      period: scheme.periode,
      deadline: scheme['date-limite'],
      call: scheme.appel,
      eligibility: scheme.conditions,
      url: scheme.lien,
      confidence: scheme.confiance,
      source: toSource(scheme),
      notes: scheme.notes,
    }),
  )
