/** What the result says beyond the grids: stages, alerts, coherence remarks, situations, landmarks. */
import { z } from 'zod'
import {
  LEVELS,
  STAGES,
  TRACKS,
  type AlertRule,
  type AlertWords,
  type AmiLandmarks,
  type Guarded,
  type SituationWords,
  type Source,
  type StageRule,
  type StatementBound,
  type StatementBounds,
  type Words,
} from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, reference, slug, text } from '../basics/basics'
import { conditionSchema } from '../basics/condition'
import {
  asTraced,
  reviewFinding,
  reviewWithin,
  toSource,
  traced,
  tracedOrOwn,
  type TracedOrOwn,
} from '../basics/evidence'
import { textTree } from '../basics/texts'

const threshold = (known: DeclaredIds) =>
  group({
    question: reference(known.questionIds, 'question'),
    'au-moins': z.literal(LEVELS).refine((level) => level > 0, 'niveau de 1 à 3 attendu'),
  }).transform((condition) => ({ question: condition.question, value: condition['au-moins'] }))

/**
 * A level that holds when a condition does: the first that is true bounds the statement.
 * `avec-preuve` also asks for a document that is ticked beside what settles the condition.
 */
const bound = (known: DeclaredIds) =>
  z
    .array(
      group({
        niveau: z.literal(LEVELS),
        si: conditionSchema(known),
        'avec-preuve': z.array(reference(known.evidence, 'pièce')).min(1).optional(),
      }).transform(
        (one): StatementBound =>
          present<StatementBound>({
            value: one.niveau,
            when: one.si,
            provedBy: one['avec-preuve'],
          }),
      ),
    )
    .min(1)
    .optional()

export function stagesSchema(known: DeclaredIds) {
  return group({
    intro: text,
    liste: z.array(
      group({
        id: z.enum(STAGES),
        titre: text,
        definition: text,
        conditions: z.array(threshold(known)),
      }),
    ),
    'consolidation-confirmee': group({
      texte: text,
      conditions: z.array(threshold(known)),
    }),
    bornes: z.array(
      group({
        question: reference(known.questionIds, 'question'),
        'au-moins': bound(known),
        'au-plus': bound(known),
      }).transform(
        (bounds): StatementBounds => ({
          question: bounds.question,
          atLeast: bounds['au-moins'] ?? [],
          atMost: bounds['au-plus'] ?? [],
        }),
      ),
    ),
    affichage: textTree,
  }).transform(({ liste, bornes, 'consolidation-confirmee': confirmed, ...texts }) => ({
    stages: liste.map(({ id, conditions }): StageRule => ({ id, conditions })),
    confirmed: confirmed.conditions,
    bounds: bornes,
    words: Object.fromEntries(
      liste.map(({ id, titre, definition }) => [id, { title: titre, definition }]),
    ) satisfies Words['stages'],
    texts: { ...texts, 'consolidation-confirmee': { texte: confirmed.texte } },
  }))
}

export interface Alert {
  readonly rule: AlertRule
  readonly words: AlertWords
}

export function alertSchema(known: DeclaredIds) {
  return group({
    id: slug,
    gravite: z.int().positive(),
    piste: z.enum(TRACKS).optional(),
    titre: text,
    texte: text,
    si: conditionSchema(known),
    ...tracedOrOwn,
  })
    .superRefine(reviewFinding)
    .transform((alert): Alert => ({
      rule: present<AlertRule>({
        id: alert.id,
        rank: alert.gravite,
        when: alert.si,
        track: alert.piste,
      }),
      words: present<AlertWords>({
        title: alert.titre,
        text: alert.texte,
        source: sourceOf(alert),
      }),
    }))
}

/** Advice of the tool itself has no source: it is a proposal, and says so. */
function sourceOf(alert: TracedOrOwn): Source | undefined {
  const fact = asTraced(alert)
  return fact === undefined ? undefined : toSource(fact)
}

export interface Remark {
  readonly rule: Guarded
  readonly text: string
}

export const remarkSchema = (known: DeclaredIds) =>
  group({
    id: slug,
    si: conditionSchema(known),
    'tant-que-sans-reponse': reference(known.questionIds, 'question').optional(),
    texte: text,
  }).transform(({ id, si, 'tant-que-sans-reponse': unanswered, texte }): Remark => ({
    rule: present<Guarded>({ id, when: si, whileUnanswered: unanswered }),
    text: texte,
  }))

export interface Situation {
  readonly rule: Guarded
  readonly words: SituationWords
}

export const situationSchema = (known: DeclaredIds) =>
  group({
    id: slug,
    si: conditionSchema(known),
    titre: text,
    'titre-collectivite': text.optional(),
    texte: text,
    collectivite: text,
  }).transform((situation): Situation => ({
    rule: { id: situation.id, when: situation.si },
    words: present<SituationWords>({
      title: situation.titre,
      authorityTitle: situation['titre-collectivite'],
      text: situation.texte,
      authority: situation.collectivite,
    }),
  }))

export const landmarksSchema = (known: DeclaredIds) =>
  group({
    titre: text,
    avertissement: text,
    ...traced,
    criteres: z.array(
      group({
        libelle: text,
        questions: z.array(reference(known.questionIds, 'question')).min(1),
      }),
    ),
  })
    .superRefine(reviewWithin(12))
    .transform((file): AmiLandmarks => ({
      title: file.titre,
      warning: file.avertissement,
      source: toSource(file),
      criteria: file.criteres.map(({ libelle, questions }) => ({ label: libelle, questions })),
    }))
