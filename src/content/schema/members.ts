import { z } from 'zod'
import {
  COMMITMENTS,
  FAMILIES,
  MEMBER_ROLES,
  type FamilyRule,
  type FamilyWords,
  type Guarded,
  type Words,
} from '../../domain'
import type { Known } from '../known'
import { present, slug, text } from './basics'
import { conditionSchema } from './condition'

/** A SIRENE category code, or a range of them. */
const code = z.string().regex(/^\d{4}(-\d{4})?$/, 'code Insee de quatre chiffres attendu')

/** « declare » counts as yes: the tool takes the person's word, and says so. */
const ESS = {
  oui: 'yes',
  declare: 'yes',
  non: 'no',
  'selon-la-part': 'no',
  inconnu: 'unknown',
} as const

const familySchema = z.strictObject({
  id: z.enum(FAMILIES),
  libelle: text,
  groupe: z.enum(['ess', 'entreprises', 'partenaires', 'inconnu']),
  explication: text,
  exemples: z.array(text),
  attention: text.optional(),
  ess: z.enum(['oui', 'declare', 'non', 'selon-la-part', 'inconnu']),
  'personne-morale-par-defaut': z.boolean().nullable(),
  'codes-insee': z.array(code),
  'codes-insee-a-verifier': z.array(code),
})

export interface MembersFile {
  readonly families: readonly FamilyRule[]
  readonly messages: readonly Guarded[]
  readonly words: Pick<Words, 'families' | 'roles' | 'commitments' | 'memberMessages'>
}

export function membersSchema(known: Known) {
  return z
    .strictObject({
      familles: z.array(familySchema),
      'ordre-de-decision': z.array(text),
      'codes-par-defaut': z.strictObject({
        prefixes: z.array(z.string()),
        famille: z.enum(FAMILIES),
        sens: text,
      }),
      'source-codes': text,
      roles: z.array(z.strictObject({ id: z.enum(MEMBER_ROLES), libelle: text, aide: text })),
      engagements: z.array(z.strictObject({ id: z.enum(COMMITMENTS), libelle: text, aide: text })),
      messages: z.array(z.strictObject({ id: slug, si: conditionSchema(known), texte: text })),
    })
    .transform((file): MembersFile => ({
      families: file.familles.map((family) =>
        present({
          id: family.id,
          ess: ESS[family.ess],
          legalPersonByDefault: family['personne-morale-par-defaut'] ?? undefined,
        }),
      ),
      messages: file.messages.map(({ id, si }) => ({ id, when: si })),
      words: {
        families: byId(file.familles, (family): FamilyWords =>
          present({
            label: family.libelle,
            group: family.groupe,
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
