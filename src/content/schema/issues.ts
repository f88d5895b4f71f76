/** What a schema finds wrong in a file, in French, each with its line. */
import type { z } from 'zod'
import { problemAt } from '../problems'
import type { RuleFile } from '../ruleFile'
import type { ValuePath, YamlFile } from '../yamlFile'

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
  return error.issues.flatMap((issue): readonly FileIssue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: issue.path,
          line: file.lineOfKey(issue.path, key),
          message: `clé inconnue « ${key} »`,
        }))
      : [{ path: issue.path, line: file.lineAt(issue.path), message: messageOf(issue) }],
  )
}

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
        : `valeur attendue parmi ${issue.values.map((value) => `« ${String(value)} »`).join(', ')}`
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
