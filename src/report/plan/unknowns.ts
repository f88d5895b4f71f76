/** What is not known yet, said as something to do: silence is answered, never judged. */
import {
  ELEMENT_IDS,
  enumerate,
  memberFact,
  MEMBERS,
  type Diagnostic,
  type Dossier,
  type ElementId,
  type MemberFactId,
} from '../../domain'
import { say, type ReportInput } from '../model/input'
import { membersToSettle } from './membersToSettle'
import type { ActionItem } from '../model/model'
import { ACTIONS, SUBJECT } from '../model/phrases'
import { AT_ONCE, countQuestions } from '../authority/questionsToPut'

/** Situations whose sentence says that answers come first. */
const MOSTLY_UNKNOWN: ReadonlySet<string> = new Set([
  'familles-inconnues',
  'rien-de-renseigne',
  'surtout-a-renseigner',
])

export const isMostlyUnknown = ({ diagnostic }: ReportInput): boolean =>
  MOSTLY_UNKNOWN.has(diagnostic.situation)

/** For a project leader: the member list once, then each element that waits for an answer. */
export function toAnswer(input: ReportInput): readonly ActionItem[] {
  const byAnswers = unknownIn(input.diagnostic).filter(
    ({ missing }) => !missing.includes(MEMBERS) && !isAboutNobody(missing, input.dossier),
  )
  return [
    ...toList(input),
    ...byAnswers.map(({ id, because }) => ({
      title: ACTIONS.answer(SUBJECT[id]),
      detail: because[0] ?? '',
      meta: elements([id]),
    })),
  ]
}

/** For a collectivité: what it knows of the members, then one meeting with its questions ready. */
export function toAsk(input: ReportInput): readonly ActionItem[] {
  const unknown = unknownIn(input.diagnostic)
  if (unknown.length === 0) return []
  return [
    ...(input.dossier.members.length === 0 ? toList(input) : []),
    {
      title: ACTIONS.meet,
      detail: say(input, 'collectivite.questions-au-porteur.rappel'),
      meta: `${ACTIONS.ready(countQuestions(input), AT_ONCE)} · ${elements(unknown.map(({ id }) => id))}`,
    },
  ]
}

/** The member list settles several elements at once: one thing to do, on the members it is about. */
function toList(input: ReportInput): readonly ActionItem[] {
  const byMembers = unknownIn(input.diagnostic).filter(({ missing }) => missing.includes(MEMBERS))
  const isEmpty = input.dossier.members.length === 0
  return byMembers.length === 0
    ? []
    : [
        {
          title: isEmpty ? ACTIONS.fillMembers : ACTIONS.settleMembers,
          detail: isEmpty
            ? say(input, 'restitution.explication.liste-vide')
            : membersToSettle(input).join(' '),
          meta: elements(byMembers.map(({ id }) => id)),
        },
      ]
}

/** Questions about members of one kind: while the list has none, there is nobody to answer for. */
const ABOUT: Readonly<Record<string, MemberFactId>> = { 'membres-du-territoire': 'membres.ess' }

const isAboutNobody = (missing: readonly string[], dossier: Dossier): boolean =>
  missing.length > 0 &&
  missing.every((question) => {
    const fact = ABOUT[question]
    return fact !== undefined && memberFact(fact, dossier).max === 0
  })

const unknownIn = ({ article9 }: Diagnostic): Diagnostic['article9'] =>
  article9.filter(({ status }) => status === 'a-renseigner')

function elements(ids: readonly ElementId[]): string {
  if (ids.length === ELEMENT_IDS.length) return ACTIONS.everyElement
  const numbers = ids.map((id) => ELEMENT_IDS.indexOf(id) + 1)
  const [only] = numbers
  return numbers.length === 1 && only !== undefined
    ? ACTIONS.element(only)
    : ACTIONS.elements(enumerate(numbers.map(String)))
}
