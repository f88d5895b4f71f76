/**
 * Who can help, and how: schemes, national calls, CRESS, networks and what a collectivité may do.
 *
 * These files change more often than the law, and other people own them: they compile apart, and
 * their problems join those of the rest of the rules.
 */
import type { z } from 'zod'
import type {
  Condition,
  LevelPart,
  LeverRule,
  LeverWords,
  Scheme,
  Source,
  WordsChunk,
} from '../../../domain'
import { DIRECTORY_FILES } from './readDirectory'
import type { DeclaredIds } from '../../../schema/reading/declaredIds'
import { listOf, problemAt } from '../../../schema/reading/problems'
import { readRuleFile, type RuleFile } from '../../../schema/reading/ruleFile'
import { readWith } from '../../../schema/basics/issues'
import { aroundTheTableSchema, powersSchema } from '../../../schema/support/aroundTheTable'
import { callsSchema } from '../../../schema/support/calls'
import { cressFileSchema, networksSchema, withScheme } from '../../../schema/support/directory'
import {
  examplesSchema,
  leverSchema,
  presentationSchema,
  reasonsSchema,
  scicSchema,
  type Lever,
} from '../../../schema/support/levers'
import { schemeSchema } from '../../../schema/support/scheme'
import { REGION_CODES } from '../../../schema/support/territory'

export interface Supports {
  /** `path:line : message`, in French. */
  readonly problems: readonly string[]
  readonly chunk: WordsChunk
  readonly levers: readonly LeverRule[]
  readonly withoutRegret: readonly string[]
  /** Absent when the rules hold no support at all, or a wrong one. */
  readonly scicWhen?: Condition
  /** The files as read: the questions they cite count as read. */
  readonly files: readonly RuleFile[]
}

const FOLDERS = /^rules\/(dispositifs|annuaire|leviers)\/.+\.yaml$/
const SCHEMES = 'rules/dispositifs/'
const LEVERS = 'rules/leviers/'
const CALLS = 'rules/dispositifs/appels.yaml'
const CRESS = 'rules/annuaire/cress.yaml'
const NETWORKS = 'rules/annuaire/reseaux.yaml'
const PRESENTATION = 'rules/leviers/presentation.yaml'
const EXAMPLES = 'rules/leviers/exemples.yaml'
const REASONS = 'rules/leviers/pourquoi-soutenir.yaml'
const SCIC = 'rules/leviers/scic.yaml'
const POWERS = 'rules/leviers/competences.yaml'
const AROUND = 'rules/leviers/autour-de-la-table.yaml'
const SINGLES: readonly string[] = [
  CALLS,
  CRESS,
  NETWORKS,
  PRESENTATION,
  EXAMPLES,
  REASONS,
  SCIC,
  POWERS,
  AROUND,
]

/**
 * Compile the supports, and say everything that is wrong. A set of rules without any support file
 * compiles to nothing: that is how a test reads a few other rules alone.
 *
 * @param files path from the root of the project → YAML source; other folders are left aside
 */
export function compileSupports(files: Readonly<Record<string, string>>, known: DeclaredIds): Supports {
  const problems: string[] = []
  const paths = Object.keys(files).filter(
    (path) => FOLDERS.test(path) && !DIRECTORY_FILES.includes(path),
  )
  const read = paths.sort().map((path) => readRuleFile(path, files[path] ?? '', problems))
  if (read.length === 0) return { problems, chunk: {}, levers: [], withoutRegret: [], files: read }

  const folder = readSupports(read, known, problems)
  problems.push(...crossChecks(folder))
  const { calls, cress, networks, examples, reasons, scic, presentation, powers, around } = folder
  const levers = inOrder(folder.levers, presentation?.ordre ?? [])
  return {
    problems,
    levers: levers.map(({ rule }) => rule),
    withoutRegret: presentation?.['sans-regret'] ?? [],
    ...(scic === undefined ? {} : { scicWhen: scic.when }),
    files: read,
    chunk: {
      schemes: folder.schemes,
      calls,
      cress: Object.fromEntries(cress.map((entry) => [entry.region, entry])),
      networks: withScheme(networks, folder.schemes),
      levers: Object.fromEntries(levers.map(({ id, words }) => [id, words])),
      leverExamples: examples,
      powers,
      levelQuotes: around?.quotes ?? [],
      twoLevels: around?.twoLevels ?? [],
      reasonsToSupport: reasons?.reasons ?? [],
      letters: reasons?.letters ?? [],
      texts: textsOf(folder),
      statements: groundsOf(folder),
    },
  }
}

/** Each file or folder with what reads it: what editors are told of it too. */
export const supportSchemas = (known: DeclaredIds) => ({
  schemes: { path: `${SCHEMES}*.yaml`, schema: schemeSchema },
  levers: { path: `${LEVERS}*.yaml`, schema: leverSchema(known) },
  calls: { path: CALLS, schema: callsSchema },
  cress: { path: CRESS, schema: cressFileSchema },
  networks: { path: NETWORKS, schema: networksSchema },
  presentation: { path: PRESENTATION, schema: presentationSchema },
  examples: { path: EXAMPLES, schema: examplesSchema },
  reasons: { path: REASONS, schema: reasonsSchema },
  scic: { path: SCIC, schema: scicSchema(known) },
  powers: { path: POWERS, schema: powersSchema },
  around: { path: AROUND, schema: aroundTheTableSchema },
})

type Folder = ReturnType<typeof readSupports>

interface Read<T> {
  readonly path: string
  readonly schema: z.ZodType<T>
}

function readSupports(files: readonly RuleFile[], known: DeclaredIds, problems: string[]) {
  const schemas = supportSchemas(known)
  const one = <T>({ path, schema }: Read<T>): T | undefined => {
    const file = files.find((candidate) => candidate.path === path)
    if (file !== undefined) return readWith(schema, file, problems)
    problems.push(problemAt(path, undefined, 'fichier manquant'))
    return undefined
  }
  const each = <T extends { readonly id: string }>(folder: string, { schema }: Read<T>) =>
    files
      .filter(({ path }) => path.startsWith(folder) && !SINGLES.includes(path))
      .flatMap((file) => {
        const id = file.path.slice(folder.length, -'.yaml'.length)
        const value = readWith(named(schema, id), file, problems)
        return value === undefined ? [] : [value]
      })
  for (const { path } of files) {
    if (path.startsWith('rules/annuaire/') && !SINGLES.includes(path)) {
      problems.push(problemAt(path, undefined, 'fichier inattendu : aucun schéma ne le lit'))
    }
  }
  return {
    schemes: each<Scheme>(SCHEMES, schemas.schemes),
    levers: each<Lever>(LEVERS, schemas.levers),
    calls: one(schemas.calls) ?? [],
    cress: one(schemas.cress) ?? [],
    networks: one(schemas.networks) ?? [],
    presentation: one(schemas.presentation),
    examples: one(schemas.examples) ?? [],
    reasons: one(schemas.reasons),
    scic: one(schemas.scic),
    powers: one(schemas.powers) ?? [],
    around: one(schemas.around),
  }
}

/** The name of a file is the id of what it holds, so that one is found from the other. */
function named<T extends { readonly id: string }>(schema: z.ZodType<T>, id: string): z.ZodType<T> {
  return schema.refine((value) => value.id === id, {
    error: `l’identifiant doit être le nom du fichier : « ${id} »`,
    path: ['id'],
  })
}

/** What no file can see alone: ids met twice, references, and what must be complete. */
function crossChecks(folder: Folder): readonly string[] {
  const { schemes, levers, calls, cress, networks, examples, reasons, presentation } = folder
  const powerIds = folder.powers.map(({ id }) => id)
  const at = (path: string) => (message: string) => problemAt(path, undefined, message)
  const regions = cress.map(({ region }) => region)
  const schemeIds = schemes.map(({ id }) => id)
  const networkIds = schemes
    .filter(({ level, url }) => level === 'reseau' && url !== undefined)
    .map(({ id }) => id)
  const leverIds = levers.map(({ id }) => id)
  const cited = examples.map(({ scheme }) => scheme)
  const illustrated = examples.map(({ lever }) => lever)
  return [
    ...repeated(regions).map((region) => at(CRESS)(`région citée deux fois : « ${region} »`)),
    ...without(REGION_CODES, regions, (missing) => at(CRESS)(`région sans CRESS : ${missing}`)),
    ...repeated(calls.map(({ id }) => id)).map((id) =>
      at(CALLS)(`identifiant en double : « ${id} »`),
    ),
    ...repeated(networks.map(({ id }) => id)).map((id) =>
      at(NETWORKS)(`identifiant en double : « ${id} »`),
    ),
    ...networks.flatMap(({ id, scheme }) =>
      networkIds.includes(scheme)
        ? []
        : [
            at(NETWORKS)(
              `« ${id} » : aucune fiche d’échelon « reseau » avec un lien, « ${scheme} »`,
            ),
          ],
    ),
    ...without(
      networkIds,
      networks.map(({ scheme }) => scheme),
      (missing) => at(NETWORKS)(`réseau sans entrée : ${missing}`),
    ),
    ...repeated(examples.map(({ id }) => id)).map((id) =>
      at(EXAMPLES)(`identifiant en double : « ${id} »`),
    ),
    ...repeated(reasons?.reasons.map(({ id }) => id) ?? []).map((id) =>
      at(REASONS)(`identifiant en double : « ${id} »`),
    ),
    ...(['ordre', 'sans-regret'] as const).flatMap((key) => {
      const ordered = presentation?.[key] ?? leverIds
      return [
        ...repeated(ordered).map((id) =>
          at(PRESENTATION)(`famille citée deux fois dans « ${key} » : « ${id} »`),
        ),
        ...without(ordered, leverIds, (missing) =>
          at(PRESENTATION)(`famille sans fichier dans « ${key} » : ${missing}`),
        ),
        ...without(leverIds, ordered, (missing) =>
          at(PRESENTATION)(`famille absente de « ${key} » : ${missing}`),
        ),
      ]
    }),
    ...examples.flatMap(({ id, lever, scheme }) => [
      ...(leverIds.includes(lever) ? [] : [at(EXAMPLES)(`famille inconnue « ${lever} » (${id})`)]),
      ...(scheme === undefined || schemeIds.includes(scheme)
        ? []
        : [at(EXAMPLES)(`dispositif inconnu « ${scheme} » (${id})`)]),
    ]),
    ...schemes.flatMap(({ id, call }) =>
      call === undefined || calls.some((told) => told.id === call)
        ? []
        : [at(`rules/dispositifs/${id}.yaml`)(`appel inconnu « ${call} » : voyez ${CALLS}`)],
    ),
    ...schemes
      .filter(({ id, relevance }) => relevance === 'exemple' && !cited.includes(id))
      .map(({ id }) =>
        at(`rules/dispositifs/${id}.yaml`)(
          `un « exemple » n’est montré que s’il est cité dans ${EXAMPLES}`,
        ),
      ),
    ...repeated(powerIds).map((id) => at(POWERS)(`identifiant en double : « ${id} »`)),
    ...without(
      powerIds,
      levers.flatMap(({ words }) => partsOf(words).flatMap(({ powers }) => powers)),
      (missing) => at(POWERS)(`compétence qu’aucune famille ne cite : ${missing}`),
    ),
    ...levers.flatMap(({ id, words }) =>
      partsOf(words).flatMap((part) => [
        ...without(part.powers, powerIds, (missing) =>
          at(`rules/leviers/${id}.yaml`)(`compétence inconnue : ${missing}`),
        ),
        ...without(
          part.examples,
          examples.filter(({ lever }) => lever === id).map((example) => example.id),
          (missing) => at(`rules/leviers/${id}.yaml`)(`aucun exemple de cette famille : ${missing}`),
        ),
      ]),
    ),
    ...levers.flatMap(({ id, words: { noExample } }) =>
      illustrated.includes(id) === (noExample === undefined)
        ? []
        : [
            at(`rules/leviers/${id}.yaml`)(
              'un exemple, ou « sans-exemple » qui le dit : l’un des deux, et un seul',
            ),
          ],
    ),
  ]
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
]

function without(
  expected: readonly string[],
  found: readonly string[],
  say: (missing: string) => string,
): readonly string[] {
  const missing = expected.filter((id) => !found.includes(id))
  return missing.length === 0 ? [] : [say(listOf(missing))]
}

/** The order people read them in: at the same weight, the first family comes first. */
const inOrder = (levers: readonly Lever[], order: readonly string[]): readonly Lever[] =>
  [...levers].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))

const partsOf = ({ byLevel }: LeverWords): readonly LevelPart[] => Object.values(byLevel)

/** What whole sections rest on, one source each; each power and each quote has its own. */
function groundsOf({ presentation, reasons, scic, powers, around }: Folder): WordsChunk['statements'] {
  const ground = (id: string, fact: string | undefined, source: Source | undefined) =>
    fact === undefined || source === undefined ? {} : { [id]: { fact, source, saidAs: [] } }
  return {
    ...ground('familles-d-appui', presentation?.['source-familles'], presentation?.source),
    ...ground('pourquoi-soutenir', reasons?.text, reasons?.source),
    ...ground('scic', scic?.title, scic?.source),
    ...Object.assign(
      {},
      ...powers.map(({ id, text, source }) => ground(`competence-${id}`, text, source)),
      ...(around?.quotes ?? []).map(({ id, author, words, source }) =>
        ground(id, `${author}\u00A0: «\u00A0${words}\u00A0»`, source),
      ),
    ),
  }
}

/** Texts keep the path they have in the rules, under the collectivité they are written for. */
function textsOf({ presentation, scic, reasons, around }: Folder): WordsChunk['texts'] {
  const flat: Record<string, string> = {}
  const put = (path: string, value: string | readonly string[]) => {
    if (typeof value === 'string') flat[`collectivite.${path}`] = value
    else value.forEach((item, index) => put(`${path}.${index}`, item))
  }
  for (const [key, value] of Object.entries(scic?.texts ?? {})) put(`scic.${key}`, value)
  for (const [key, value] of Object.entries(around?.asked ?? {}))
    put(`autour-de-la-table.a-demander.${key}`, value)
  if (reasons !== undefined) put('pourquoi-soutenir.chapeau', reasons.opening)
  if (presentation !== undefined) put('legende-poids', presentation['legende-poids'])
  return flat
}
