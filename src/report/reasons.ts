/** For a collectivité: why support a pole, in words an elected member may use. */
import { sentences } from './format'
import type { ReportInput } from './input'
import type { Section } from './model'
import { paragraph, section } from './section'
import { groundSentence } from './sources'

export const reasons = (input: ReportInput): Section =>
  section(input, 'pourquoi-soutenir', {
    place: 'body',
    blocks: [
      {
        kind: 'definitions',
        items: input.words.reasonsToSupport.map(({ title, text, example }) => ({
          term: title,
          text: sentences(text, example),
        })),
      },
      paragraph(groundSentence(input, 'pourquoi-soutenir'), 'dated'),
    ],
  })
