import { describe, expect, it } from 'vitest'
import { transition } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { isOption, type Dossier } from '../../src/domain'
import { isAuthority } from '../../src/wizard/journey'
import { partsOf } from '../../src/wizard/parts'
import { SCREEN_IDS, STATES } from '../../src/wizard/position'
import {
  positionOf,
  wizardMachine,
  type WizardEvent,
  type WizardSnapshot,
} from '../../src/wizard/wizard.machine'
import { blankDossier } from '../../src/wizard/plan'
import { commune, member, plan, porteur } from './plan'

const said = { answers: { 'plan-d-action': 2 }, members: [member('m1', 'Ressourcerie')] }

const EVENTS: readonly WizardEvent[] = [
  { type: 'next' },
  { type: 'back' },
  { type: 'resume' },
  ...SCREEN_IDS.map((step) => ({ type: 'goTo', step }) as const),
  { type: 'goTo', step: 'article-9', part: 'innovation' },
  { type: 'goTo', step: 'demarche', part: 'inconnu' },
  { type: 'edit', step: 'article-9', part: 'innovation', from: 'recapitulatif' },
  { type: 'edit', step: 'votre-collectivite', from: 'resultat' },
  { type: 'answer', question: 'besoin-mal-couvert', value: 'oui' },
  { type: 'setProfile', profile: { track: 'porteur' } },
  { type: 'setProfile', profile: { track: 'collectivite', level: 'region' } },
]

/** Every situation the events lead to, each with the shortest way there. */
const pathsFrom = (dossier: Dossier) =>
  getShortestPaths(wizardMachine, {
    input: { plan, dossier },
    events: EVENTS,
    limit: 20_000, // the default is Infinity: a lost guard would hang the run instead of failing it
    serializeState: ({ value, context: { part, returnTo, dossier } }) =>
      JSON.stringify([value, part, returnTo, dossier.profile, dossier.answers]),
  })

const step = (snapshot: WizardSnapshot, type: 'next' | 'back') =>
  transition(wizardMachine, snapshot, { type })[0]

describe.each([
  ['porteur', porteur(said)],
  ['collectivite', commune(said)],
])('on the %s track', (_, dossier) => {
  const paths = pathsFrom(dossier)
  const snapshots = paths.map(({ state }) => state)

  it('every screen is reached', () => {
    expect(new Set(snapshots.map(({ value }) => value))).toEqual(new Set(STATES))
  })

  it('no answer, member or territory is ever lost on the way', () => {
    for (const { context } of paths.flatMap(({ steps }) => steps.map(({ state }) => state))) {
      expect(context.dossier.answers).toMatchObject(said.answers)
      expect(context.dossier.members).toEqual(said.members)
    }
  })

  it('a part is in view on the screens cut into parts, and on no other', () => {
    for (const snapshot of snapshots) {
      const { step, part } = positionOf(snapshot)
      const parts = partsOf(plan, snapshot.context.dossier, step)
      if (parts.length === 0) expect(part).toBeUndefined()
      else expect(parts).toContain(part)
    }
  })

  it('the screen of collectivités shows for them alone', () => {
    const there = snapshots.filter(({ value }) => value === 'votreCollectivite')
    expect(there.length).toBeGreaterThan(0)
    for (const { context } of there) expect(isAuthority(context.dossier)).toBe(true)
  })

  it('back undoes next, and next undoes back, outside an edit', () => {
    // Nothing leads to an option of a collectivité: it gives back to the journey.
    const moving = snapshots.filter(
      (snapshot) =>
        snapshot.context.returnTo === undefined &&
        !isOption(snapshot.context.dossier.profile.track, positionOf(snapshot).step),
    )
    for (const snapshot of moving) {
      const forward = step(snapshot, 'next')
      if (snapshot.can({ type: 'next' }))
        expect(positionOf(step(forward, 'back'))).toEqual(positionOf(snapshot))

      const backward = step(snapshot, 'back')
      const isBackHome = backward.value === 'accueil'
      if (snapshot.can({ type: 'back' }) && !isBackHome && backward.can({ type: 'next' }))
        expect(positionOf(step(backward, 'next'))).toEqual(positionOf(snapshot))
    }
  })

  it('an edit ends where it began, whichever button is pressed', () => {
    const editing = snapshots.filter(
      ({ value, context }) =>
        context.returnTo !== undefined && value !== 'recapitulatif' && value !== 'resultat',
    )
    expect(editing.length).toBeGreaterThan(0)
    for (const snapshot of editing) {
      const { returnTo } = snapshot.context
      for (const way of ['next', 'back'] as const) {
        const { context, value } = step(snapshot, way)
        expect([value, context.returnTo]).toEqual([returnTo, undefined])
      }
    }
  })
})

it('nothing but the first screen holds anybody back', () => {
  const stuck = pathsFrom(blankDossier(plan))
    .map(({ state }) => state)
    .filter((state) => !state.can({ type: 'next' }) && !state.can({ type: 'start' }))
  expect(new Set(stuck.map(({ value }) => value))).toEqual(new Set(['profil', 'resultat']))
})
