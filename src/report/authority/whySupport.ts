/** For a collectivité: why support a pole, in words an elected member may use. */
import { isSilent, type Words } from '../../domain'
import { entry } from '../model/entry'
import { asSentence, sentences } from '../model/format'
import { say, type ReportInput } from '../model/input'
import type { Block } from '../model/model'
import {
  complete,
  declareSection,
  essential,
  heading,
  list,
  onPaper,
  paragraph,
  unlessEmpty,
} from '../model/section'
import { groundSentence } from '../model/sourceText'
import { AT_ONCE as ASKED_ABOVE } from './established'
import { firstToPut } from './questionsToPut'

type Reason = Words['reasonsToSupport'][number]

/** An elected member retains four. */
const AT_ONCE = 4

/** On a page to vote on, three reasons stand beside three signals. */
const ON_A_PAGE = 3

export const interestAndCaution = declareSection({
  id: 'interet-et-prudence',
  tracks: ['collectivite'],
  make: (input) => {
    return {
      intro: null,
      blocks: onPaper(
        essential({
          kind: 'sides',
          sides: [
            {
              title: say(input, 'rapport.document.interet'),
              items: reasonsOf(input)
                .slice(0, ON_A_PAGE)
                .map(({ title }) => asSentence(title)),
            },
            isSilent(input.rules, input.dossier) ? alsoToAsk(input) : caution(input),
          ],
        }),
      ),
    }
  },
})

type Side = Extract<Block, { kind: 'sides' }>['sides'][number]

const caution = (input: ReportInput): Side => {
  const { alerts } = input.diagnostic
  return {
    title: say(input, 'rapport.document.prudence'),
    items:
      alerts.length === 0
        ? [say(input, 'rapport.document.sans-alerte')]
        : alerts.slice(0, ON_A_PAGE).map((id) => asSentence(entry(input.words.alerts, id).title)),
  }
}

/** Before any answer no signal could be read: the questions go on from those just above. */
const alsoToAsk = (input: ReportInput): Side => ({
  title: say(input, 'rapport.document.a-demander-aussi'),
  items: firstToPut(input, ON_A_PAGE, ASKED_ABOVE),
})

const reasonsOf = ({ words }: ReportInput): readonly Reason[] =>
  words.reasonsToSupport.filter(({ isContext }) => isContext !== true)

/** Six reasons, numbered as one says them; then what completes them. */
export const whySupport = declareSection({
  id: 'pourquoi-soutenir',
  tracks: ['collectivite'],
  make: (input) => {
    const all = input.words.reasonsToSupport
    const reasons = reasonsOf(input)
    return {
      blocks: [
        ...essential(list(reasons.slice(0, AT_ONCE).map(({ title }) => asSentence(title)))),
        ...complete(
          {
            kind: 'folded',
            summary: say(input, 'rapport.pourquoi-soutenir.toutes'),
            blocks: [
              paragraph(say(input, 'collectivite.pourquoi-soutenir.chapeau')),
              told(reasons, (title, index) =>
                say(input, 'rapport.pourquoi-soutenir.raison', { n: index + 1, titre: title }),
              ),
              ...unlessEmpty(
                all.filter(({ isContext }) => isContext === true),
                (some) => [
                  heading(say(input, 'rapport.pourquoi-soutenir.a-dire-aussi')),
                  told(some, (title) => title),
                ],
              ),
              heading(say(input, 'rapport.pourquoi-soutenir.lettres')),
              {
                kind: 'definitions',
                items: (input.words.letters ?? []).map(({ word, text }) => ({ term: word, text })),
              },
            ],
          },
          paragraph(groundSentence(input, 'pourquoi-soutenir'), 'dated'),
        ),
      ],
      cites: [entry(input.words.statements, 'pourquoi-soutenir')],
    }
  },
})

const told = (
  some: readonly Reason[],
  termOf: (title: string, index: number) => string,
): Block => ({
  kind: 'definitions',
  items: some.map(({ title, text, example }, index) => ({
    term: termOf(title, index),
    text: sentences(text, example),
  })),
})
