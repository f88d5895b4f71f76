/** What no schema can see: two files that contradict each other. */
import {
  COMMITMENTS,
  ELEMENT_IDS,
  FACT_IDS,
  FAMILIES,
  LAW_SCREEN_IDS,
  MEMBER_ROLES,
  NEWCOMER_FAMILIES,
  STAGES,
  STEP_IDS,
  TABLE_IDS,
  type Condition,
  type Source,
} from '../../../domain'
import { itemsAt, stringAt, type DeclaredIds } from '../../../schema/reading/declaredIds'
import { unpricedChanges, wrongWays } from './effortChecks'
import { lawRuns, plain } from '../read/lawRuns'
import { listOf, problemAt } from '../../../schema/reading/problems'
import type { RuleFile } from '../../../schema/reading/ruleFile'
import type { RulesFolder } from '../read/rulesFolder'
import { checkStatements } from './statements'
import { didYouMean } from '../../../schema/reading/suggest'

export function checkFolder(
  files: readonly RuleFile[],
  known: DeclaredIds,
  folder: RulesFolder,
): readonly string[] {
  const at = (path: string, message: string) => problemAt(path, undefined, message)
  return [
    ...duplicateQuestions(known),
    ...duplicates(files),
    ...unknownPlaceholders(files, known),
    ...idleVariables(files, known),
    ...cycles(folder.conditions ?? {}).map((cycle) =>
      at('rules/conditions.yaml', `cycle entre conditions nommées : ${cycle.join(' → ')}`),
    ),
    ...toldApart(folder).map((message) => at('rules/ressources.yaml', message)),
    ...missing('rules/faits.yaml', 'fait', FACT_IDS, folder.facts?.ids),
    ...missing('rules/familles.yaml', 'famille', FAMILIES, keysIn(folder.members?.words.families)),
    ...missing('rules/familles.yaml', 'rôle', MEMBER_ROLES, keysIn(folder.members?.words.roles)),
    ...missing(
      'rules/familles.yaml',
      'engagement',
      COMMITMENTS,
      keysIn(folder.members?.words.commitments),
    ),
    ...missing(
      'rules/efforts.yaml',
      'famille à accueillir',
      NEWCOMER_FAMILIES,
      folder.efforts?.join.flatMap(({ families }) => families),
    ),
    ...missing(
      'rules/parcours.yaml',
      'étape',
      STEP_IDS,
      folder.journey?.steps.map(({ id }) => id),
    ),
    ...missing(
      'rules/parcours.yaml',
      'écran de la loi',
      LAW_SCREEN_IDS,
      folder.journey?.lawScreens.map(({ id }) => id),
    ),
    ...unscreened(folder),
    ...uneven(folder),
    ...missing(
      'rules/etapes.yaml',
      'étape',
      STAGES,
      folder.stages?.stages.map(({ id }) => id),
    ),
    ...lostCitations(folder),
    ...sameRank(folder),
    ...earlyExpectations(folder),
    ...(cycles(folder.conditions ?? {}).length > 0 ? [] : unpricedChanges(folder)),
    ...wrongWays(folder, known),
    ...(folder.statements === undefined ? [] : checkStatements(files, folder.statements)),
  ]
}

/** An element that asks something of a collectivité stands on one screen, or nobody is asked. */
function unscreened({ journey, elements = [] }: RulesFolder): readonly string[] {
  if (journey === undefined) return []
  const shown = journey.lawScreens.flatMap((screen) => screen.elements)
  const asking = elements
    .filter(({ questions }) =>
      questions.some(({ rule: { putTo, step } }) => putTo !== 'porteur' && step === 'article-9'),
    )
    .map(({ rule }) => rule.id)
  const lost = asking.filter((id) => !shown.includes(id)).map((id) => `« ${id} » n’est sur aucun`)
  const twice = shown
    .filter((id, index) => shown.indexOf(id) !== index)
    .map((id) => `« ${id} » est sur deux`)
  return [...lost, ...twice].map((problem) =>
    problemAt('rules/parcours.yaml', undefined, `${problem} des « ecrans-de-la-loi »`),
  )
}

/** A grid has one set of answers: a row that has others of its own would not stand in it. */
function uneven({ authority }: RulesFolder): readonly string[] {
  const questions = authority?.questions ?? []
  return TABLE_IDS.flatMap((table) => {
    const [first, ...others] = questions.filter(({ rule }) => rule.table === table)
    const answersOf = (question: (typeof questions)[number]) =>
      JSON.stringify(question.rule.options.map(({ id }) => [id, question.words.options[id]?.label]))
    return others
      .filter((one) => first !== undefined && answersOf(one) !== answersOf(first))
      .map(({ rule }) =>
        problemAt(
          'rules/votre-collectivite.yaml',
          undefined,
          `« ${rule.id} » n’a pas les réponses des autres lignes de la grille « ${table} »`,
        ),
      )
  })
}

const keysIn = (entries: object | undefined): readonly string[] | undefined =>
  entries && Object.keys(entries)

function duplicateQuestions({ declared }: DeclaredIds): readonly string[] {
  return repeated(declared).map(({ file, line, id }) =>
    problemAt(file, line, `question « ${id} » déjà définie ailleurs`),
  )
}

/** Lists whose items are known by their id: the same id twice would make one of them unreachable. */
const LISTS: readonly (readonly [RegExp, readonly string[], string])[] = [
  [/^rules\/alertes\.yaml$/, [], 'alerte'],
  [/^rules\/votre-collectivite\.yaml$/, ['alertes'], 'alerte'],
  [/^rules\/coherences\.yaml$/, [], 'remarque'],
  [/^rules\/avant-de-decider\.yaml$/, ['options'], 'option'],
  [/^rules\/points-a-verifier\.yaml$/, [], 'carte'],
  [/^rules\/affirmations\.yaml$/, [], 'affirmation'],
  [/^rules\/situations\.yaml$/, [], 'situation'],
  [/^rules\/familles\.yaml$/, ['familles'], 'famille'],
  [/^rules\/familles\.yaml$/, ['messages'], 'message'],
  [/^rules\/faits\.yaml$/, ['liste'], 'fait'],
]

function duplicates(files: readonly RuleFile[]): readonly string[] {
  const ids = LISTS.flatMap(([pattern, path, kind]) =>
    files
      .filter((file) => pattern.test(file.path))
      .flatMap((file) =>
        itemsAt(file.value, path).map((item, index) => ({
          id: `${kind} « ${stringAt(item, 'id') ?? ''} »`,
          file: file.path,
          line: file.lineAt([...path, index]),
        })),
      ),
  )
  return [
    ...repeated(ids).map(({ file, line, id }) =>
      problemAt(file, line, `${id} déjà définie ailleurs`),
    ),
    ...files.flatMap(repeatedOptions),
  ]
}

function repeatedOptions(file: RuleFile): readonly string[] {
  const paths = [['questions'], []]
  return paths.flatMap((path) =>
    itemsAt(file.value, path).flatMap((question, index) => {
      const options = itemsAt(question, ['options']).map((option, rank) => ({
        id: stringAt(option, 'id') ?? '',
        line: file.lineAt([...path, index, 'options', rank]),
      }))
      return repeated(options).map(({ id, line }) =>
        problemAt(file.path, line, `réponse « ${id} » définie deux fois`),
      )
    }),
  )
}

function repeated<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return items.filter((item, index) => items.findIndex(({ id }) => id === item.id) !== index)
}

const PLACEHOLDER = /\{([^{}]*)\}/g

function unknownPlaceholders(files: readonly RuleFile[], { variables }: DeclaredIds): readonly string[] {
  return files.flatMap(({ path, texts }) =>
    texts.flatMap(({ text, line }) =>
      [...text.matchAll(PLACEHOLDER)]
        .map((match) => match[1] ?? '')
        .filter((name) => !variables.has(name))
        .map((name) =>
          problemAt(
            path,
            line,
            `« {${name}} » n’est pas dans rules/variables.yaml${didYouMean(name, variables.values())}`,
          ),
        ),
    ),
  )
}

/** A variable that no text cites is one that nobody reads. */
function idleVariables(files: readonly RuleFile[], { variables }: DeclaredIds): readonly string[] {
  if (files.some(({ value }) => value === undefined)) return []
  const cited = new Set(
    files.flatMap(({ texts }) =>
      texts.flatMap(({ text }) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)),
    ),
  )
  return [...variables.values()]
    .filter((name) => !cited.has(name))
    .map((name) =>
      problemAt('rules/variables.yaml', undefined, `aucun texte ne cite « {${name}} »`),
    )
}

/** Named conditions must not lead back to themselves: they would never be settled. */
export function cycles(
  conditions: Readonly<Record<string, Condition>>,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const closed = new Set<string>()
  const follow = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id)
    if (start !== -1) {
      found.push([...trail.slice(start), id])
      return
    }
    const condition = conditions[id]
    if (condition === undefined || closed.has(id)) return
    for (const next of namesIn(condition)) follow(next, [...trail, id])
    closed.add(id)
  }
  Object.keys(conditions).forEach((id) => follow(id, []))
  return found
}

function namesIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(namesIn)
    case 'not':
      return namesIn(condition.of)
    case 'named':
      return [condition.id]
    case 'among':
    case 'atLeast':
    case 'fact':
      return []
  }
}

function missing(
  path: string,
  what: string,
  expected: Iterable<string>,
  found: readonly string[] | undefined,
): readonly string[] {
  if (found === undefined) return []
  const lost = [...expected].filter((id) => !found.includes(id))
  return lost.length === 0
    ? []
    : [problemAt(path, undefined, `${what} sans définition : ${listOf(lost)}`)]
}

/** The law whose sentence the eleven elements cut. */
const LAW = 'loi-2014-856'

/** A citation is the official text word for word; the eleven of article 9 follow its order. */
function lostCitations({ elements, stateConditions, official }: RulesFolder): readonly string[] {
  const body = (text: string, article: string) =>
    official.find(({ id }) => id === text)?.articles[article]?.body ?? []
  const isRead = (text: string) => official.some(({ id }) => id === text)
  const quoted = [
    ...elements.map((element) => ({ ...element, folder: 'article-9' })),
    ...stateConditions.map((condition) => ({ ...condition, folder: 'appel-a-projets' })),
  ]
  const lost = quoted
    .filter(({ source }) => isRead(source.text))
    .filter(
      ({ source, words }) =>
        !plain(body(source.text, source.article).join(' ')).includes(plain(words.citation)),
    )
    .map(({ rule, folder }) =>
      problemAt(
        `rules/${folder}/${rule.id}.yaml`,
        undefined,
        'la citation n’est pas dans le texte officiel, mot pour mot',
      ),
    )
  if (lost.length > 0 || elements.length < ELEMENT_IDS.length || !isRead(LAW)) return lost
  const sentence = body(LAW, 'article-9')[0] ?? ''
  const outOfOrder = lawRuns(
    sentence,
    elements.map(({ rule, words }) => ({ element: rule.id, words: words.citation })),
  ).lost
  return outOfOrder.map((id) =>
    problemAt(
      `rules/article-9/${id}.yaml`,
      undefined,
      'la citation ne suit pas celle de l’élément précédent',
    ),
  )
}

/** At most two alerts are shown: two of the same rank would leave the choice to chance. */
function sameRank({ alerts, authority }: RulesFolder): readonly string[] {
  const ranked = [...(alerts ?? []), ...(authority?.alerts ?? [])].map(({ rule }) => ({
    id: String(rule.rank),
    alert: rule.id,
  }))
  return repeated(ranked).map(({ id, alert }) =>
    problemAt(
      'rules/alertes.yaml',
      undefined,
      `gravité ${id} donnée à deux alertes, dont « ${alert} »`,
    ),
  )
}

/**
 * A statement must not be expected at level 2 before the stage that asks level 2 of it, nor as
 * early as the stage that still asks level 1: the gaps shown would contradict the stage.
 */
function earlyExpectations({ axes, stages }: RulesFolder): readonly string[] {
  if (stages === undefined) return []
  const thresholds = [
    ...stages.stages.flatMap((stage, rank) =>
      stage.conditions.map((condition) => ({ ...condition, rank })),
    ),
    ...stages.confirmed.map((condition) => ({
      ...condition,
      rank: STAGES.indexOf('consolidation'),
    })),
  ]
  return axes.flatMap(({ rule }) =>
    rule.statements.flatMap(({ question, expectedFrom }) => {
      const own = thresholds.filter((threshold) => threshold.question === question)
      const asksTwo = own.filter(({ value }) => value >= 2).map(({ rank }) => rank)
      const asksOne = own.filter(({ value }) => value === 1).map(({ rank }) => rank + 1)
      const earliest = asksTwo.length > 0 ? Math.min(...asksTwo) : Math.max(0, ...asksOne)
      return STAGES.indexOf(expectedFrom) < earliest
        ? [
            problemAt(
              `rules/demarche/${rule.id}.yaml`,
              undefined,
              `« ${question} » est attendu au niveau 2 avant l’étape qui le demande (rules/etapes.yaml)`,
            ),
          ]
        : []
    }),
  )
}

/** A text that is quoted and also linked to: one address, one version, one day of reading. */
function toldApart({ resources = {}, official = [] }: RulesFolder): readonly string[] {
  const texts = official.flatMap(({ articles }) => Object.values(articles))
  const datesOf = ({ date, version, checkedOn, reviewBefore }: Source) =>
    JSON.stringify([date, version, checkedOn, reviewBefore])
  return Object.entries(resources).flatMap(([id, { url, source }]) => {
    const text = texts.find((one) => one.source.url === url)
    return text === undefined || datesOf(text.source) === datesOf(source)
      ? []
      : [`« ${id} » : les dates sont celles du même texte dans rules/textes/`]
  })
}
