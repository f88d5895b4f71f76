import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { DELAY, keepIn, type Saved } from '../../src/stores/keeping'
import { dossierWith } from '../domain/dossierWith'

const blank: Dossier = dossierWith({ profile: {} })
const named = (name: string): Dossier => ({ ...blank, project: { name } })

/** A dossier that changes, a store that notes what it is given, and what the person was told. */
function desk(keeps = true) {
  const written: (string | undefined)[] = []
  const told: Saved[] = []
  let dossier = blank
  const keeping = keepIn(
    {
      save: async ({ project }) => (written.push(project.name), keeps),
      erase: async () => (written.push('erased'), keeps),
    },
    () => dossier,
    (saved) => told.push(saved),
  )
  const change = (next: Dossier) => {
    dossier = next
    keeping.changed()
  }
  return {
    keeping,
    written,
    change,
    states: () => told.map(({ state }) => state),
    last: () => told.at(-1),
    put: (next: Dossier) => (dossier = next),
  }
}

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T14:32:00') }))
afterEach(() => void vi.useRealTimers())

describe('saving as one goes', () => {
  it('writes once, a moment after the last of several changes', async () => {
    const { change, written, states, last } = desk()
    change(named('P'))
    await vi.advanceTimersByTimeAsync(DELAY - 1)
    change(named('Pô'))
    await vi.advanceTimersByTimeAsync(DELAY - 1)
    expect(written).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(written).toEqual(['Pô'])
    expect(states()).toEqual(['saving', 'saving', 'saved'])
    expect(last()?.at?.getMinutes()).toBe(32)
  })

  it('writes nothing when nothing changed', async () => {
    const { keeping, written, states } = desk()
    keeping.changed()
    keeping.flush()
    await vi.runAllTimersAsync()
    expect([written, states()]).toEqual([[], []])
  })

  it('writes at once when the page is left, and not a second time', async () => {
    const { keeping, change, written } = desk()
    change(named('Pôle'))
    keeping.flush()
    expect(written).toEqual(['Pôle'])
    await vi.runAllTimersAsync()
    expect(written).toEqual(['Pôle'])
  })

  it('erases at once, and says nothing is kept', async () => {
    const { change, written, states } = desk()
    change(named('Pôle'))
    await vi.runAllTimersAsync()
    change({ ...blank })
    expect(written).toEqual(['Pôle', 'erased'])
    await vi.runAllTimersAsync()
    expect(states().at(-1)).toBe('idle')
  })

  it('does not say « saved » while a later change waits', async () => {
    const saves: ((kept: boolean) => void)[] = []
    const slow = { save: () => new Promise<boolean>((resolve) => saves.push(resolve)) }
    const told: Saved[] = []
    let dossier = named('P')
    const keeping = keepIn(
      { ...slow, erase: async () => true },
      () => dossier,
      (saved) => told.push(saved),
    )
    for (const name of ['Pô', 'Pôle']) {
      dossier = named(name)
      keeping.changed()
      keeping.flush()
    }
    saves[0]?.(true)
    await vi.runAllTimersAsync()
    expect(told.map(({ state }) => state)).toEqual(['saving', 'saving'])
    saves[1]?.(true)
    await vi.runAllTimersAsync()
    expect(told.at(-1)?.state).toBe('saved')
  })

  it('says that it failed, and tries again at the next change', async () => {
    const { change, written, states } = desk(false)
    change(named('Pôle'))
    await vi.runAllTimersAsync()
    expect(states()).toEqual(['saving', 'failed'])
    change(named('Pôle 2'))
    await vi.runAllTimersAsync()
    expect(written).toEqual(['Pôle', 'Pôle 2'])
  })
})

describe('a change made in another tab', () => {
  it('is taken and said, and never written back', async () => {
    const { keeping, put, written, states } = desk()
    keeping.adopt(() => {
      put(named('Ailleurs'))
      keeping.changed()
    })
    keeping.flush()
    await vi.runAllTimersAsync()
    expect([written, states()]).toEqual([[], ['elsewhere']])
  })

  it('stands in place of what was about to be written', async () => {
    const { keeping, change, put, written } = desk()
    change(named('Ici'))
    keeping.adopt(() => put(named('Ailleurs')))
    await vi.runAllTimersAsync()
    expect(written).toEqual([])
  })

  it('does not keep the next change made here from being written', async () => {
    const { keeping, change, put, written } = desk()
    keeping.adopt(() => put(named('Ailleurs')))
    change(named('Ici'))
    await vi.runAllTimersAsync()
    expect(written).toEqual(['Ici'])
  })
})
