import { describe, expect, it, vi } from 'vitest'
import { content } from '../../domain/realContent'
import { readRules } from '../../../src/build/rules/disk'
import { problemsOf } from './ruleSet'

/** Each test compiles all the rules. */
vi.setConfig({ testTimeout: 30_000 })

const EXPECTED = 'rules/cas/reemploi-dans-l-allier.yaml'
const DOSSIER = 'rules/cas/reemploi-dans-l-allier.ptce.json'
const sources = readRules('.')

/** The problems once one passage of the case is changed; an empty passage removes the file. */
function problemsWith(path: string, passage: string, replacement: string): readonly string[] {
  const pair: Readonly<Record<string, string>> = {
    [EXPECTED]: sources[EXPECTED] ?? '',
    [DOSSIER]: sources[DOSSIER] ?? '',
  }
  if (passage === '') {
    return problemsOf({}, Object.fromEntries(Object.entries(pair).filter(([key]) => key !== path)))
  }
  const source = pair[path] ?? ''
  if (!source.includes(passage)) throw new Error(`« ${passage} » is not in the file`)
  return problemsOf({}, { ...pair, [path]: source.replace(passage, () => replacement) })
}

describe('a whole case', () => {
  it('breaks nothing as it stands', () => {
    expect(problemsWith(EXPECTED, 'titre:', 'titre:')).toEqual([])
  })

  it.each([
    [
      'a status',
      EXPECTED,
      'regroupement: reuni',
      'regroupement: non-reuni',
      'article-9 > regroupement : "non-reuni" attendu, "reuni" obtenu',
    ],
    [
      'a condition of the State call',
      EXPECTED,
      'composition: reuni',
      'composition: a-consolider',
      'appel-a-projets > composition : "a-consolider" attendu',
    ],
    ['a mean', EXPECTED, 'moyenne: 67', 'moyenne: 68', 'axes > territoire'],
    [
      'a stage',
      EXPECTED,
      'etape: emergence',
      'etape: gestation',
      'etape : "gestation" attendu, "emergence" obtenu',
    ],
    [
      'an alert',
      EXPECTED,
      '- une-seule-structure',
      '- animation-fragile',
      'alertes : ["animation-fragile"] attendu',
    ],
    [
      'an order of actions',
      EXPECTED,
      '- agir-autres-entreprises\n    - agir-strategie-commune',
      '- agir-strategie-commune\n    - agir-autres-entreprises',
      'premieres-actions',
    ],
    [
      'the pointer to a SCIC',
      EXPECTED,
      'scic: true',
      'scic: false',
      'scic : false attendu, true obtenu',
    ],
    [
      'another dossier',
      DOSSIER,
      '"commitment": "pressenti"',
      '"commitment": "signe"',
      'article-9 > autres-entreprises',
    ],
    ['an unknown key', EXPECTED, 'situation:', 'situatoin:', 'clé inconnue « situatoin »'],
    [
      'an unknown key of the dossier',
      DOSSIER,
      '"themes"',
      '"sujets"',
      'champ inconnu\u00A0: «\u00A0project.sujets\u00A0»',
    ],
    ['an unknown answer', DOSSIER, '"irregulier"', '"souvent"', '«\u00A0souvent\u00A0» à «'],
    ['an older rule set', DOSSIER, `"${content.rules.version}"`, '"2025.01"', 'version des règles'],
    ['a broken dossier', DOSSIER, '"format":', '"format"', 'Ce fichier est abîmé'],
    [
      'a theme that does not exist',
      DOSSIER,
      '"economie-circulaire"',
      '"economie-circulaires"',
      'thème : « economie-circulaires » n’existe pas ; vouliez-vous dire « economie-circulaire » ?',
    ],
    ['no dossier', DOSSIER, '', '', `${DOSSIER} : fichier manquant`],
    ['no expected diagnostic', EXPECTED, '', '', `${EXPECTED} : fichier manquant`],
  ])('with %s is refused', (_, path, passage, replacement, message) => {
    const problems = problemsWith(path, passage, replacement)
    expect(problems[0]).toContain(message)
    for (const problem of problems) expect(problem).toMatch(/^rules\/cas\/reemploi-dans-l-allier\./)
  })
})
