/** Signals to discuss, the gravest first: two at once, the others folded. */
import { say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Run, Section } from '../model/model'
import { ALERTS } from '../model/sectionPhrases'
import { paragraph, section, unlessEmpty } from '../model/section'
import { briefSentence } from '../model/sourceText'

/** More than two alerts at once frighten and are not read. */
const AT_ONCE = 2

export function alerts(input: ReportInput): Section {
  const notes = input.diagnostic.alerts.map((id) => note(input, id))
  const others = notes.slice(AT_ONCE)
  return section(input, 'alertes', {
    place: 'body',
    blocks:
      notes.length === 0
        ? [
            paragraph(
              say(
                input,
                `restitution.etats-vides.${isSilent(input) ? 'alertes-sans-reponse' : 'alertes'}`,
              ),
            ),
          ]
        : [
            ...notes.slice(0, AT_ONCE),
            ...unlessEmpty(others, () => [
              { kind: 'folded', summary: ALERTS.more(others.length), blocks: others },
            ]),
          ],
  })
}

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
            text: ` ${briefSentence(source, input)}`,
            soft: true,
            ...(source.url === undefined ? {} : { href: source.url }),
          },
        ]
  return { kind: 'note', tone: 'alert', title, text: [{ text }, ...runs] }
}
