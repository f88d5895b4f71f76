/** Not supports: what the groups of a place should know before they count on it. */
import { freshFirst, reachOf, type Scheme, upperFirst } from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say, type ReportInput } from '../model/input'
import { isOwn } from '../model/own'
import type { Block } from '../model/model'
import { packMark } from '../model/publisher'
import { heading, unlessEmpty } from '../model/section'
import { sourceSentence } from '../model/sourceText'

/** What is true of the whole territory of the project: never a support. */
export function regionAlerts({ words, places, date }: ReportInput): readonly Scheme[] {
  const alerts = words.schemes.filter(
    ({ relevance, territory }) =>
      relevance === 'alerte' && reachOf(territory, places).kind === 'here',
  )
  return freshFirst(alerts, date)
}

/** Each with its source, under one heading; none where there is nothing to know. */
export function regionNews(input: ReportInput): readonly Block[] {
  return unlessEmpty(regionAlerts(input), (schemes) => [
    heading(say(input, 'rapport.soutiens.a-savoir')),
    ...schemes.map((scheme): Block => {
      const { name, amount, statusNote, source } = scheme
      return {
        kind: 'note',
        tone: 'plain',
        title: upperFirst(name),
        text: [
          ...packMark(input, scheme),
          {
            text: sentences(
              amount === undefined ? undefined : asSentence(upperFirst(amount)),
              statusNote === undefined ? undefined : asSentence(statusNote),
              isOwn(input, scheme) ? say(input, 'rapport.soutiens.le-votre.nouvelle') : undefined,
            ),
          },
          { text: ` ${sourceSentence(source, input)}`, soft: true },
        ],
      }
    }),
  ])
}
