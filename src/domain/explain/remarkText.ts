/** What a remark says of a dossier. */
import { answerText, questionLabel } from './answerText'
import type { Dossier, Level, QuestionId } from '../dossier/dossier'
import type { Remark } from '../judge/remarks'
import type { Rulebook } from '../rules/rulebook'
import { likelyPole } from './likelyPole'
import { quoteFrench, textOf } from '../words/text'
import type { Words } from '../words/words'

/** The remark that asks whether the list holds the pole's own structure. */
const ASKS_POLE = 'pole-dans-la-liste'

/** Its sentence: that of the rules, or both answers side by side. */
export function remarkText(
  remark: Remark,
  { rules, words }: { readonly rules: Pick<Rulebook, 'questions'>; readonly words: Words },
  dossier: Dossier,
): string {
  const label = (question: QuestionId) => quoted(questionLabel(question, words, dossier))
  const said = (question: QuestionId) => {
    const level = dossier.answers[question]
    const own = words.questions[question]?.options[String(level)]?.label
    const rule = rules.questions.find(({ id }) => id === question)
    if (rule?.kind === 'niveau' && own !== undefined) return quoted(own)
    return (rule && answerText(rule, words, dossier)) ?? ''
  }
  switch (remark.kind) {
    case 'written': {
      const text = words.remarks[remark.id] ?? ''
      const likely = remark.id === ASKS_POLE ? likelyPole(dossier) : undefined
      return likely === undefined
        ? text
        : `${text} ${textOf(words, 'membres.structure.probable', { nom: quoteFrench(likely.name) })}`
    }
    case 'apart':
      return textOf(words, 'recapitulatif.ecarts.reponses', {
        question: label(remark.question),
        reponse: said(remark.question),
        enonce: label(remark.statement),
        niveau: said(remark.statement),
      })
    case 'beyond':
      return textOf(words, `recapitulatif.ecarts.${remark.side}`, {
        enonce: label(remark.statement),
        niveau: said(remark.statement),
        borne: levelText(remark.statement, remark.bound, words),
      })
  }
}

const levelText = (statement: QuestionId, level: Level, words: Words): string =>
  quoted(words.questions[statement]?.options[String(level)]?.label ?? String(level))

/** Inside a sentence, a whole sentence that is quoted loses its full stop. */
const quoted = (text: string): string => quoteFrench(text.replace(/\.$/, ''))
