/** What the person typed, read once; a wrong call is one French sentence. */
import { parseArgs } from 'node:util'
import { isDay } from '../domain'
import { DOCUMENTS, type DocumentId } from '../report'

export const FORMATS = ['txt', 'json', 'pdf', 'docx'] as const
export type Format = (typeof FORMATS)[number]
/** Of the table of many dossiers: for a spreadsheet, or one object a line. */
export const TABLE_FORMATS = ['csv', 'json'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

export type Call =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'questions' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | {
      readonly kind: 'diagnose'
      readonly files: readonly string[]
      readonly format: Format
      /** Which of the documents; a JSON diagnostic is none. */
      readonly document: DocumentId
      /** Whether the dossier travels in the PDF. */
      readonly withDossier: boolean
      /** Folder, as typed. */
      readonly out?: string
      /** ISO day; absent means today. */
      readonly date?: string
      /** Local packs, as typed. */
      readonly packs?: readonly string[]
    }
  | {
      readonly kind: 'aggregate'
      readonly files: readonly string[]
      readonly format: TableFormat
      readonly out?: string
      readonly date?: string
    }

const OPTIONS = {
  format: { type: 'string' },
  document: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  pack: { type: 'string', multiple: true },
  'without-dossier': { type: 'boolean' },
  aggregate: { type: 'boolean' },
  questions: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** Options that need no file, the one that is answered first when several are given. */
const ALONE = ['help', 'version', 'questions'] as const

/** Read the words of a call. `--` ends the options, so that a file may begin with a dash. */
export function readCall(words: readonly string[]): Call {
  // Not strict: Node would say what is wrong in English.
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const files: string[] = []
  const packs: string[] = []
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1]
    if (option === undefined || (option.type === 'boolean' && value !== undefined))
      return wrong(
        `L’option « ${rawName} » ${option === undefined ? 'n’existe pas' : 'n’attend pas de valeur'}.`,
      )
    if (option.type === 'boolean') flags.add(name)
    else if (value === undefined) return wrong(`L’option ${rawName} attend une valeur.`)
    // The only option that may be given several times.
    else if (name === 'pack') packs.push(value)
    else values.set(name, value)
  }
  const alone = ALONE.find((name) => flags.has(name))
  if (alone !== undefined) return { kind: alone }
  if (flags.has('aggregate')) return checkedTable(files, values, [...NO_TABLE].find(isGiven))
  return checked(files, packs, values, !flags.has('without-dossier'))

  function isGiven(name: (typeof NO_TABLE)[number]): boolean {
    return values.has(name) || flags.has(name) || (name === 'pack' && packs.length > 0)
  }
}

/** What a table would not show: said, rather than asked for in vain. */
const NO_TABLE = ['document', 'without-dossier', 'pack'] as const

function checkedTable(
  files: readonly string[],
  values: ReadonlyMap<string, string>,
  vain: string | undefined,
): Call {
  const format = values.get('format') ?? 'csv'
  const out = values.get('out')
  const date = values.get('date')
  if (vain !== undefined) return wrong(`L’option --${vain} ne va pas avec --aggregate.`)
  if (!isOneOf(TABLE_FORMATS, format)) {
    return wrong(
      `Avec --aggregate, le format « ${format} » n’existe pas : choisissez ${TABLE_FORMATS.join(', ')}.`,
    )
  }
  if (date !== undefined && !isDay(date)) return wrong(noSuchDay(date))
  if (files.length === 0) return wrong(NO_FILE)
  return { kind: 'aggregate', files, format, out, date }
}

const NO_FILE = 'Donnez au moins un fichier .ptce.json à lire, un dossier du disque, ou « - ».'

const noSuchDay = (date: string): string =>
  `La date « ${date} » n’existe pas : écrivez-la comme 2026-11-23.`

function checked(
  files: readonly string[],
  packs: readonly string[],
  values: ReadonlyMap<string, string>,
  withDossier: boolean,
): Call {
  const format = values.get('format') ?? 'txt'
  const document = values.get('document') ?? 'complet'
  const out = values.get('out')
  const date = values.get('date')
  if (!isOneOf(FORMATS, format)) {
    return wrong(`Le format « ${format} » n’existe pas : choisissez ${FORMATS.join(', ')}.`)
  }
  if (!isOneOf(DOCUMENTS, document)) {
    return wrong(`Le document « ${document} » n’existe pas : choisissez ${DOCUMENTS.join(', ')}.`)
  }
  if (date !== undefined && !isDay(date)) return wrong(noSuchDay(date))
  if ((format === 'pdf' || format === 'docx') && out === undefined) {
    return wrong(
      `Un ${format === 'pdf' ? 'PDF' : 'document Word'} s’écrit dans un dossier : ajoutez --out <dossier>.`,
    )
  }
  if (files.length === 0) return wrong(NO_FILE)
  return {
    kind: 'diagnose',
    files,
    format,
    document,
    withDossier,
    out,
    date,
    ...(packs.length > 0 && { packs }),
  }
}

const wrong = (sentence: string): Call => ({
  kind: 'wrong',
  sentence: `${sentence} Pour l’aide : --help.`,
})

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  list.some((item) => item === value)
