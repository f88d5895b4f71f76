/**
 * What is being typed and is in no dossier yet, one text for each dossier: written at each keystroke,
 * read when the screen opens again, and gone once it is added or left.
 */
import * as v from 'valibot'
import { COMMITMENTS, FAMILIES, FINDINGS, MEMBER_ROLES } from '../../domain'
import type { Keep } from './journal'
import { TYPED_KEY } from './keys'

export interface Typed {
  /** As it was put; anything at all where another program wrote there. */
  readonly read: (id: string) => unknown
  /** `undefined` leaves nothing. */
  readonly put: (id: string, value: unknown) => void
}

/** @param storage throws where cookies are denied: nothing is then kept, and nothing is said */
export function typedIn(storage: () => Keep): Typed {
  return {
    read(id) {
      try {
        return JSON.parse(storage().getItem(TYPED_KEY + id) ?? 'null')
      } catch {
        return undefined
      }
    },
    put(id, value) {
      try {
        if (value === undefined) storage().removeItem(TYPED_KEY + id)
        else storage().setItem(TYPED_KEY + id, JSON.stringify(value))
      } catch {
        // It is still on the screen.
      }
    },
  }
}

const memberSchema = v.strictObject({
  edited: v.exactOptional(v.string()),
  fields: v.pipe(
    v.strictObject({
      name: v.string(),
      family: v.union([v.picklist(FAMILIES), v.literal('')]),
      commitment: v.exactOptional(v.picklist(COMMITMENTS)),
      legalPerson: v.boolean(),
      roles: v.array(v.picklist(MEMBER_ROLES)),
      share: v.string(),
      legalForm: v.string(),
      // A former version did not ask for it.
      siren: v.optional(v.string(), ''),
      brings: v.string(),
      // Nor for it.
      source: v.optional(v.picklist(FINDINGS), 'declare'),
    }),
    v.transform(({ commitment, ...fields }) => ({ ...fields, commitment })),
  ),
})

/** A member typed and not added: in the place of which one, and what the form holds. */
export type TypedMember = v.InferOutput<typeof memberSchema>

/** Nothing when it is of another shape, as a former version may have left it. */
export function typedMemberOf(value: unknown): TypedMember | undefined {
  const parsed = v.safeParse(memberSchema, value)
  return parsed.success ? parsed.output : undefined
}
