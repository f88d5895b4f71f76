/** The answers that would say more, the most useful first. */
import { questionLabel, TRACKS } from '../../domain'
import { sayForCount, type ReportInput } from '../model/input'
import { declareSection, essential } from '../model/section'

export const toLearn = declareSection({
  id: 'affiner',
  tracks: TRACKS,
  make: (input) => {
    const asked = askedOf(input)
    return asked.length === 0
      ? undefined
      : {
          intro: sayForCount(input, 'rapport.affiner.intro', asked.length),
          blocks: essential({ kind: 'asks', items: asked }),
        }
  },
})

const askedOf = ({ rules, words, dossier, diagnostic }: ReportInput) =>
  diagnostic.usefulQuestions.flatMap(({ id }) => {
    const rule = rules.questions.find((question) => question.id === id)
    if (rule === undefined) return []
    const label = questionLabel(id, words, dossier)
    return [{ text: label, edit: { step: rule.step, question: id, label } }]
  })
