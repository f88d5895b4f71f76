/** For a collectivité: why support a pole, in words an elected member may use. */
import type { Words } from '../../domain'
import { entry } from '../model/entry'
import { sentences } from '../model/format'
import { say } from '../model/input'
import type { Block } from '../model/model'
import { heading, paragraph, declareSection, unlessEmpty } from '../model/section'
import { groundSentence } from '../model/sourceText'

type Reason = Words['reasonsToSupport'][number]

/** Six reasons, numbered as one says them; then what completes them. */
export const whySupport = declareSection({
  id: 'pourquoi-soutenir',
  tracks: ['collectivite'],
  place: 'body',
  make: (input) => {
    const all = input.words.reasonsToSupport
    return {
      blocks: [
        told(
          all.filter(({ isContext }) => isContext !== true),
          (title, index) =>
            say(input, 'rapport.pourquoi-soutenir.raison', { n: index + 1, titre: title }),
        ),
        ...unlessEmpty(
          all.filter(({ isContext }) => isContext === true),
          (some) => [
            heading(say(input, 'rapport.pourquoi-soutenir.a-dire-aussi')),
            told(some, (title) => title),
          ],
        ),
        paragraph(groundSentence(input, 'pourquoi-soutenir'), 'dated'),
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
