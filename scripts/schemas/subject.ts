/** What `npm run docs:schemas` writes: path from the root of the project → JSON. */
import { dossierJsonSchema } from './dossier'
import { editorSettings, FOLDER, ruleSchemas } from './rules'

export function schemas(root: string): Readonly<Record<string, object>> {
  const rules = ruleSchemas(root)
  return {
    'public/ptce-dossier.schema.json': dossierJsonSchema(),
    '.vscode/settings.json': editorSettings(rules),
    ...Object.fromEntries(
      rules.map(({ name, schema }) => [`${FOLDER}/${name}.schema.json`, schema]),
    ),
  }
}

/** As it is committed. */
export const written = (schema: object): string => `${JSON.stringify(schema, undefined, 2)}\n`
