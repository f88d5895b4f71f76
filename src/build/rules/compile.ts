/**
 * Turn the files of `rules/` into the content: a rulebook, and words in chunks (ADR 1).
 */
import {
  leavesOf,
  mergeWords,
  STEP_IDS,
  type Condition,
  type Criterion,
  type Rulebook,
  type WordsChunk,
} from '../../domain'
import { checkCases, readCases, readExpectations } from './check/cases'
import { checkFolder } from './check/checks'
import { chunksOf, type ChunkId } from './emit/chunks'
import { compileDirectory } from './read/readDirectory'
import { checkExamples } from './check/examples'
import { checkHistory } from './check/history'
import { gatherDeclaredIds } from '../../schema/reading/declaredIds'
import { InvalidRulesError, problemAt } from '../../schema/reading/problems'
import { gatherReadings, unread } from './check/optionReadings'
import { readRuleFile, type Sources } from '../../schema/reading/ruleFile'
import { isComplete, readFolder, type CompleteFolder, type RulesFolder } from './read/rulesFolder'
import { compileSupports, type Supports } from './read/readSupports'
import type { Question } from '../../schema/rules/question'
import { contractProblems } from './check/contractCheck'

export interface CompiledContent {
  readonly rules: Rulebook
  readonly chunks: Readonly<Record<ChunkId, WordsChunk>>
}

const CASES = 'rules/cas/'
const SUPPORTS = /^rules\/(dispositifs|annuaire|leviers)\//

/** Without supports, nothing points to a SCIC. */
const NEVER: Condition = { kind: 'any', of: [] }

/**
 * Compile, or fail with every problem of every file: an author mends them in one pass.
 *
 * @param contract what the code says of the texts; absent, nothing is compared
 */
export function compile(files: Sources, contract?: string): CompiledContent {
  const { own, folder, expectations, rules, chunks } = assemble(files)
  const content = { rules, words: mergeWords(...Object.values(chunks)) }
  const failures: string[] = []
  const cases = readCases(files, expectations, content, failures)
  failures.push(
    ...checkHistory(rules, folder.history, folder.version.date),
    ...checkExamples(rules, folder),
    ...checkCases(content, cases, folder.version.date),
    ...(contract === undefined ? [] : contractProblems(content.words.texts, contract, own)),
  )
  if (failures.length > 0) throw new InvalidRulesError(failures)
  return { rules, chunks }
}

/** The rules as their files say them, each read and none yet tried. */
export function assemble(files: Sources) {
  const problems: string[] = []
  const own = Object.keys(files)
    .filter((path) => path.endsWith('.yaml') && !path.startsWith(CASES) && !SUPPORTS.test(path))
    .sort()
    .map((path) => readRuleFile(path, files[path] ?? '', problems))
  const known = gatherDeclaredIds(own)
  const folder = readFolder(own, known, problems)
  const supports = compileSupports(files, known)
  const directory = compileDirectory(files, Object.keys(folder.journey?.themes ?? {}))
  const expectations = readExpectations(files, known, problems)
  problems.push(
    ...checkFolder(own, known, folder),
    ...supports.problems,
    ...directory.problems,
    ...unknownSchemes(folder, supports),
    ...unread(known, gatherReadings([...own, ...supports.files])),
  )
  if (problems.length > 0 || !isComplete(folder)) throw new InvalidRulesError(problems)
  const questions = questionsOf(folder)
  const rules = rulebookOf(folder, questions, supports)
  const chunks = chunksOf(folder, questions, supports.chunk, directory.chunk)
  return { own, folder, expectations, rules, chunks }
}

/** What an actor gives is one of our supports. */
function unknownSchemes({ actors = {} }: RulesFolder, { chunk }: Supports): readonly string[] {
  const known = new Set((chunk.schemes ?? []).map(({ id }) => id))
  return Object.entries(actors).flatMap(([id, { schemes = [] }]) =>
    schemes
      .filter((scheme) => known.size > 0 && !known.has(scheme))
      .map((scheme) =>
        problemAt('rules/acteurs.yaml', undefined, `« ${scheme} » n’est pas un dispositif (${id})`),
      ),
  )
}

/**
 * Questions in the order of the screens; within a screen, in the order of the files, those that follow
 * an answer last.
 */
function questionsOf({
  questions,
  elements,
  stateConditions,
  axes,
  authority,
}: CompleteFolder): readonly Question[] {
  const all = [
    ...questions.map((place) => place({ step: 'membres', grid: 'membres' })),
    ...[...elements, ...stateConditions, ...axes].flatMap((file) => file.questions),
    ...authority.questions,
  ]
  return STEP_IDS.flatMap((step) => {
    const asked = all.filter(({ rule }) => rule.step === step)
    const follows = ({ rule }: Question) => rule.askedWhen !== undefined
    return [...asked.filter((one) => !follows(one)), ...asked.filter(follows)]
  })
}

/** Read on members alone when no condition looks at anything else. */
function withReads<Id extends string>(
  rule: Omit<Criterion<Id>, 'reads'>,
  { conditions }: CompleteFolder,
): Criterion<Id> {
  const leaves = [rule.metWhen, rule.partlyWhen].flatMap((one) => leavesOf(one, { conditions }))
  return { ...rule, reads: leaves.every(({ kind }) => kind === 'fact') ? 'members' : 'answers' }
}

function rulebookOf(
  folder: CompleteFolder,
  questions: readonly Question[],
  supports: Supports,
): Rulebook {
  return {
    version: folder.version.version,
    steps: folder.journey.steps,
    questions: questions.map(({ rule }) => rule),
    conditions: folder.conditions,
    elements: folder.elements.map(({ rule }) => withReads(rule, folder)),
    lawScreens: folder.journey.lawScreens,
    stateConditions: folder.stateConditions.map(({ rule }) => withReads(rule, folder)),
    axes: folder.axes.map(({ rule }) => rule),
    stages: folder.stages.stages,
    confirmedConsolidation: folder.stages.confirmed,
    stageBounds: folder.stages.bounds,
    alerts: [...folder.alerts, ...folder.authority.alerts].map(({ rule }) => rule),
    remarks: folder.remarks.map(({ rule }) => rule),
    agreements: folder.axes.flatMap(({ agreements }) => agreements),
    memberMessages: folder.members.messages,
    situations: folder.situations.map(({ rule }) => rule),
    levers: supports.levers,
    withoutRegret: supports.withoutRegret,
    scicWhen: supports.scicWhen ?? NEVER,
    options: folder.deciding.options.map(({ rule }) => rule),
    checks: folder.checks.map(({ rule }) => rule),
  }
}
