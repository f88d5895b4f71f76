/** What a collectivité asks a group when they meet: `rules/questions-a-poser.yaml`. */
import { z } from 'zod'
import { MEETING_QUESTIONS, type MeetingQuestion, type MeetingTheme } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, reference, slug, text } from '../basics/basics'

/** Questions of the dossier that stand in some files: an unknown one is told by its reference alone. */
const fromFiles = (known: DeclaredIds, files: RegExp, error: string) =>
  z
    .array(
      reference(known.questionIds, 'question').refine((id) => {
        const declared = known.declared.filter((one) => one.id === id)
        return declared.length === 0 || declared.some(({ file }) => files.test(file))
      }, error),
    )
    .min(1)
    .optional()

const meetingQuestionSchema = (known: DeclaredIds) =>
  group({
    id: slug,
    question: text,
    pieces: z.array(reference(known.evidence, 'pièce')).min(1),
    's-efface-avec': fromFiles(
      known,
      /^rules\/(article-9\/|questions\.yaml|votre-collectivite\.yaml)/,
      'une question de l’article 9, des membres ou de la collectivité est attendue',
    ),
    'dans-la-demarche': fromFiles(
      known,
      /^rules\/demarche\//,
      'un énoncé de la démarche est attendu',
    ),
    'dans-l-appel-de-l-etat': fromFiles(
      known,
      /^rules\/appel-a-projets\//,
      'une question de l’appel de l’État est attendue',
    ),
    membres: z.literal(true).optional(),
    'jusqu-a-une-piece': z.literal(true).optional(),
  })
    .refine(
      (one) =>
        one['s-efface-avec'] !== undefined ||
        one.membres === true ||
        one['jusqu-a-une-piece'] === true,
      'rien ne garde cette question : « s-efface-avec », « membres » ou « jusqu-a-une-piece » attendu',
    )
    .transform(
      ({
        's-efface-avec': keptBy = [],
        'dans-la-demarche': statements = [],
        'dans-l-appel-de-l-etat': ofCall = [],
        ...one
      }): MeetingQuestion =>
        present<MeetingQuestion>({
          id: one.id,
          text: one.question,
          evidence: one.pieces,
          keptBy,
          covers: [...keptBy, ...statements, ...ofCall],
          readsMembers: one.membres,
          isUntilSeen: one['jusqu-a-une-piece'],
        }),
    )

export const meetingSchema = (known: DeclaredIds) =>
  z
    .array(
      group({
        id: slug,
        titre: text,
        questions: z.array(meetingQuestionSchema(known)).min(1),
      }).transform(({ id, titre, questions }): MeetingTheme => ({ id, title: titre, questions })),
    )
    .superRefine((themes, context) => {
      const problem = (message: string) => context.addIssue({ code: 'custom', message })
      const questions = themes.flatMap((theme) => theme.questions)
      if (questions.length > MEETING_QUESTIONS)
        problem(`une heure tient ${MEETING_QUESTIONS} questions, quatre minutes chacune`)
      for (const id of repeated([...themes, ...questions].map((one) => one.id)))
        problem(`« ${id} » est écrit deux fois`)
      for (const id of repeated(questions.flatMap(({ covers }) => covers)))
        problem(`« ${id} » est couvert deux fois : deux questions demandent la même chose`)
    })

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index)
