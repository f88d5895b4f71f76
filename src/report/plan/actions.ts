/** What to do, in order: three actions first, then the rest by what it serves. */
import {
  AUTHORITY_LEVELS,
  countInWords,
  enumerate,
  type Action,
  type AuthorityLevel,
  TRACKS,
  lowerFirst,
  upperFirst,
} from '../../domain'
import { actionWording, formerTitle, type WordedAction } from './actionWords'
import { isAuthority, say, sayForCount, type ReportInput } from '../model/input'
import { ownLevels } from '../model/own'
import { entry } from '../model/entry'
import { membersToSettle } from './membersToSettle'
import { formatDay, inMonths } from '../model/format'
import type { ActionItem, Block, PlanItem } from '../model/model'
import { complete, declareSection, essential, onPaper, paragraph } from '../model/section'
import { cressOf } from '../support/contacts'
import { isMostlyUnknown, toAnswer, toAsk } from './unknowns'

const FIRST = 3
/** Beyond, a plan is a list nobody starts. */
const NEXT = 5
/** Two people to call are enough for one action. */
const HELPERS = 2
/** Months given to an action that proposes none. */
const MONTHS = 3

export const actions = declareSection({
  id: 'actions',
  tracks: TRACKS,
  make: (input) => {
    const groups = groupsOf(input)
    return {
      ...(groups.length === 0 ? {} : { title: titleOf(input, groups) }),
      blocks:
        groups.length === 0
          ? essential(paragraph(say(input, 'restitution.synthese.trois-actions.vide')))
          : [
              ...onPaper(
                essential(
                  {
                    kind: 'plan',
                    groups: groups.slice(0, 1).filter(({ isFolded }) => !isFolded),
                  },
                  paragraph(say(input, 'rapport.actions.propositions'), 'small'),
                ),
              ),
              ...complete({ kind: 'plan', groups }),
            ],
    }
  },
})

type Plan = Extract<Block, { kind: 'plan' }>['groups']

/** « Trois actions d’abord, puis trois autres ». */
function titleOf(input: ReportInput, groups: Plan): string {
  const counted = groups.filter(({ isFolded }) => !isFolded).map(({ items }) => items.length)
  const [first = 0, next = 0] = counted
  const nombre = (n: number) => countInWords(n, input.words)
  const opening = sayForCount(input, 'rapport.actions.titre.abord', first, {
    nombre: nombre(first),
  })
  return upperFirst(
    next === 0
      ? opening
      : sayForCount(input, 'rapport.actions.titre.puis', next, {
          debut: opening,
          nombre: nombre(next),
        }),
  )
}

/** What to do first, then what comes next; what can wait, or is done, is folded. */
function groupsOf(input: ReportInput): Plan {
  const first = firstPlanned(input)
  const titles = first.map(({ item }) => item.title)
  const planned = plannedActions(input)
  const rest = planned.filter(
    ({ item, plan }) => !titles.includes(item.title) && plan.doneOn === undefined,
  )
  const others = [...ownItems(input), ...formerItems(input)]
  const done = [...planned.map(({ plan }) => plan), ...others].filter(
    ({ doneOn }) => doneOn !== undefined,
  )
  const soon = rest.filter(({ reason }) => reason === 'element' || reason === 'stage')
  const groupItems = (title: string, items: readonly PlanItem[], isFolded = false): Plan =>
    items.length === 0 ? [] : [{ title, isFolded, items }]
  const group = (title: string, some: readonly Planned[], isFolded = false): Plan =>
    groupItems(
      title,
      some.map(({ plan }) => plan),
      isFolded,
    )
  const folded = (id: 'suite' | 'demarche' | 'appel-a-projets', some: readonly Planned[]): Plan =>
    group(
      upperFirst(
        sayForCount(input, `rapport.actions.plus-tard.${id}`, some.length, {
          nombre: countInWords(some.length, input.words),
        }),
      ),
      some,
      true,
    )
  const of = (wanted: Action['reason']) => rest.filter(({ reason }) => reason === wanted)
  return [
    ...group(say(input, 'rapport.actions.abord'), first),
    ...group(say(input, 'rapport.actions.ensuite'), soon.slice(0, NEXT)),
    ...groupItems(
      say(input, 'rapport.actions.les-votres'),
      others.filter(({ doneOn }) => doneOn === undefined),
    ),
    ...folded('suite', soon.slice(NEXT)),
    ...folded('demarche', of('gap')),
    ...folded('appel-a-projets', of('state-call')),
    ...groupItems(
      upperFirst(
        sayForCount(input, 'rapport.actions.faites', done.length, {
          nombre: countInWords(done.length, input.words),
        }),
      ),
      done,
      true,
    ),
  ]
}

/** What the group added itself. */
const ownItems = ({ dossier }: ReportInput): readonly PlanItem[] =>
  (dossier.ownActions ?? []).map((own) => ({ ...own, isOwn: true, detail: '', meta: '' }))

/** What was taken up and is proposed no longer: what was written beside it stays. */
function formerItems(input: ReportInput): readonly PlanItem[] {
  const proposed = new Set(input.diagnostic.actions.map(({ id }) => id))
  return Object.entries(input.dossier.actions ?? {}).flatMap(([id, followUp]) => {
    const title = proposed.has(id) ? undefined : formerTitle(input, id)
    return title === undefined ? [] : [{ ...followUp, id, title, detail: '', meta: '' }]
  })
}

interface Planned {
  readonly reason?: Action['reason']
  /** As it is said in few words. */
  readonly item: ActionItem
  /** As it is taken up. */
  readonly plan: PlanItem
}

/** What is read first: at most three. */
export const firstActions = (input: ReportInput): readonly ActionItem[] =>
  firstPlanned(input).map(({ item }) => item)

/**
 * What is not known stands in where actions are few, so that the report never says « rien d’urgent »
 * to someone whose answers are missing.
 */
function firstPlanned(input: ReportInput): readonly Planned[] {
  const planned = plannedActions(input).filter(({ plan }) => plan.doneOn === undefined)
  const toLearn = (isAuthority(input) ? toAsk(input) : toAnswer(input)).map((item) => ({
    item,
    plan: item,
  }))
  if (isMostlyUnknown(input)) return [...toLearn, ...planned].slice(0, FIRST)
  // What a member is takes one question, and the situation names that member just above.
  const asked = membersToSettle(input).length > 0 ? 1 : 0
  return [...toLearn.slice(0, asked), ...planned, ...toLearn.slice(asked)].slice(0, FIRST)
}

/** What to do, once: one agreement may serve an element of the law and a condition of the decree. */
function plannedActions(input: ReportInput): readonly Planned[] {
  const wordingOf = actionWording(input)
  const worded = input.diagnostic.actions.map((action) => ({ action, ...wordingOf(action) }))
  const titles = [...new Set(worded.map(({ words }) => words.title))]
  return titles.flatMap((title) => {
    const same = worded.filter(({ words }) => words.title === title)
    const [first] = same
    if (first === undefined) return []
    const targets = same.map(({ action }) => target(input, action))
    return [plannedOf(input, first.action, first, targets)]
  })
}

function plannedOf(
  input: ReportInput,
  { id, reason }: Action,
  { words, helpers }: WordedAction,
  targets: readonly string[],
): Planned {
  const { title, detail, months = MONTHS } = words
  const kept = input.dossier.actions?.[id]
  const by = kept?.by ?? inMonths(input.date, months)
  const meta = (...parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined).join(' · ')
  const whom = withWhom(input, helpers)
  return {
    reason,
    item: {
      title,
      detail,
      meta: meta(whom, say(input, 'rapport.actions.delai', { date: formatDay(by, input.date) })),
    },
    plan: { ...kept, id, title, detail, meta: meta(whom, ...targets), by },
  }
}

/** « Avec la CRESS de votre région et votre intercommunalité » */
export function withWhom(input: ReportInput, helpers: readonly string[]): string | undefined {
  const names = helpers
    .filter((id) => !ownLevels(input).some((own) => own === id) && !isRuledOut(input, id))
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
  if (isAuthority(input) && id === 'cress') return cressName(input)
  const { label } = entry(input.words.actors, id)
  return /^(?:(?:Le|La|Les|Un|Une|Votre)\s|L’)/u.test(label) ? lowerArticle(label) : label
}

/** The one of its région by its name; two are counted, since their contact names them. */
function cressName(input: ReportInput): string {
  const [only, ...others] = cressOf(input)
  if (only !== undefined && others.length === 0)
    return say(input, 'rapport.actions.la-cress', { nom: only.name })
  return others.length === 1
    ? say(input, 'rapport.actions.les-deux-cress')
    : lowerArticle(entry(input.words.actors, 'cress').label)
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
