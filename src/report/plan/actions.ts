/** What to do, in order: three actions first, then the rest by what it serves. */
import {
  AUTHORITY_LEVELS,
  enumerate,
  type Action,
  type AuthorityLevel,
  TRACKS,
  lowerFirst,
} from '../../domain'
import { actionWording, type WordedAction } from './actionWords'
import { authorityLevel, isAuthority, say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import { membersToSettle } from './membersToSettle'
import type { ActionItem, Block } from '../model/model'
import { heading, paragraph, declareSection, unlessEmpty } from '../model/section'
import { isMostlyUnknown, toAnswer, toAsk } from './unknowns'

const FIRST = 3
/** Two people to call are enough for one action. */
const HELPERS = 2

export const actions = declareSection({
  id: 'actions',
  tracks: TRACKS,
  place: 'body',
  make: (input) => {
    const first = firstActions(input)
    const titles = first.map(({ title }) => title)
    const rest = plannedActions(input).filter(({ item }) => !titles.includes(item.title))
    return {
      blocks:
        first.length === 0
          ? [paragraph(say(input, 'restitution.etats-vides.actions'))]
          : [
              heading(say(input, 'rapport.actions.abord')),
              { kind: 'actions', lead: false, items: first },
              ...REASONS.flatMap((reason) => {
                const items = rest.filter((one) => one.reason === reason).map(({ item }) => item)
                return unlessEmpty(items, () => group(input, reason, items))
              }),
            ],
    }
  },
})

/**
 * The summary's: at most three. What is not known stands in where actions are few, so that the
 * report never says « rien d’urgent » to someone whose answers are missing.
 */
export function firstActions(input: ReportInput): readonly ActionItem[] {
  const planned = plannedActions(input).map(({ item }) => item)
  const toLearn = isAuthority(input) ? toAsk(input) : toAnswer(input)
  if (isMostlyUnknown(input)) return [...toLearn, ...planned].slice(0, FIRST)
  // What a member is takes one question, and the situation names that member just above.
  const asked = membersToSettle(input).length > 0 ? 1 : 0
  return [...toLearn.slice(0, asked), ...planned, ...toLearn.slice(asked)].slice(0, FIRST)
}

/** What to do, once: one agreement may serve an element of the law and a condition of the decree. */
function plannedActions(
  input: ReportInput,
): readonly { readonly reason: Action['reason']; readonly item: ActionItem }[] {
  const wordingOf = actionWording(input)
  const worded = input.diagnostic.actions.map((action) => ({ action, ...wordingOf(action) }))
  const titles = [...new Set(worded.map(({ words }) => words.title))]
  return titles.flatMap((title) => {
    const same = worded.filter(({ words }) => words.title === title)
    const [first] = same
    if (first === undefined) return []
    const targets = same.map(({ action }) => target(input, action))
    return [{ reason: first.action.reason, item: actionItem(input, first, targets) }]
  })
}

const REASONS = ['element', 'stage', 'gap', 'state-call'] as const

function group(
  input: ReportInput,
  reason: Action['reason'],
  items: readonly ActionItem[],
): readonly Block[] {
  const block: Block = { kind: 'actions', lead: false, items }
  switch (reason) {
    case 'element':
      return [heading(say(input, 'rapport.actions.loi')), block]
    case 'stage':
      return [heading(say(input, 'rapport.actions.etape-suivante')), block]
    case 'gap':
      return [
        {
          kind: 'folded',
          summary: say(input, 'rapport.commun.en-plus', {
            titre: say(input, 'rapport.actions.demarche'),
            n: items.length,
          }),
          blocks: [block],
        },
      ]
    case 'state-call':
      return [heading(say(input, 'rapport.actions.appel-a-projets')), block]
  }
}

function actionItem(
  input: ReportInput,
  { words, helpers }: WordedAction,
  targets: readonly string[],
): ActionItem {
  return {
    title: words.title,
    detail: words.detail,
    meta: [
      withWhom(input, helpers),
      words.months === undefined
        ? undefined
        : say(input, 'rapport.actions.delai', { n: words.months }),
      ...targets,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  }
}

/** « Avec la CRESS de votre région et votre intercommunalité » */
export function withWhom(input: ReportInput, helpers: readonly string[]): string | undefined {
  const names = helpers
    .filter((id) => id !== authorityLevel(input) && !isRuledOut(input, id))
    .slice(0, HELPERS)
    .map((id) => actorName(input, id))
  return names.length === 0
    ? undefined
    : say(input, 'rapport.actions.avec', { noms: enumerate(names) })
}

/** What rules a support out for this group, beyond its closing: the plan follows it. */
const RULES_OUT: ReadonlySet<string> = new Set(['stage', 'territory', 'closed'])

/** Nobody is sent to someone whose every support the same report rules out. */
function isRuledOut({ words, diagnostic }: ReportInput, actor: string): boolean {
  const schemes = entry(words.actors, actor).schemes ?? []
  const isOut = (scheme: string) =>
    diagnostic.refused.some(
      ({ id, reasons }) => id === scheme && reasons.some((reason) => RULES_OUT.has(reason)),
    )
  return schemes.length > 0 && schemes.every(isOut)
}

const isLevel = (id: string): id is AuthorityLevel => AUTHORITY_LEVELS.some((level) => level === id)

/** An actor inside a sentence: « le RTES », « Coorace », « votre commune ». */
function actorName(input: ReportInput, id: string): string {
  if (isAuthority(input) && isLevel(id))
    return say(input, `rapport.collectivites.vues-du-dehors.${id}`)
  const { label } = entry(input.words.actors, id)
  return /^(?:(?:Le|La|Les|Un|Une|Votre)\s|L’)/u.test(label) ? lowerArticle(label) : label
}

const lowerArticle = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

function target(input: ReportInput, { reason, serves }: Action): string {
  const { rules, words, diagnostic } = input
  switch (reason) {
    case 'element':
      return say(input, 'rapport.actions.element', {
        n: rules.elements.findIndex(({ id }) => id === serves) + 1,
      })
    case 'stage': {
      const { next } = diagnostic.stage
      if (next === null) throw new Error(`No stage asks for ${serves}`)
      return say(input, 'rapport.actions.etape', { etape: entry(words.stages, next).title })
    }
    case 'gap': {
      const index = rules.axes.findIndex(({ statements }) =>
        statements.some(({ question }) => question === serves),
      )
      const axis = rules.axes[index]
      if (axis === undefined) throw new Error(`No axis for ${serves}`)
      return say(input, 'rapport.actions.sujet', {
        n: index + 1,
        titre: lowerFirst(entry(words.axes, axis.id).short),
      })
    }
    case 'state-call':
      return say(input, 'rapport.actions.appel-de-l-etat', {
        n: entry(words.stateConditions, serves).mark,
      })
  }
}
