/** The words of an action: those that fit what lacks, for who reads. */
import {
  changeTexts,
  fittedAction,
  textOf,
  type Action,
  type ActionText,
  type ActionWords,
  type Change,
  type Dossier,
  type Glance,
  type Known,
  type Verdict,
  type Words,
  lowerFirst,
  upperFirst,
} from '../../domain'
import { isAuthority, say, sayForCount, type ReportInput } from '../model/input'
import { entry } from '../model/entry'

/** What an action is worded from: a glance is enough, so that a list says it as the plan does. */
export interface WordingInput extends Glance {
  readonly words: Words
  readonly dossier: Dossier
}

/** What an action of the law answers, as a title names it. */
export function lackOf(input: ReportInput, action: Action): string {
  const agreements = agreementFor(input, action)
  if (agreements !== undefined)
    return sayForCount(input, 'restitution.actions.accord.manque', agreements.length)
  const own = entry(input.words.elements, action.serves).action
  const { lack } = fittedAction(own, input.judgement.known)
  return lack ?? entry(input.words.elements, action.serves).names.lacking
}

export interface WordedAction {
  readonly words: Pick<ActionWords, 'title' | 'detail' | 'months'>
  readonly helpers: readonly string[]
}

/** Of this input: what is known of the dossier decides of the variant that is said. */
export function actionWording(input: WordingInput): (action: Action) => WordedAction {
  return (action) => wordsOf(input, action, input.judgement.known)
}

function wordsOf(input: WordingInput, action: Action, known: Known): WordedAction {
  const { reason, serves } = action
  switch (reason) {
    case 'element':
    case 'state-call': {
      const words = entry(
        reason === 'element' ? input.words.elements : input.words.stateConditions,
        serves,
      )
      const own = isAuthority(input) ? words.authorityAction : words.action
      const said = agreement(input, action) ?? fittedAction(own, known)
      return { words: { ...said, months: words.action.months }, helpers: words.helpers }
    }
    case 'stage':
    case 'gap': {
      const { action: own, helpers = [] } = entry(input.words.questions, serves)
      if (own === undefined) throw new Error(`No action for ${serves}`)
      return { words: isAuthority(input) ? proposed(input, own) : own, helpers }
    }
  }
}

/**
 * Someone approached says yes, and the element is « réuni »: nothing is nearer, so that the plan
 * asks for that agreement rather than for someone new.
 */
function agreement(input: WordingInput, action: Action): ActionText | undefined {
  const set = agreementFor(input, action)
  if (set === undefined) return undefined
  const changement = changeTexts(set, input.words, input.dossier).join('\u202F; ')
  const track = isAuthority(input) ? 'collectivite' : 'groupe'
  return {
    title: upperFirst(say(input, `restitution.actions.accord.${track}.titre`, { changement })),
    detail: say(input, `restitution.actions.accord.${track}.detail`),
  }
}

/**
 * The agreements that would do. Where one of several members would, it is one whom another part of
 * the plan needs anyway: the plan then asks once.
 */
function agreementFor({ diagnostic }: WordingInput, { reason, serves }: Action) {
  const { article9, stateCall } = diagnostic
  const isElement = reason === 'element'
  const own = (isElement ? article9 : stateCall).find(({ id }) => id === serves)
  const set = own && commitsOf(own)
  if (set === undefined) return undefined
  const needed = (isElement ? article9 : [...article9, ...stateCall]).flatMap((verdict) => {
    const commits = commitsOf(verdict) ?? []
    return commits.filter((one) => isForced(one, commits)).map(({ member }) => member)
  })
  return set.map((change) => {
    const members = [...new Set(needed)].filter((id) => change.anyOf.includes(id))
    const alike = set.filter((other) => isAlike(other, change))
    if (members.length < alike.length) return change
    return { ...change, anyOf: members.slice(0, alike.length) }
  })
}

type Commit = Extract<Change, { kind: 'commit' }>

const commitsOf = ({ proposals }: Pick<Verdict, 'proposals'>): readonly Commit[] | undefined =>
  proposals
    .map((set) => set.filter((change) => change.kind === 'commit'))
    .find((commits, index) => commits.length === proposals[index]?.length)

/** As many agreements to find as there are members who may give them. */
const isForced = (one: Commit, commits: readonly Commit[]): boolean =>
  commits.filter((other) => isAlike(other, one)).length === one.anyOf.length

const isAlike = (one: Commit, other: Commit): boolean => one.anyOf.join() === other.anyOf.join()

/** A collectivité does not do the group's work: it proposes, and asks what would help. */
const proposed = ({ words }: Pick<ReportInput, 'words'>, action: ActionWords) => ({
  title: textOf(words, 'demarche.action-collectivite.titre', { action: lowerFirst(action.title) }),
  detail: textOf(words, 'demarche.action-collectivite.detail', { detail: action.detail }),
  months: action.months,
})

/** In the words of today's rules, where they still have it. */
export function formerTitle({ words }: Pick<ReportInput, 'words'>, id: string): string | undefined {
  const serves = id.replace(/^agir-/u, '')
  const found = [words.elements, words.stateConditions, words.questions]
    .map((dictionary) => new Map(Object.entries(dictionary)).get(serves)?.action?.title)
    .find((title) => title !== undefined)
  return found
}
