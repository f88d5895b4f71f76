/** What the project is, where and who: read before anything is said of it. */
import { groupedMembers, isCommitted } from '../domain'
import { cutAtWord, formatDate } from './model/format'
import { authorityLevel, levelName, say, sayForCount, type ReportInput } from './model/input'
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
  return name === '' ? say(input, 'restitution.sans-nom') : name
}

function seenBy(input: ReportInput): string | undefined {
  const level = authorityLevel(input)
  return level === undefined
    ? undefined
    : say(input, 'rapport.identite.vu-par', { niveau: levelName(input, level) })
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
