/** The title of the result: a sentence that names what the first actions answer, never a figure nor a grade. */
import { countInWords, enumerate, isSilent, type Status } from '../domain'
import { isAuthority, say, sayForCount, type ReportInput } from './model/input'
import { entry } from './model/entry'
import { lackOf } from './plan/actionWords'
import { hasMostToLearn } from './plan/unknowns'

/** A title of two gaps is read at once; a third makes it a list. */
const NAMED = 2

/** Situations whose own title says more than names would: nothing, or nearly, is known. */
const SELF_EXPLANATORY: ReadonlySet<string> = new Set([
  'familles-inconnues',
  'rien-de-renseigne',
  'une-seule-organisation',
  'accords-a-obtenir',
  'aucun-element-reuni',
])

/** Most answers are missing: what is already known to lack is said first all the same. */
const MOSTLY_UNKNOWN = 'surtout-a-renseigner'

/**
 * @example « Il manque l’accord d’un membre et une stratégie validée par tous »
 */
export function headline(input: ReportInput): string {
  const { words, diagnostic } = input
  if (isSilent(input.rules, input.dossier)) return say(input, 'rapport.titre.premier-rendez-vous')
  if (isAuthority(input) && hasMostToLearn(input)) return say(input, 'rapport.titre.rencontrez')
  const { title } = entry(words.situations, diagnostic.situation)
  if (SELF_EXPLANATORY.has(diagnostic.situation)) return title
  const lacking = diagnostic.actions
    .filter(({ reason }) => reason === 'element')
    .map((action) => lackOf(input, action))
  const lacks = (names: readonly string[]) =>
    say(input, 'rapport.titre.il-manque', { noms: enumerate(names) })
  if (diagnostic.situation === MOSTLY_UNKNOWN) {
    return lacking.length === 0
      ? title
      : lacks([...lacking.slice(0, 1), say(input, 'rapport.titre.surtout-des-reponses')])
  }
  if (lacking.length > 0) return lacks([...new Set(lacking)].slice(0, NAMED))
  const unknown = withStatus(input, 'a-renseigner')
  return unknown.length === 0
    ? say(input, 'rapport.titre.d-apres-vos-reponses', { titre: title })
    : say(input, 'rapport.titre.a-renseigner', { noms: enumerate(shortened(input, unknown)) })
}

const withStatus = ({ words, diagnostic }: ReportInput, wanted: Status): readonly string[] =>
  diagnostic.article9
    .filter(({ status }) => status === wanted)
    .map(({ id }) => entry(words.elements, id).names.subject)

function shortened(input: ReportInput, names: readonly string[]): readonly string[] {
  if (names.length <= NAMED) return names
  const left = names.length - 1
  const nombre = countInWords(left, input.words)
  return [...names.slice(0, 1), sayForCount(input, 'rapport.titre.autres', left, { nombre })]
}
