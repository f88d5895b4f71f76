/** For a collectivité: what its answers establish, and what it has to ask. */
import { entry } from '../model/entry'
import { say, sayForCount, type ReportInput } from '../model/input'
import { declareSection, essential } from '../model/section'
import { countInWords, upperFirst } from '../../domain'
import { firstToPut } from './questionsToPut'

/** Four on each side are read in a minute. */
export const AT_ONCE = 4

export const established = declareSection({
  id: 'etabli',
  tracks: ['collectivite'],
  make: (input) => {
    const known = knownOf(input)
    const asked = firstToPut(input, AT_ONCE)
    return {
      intro: null,
      blocks: essential({
        kind: 'sides',
        sides: [
          {
            title: titleOf(input),
            items: known.length === 0 ? [say(input, 'rapport.etabli.rien')] : known,
          },
          {
            title: say(input, 'rapport.etabli.a-demander'),
            items: asked.length === 0 ? [say(input, 'rapport.etabli.rien-a-demander')] : asked,
          },
        ],
      }),
    }
  },
})

const metOf = ({ diagnostic }: ReportInput) =>
  diagnostic.article9.filter(({ status }) => status === 'reuni')

/** What stands, in the words of the status: what was observed first, then in the order of the law. */
const knownOf = (input: ReportInput): readonly string[] => {
  const met = metOf(input)
  return [...met.filter(({ observed }) => observed), ...met.filter(({ observed }) => !observed)]
    .slice(0, AT_ONCE)
    .map(({ id, observed }) =>
      told(input, entry(input.words.elements, id).statuses.reuni, observed === true),
    )
}

/** What the title does not say of all: that this one was seen. */
const told = (input: ReportInput, texte: string, isObserved: boolean): string =>
  isObserved && !metOf(input).every(({ observed }) => observed)
    ? say(input, 'rapport.etabli.constate', { texte })
    : texte

/** « Six éléments sont là, dont deux constatés »: a declaration is never told as a finding. */
function titleOf(input: ReportInput): string {
  const met = metOf(input)
  const seen = met.filter(({ observed }) => observed).length
  if (met.length === 0) return say(input, 'rapport.etabli.etabli')
  const inWords = (n: number) => ({ nombre: countInWords(n, input.words) })
  return upperFirst(
    sayForCount(input, 'rapport.etabli.compte', met.length, {
      ...inWords(met.length),
      suite:
        seen === met.length
          ? sayForCount(input, 'rapport.etabli.tous-constates', seen)
          : sayForCount(input, 'rapport.etabli.dont-constates', seen, inWords(seen)),
    }),
  )
}
