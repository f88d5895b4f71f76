/** The SCIC, when the legal form is open and a collectivité may want in: one form among others. */
import { freshFirst, textsOf, TRACKS } from '../../domain'
import { say } from '../model/input'
import { entry } from '../model/entry'
import { resourceLine } from '../support/resources'
import {
  citedByTitle,
  complete,
  declareSection,
  essential,
  list,
  paragraph,
} from '../model/section'
import { sourceSentence } from '../model/sourceText'

/** Resources about the SCIC; the rules' condition decides whether the section stands at all. */
const RESOURCES = ['loi-scic', 'rtes-scic', 'avise-ptce-scic'] as const

export const scic = declareSection({
  id: 'scic',
  tracks: TRACKS,
  make: (input) => {
    if (!input.diagnostic.scic) return undefined
    const ground = entry(input.words.statements, 'scic')
    const resources = freshFirst(
      RESOURCES.map((id) => entry(input.words.resources, id)),
      input.date,
    )
    return {
      blocks: [
        ...essential(
          list(textsOf(input.words, 'collectivite.scic.texte')),
          paragraph(sourceSentence(ground.source, input), 'dated'),
        ),
        ...complete({
          kind: 'folded',
          summary: say(input, 'rapport.scic.plus'),
          blocks: [
            { kind: 'note', tone: 'plain', text: say(input, 'collectivite.scic.a-verifier') },
            paragraph(say(input, 'collectivite.scic.exemples-introduits')),
            list(textsOf(input.words, 'collectivite.scic.exemples')),
            paragraph(say(input, 'collectivite.scic.a-lire'), 'small'),
            list(resources.map((resource) => resourceLine(input, resource))),
          ],
        }),
      ],
      cites: [ground, ...resources.map(citedByTitle)],
    }
  },
})
