/**
 * From an untrusted file to a dossier, or to one sentence that says why not.
 *
 * Never throws, whatever the file. What this version cannot read but another could (answers to
 * unknown questions) is kept aside; what no version could have written is refused by name.
 */
import * as v from 'valibot'
import type { Dossier, Rulebook } from '../domain'
import { countUnknown, sortAnswers } from './answers'
import { findHostile } from './guard'
import { migrate } from './migrations'
import { namedField, refusal, type Notice, type Refusal, type RefusalCode } from './problem'
import { dossierSchema, type DossierFile } from './schema'

export const MOST_BYTES = 2_000_000

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
  const read = typeof file === 'string' ? readText(file) : { ok: true as const, value: file }
  if (!read.ok) return refused(refusal(read.code))
  const hostile = findHostile(read.value)
  if (hostile) return refused(hostile)
  const migrated = migrate(read.value)
  if (!migrated.ok) return refused(migrated.error)
  const result = v.safeParse(dossierSchema, migrated.file)
  if (!result.success) return refused(explained(result.issues))
  const broken = findIncoherence(result.output, draft)
  if (broken) return refused(broken)

  const dossier = dossierOf(result.output, rules)
  const unknown = countUnknown(dossier)
  return {
    ok: true,
    dossier,
    notices: [
      ...(migrated.isOlder ? [{ code: 'ancien', values: {} } as const] : []),
      ...(unknown > 0 ? [{ code: 'questions-inconnues', values: { n: unknown } } as const] : []),
    ],
  }
}

type ReadText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: RefusalCode }

function readText(text: string): ReadText {
  if (text.startsWith('%PDF-')) return { ok: false, code: 'pdf-sans-dossier' }
  if (new TextEncoder().encode(text).length > MOST_BYTES) return { ok: false, code: 'trop' }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\u{FEFF}/u, '')) }
  } catch {
    return { ok: false, code: 'illisible' }
  }
}

type Issue = v.InferIssue<typeof dossierSchema>

/** An unknown field is said before anything else: it is the one a person can act on. */
function explained(issues: readonly [Issue, ...Issue[]]): Refusal {
  const unknownKey = issues.find(({ expected, path }) => expected === 'never' && path)
  const issue = unknownKey ?? issues[0]
  const path = issue.path?.map(({ key }) => key) ?? []
  if (unknownKey) return namedField('champ', path)
  if (TOO_MANY.includes(issue.type) && typeof issue.input === 'object') return refusal('trop')
  return namedField('valeur', path)
}

/** Too many members, places or answers: no field in particular is wrong. */
const TOO_MANY: readonly string[] = ['max_length', 'max_entries']

/** What holds between fields, and not within one. */
function findIncoherence(file: DossierFile, draft: true | undefined): Refusal | undefined {
  if (!file.profile.track && !draft) return namedField('valeur', ['profile', 'track'])
  const ids = (file.members ?? []).map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  return twice === -1 ? undefined : namedField('valeur', ['members', twice, 'id'])
}

function dossierOf(file: DossierFile, rules: Pick<Rulebook, 'version' | 'questions'>): Dossier {
  const { id, createdAt, updatedAt, comments } = file
  const remarks = spoken(comments ?? {})
  return {
    format: 'ptce-dossier',
    version: 1,
    rules: file.rules ?? rules.version,
    ...(id !== undefined && { id }),
    ...(createdAt !== undefined && { createdAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    profile: file.profile,
    project: spoken(file.project ?? {}),
    territory: file.territory ?? [],
    members: file.members ?? [],
    ...sortAnswers(rules, file.answers ?? {}, file.unknownAnswers ?? {}),
    evidence: spoken(file.evidence ?? {}),
    ...(Object.keys(remarks).length > 0 && { comments: remarks }),
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
