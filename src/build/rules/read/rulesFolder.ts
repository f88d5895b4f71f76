/** The files of `rules/`, each read through the schema of its place. */
import { AXIS_IDS, ELEMENT_IDS, STATE_CONDITION_IDS } from '../../../domain'
import { z } from 'zod'
import type { DeclaredIds } from '../../../schema/reading/declaredIds'
import { problemAt } from '../../../schema/reading/problems'
import type { RuleFile } from '../../../schema/reading/ruleFile'
import { actsSchema } from '../../../schema/authority/acts'
import { authoritySchema } from '../../../schema/authority/authority'
import { axisSchema } from '../../../schema/rules/axis'
import { readWith } from '../../../schema/basics/issues'
import { elementSchema, stateConditionSchema } from '../../../schema/rules/criterion'
import { checkSchema, decidingSchema } from '../../../schema/authority/deciding'
import { editionsSchema } from '../../../schema/rules/editions'
import { effortsSchema } from '../../../schema/rules/efforts'
import {
  alertSchema,
  landmarksSchema,
  remarkSchema,
  situationSchema,
  stagesSchema,
} from '../../../schema/rules/diagnosis'
import {
  actorsSchema,
  conditionsSchema,
  evidenceSchema,
  factsSchema,
  glossarySchema,
  officialTextSchema,
  resourcesSchema,
  variablesSchema,
} from '../../../schema/rules/dictionaries'
import { historySchema, versionSchema } from '../../../schema/rules/history'
import { gridTextsSchema, journeySchema, textFileSchema } from '../../../schema/rules/journey'
import { legalFormsSchema } from '../../../schema/rules/legalForms'
import { meetingSchema } from '../../../schema/authority/meeting'
import { membersSchema } from '../../../schema/rules/members'
import { questionSchema } from '../../../schema/rules/question'
import { statementsSchema } from '../../../schema/rules/statement'

/** Files of `rules/` that stand alone, each with what reads it: what editors are told of them too. */
export const fileSchemas = (known: DeclaredIds) => ({
  version: { path: 'rules/version.yaml', schema: versionSchema },
  history: { path: 'rules/historique.yaml', schema: historySchema },
  variables: { path: 'rules/variables.yaml', schema: variablesSchema },
  conditions: { path: 'rules/conditions.yaml', schema: conditionsSchema(known) },
  facts: { path: 'rules/faits.yaml', schema: factsSchema },
  members: { path: 'rules/familles.yaml', schema: membersSchema(known) },
  legalForms: { path: 'rules/formes-juridiques.yaml', schema: legalFormsSchema },
  evidence: { path: 'rules/preuves.yaml', schema: evidenceSchema },
  actors: { path: 'rules/acteurs.yaml', schema: actorsSchema },
  resources: { path: 'rules/ressources.yaml', schema: resourcesSchema },
  glossary: { path: 'rules/glossaire.yaml', schema: glossarySchema },
  stages: { path: 'rules/etapes.yaml', schema: stagesSchema(known) },
  efforts: { path: 'rules/efforts.yaml', schema: effortsSchema(known) },
  alerts: { path: 'rules/alertes.yaml', schema: z.array(alertSchema(known)) },
  remarks: { path: 'rules/coherences.yaml', schema: z.array(remarkSchema(known)) },
  situations: { path: 'rules/situations.yaml', schema: z.array(situationSchema(known)) },
  statements: { path: 'rules/affirmations.yaml', schema: statementsSchema },
  landmarks: { path: 'rules/reperes-ami.yaml', schema: landmarksSchema(known) },
  journey: { path: 'rules/parcours.yaml', schema: journeySchema },
  grids: { path: 'rules/grilles.yaml', schema: gridTextsSchema },
  result: { path: 'rules/restitution.yaml', schema: textFileSchema },
  editions: { path: 'rules/editions.yaml', schema: editionsSchema },
  report: { path: 'rules/rapport.yaml', schema: textFileSchema },
  screens: { path: 'rules/ecrans.yaml', schema: textFileSchema },
  controls: { path: 'rules/commandes.yaml', schema: textFileSchema },
  criteria: { path: 'rules/criteres.yaml', schema: textFileSchema },
  authority: { path: 'rules/votre-collectivite.yaml', schema: authoritySchema(known) },
  deciding: { path: 'rules/avant-de-decider.yaml', schema: decidingSchema(known) },
  checks: { path: 'rules/points-a-verifier.yaml', schema: z.array(checkSchema(known)) },
  acts: { path: 'rules/rubriques.yaml', schema: actsSchema(known) },
  meeting: { path: 'rules/questions-a-poser.yaml', schema: meetingSchema(known) },
  questions: { path: 'rules/questions.yaml', schema: z.array(questionSchema(known)) },
})

/** Folders of `rules/` that hold one file for each thing, named by its id. */
export const folderSchemas = (known: DeclaredIds) => ({
  elements: { folder: 'rules/article-9', schema: withId(elementSchema(known)) },
  stateConditions: { folder: 'rules/appel-a-projets', schema: withId(stateConditionSchema(known)) },
  axes: { folder: 'rules/demarche', schema: withId(axisSchema(known)) },
  official: { folder: 'rules/textes', schema: officialTextSchema },
})

export type RulesFolder = ReturnType<typeof readFolder>

/** Every file was there and passed: what can be assembled. */
export type CompleteFolder = { readonly [Key in keyof RulesFolder]: NonNullable<RulesFolder[Key]> }

export const isComplete = (folder: RulesFolder): folder is CompleteFolder =>
  Object.values(folder).every((value) => value !== undefined)

/** Read everything; what does not pass is left out and said in `problems`. */
export function readFolder(files: readonly RuleFile[], known: DeclaredIds, problems: string[]) {
  const used = new Set<string>()
  const read = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    used.add(path)
    const file = files.find((candidate) => candidate.path === path)
    if (file === undefined) {
      problems.push(problemAt(path, undefined, 'fichier manquant'))
      return undefined
    }
    return readWith(schema, file, problems)
  }
  const single = fileSchemas(known)
  const one = <T>({ path, schema }: { readonly path: string; readonly schema: z.ZodType<T> }) =>
    read(path, schema)
  const each = <T extends { readonly id: string }>(
    { folder, schema }: { readonly folder: string; readonly schema: z.ZodType<T> },
    ids: readonly string[],
  ) => ids.flatMap((id) => read(`${folder}/${id}.yaml`, idMatches(schema, id)) ?? [])
  const folders = folderSchemas(known)
  const named = (folder: string) =>
    files
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map(({ path }) => path.slice(folder.length + 1, -'.yaml'.length))
  const rules = {
    version: one(single.version),
    history: one(single.history),
    variables: one(single.variables),
    elements: each(folders.elements, ELEMENT_IDS),
    stateConditions: each(folders.stateConditions, STATE_CONDITION_IDS),
    axes: each(folders.axes, AXIS_IDS),
    conditions: one(single.conditions),
    facts: one(single.facts),
    members: one(single.members),
    legalForms: one(single.legalForms),
    evidence: one(single.evidence),
    actors: one(single.actors),
    resources: one(single.resources),
    glossary: one(single.glossary),
    stages: one(single.stages),
    efforts: one(single.efforts),
    alerts: one(single.alerts),
    remarks: one(single.remarks),
    situations: one(single.situations),
    statements: one(single.statements),
    landmarks: one(single.landmarks),
    journey: one(single.journey),
    grids: one(single.grids),
    result: one(single.result),
    editions: one(single.editions),
    report: one(single.report),
    screens: one(single.screens),
    controls: one(single.controls),
    criteria: one(single.criteria),
    authority: one(single.authority),
    deciding: one(single.deciding),
    checks: one(single.checks),
    acts: one(single.acts),
    meeting: one(single.meeting),
    questions: one(single.questions),
    official: each(folders.official, named(folders.official.folder)),
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
