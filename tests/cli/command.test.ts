/** The command as people run it: bundled for Node, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const CASE = 'rules/cas/scic-seule.ptce.json'

it('reads a dossier and writes its diagnostic, one line of JSON', () => {
  const words = ['scripts/diagnostic.mjs', CASE, '--format', 'json', '--date', '2026-11-28']
  const { status, stdout, stderr } = spawnSync('node', words, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '').article9).toHaveLength(11)
})
