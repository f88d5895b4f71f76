import type * as v from 'valibot'
import { isRecord } from '../../src/storage/guard'

type Json = Readonly<Record<string, unknown>>

/** The JSON Schema that says what a Valibot schema says, for the few kinds a dossier uses. */
export const toJsonSchema = (schema: v.GenericSchema): Json => inner(schema)

function inner(schema: unknown): Json {
  if (!isRecord(schema)) throw new Error('Not a schema')
  const steps = Array.isArray(schema.pipe) ? schema.pipe.filter(isRecord) : [schema]
  return steps.reduce<Json>((soFar, step) => ({ ...soFar, ...described(step, soFar) }), {})
}

/** @param soFar what the former steps of the same pipe said: a length counts characters or items */
function described(step: Json, soFar: Json): Json {
  const limit = step.requirement
  switch (step.type) {
    case 'custom':
      return {} // tells an array from an object, as JSON Schema does by itself
    case 'strict_object': {
      const entries = isRecord(step.entries) ? Object.entries(step.entries) : []
      const required = entries.filter(([, entry]) => isRecord(entry) && !isOptional(entry))
      return {
        type: 'object',
        ...(required.length > 0 && { required: required.map(([key]) => key) }),
        additionalProperties: false,
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, inner(entry)])),
      }
    }
    case 'record':
      return { type: 'object', additionalProperties: inner(step.value) }
    case 'array':
      return { type: 'array', items: inner(step.item) }
    case 'union':
      return { anyOf: [step.options].flat().map(inner) }
    case 'nullable':
      return { anyOf: [inner(step.wrapped), { type: 'null' }] }
    case 'exact_optional':
      return inner(step.wrapped)
    case 'picklist':
      return { enum: step.options }
    case 'literal':
      return { const: step.literal }
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type: step.type }
    case 'max_length':
      return soFar.type === 'array' ? { maxItems: limit } : { maxLength: limit }
    case 'min_length':
      return soFar.type === 'array' ? { minItems: limit } : { minLength: limit }
    case 'max_entries':
      return { maxProperties: limit }
    case 'min_value':
      return { minimum: limit }
    case 'max_value':
      return { maximum: limit }
    case 'regex':
      return { pattern: limit instanceof RegExp ? limit.source : limit }
    default:
      throw new Error(`No JSON Schema for ${String(step.type)}`)
  }
}

const isOptional = (entry: Json) => entry.type === 'exact_optional'
