/** For a collectivité: why support a pole, in words an elected member may use. */
import type { Words } from '../../domain'
import { sentences } from '../model/format'
import type { ReportInput } from '../model/input'
import type { Block, Section } from '../model/model'
import { SIX_REASONS } from '../model/sectionPhrases'
import { heading, paragraph, section, unlessEmpty } from '../model/section'
import { groundSentence } from '../model/sourceText'

type Reason = Words['reasonsToSupport'][number]

/** Six reasons, numbered as one says them; then what completes them. */
export function reasons(input: ReportInput): Section {
  const all = input.words.reasonsToSupport
  return section(input, 'pourquoi-soutenir', {
    place: 'body',
    blocks: [
      told(
        all.filter(({ isContext }) => isContext !== true),
        (title, index) => SIX_REASONS.numbered(index + 1, title),
      ),
      ...unlessEmpty(
        all.filter(({ isContext }) => isContext === true),
        (some) => [heading(SIX_REASONS.also), told(some, (title) => title)],
      ),
      paragraph(groundSentence(input, 'pourquoi-soutenir'), 'dated'),
    ],
  })
}

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
