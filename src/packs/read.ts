/**
 * From the untrusted text of a pack to its schemes, or to everything that is wrong in it.
 *
 * Never throws, whatever the text. The schemes go through the schema of `rules/dispositifs`: there
 * is one definition of what a scheme is, ours or theirs (ADR 16).
 */
import type { Scheme } from '../domain'
import { issuesOf } from '../schema/basics/issues'
import { readYaml, type ValuePath, type YamlFile } from '../schema/reading/yamlFile'
import { findRefused, MOST_BYTES } from './guard'
import type { Pack, PackProblem, PackRead } from './model'
import { FORMAT, MOST_SCHEMES, packSchema, VERSION, type PackFile } from './schema'
import { frenchText, inFrench } from './typography'

/** Far above what a scheme says, far below what fills a page. */
const LONGEST_TEXT = 2_000
/** A reader mends twenty faults, not two thousand. */
const MOST_PROBLEMS = 100

export function readPack(source: string): PackRead {
  if (new TextEncoder().encode(source).length > MOST_BYTES) {
    return refused({ message: `fichier trop gros : ${MOST_BYTES / 1000} ko au plus` })
  }
  const text = source.replace(/^\u{FEFF}/u, '')
  const hostile = findRefused(text)
  if (hostile !== undefined) return refused(hostile)
  const file = readYaml(text, text.trimStart().startsWith('{') ? 'JSON' : 'YAML')
  if (file.faults.length > 0) return refused(...file.faults)
  const stranger = findStranger(file.value)
  if (stranger !== undefined) return refused(stranger)
  const parsed = packSchema.safeParse(inFrench(file.value), { reportInput: true })
  const problems = [
    ...(parsed.success ? [] : issuesOf(parsed.error, file).map((issue) => placed(issue, file))),
    ...twiceNamed(file),
    ...unreadable(file),
  ]
  if (!parsed.success || problems.length > 0) return refused(...inOrder(problems))
  return { ok: true, pack: packOf(parsed.data), notices: noticesOf(parsed.data.dispositifs) }
}

/** A file of another kind is one sentence: its keys would all be unknown. */
function findStranger(value: unknown): PackProblem | undefined {
  if (!isRecord(value) || (value.format !== FORMAT && !('dispositifs' in value))) {
    return {
      message: `ce n’est pas un fichier de dispositifs : il commence par « format: ${FORMAT} »`,
    }
  }
  if (typeof value.version === 'number' && value.version > VERSION) {
    return { message: 'ce fichier suit une version plus récente du format : mettez l’outil à jour' }
  }
  const { dispositifs } = value
  if (Array.isArray(dispositifs) && dispositifs.length > MOST_SCHEMES) {
    return {
      message: `trop de dispositifs (${dispositifs.length}) : ${MOST_SCHEMES} au plus par fichier`,
    }
  }
  return undefined
}

/** The path of a problem, told as the scheme it is in and its key there. */
function placed(
  { path, line, message }: { path: ValuePath; line: number | undefined; message: string },
  { value }: YamlFile,
): PackProblem {
  const [list, index, ...inside] = path
  const isInScheme = list === 'dispositifs' && typeof index === 'number'
  return {
    ...(line === undefined ? {} : { line }),
    ...(isInScheme ? { scheme: schemeLabel(value, index) } : {}),
    message: `${message}${keysOf(isInScheme ? inside : path)}`,
  }
}

/** ` (autres-sources, n° 1, date)`: items are counted from one, as people do. */
function keysOf(path: ValuePath): string {
  const keys = path.map((key) => (typeof key === 'number' ? `n°\u00A0${key + 1}` : String(key)))
  return keys.length === 0 ? '' : ` (${keys.join(', ')})`
}

/** « Aide locale », or « dispositif n° 3 » when it has no name. */
function schemeLabel(value: unknown, index: number): string {
  const scheme = schemesIn(value)[index]
  return isRecord(scheme) && typeof scheme.nom === 'string' && scheme.nom !== ''
    ? `« ${scheme.nom.slice(0, 80)} »`
    : `dispositif n°\u00A0${index + 1}`
}

function twiceNamed(file: YamlFile): readonly PackProblem[] {
  const ids = schemesIn(file.value).map((scheme) => (isRecord(scheme) ? scheme.id : undefined))
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [
          placed(
            {
              path: ['dispositifs', index, 'id'],
              line: file.lineAt(['dispositifs', index, 'id']),
              message: `identifiant donné deux fois : « ${id} »`,
            },
            file,
          ),
        ]
      : [],
  )
}

/** Texts that a report cannot bear: endless ones, and signs that change how others are read. */
const unreadable = ({ texts }: YamlFile): readonly PackProblem[] =>
  texts.flatMap(({ text, line }) => {
    const at = line === undefined ? {} : { line }
    return [
      ...(text.length > LONGEST_TEXT
        ? [{ ...at, message: `texte trop long : ${LONGEST_TEXT} signes au plus` }]
        : []),
      ...(HIDDEN.test(text)
        ? [{ ...at, message: 'signe invisible dans un texte : retapez-le' }]
        : []),
    ]
  })

/** Control characters, and those that turn the direction of a text; a soft hyphen does no harm. */
const HIDDEN = /[^\P{Cc}\n\t\r]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** Those without a line first; the order of the file, then. */
function inOrder(problems: readonly PackProblem[]): readonly PackProblem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function refused(...problems: readonly PackProblem[]): PackRead {
  const rest = problems.length - MOST_PROBLEMS
  const shown = problems.slice(0, MOST_PROBLEMS)
  return {
    ok: false,
    problems:
      rest > 0
        ? [...shown, { message: `et ${rest} autres : corrigez d’abord ceux qui précèdent` }]
        : shown,
  }
}

function packOf(file: PackFile): Pack {
  const { nom, lien, contact } = file['publie-par']
  const mark = { id: file.id, publisher: nom, date: file.date }
  return {
    id: file.id,
    publisher: {
      name: nom,
      ...(lien === undefined ? {} : { url: lien }),
      ...(contact === undefined ? {} : { contact }),
    },
    date: file.date,
    // The national calls are ours: a scheme of a pack is matched for itself.
    schemes: file.dispositifs.map((scheme) => ({
      ...scheme,
      call: undefined,
      id: `${file.id}/${scheme.id}`,
      pack: mark,
    })),
  }
}

/** An example is shown beside a lever of ours: a pack has none. */
const noticesOf = (schemes: readonly Scheme[]): readonly string[] =>
  schemes
    .filter(({ relevance }) => relevance === 'exemple')
    .map(({ name }) =>
      frenchText(`« ${name} » est un exemple : il n’est pas proposé parmi les soutiens.`),
    )

function schemesIn(value: unknown): readonly unknown[] {
  return isRecord(value) && Array.isArray(value.dispositifs) ? value.dispositifs : []
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
