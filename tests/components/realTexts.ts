/** The words of the rules, as the app provides them: a test that invents its own proves nothing of them. */
import { textOf, type TextArgs, type TextId } from '../../src/domain'
import { TEXT, type Text } from '../../src/components/base/useText'
import { content } from '../domain/realContent'

const text: Text = <Id extends TextId>(id: Id, ...values: TextArgs<Id>) =>
  textOf(content.words, id, ...values)

export const provide = { [TEXT as symbol]: text }

/** As `spoken` and `nameOf` read it: every space alike. */
export const t: Text = (id, ...values) => text(id, ...values).replace(/\s+/g, ' ')
