/**
 * `npm run check:sources`: the facts to review, and the addresses that no longer answer.
 *
 * It lists the same facts as the page « Sources et dates ». A list is not a failure: the code is 0
 * unless `--strict` is asked for, as a calendar job does.
 */
import { parseArgs } from 'node:util'
import { content } from '../../src/cli/content'
import { isStale } from '../../src/domain'
import { allSources, type SourcedFact } from '../../src/report'
import { checkLinks, hasNetwork, POLITE, type CheckedLink, type LinkOptions } from './links'

export interface Surroundings {
  /** Path from the root of the project → source, for the addresses and their lines. */
  readonly files: Readonly<Record<string, string>>
  /** ISO day. */
  readonly today: string
  readonly print: (line: string) => void
  readonly links?: LinkOptions
}

const EXIT = { done: 0, found: 1, wrong: 2 } as const

const HELP = `npm run check:sources -- [options]

  --date AAAA-MM-JJ  juge les dates à ce jour (aujourd’hui par défaut)
  --no-links         ne vérifie pas les adresses
  --strict           code de sortie 1 si un fait est à revoir ou une adresse morte
  --help
`

/** @returns the exit code */
export async function run(words: readonly string[], around: Surroundings): Promise<number> {
  const call = readCall(words)
  if (call === undefined) {
    around.print(`Appel non compris.\n\n${HELP}`)
    return EXIT.wrong
  }
  if (call.help) {
    around.print(HELP)
    return EXIT.done
  }
  const late = printDates(call.date ?? around.today, around)
  const dead = call.noLinks ? 0 : await printLinks(around)
  return call.strict && late + dead > 0 ? EXIT.found : EXIT.done
}

interface Call {
  readonly date: string | undefined
  readonly noLinks: boolean
  readonly strict: boolean
  readonly help: boolean
}

function readCall(words: readonly string[]): Call | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        date: { type: 'string' },
        'no-links': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.date !== undefined && !isDay(values.date)) return undefined
    const { date, strict, help, 'no-links': noLinks } = values
    return { date, noLinks, strict, help }
  } catch {
    // `parseArgs` throws on an option it does not know: the person gets the help.
    return undefined
  }
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** A reader has a month to plan the reading. */
const AHEAD = 30

/** @returns how many facts are overdue */
function printDates(date: string, { print, files }: Surroundings): number {
  const facts = [...allSources(content.words)].sort((a, b) =>
    a.source.reviewBefore.localeCompare(b.source.reviewBefore),
  )
  const late = facts.filter((fact) => isStale(fact, date))
  const soon = facts.filter((fact) => !isStale(fact, date) && isStale(fact, daysAfter(date, AHEAD)))
  print(`Au ${date} : ${facts.length} faits, ${late.length} à revoir.`)
  printFacts('À revoir, les plus anciens d’abord', late, print, files)
  printFacts(`À revoir d’ici à ${AHEAD} jours`, soon, print, files)
  return late.length
}

function printFacts(
  title: string,
  facts: readonly SourcedFact[],
  print: Surroundings['print'],
  files: Surroundings['files'],
): void {
  if (facts.length === 0) return
  print(`\n${title} (${facts.length})`)
  for (const fact of facts)
    print(`  ${fact.source.reviewBefore}  ${fileOf(fact, files)} : ${fact.id}`)
}

/** Grounds stand with what they ground, not among our sentences: by their id, or by how it begins. */
const GROUNDS: Readonly<Record<string, string>> = {
  'familles-d-appui': 'rules/leviers/presentation.yaml',
  'pourquoi-soutenir': 'rules/leviers/pourquoi-soutenir.yaml',
  scic: 'rules/leviers/scic.yaml',
  'competence-': 'rules/leviers/competences.yaml',
  'citation-': 'rules/leviers/autour-de-la-table.yaml',
}

const groundFile = (id: string): string | undefined =>
  Object.entries(GROUNDS).find(([start]) => id.startsWith(start))?.[1]

/** The file where a fact is dated. */
export function fileOf({ kind, id }: SourcedFact, files: Surroundings['files']): string {
  switch (kind) {
    case 'official-text':
      return (
        Object.keys(files).find((path) =>
          id.startsWith(/^rules\/textes\/(.+)\.yaml$/.exec(path)?.[1] ?? '\n'),
        ) ?? 'rules/textes'
      )
    case 'scheme':
    case 'network':
      return `rules/dispositifs/${id}.yaml`
    case 'call':
      return id === 'reperes-ami' ? 'rules/reperes-ami.yaml' : 'rules/dispositifs/appels.yaml'
    case 'cress':
      return 'rules/annuaire/cress.yaml'
    case 'pole':
      return 'rules/annuaire/ptce.yaml'
    case 'example':
      return 'rules/leviers/exemples.yaml'
    case 'alert':
      return 'rules/alertes.yaml'
    case 'check':
      return 'rules/points-a-verifier.yaml'
    case 'statement':
      return groundFile(id) ?? 'rules/affirmations.yaml'
    case 'resource':
      return 'rules/ressources.yaml'
  }
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** @returns how many addresses are dead */
async function printLinks({ files, print, links = POLITE }: Surroundings): Promise<number> {
  const places = addresses(files)
  const urls = [...places.keys()]
  if (!(await hasNetwork(urls, links))) {
    print('\nAdresses : pas de réseau, elles n’ont pas été vérifiées.')
    return 0
  }
  print(`\nAdresses : ${urls.length}, une requête par site et par seconde au plus. Patientez.`)
  const checked = await checkLinks(urls, links)
  const line = ({ url, state }: CheckedLink) => {
    const at = places.get(url)?.join(', ') ?? ''
    switch (state.kind) {
      case 'alive':
        return `  ${url}`
      case 'moved':
        return `  ${url}\n    → ${state.to} (${at})`
      case 'dead':
      case 'unsure':
        return `  ${url} : ${state.reason} (${at})`
    }
  }
  const of = (kind: CheckedLink['state']['kind']) =>
    checked.filter(({ state }) => state.kind === kind)
  const titles = [
    ['dead', 'Mortes : à remplacer'],
    ['moved', 'Déplacées : à mettre à jour'],
    ['unsure', 'Sans réponse utile : à ouvrir à la main'],
  ] as const
  for (const [kind, title] of titles) {
    if (of(kind).length === 0) continue
    print(`\n${title} (${of(kind).length})`)
    of(kind).forEach((one) => print(line(one)))
  }
  print(`\nRépondent à la même adresse : ${of('alive').length}.`)
  return of('dead').length
}

/** Every address of the rules, with the files and lines that give it. */
export function addresses(files: Surroundings['files']): ReadonlyMap<string, readonly string[]> {
  const found = Object.entries(files)
    .filter(([path]) => path.endsWith('.yaml') && !path.startsWith('rules/cas/'))
    .flatMap(([path, source]) =>
      source.split('\n').flatMap((text, index) =>
        [...text.matchAll(/https?:\/\/[^\s'"<>)\]]+/g)].map(([url]) => ({
          url: url.replace(/[.,;:]+$/, ''),
          place: `${path}:${index + 1}`,
        })),
      ),
    )
  const places = new Map<string, readonly string[]>()
  for (const { url, place } of found) places.set(url, [...(places.get(url) ?? []), place])
  return places
}
