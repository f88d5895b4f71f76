/** Signals to discuss, the gravest first: two at once, the others folded. */
import { say, type ReportInput } from '../model/input'
import { TRACKS } from '../../domain'
import { entry } from '../model/entry'
import type { Block, Run } from '../model/model'
import {
  complete,
  declareSection,
  essential,
  paragraph,
  unlessEmpty,
  type Citation,
} from '../model/section'
import { sourceSentence } from '../model/sourceText'

/** More than three alerts at once frighten and are not read. */
const AT_ONCE = 3

export const alerts = declareSection({
  id: 'alertes',
  tracks: TRACKS,
  make: (input) => {
    const notes = input.diagnostic.alerts.map((id) => note(input, id))
    const others = notes.slice(AT_ONCE)
    return {
      cites: input.diagnostic.alerts.flatMap((id) => cited(input, id)),
      blocks:
        notes.length === 0
          ? complete(
              paragraph(
                say(
                  input,
                  `restitution.etats-vides.${isSilent(input) ? 'alertes-sans-reponse' : 'alertes'}`,
                ),
              ),
            )
          : [
              ...essential(...notes.slice(0, AT_ONCE)),
              ...complete(
                ...unlessEmpty(others, () => [
                  {
                    kind: 'folded',
                    summary: say(input, 'rapport.alertes.autres', { n: others.length }),
                    blocks: others,
                  },
                ]),
              ),
            ],
    }
  },
})

/** Alerts read how the group works: without one answer about it, none is no good news. */
const isSilent = ({ diagnostic }: ReportInput): boolean =>
  diagnostic.axes.every(({ score }) => score === null)

function note(input: ReportInput, id: string): Block {
  const { title, text, source } = entry(input.words.alerts, id)
  const runs: readonly Run[] =
    source === undefined
      ? []
      : [
          {
            text: ` ${sourceSentence(source, input)}`,
            soft: true,
            ...(source.url === undefined ? {} : { href: source.url }),
          },
        ]
  return { kind: 'note', tone: 'alert', title, text: [{ text }, ...runs] }
}

/** A finding behind a point to watch; advice of ours has no source. */
function cited({ words }: ReportInput, id: string): readonly Citation[] {
  const { title, source } = entry(words.alerts, id)
  return source === undefined ? [] : [{ fact: title, source }]
}
