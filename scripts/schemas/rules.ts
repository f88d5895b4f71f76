/**
 * The JSON Schemas of the files of `rules/`, so that an editor completes keys, facts and ids: they
 * are made from the schemas that read those files, and from the ids of the day.
 */
import { z } from 'zod'
import { DONT_KNOW, FACT_IDS, FAMILIES, NOT_APPLICABLE } from '../../src/domain'
import { readRules } from '../../src/build/rules/disk'
import { gatherDeclaredIds, type DeclaredIds } from '../../src/schema/reading/declaredIds'
import { readRuleFile } from '../../src/schema/reading/ruleFile'
import { memberSchema } from '../../src/schema/rules/example'
import { fileSchemas, folderSchemas } from '../../src/build/rules/read/rulesFolder'
import { DIRECTORY_SCHEMAS } from '../../src/build/rules/read/readDirectory'
import { supportSchemas } from '../../src/build/rules/read/readSupports'

type Json = Readonly<Record<string, unknown>>

/** Folder of the schemas, beside the documents: they help whoever writes, and nothing reads them. */
export const FOLDER = 'docs/schemas'

/** Files of the rules that a schema describes, as editors want them: a path, or a folder. */
export interface RuleSchema {
  readonly name: string
  readonly files: readonly string[]
  readonly schema: Json
}

export function ruleSchemas(root: string): readonly RuleSchema[] {
  const known = knownIn(root)
  const files = Object.values(fileSchemas(known)).map(({ path, schema }) => ({ path, schema }))
  const folders = Object.values(folderSchemas(known)).map(({ folder, schema }) => ({
    path: `${folder}/*.yaml`,
    schema,
  }))
  const others = [...Object.values(supportSchemas(known)), ...Object.values(DIRECTORY_SCHEMAS)]
  return [...files, ...folders, ...others].map(({ path, schema }) => ({
    name: path
      .replace(/^rules\//, '')
      .replace(/(?:\/\*)?\.yaml$/, '')
      .replaceAll('/', '-'),
    files: [path, ...others.flatMap((other) => excluded(path, other.path))],
    schema: jsonSchema(schema, known),
  }))
}

/** What editors read of a project: which schema goes with which files. */
export const editorSettings = (schemas: readonly RuleSchema[]): Json => ({
  'yaml.schemas': Object.fromEntries(
    schemas.map(({ name, files }) => [`./${FOLDER}/${name}.schema.json`, files]),
  ),
})

/** A file that a folder holds, and that another schema reads. */
const excluded = (path: string, other: string): readonly string[] =>
  path.endsWith('*.yaml') && other !== path && other.startsWith(path.slice(0, -'*.yaml'.length))
    ? [`!${other}`]
    : []

function knownIn(root: string): DeclaredIds {
  const files = readRules(root)
  return gatherDeclaredIds(
    Object.keys(files)
      .filter((path) => path.endsWith('.yaml') && !path.startsWith('rules/cas/'))
      .map((path) => readRuleFile(path, files[path] ?? '', [])),
  )
}

function jsonSchema(schema: z.ZodType, known: DeclaredIds): Json {
  const { $schema, $defs, ...shape } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override({ zodSchema, jsonSchema }) {
      // A member of an example may be its family alone.
      if (zodSchema !== memberSchema) return
      const whole = { ...jsonSchema }
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
      jsonSchema.anyOf = [{ enum: [...FAMILIES] }, whole]
    },
  })
  const reads = JSON.stringify([shape, $defs]).includes('#/$defs/condition')
  const defined = { ...$defs, ...(reads ? { condition: condition(known) } : {}) }
  return {
    $schema,
    ...shape,
    ...(Object.keys(defined).length === 0 ? {} : { $defs: defined }),
  }
}

/** The closed language of conditions (`docs/regles.md`), in the forms that an author may write. */
function condition({ questions, conditions }: DeclaredIds): Json {
  const again = { $ref: '#/$defs/condition' }
  const list = { type: 'array', items: again, minItems: 1 }
  const atLeast = { type: 'integer', minimum: 1 }
  const question = { enum: [...questions.keys()] }
  const options = [...questions.values()].flatMap(({ options: some }) => some.map(({ id }) => id))
  const readable = [...new Set(options)].filter((id) => id !== DONT_KNOW && id !== NOT_APPLICABLE)
  const form = (properties: Json, required = Object.keys(properties)) => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  })
  return {
    anyOf: [
      form({ toutes: list }),
      form({ 'au-moins-une': list }),
      form({ non: again }),
      form(
        {
          question,
          parmi: { type: 'array', items: { enum: readable }, minItems: 1 },
          'au-moins': atLeast,
        },
        ['question', 'parmi'],
      ),
      form({ question, 'au-moins': atLeast }),
      form({ fait: { enum: [...FACT_IDS] }, 'au-moins': atLeast }),
      form({ condition: { enum: [...conditions.values()] } }),
    ],
  }
}
