/**
 * The shape of a dossier file, versions 1 and 2. `public/ptce-dossier.schema.json` is generated from it,
 * for other programs (`npm run docs:schemas`).
 *
 * Only the shape: whether an answer is allowed depends on the rules, and is read in `answers.ts`.
 * The message of each part is what the file should hold there, told by `problemText.ts`.
 */
import * as v from 'valibot'
import {
  AUTHORITY_LEVELS,
  COMMITMENTS,
  FAMILIES,
  FINDINGS,
  isDay,
  LIMITS,
  MEETING_QUESTIONS,
  MEMBER_ROLES,
  PLACE_TYPES,
  STAGES,
  STATUSES,
  TRACKS,
} from '../../domain'
import { isHostileKey, isRecord } from './guard'
import type { Expected, ExpectedKind } from './problem'

/** A kind without its sentence does not compile. */
const expected = <Kind extends ExpectedKind>(kind: Kind): Kind => kind

/** One of these: the message lists them. */
const CHOICE = 'choix:'
const choice = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `${CHOICE}${options.join('|')}`)

/** What the message of an issue says was expected. */
export const expectedBy = (message: string): Expected =>
  message.startsWith(CHOICE)
    ? { kind: 'choix', options: message.slice(CHOICE.length).split('|') }
    : { kind: KINDS.find((kind) => kind === message) ?? 'groupe' }

const KINDS: readonly ExpectedKind[] = [
  'texte',
  'identifiant',
  'code',
  'part',
  'oui-ou-non',
  'liste',
  'groupe',
  'date',
  'reponse',
]

/** Valibot takes an array for an object. */
const isObject = v.custom<Readonly<Record<string, unknown>>>(isRecord, expected('groupe'))

const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    isObject,
    // A missing key is told by what should stand there.
    v.strictObject(entries, ({ path }) => {
      const key = String(path?.at(-1)?.key)
      // « toString » is a key that a file may hold, and no entry of ours.
      const entry = Object.hasOwn(entries, key) ? entries[key] : undefined
      const missing = entry && v.safeParse(entry, undefined)
      return missing?.issues?.[0].message ?? expected('groupe')
    }),
  )

const record = <const Value extends v.GenericSchema>(
  value: Value,
  most: number = LIMITS.questions,
) => v.pipe(isObject, v.record(v.string(), value), v.maxEntries(most))

const string = v.string(expected('texte'))
const text = v.pipe(string, v.maxLength(LIMITS.text))
const name = v.pipe(string, v.maxLength(LIMITS.name))
const id = v.pipe(string, v.minLength(1, expected('texte')), v.maxLength(LIMITS.name))
const code = v.pipe(
  v.string(expected('code')),
  v.minLength(1, expected('code')),
  v.maxLength(LIMITS.code),
)
/** ISO 8601, as other programs write it too: without a zone, or without the colons. */
const moment = v.pipe(
  v.string(expected('date')),
  v.regex(
    /^\d{4}-\d{2}-\d{2}([T ]\d{2}:?\d{2}(:?\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/,
    expected('date'),
  ),
)
const boolean = v.boolean(expected('oui-ou-non'))
const listOf = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, expected('liste')), v.maxLength(most))
const list = listOf(name, LIMITS.list)

const place = object({ type: choice(PLACE_TYPES), code })

const share = v.pipe(
  v.number(expected('part')),
  v.minValue(0, expected('part')),
  v.maxValue(1, expected('part')),
)

const member = object({
  id,
  name,
  family: choice(FAMILIES),
  legalPerson: v.exactOptional(boolean),
  roles: v.exactOptional(listOf(choice(MEMBER_ROLES), MEMBER_ROLES.length)),
  commitment: v.exactOptional(choice(COMMITMENTS)),
  nonEssShare: v.exactOptional(share),
  legalForm: v.exactOptional(name),
  siren: v.exactOptional(code),
  place: v.exactOptional(place),
  brings: v.exactOptional(text),
  isPole: v.exactOptional(boolean),
  source: v.exactOptional(choice(FINDINGS)),
})

/** `null`, `''` and `[]` say nothing, and are read as an absent key. */
const answers = record(v.union([name, v.number(), list, v.null()], expected('reponse')))

const project = object({
  name: v.exactOptional(name),
  summary: v.exactOptional(text),
  themes: v.exactOptional(list),
  stage: v.exactOptional(choice(STAGES)),
  purposes: v.exactOptional(list),
})

const day = v.pipe(v.string(expected('date')), v.regex(/^\d{4}-\d{2}-\d{2}$/, expected('date')))

/** One that is in the calendar. */
const realDay = v.pipe(day, v.check(isDay, expected('date')))

const FOLLOW_UP = {
  who: v.exactOptional(name),
  by: v.exactOptional(realDay),
  doneOn: v.exactOptional(realDay),
}
const followUp = object(FOLLOW_UP)
/** A kept state holds what was written beside it under its id. */
const actionId = v.pipe(
  id,
  v.check((text) => !isHostileKey(text), expected('identifiant')),
)
const ownAction = object({ id: actionId, title: name, ...FOLLOW_UP })

const sources = record(choice(FINDINGS))

const snapshot = object({
  name,
  on: day,
  rules: v.exactOptional(name),
  project: v.exactOptional(project),
  territory: v.exactOptional(listOf(place, LIMITS.places)),
  members: v.exactOptional(listOf(member, LIMITS.members)),
  answers: v.exactOptional(answers),
  evidence: v.exactOptional(record(v.nullable(list))),
  actions: v.exactOptional(record(followUp, LIMITS.actions + LIMITS.ownActions)),
  sources: v.exactOptional(sources),
})

const statuses = record(choice(STATUSES))

const seen = object({
  on: day,
  rules: name,
  article9: v.exactOptional(statuses),
  stateCall: v.exactOptional(statuses),
})

/** By the numbers of the questions, and by no other key. */
const meeting = object({
  on: v.exactOptional(realDay),
  asked: v.exactOptional(
    object(
      Object.fromEntries(
        Array.from({ length: MEETING_QUESTIONS }, (_, index) => [
          String(index + 1),
          v.exactOptional(object({ done: v.exactOptional(boolean), note: v.exactOptional(text) })),
        ]),
      ),
    ),
  ),
})

/** One of the index by its code, another by its name. */
const authority = v.pipe(
  object({
    type: choice([...PLACE_TYPES, 'autre']),
    code: v.exactOptional(code),
    name: v.exactOptional(name),
  }),
  v.check(
    ({ type, ...of }) => (type === 'autre' ? of.name !== undefined : of.code !== undefined),
    expected('code'),
  ),
)

const AUTHORITY = {
  level: v.exactOptional(choice(AUTHORITY_LEVELS)),
  authority: v.exactOptional(authority),
  decisionOn: v.exactOptional(realDay),
}

/** What the group said in its own file. */
const declared = object({
  on: realDay,
  rules: v.exactOptional(name),
  answers: v.exactOptional(answers),
  members: v.exactOptional(listOf(member, LIMITS.members)),
  evidence: v.exactOptional(record(v.nullable(list))),
  unknownAnswers: v.exactOptional(answers),
})

const SHAPE = {
  format: v.literal('ptce-dossier'),
  version: v.picklist([1, 2]),
  rules: v.exactOptional(name),
  id: v.exactOptional(name),
  createdAt: v.exactOptional(moment),
  updatedAt: v.exactOptional(moment),
  profile: object({ track: v.exactOptional(choice(TRACKS)), ...AUTHORITY }),
  project: v.exactOptional(project),
  territory: v.exactOptional(listOf(place, LIMITS.places)),
  members: v.exactOptional(listOf(member, LIMITS.members)),
  answers: v.exactOptional(answers),
  evidence: v.exactOptional(record(v.nullable(list))),
  comments: v.exactOptional(record(v.nullable(text))),
  unknownAnswers: v.exactOptional(answers),
  snapshots: v.exactOptional(listOf(snapshot, LIMITS.snapshots)),
  seen: v.exactOptional(seen),
  actions: v.exactOptional(record(followUp, LIMITS.actions)),
  ownActions: v.exactOptional(listOf(ownAction, LIMITS.ownActions)),
  sources: v.exactOptional(sources),
  declared: v.exactOptional(declared),
  meeting: v.exactOptional(meeting),
}

/** What this browser kept: the track may not be chosen yet. */
export const draftSchema = object(SHAPE)

/** A file always says its track. */
export const dossierSchema = object({
  ...SHAPE,
  profile: object({ track: choice(TRACKS), ...AUTHORITY }),
})

/** Keys that hold a list; an empty list anywhere else is an object that has nothing. */
export const LIST_KEYS: ReadonlySet<string> = new Set([
  'territory',
  'members',
  'snapshots',
  'ownActions',
])

export type DossierFile = v.InferOutput<typeof draftSchema>
