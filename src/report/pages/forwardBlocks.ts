/** What one may do about a criterion, who may help, and what to read. */
import { type ActionWords, type CriterionWords } from '../../domain'
import { asSentence, sentences } from '../format'
import { say } from '../input'
import { entry } from '../lookup'
import type { Block } from '../model'
import { resourceLine } from '../resources'
import { heading, list, unlessEmpty } from '../section'
import type { PageInput } from './page'

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

const resourceBlocks = (input: PageInput, ids: readonly string[]): readonly Block[] =>
  unlessEmpty(ids, () => [
    heading(say(input, 'criteres.avancer.pages')),
    list(ids.map((id) => resourceLine(input, entry(input.words.resources, id)))),
  ])

export const actionText = (input: PageInput, { title, detail, months }: ActionWords): string =>
  sentences(
    asSentence(title),
    detail,
    months === undefined ? undefined : say(input, 'criteres.avancer.delai', { n: months }),
  )
