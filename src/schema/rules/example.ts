import { z } from 'zod'
import {
  COMMITMENTS,
  FAMILIES,
  MEMBER_ROLES,
  STATUSES,
  TRACKS,
  type Answer,
  type CriterionExample,
  type Member,
} from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { didYouMean } from '../reading/suggest'
import { group, present, text } from '../basics/basics'

/** A family alone is a member who agreed: most examples need no more. */
export const memberSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { famille: value } : value),
  group({
    nom: text.optional(),
    famille: z.enum(FAMILIES),
    engagement: z.enum(COMMITMENTS).optional(),
    'personne-morale': z.boolean().optional(),
    'part-hors-ess': z.number().min(0).max(1).optional(),
    roles: z.array(z.enum(MEMBER_ROLES)).optional(),
  }),
)

/** A situation small enough to stand beside its rule, and the status it must give. */
export function exampleSchema(known: DeclaredIds) {
  return group({
    nom: text,
    piste: z.enum(TRACKS).default('porteur'),
    membres: z.array(memberSchema).default([]),
    reponses: answersSchema(known).default({}),
    attendu: z.enum(STATUSES),
  }).transform((example): CriterionExample => ({
    name: example.nom,
    expected: example.attendu,
    dossier: {
      profile: { track: example.piste },
      project: {},
      members: example.membres.map(toMember),
      answers: example.reponses,
      evidence: {},
    },
  }))
}

const toMember = (member: z.output<typeof memberSchema>, index: number): Member =>
  present({
    id: `m${index + 1}`,
    name: member.nom ?? `Membre ${index + 1}`,
    family: member.famille,
    commitment: member.engagement,
    legalPerson: member['personne-morale'],
    nonEssShare: member['part-hors-ess'],
    roles: member.roles,
  })

/** Answers as a dossier holds them, each allowed by its question: an example must not test a typo. */
export function answersSchema(known: DeclaredIds) {
  return z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())], 'réponse attendue'))
    .superRefine((answers, context) => {
      for (const [question, answer] of Object.entries(answers)) {
        const message = refusal(known, question, answer)
        if (message !== undefined) context.addIssue({ code: 'custom', message, path: [question] })
      }
    })
}

function refusal(known: DeclaredIds, id: string, answer: Answer): string | undefined {
  const question = known.questions.get(id)
  if (question === undefined)
    return known.questionIds.has(id)
      ? undefined
      : `question inconnue « ${id} »${didYouMean(id, known.questionIds.values())}`
  if (typeof answer === 'number') {
    const isNumber = question.kind === 'nombre' || question.kind === 'niveau'
    return isNumber ? undefined : `« ${id} » n’attend pas un nombre`
  }
  if (typeof answer !== 'string' && question.kind !== 'choix-multiple')
    return `« ${id} » n’attend qu’une réponse`
  const wrong = [answer].flat().find((option) => question.options.every((one) => one.id !== option))
  return wrong === undefined
    ? undefined
    : `réponse inconnue « ${wrong} » à « ${id} »${didYouMean(
        wrong,
        question.options.map((one) => one.id),
      )}`
}
