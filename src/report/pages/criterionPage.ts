/** From an address to its page: every criterion of the rules has one, and nothing else does. */
import { AXIS_IDS, ELEMENT_IDS, STATE_CONDITION_IDS } from '../../domain'
import { axisPage } from './axisPage'
import { elementPage, stateConditionPage } from './legalPage'
import { CRITERION_KINDS, type CriterionKind, type CriterionPage, type PageInput } from './page'
import { schemePage } from './schemePage'

/** @returns undefined when the rules know no such criterion: an address is typed by anyone. */
export function criterionPage(
  input: PageInput,
  kind: string,
  id: string,
): CriterionPage | undefined {
  const known = CRITERION_KINDS.find((one) => one === kind)
  return known === undefined ? undefined : pageOf(input, known, id)
}

function pageOf(input: PageInput, kind: CriterionKind, id: string): CriterionPage | undefined {
  switch (kind) {
    case 'article-9': {
      const element = ELEMENT_IDS.find((one) => one === id)
      return element && elementPage(input, element)
    }
    case 'appel-a-projets': {
      const condition = STATE_CONDITION_IDS.find((one) => one === id)
      return condition && stateConditionPage(input, condition)
    }
    case 'demarche': {
      const axis = AXIS_IDS.find((one) => one === id)
      return axis && axisPage(input, axis)
    }
    case 'dispositifs': {
      const scheme = input.words.schemes.find((one) => one.id === id)
      return scheme && schemePage(input, scheme)
    }
  }
}
