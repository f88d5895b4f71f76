/** Elements that each ask for members: how few serve all of them, since one counts for several. */
import { ELEMENT_IDS, enumerate } from '../../domain'
import { say, type ReportInput } from '../model/input'
import { changesText } from './changes'

/** Told when adding up what each element asks would ask for more than is needed. */
export function membersTogether(input: ReportInput): string | undefined {
  const { together } = input.judgement
  return together === undefined
    ? undefined
    : say(input, 'restitution.ce-qui-changerait.ensemble', {
        elements: enumerate(together.elements.map((id) => String(ELEMENT_IDS.indexOf(id) + 1))),
        changements: changesText(input, together.set),
      })
}
