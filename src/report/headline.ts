/** The title of the result: a sentence that names what is missing, never a figure nor a grade. */
import { countInWords, enumerate, type ElementId, type ElementNames, type Status } from '../domain'
import { say, sayForCount, type ReportInput } from './model/input'
import { entry } from './model/entry'

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
export function headline(input: Pick<ReportInput, 'words' | 'diagnostic'>): string {
  const { words, diagnostic } = input
  const { title } = entry(words.situations, diagnostic.situation)
  if (SELF_EXPLANATORY.has(diagnostic.situation)) return title
  const named = (status: Status, name: keyof Pick<ElementNames, 'lacking' | 'subject'>) =>
    diagnostic.article9
      .filter((verdict) => verdict.status === status)
      .map(({ id }) => id)
      .sort((a, b) => Number(b === LEADING) - Number(a === LEADING))
      .map((id) => entry(words.elements, id).names[name])
  const lacking = shortened(input, named('non-reuni', 'lacking'))
  const lacks = (names: readonly string[]) =>
    say(input, 'rapport.titre.il-manque', { noms: enumerate(names) })
  if (diagnostic.situation === MOSTLY_UNKNOWN) {
    return lacking.length === 0
      ? title
      : lacks([...lacking, say(input, 'rapport.titre.surtout-des-reponses')])
  }
  if (lacking.length > 0) return lacks(lacking)
  for (const status of ['a-consolider', 'a-renseigner'] as const) {
    const noms = shortened(input, named(status, 'subject'))
    if (noms.length > 0) return say(input, `rapport.titre.${status}`, { noms: enumerate(noms) })
  }
  return say(input, 'rapport.titre.d-apres-vos-reponses', { titre: title })
}

function shortened(input: Pick<ReportInput, 'words'>, names: readonly string[]): readonly string[] {
  if (names.length <= NAMED + 1) return names
  const left = names.length - NAMED
  const nombre = countInWords(left, input.words)
  return [...names.slice(0, NAMED), sayForCount(input, 'rapport.titre.autres', left, { nombre })]
}
