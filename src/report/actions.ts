/** What to do, in order: three actions first, then the rest by what it serves. */
import {
  AUTHORITY_LEVELS,
  enumerate,
  textOf,
  type Action,
  type ActionWords,
  type AuthorityLevel,
} from '../domain'
import { lowerFirst } from './format'
import { authorityLevel, isAuthority, say, type ReportInput } from './input'
import { entry } from './lookup'
import type { ActionItem, Block, Section } from './model'
import { ACTIONS, LEVELS_FROM_OUTSIDE } from './phrases'
import { heading, paragraph, section, unlessEmpty } from './section'
import { isMostlyUnknown, toAnswer, toAsk } from './unknowns'

const FIRST = 3
/** Two people to call are enough for one action. */
const HELPERS = 2

export function actions(input: ReportInput): Section {
  const first = firstActions(input)
  const titles = first.map(({ title }) => title)
  const rest = input.diagnostic.actions.filter(
    (action) => !titles.includes(wordsOf(input, action).words.title),
  )
  return section(input, 'actions', {
    place: 'body',
    blocks:
      first.length === 0
        ? [paragraph(say(input, 'restitution.etats-vides.actions'))]
        : [
            heading(ACTIONS.first),
            { kind: 'actions', lead: false, items: first },
            ...REASONS.flatMap((reason) => {
              const items = rest.filter((action) => action.reason === reason)
              return unlessEmpty(items, () => group(input, reason, items))
            }),
          ],
  })
}

/**
 * The summary's: at most three. What is not known stands in where actions are few, so that the
 * report never says « rien d’urgent » to someone whose answers are missing.
 */
export function firstActions(input: ReportInput): readonly ActionItem[] {
  const planned = input.diagnostic.actions.map((action) => actionItem(input, action))
  const toLearn = isAuthority(input) ? toAsk(input) : toAnswer(input)
  const items = isMostlyUnknown(input) ? [...toLearn, ...planned] : [...planned, ...toLearn]
  return items.slice(0, FIRST)
}

const REASONS = ['element', 'stage', 'gap', 'state-call'] as const

function group(
  input: ReportInput,
  reason: Action['reason'],
  actions: readonly Action[],
): readonly Block[] {
  const items = actions.map((action) => actionItem(input, action))
  const block: Block = { kind: 'actions', lead: false, items }
  switch (reason) {
    case 'element':
      return [heading(ACTIONS.law), block]
    case 'stage':
      return [heading(ACTIONS.stage), block]
    case 'gap':
      return [{ kind: 'folded', summary: `${ACTIONS.gap} (${items.length})`, blocks: [block] }]
    case 'state-call':
      return [heading(ACTIONS.stateCall), block]
  }
}

function actionItem(input: ReportInput, action: Action): ActionItem {
  const { words, helpers } = wordsOf(input, action)
  return {
    title: words.title,
    detail: words.detail,
    meta: [
      withWhom(input, helpers),
      words.months === undefined ? undefined : ACTIONS.within(words.months),
      target(input, action),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  }
}

type Told = {
  readonly words: Pick<ActionWords, 'title' | 'detail' | 'months'>
  readonly helpers: readonly string[]
}

function wordsOf(input: ReportInput, { reason, serves }: Action): Told {
  switch (reason) {
    case 'element':
    case 'state-call': {
      const { action, authorityAction, helpers } = entry(
        reason === 'element' ? input.words.elements : input.words.stateConditions,
        serves,
      )
      const words = isAuthority(input) ? { ...authorityAction, months: action.months } : action
      return { words, helpers }
    }
    case 'stage':
    case 'gap': {
      const { action, helpers = [] } = entry(input.words.questions, serves)
      if (action === undefined) throw new Error(`No action for ${serves}`)
      return { words: isAuthority(input) ? proposed(input, action) : action, helpers }
    }
  }
}

/** A collectivité does not do the group's work: it proposes, and asks what would help. */
const proposed = ({ words }: ReportInput, action: ActionWords) => ({
  title: textOf(words, 'demarche.action-collectivite.titre', { action: lowerFirst(action.title) }),
  detail: textOf(words, 'demarche.action-collectivite.detail'),
  months: action.months,
})

/** « Avec la CRESS de votre région et votre intercommunalité » */
export function withWhom(input: ReportInput, helpers: readonly string[]): string | undefined {
  const names = helpers
    .filter((id) => id !== authorityLevel(input))
    .slice(0, HELPERS)
    .map((id) => actorName(input, id))
  return names.length === 0 ? undefined : `${ACTIONS.with} ${enumerate(names)}`
}

const isLevel = (id: string): id is AuthorityLevel => AUTHORITY_LEVELS.some((level) => level === id)

/** An actor inside a sentence: « le RTES », « Coorace », « votre commune ». */
function actorName(input: ReportInput, id: string): string {
  if (isAuthority(input) && isLevel(id)) return LEVELS_FROM_OUTSIDE[id]
  const { label } = entry(input.words.actors, id)
  return /^(?:(?:Le|La|Les|Un|Une|Votre)\s|L’)/u.test(label) ? lowerArticle(label) : label
}

const lowerArticle = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

function target({ rules, words }: ReportInput, { reason, serves }: Action): string {
  switch (reason) {
    case 'element':
      return ACTIONS.element(rules.elements.findIndex(({ id }) => id === serves) + 1)
    case 'stage':
      return ACTIONS.nextStage
    case 'gap':
      return ACTIONS.axis(
        rules.axes.findIndex(({ statements }) =>
          statements.some(({ question }) => question === serves),
        ) + 1,
      )
    case 'state-call':
      return ACTIONS.stateCondition(entry(words.stateConditions, serves).mark)
  }
}
