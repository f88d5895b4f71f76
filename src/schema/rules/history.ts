/** What changed in the rules, version after version: `rules/historique.yaml`, the newest first. */
import { z } from 'zod'
import { ELEMENT_IDS, STATE_CONDITION_IDS, type RulesVersion } from '../../domain'
import { day, group, present, text } from '../basics/basics'

export const versionId = z.string().regex(/^\d{4}\.\d{2}$/, 'version attendue : AAAA.MM')

export const versionSchema = group({ version: versionId, date: day })

const COMMAND = '« npm run rules:history » les écrit'

const fingerprint = z.string().regex(/^[0-9a-f]{8}$/, `empreinte attendue : ${COMMAND}`)

/** By grid, then by id of the element or of the condition. */
const byGrid = <const Value extends z.ZodType>(value: Value) =>
  group({
    'article-9': z.partialRecord(z.enum(ELEMENT_IDS), value).optional(),
    'appel-a-projets': z.partialRecord(z.enum(STATE_CONDITION_IDS), value).optional(),
  })

const entrySchema = group({
  version: versionId,
  date: day,
  phrase: text.optional(),
  changements: byGrid(text).optional(),
  empreintes: byGrid(fingerprint).optional(),
}).refine(({ phrase, changements }) => phrase !== undefined || changements !== undefined, {
  error: 'cette version ne dit rien : une « phrase », ou des « changements »',
})

/** A short hash of each rule, by the grid and the id of what it judges. */
export interface Fingerprints {
  readonly article9: Readonly<Record<string, string>>
  readonly stateCall: Readonly<Record<string, string>>
}

/** A version, and its rules by their fingerprints: none until they are written. */
export interface HistoryEntry {
  readonly words: RulesVersion
  readonly fingerprints?: Fingerprints
}

export const historySchema = z.array(
  entrySchema.transform(({ version, date, phrase, changements, empreintes }): HistoryEntry => ({
    words: present<RulesVersion>({
      version,
      date,
      sentence: phrase,
      article9: changements?.['article-9'] ?? {},
      stateCall: changements?.['appel-a-projets'] ?? {},
    }),
    ...(empreintes && {
      fingerprints: {
        article9: empreintes['article-9'] ?? {},
        stateCall: empreintes['appel-a-projets'] ?? {},
      },
    }),
  })),
)
