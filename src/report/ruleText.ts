/** A rule in readable French: what each of its leaves asks, whatever was answered. */
import {
  questionLabel,
  quoteFrench,
  withUnit,
  type Dossier,
  type Leaf,
  type Words,
} from '../domain'
import { lowerFirst } from './format'
import { say } from './input'
import { entry } from './lookup'

/** Whose questions are told: each track reads its own words. */
export type Reader = Pick<Dossier, 'profile'>

/**
 * What a leaf asks, or its contrary: « Avez-vous une stratégie commune ? : la réponse est « Oui » ».
 *
 * @param wanted false for the contrary
 */
export function leafText(leaf: Leaf, wanted: boolean, words: Words, reader: Reader): string {
  const contrary = wanted ? '' : '-contraire'
  const tell = (id: string, values: Readonly<Record<string, string | number>>) =>
    say({ words }, `restitution.explication.${id}${contrary}`, values)
  switch (leaf.kind) {
    case 'among': {
      const question = asked(leaf.question, words, reader)
      const { options } = entry(words.questions, leaf.question)
      const reponses = either(leaf.options.map((id) => quoteFrench(options[id]?.label ?? id)))
      return leaf.count > 1
        ? tell('reponses', { question, n: leaf.count, reponses })
        : tell('reponse', { question, reponses })
    }
    case 'atLeast': {
      const question = asked(leaf.question, words, reader)
      const { options, unit } = entry(words.questions, leaf.question)
      const level = options[String(leaf.value)]?.label
      return level === undefined
        ? tell('nombre', { question, n: withUnit(leaf.value, unit) })
        : tell('niveau', { question, niveau: quoteFrench(level) })
    }
    case 'fact': {
      if (!wanted && leaf.value === 1) {
        const compte = lowerFirst(countText(leaf.fact, 0, words))
        return say({ words }, 'restitution.explication.fait-aucun', { compte })
      }
      return tell('fait', { compte: countText(leaf.fact, leaf.value, words) })
    }
  }
}

/** « 2 structures de l’ESS engagées », « Aucune structure de l’ESS engagée ». */
export function countText(fact: string, count: number, words: Words): string {
  const { zero, one, many } = entry(words.facts, fact)
  if (count === 0) return zero
  return count === 1 ? one : many.replace('{n}', String(count))
}

const asked = (id: string, words: Words, reader: Reader) =>
  quoteFrench(questionLabel(id, words, reader))

/** « A, B ou C ». */
function either(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ou ${last}`
}
