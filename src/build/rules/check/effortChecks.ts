/** Every change the tool may propose has its effort, or is said to be of the past. */
import { alternativesOf, ELEMENT_IDS, STATE_CONDITION_IDS } from '../../../domain'
import type { DeclaredIds } from '../../../schema/reading/declaredIds'
import { problemAt } from '../../../schema/reading/problems'
import type { RulesFolder } from '../read/rulesFolder'

const FILE = 'rules/efforts.yaml'

/**
 * A question that a « reuni-si » or a stage reads may be proposed as a change: without an effort it
 * would silently never be. A count that must stay low would ask someone to leave, which is never proposed.
 */
export function unpricedChanges(folder: RulesFolder): readonly string[] {
  const { efforts, stages, conditions } = folder
  if (efforts === undefined || stages === undefined || conditions === undefined) return []
  const priced = new Set(Object.keys(efforts.answers))
  const past = new Set(Object.keys(efforts.past))
  const rules = [...folder.elements, ...folder.stateConditions].map(({ rule }) => rule)
  // A file that does not pass is one problem: what it would have read is not ten more.
  const isWhole = rules.length === ELEMENT_IDS.length + STATE_CONDITION_IDS.length
  const literals = rules.flatMap(({ id, metWhen }) =>
    alternativesOf(metWhen, { conditions })
      .flat()
      .map((literal) => ({ id, ...literal })),
  )
  const read = new Set([
    ...literals.flatMap(({ leaf }) => (leaf.kind === 'fact' ? [] : [leaf.question])),
    ...stages.stages.flatMap((stage) => stage.conditions.map(({ question }) => question)),
  ])
  const at = (message: string) => problemAt(FILE, undefined, message)
  return [
    ...[...read]
      .filter((question) => !priced.has(question) && !past.has(question))
      .map((question) => at(`« ${question} » n’a pas d’effort, et n’est pas dans « passe »`)),
    ...[...priced]
      .filter((question) => past.has(question))
      .map((question) => at(`« ${question} » est à la fois dans « reponses » et dans « passe »`)),
    ...[...priced, ...past]
      .filter((question) => isWhole && !read.has(question))
      .map((question) => at(`« ${question} » n’est lue ni par un « reuni-si » ni par une étape`)),
    ...literals
      .filter(({ leaf, wanted }) => leaf.kind === 'fact' && !wanted)
      .map(({ id }) =>
        at(`« ${id} » demande qu’un compte reste bas : aucun départ n’est jamais proposé`),
      ),
  ]
}

/** A way starts from options that exist, and only a level goes without a gesture. */
export function wrongWays({ efforts }: RulesFolder, { questions }: DeclaredIds): readonly string[] {
  const ways = Object.entries(efforts?.answers ?? {})
  return ways.flatMap(([id, some]) => {
    const question = questions.get(id)
    if (question === undefined) return []
    const options = new Set(question.options.map((option) => option.id))
    const unknown = some
      .flatMap(({ from = [], to = [] }) => [...from, ...to])
      .filter((option) => !options.has(option))
      .map((option) => `réponse inconnue « ${option} » de « ${id} »`)
    const isTold = some.every(({ gesture }) => gesture !== undefined)
    const untold =
      isTold === (question.kind === 'niveau')
        ? [
            isTold
              ? `« ${id} » se mesure en niveaux : un effort suffit, sans geste`
              : `« ${id} » attend un geste, et non un effort seul`,
          ]
        : []
    return [...unknown, ...untold].map((message) => problemAt(FILE, undefined, message))
  })
}
