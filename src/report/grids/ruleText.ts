/** A rule in readable French: what each of its leaves asks, whatever was answered. */
import {
  either,
  enumerate,
  prove,
  questionLabel,
  quoteFrench,
  sayUnder,
  withUnit,
  type Condition,
  type Dossier,
  type Leaf,
  type Proof,
  type Rulebook,
  type Words,
  lowerFirst,
} from '../../domain'
import { entry } from '../model/entry'
import type { Rich, RuleNode } from '../model/model'

const TEXTS = 'restitution.explication.'

/** What a rule says of its questions: one answer each, or several. */
type Questions = Pick<Rulebook, 'questions'>

/** Whose questions are told: each track reads its own words. */
export type Reader = Pick<Dossier, 'profile'>

/**
 * What a leaf asks, or its contrary: « Avez-vous une stratégie commune ? : la réponse est « Oui » ».
 *
 * @param wanted false for the contrary
 */
export function leafText(
  leaf: Leaf,
  wanted: boolean,
  rules: Questions,
  words: Words,
  reader: Reader,
): string {
  const tell = sayUnder(words, TEXTS)
  const contrary = wanted ? '' : '-contraire'
  switch (leaf.kind) {
    case 'among': {
      const question = asked(leaf.question, words, reader)
      const { options } = entry(words.questions, leaf.question)
      const labels = leaf.options.map((id) => quoteFrench(options[id]?.label ?? id))
      if (leaf.count > 1)
        return tell(`reponses${contrary}`, { question, n: leaf.count, reponses: enumerate(labels) })
      return labels.length > 1 && hasSeveralAnswers(leaf.question, rules)
        ? tell(`reponse-parmi${contrary}`, { question, reponses: enumerate(labels) })
        : tell(`reponse${contrary}`, { question, reponses: either(labels) })
    }
    case 'atLeast': {
      const question = asked(leaf.question, words, reader)
      const { options, unit } = entry(words.questions, leaf.question)
      const level = options[String(leaf.value)]?.label
      return level === undefined
        ? tell(`nombre${contrary}`, { question, n: withUnit(leaf.value, unit) })
        : tell(`niveau${contrary}`, { question, niveau: quoteFrench(level) })
    }
    case 'fact': {
      if (!wanted && leaf.value === 1) {
        const compte = lowerFirst(countText(leaf.fact, 0, words))
        return tell('fait-aucun', { compte })
      }
      return tell(`fait${contrary}`, { compte: countText(leaf.fact, leaf.value, words) })
    }
  }
}

const hasSeveralAnswers = (id: string, { questions }: Questions): boolean =>
  questions.some((question) => question.id === id && question.kind === 'choix-multiple')

/** Where a page that tells a rule tells its questions. */
export const questionAnchor = (id: string): string => `question-${id}`

/**
 * A whole condition, part under part, each question a link to where it is told. Its tree is that of
 * a proof from which nothing is known: names followed, negations on the leaves.
 */
export function ruleNode(
  condition: Condition,
  rules: Pick<Rulebook, 'conditions' | 'questions'>,
  words: Words,
  reader: Reader,
): RuleNode {
  const known = { answers: {}, facts: {}, conditions: rules.conditions }
  return nodeOf(prove(condition, known), rules, words, reader)
}

function nodeOf(proof: Proof, rules: Questions, words: Words, reader: Reader): RuleNode {
  if (proof.kind === 'leaf') {
    const text = leafText(proof.leaf, proof.wanted, rules, words, reader)
    return { text: withLink(text, proof.leaf, words, reader), parts: [] }
  }
  return {
    text: sayUnder(words, TEXTS)(proof.kind === 'all' ? 'toutes' : 'une'),
    parts: proof.parts.map((part) => nodeOf(part, rules, words, reader)),
  }
}

function withLink(text: string, leaf: Leaf, words: Words, reader: Reader): Rich {
  if (leaf.kind === 'fact') return text
  const label = asked(leaf.question, words, reader)
  const start = text.indexOf(label)
  if (start === -1) throw new Error(`The question is not told: ${text}`)
  return [
    { text: text.slice(0, start) },
    { text: label, ref: questionAnchor(leaf.question) },
    { text: text.slice(start + label.length) },
  ].filter((run) => run.text !== '')
}

/** « 2 structures de l’ESS engagées », « Aucune structure de l’ESS engagée ». */
export function countText(fact: string, count: number, words: Words): string {
  const { zero, one, many } = entry(words.facts, fact)
  if (count === 0) return zero
  return count === 1 ? one : many.replace('{n}', String(count))
}

const asked = (id: string, words: Words, reader: Reader) =>
  quoteFrench(questionLabel(id, words, reader))
