/** The decree's 2° in words: who holds each role, or which one is missing. */
import { assignRoles } from './assignment'
import { DECREE_ROLES, sureRoles, type DecreeRole } from './composition'
import type { CompositionResult } from './diagnostic'
import type { Dossier } from './dossier'
import { isCommitted } from './members'
import type { Status } from './rulebook'
import { enumerate, quoteFrench, textOf } from './text'
import type { Words } from './words'

/** Who holds the decree's three roles, on the whole list, pressentis included. */
export function composeRoles(dossier: Pick<Dossier, 'members'>): CompositionResult {
  const prudent = assignRoles(dossier.members, 'prudent')
  const literal = assignRoles(dossier.members, 'literal')
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

/** The sentence that names who holds the roles, or what is missing, for the decree's 2°. */
export function compositionSentence(
  status: Status,
  result: CompositionResult,
  words: Words,
  dossier: Dossier,
): readonly string[] {
  const members = new Map(dossier.members.map((member) => [member.id, member]))
  const holders = DECREE_ROLES.map((role) => members.get(result.assigned[role] ?? ''))
  const doubleHat = members.get(result.doubleHat ?? '')
  const missing = enumerate(
    result.missingRoles.map((role) =>
      textOf(words, `appel-a-projets.composition.roles.${role}.manque`),
    ),
  )
  const outcome = (id: string, values: Readonly<Record<string, string>>) => [
    textOf(words, `appel-a-projets.composition.resultats.${id}`, values),
  ]
  switch (status) {
    case 'reuni':
      return outcome(
        'trouvee',
        Object.fromEntries(
          DECREE_ROLES.map((role, index) => [role, quoteFrench(holders[index]?.name ?? '')]),
        ),
      )
    case 'a-consolider': {
      const awaited = holders.filter((member) => member !== undefined && !isCommitted(member))
      if (result.literalOnly) {
        return [
          ...outcome('lecture-litterale', { 'roles-manquants': missing }),
          ...(doubleHat === undefined ? [] : outcome('double-casquette', { nom: doubleHat.name })),
        ]
      }
      return awaited.length === 0
        ? []
        : outcome('possible', {
            noms: enumerate(awaited.map((member) => quoteFrench(member?.name ?? ''))),
          })
    }
    case 'non-reuni': {
      if (result.missingRoles.length === 0) return []
      return doubleHat === undefined
        ? outcome('impossible', { 'roles-manquants': missing })
        : outcome('impossible-double-casquette', {
            nom: doubleHat.name,
            'roles-manquants': missing,
          })
    }
    case 'a-renseigner': {
      const unclear = dossier.members.filter(
        (member) =>
          member.family === 'ne-sait-pas' ||
          (member.family === 'groupement-entreprises' && member.nonEssShare === undefined),
      )
      return unclear.length === 0
        ? []
        : outcome('indeterminee', { noms: enumerate(unclear.map(({ name }) => quoteFrench(name))) })
    }
  }
}
