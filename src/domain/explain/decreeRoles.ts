/** The decree's 2° in words: who holds each role, or which one is missing. */
import { assignRoles } from '../members/assignment'
import {
  DECREE_ROLES,
  rolesFilled,
  sureRoles,
  type DecreeReading,
  type DecreeRole,
  type CompositionResult,
} from '../members/composition'
import type { Dossier, Member, Status } from '../dossier/dossier'
import { isCommitted, isOfUnknownFamily, isOfUnknownShare } from '../members/members'
import { groupedMembers } from '../members/pole'
import { enumerate, quoteFrench, sayUnder, textOf } from '../words/text'
import type { Words } from '../words/words'

/** Who holds the decree's three roles, on the whole list, pressentis included. */
export function composeRoles(dossier: Pick<Dossier, 'members'>): CompositionResult {
  const members = groupedMembers(dossier.members)
  const prudent = assignRoles(members, 'prudent')
  const literal = assignRoles(members, 'literal')
  const missingRoles = DECREE_ROLES.filter((role) => prudent[role] === undefined)
  const canHoldMissing = (role: DecreeRole) => {
    const holder = prudent[role]
    return (
      holder !== undefined &&
      sureRoles(holder, 'prudent').some((other) => missingRoles.includes(other))
    )
  }
  const doubleRole = DECREE_ROLES.find(canHoldMissing)
  return {
    assigned: Object.fromEntries(DECREE_ROLES.map((role) => [role, prudent[role]?.id ?? null])),
    missingRoles,
    doubleHat: (doubleRole && prudent[doubleRole]?.id) ?? null,
    literalOnly:
      missingRoles.length > 0 && DECREE_ROLES.every((role) => literal[role] !== undefined),
  }
}

/** The sentences that name who holds the roles, or what is missing, for the decree's 2°. */
export function compositionSentence(
  status: Status,
  result: CompositionResult,
  words: Pick<Words, 'texts'>,
  { members }: Pick<Dossier, 'members'>,
): readonly string[] {
  const dossier = { members: groupedMembers(members) }
  const say = outcome(words)
  const missing = missingText(result, words)
  switch (status) {
    case 'reuni': {
      const holders = assignRoles(dossier.members, 'prudent')
      const holder = (role: DecreeRole) => quoteFrench(holders[role]?.name ?? '')
      return [
        say('trouvee', {
          'entreprise-ess': holder('entreprise-ess'),
          'entreprise-hors-ess': holder('entreprise-hors-ess'),
          'autre-personne': holder('autre-personne'),
        }),
      ]
    }
    case 'a-consolider':
      return result.literalOnly
        ? [
            say('lecture-litterale'),
            ...doubleHat(result, words, dossier),
            ...agreements('accord-aussi', 'literal', words, dossier),
          ]
        : agreements('possible', 'prudent', words, dossier)
    case 'non-reuni':
      return result.missingRoles.length === 0
        ? []
        : [say('impossible', { 'roles-manquants': missing }), ...doubleHat(result, words, dossier)]
    case 'a-renseigner': {
      const unclear = unclearTexts(words, dossier)
      if (unclear.length > 0) return [say('indeterminee', { manques: enumerate(unclear) })]
      if (dossier.members.length === 0) return []
      switch (result.missingRoles.length) {
        case 0:
          return agreements('possible', 'prudent', words, dossier)
        case 1:
          return [say('a-trouver-un-role', { 'roles-manquants': missing })]
        case 2:
          return [say('a-trouver-deux-roles', { 'roles-manquants': missing })]
        default:
          return [say('a-trouver-trois-roles')]
      }
    }
  }
}

const TEXTS = 'appel-a-projets.composition'

const outcome = (words: Pick<Words, 'texts'>) => sayUnder(words, `${TEXTS}.resultats.`)

const namesOf = (members: readonly Member[]) =>
  enumerate(members.map(({ name }) => quoteFrench(name)))

const missingText = ({ missingRoles }: CompositionResult, words: Pick<Words, 'texts'>) =>
  enumerate(missingRoles.map((role) => textOf(words, `${TEXTS}.roles.${role}.manque`)))

/** A member who could hold the missing role too: someone else would then take the place left. */
function doubleHat(
  result: CompositionResult,
  words: Pick<Words, 'texts'>,
  { members }: Pick<Dossier, 'members'>,
): readonly string[] {
  const holder = members.find(({ id }) => id === result.doubleHat)
  const role = DECREE_ROLES.find((one) => result.assigned[one] === holder?.id)
  return holder === undefined || role === undefined
    ? []
    : [
        outcome(words)('double-casquette', {
          nom: holder.name,
          'de-plus': textOf(words, `${TEXTS}.roles.${role}.de-plus`),
        }),
      ]
}

/** Whose agreement is awaited: by name where nobody else would do, as an example otherwise. */
function agreements(
  id: 'possible' | 'accord-aussi',
  reading: DecreeReading,
  words: Pick<Words, 'texts'>,
  { members }: Pick<Dossier, 'members'>,
): readonly string[] {
  const holders = assignRoles(members, reading)
  const awaited = DECREE_ROLES.flatMap((role) => holders[role] ?? []).filter(
    (member) => !isCommitted(member),
  )
  const canDoWithout = (member: Member) => {
    const others = members.filter((other) => other !== member)
    return rolesFilled(others, reading).min === DECREE_ROLES.length
  }
  return awaited.length === 0
    ? []
    : [
        outcome(words)(awaited.some(canDoWithout) ? `${id}-au-choix` : id, {
          noms: namesOf(awaited),
        }),
      ]
}

/** What is not known of the members: a family, or the share of a group. */
function unclearTexts(
  words: Pick<Words, 'texts'>,
  { members }: Pick<Dossier, 'members'>,
): readonly string[] {
  const tell = (id: 'famille-de' | 'part-de', some: readonly Member[]) =>
    some.length === 0 ? [] : [outcome(words)(id, { noms: namesOf(some) })]
  return [
    ...tell('famille-de', members.filter(isOfUnknownFamily)),
    ...tell('part-de', members.filter(isOfUnknownShare)),
  ]
}
