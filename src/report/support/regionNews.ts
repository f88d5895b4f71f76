/** Not supports: what the groups of a place should know before they count on it. */
import { freshFirst, reachOf, type Scheme } from '../../domain'
import { asSentence, sentences, upperFirst } from '../model/format'
import type { ReportInput } from '../model/input'
import type { Block } from '../model/model'
import { packMark } from '../model/publisher'
import { SUPPORTS } from '../model/sectionPhrases'
import { heading, unlessEmpty } from '../model/section'
import { datedSentence } from '../model/sourceText'

export function regionAlerts({ words, places, date }: ReportInput): readonly Scheme[] {
  const alerts = words.schemes.filter(
    ({ relevance, territory }) =>
      relevance === 'alerte' && reachOf(territory, places).kind === 'here',
  )
  return freshFirst(alerts, date)
}

export function regionNews(input: ReportInput): readonly Block[] {
  return unlessEmpty(regionAlerts(input), (schemes) => [
    heading(SUPPORTS.regionNews),
    ...schemes.map((scheme): Block => {
      const { name, amount, statusNote, source } = scheme
      return {
        kind: 'note',
        tone: 'plain',
        title: upperFirst(name),
        text: [
          ...packMark(scheme),
          {
            text: sentences(
              amount === undefined ? undefined : asSentence(upperFirst(amount)),
              statusNote === undefined ? undefined : asSentence(statusNote),
            ),
          },
          { text: ` ${datedSentence(source, input)}`, soft: true },
        ],
      }
    }),
  ])
}
