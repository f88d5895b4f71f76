import { z } from 'zod'
import {
  AUTHORITY_LEVELS,
  AXIS_IDS,
  COMMITMENTS,
  ELEMENT_IDS,
  FAMILIES,
  MEMBER_ROLES,
  PLACE_TYPES,
  STAGES,
  STATE_CONDITION_IDS,
  STATUSES,
  TRACKS,
  type Dossier,
} from '../../domain'
import type { Known } from '../known'
import { present, reference, slug, text } from './basics'
import { answersSchema } from './example'

const placeSchema = z.strictObject({
  type: z.enum(PLACE_TYPES),
  code: z.string().regex(/^[0-9AB]+$/),
})

const memberSchema = z.strictObject({
  id: text,
  name: text,
  family: z.enum(FAMILIES),
  legalPerson: z.boolean().optional(),
  roles: z.array(z.enum(MEMBER_ROLES)).optional(),
  commitment: z.enum(COMMITMENTS).optional(),
  nonEssShare: z.number().min(0).max(1).optional(),
  legalForm: text.optional(),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  place: placeSchema.optional(),
  brings: text.optional(),
})

/** A dossier as the contract writes it: its keys stay English, since it is a file people save. */
export const dossierSchema = (known: Known): z.ZodType<Dossier> =>
  z.strictObject({
    format: z.literal('ptce-dossier'),
    version: z.literal(1),
    rules: text,
    profile: z.strictObject({ track: z.enum(TRACKS), level: z.enum(AUTHORITY_LEVELS).optional() }),
    project: z.strictObject({
      name: text.optional(),
      summary: text.optional(),
      themes: z.array(slug).max(3).optional(),
      stage: z.enum(STAGES).optional(),
      purposes: z.array(slug).optional(),
    }),
    territory: z.array(placeSchema),
    members: z.array(memberSchema),
    answers: answersSchema(known),
    evidence: z.record(
      reference(known.questionIds, 'question'),
      z.array(reference(known.evidence, 'pièce')),
    ),
    comments: z.record(reference(known.questionIds, 'question'), text).optional(),
  })

export type ExpectedCase = z.output<ReturnType<typeof caseSchema>>

const statuses = <Id extends string>(ids: readonly Id[]) =>
  z.partialRecord(z.enum(ids), z.enum(STATUSES))

const axisSchema = z
  .strictObject({
    moyenne: z.int().nullable(),
    bas: z.int().nullable(),
    haut: z.int().nullable(),
  })
  .transform((axis) => ({ score: axis.moyenne, low: axis.bas, high: axis.haut }))

interface CasePlaces {
  readonly regions: readonly string[]
  readonly departements: readonly string[]
  readonly epcis?: readonly string[]
}

/** What a whole dossier must give: only what is written is compared. */
export const caseSchema = (known: Known) =>
  z
    .strictObject({
      titre: text,
      /** The dossier's territory, already resolved: the rules do not know the map. */
      lieux: z
        .strictObject({
          regions: z.array(z.string()),
          departements: z.array(z.string()),
          /** Those around the communes of the dossier, when an expected support hangs on them. */
          intercommunalites: z.array(z.string()).optional(),
        })
        .default({ regions: [], departements: [] }),
      attendu: z.strictObject({
        'article-9': statuses(ELEMENT_IDS),
        'appel-a-projets': statuses(STATE_CONDITION_IDS),
        'roles-manquants': z.array(slug).optional(),
        'double-casquette': text.nullable().optional(),
        axes: z.partialRecord(z.enum(AXIS_IDS), axisSchema).optional(),
        etape: z.enum(STAGES).nullable().optional(),
        'etape-suivante': z.enum(STAGES).nullable().optional(),
        'etape-manque': z.array(reference(known.questionIds, 'question')).optional(),
        alertes: z.array(slug).optional(),
        coherences: z.array(slug).optional(),
        situation: slug.optional(),
        'premieres-actions': z.array(slug).max(3).optional(),
        contacts: z.array(slug).optional(),
        'soutiens-locaux': z.array(slug).optional(),
        'soutiens-a-preciser': z.array(slug).optional(),
        scic: z.boolean().optional(),
      }),
    })
    .transform(({ titre, lieux, attendu }) => ({
      title: titre,
      places: present<CasePlaces>({
        regions: lieux.regions,
        departements: lieux.departements,
        epcis: lieux.intercommunalites,
      }),
      expected: present({
        article9: attendu['article-9'],
        stateCall: attendu['appel-a-projets'],
        missingRoles: attendu['roles-manquants'],
        doubleHat: attendu['double-casquette'],
        axes: attendu.axes,
        stage: attendu.etape,
        nextStage: attendu['etape-suivante'],
        stageMissing: attendu['etape-manque'],
        alerts: attendu.alertes,
        remarks: attendu.coherences,
        situation: attendu.situation,
        firstActions: attendu['premieres-actions'],
        contacts: attendu.contacts,
        localSupports: attendu['soutiens-locaux'],
        supportsToSpecify: attendu['soutiens-a-preciser'],
        scic: attendu.scic,
      }),
    }))
