/** Where what is said comes from, and what travels in the document: read by whoever it is passed on to. */
import { progress, progressText, TRACKS, upperFirst } from '../../domain'
import { formatDate } from '../model/format'
import { say, sayForTrack, type ReportInput } from '../model/input'
import type { Block } from '../model/model'
import {
  declareSection,
  essential,
  ifAttached,
  ifDetached,
  onPaper,
  paragraph,
} from '../model/section'

export const origin = declareSection({
  id: 'origine',
  tracks: TRACKS,
  make: (input) => ({
    intro: null,
    blocks: onPaper([
      ...ifAttached(essential(whole(input, say(input, 'rapport.document.joint')))),
      ...ifDetached(essential(whole(input, say(input, 'rapport.document.non-joint')))),
    ]),
  }),
})

const whole = (input: ReportInput, travels: string): Block =>
  paragraph(
    [
      { text: `${say(input, 'restitution.sections.origine.titre')}. `, strong: true },
      told(input),
      { text: ` ${travels}` },
    ],
    'small',
  )

const told = (input: ReportInput) => ({
  text: sayForTrack(input, 'rapport.document.origine', {
    reponses: upperFirst(progressText(progress(input.rules, input.dossier), input.words)),
    date: formatDate(input.date),
    version: input.diagnostic.rules,
  }),
})
