/**
 * From an untrusted file to a dossier, or to what says why not (`problemText.ts` puts it in words).
 *
 * Never throws, whatever the file. What this version cannot read but another could (answers to
 * unknown questions) is kept aside; what no version could have written is refused by name.
 */
import * as v from 'valibot'
import {
  keptAside,
  LIMITS,
  type Authority,
  type Declared,
  type Dossier,
  type Profile,
  type FollowUps,
  type Meeting,
  type Member,
  type OwnAction,
  type Rulebook,
  type Seen,
} from '../../domain'
import { sortAnswers } from './answers'
import { findHostile } from './guard'
import { migrate } from './migrations'
import { fieldOf, type Notice, type Refusal } from './problem'
import { dossierSchema, draftSchema, expectedBy, LIST_KEYS, type DossierFile } from './schema'
import { bytesOf, fitsInFile } from './serialize'

export type Parsed =
  | { readonly ok: true; readonly dossier: Dossier; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly error: Refusal }

export interface ParseOptions {
  /** What this browser kept may have no track yet; a file must say it. */
  readonly draft?: true
}

/** @param file the text of a file, or what JSON made of it */
export function parseDossier(
  file: unknown,
  rules: Pick<Rulebook, 'version' | 'questions'>,
  { draft }: ParseOptions = {},
): Parsed {
  const read = typeof file === 'string' ? readJson(file) : { ok: true as const, value: file }
  if (!read.ok) return refused(read.error)
  const hostile = findHostile(read.value)
  if (hostile) return refused(hostile)
  const migrated = migrate(read.value)
  if (!migrated.ok) return refused(migrated.error)
  const schema = draft ? draftSchema : dossierSchema
  const result = v.safeParse(schema, withoutEmptyLists(migrated.file))
  if (!result.success) return refused(explained(result.issues))
  const twin = findTwin(result.output) ?? findSecondPole(result.output)
  if (twin) return refused(twin)

  const dossier = dossierOf(result.output, rules)
  // Written again, a file takes more room than it did: what could not be opened again is no dossier.
  if (!fitsInFile(dossier)) return refused({ code: 'trop-gros' })
  const aside = keptAside(rules, dossier)
  return {
    ok: true,
    dossier,
    notices: [
      ...(migrated.isOlder ? [{ code: 'ancien' } as const] : []),
      ...(dossier.unknownAnswers ? [{ code: 'a-part', aside } as const] : []),
    ],
  }
}

type ReadJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Refusal }

function readJson(text: string): ReadJson {
  if (bytesOf(text) > LIMITS.bytes) return { ok: false, error: { code: 'trop-gros' } }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\u{FEFF}/u, '')) }
  } catch {
    return { ok: false, error: { code: 'illisible' } }
  }
}

/** Some languages write an object that has nothing as an empty list. */
function withoutEmptyLists(
  file: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(file).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length === 0 && !LIST_KEYS.has(key) ? {} : value,
    ]),
  )
}

type Issue = v.InferIssue<typeof dossierSchema>

/** An unknown field is said before anything else: it is the one a person can act on. */
function explained(issues: readonly [Issue, ...Issue[]]): Refusal {
  const unknownKey = issues.find(({ expected, path }) => expected === 'never' && path)
  const issue = unknownKey ?? issues[0]
  const field = fieldOf(issue.path?.map(({ key }) => key) ?? [])
  if (unknownKey) return { code: 'champ', field }
  switch (issue.type) {
    case 'max_length':
      return {
        code: typeof issue.input === 'string' ? 'trop-long' : 'trop-nombreux',
        field,
        most: issue.requirement,
      }
    case 'max_entries':
      return { code: 'trop-nombreux', field, most: issue.requirement }
    default:
      return {
        code: issue.received === 'undefined' ? 'manque' : 'valeur',
        field,
        expected: expectedBy(issue.message),
      }
  }
}

/** Ids tell members apart, and actions: two alike would make one of them unreachable. */
function findTwin({ members = [], ownActions = [], declared }: DossierFile): Refusal | undefined {
  const member =
    twinIn(['members'], members) ?? twinIn(['declared', 'members'], declared?.members ?? [])
  if (member) return { code: 'identifiant-double', ...member }
  const action = twinIn(['ownActions'], ownActions)
  return action && { code: 'action-double', ...action }
}

function twinIn(at: readonly string[], list: readonly { readonly id: string }[]) {
  const ids = list.map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  const id = ids[twice]
  return id === undefined ? undefined : { field: fieldOf([...at, twice, 'id']), id }
}

/** A pole has one structure of its own: two lines cannot both be it. */
function findSecondPole({ members = [] }: DossierFile): Refusal | undefined {
  const [, second] = members.flatMap(({ isPole }, index) => (isPole === true ? [index] : []))
  return second === undefined
    ? undefined
    : { code: 'deux-structures', field: fieldOf(['members', second, 'isPole']) }
}

/** `false` says what an absent key says. */
const memberOf = ({ isPole, ...member }: NonNullable<DossierFile['members']>[number]): Member =>
  isPole === true ? { ...member, isPole } : member

function profileOf({ authority, ...profile }: DossierFile['profile']): Profile {
  return authority === undefined ? profile : { ...profile, authority: authorityOf(authority) }
}

/** The shape has seen to it that a place has its code, and another its name. */
function authorityOf({
  type,
  code = '',
  name,
}: NonNullable<DossierFile['profile']['authority']>): Authority {
  return type === 'autre'
    ? { type, name: name ?? '' }
    : { type, code, ...(name === undefined ? {} : { name }) }
}

function dossierOf(file: DossierFile, rules: Pick<Rulebook, 'version' | 'questions'>): Dossier {
  const { id, createdAt, updatedAt, comments } = file
  const remarks = spoken(comments ?? {})
  const actions = followUpsIn(file.actions)
  const meeting = meetingIn(file.meeting)
  return {
    format: 'ptce-dossier',
    version: 1,
    rules: file.rules ?? rules.version,
    ...(id !== undefined && { id }),
    ...(createdAt !== undefined && { createdAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    profile: profileOf(file.profile),
    project: spoken(file.project ?? {}),
    territory: file.territory ?? [],
    members: (file.members ?? []).map(memberOf),
    ...sortAnswers(rules, file.answers ?? {}, file.unknownAnswers ?? {}),
    evidence: spoken(file.evidence ?? {}),
    ...(Object.keys(remarks).length > 0 && { comments: remarks }),
    ...(file.snapshots?.length && { snapshots: file.snapshots.map(snapshotOf) }),
    ...(file.seen && { seen: seenIn(file.seen) }),
    ...(actions && { actions }),
    ...(file.ownActions?.length && { ownActions: file.ownActions.map(ownActionOf) }),
    ...(file.sources && Object.keys(file.sources).length > 0 && { sources: file.sources }),
    ...(file.declared && { declared: declaredOf(file.declared, rules) }),
    ...(meeting && { meeting }),
  }
}

/** Nothing written beside an action is an absent key. Whether the rules still propose it is not asked. */
function followUpsIn(file: DossierFile['actions'] = {}): FollowUps | undefined {
  const said = Object.entries(file).flatMap(([id, followUp]) => {
    const written = spoken(followUp)
    return Object.keys(written).length === 0 ? [] : [[id, written] as const]
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** A question that was neither ticked nor noted is an absent key. */
function meetingIn({ on, asked = {} }: NonNullable<DossierFile['meeting']> = {}):
  Meeting | undefined {
  const said = Object.entries(asked).flatMap(([question, entry]) => {
    const { done, note = '' } = entry ?? {}
    const noted = { ...(done === true && { done }), ...(note !== '' && { note }) }
    return Object.keys(noted).length === 0 ? [] : [[question, noted] as const]
  })
  return said.length === 0
    ? undefined
    : { ...(on !== undefined && { on }), asked: Object.fromEntries(said) }
}

const ownActionOf = ({
  id,
  title,
  ...followUp
}: NonNullable<DossierFile['ownActions']>[number]): OwnAction => ({
  id,
  title,
  ...spoken(followUp),
})

const seenIn = ({ on, rules, article9, stateCall }: NonNullable<DossierFile['seen']>): Seen => ({
  on,
  rules,
  article9: article9 ?? {},
  stateCall: stateCall ?? {},
})

/** What these rules cannot read of it is kept aside in it, as in the dossier itself. */
const declaredOf = (
  file: NonNullable<DossierFile['declared']>,
  rules: Pick<Rulebook, 'version' | 'questions'>,
): Declared => ({
  on: file.on,
  rules: file.rules ?? '',
  ...sortAnswers(rules, file.answers ?? {}, file.unknownAnswers ?? {}),
  members: (file.members ?? []).map(memberOf),
  evidence: spoken(file.evidence ?? {}),
})

/** Its answers stay as they were given: what the rules cannot read of them is left out when it is read. */
function snapshotOf(
  file: NonNullable<DossierFile['snapshots']>[number],
): NonNullable<Dossier['snapshots']>[number] {
  const actions = followUpsIn(file.actions)
  return {
    name: file.name,
    on: file.on,
    rules: file.rules ?? '',
    project: spoken(file.project ?? {}),
    territory: file.territory ?? [],
    members: (file.members ?? []).map(memberOf),
    answers: Object.fromEntries(
      Object.entries(file.answers ?? {}).flatMap(([id, answer]) =>
        answer === null ? [] : [[id, answer] as const],
      ),
    ),
    evidence: spoken(file.evidence ?? {}),
    ...(actions && { actions }),
    ...(file.sources && { sources: file.sources }),
  }
}

/** Entries that say something: `null`, `''` and `[]` are silence. */
function spoken<Value extends string | readonly string[]>(
  entries: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, value]) =>
      value === null || value.length === 0 ? [] : [[id, value] as const],
    ),
  )
}

const refused = (error: Refusal): Parsed => ({ ok: false, error })
