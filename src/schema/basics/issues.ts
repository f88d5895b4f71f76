/** What a schema finds wrong in a file, in French, each with its line. */
import type { z } from 'zod'
import { listOf, problemAt } from '../reading/problems'
import type { RuleFile } from '../reading/ruleFile'
import { didYouMean } from '../reading/suggest'
import { shown } from './shown'
import type { ValuePath, YamlFile } from '../reading/yamlFile'

export interface FileIssue {
  readonly path: ValuePath
  readonly line: number | undefined
  readonly message: string
}

/** Read a file through a schema; each problem comes out with its line, and nothing is thrown. */
export function readWith<T>(
  schema: z.ZodType<T>,
  file: RuleFile,
  problems: string[],
): T | undefined {
  if (file.value === undefined) return undefined
  const result = schema.safeParse(file.value, { reportInput: true })
  if (result.success) return result.data
  for (const { path, line, message } of issuesOf(result.error, file))
    problems.push(problemAt(file.path, line, `${message}${where(path)}`))
  return undefined
}

/** @param error of a parse that reports its input: a missing key is told from a wrong value by it */
export function issuesOf(
  error: z.ZodError,
  file: Pick<YamlFile, 'lineAt' | 'lineOfKey'>,
): readonly FileIssue[] {
  const { issues } = error
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ key, issue })) : [],
  )
  // A key that is unknown here and missing in another group of the file has slipped.
  const slipped = unknown.flatMap(({ key, issue }) => {
    const home = issues.find((other) => isMissing(other) && other.path.at(-1) === key)
    return home === undefined ? [] : [{ key, issue, home }]
  })
  return issues.flatMap((issue): readonly FileIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      // What follows a key that slipped has slipped with it: one problem, not five.
      const own = slipped.filter((one) => one.issue === issue).map(({ key }) => key)
      return (own.length > 0 ? own : issue.keys).map((key) => told(key, issue))
    }
    if (slipped.some(({ home }) => home === issue)) return []
    return [{ path: issue.path, line: file.lineAt(issue.path), message: messageOf(issue) }]
  })

  function told(key: string, issue: z.core.$ZodIssueUnrecognizedKeys): FileIssue {
    const from = slipped.find((one) => one.key === key && one.issue === issue)
    return {
      path: issue.path,
      line: file.lineOfKey(issue.path, key),
      message:
        from === undefined
          ? `clé inconnue « ${key} »${otherKeys(key, issue.message)}`
          : `décalage des lignes : « ${key} » va avec les clés de ${groupAt(from.home.path)}`,
    }
  }
}

/** The keys that would do: the nearest alone, or all of them. */
function otherKeys(key: string, known: string): string {
  const keys = known.split(' ')
  const near = didYouMean(key, keys)
  return near === '' ? ` ; clés lues : ${listOf(keys)}` : near
}

const groupAt = (path: ValuePath): string =>
  path.length < 2 ? 'la racine du fichier' : `« ${path.slice(0, -1).map(String).join(' > ')} »`

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined

/** ` (exemples > 0 > nom)`; nothing at the root. */
const where = (path: ValuePath): string =>
  path.length === 0 ? '' : ` (${path.map(String).join(' > ')})`

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'clé manquante' : (TYPES[issue.expected] ?? issue.message)
    case 'invalid_value':
      return issue.input === undefined
        ? 'clé manquante'
        : `valeur attendue parmi ${listOf(issue.values.map(String))}${didYouMean(shown(issue.input), issue.values.map(String))}`
    case 'too_small':
      return `au moins ${issue.minimum} attendu`
    case 'too_big':
      return `au plus ${issue.maximum} attendus`
    default:
      return issue.message
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'texte attendu, entre guillemets s’il ressemble à un nombre',
  number: 'nombre attendu',
  int: 'nombre entier attendu',
  boolean: '« true » ou « false » attendu',
  array: 'liste attendue',
  object: 'groupe de clés attendu',
}
