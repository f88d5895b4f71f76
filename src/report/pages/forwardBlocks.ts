/** What one may do about a criterion, who may help, and what to read. */
import type { ActionWords, CriterionWords, Variant } from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say } from '../model/input'
import { entry } from '../model/entry'
import type { Block } from '../model/model'
import { resourceLine } from '../support/resources'
import { ruleNode } from '../grids/ruleText'
import { heading, list, unlessEmpty } from '../model/section'
import { GROUP, type PageInput } from './page'

/** What to do when a criterion is not met, for the group and for a collectivité. */
export function forwardBlocks(input: PageInput, words: CriterionWords): readonly Block[] {
  const { action, authorityAction, helpers, resources } = words
  return [
    {
      kind: 'definitions',
      items: [
        { term: say(input, 'criteres.avancer.groupe'), text: actionText(input, action) },
        {
          term: say(input, 'criteres.avancer.collectivite'),
          text: sentences(asSentence(authorityAction.title), authorityAction.detail),
        },
      ],
    },
    ...variantBlocks(input, [...(action.variants ?? []), ...(authorityAction.variants ?? [])]),
    ...unlessEmpty(helpers, (ids) => [
      heading(say(input, 'criteres.avancer.aide')),
      {
        kind: 'definitions',
        items: ids.map((id) => {
          const { label, role } = entry(input.words.actors, id)
          return { term: label, text: role }
        }),
      },
    ]),
    ...resourceBlocks(input, resources),
  ]
}

/** The plan says the action that fits: each one, and when. */
const variantBlocks = (input: PageInput, variants: readonly Variant[]): readonly Block[] =>
  unlessEmpty(variants, (some) => [
    {
      kind: 'folded',
      summary: say(input, 'criteres.avancer.variantes', { n: some.length }),
      blocks: [
        {
          kind: 'rule',
          items: some.map(({ when, title, detail }) => ({
            text: sentences(asSentence(title), detail),
            when: say(input, 'criteres.avancer.variante'),
            node: ruleNode(when, input.rules, input.words, GROUP),
          })),
        },
      ],
    },
  ])

const resourceBlocks = (input: PageInput, ids: readonly string[]): readonly Block[] =>
  unlessEmpty(ids, () => [
    heading(say(input, 'criteres.avancer.pages')),
    list(ids.map((id) => resourceLine(input, entry(input.words.resources, id)))),
  ])

/** An action with its delay, a proposal of ours. */
export const actionText = (input: PageInput, { title, detail, months }: ActionWords): string =>
  sentences(
    asSentence(title),
    detail,
    months === undefined ? undefined : say(input, 'criteres.avancer.delai', { n: months }),
  )
