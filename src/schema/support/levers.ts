/** What a collectivité can do for a group: six families of support, with named examples. */
import { z } from 'zod'
import type {
  Condition,
  LevelPart,
  LeverExample,
  LeverRule,
  LeverWords,
  Source,
  Words,
} from '../../domain'
import { LEVER_WEIGHTS } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, slug, text } from '../basics/basics'
import { conditionSchema } from '../basics/condition'
import { actionSchema } from '../rules/question'
import { PURPOSES } from './scheme'
import { reviewWithin, toSource, traced } from '../basics/evidence'

const byStage = <T extends z.ZodType>(value: T) =>
  group({ gestation: value, emergence: value, developpement: value, consolidation: value })

/** What a level does as a rule: its powers and its examples are declared in files of their own. */
const levelPart = group({
  peut: text,
  forme: text,
  competences: z.array(slug).min(1),
  exemples: z.array(slug).min(1).optional(),
}).transform(({ peut, forme, competences, exemples = [] }): LevelPart => ({
  can: peut,
  form: forme,
  powers: competences,
  examples: exemples,
}))

const byLevel = group({
  commune: levelPart,
  intercommunalite: levelPart,
  departement: levelPart,
  region: levelPart,
})

/** 0 too early, 1 possible, 2 useful, 3 first. */
const weight = z.literal(LEVER_WEIGHTS, 'poids attendu : 0, 1, 2 ou 3')

export interface Lever {
  readonly id: string
  readonly rule: LeverRule
  readonly words: LeverWords
}

export function leverSchema(known: DeclaredIds) {
  const condition = conditionSchema(known)
  return group({
    id: slug,
    libelle: text,
    objets: z.array(z.enum(PURPOSES)).min(1),
    'poids-par-etape': byStage(weight),
    'sans-etape': text,
    'par-etape': byStage(text),
    'par-niveau': byLevel,
    plan: group({
      'a-poursuivre-si': condition,
      'a-lancer-si': condition,
      'a-etudier-si': condition,
    }),
    action: actionSchema,
    attention: text,
    'sans-exemple': text.optional(),
  }).transform((lever): Lever =>
    present<Lever>({
      id: lever.id,
      rule: {
        id: lever.id,
        weightByStage: lever['poids-par-etape'],
        goOnWhen: lever.plan['a-poursuivre-si'],
        launchWhen: lever.plan['a-lancer-si'],
        studyWhen: lever.plan['a-etudier-si'],
      },
      words: present<LeverWords>({
        label: lever.libelle,
        purposes: lever.objets,
        withoutStage: lever['sans-etape'],
        byStage: lever['par-etape'],
        byLevel: lever['par-niveau'],
        action: lever.action,
        caution: lever.attention,
        noExample: lever['sans-exemple'],
      }),
    }),
  )
}

const exampleSchema = group({
  id: slug,
  collectivite: text,
  famille: slug,
  texte: text,
  dispositif: slug.optional(),
  ...traced,
})
  .superRefine(reviewWithin(12))
  .transform((example): LeverExample =>
    present<LeverExample>({
      id: example.id,
      authority: example.collectivite,
      lever: example.famille,
      text: example.texte,
      source: toSource(example),
      scheme: example.dispositif,
    }),
  )

export const examplesSchema = group({ exemples: z.array(exampleSchema).min(1) }).transform(
  ({ exemples }) => exemples,
)

const reasonSchema = group({
  id: slug,
  titre: text,
  texte: text,
  exemple: text.optional(),
  contexte: z.literal(true).optional(),
}).transform(({ id, titre, texte, exemple, contexte }) =>
  present({ id, title: titre, text: texte, example: exemple, isContext: contexte }),
)

export interface Reasons {
  readonly opening: string
  readonly letters: NonNullable<Words['letters']>
  readonly text: string
  readonly source: Source
  readonly reasons: readonly (Words['reasonsToSupport'][number] & { readonly id: string })[]
}

export const reasonsSchema = group({
  chapeau: text,
  lettres: z.array(group({ mot: text, texte: text })).length(4),
  'source-pourquoi-soutenir': text,
  ...traced,
  raisons: z.array(reasonSchema).min(1),
})
  .superRefine(reviewWithin(12))
  .transform((file): Reasons => ({
    opening: file.chapeau,
    letters: file.lettres.map(({ mot, texte }) => ({ word: mot, text: texte })),
    text: file['source-pourquoi-soutenir'],
    source: toSource(file),
    reasons: file.raisons,
  }))

export interface Scic {
  readonly when: Condition
  readonly title: string
  readonly source: Source
  readonly texts: Readonly<Record<string, string | readonly string[]>>
}

export function scicSchema(known: DeclaredIds) {
  return group({
    titre: text,
    texte: z.array(text).min(1),
    'exemples-introduits': text,
    exemples: z.array(text).min(1),
    'a-verifier': text,
    'a-lire': text,
    ...traced,
    'afficher-si': conditionSchema(known),
  })
    .superRefine(reviewWithin(24))
    .transform((file): Scic => ({
      when: file['afficher-si'],
      title: file.titre,
      source: toSource(file),
      texts: {
        texte: file.texte,
        'exemples-introduits': file['exemples-introduits'],
        exemples: file.exemples,
        'a-verifier': file['a-verifier'],
        'a-lire': file['a-lire'],
      },
    }))
}

export const presentationSchema = group({
  /** Ids of the six families, as people read them. */
  ordre: z.array(slug).min(1),
  /** The same ids, for a stage that nothing proves nor excludes. */
  'sans-regret': z.array(slug).min(1),
  'legende-poids': z.tuple([text, text, text, text]),
  'source-familles': text,
  ...traced,
})
  .superRefine(reviewWithin(12))
  .transform((file) => ({ ...file, source: toSource(file) }))
