/**
 * The command line: dossiers in, diagnostics or reports out. Same engine and report as the app.
 *
 * A file that cannot be read costs one line on standard error; the others are still done. No stack
 * trace reaches a person for anything a file or a call may hold.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { diagnose, unknownPlaceText, type Content, type Dossier, type Places } from '../domain'
import {
  buildReport,
  documentOutline,
  editionOf,
  type Edition,
  type EditionChoices,
} from '../report'
import { renderText } from '../renderers/text/renderText'
import { serializeDossier } from '../storage/file/serialize'
import { aggregate } from './aggregate'
import { content as ours } from './content'
import { HELP } from './help'
import { readCall, type Call } from './options'
import { listQuestions } from './questions'
import { readsSeveral, sourcesOf, type Input, type Source } from './sources'
import { placesOf } from './territory'
import { unforeseen } from './unforeseen'

export interface Output {
  /** Resolves once there is room for more: what is read is never faster than what is written. */
  readonly print: (text: string) => unknown
  readonly complain: (line: string) => void
}

const STREAMS: Output = {
  print: (text) => new Promise((resolve) => process.stdout.write(text, resolve)),
  complain: (line) => void process.stderr.write(`${line}\n`),
}

/** Exit codes of the contract: all done, one file refused, wrong call. */
const EXIT = { done: 0, refused: 1, wrong: 2 } as const

/**
 * @param words the call, without node and the script
 * @param from folder that relative paths start from
 * @param input asked for by `-` alone: a command that waits for nobody does not open it
 * @returns the exit code
 */
export async function run(
  words: readonly string[],
  from: string,
  output: Output = STREAMS,
  input: () => Input = () => process.stdin,
): Promise<number> {
  const call = readCall(words)
  switch (call.kind) {
    case 'help':
      await output.print(HELP)
      return EXIT.done
    case 'version':
      await output.print(`Diagnostic PTCE ${__APP_VERSION__}, règles ${ours.rules.version}\n`)
      return EXIT.done
    case 'questions':
      await output.print(`${JSON.stringify(listQuestions(ours.rules), null, 2)}\n`)
      return EXIT.done
    case 'wrong':
      output.complain(call.sentence)
      return EXIT.wrong
    case 'diagnose':
      return diagnoseFiles(call, from, output, input)
    case 'aggregate':
      return aggregateFiles(call, from, output, input)
  }
}

type Asked = Extract<Call, { kind: 'diagnose' }>

async function diagnoseFiles(
  call: Asked,
  from: string,
  output: Output,
  input: () => Input,
): Promise<number> {
  const content = await contentWith(call.packs ?? [], from, output)
  if (content === undefined) return EXIT.wrong
  const date = call.date ?? today()
  const folder = folderOf(call, from, output)
  if (folder === null) return EXIT.wrong
  const isAmong = readsSeveral(call.files, from)
  const names = new Map<string, number>()
  let refused = false
  for await (const source of sourcesOf(call.files, from, input)) {
    const { name: file, path } = source
    const written = await writeOne(content, source, { ...call, isAmong }, date).catch(
      (error: unknown): Written => ({ ok: false, sentence: unforeseen(error) }),
    )
    if (!written.ok) {
      output.complain(`${file}: ${written.sentence}`)
      refused = true
      continue
    }
    written.notices.forEach((notice) => output.complain(`${file}: ${notice}`))
    if (folder === undefined) {
      await output.print(
        isAmong && call.format === 'txt' ? headed(file, written.output) : `${written.output}`,
      )
      continue
    }
    const target = join(folder, `${freeName(file, names)}.${call.format}`)
    if (target === path) {
      output.complain(`${file}: ce fichier serait écrasé. Choisissez un autre --out.`)
      refused = true
      continue
    }
    try {
      writeFileSync(target, written.output)
    } catch {
      output.complain(`${file}: le fichier « ${target} » ne peut pas être écrit.`)
      refused = true
    }
  }
  return refused ? EXIT.refused : EXIT.done
}

/** Of many dossiers, one table. */
async function aggregateFiles(
  call: Extract<Call, { kind: 'aggregate' }>,
  from: string,
  output: Output,
  input: () => Input,
): Promise<number> {
  const date = call.date ?? today()
  const folder = folderOf(call, from, output)
  if (folder === null) return EXIT.wrong
  const target = folder && join(folder, `${TABLE_NAME}.${call.format}`)
  let handle: number | undefined
  try {
    handle = target === undefined ? undefined : openSync(target, 'w')
  } catch {
    output.complain(`Le fichier « ${target} » ne peut pas être écrit.`)
    return EXIT.wrong
  }
  const opened = handle
  try {
    const isRefused = await aggregate(ours, sourcesOf(call.files, from, input), {
      format: call.format,
      date,
      write: opened === undefined ? output.print : (text) => void writeSync(opened, text),
      complain: output.complain,
    })
    return isRefused ? EXIT.refused : EXIT.done
  } finally {
    if (opened !== undefined) closeSync(opened)
  }
}

const TABLE_NAME = 'initiatives'

/** Where to write; nothing for the standard output, and `null` where it cannot be made. */
function folderOf(
  { out }: { readonly out?: string },
  from: string,
  output: Output,
): string | undefined | null {
  if (out === undefined) return undefined
  const folder = resolve(from, out)
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    output.complain(`Le dossier « ${out} » ne peut pas être créé.`)
    return null
  }
}

type Written =
  | { readonly ok: true; readonly output: string | Uint8Array; readonly notices: readonly string[] }
  | { readonly ok: false; readonly sentence: string }

/** One dossier, from its bytes to what is asked of it. */
async function writeOne(
  content: Content,
  source: Source,
  asked: Pick<Asked, 'format' | 'document' | 'withDossier'> & { readonly isAmong: boolean },
  date: string,
): Promise<Written> {
  const read = await source.read(content)
  if (!read.ok) return read
  const places = await placesOf(read.dossier.territory)
  // Of several, a line of JSON says which dossier it is about.
  const about = asked.isAmong
    ? { file: source.name, project: read.dossier.project.name ?? null }
    : {}
  return {
    ok: true,
    output: await write(content, read.dossier, places, { ...asked, about }, date),
    notices: [
      ...read.notices,
      ...places.unknown.map((place) => unknownPlaceText(place, content.words)),
    ],
  }
}

/** Our content, and the schemes of the packs; nothing when one of them is refused. */
async function contentWith(
  packs: readonly string[],
  from: string,
  output: Output,
): Promise<Content | undefined> {
  if (packs.length === 0) return ours
  const { withPacks } = await import('./packs')
  const read = await withPacks(ours, packs, from)
  for (const line of read.ok ? read.notices : read.complaints) output.complain(line)
  return read.ok ? read.content : undefined
}

async function write(
  content: Content,
  dossier: Dossier,
  places: Places,
  asked: Pick<Asked, 'format' | 'document' | 'withDossier'> & { readonly about: object },
  date: string,
): Promise<string | Uint8Array> {
  const { format, document, withDossier, about } = asked
  const diagnosis = diagnose(content, dossier, places, date)
  const outline = documentOutline({ words: content.words, dossier }, document)
  const edition = (choices: EditionChoices = {}): Edition =>
    editionOf(buildReport(content, dossier, diagnosis, places, date), outline, 'paper', choices)
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...about, ...diagnosis.diagnostic })}\n`
    case 'txt':
      return renderText(edition())
    case 'docx': {
      const { renderDocx } = await import('../renderers/docx/renderDocx')
      return renderDocx(edition())
    }
    case 'pdf': {
      // Fonts and jsPDF are read only when a PDF is asked for.
      const [{ renderPdf }, { default: fonts }] = await Promise.all([
        import('../renderers/pdf/renderPdf'),
        import('virtual:pdf-fonts/bytes'),
      ])
      const isAttached = withDossier && outline.alone !== true
      return renderPdf(
        edition({ isAttached }),
        fonts,
        isAttached ? { dossier: serializeDossier(dossier) } : {},
      )
    }
  }
}

/** Several texts on one output: each under the name of its file. */
const headed = (file: string, text: string | Uint8Array) => `=== ${file}\n\n${text}\n`

/** Two files of the same name, from two folders, do not overwrite each other. */
function freeName(file: string, taken: Map<string, number>): string {
  const name = basename(file).replace(/\.ptce\.json$|\.json$|\.pdf$/i, '')
  const count = (taken.get(name) ?? 0) + 1
  taken.set(name, count)
  return count === 1 ? name : `${name}-${count}`
}

/** The day where the person is, not in Greenwich. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
