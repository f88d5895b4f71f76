import { z } from 'zod'
import {
  ELEMENT_IDS,
  STATE_CONDITION_IDS,
  STATUSES,
  type Criterion,
  type Condition,
  type CriterionExample,
  type CriterionNames,
  type CriterionWords,
  type ElementId,
  type ElementNames,
  type Grid,
  type Precision,
  type StateConditionId,
  type StepId,
  type Variant,
} from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, reference, slug, text } from '../basics/basics'
import { conditionSchema } from '../basics/condition'
import { exampleSchema } from './example'
import { actionFields, questionSchema, toAction, type Question } from './question'

/** One element of article 9, or one condition of the decree, with all that its file says. */
export interface CriterionFile<Id extends string, Names extends CriterionNames = CriterionNames> {
  /** What it reads follows from its conditions, once all of them are known. */
  readonly rule: Omit<Criterion<Id>, 'reads'>
  readonly words: CriterionWords<Names>
  readonly questions: readonly Question[]
  readonly examples: readonly CriterionExample[]
  /** Where the quoted words stand: « text article ». */
  readonly source: { readonly text: string; readonly article: string }
  /** The decree's composition alone: its roles and the sentences of its outcomes. */
  readonly texts: Readonly<Record<string, string>>
}

const statusTexts = group({
  reuni: text,
  'a-consolider': text,
  'non-reuni': text,
  'a-renseigner': text,
})

export const elementSchema = (known: DeclaredIds) =>
  criterionSchema(known, ELEMENT_IDS, 'article-9', String, elementNames)

export const stateConditionSchema = (known: DeclaredIds) =>
  criterionSchema(known, STATE_CONDITION_IDS, 'appel-a-projets', (rank) => `${rank}°`, names)

/** How a sentence names an element: « il manque un partenaire », « le lien avec un partenaire ». */
const elementNames = group({
  court: text.regex(/^(?:\S{1,13}(?: |$))+$/u, 'treize lettres par mot au plus'),
  manque: text,
  sujet: text,
}).transform(({ court, manque, sujet }): ElementNames => ({
  short: court,
  lacking: manque,
  subject: sujet,
  parts: {},
}))

const names = group({ sujet: text, parties: z.record(slug, text).optional() }).transform(
  ({ sujet, parties = {} }): CriterionNames => ({ subject: sujet, parts: parties }),
)

/** Questions and named conditions that a condition cites, negations included. */
function citedBy(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'named':
      return [condition.id]
    case 'among':
    case 'atLeast':
      return [condition.question]
    case 'all':
    case 'any':
      return condition.of.flatMap(citedBy)
    case 'not':
      return citedBy(condition.of)
    case 'fact':
      return []
  }
}

function criterionSchema<
  Id extends ElementId | StateConditionId,
  Names extends CriterionNames,
>(
  known: DeclaredIds,
  ids: readonly Id[],
  grid: Extract<Grid & StepId, 'article-9' | 'appel-a-projets'>,
  mark: (rank: number) => string,
  names: z.ZodType<Names>,
) {
  const condition = conditionSchema(known)
  return group({
    id: z.enum(ids),
    titre: text,
    nommer: names,
    citation: text,
    source: sourceOf(known),
    pourquoi: text,
    guide: text.optional(),
    questions: z.array(questionSchema(known)),
    'reuni-si': condition,
    'a-consolider-si': condition,
    'sans-remede-si': condition.optional(),
    precisions: z.array(precisionSchema(known)),
    statuts: statusTexts,
    action: actionFields.extend({
      manque: lackSchema(grid),
      variantes: variantSchema(known, grid).optional(),
    }),
    'action-collectivite': group({
      titre: text,
      detail: text,
      variantes: variantSchema(known).optional(),
    }),
    'qui-peut-aider': z.array(reference(known.actors, 'acteur')),
    ressources: z.array(reference(known.resources, 'ressource')),
    roles: z.array(roleSchema).optional(),
    resultats: z.record(slug, text).optional(),
    exemples: z.array(exampleSchema(known)),
  })
    .superRefine(({ nommer, 'reuni-si': met, 'a-consolider-si': partly }, context) => {
      const cited = new Set([met, partly].flatMap(citedBy))
      for (const part of Object.keys(nommer.parts).filter((id) => !cited.has(id))) {
        const message = `aucune condition de ce fichier ne cite « ${part} »`
        context.addIssue({ code: 'custom', path: ['nommer', 'parties', part], message })
      }
    })
    .refine(({ 'sans-remede-si': beyond }) => grid === 'appel-a-projets' || beyond === undefined, {
      error: 'un élément de l’article 9 peut toujours être repris : seulement dans appel-a-projets/',
      path: ['sans-remede-si'],
    })
    .transform((file): CriterionFile<Id, Names> => {
    const questions = file.questions.map((place) => place({ step: grid, grid, group: file.id }))
    return {
      rule: present<Omit<Criterion<Id>, 'reads'>>({
        id: file.id,
        metWhen: file['reuni-si'],
        partlyWhen: file['a-consolider-si'],
        beyondRemedyWhen: file['sans-remede-si'],
        questions: questions.map(({ rule }) => rule.id),
      }),
      words: present<CriterionWords<Names>>({
        mark: mark(ids.indexOf(file.id) + 1),
        title: file.titre,
        names: file.nommer,
        citation: file.citation,
        why: file.pourquoi,
        guide: file.guide,
        precisions: file.precisions,
        statuses: file.statuts,
        action: present({
          ...toAction(file.action),
          lack: file.action.manque,
          variants: file.action.variantes,
        }),
        authorityAction: present({
          title: file['action-collectivite'].titre,
          detail: file['action-collectivite'].detail,
          variants: file['action-collectivite'].variantes,
        }),
        helpers: file['qui-peut-aider'],
        resources: file.ressources,
      }),
      questions,
      examples: file.exemples,
      source: { text: file.source.texte, article: file.source.article },
      texts: outcomeTexts(`${grid}.${file.id}`, file.roles ?? [], file.resultats ?? {}),
    }
  })
}

/** A sentence added when its condition holds, or said in place of that of a status (`remplace`). */
const precisionSchema = (known: DeclaredIds) =>
  group({
    si: conditionSchema(known),
    texte: text,
    remplace: z.enum(STATUSES).optional(),
  }).transform(({ si, texte, remplace }): Precision =>
    present({ when: si, text: texte, replaces: remplace }),
  )

/** Two of them and « Il manque » make a title of 85 signs. */
const LACK = 35

/** What an action answers, as a title names it: « une stratégie validée par tous ». Of the law alone. */
const lackSchema = (grid?: Grid) =>
  grid === 'article-9'
    ? text.max(LACK, `plus de ${LACK} signes : un titre en nomme deux`)
    : z.undefined().optional()

/** What an action becomes, according to what lacks: the first that holds. */
const variantSchema = (known: DeclaredIds, grid?: Grid) =>
  z.array(
    group({
      si: conditionSchema(known),
      titre: text,
      manque: lackSchema(grid),
      detail: text,
    }).transform(({ si, titre, manque, detail }): Variant =>
      present({ when: si, title: titre, lack: manque, detail }),
    ),
  )

/** A role of the decree: its name, what is said when it lacks, of one more, and of who holds it. */
const roleSchema = group({
  id: slug,
  libelle: text,
  manque: text,
  'de-plus': text,
  tenu: text,
})

const sourceOf = (known: DeclaredIds) =>
  group({ texte: slug, article: slug }).refine(
    ({ texte, article }) => known.articles.has(`${texte} ${article}`),
    {
      error: 'texte officiel ou article inconnu : voir rules/textes/',
    },
  )

function outcomeTexts(
  prefix: string,
  roles: readonly z.output<typeof roleSchema>[],
  outcomes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...roles.flatMap(({ id, libelle, manque, tenu, 'de-plus': another }) => [
      [`${prefix}.roles.${id}.libelle`, libelle],
      [`${prefix}.roles.${id}.manque`, manque],
      [`${prefix}.roles.${id}.de-plus`, another],
      [`${prefix}.roles.${id}.tenu`, tenu],
    ]),
    ...Object.entries(outcomes).map(([id, outcome]) => [`${prefix}.resultats.${id}`, outcome]),
  ])
}
