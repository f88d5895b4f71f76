/** The title of the result: a sentence that names what is missing, never a figure nor a grade. */
import { enumerate, type ElementId, type Status } from '../domain'
import type { ReportInput } from './model/input'
import { entry } from './model/entry'
import { HEADLINE, LACKING, SUBJECT } from './model/phrases'

/** More than three names no longer read as a title. */
const NAMED = 3

/** Situations whose own title says more than a list of names would: nothing, or nearly, is known. */
const SELF_EXPLANATORY: ReadonlySet<string> = new Set([
  'familles-inconnues',
  'rien-de-renseigne',
  'une-seule-organisation',
  'accords-a-obtenir',
  'aucun-element-reuni',
])

/** Most answers are missing: what is already known to lack is said first all the same. */
const MOSTLY_UNKNOWN = 'surtout-a-renseigner'

/** The ESS first: the law's definition starts from it. */
const LEADING: ElementId = 'entreprises-ess'

/**
 * @example « Il manque des entreprises hors ESS et une stratégie qui dure »
 */
export function headline({ words, diagnostic }: Pick<ReportInput, 'words' | 'diagnostic'>): string {
  const { title } = entry(words.situations, diagnostic.situation)
  if (SELF_EXPLANATORY.has(diagnostic.situation)) return title
  const named = (status: Status, names: Readonly<Record<ElementId, string>>) =>
    diagnostic.article9
      .filter((verdict) => verdict.status === status)
      .map(({ id }) => id)
      .sort((a, b) => Number(b === LEADING) - Number(a === LEADING))
      .map((id) => names[id])
  const lacking = named('non-reuni', LACKING)
  if (diagnostic.situation === MOSTLY_UNKNOWN) {
    return lacking.length === 0
      ? title
      : `${HEADLINE.lacking} ${enumerate([...shortened(lacking), HEADLINE.answers])}`
  }
  if (lacking.length > 0) return `${HEADLINE.lacking} ${few(lacking)}`
  const toStrengthen = named('a-consolider', SUBJECT)
  if (toStrengthen.length > 0) return `${HEADLINE.toStrengthen} ${few(toStrengthen)}`
  const toKnow = named('a-renseigner', SUBJECT)
  if (toKnow.length > 0) return `${HEADLINE.toKnow} ${few(toKnow)}`
  return `${title}, ${HEADLINE.fromAnswers}`
}

const few = (names: readonly string[]): string => enumerate(shortened(names))

const shortened = (names: readonly string[]): readonly string[] =>
  names.length <= NAMED + 1
    ? names
    : [...names.slice(0, NAMED), HEADLINE.others(names.length - NAMED)]
