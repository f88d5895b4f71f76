/** What the person typed, read once; a wrong call is one French sentence. */

export const FORMATS = ['txt', 'json', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export type Call =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'questions' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | {
      readonly kind: 'diagnose'
      readonly files: readonly string[]
      readonly format: Format
      /** Folder, as typed. */
      readonly out?: string
      /** ISO day; absent means today. */
      readonly date?: string
      /** Local packs, as typed. */
      readonly packs?: readonly string[]
    }

const WITH_VALUE = ['--format', '--out', '--date', '--pack'] as const

/** Read the words of a call. `--` ends the options, so that a file may begin with a dash. */
export function readCall(words: readonly string[]): Call {
  const files: string[] = []
  const packs: string[] = []
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const [name = '', inline] = word.split(/=(.*)/s, 2)
    if (word === '--') {
      files.push(...words.slice(index + 1))
      break
    }
    if (!word.startsWith('--')) files.push(word)
    else if (isOneOf(WITH_VALUE, name)) {
      const value = inline ?? words[(index += 1)]
      if (value === undefined) return wrong(`L’option ${name} attend une valeur.`)
      // The only option that may be given several times.
      if (name === '--pack') packs.push(value)
      else values.set(name, value)
    } else if (isOneOf(['--help', '--version', '--questions'], word)) flags.add(word)
    else return wrong(`L’option « ${word} » n’existe pas.`)
  }
  if (flags.has('--help')) return { kind: 'help' }
  if (flags.has('--version')) return { kind: 'version' }
  if (flags.has('--questions')) return { kind: 'questions' }
  return checked(files, packs, values)
}

function checked(
  files: readonly string[],
  packs: readonly string[],
  values: ReadonlyMap<string, string>,
): Call {
  const format = values.get('--format') ?? 'txt'
  const out = values.get('--out')
  const date = values.get('--date')
  if (!isOneOf(FORMATS, format)) {
    return wrong(`Le format « ${format} » n’existe pas : choisissez ${FORMATS.join(', ')}.`)
  }
  if (date !== undefined && !isDay(date)) {
    return wrong(`La date « ${date} » n’existe pas : écrivez-la comme 2026-11-23.`)
  }
  if (format === 'pdf' && out === undefined) {
    return wrong('Un PDF s’écrit dans un dossier : ajoutez --out <dossier>.')
  }
  if (files.length === 0) return wrong('Donnez au moins un fichier .ptce.json à lire.')
  return { kind: 'diagnose', files, format, out, date, ...(packs.length > 0 && { packs }) }
}

/** A real day of the calendar, written YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const wrong = (sentence: string): Call => ({
  kind: 'wrong',
  sentence: `${sentence} Pour l’aide : --help.`,
})

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  list.some((item) => item === value)
