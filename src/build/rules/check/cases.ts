/** Whole dossiers with the diagnostic they must give: they gate the build, as the examples do. */
import {
  diagnose,
  NO_PLACES,
  type Content,
  type Diagnostic,
  type Dossier,
  type Places,
  type Words,
} from '../../../domain'
import { parseDossier } from '../../../storage/file/parse'
import { noticeTexts, refusalText } from '../../../storage/file/problemText'
import type { Sources } from '../../../schema/reading/ruleFile'
import type { DeclaredIds } from '../../../schema/reading/declaredIds'
import { problemAt } from '../../../schema/reading/problems'
import { readRuleFile } from '../../../schema/reading/ruleFile'
import { readWith } from '../../../schema/basics/issues'
import { caseSchema, type ExpectedCase } from '../../../schema/rules/case'
import { didYouMean } from '../../../schema/reading/suggest'

const FOLDER = 'rules/cas/'
const EXPECTED = '.yaml'
const DOSSIER = '.ptce.json'

export interface Case extends ExpectedCase {
  readonly id: string
  readonly dossier: Dossier
}

/** What each case expects, before any rule is known to be whole. */
export function readExpectations(
  files: Sources,
  known: DeclaredIds,
  problems: string[],
): readonly (ExpectedCase & { readonly id: string })[] {
  const ids = new Set(
    Object.keys(files)
      .filter((path) => path.startsWith(FOLDER))
      .map((path) => path.slice(FOLDER.length).replace(/\.(ptce\.json|yaml)$/, '')),
  )
  return [...ids].sort().flatMap((id) => {
    const path = `${FOLDER}${id}${EXPECTED}`
    if (files[dossierPath(id)] === undefined) problems.push(missingFile(dossierPath(id)))
    const source = files[path]
    if (source === undefined) {
      problems.push(missingFile(path))
      return []
    }
    const expected = readWith(caseSchema(known), readRuleFile(path, source, problems), problems)
    return expected === undefined ? [] : [{ ...expected, id }]
  })
}

const dossierPath = (id: string) => `${FOLDER}${id}${DOSSIER}`
const missingFile = (path: string) => problemAt(path, undefined, 'fichier manquant')

/**
 * The dossiers of the cases, read as people's files are. What a person's file may hold that these
 * rules do not read is a problem here: a case must not test a typo.
 */
export function readCases(
  files: Sources,
  expectations: ReturnType<typeof readExpectations>,
  { rules, words }: Content,
  problems: string[],
): readonly Case[] {
  return expectations.flatMap((expected) => {
    const path = dossierPath(expected.id)
    const source = files[path]
    if (source === undefined) return []
    const parsed = parseDossier(source, rules)
    if (!parsed.ok) {
      problems.push(problemAt(path, undefined, refusalText(parsed.error, words)))
      return []
    }
    const { dossier, notices } = parsed
    const unread = [
      ...notices.flatMap((notice) => noticeTexts(notice, words)),
      ...strangersIn(dossier, words),
    ]
    problems.push(...unread.map((message) => problemAt(path, undefined, message)))
    return [{ ...expected, dossier }]
  })
}

/** Ids that a file may hold and that no rule has. */
function strangersIn(dossier: Dossier, words: Words): readonly string[] {
  const unknown = (what: string, ids: readonly string[], known: object) =>
    ids
      .filter((id) => !Object.hasOwn(known, id))
      .map((id) => `${what} : « ${id} » n’existe pas${didYouMean(id, Object.keys(known))}`)
  const { evidence, comments = {}, project } = dossier
  return [
    ...unknown('question', [...Object.keys(evidence), ...Object.keys(comments)], words.questions),
    ...unknown('pièce', Object.values(evidence).flat(), words.evidence),
    ...unknown('thème', project.themes ?? [], words.themes),
    ...unknown('aide', project.purposes ?? [], words.purposes),
  ]
}

/** Diagnose each dossier and say what differs from what its file expects. */
export function checkCases(
  content: Content,
  cases: readonly Case[],
  date: string,
): readonly string[] {
  return cases.flatMap((entry) => {
    const found = observed(diagnose(content, entry.dossier, placesOf(entry), date).diagnostic)
    return [
      ...(entry.dossier.rules === content.rules.version
        ? []
        : [
            problemAt(
              `${FOLDER}${entry.id}${DOSSIER}`,
              undefined,
              `version des règles : « ${content.rules.version} » attendue`,
            ),
          ]),
      ...differences(entry.expected, found).map((message) =>
        problemAt(`${FOLDER}${entry.id}${EXPECTED}`, undefined, message),
      ),
    ]
  })
}

export const placesOf = ({ places, dossier }: Pick<Case, 'places' | 'dossier'>): Places => ({
  places: dossier.territory,
  communes: dossier.territory.filter(({ type }) => type === 'commune').map(({ code }) => code),
  epcis:
    places.epcis ?? dossier.territory.filter(({ type }) => type === 'epci').map(({ code }) => code),
  departements: places.departements,
  regions: places.regions,
  names: NO_PLACES.names,
  unknown: [],
})

type Expected = ExpectedCase['expected']

/** A diagnostic in the shape a case is written in. */
export function observed(diagnostic: Diagnostic): Required<Expected> {
  const { article9, stateCall, composition, axes, stage } = diagnostic
  return {
    article9: Object.fromEntries(article9.map(({ id, status }) => [id, status])),
    stateCall: Object.fromEntries(stateCall.map(({ id, status }) => [id, status])),
    missingRoles: [...composition.missingRoles],
    doubleHat: composition.doubleHat,
    axes: Object.fromEntries(axes.map(({ id, score, low, high }) => [id, { score, low, high }])),
    stage: stage.reached,
    nextStage: stage.next,
    stageMissing: [...stage.missing],
    alerts: [...diagnostic.alerts],
    remarks: [...diagnostic.remarks],
    situation: diagnostic.situation,
    firstActions: diagnostic.actions.slice(0, 3).map(({ id }) => id),
    contacts: diagnostic.contacts.map(({ id }) => id),
    localSupports: diagnostic.supports.filter(({ where }) => where.length > 0).map(({ id }) => id),
    supportsToSpecify: diagnostic.refused
      .filter(({ reasons }) => reasons.includes('territory-part'))
      .map(({ id }) => id),
    scic: diagnostic.scic,
  }
}

/** Names of a case's keys, as its file writes them. */
const KEYS: Readonly<Record<keyof Expected, string>> = {
  article9: 'article-9',
  stateCall: 'appel-a-projets',
  missingRoles: 'roles-manquants',
  doubleHat: 'double-casquette',
  axes: 'axes',
  stage: 'etape',
  nextStage: 'etape-suivante',
  stageMissing: 'etape-manque',
  alerts: 'alertes',
  remarks: 'coherences',
  situation: 'situation',
  firstActions: 'premieres-actions',
  contacts: 'contacts',
  localSupports: 'soutiens-locaux',
  supportsToSpecify: 'soutiens-a-preciser',
  scic: 'scic',
}

const nameOf = (key: string): string => Object.entries(KEYS).find(([id]) => id === key)?.[1] ?? key

/** Dictionaries are compared entry by entry, so that a message names the element that differs. */
function differences(expected: Expected, found: Required<Expected>): readonly string[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    const name = nameOf(key)
    const actual: unknown = Reflect.get(found, key)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return difference(name, value, actual)
    }
    return Object.entries(value).flatMap(([id, inner]) =>
      difference(
        `${name} > ${id}`,
        inner,
        typeof actual === 'object' && actual !== null ? Reflect.get(actual, id) : undefined,
      ),
    )
  })
}

function difference(name: string, expected: unknown, found: unknown): readonly string[] {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)]
  return wanted === got ? [] : [`${name} : ${wanted} attendu, ${got} obtenu`]
}
