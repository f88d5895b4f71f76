import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeMachine } from '../../src/wizard/diagram'
import { STATES } from '../../src/wizard/position'
import { wizardMachine } from '../../src/wizard/wizard.machine'

const diagram = describeMachine(wizardMachine)

it('docs/parcours.md shows the machine as it is (npm run docs:machine)', () => {
  const [, shown] = readFileSync('docs/parcours.md', 'utf8').split(/```mermaid\n|```/)
  expect(shown).toBe(diagram)
})

it('draws every screen and names the guards', () => {
  for (const state of STATES) expect(diagram).toMatch(new RegExp(`\\b${state}\\b`))
  expect(diagram).toContain('profil --> profil : next ✗ [not isProfiled]')
  expect(diagram).toContain('premierResultat --> votreCollectivite : next [isAuthority]')
})

it('says in one note what holds everywhere, and draws no arrow for it', () => {
  expect(diagram).toContain('goTo, edit, resume : vers chaque écran')
  expect(diagram).not.toMatch(/--> \w+ : goTo/)
})
