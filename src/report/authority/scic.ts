/** The SCIC, when the legal form is open and a collectivité may want in: one form among others. */
import { freshFirst, textsOf } from '../../domain'
import { say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Section } from '../model/model'
import { SCIC } from '../model/sectionPhrases'
import { resourceLine } from '../support/resources'
import { list, paragraph, section } from '../model/section'
import { briefSentence } from '../model/sourceText'

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
