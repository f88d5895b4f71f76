import { z } from 'zod'
import { AXIS_IDS, ELEMENT_IDS, STAGES, STATE_CONDITION_IDS, STATUSES } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, reference, slug, text } from '../basics/basics'

export type ExpectedCase = z.output<ReturnType<typeof caseSchema>>

const statuses = <Id extends string>(ids: readonly Id[]) =>
  z.partialRecord(z.enum(ids), z.enum(STATUSES))

const axisSchema = group({
  moyenne: z.int().nullable(),
  bas: z.int().nullable(),
  haut: z.int().nullable(),
}).transform((axis) => ({ score: axis.moyenne, low: axis.bas, high: axis.haut }))

interface CasePlaces {
  readonly regions: readonly string[]
  readonly departements: readonly string[]
  readonly epcis?: readonly string[]
}

/** What a whole dossier must give: only what is written is compared. */
export const caseSchema = (known: DeclaredIds) =>
  group({
    titre: text,
    /** The dossier's territory, already resolved: the rules do not know the map. */
    lieux: group({
      regions: z.array(z.string()),
      departements: z.array(z.string()),
      /** Those around the communes of the dossier, when an expected support hangs on them. */
      intercommunalites: z.array(z.string()).optional(),
    }).default({ regions: [], departements: [] }),
    attendu: group({
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
  }).transform(({ titre, lieux, attendu }) => ({
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
