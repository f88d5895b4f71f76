/** For a collectivité: what its answers establish, and what it has to ask. */
import { entry } from '../model/entry'
import { say, type ReportInput } from '../model/input'
import { declareSection, essential } from '../model/section'
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
            title: say(input, 'rapport.etabli.etabli'),
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

/** What stands, in the words of the status: the order is that of the law. */
const knownOf = ({ words, diagnostic }: ReportInput): readonly string[] =>
  diagnostic.article9
    .filter(({ status }) => status === 'reuni')
    .slice(0, AT_ONCE)
    .map(({ id }) => entry(words.elements, id).statuses.reuni)
