/** What is not known yet, said as something to do: silence is answered, never judged. */
import {
  ELEMENT_IDS,
  enumerate,
  groupedMembers,
  MEMBERS,
  type Diagnostic,
  type ElementId,
  type MemberFactId,
} from '../../domain'
import { entry } from '../model/entry'
import { say, type ReportInput, sayForCount } from '../model/input'
import { membersToSettle } from './membersToSettle'
import type { ActionItem } from '../model/model'

/** Situations whose sentence says that answers come first. */
const MOSTLY_UNKNOWN: ReadonlySet<string> = new Set([
  'familles-inconnues',
  'rien-de-renseigne',
  'surtout-a-renseigner',
])

/** Answers come before actions: the situation says so just above. */
export const isMostlyUnknown = ({
  diagnostic,
}: {
  readonly diagnostic: Pick<Diagnostic, 'situation'>
}): boolean => MOSTLY_UNKNOWN.has(diagnostic.situation)

/** More than half of the elements: whatever the rest says, nothing is to be concluded from it. */
export const hasMostToLearn = ({ diagnostic }: Pick<ReportInput, 'diagnostic'>): boolean =>
  unknownIn(diagnostic).length * 2 > ELEMENT_IDS.length

/** For a project leader: the member list once, then each element that waits for an answer. */
export function toAnswer(input: ReportInput): readonly ActionItem[] {
  const byAnswers = unknownIn(input.diagnostic).filter(
    ({ missing }) => !missing.includes(MEMBERS) && !isAboutNobody(missing, input.judgement),
  )
  return [
    ...toList(input),
    ...byAnswers.map(({ id, missing }) => ({
      title: say(input, 'rapport.actions.repondre', {
        noms: entry(input.words.elements, id).names.subject,
      }),
      // Why stands beside the element itself: here, how many answers wait.
      detail: sayForCount(input, 'rapport.actions.reponses-qui-manquent', missing.length),
      meta: elements(input, [id]),
    })),
  ]
}

/** For a collectivité: what it knows of the members, then one meeting with its questions ready. */
export function toAsk(input: ReportInput): readonly ActionItem[] {
  const unknown = unknownIn(input.diagnostic)
  if (unknown.length === 0) return []
  const ready = input.diagnostic.meetingQuestions.length
  return [
    ...(groupedMembers(input.dossier.members).length === 0 ? toList(input) : []),
    {
      title: say(input, 'rapport.actions.rencontrer'),
      detail: say(input, 'collectivite.questions-au-porteur.rappel'),
      meta: `${sayForCount(input, 'rapport.actions.questions-pretes', ready)} · ${elements(
        input,
        unknown.map(({ id }) => id),
      )}`,
    },
  ]
}

/** The member list settles several elements at once: one thing to do, on the members it is about. */
function toList(input: ReportInput): readonly ActionItem[] {
  const byMembers = unknownIn(input.diagnostic).filter(({ missing }) => missing.includes(MEMBERS))
  const isEmpty = groupedMembers(input.dossier.members).length === 0
  return byMembers.length === 0
    ? []
    : [
        {
          title: isEmpty
            ? say(input, 'rapport.actions.remplir-les-membres')
            : say(input, 'rapport.actions.preciser-les-membres'),
          detail: isEmpty
            ? say(input, 'restitution.explication.liste-vide')
            : membersToSettle(input).join(' '),
          meta: elements(
            input,
            byMembers.map(({ id }) => id),
          ),
        },
      ]
}

/** Questions about members of one kind: while the list has none, there is nobody to answer for. */
const ABOUT: Readonly<Record<string, MemberFactId>> = { 'membres-du-territoire': 'membres.ess' }

const isAboutNobody = (missing: readonly string[], { known }: ReportInput['judgement']): boolean =>
  missing.length > 0 &&
  missing.every((question) => {
    const fact = ABOUT[question]
    return fact !== undefined && known.facts[fact]?.max === 0
  })

const unknownIn = ({ article9 }: Diagnostic): Diagnostic['article9'] =>
  article9.filter(({ status }) => status === 'a-renseigner')

function elements(input: ReportInput, ids: readonly ElementId[]): string {
  if (ids.length === ELEMENT_IDS.length) return say(input, 'rapport.actions.tous-les-elements')
  const numbers = ids.map((id) => ELEMENT_IDS.indexOf(id) + 1)
  const [only] = numbers
  return numbers.length === 1 && only !== undefined
    ? say(input, 'rapport.actions.element', { n: only })
    : say(input, 'rapport.actions.elements', { n: enumerate(numbers.map(String)) })
}
