/** The SCIC, when the legal form is open and a collectivité may want in: one form among others. */
import { freshFirst, textsOf } from '../domain'
import { say, type ReportInput } from './input'
import { entry } from './lookup'
import type { Section } from './model'
import { SCIC } from './sectionPhrases'
import { resourceLine } from './resources'
import { list, paragraph, section } from './section'
import { briefSentence } from './sources'

/** Resources about the SCIC; the rules' condition decides whether the section stands at all. */
export const SCIC_RESOURCES = ['loi-scic', 'rtes-scic', 'avise-ptce-scic'] as const

export function scic(input: ReportInput): readonly Section[] {
  if (!input.diagnostic.scic) return []
  return [
    section(input, 'scic', {
      place: 'body',
      blocks: [
        list(textsOf(input.words, 'collectivite.scic.texte')),
        paragraph(briefSentence(entry(input.words.statements, 'scic').source, input), 'dated'),
        { kind: 'note', tone: 'plain', text: say(input, 'collectivite.scic.a-verifier') },
        paragraph(SCIC.examples),
        list(textsOf(input.words, 'collectivite.scic.exemples')),
        paragraph(say(input, 'collectivite.scic.a-lire'), 'small'),
        list(
          freshFirst(
            SCIC_RESOURCES.map((id) => entry(input.words.resources, id)),
            input.date,
          ).map((resource) => resourceLine(input, resource)),
        ),
      ],
    }),
  ]
}
