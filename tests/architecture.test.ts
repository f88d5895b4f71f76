/**
 * Who may import whom (the folders of the README, « Contribuer au code »). Anything absent is forbidden.
 *
 * Seen to fail on: a store imported by a component, `vue` in the domain, `Date.now()` in the
 * report, a folder outside the table.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as domain from '../src/domain'

interface Layer {
  /** Folders of src/, packages, or virtual modules; a trailing `*` matches any ending. */
  readonly may: readonly string[]
  /** Output depends on arguments alone: no clock, no chance, no page. */
  readonly isPure?: true
}

/** The longest matching path wins: a file of `renderers/html` follows that line, not `renderers`. */
const LAYERS: Readonly<Record<string, Layer>> = {
  // How near two names are is not ours to write (`members/sameMember.ts`).
  domain: { may: ['fastest-levenshtein'], isPure: true },
  // French ↔ English: what the build reads the rules with, and a local pack at run time (ADR 16).
  schema: { may: ['domain', 'yaml', 'zod', 'fastest-levenshtein'] },
  // What runs only while Vite builds, and nothing of it later.
  'build/rules': { may: ['domain', 'schema', 'storage', 'zod', 'vite', 'node:*'] },
  'build/territory': { may: ['domain', 'territory', 'vite', 'node:module'] },
  'build/headers': { may: ['registry', 'vite'] },
  'build/fonts': { may: ['renderers', 'vite', 'node:*', 'subset-font'] },
  packs: { may: ['domain', 'schema', 'yaml', 'zod'], isPure: true },
  territory: { may: ['domain'], isPure: true },
  'territory/load.ts': { may: ['domain', 'virtual:territory*'] },
  wizard: { may: ['domain', 'xstate'], isPure: true },
  report: { may: ['domain'], isPure: true },
  renderers: { may: ['report'] },
  'renderers/pdf': { may: ['report', 'jspdf', 'virtual:pdf-fonts*'] },
  // Documents made in a worker: what the page asks, and what the worker calls.
  'renderers/making': {
    may: ['domain', 'report', 'renderers', 'nextTask', 'virtual:pdf-fonts*'],
  },
  'renderers/docx': { may: ['report', 'docx'] },
  'renderers/html': { may: ['report', 'vue', 'vue-router', 'components', 'styles'] },
  storage: { may: ['domain', 'idb', 'valibot'] },
  styles: { may: [] },
  // Runs beside the page, and shares nothing with it but what they tell each other.
  offline: { may: ['workbox-precaching', 'workbox-routing'] },
  stores: {
    may: [
      'domain',
      'wizard',
      'storage',
      'territory',
      'packs',
      'offline',
      // Gives way to the page: of no folder.
      'nextTask',
      'virtual:*',
      'pinia',
      'vue',
      'xstate',
    ],
  },
  // Pure, and tried without a page: what is typed or pasted, to members.
  roster: { may: ['domain', 'fastest-levenshtein'], isPure: true },
  // What the public register of organisations is asked, and what its answer fills (ADR 37).
  registry: { may: ['domain', 'roster', 'valibot'], isPure: true },
  'registry/search.ts': { may: [] },
  components: { may: ['domain', 'report', 'roster', 'registry', 'vue', 'vue-router', 'reka-ui'] },
  views: {
    may: [
      'domain',
      'report',
      'renderers',
      'stores',
      'storage',
      'offline',
      'territory',
      'components',
      'roster',
      'nextTask',
      // What one page alone is drawn with comes with it.
      'styles',
      'vue',
      'vue-router',
      'pinia',
    ],
  },
  cli: {
    may: ['domain', 'territory', 'report', 'renderers', 'storage', 'packs', 'virtual:*', 'node:*'],
  },
  '': { may: ['*'] },
}

/**
 * The rooms of a folder, from the ground up: a room imports those below it, never one above. What
 * stands beside the rooms puts them together, and may import them all.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [
    'dossier',
    'rules',
    'members',
    'sources',
    'judge',
    'change',
    'support',
    'words',
    'explain',
  ],
  schema: ['reading', 'basics', 'rules', 'authority', 'support'],
  storage: ['file', 'kept'],
  components: ['base', 'fields', 'law', 'question', 'members', 'places', 'result', 'frame'],
  'renderers/docx': ['file', 'writing', 'blocks'],
  'renderers/pdf': ['type', 'drawing', 'tagged', 'blocks', 'page'],
  views: ['shared', 'identity', 'beside', 'law', 'authority', 'result', 'kept', 'journey', 'pages'],
  report: [
    'model',
    'grids',
    'group',
    'demarche',
    'evolution',
    'support',
    'authority',
    'acts',
    'plan',
    'poles',
    'annex',
    'trial',
    'pages',
    'portfolio',
  ],
}

/** Files that a folder may hold before it needs rooms. */
const MOST_FILES = 16
/** One component for each kind of block: a list by nature, looked over like a table. */
const LISTS: readonly string[] = ['src/renderers/html']

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|(?<!['`]rapport\.)\b(?:window|document|localStorage|fetch|console)\b\s*[.(]/

/** A text taken as markup, or as code: what people write and open here is never either (ADR 33). */
const TEXT_AS_CODE =
  /\bv-html\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bcreateContextualFragment\b|\bDOMParser\b|\bsrcdoc\b|\beval\b|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]|['"]javascript:/

/** `from '…'`, `import '…'` and `import('…')`, with either quote. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"]+)\1/g

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(?:ts|vue)$/.test(path))
  .sort()

/** The line of the table that a file follows. */
function layerOf(path: string): string {
  const inside = path.replace(/^src\//, '')
  const matching = Object.keys(LAYERS).filter(
    (layer) => layer === '' || inside === layer || inside.startsWith(`${layer}/`),
  )
  return matching.sort((a, b) => b.length - a.length)[0] ?? ''
}

/** What a file imports, as the table names it: a folder of src/, or a package. */
function targetsOf(path: string, source: string): readonly string[] {
  const folder = path.split('/').slice(1, -1)
  return [...withoutComments(source).matchAll(IMPORT)].flatMap(([, , specifier = '']) => {
    if (!specifier.startsWith('.')) return [packageOf(specifier)]
    const parts = specifier.split('/')
    const ups = parts.filter((part) => part === '..').length
    const landed = [
      ...folder.slice(0, folder.length - ups),
      ...parts.filter((part) => !part.startsWith('.')),
    ]
    const own = folder[0]
    return landed[0] === own && own !== undefined ? [] : [landed[0] ?? '']
  })
}

const packageOf = (specifier: string) => {
  if (/^(?:virtual|node):/.test(specifier)) return specifier.replace(/\?.*$/, '')
  const [first = '', second] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

const isAllowed = (target: string, may: readonly string[]) =>
  may.some((allowed) =>
    allowed.endsWith('*') ? target.startsWith(allowed.slice(0, -1)) : target === allowed,
  )

describe.each(sources)('%s', (path) => {
  const layer = LAYERS[layerOf(path)]
  const source = readFileSync(path, 'utf8')

  it('imports only what its folder may', () => {
    const intruders = targetsOf(path, source).filter(
      (target) => !isAllowed(target, layer?.may ?? []),
    )
    expect(intruders).toEqual([])
  })

  it('takes no text for markup or for code', () => {
    expect(withoutComments(source)).not.toMatch(TEXT_AS_CODE)
  })

  if (layer?.isPure) {
    it('reads no clock, no chance and no page', () => {
      expect(withoutComments(source)).not.toMatch(IMPURE)
    })
  }
})

/**
 * The engine of the domain. The report is given what it found: called again, it would judge another
 * dossier than the one that the diagnostic tells.
 */
const ENGINE = [
  'changesFor',
  'diagnose',
  'everyChangeSet',
  'firing',
  'foresee',
  'glance',
  'judge',
  'matchSupports',
  'meetingQuestions',
  'memberFact',
  'pendingAgreements',
  'planActions',
  'reachStage',
  'scoreAxis',
  'statusOf',
  'usefulQuestions',
]

/** Names that a file imports from the domain. */
const fromDomain = (source: string): readonly string[] =>
  [
    ...withoutComments(source).matchAll(/import (?:type )?\{([^}]*)\} from '(?:\.\.\/)+domain'/g),
  ].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))

it('lets the report call nothing of the engine', () => {
  const callers = sources
    .filter((path) => path.startsWith('src/report/'))
    .map((path) => [path, fromDomain(readFileSync(path, 'utf8'))] as const)
    .flatMap(([path, names]) =>
      names.filter((name) => ENGINE.includes(name)).map((name) => `${path} → ${name}`),
    )
  expect(callers).toEqual([])
})

it('knows the engine by names that the domain gives, and sees one that is called', () => {
  expect(ENGINE.filter((name) => !(name in domain))).toEqual(NOT_GIVEN)
  expect(fromDomain("import { enumerate, judge } from '../../domain'")).toContain('judge')
})

/** Parts of the engine that no other folder may import at all. */
const NOT_GIVEN = ['foresee']

it('leaves no folder of src/ outside the table', () => {
  const folders = new Set(
    sources.filter((path) => path.split('/').length > 2).map((path) => path.split('/')[1]),
  )
  const listed = new Set(Object.keys(LAYERS).map((layer) => layer.split('/')[0]))
  expect([...folders].filter((folder) => !listed.has(folder))).toEqual([])
})

/** Files of src/ that a file imports, types included: a circle of types is a circle to read. */
function importedBy(path: string, all: readonly string[]): readonly string[] {
  const folder = path.split('/').slice(0, -1)
  return [...withoutComments(readFileSync(path, 'utf8')).matchAll(IMPORT)].flatMap(
    ([, , specifier = '']) => {
      if (!specifier.startsWith('.')) return []
      const landed = specifier.split('/').reduce<readonly string[]>((at, part) => {
        if (part === '..') return at.slice(0, -1)
        return part === '.' ? at : [...at, part]
      }, folder)
      const target = landed.join('/')
      return [target, `${target}.ts`, `${target}/index.ts`].filter((one) => all.includes(one))
    },
  )
}

/** What stands first below a folder: a room, or a file beside the rooms. */
const roomOf = (path: string, folder: string) =>
  path.slice(`src/${folder}/`.length).split('/')[0] ?? ''

/** Imports that climb: from a room to one above it, or to what stands beside the rooms. */
function climbing(
  folder: string,
  rooms: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const floorOf = (path: string) => {
    if (!path.startsWith(`src/${folder}/`)) return -1
    const floor = rooms.indexOf(roomOf(path, folder))
    return floor === -1 ? rooms.length : floor
  }
  return [...imports].flatMap(([path, targets]) =>
    path.startsWith(`src/${folder}/`)
      ? targets
          .filter((target) => floorOf(target) > floorOf(path))
          .map((target) => `${path} → ${target}`)
      : [],
  )
}

describe('rooms', () => {
  const imports = new Map(sources.map((path) => [path, importedBy(path, sources)]))

  it.each(Object.entries(ROOMS))('of %s: none imports one above it', (folder, rooms) => {
    expect(climbing(folder, rooms, imports)).toEqual([])
    const found = new Set(
      sources
        .filter((path) => path.startsWith(`src/${folder}/`))
        .map((path) => roomOf(path, folder))
        .filter((name) => !name.includes('.')),
    )
    expect([...found].sort()).toEqual([...rooms].sort())
  })

  it('are seen to be climbed from, and to be left for what stands beside them', () => {
    const wrong = new Map([
      ['src/house/ground/a.ts', ['src/house/upper/b.ts', 'src/house/index.ts']],
      ['src/house/upper/b.ts', ['src/house/ground/a.ts', 'src/garden/c.ts']],
    ])
    expect(climbing('house', ['ground', 'upper'], wrong)).toEqual([
      'src/house/ground/a.ts → src/house/upper/b.ts',
      'src/house/ground/a.ts → src/house/index.ts',
    ])
  })

  it('are there in every folder that holds more than a newcomer can look over', () => {
    const counts = new Map<string, number>()
    for (const path of sources) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    const crowded = [...counts].filter(([, count]) => count > MOST_FILES).map(([folder]) => folder)
    expect(crowded.sort()).toEqual([...LISTS].sort())
  })
})

/** Each circle once, as the files that it goes through. */
function circlesOf(
  imports: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const closed = new Set<string>()
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start !== -1) {
      found.push([...trail.slice(start), path])
      return
    }
    if (closed.has(path)) return
    for (const next of imports.get(path) ?? []) follow(next, [...trail, path])
    closed.add(path)
  }
  for (const path of imports.keys()) follow(path, [])
  return found
}

describe('circles', () => {
  // The face of a room is imported by those outside it: inside, files name each other.
  it('are nowhere in src/', () => {
    const imports = new Map(sources.map((path) => [path, importedBy(path, sources)]))
    expect(circlesOf(imports)).toEqual([])
  })

  it('are found, whatever their length', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ])
    expect(circlesOf(imports)).toEqual([['a', 'b', 'c', 'a']])
  })
})

it.each([
  '<p v-html="text" />',
  'place.innerHTML = text',
  "place.insertAdjacentHTML('beforeend', text)",
  'document.write(text)',
  'eval(text)',
  'globalThis.eval(text)',
  'new Function(text)()',
  'setTimeout("alert(1)")',
  "const to = 'javascript:void 0'",
])('sees a text taken for markup or for code: %s', (source) => {
  expect(source).toMatch(TEXT_AS_CODE)
})

describe('the reading of imports', () => {
  it.each([
    ["import 'vue'", ['vue']],
    ['import { a } from "../stores/a"', ['stores']],
    ["const b = () => import('../views/B.vue')", ['views']],
    ["export * from './own'", []],
    ["import x from '@scope/name/deep'", ['@scope/name']],
    ["import x from 'virtual:content/core'", ['virtual:content/core']],
    ["// import 'vue'", []],
    ["Buffer.from('vue')", []],
  ])('reads %s', (source, targets) => {
    expect(targetsOf('src/components/A.vue', source)).toEqual(targets)
  })
})
