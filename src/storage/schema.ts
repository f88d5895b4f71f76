/**
 * The shape of a dossier file, version 1; `public/ptce-dossier.schema.json` says the same to other
 * programs, and a test keeps the two in step.
 *
 * Only the shape: whether an answer is allowed depends on the rules, and is read in `answers.ts`.
 */
import * as v from 'valibot'
import {
  AUTHORITY_LEVELS,
  COMMITMENTS,
  FAMILIES,
  MEMBER_ROLES,
  PLACE_TYPES,
  STAGES,
  TRACKS,
} from '../domain'
import { isRecord } from './guard'

/** Far above what people write, far below what slows a page down. */
const LIMITS = { text: 10_000, name: 500, code: 20, list: 200, questions: 2_000 } as const
export const MOST_MEMBERS = 500
export const MOST_PLACES = 100

/** Valibot takes an array for an object. */
const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.custom<Readonly<Record<string, unknown>>>(isRecord), v.strictObject(entries))

const record = <const Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isRecord),
    v.record(v.string(), value),
    v.maxEntries(LIMITS.questions),
  )

const text = v.pipe(v.string(), v.maxLength(LIMITS.text))
const name = v.pipe(v.string(), v.maxLength(LIMITS.name))
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.code))
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/))
const list = v.pipe(v.array(name), v.maxLength(LIMITS.list))

const place = object({ type: v.picklist(PLACE_TYPES), code })

const member = object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.name)),
  name,
  family: v.picklist(FAMILIES),
  legalPerson: v.exactOptional(v.boolean()),
  roles: v.exactOptional(
    v.pipe(v.array(v.picklist(MEMBER_ROLES)), v.maxLength(MEMBER_ROLES.length)),
  ),
  commitment: v.exactOptional(v.picklist(COMMITMENTS)),
  nonEssShare: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  legalForm: v.exactOptional(name),
  siren: v.exactOptional(code),
  place: v.exactOptional(place),
  brings: v.exactOptional(text),
})

/** `null`, `''` and `[]` say nothing, and are read as an absent key. */
const answers = record(v.union([name, v.number(), list, v.null()]))

export const dossierSchema = object({
  format: v.literal('ptce-dossier'),
  version: v.literal(1),
  rules: v.exactOptional(name),
  id: v.exactOptional(name),
  createdAt: v.exactOptional(moment),
  updatedAt: v.exactOptional(moment),
  profile: object({
    track: v.exactOptional(v.picklist(TRACKS)),
    level: v.exactOptional(v.picklist(AUTHORITY_LEVELS)),
  }),
  project: v.exactOptional(
    object({
      name: v.exactOptional(name),
      summary: v.exactOptional(text),
      themes: v.exactOptional(list),
      stage: v.exactOptional(v.picklist(STAGES)),
      purposes: v.exactOptional(list),
    }),
  ),
  territory: v.exactOptional(v.pipe(v.array(place), v.maxLength(MOST_PLACES))),
  members: v.exactOptional(v.pipe(v.array(member), v.maxLength(MOST_MEMBERS))),
  answers: v.exactOptional(answers),
  evidence: v.exactOptional(record(v.nullable(list))),
  comments: v.exactOptional(record(v.nullable(text))),
  unknownAnswers: v.exactOptional(answers),
})

export type DossierFile = v.InferOutput<typeof dossierSchema>
