import { expect, it } from 'vitest'
import { readAudit } from '../../scripts/audit.mjs'

const found = (severity?: string) =>
  JSON.stringify({
    vulnerabilities: severity === undefined ? {} : { vue: { name: 'vue', severity } },
  })

it.each([
  ['nothing known', found(), false, 'Aucune faille connue.'],
  ['a minor fault', found('moderate'), false, 'À suivre : vue (moderate).'],
  ['a grave fault', found('high'), true, 'Failles connues : vue (high).'],
  ['an error of the registry', '{"error":{"code":"ENOAUDIT"}}', false, 'n’a pas répondu'],
  ['a page of a proxy', '<html>', false, 'n’a pas répondu'],
  ['silence', '', false, 'n’a pas répondu'],
])('an audit that answers %s', (_, answer, isGrave, said) => {
  expect(readAudit(answer)).toEqual({ isGrave, said: expect.stringContaining(said) })
})
