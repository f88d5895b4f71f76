import { z } from 'zod'
import { packSchema } from '../../src/packs/schema'

/**
 * The JSON Schema that says what the schema of packs says, as far as JSON Schema can: checks between
 * keys and lists of codes are the reader's alone.
 */
export const jsonSchemaOfPacks = () =>
  z.toJSONSchema(packSchema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // The only custom type is a code of territory, and it is a text.
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string'
      // « date » says as much, and can be read.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern
    },
  })
