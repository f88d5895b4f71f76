/** Whole dossiers with the diagnostic they must give: they gate the build, as the examples do. */
import {
  diagnose,
  NO_PLACES,
  type Content,
  type Diagnostic,
  type Dossier,
  type Places,
} from '../domain'
import type { Sources } from './ruleFile'
import type { Known } from './known'
import { problemAt } from './problems'
import { readRuleFile, type RuleFile } from './ruleFile'
import { readWith } from './schema/issues'
import { caseSchema, dossierSchema, type ExpectedCase } from './schema/case'

const FOLDER = 'rules/cas/'
const EXPECTED = '.yaml'
const DOSSIER = '.ptce.json'

export interface Case extends ExpectedCase {
  readonly id: string
  readonly dossier: Dossier
}

/** Read the pairs of files; one without the other is a problem. */
export function readCases(files: Sources, known: Known, problems: string[]): readonly Case[] {
  const ids = new Set(
    Object.keys(files)
      .filter((path) => path.startsWith(FOLDER))
      .map((path) => path.slice(FOLDER.length).replace(/\.(ptce\.json|yaml)$/, '')),
  )
  return [...ids].sort().flatMap((id) => {
    const expected = readOne(files, `${FOLDER}${id}${EXPECTED}`, caseSchema(known), problems)
    const dossier = readOne(files, `${FOLDER}${id}${DOSSIER}`, dossierSchema(known), problems)
    return expected === undefined || dossier === undefined ? [] : [{ ...expected, id, dossier }]
  })
}

function readOne<T>(
  files: Sources,
  path: string,
  schema: Parameters<typeof readWith<T>>[0],
  problems: string[],
) {
  const source = files[path]
  if (source === undefined) {
    problems.push(problemAt(path, undefined, 'fichier manquant'))
    return undefined
  }
  const file = path.endsWith(DOSSIER)
    ? readJson(path, source, problems)
    : readRuleFile(path, source, problems)
  return readWith(schema, file, problems)
}

/** A dossier is written by the tool, not by hand: its problems name the field, not the line. */
function readJson(path: string, source: string, problems: string[]): RuleFile {
  const file = { path, lineAt: () => undefined, lineOfKey: () => undefined, texts: [] }
  try {
    return { ...file, value: JSON.parse(source) }
  } catch (error) {
    problems.push(problemAt(path, undefined, `JSON illisible (${String(error)})`))
    return { ...file, value: undefined }
  }
}

/** Diagnose each dossier and say what differs from what its file expects. */
export function checkCases(
  content: Content,
  cases: readonly Case[],
  date: string,
): readonly string[] {
  return cases.flatMap((entry) => {
    const found = observed(diagnose(content, entry.dossier, placesOf(entry), date))
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
