import { z } from 'zod'
import {
  STEP_IDS,
  TABLE_IDS,
  type ActionWords,
  type Agreement,
  type AllowedLevels,
  type AskedWhen,
  type AxisId,
  type Condition,
  type ElementId,
  type Grid,
  type OptionRule,
  type QuestionRule,
  type QuestionWords,
  type StateConditionId,
  type Level,
  type StageId,
  type StepId,
  type Track,
} from '../../domain'
import { isMemberFact, isReserved, LEVELS, STAGES, TRACKS } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, reference, slug, text } from '../basics/basics'
import { conditionSchema } from '../basics/condition'

/** Where a question stands: its screen, its grid and the element, condition or axis it belongs to. */
export interface Placement {
  readonly step: StepId
  readonly grid: Grid
  readonly group?: ElementId | StateConditionId | AxisId
  /** The whole file is for one track: its questions need not say it. */
  readonly track?: Track
  /** Its rank, as in « 8.1 ». */
  readonly mark?: string
}

export interface Question {
  readonly rule: QuestionRule
  readonly words: QuestionWords
}

/** A question before it is placed: the file it stands in says where. */
export type Unplaced = (placement: Placement) => Question

export interface Statement {
  readonly place: Unplaced
  readonly id: string
  readonly expectedFrom: StageId
  readonly agreements: readonly Agreement[]
}

const KINDS = {
  'choix-unique': 'choix-unique',
  'choix-multiple': 'choix-multiple',
  nombre: 'nombre',
} as const
const USAGES = { regle: 'rule', informative: 'informative', fait: 'fact' } as const

/** After « Demandez à »: each noun takes its own « à », or it reads as another sentence. */
const askedOf = text.refine((whom) => !/ (?:et|ou) (?:le|la|les|un|une|l’)(?:\s|(?<=’))/u.test(whom), {
  error: '« à », « au » ou « aux » attendu devant chaque nom : « Demandez à la CRESS ou au service »',
})

const optionSchema = group({
  id: slug,
  libelle: text,
  aide: text.optional(),
  exclusive: z.literal(true).optional(),
  neutre: z.literal(true).optional(),
  'demandez-a': askedOf.optional(),
  'sans-piece': z.literal(true).optional(),
})

type Option = z.output<typeof optionSchema>

/** What an action is written with; a criterion adds its variants. */
export const actionFields = group({
  titre: text,
  detail: text,
  'delai-propose-mois': z.int().positive().optional(),
})

export const toAction = (action: z.output<typeof actionFields>): ActionWords =>
  present({
    title: action.titre,
    detail: action.detail,
    months: action['delai-propose-mois'],
  })

export const actionSchema = actionFields.transform(toAction)

const authoritySchema = group({
  libelle: text.optional(),
  aide: text.optional(),
  exemple: text.optional(),
  'demandez-a': askedOf.optional(),
  'question-a-poser': text.optional(),
})

/** The answer that makes another question worth asking. */
const askedWhen = (known: DeclaredIds) =>
  conditionSchema(known).transform((condition, context): AskedWhen => {
    if (condition.kind === 'among') return condition
    context.addIssue({ code: 'custom', message: 'une question et une de ses réponses attendues' })
    return z.NEVER
  })

/** Read before anything is judged, on answers and on the list of members: nothing named, no status. */
const unnamed = (known: DeclaredIds) =>
  conditionSchema(known).superRefine((condition, context) => {
    const isReadable = (one: Condition): boolean => {
      switch (one.kind) {
        case 'all':
        case 'any':
          return one.of.every(isReadable)
        case 'not':
          return isReadable(one.of)
        case 'fact':
          return isMemberFact(one.fact)
        case 'named':
          return false
        case 'among':
        case 'atLeast':
          return true
      }
    }
    if (!isReadable(condition))
      context.addIssue({
        code: 'custom',
        message: 'une réponse ou un compte de membres attendu : ni condition nommée, ni statut',
      })
  })

/** A choice or a number. */
export function questionSchema(known: DeclaredIds) {
  return group({
    id: slug,
    type: z.enum(KINDS),
    usage: z.enum(['regle', 'informative', 'fait']),
    facultative: z.literal(true).optional(),
    piste: z.enum(TRACKS).optional(),
    etape: z.enum(STEP_IDS).optional(),
    'posee-si': askedWhen(known).optional(),
    'posee-a': z.enum(TRACKS).optional(),
    'utile-si': unnamed(known).optional(),
    grille: z.enum(TABLE_IDS).optional(),
    libelle: text,
    aide: text.optional(),
    exemple: text.optional(),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
    unite: text.optional(),
    preuves: z.array(reference(known.evidence, 'pièce')).default([]),
    collectivite: authoritySchema.optional(),
    'question-a-poser': text.optional(),
    options: z.array(optionSchema).min(1),
  })
    .refine((question) => question.type === 'nombre' || question.options.length > 1, {
      error: 'au moins deux réponses attendues',
      path: ['options'],
    })
    .refine(
      (question) =>
        (question.type === 'nombre') ===
        (question.maximum !== undefined && question.minimum !== undefined),
      {
        error: '« minimum » et « maximum » vont avec un nombre, et avec lui seul',
        path: ['type'],
      },
    )
    .transform((question): Unplaced => (placement) => ({
      rule: present<QuestionRule>({
        id: question.id,
        kind: question.type,
        step: question.etape ?? placement.step,
        grid: placement.grid,
        group: placement.group,
        track: question.piste ?? placement.track,
        usage: USAGES[question.usage],
        optional: question.facultative,
        askedWhen: question['posee-si'],
        putTo: question['posee-a'],
        putWhen: question['utile-si'],
        table: question.grille,
        options: question.options.map(optionRule),
        min: question.minimum,
        max: question.maximum,
      }),
      words: present<QuestionWords>({
        label: question.libelle,
        help: question.aide,
        example: question.exemple,
        options: optionWords(question.options),
        unit: question.unite,
        evidence: question.preuves,
        authority: authorityWords(question.collectivite),
        toAsk: question.collectivite?.['question-a-poser'] ?? question['question-a-poser'],
      }),
    }))
}

const levelsSchema = z.union([
  z.literal('toutes').transform((): readonly Level[] => LEVELS),
  z.array(z.literal(LEVELS)).min(1),
])

/**
 * The answers that a statement recalls, each with the levels that go with it: an answer cannot be
 * recalled without saying which levels would contradict it.
 */
function agreementsSchema(known: DeclaredIds) {
  const numbers = z.array(
    group({ 'jusqu-a': z.int().optional(), niveaux: levelsSchema }).transform(
      ({ 'jusqu-a': upTo, niveaux }): AllowedLevels => present({ upTo, levels: niveaux }),
    ),
  )
  const options = z
    .record(slug, levelsSchema)
    .transform((given): readonly AllowedLevels[] =>
      Object.entries(given).map(([option, levels]) => ({ option, levels })),
    )
  return z.record(reference(known.questionIds, 'question'), z.union([numbers, options])).transform(
    (recalled, context): readonly Omit<Agreement, 'statement'>[] =>
      Object.entries(recalled).map(([question, allowed]) => {
        const declared = known.questions.get(question)
        const asked = declared?.options.filter(({ id }) => !isReserved(id)).map(({ id }) => id) ?? []
        const given = allowed.flatMap((one) => ('option' in one ? [one.option] : []))
        const wrong =
          declared?.kind === 'nombre'
            ? given
            : [...asked.filter((id) => !given.includes(id)), ...given.filter((id) => !asked.includes(id))]
        if (wrong.length > 0)
          context.addIssue({
            code: 'custom',
            path: [question],
            message: `chaque réponse attendue avec ses niveaux, ou « toutes » : ${wrong.join(', ')}`,
          })
        return { question, allowed }
      }),
  )
}

/** A statement of the démarche: four described levels, « je ne sais pas » and, for a few, « sans objet ». */
export function statementSchema(known: DeclaredIds) {
  return group({
    id: slug,
    libelle: text,
    niveaux: z.tuple([text, text, text, text]),
    preuves: z.array(reference(known.evidence, 'pièce')),
    'niveau-2-attendu-des': z.enum(STAGES),
    action: actionSchema,
    ressources: z.array(reference(known.resources, 'ressource')),
    'qui-peut-aider': z.array(reference(known.actors, 'acteur')),
    'demandez-a': askedOf,
    'reponses-liees': agreementsSchema(known).optional(),
    'sans-objet': text.optional(),
    collectivite: group({ libelle: text, 'question-a-poser': text }),
  }).transform((statement): Statement => ({
    id: statement.id,
    agreements: (statement['reponses-liees'] ?? []).map((one) => ({
      statement: statement.id,
      ...one,
    })),
    expectedFrom: statement['niveau-2-attendu-des'],
    place: (placement) => ({
      rule: present<QuestionRule>({
        id: statement.id,
        kind: 'niveau',
        step: placement.step,
        grid: placement.grid,
        group: placement.group,
        usage: 'rule',
        options: reservedOptions(statement['sans-objet'] !== undefined),
        min: 0,
        max: LEVELS.length - 1,
      }),
      words: present<QuestionWords>({
        label: statement.libelle,
        options: {
          ...Object.fromEntries(
            statement.niveaux.map((label, level) => [String(level), { label }]),
          ),
          'ne-sait-pas': { label: 'Je ne sais pas', askWhom: statement['demandez-a'] },
          ...(statement['sans-objet'] === undefined
            ? {}
            : { 'sans-objet': { label: statement['sans-objet'] } }),
        },
        evidence: statement.preuves,
        authority: { label: statement.collectivite.libelle },
        toAsk: statement.collectivite['question-a-poser'],
        recalls: statement['reponses-liees']?.map(({ question }) => question),
        mark: placement.mark,
        action: statement.action,
        helpers: statement['qui-peut-aider'],
        resources: statement.ressources,
      }),
    }),
  }))
}

const reservedOptions = (hasNotApplicable: boolean): readonly OptionRule[] => [
  { id: 'ne-sait-pas', reserved: true },
  ...(hasNotApplicable ? [{ id: 'sans-objet', reserved: true } as const] : []),
]

const optionRule = (option: Option): OptionRule =>
  present({
    id: option.id,
    exclusive: option.exclusive,
    reserved: isReserved(option.id) ? true : undefined,
  })

const optionWords = (options: readonly Option[]): QuestionWords['options'] =>
  Object.fromEntries(
    options.map((option) => [
      option.id,
      present({
        label: option.libelle,
        hint: option.aide,
        askWhom: option['demandez-a'],
        nothingToShow: option['sans-piece'],
      }),
    ]),
  )

function authorityWords(
  authority: z.output<typeof authoritySchema> | undefined,
): QuestionWords['authority'] {
  if (authority === undefined) return undefined
  const words = present({
    label: authority.libelle,
    help: authority.aide,
    example: authority.exemple,
    askWhom: authority['demandez-a'],
  })
  return Object.keys(words).length === 0 ? undefined : words
}
