/** What `npm run docs:schemas` writes: path from the root of the project → JSON Schema. */
import { dossierJsonSchema } from './dossier'

export const schemas = (): Readonly<Record<string, object>> => ({
  'public/ptce-dossier.schema.json': dossierJsonSchema(),
})

/** As it is committed. */
export const written = (schema: object): string => `${JSON.stringify(schema, undefined, 2)}\n`
