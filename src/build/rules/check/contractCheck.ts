/**
 * The contract between the rules and the code: every text, with the names of its holes, as a
 * TypeScript type that each `textOf` is checked against (ADR 22).
 *
 * A text that went, or whose holes changed, is told to the author of the rules in French, before
 * TypeScript tells it to anyone else. A text that nothing says is found by `npm run type-check`.
 */
import type { Words } from '../../../domain'
import { problemAt } from '../../../schema/reading/problems'
import type { RuleFile } from '../../../schema/reading/ruleFile'
import { didYouMean } from '../../../schema/reading/suggest'

export const CONTRACT = 'src/domain/words/textContract.ts'

const HEAD = `/**
 * Every text of \`rules/\` that the code may say, with the names of its holes. Written by
 * \`npm run rules:contract\`, never by hand; the compiler of the rules refuses any difference.
 */
export interface TextContract {
`

type Texts = Words['texts']
type Holes = readonly string[]

const HOLE = /\{([a-z-]+)\}/g

const holesOf = (text: string): Holes =>
  [...new Set([...text.matchAll(HOLE)].map(([, name = '']) => name))].sort()

/** The source of the contract, for the texts as they are. */
export function contractOf(texts: Texts): string {
  const lines = Object.keys(texts)
    .sort()
    .map((id) => {
      const holes = holesOf(texts[id] ?? '').map((name) => `'${name}'`)
      return `  '${id}': ${holes.join(' | ') || 'never'}\n`
    })
  return `${HEAD}${lines.join('')}}\n`
}

const LINE = /^ {2}'(.+)': (.+)$/gm

function readContract(source: string): ReadonlyMap<string, Holes> {
  return new Map(
    [...source.matchAll(LINE)].map(([, id = '', holes = '']) => [
      id,
      holes === 'never' ? [] : holes.split(' | ').map((name) => name.slice(1, -1)),
    ]),
  )
}

/**
 * What the rules changed under the code: each text that went, came, or has other holes.
 *
 * @param contract source of the contract, as committed
 */
export function contractProblems(
  texts: Texts,
  contract: string,
  files: readonly RuleFile[],
): readonly string[] {
  const said = readContract(contract)
  const added = Object.keys(texts).filter((id) => !said.has(id))
  return [
    ...[...said].flatMap(([id, holes]) => {
      const text = texts[id]
      if (text === undefined)
        return [
          at(
            files,
            id,
            `le texte « ${id} » a disparu, et l’outil le dit : remettez-le${didYouMean(id, added)}`,
          ),
        ]
      const wrong = wrongHoles(holes, holesOf(text))
      return wrong === '' ? [] : [at(files, id, `le texte « ${id} » ${wrong}`)]
    }),
    ...Object.entries(texts).flatMap(([id, text]) => {
      const [found, noun] = id === CONTRACTED ? [] : (BEFORE_NOUNS.exec(text) ?? [])
      const advice = `« ${found} » donnerait « à le » ou « de les » : mettez ${noun} après deux points`
      return found === undefined ? [] : [at(files, id, `dans le texte « ${id} », ${advice}`)]
    }),
    ...added.map((id) =>
      at(
        files,
        id,
        `le texte « ${id} » est nouveau : rien ne le dit encore (npm run rules:contract, puis le dire dans le code)`,
      ),
    ),
  ]
}

/** Holes filled with nouns that have their article, after a word that would contract with it. */
const BEFORE_NOUNS = /(?<!\p{L})(?:à|de)\s(\{(?:liste|qui)\})/iu

/** The one text that the code contracts (`contracted`): the rules say a noun each with its own « à ». */
const CONTRACTED = 'questions.demandez'

function wrongHoles(expected: Holes, found: Holes): string {
  const named = (holes: Holes) => holes.map((name) => `{${name}}`).join(', ')
  const lost = expected.filter((name) => !found.includes(name))
  const more = found.filter((name) => !expected.includes(name))
  return [
    ...(lost.length === 0 ? [] : [`a perdu ${named(lost)}`]),
    ...(more.length === 0 ? [] : [`cite ${named(more)}, que l’outil ne lui donne pas`]),
  ].join(' ; il ')
}

/** Which file a text stands in: the longest prefix wins, and what has none stands in the journey. */
const FILES: Readonly<Record<string, string>> = {
  'echelle-des-niveaux': 'rules/grilles.yaml',
  'demarche.etapes': 'rules/etapes.yaml',
  demarche: 'rules/grilles.yaml',
  'article-9': 'rules/grilles.yaml',
  'appel-a-projets': 'rules/grilles.yaml',
  'appel-a-projets.composition': 'rules/appel-a-projets/composition.yaml',
  collectivite: 'rules/votre-collectivite.yaml',
  'collectivite.scic': 'rules/leviers/scic.yaml',
  'collectivite.autour-de-la-table': 'rules/leviers/autour-de-la-table.yaml',
  'collectivite.pourquoi-soutenir': 'rules/leviers/pourquoi-soutenir.yaml',
  restitution: 'rules/restitution.yaml',
  rapport: 'rules/rapport.yaml',
  ecrans: 'rules/ecrans.yaml',
  commandes: 'rules/commandes.yaml',
  criteres: 'rules/criteres.yaml',
  annuaire: 'rules/annuaire/page.yaml',
}

const JOURNEY = 'rules/parcours.yaml'

/** Files whose texts are under their own root: the others repeat their keys from the first. */
const PREFIXED: ReadonlySet<string> = new Set([
  'demarche.etapes',
  'appel-a-projets.composition',
  'collectivite',
  'collectivite.scic',
  'collectivite.autour-de-la-table',
  'collectivite.pourquoi-soutenir',
  'restitution',
  'rapport',
  'ecrans',
  'commandes',
  'criteres',
  'annuaire',
])

function at(files: readonly RuleFile[], id: string, message: string): string {
  const keys = id.split('.')
  const prefix = keys
    .map((_, index) => keys.slice(0, keys.length - index).join('.'))
    .find((candidate) => FILES[candidate] !== undefined)
  const path = (prefix !== undefined && FILES[prefix]) || JOURNEY
  const inside =
    prefix !== undefined && PREFIXED.has(prefix) ? keys.slice(prefix.split('.').length) : keys
  const file = files.find((candidate) => candidate.path === path)
  return problemAt(path, file?.lineAt(inside), message)
}
