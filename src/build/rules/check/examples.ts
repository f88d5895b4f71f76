/** The examples beside a rule are its tests: the build runs them. */
import { judge, STATUSES, type JudgedDossier, type Rulebook, type Status } from '../../../domain'
import { listOf, problemAt } from '../../../schema/reading/problems'
import type { CompleteFolder } from '../read/rulesFolder'

/**
 * Run every example of the two grids.
 *
 * Each criterion must show every status once: a threshold that nobody illustrated is one that
 * nobody checked.
 */
export function checkExamples(rules: Rulebook, folder: CompleteFolder): readonly string[] {
  const element = (id: string, dossier: JudgedDossier) =>
    judge(rules, dossier).article9.find((judged) => judged.id === id)?.status
  const condition = (id: string, dossier: JudgedDossier) =>
    judge(rules, dossier).stateCall.find((judged) => judged.id === id)?.status
  return [
    ...folder.elements.flatMap((file) => check(file, 'article-9', element)),
    ...folder.stateConditions.flatMap((file) => check(file, 'appel-a-projets', condition)),
  ]
}

type Illustrated = CompleteFolder['elements' | 'stateConditions'][number]

function check(
  { rule, examples }: Illustrated,
  folder: string,
  statusOf: (id: string, dossier: JudgedDossier) => Status | undefined,
): readonly string[] {
  const at = (message: string) => problemAt(`rules/${folder}/${rule.id}.yaml`, undefined, message)
  const wrong = examples.flatMap(({ name, dossier, expected }) => {
    const found = statusOf(rule.id, dossier)
    return found === expected
      ? []
      : [at(`exemple « ${name} » : « ${expected} » attendu, « ${found ?? 'rien'} » obtenu`)]
  })
  const missing = STATUSES.filter((status) => examples.every(({ expected }) => expected !== status))
  return missing.length === 0 ? wrong : [...wrong, at(`exemple manquant pour ${listOf(missing)}`)]
}
