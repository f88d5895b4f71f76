/**
 * Who is in the list and yet left out of a count, where a reader would expect them: « aucune
 * structure de l’ESS » is never told under the name of an association without its reason. And who
 * stands in several counts, so that a reader who adds them up finds their sum.
 */
import { shortList } from './answerText'
import { countsAs, membersOf } from '../members/countedMembers'
import { isPoleItself, type Dossier, type Member } from '../dossier/dossier'
import { isMemberFact, type FactId, type MemberFactId } from '../rules/factIds'
import {
  isCommitted,
  isGroup,
  isMostlyNonEss,
  isOfEssFamily,
  legalPersonOf,
} from '../members/members'
import { asMember } from '../members/pole'
import { quoteFrench, textForCount } from '../words/text'
import type { Words } from '../words/words'

const REASONS = [
  'structure-du-pole',
  'sans-accord',
  'association-non-declaree',
  'en-nom-propre',
  'particulier',
  'sans-personnalite',
  'groupement-ess',
] as const
export type SetAsideReason = (typeof REASONS)[number]

/** Facts that count *personnes morales* only: article 1er for the ESS, the decree for its roles. */
const ESS: readonly FactId[] = ['membres.ess', 'membres.ess-engages']
const LEGAL_PERSONS: readonly FactId[] = [
  'membres.personnes-morales',
  'membres.personnes-morales-engages',
  'membres.roles-pourvus',
  'membres.roles-pourvus-engages',
]
const NON_ESS: readonly FactId[] = [
  'membres.entreprises-hors-ess',
  'membres.entreprises-hors-ess-engages',
]

/** Why a fact leaves a member out although one of its kind may count; undefined otherwise. */
export function setAsideReason(fact: FactId, member: Member): SetAsideReason | undefined {
  if (!isMemberFact(fact)) return undefined
  if (isPoleItself(member)) return countsApart(fact, member) ? 'structure-du-pole' : undefined
  const asksSide = ESS.includes(fact) || NON_ESS.includes(fact)
  if (asksSide && isGroup(member) && isMostlyNonEss(member) === 'false') return 'groupement-ess'
  const asksLegalPerson =
    LEGAL_PERSONS.includes(fact) || (ESS.includes(fact) && isOfEssFamily(member))
  if (asksLegalPerson && legalPersonOf(member) === 'false') return withoutPersonality(member)
  const isAwaited =
    !isCommitted(member) && countsOnceCommitted(fact, member) !== countsAs(fact, member)
  return isAwaited ? 'sans-accord' : undefined
}

/** It would count, were it not the pole's own structure. */
const countsApart = (fact: MemberFactId, member: Member): boolean =>
  !['', 'false'].includes(countsOnceCommitted(fact, asMember(member)).trim())

const countsOnceCommitted = (fact: MemberFactId, member: Member) =>
  countsAs(fact, { ...member, commitment: 'declare' })

function withoutPersonality({ family }: Member): SetAsideReason {
  switch (family) {
    case 'association':
      return 'association-non-declaree'
    case 'entreprise':
      return 'en-nom-propre'
    case 'personne-physique':
      return 'particulier'
    default:
      return 'sans-personnalite'
  }
}

/** One sentence for each reason, with the names it holds for. */
export function setAsideTexts(
  facts: readonly FactId[],
  { members }: Pick<Dossier, 'members'>,
  words: Pick<Words, 'texts'>,
  isTold: (reason: SetAsideReason) => boolean = () => true,
): readonly string[] {
  return REASONS.filter(isTold).flatMap((reason) => {
    const names = members
      .filter((member) => facts.some((fact) => setAsideReason(fact, member) === reason))
      .map(({ name }) => quoteFrench(name))
    return names.length === 0
      ? []
      : [
          textForCount(words, `restitution.hors-compte.${reason}`, names.length, {
            noms: shortList(names, words),
          }),
        ]
  })
}

/** « École du bois » compte pour plusieurs éléments; absent when each member counts once at most. */
export function countedTwiceText(
  facts: readonly FactId[],
  { members }: Pick<Dossier, 'members'>,
  words: Pick<Words, 'texts'>,
): string | undefined {
  const counts = facts.map((fact) => new Set(membersOf(fact, members).sure))
  const names = members
    .filter((member) => counts.filter((counted) => counted.has(member)).length > 1)
    .map(({ name }) => quoteFrench(name))
  return names.length === 0
    ? undefined
    : textForCount(words, 'membres.direct.plusieurs-fois', names.length, {
        noms: shortList(names, words),
      })
}
