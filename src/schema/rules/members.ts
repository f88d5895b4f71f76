import { z } from 'zod'
import {
  COMMITMENTS,
  FAMILIES,
  MEMBER_ROLES,
  type FamilyWords,
  type Guarded,
  type Words,
} from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, slug, text } from '../basics/basics'
import { conditionSchema } from '../basics/condition'

const familySchema = group({
  id: z.enum(FAMILIES),
  libelle: text,
  explication: text,
  exemples: z.array(text),
  attention: text.optional(),
})

export interface MembersFile {
  readonly messages: readonly Guarded[]
  readonly words: Pick<Words, 'families' | 'roles' | 'commitments' | 'memberMessages'>
}

export function membersSchema(known: DeclaredIds) {
  return group({
    familles: z.array(familySchema),
    roles: z.array(group({ id: z.enum(MEMBER_ROLES), libelle: text, aide: text })),
    engagements: z.array(group({ id: z.enum(COMMITMENTS), libelle: text, aide: text })),
    messages: z.array(group({ id: slug, si: conditionSchema(known), texte: text })),
  }).transform((file): MembersFile => ({
    messages: file.messages.map(({ id, si }) => ({ id, when: si })),
    words: {
      families: byId(file.familles, (family): FamilyWords =>
        present({
          label: family.libelle,
          explanation: family.explication,
          examples: family.exemples,
          caution: family.attention,
        }),
      ),
      roles: byId(file.roles, labelAndHelp),
      commitments: byId(file.engagements, labelAndHelp),
      memberMessages: byId(file.messages, ({ texte }) => texte),
    },
  }))
}

const labelAndHelp = ({ libelle, aide }: { readonly libelle: string; readonly aide: string }) => ({
  label: libelle,
  help: aide,
})

const byId = <T extends { readonly id: string }, U>(
  items: readonly T[],
  words: (item: T) => U,
): Record<string, U> => Object.fromEntries(items.map((item) => [item.id, words(item)]))
