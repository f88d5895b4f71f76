/** The words of the rules, as the app provides them: a test that invents its own proves nothing of them. */
import {
  textForCount,
  textOf,
  type CountArgs,
  type CountTextId,
  type TextArgs,
  type TextId,
} from '../../src/domain'
import { TEXT, type Text } from '../../src/components/base/useText'
import { content } from '../domain/realContent'

const say = <Id extends TextId>(id: Id, ...values: TextArgs<Id>) =>
  textOf(content.words, id, ...values)
const forCount = <Id extends CountTextId>(id: Id, count: number, ...values: CountArgs<Id>) =>
  textForCount(content.words, id, count, ...values)

const text: Text = Object.assign(say, { forCount })

export const provide = { [TEXT as symbol]: text }

/** As `spoken` and `nameOf` read it: every space alike. */
const spaced = (said: string) => said.replace(/\s+/g, ' ')
const sayAlike = <Id extends TextId>(id: Id, ...values: TextArgs<Id>) => spaced(say(id, ...values))

export const t: Text = Object.assign(sayAlike, {
  forCount: <Id extends CountTextId>(id: Id, count: number, ...values: CountArgs<Id>) =>
    spaced(forCount(id, count, ...values)),
})
