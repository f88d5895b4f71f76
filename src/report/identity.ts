/** What the project is, where and who: read before anything is said of it. */
import { groupedMembers, isCommitted } from '../domain'
import { cutAtWord, formatDate } from './model/format'
import {
  authorityLevel,
  authorityName,
  isAuthority,
  levelName,
  say,
  sayForCount,
  type ReportInput,
} from './model/input'
import type { Identity } from './model/model'
import { placeNames } from './model/placeNames'

/** A purpose is one line under a name. */
const PURPOSE = 90
/** More places are counted. */
const PLACES = 2

export function identity(input: ReportInput): Identity {
  const { project } = input.dossier
  const purpose = project.summary?.trim() ?? ''
  return {
    name: projectName(input),
    ...(purpose === '' ? {} : { purpose: cutAtWord(purpose, PURPOSE) }),
    line: [seenBy(input), placeNames(input, PLACES), members(input), formatDate(input.date)]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  }
}

/** A project without a name has one for the report, in the words of the rules. */
export function projectName(input: Pick<ReportInput, 'words' | 'dossier'>): string {
  const name = input.dossier.project.name?.trim() ?? ''
  if (name !== '') return name
  return isAuthority(input)
    ? say(input, 'rapport.identite.sans-nom')
    : say(input, 'restitution.sans-nom')
}

function seenBy(input: ReportInput): string | undefined {
  const level = authorityLevel(input)
  if (level === undefined) return undefined
  const niveau = levelName(input, level)
  const nom = authorityName(input)
  return nom === undefined
    ? say(input, 'rapport.identite.vu-par', { niveau })
    : say(input, 'rapport.identite.vu-par-nom', { nom, niveau })
}

/** « 5 membres, dont 4 engagés ». */
function members(input: ReportInput): string | undefined {
  const listed = groupedMembers(input.dossier.members)
  if (listed.length === 0) return undefined
  const engaged = listed.filter(isCommitted).length
  const all = sayForCount(input, 'rapport.groupe.compte', listed.length)
  return engaged === listed.length
    ? all
    : sayForCount(input, 'rapport.identite.dont-engages', engaged, { membres: all })
}
