/** The files of `rules/`, each read through the schema of its place. */
import { AXIS_IDS, ELEMENT_IDS, STATE_CONDITION_IDS } from '../domain'
import { z } from 'zod'
import type { Known } from './known'
import { problemAt } from './problems'
import type { RuleFile } from './ruleFile'
import { authoritySchema } from './schema/authority'
import { axisSchema } from './schema/axis'
import { readWith } from './schema/issues'
import { elementSchema, stateConditionSchema } from './schema/criterion'
import { effortsSchema } from './schema/efforts'
import {
  alertSchema,
  landmarksSchema,
  remarkSchema,
  situationSchema,
  stagesSchema,
} from './schema/diagnosis'
import {
  actorsSchema,
  conditionsSchema,
  evidenceSchema,
  factsSchema,
  glossarySchema,
  officialTextSchema,
  resourcesSchema,
  variablesSchema,
  versionSchema,
} from './schema/dictionaries'
import { gridTextsSchema, journeySchema, textFileSchema } from './schema/journey'
import { membersSchema } from './schema/members'
import { questionSchema } from './schema/question'
import { statementsSchema } from './schema/statement'

const FOLDERS = {
  'article-9': ELEMENT_IDS,
  'appel-a-projets': STATE_CONDITION_IDS,
  demarche: AXIS_IDS,
} as const

export type RulesFolder = ReturnType<typeof readFolder>

/** Every file was there and passed: what can be assembled. */
export type CompleteFolder = { readonly [Key in keyof RulesFolder]: NonNullable<RulesFolder[Key]> }

export const isComplete = (folder: RulesFolder): folder is CompleteFolder =>
  Object.values(folder).every((value) => value !== undefined)

/** Read everything; what does not pass is left out and said in `problems`. */
export function readFolder(files: readonly RuleFile[], known: Known, problems: string[]) {
  const used = new Set<string>()
  const one = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    used.add(path)
    const file = files.find((candidate) => candidate.path === path)
    if (file === undefined) {
      problems.push(problemAt(path, undefined, 'fichier manquant'))
      return undefined
    }
    return readWith(schema, file, problems)
  }
  const each = <T extends { readonly id: string }>(
    ids: readonly string[],
    folder: string,
    schema: z.ZodType<T>,
  ) =>
    ids.flatMap((id) => {
      const path = `rules/${folder}/${id}.yaml`
      const read = one(path, idMatches(schema, id))
      return read === undefined ? [] : [read]
    })
  const rules = {
    version: one('rules/version.yaml', versionSchema),
    variables: one('rules/variables.yaml', variablesSchema),
    elements: each(FOLDERS['article-9'], 'article-9', withId(elementSchema(known))),
    stateConditions: each(
      FOLDERS['appel-a-projets'],
      'appel-a-projets',
      withId(stateConditionSchema(known)),
    ),
    axes: each(FOLDERS.demarche, 'demarche', withId(axisSchema(known))),
    conditions: one('rules/conditions.yaml', conditionsSchema(known)),
    facts: one('rules/faits.yaml', factsSchema),
    members: one('rules/familles.yaml', membersSchema(known)),
    evidence: one('rules/preuves.yaml', evidenceSchema),
    actors: one('rules/acteurs.yaml', actorsSchema(known)),
    resources: one('rules/ressources.yaml', resourcesSchema),
    glossary: one('rules/glossaire.yaml', glossarySchema),
    stages: one('rules/etapes.yaml', stagesSchema(known)),
    efforts: one('rules/efforts.yaml', effortsSchema(known)),
    alerts: one('rules/alertes.yaml', z.array(alertSchema(known))),
    remarks: one('rules/coherences.yaml', z.array(remarkSchema(known))),
    situations: one('rules/situations.yaml', z.array(situationSchema(known))),
    statements: one('rules/affirmations.yaml', statementsSchema),
    landmarks: one('rules/reperes-ami.yaml', landmarksSchema(known)),
    journey: one('rules/parcours.yaml', journeySchema),
    grids: one('rules/grilles.yaml', gridTextsSchema),
    result: one('rules/restitution.yaml', textFileSchema),
    criteria: one('rules/criteres.yaml', textFileSchema),
    authority: one('rules/votre-collectivite.yaml', authoritySchema(known)),
    questions: one('rules/questions.yaml', z.array(questionSchema(known))),
    official: files
      .filter(({ path }) => path.startsWith('rules/textes/'))
      .flatMap(({ path }) => {
        const read = one(
          path,
          idMatches(officialTextSchema, path.slice('rules/textes/'.length, -'.yaml'.length)),
        )
        return read === undefined ? [] : [read]
      }),
  }
  for (const { path } of files) {
    if (!used.has(path))
      problems.push(problemAt(path, undefined, 'fichier inattendu : aucun schéma ne le lit'))
  }
  return rules
}

/** A file about a rule carries its id at the level of the rule. */
function withId<T extends { readonly rule: { readonly id: string } }>(schema: z.ZodType<T>) {
  return schema.transform((file) => ({ ...file, id: file.rule.id }))
}

/** The name of a file is the id of what it holds, so that one is found from the other. */
function idMatches<T extends { readonly id: string }>(
  schema: z.ZodType<T>,
  id: string,
): z.ZodType<T> {
  return schema.refine((value) => value.id === id, {
    error: `l’identifiant doit être le nom du fichier : « ${id} »`,
    path: ['id'],
  })
}
