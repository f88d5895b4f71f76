/**
 * The directory of known PTCE, compiled apart from the supports: other people keep it, and a page of
 * its own reads it.
 */
import type { Departement, Pole, WordsChunk } from '../../../domain'
import { problemAt } from '../../../schema/reading/problems'
import { readRuleFile } from '../../../schema/reading/ruleFile'
import { readWith } from '../../../schema/basics/issues'
import { flatten, textTree } from '../../../schema/basics/texts'
import { departementsSchema, polesSchema } from '../../../schema/support/poles'

const POLES = 'rules/annuaire/ptce.yaml'
const DEPARTEMENTS = 'rules/annuaire/departements.yaml'
const PAGE = 'rules/annuaire/page.yaml'

/** Each file with what reads it: what editors are told of it too. */
export const DIRECTORY_SCHEMAS = {
  poles: { path: POLES, schema: polesSchema },
  departements: { path: DEPARTEMENTS, schema: departementsSchema },
  page: { path: PAGE, schema: textTree },
}

export const DIRECTORY_FILES: readonly string[] = Object.values(DIRECTORY_SCHEMAS).map(
  ({ path }) => path,
)

export interface Directory {
  readonly problems: readonly string[]
  readonly chunk: WordsChunk
}

/**
 * @param files path from the root of the project → YAML source; none of the three, and there is no directory
 * @param themes ids that a project may have
 */
export function compileDirectory(
  files: Readonly<Record<string, string>>,
  themes: readonly string[],
): Directory {
  const problems: string[] = []
  if (DIRECTORY_FILES.every((path) => files[path] === undefined)) return { problems, chunk: {} }
  const one = <T>({
    path,
    schema,
  }: {
    readonly path: string
    readonly schema: Parameters<typeof readWith<T>>[0]
  }): T | undefined => {
    const source = files[path]
    if (source !== undefined)
      return readWith(schema, readRuleFile(path, source, problems), problems)
    problems.push(problemAt(path, undefined, 'fichier manquant'))
    return undefined
  }
  const poles = one(DIRECTORY_SCHEMAS.poles) ?? []
  const places = one(DIRECTORY_SCHEMAS.departements)
  const texts = one(DIRECTORY_SCHEMAS.page) ?? {}
  const departements = Object.fromEntries(places?.departements ?? [])
  if (places !== undefined) problems.push(...placeProblems(poles, places.departements))
  problems.push(...poleProblems(poles, themes))
  return {
    problems,
    chunk: {
      poles,
      departements,
      regions: places?.regions ?? {},
      texts: flatten('annuaire', texts),
    },
  }
}

function poleProblems(poles: readonly Pole[], themes: readonly string[]): readonly string[] {
  const at = (message: string) => problemAt(POLES, undefined, message)
  const ids = poles.map(({ id }) => id)
  return [
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [at(`identifiant en double : « ${id} »`)],
    ),
    ...poles.flatMap((pole) =>
      pole.themes
        .filter((theme) => !themes.includes(theme))
        .map((theme) => at(`thème inconnu « ${theme} » (${pole.id})`)),
    ),
  ]
}

/** What no line can see alone: both sides of a border, and a pole in another région than its département. */
function placeProblems(
  poles: readonly Pole[],
  departements: readonly (readonly [string, Departement])[],
): readonly string[] {
  const at = (message: string) => problemAt(DEPARTEMENTS, undefined, message)
  const byCode = new Map(departements)
  return [
    ...departements.flatMap(([code, { neighbours }]) =>
      neighbours
        .filter((other) => byCode.get(other)?.neighbours.includes(code) !== true)
        .map((other) => at(`« ${code} » a « ${other} » pour voisin, mais pas l’inverse`)),
    ),
    ...poles.flatMap(({ id, departement, region }) => {
      const found = departement === undefined ? undefined : byCode.get(departement)
      return found === undefined || found.region === region
        ? []
        : [
            problemAt(
              POLES,
              undefined,
              `« ${id} » : ce département est de la région ${found.region}`,
            ),
          ]
    }),
  ]
}
