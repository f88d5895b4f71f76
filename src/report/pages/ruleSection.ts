/** How a criterion is judged: its four statuses from the top, then what is said besides. */
import { STATUSES, type Criterion, type CriterionWords, type Status } from '../../domain'
import { say, statusLabel } from '../model/input'
import type { Block, Section } from '../model/model'
import { ruleNode } from '../grids/ruleText'
import { paragraph, unlessEmpty } from '../model/section'
import { GROUP, pageSection, type PageInput } from './page'

/** The rule in words, status by status: the very conditions that judge. */
export function ruleSection(
  input: PageInput,
  criterion: Criterion,
  words: CriterionWords,
): Section {
  const node = (status: Status) => {
    const conditions = { reuni: criterion.metWhen, 'a-consolider': criterion.partlyWhen }
    return status === 'reuni' || status === 'a-consolider'
      ? { node: ruleNode(conditions[status], input.rules, input.words, GROUP) }
      : {}
  }
  const rule: Block = {
    kind: 'rule',
    items: STATUSES.map((status) => ({
      status: { status, label: statusLabel(input, status) },
      text: words.statuses[status],
      when: say(input, `criteres.regle.${status}`),
      ...node(status),
    })),
  }
  const asks = criterion.reads === 'answers'
  return pageSection(
    input,
    'regle',
    [
      rule,
      ...(asks ? [paragraph(say(input, 'criteres.regle.mots'), 'small')] : []),
      ...precisions(input, words),
    ],
    say(input, 'criteres.regle.intro'),
  )
}

/** A sentence may count members: the count is told as « … ». */
const COUNTED = /\{n\}/g

function precisions(input: PageInput, words: CriterionWords): readonly Block[] {
  return unlessEmpty(words.precisions, (told) => [
    {
      kind: 'folded',
      summary: say(input, 'criteres.regle.precisions', { n: told.length }),
      blocks: [
        {
          kind: 'rule',
          items: told.map(({ when, text, replaces }) => ({
            text: text.replace(COUNTED, '…'),
            when:
              replaces === undefined
                ? say(input, 'criteres.regle.precision')
                : say(input, 'criteres.regle.remplace', { titre: statusLabel(input, replaces) }),
            node: ruleNode(when, input.rules, input.words, GROUP),
          })),
        },
      ],
    },
  ])
}
