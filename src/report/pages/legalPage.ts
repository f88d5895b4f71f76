/** The page of one element of article 9, or of one condition of the State: the rule as it is applied. */
import {
  lawExcerpt,
  textsOf,
  type Criterion,
  type CriterionWords,
  type ElementId,
  type StateConditionId,
} from '../../domain'
import { say } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Section } from '../model/model'
import { list, paragraph } from '../model/section'
import { exampleSection } from './exampleSection'
import { forwardBlocks } from './forwardBlocks'
import { pageSection, type CriterionPage, type PageInput, type Quote } from './page'
import { questionSection } from './questionBlocks'
import { ruleSection } from './ruleSection'
import { rulesDate, textDate, sourceSection } from './sourceSection'

const LAW = 'loi-2014-856-article-9'
const DECREE = 'decret-2015-431-article-3'

/** The page of one element of article 9. */
export function elementPage(input: PageInput, id: ElementId): CriterionPage {
  const rank = input.rules.elements.findIndex((element) => element.id === id)
  const criterion = criterionOf(input.rules.elements, id)
  const words = entry(input.words.elements, id)
  return {
    kind: 'article-9',
    id,
    above: say(input, 'criteres.types.article-9.place', {
      n: rank + 1,
      total: input.rules.elements.length,
    }),
    title: words.title,
    lead: words.why,
    quote: elementQuote(input, id),
    notes: notesOf(words),
    sections: sectionsOf(input, criterion, words, LAW),
    step:
      criterion.questions.length === 0 && criterion.reads === 'members'
        ? memberStep(input)
        : { name: 'article-9', part: id, label: say(input, 'criteres.repondre') },
  }
}

/** The page of one condition of the decree. */
export function stateConditionPage(input: PageInput, id: StateConditionId): CriterionPage {
  const criterion = criterionOf(input.rules.stateConditions, id)
  const words = entry(input.words.stateConditions, id)
  return {
    kind: 'appel-a-projets',
    id,
    above: say(input, 'criteres.types.appel-a-projets.place', { titre: words.mark }),
    title: words.title,
    lead: words.why,
    quote: {
      before: `${say(input, 'appel-a-projets.chapeau')} […] `,
      words: words.citation.replace(/[\s;.]+$/u, ''),
      after: '',
      ...citeOf(input, DECREE, say(input, 'appel-a-projets.source.texte')),
    },
    notes: notesOf(words),
    sections: sectionsOf(input, criterion, words, DECREE),
    step:
      criterion.reads === 'members'
        ? memberStep(input)
        : { name: 'appel-a-projets', label: say(input, 'criteres.repondre') },
  }
}

const memberStep = (input: PageInput) => ({
  name: 'membres',
  label: say(input, 'criteres.repondre-membres'),
})

function criterionOf<Id extends string>(criteria: readonly Criterion<Id>[], id: Id): Criterion<Id> {
  const found = criteria.find((criterion) => criterion.id === id)
  if (found === undefined) throw new Error(`Unknown criterion: ${id}`)
  return found
}

function elementQuote(input: PageInput, id: ElementId): Quote {
  return {
    ...lawExcerpt(input.words.law, id),
    ...citeOf(input, LAW, say(input, 'article-9.source.texte')),
  }
}

function citeOf({ words }: PageInput, text: string, cite: string): Pick<Quote, 'cite' | 'href'> {
  const { url } = entry(words.officialTexts, text).source
  return { cite, ...(url === undefined ? {} : { href: url }) }
}

const notesOf = ({ guide }: CriterionWords): CriterionPage['notes'] =>
  guide === undefined ? [] : [guide]

const sectionsOf = (
  input: PageInput,
  criterion: Criterion,
  words: CriterionWords,
  text: string,
): readonly Section[] => [
  ruleSection(input, criterion, words),
  ...memberSection(input, criterion),
  ...questionSection(input, criterion, words),
  ...exampleSection(input, criterion.id),
  pageSection(input, 'avancer', forwardBlocks(input, words)),
  sourceSection(input, [textDate(input, text), rulesDate(input)]),
]

const COMPOSITION = 'composition'
const ROLES = ['entreprise-ess', 'entreprise-hors-ess', 'autre-personne'] as const

/** What is counted: who is engaged, what an unknown family changes, and the roles of the decree. */
function memberSection(input: PageInput, { id, reads }: Criterion): readonly Section[] {
  if (reads !== 'members') return []
  const roles: readonly Block[] =
    id === COMPOSITION
      ? [
          paragraph(say(input, 'criteres.membres.roles')),
          list(
            ROLES.map((role) => say(input, `appel-a-projets.composition.roles.${role}.libelle`)),
            true,
          ),
        ]
      : []
  const counts = textsOf(input.words, 'criteres.membres.comptes')
  return [pageSection(input, 'membres', [...roles, list(counts)])]
}
