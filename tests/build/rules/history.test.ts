import { describe, expect, it, vi } from 'vitest'
import { assemble } from '../../../src/build/rules/compile'
import { fingerprintsOf, HISTORY, withFingerprints } from '../../../src/build/rules/check/history'
import { readRules } from '../../../src/build/rules/disk'
import { adding, problemsOf, replacing } from './ruleSet'

/** Each test compiles all the rules. */
vi.setConfig({ testTimeout: 30_000 })

const VERSION = 'rules/version.yaml'
const GROUPING = 'rules/article-9/regroupement.yaml'
const { rules, folder } = assemble(readRules('.'))
const source = readRules('.')[HISTORY] ?? ''

const PARTLY = 'a-consolider-si:\n  fait: membres.organisations\n  au-moins: 2'
/** Another rule, under which no example changes. */
const judgedOtherwise = replacing(
  PARTLY,
  'a-consolider-si:\n  toutes:\n    - { fait: membres.organisations, au-moins: 2 }\n    - { fait: membres.total, au-moins: 1 }',
)
const newVersion = () => "version: '2026.12'\ndate: 2026-12-15\n"
const entry = (lines: string) =>
  replacing("- version: '2026.11'", `- version: '2026.12'\n${lines}\n- version: '2026.11'`)
const CHANGED = 'élément « regroupement » : sa règle'

describe('the history of the rules', () => {
  it('refuses a rule that judges otherwise under the same version', () => {
    expect(problemsOf({ [GROUPING]: judgedOtherwise })).toEqual([
      `${HISTORY} : ${CHANGED} n’est plus celle de la version « 2026.11 » ; donnez une nouvelle version dans rules/version.yaml, et sa phrase ici`,
    ])
  })

  it('takes the same rule in another order', () => {
    const turned = replacing(
      'moyens-partages\n      parmi:\n        - locaux\n        - materiel',
      'moyens-partages\n      parmi:\n        - materiel\n        - locaux',
    )
    expect(problemsOf({ 'rules/conditions.yaml': turned })).toEqual([])
  })

  it('sees a named condition change in each rule that reads it', () => {
    const named = rules.conditions['projet-innovant']
    if (named?.kind !== 'any') throw new Error('« projet-innovant » is no list any more')
    const changed = { ...named, of: named.of.slice(1) }
    const before = fingerprintsOf(rules)
    const after = fingerprintsOf({
      ...rules,
      conditions: { ...rules.conditions, 'projet-innovant': changed },
    })
    const differing = (['article9', 'stateCall'] as const).flatMap((grid) =>
      Object.keys(before[grid]).filter((id) => before[grid][id] !== after[grid][id]),
    )
    expect(differing).toEqual(['innovation', 'projet-innovant'])
  })

  it('asks a new version for its line', () => {
    expect(problemsOf({ [VERSION]: newVersion })).toEqual([
      `${HISTORY} : la version « 2026.12 » de rules/version.yaml manque en tête : ajoutez sa date, et une phrase par règle changée`,
    ])
  })

  it('asks a new version for a sentence on each rule that it changes, and for its fingerprints', () => {
    const problems = problemsOf({
      [VERSION]: newVersion,
      [GROUPING]: judgedOtherwise,
      [HISTORY]: entry('  date: 2026-12-15\n  phrase: Une phrase.'),
    })
    expect(problems).toEqual([
      `${HISTORY} : version « 2026.12 » sans empreintes : « npm run rules:history » les écrit`,
      `${HISTORY} : ${CHANGED} change avec la version « 2026.12 » ; dites-le en une phrase, dans « changements »`,
    ])
  })

  it('takes a new version that says what it changes, once its fingerprints are written', () => {
    const told = entry(
      '  date: 2026-12-15\n  changements:\n    article-9: { regroupement: Une phrase. }',
    )
    const changes = { [VERSION]: newVersion, [GROUPING]: judgedOtherwise }
    const files = readRules('.')
    const next = assemble({
      ...files,
      [VERSION]: newVersion(),
      [GROUPING]: judgedOtherwise(files[GROUPING] ?? ''),
      [HISTORY]: told(source),
    })
    const written = withFingerprints(told(source), next.folder.history, next.rules)
    expect(problemsOf({ ...changes, [HISTORY]: () => written })).toEqual([])
  })

  it('never writes again what a version was', () => {
    const other = { ...rules, conditions: {}, elements: [], stateConditions: [] }
    expect(withFingerprints(source, folder.history, other)).toBe(source)
  })

  it.each([
    {
      what: 'another date',
      change: replacing('date: 2026-11-23', 'date: 2026-11-24'),
      says: /« 2026-11-23 » attendue, la date de rules\/version\.yaml/,
    },
    {
      what: 'a later version after',
      change: adding("- version: '2027.01'\n  date: 2027-01-12\n  phrase: Une phrase."),
      says: /la plus récente en tête : « 2026\.11 » ne va pas avant « 2027\.01 »/,
    },
    {
      what: 'a version that says nothing',
      change: replacing('  phrase: C’est la première version publiée.\n', ''),
      says: /historique\.yaml:\d+ : cette version ne dit rien : une « phrase », ou des « changements »/,
    },
    {
      what: 'a fingerprint written by hand',
      change: replacing("regroupement: 'dbcc3fc3'", 'regroupement: rien'),
      says: /empreinte attendue : « npm run rules:history » les écrit/,
    },
    {
      what: 'a sentence on no element',
      change: replacing(
        '  empreintes:',
        '  changements:\n    article-9: { regroupements: Une phrase. }\n  empreintes:',
      ),
      says: /historique\.yaml:\d+ : .*regroupements/,
    },
  ])('refuses $what', ({ change, says }) => {
    expect(problemsOf({ [HISTORY]: change })).toEqual([expect.stringMatching(says)])
  })
})
