/** What moved since the last state that was kept: absent when none was. */
import { TRACKS } from '../../domain'
import { formatDate } from '../model/format'
import { say } from '../model/input'
import { complete, declareSection, essential, paragraph } from '../model/section'
import { movementText } from './movement'

export const evolution = declareSection({
  id: 'evolution',
  tracks: TRACKS,
  make: (input) => {
    const { since } = input.judgement
    if (since === undefined) return undefined
    const { summary, table, rest } = movementText(input, since.movement)
    return {
      intro: say(input, 'restitution.sections.evolution.intro', {
        nom: since.name,
        date: formatDate(since.on),
      }),
      blocks: [
        ...essential(paragraph(summary, 'lead'), ...(rest === '' ? [] : [paragraph(rest)])),
        ...complete(...(table === undefined ? [] : [table])),
      ],
    }
  },
})
