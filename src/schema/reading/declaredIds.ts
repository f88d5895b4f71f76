/**
 * First reading of the rules: which ids exist, and where. A reference may stand in a file read
 * before the one that defines it, so ids are gathered before anything is validated.
 */
import { DONT_KNOW, isReserved, NOT_APPLICABLE } from '../../domain'
import type { RuleFile, ValuePath } from './ruleFile'

export interface DeclaredQuestion {
  readonly id: string
  readonly kind: string
  readonly options: readonly KnownOption[]
  readonly usage: string
  readonly file: string
  readonly line: number | undefined
}

export interface KnownOption {
  readonly id: string
  /** `neutre`, or « je ne sais pas » and the like: no rule has to read it. */
  readonly quiet: boolean
  /** `neutre`: no rule reads it, and none may. */
  readonly neutral?: true
  readonly line: number | undefined
}

/** Ids that may be cited. */
export interface Ids {
  readonly has: (id: string) => boolean
  readonly values: () => Iterable<string>
}

export interface DeclaredIds {
  readonly questions: ReadonlyMap<string, DeclaredQuestion>
  /** In the order of the files, with repeats: what duplicates are found in. */
  readonly declared: readonly DeclaredQuestion[]
  readonly questionIds: Ids
  readonly conditions: Ids
  readonly evidence: Ids
  readonly actors: Ids
  readonly resources: Ids
  readonly variables: Ids
  /** What the services of a collectivité have to check. */
  readonly checks: Ids
  /** « text article » pairs, as `loi-2014-856 article-9`. */
  readonly articles: Ids
}

/** A file that cannot be read is one problem: what cites it is not ten more. */
const ANY: Ids = { has: () => true, values: () => [] }

export function gatherDeclaredIds(files: readonly RuleFile[]): DeclaredIds {
  const declared = files.flatMap(questionsOf)
  const isUnread = (file: RuleFile) => file.value === undefined
  const idsIn = (path: string, of: (value: unknown) => readonly string[]): Ids => {
    const file = files.find((candidate) => candidate.path === path)
    return file !== undefined && isUnread(file) ? ANY : new Set(of(file?.value))
  }
  const keys = (path: string) => idsIn(path, keysOf)
  const listed = (path: string) =>
    idsIn(path, (value) => itemsAt(value, []).flatMap((item) => stringAt(item, 'id') ?? []))
  const texts = files.filter(({ path }) => path.startsWith('rules/textes/'))
  return {
    declared,
    questions: new Map(declared.map((question) => [question.id, question])),
    questionIds: files.some((file) => isUnread(file) && mayHoldQuestions(file))
      ? ANY
      : new Set(declared.map(({ id }) => id)),
    conditions: keys('rules/conditions.yaml'),
    evidence: keys('rules/preuves.yaml'),
    actors: keys('rules/acteurs.yaml'),
    resources: keys('rules/ressources.yaml'),
    variables: keys('rules/variables.yaml'),
    checks: listed('rules/points-a-verifier.yaml'),
    articles: texts.some(isUnread) ? ANY : new Set(texts.flatMap(articlesOf)),
  }
}

const mayHoldQuestions = ({ path }: RuleFile): boolean =>
  /^rules\/((article-9|appel-a-projets|demarche)\/|(questions|votre-collectivite)\.yaml$)/.test(
    path,
  )

/** Where a file declares questions: at its root, under `questions`, or as statements of an axis. */
function questionsOf(file: RuleFile): readonly DeclaredQuestion[] {
  if (file.path === 'rules/questions.yaml') return list(file, [], 'choix-unique')
  if (file.path.startsWith('rules/demarche/')) return list(file, ['enonces'], 'niveau')
  if (/^rules\/(article-9|appel-a-projets)\/|^rules\/votre-collectivite\.yaml$/.test(file.path)) {
    return list(file, ['questions'], 'choix-unique')
  }
  return []
}

function list(file: RuleFile, path: ValuePath, defaultKind: string): readonly DeclaredQuestion[] {
  return itemsAt(file.value, path).flatMap((item, index) => {
    const id = stringAt(item, 'id')
    if (id === undefined) return []
    const at = [...path, index]
    const kind = stringAt(item, 'type') ?? defaultKind
    return [
      {
        id,
        kind,
        usage: stringAt(item, 'usage') ?? 'regle',
        options: [...optionsOf(file, item, at), ...reservedOf(kind, file, at, item)],
        file: file.path,
        line: file.lineAt([...at, 'id']),
      },
    ]
  })
}

function optionsOf(file: RuleFile, item: unknown, at: ValuePath): readonly KnownOption[] {
  return itemsAt(item, ['options']).flatMap((option, index) => {
    const id = stringAt(option, 'id')
    const isNeutral = valueAt(option, 'neutre') === true
    const quiet = isNeutral || (id !== undefined && isReserved(id))
    return id === undefined
      ? []
      : [
          {
            id,
            quiet,
            ...(isNeutral && { neutral: true }),
            line: file.lineAt([...at, 'options', index, 'id']),
          },
        ]
  })
}

/** A statement always accepts « je ne sais pas » and « sans objet », declared or not. */
function reservedOf(
  kind: string,
  file: RuleFile,
  at: ValuePath,
  item: unknown,
): readonly KnownOption[] {
  if (kind !== 'niveau' || valueAt(item, 'options') !== undefined) return []
  return [DONT_KNOW, NOT_APPLICABLE].map((id) => ({ id, quiet: true, line: file.lineAt(at) }))
}

function articlesOf(file: RuleFile): readonly string[] {
  const id = stringAt(file.value, 'id') ?? ''
  return keysOf(valueAt(file.value, 'articles')).map((article) => `${id} ${article}`)
}

export function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

export function stringAt(value: unknown, key: PropertyKey): string | undefined {
  const found = valueAt(value, key)
  return typeof found === 'string' ? found : undefined
}

export function itemsAt(value: unknown, path: ValuePath): readonly unknown[] {
  const found = path.reduce<unknown>(valueAt, value)
  return Array.isArray(found) ? found : []
}

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
