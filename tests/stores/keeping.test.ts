import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { journalIn } from '../../src/storage/kept/journal'
import type { Card, Library } from '../../src/storage/kept/library'
import { memoryLibrary } from '../../src/storage/kept/memoryLibrary'
import { parseDossier } from '../../src/storage/file/parse'
import { serializeDossier } from '../../src/storage/file/serialize'
import { DELAY, keepIn, type KeptDossier, type Saved } from '../../src/stores/keeping'
import { dossierWith } from '../domain/dossierWith'
import { content } from '../domain/realContent'
import { fakeKeep } from './fakeBrowser'

const named = (name: string, id = 'a'): Dossier => dossierWith({ id, project: { name } })
const cardOf = ({ id, project }: KeptDossier, changedAt: string): Card => ({
  id,
  ...(project.name !== undefined && { name: project.name }),
  territory: [],
  statuses: [],
  rules: '',
  changedAt,
})

const SEEN = { rules: '2026.11', article9: {}, stateCall: {} }

/** A tab: a dossier that changes, a library that others may write to, and what the person was told. */
function desk({ isLasting = true } = {}) {
  const library: Library = { ...memoryLibrary(), isLasting }
  const local = fakeKeep()
  const journal = journalIn(() => local.keep)
  const told: Saved[] = []
  const opened: (string | undefined)[] = []
  let dossier: Dossier = dossierWith({ profile: {} })
  const keeping = keepIn(
    {
      read: () => dossier,
      take: (other) => change(other),
      leave: () => change(dossierWith({ profile: {} })),
    },
    {
      library,
      journal,
      card: cardOf,
      latest: (one) => ({ ...one, seen: { ...SEEN, on: one.project.name ?? '' } }),
      parse: (text) => parseDossier(text, content.rules, { draft: true }),
      apartName: (name) => `${name} (autre onglet)`,
      onOpen: (id) => opened.push(id),
      onWrite: () => undefined,
    },
    (saved) => told.push(saved),
  )
  function change(next: Dossier) {
    dossier = next
    keeping.changed()
  }
  const textOf = async (id = 'a') => (await library.read(id))?.text
  return {
    library,
    local,
    journal,
    keeping,
    change,
    opened,
    dossier: () => dossier,
    names: async () => (await library.cards()).map(({ name }) => name).sort(),
    textOf,
    /** Someone else writes, from what the library has now. */
    elsewhere: async (other: Dossier, id = 'a') => {
      const base = (await library.read(id))?.revision
      await library.write(
        { id, text: serializeDossier(other) },
        cardOf({ ...other, id }, new Date().toISOString()),
        base,
      )
    },
    states: () => told.map(({ state }) => state),
    last: () => told.at(-1),
  }
}

/** A tab with a dossier that the library has. */
async function deskWith(name = 'Pôle') {
  const tab = desk()
  tab.change(named(name))
  await vi.runAllTimersAsync()
  return tab
}

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T14:32:00') }))
afterEach(() => void vi.useRealTimers())

describe('saving as one goes', () => {
  it('is in the journal at once, and in the library a moment after the last of several changes', async () => {
    const tab = desk()
    tab.change(named('P'))
    expect(tab.journal.lines()).toMatchObject([{ id: 'a' }])
    await vi.advanceTimersByTimeAsync(DELAY - 1)
    tab.change(named('Pô'))
    await vi.advanceTimersByTimeAsync(DELAY - 1)
    expect(await tab.names()).toEqual([])
    expect(tab.journal.lines()[0]?.text).toContain('"Pô"')
    await vi.advanceTimersByTimeAsync(1)
    expect(await tab.names()).toEqual(['Pô'])
    expect(tab.journal.lines()).toEqual([])
    expect(tab.states()).toEqual(['saving', 'saving', 'saved'])
    expect(tab.last()?.at?.getMinutes()).toBe(32)
  })

  it('is with what the tool says of it at that moment', async () => {
    const tab = desk()
    tab.change(named('Pôle'))
    await vi.runAllTimersAsync()
    expect(JSON.parse((await tab.textOf()) ?? '')).toMatchObject({ seen: { on: 'Pôle' } })
  })

  it('keeps what is written beside actions as it keeps the rest, at once and after', async () => {
    const said = {
      actions: { 'agir-innovation': { who: 'le trésorier', by: '2027-01-15' } },
      ownActions: [{ id: 'o1', title: 'Visiter un pôle', doneOn: '2026-11-20' }],
    }
    const tab = await deskWith()
    tab.change({ ...named('Pôle'), ...said })
    expect(JSON.parse(tab.journal.lines()[0]?.text ?? '')).toMatchObject(said)
    await vi.runAllTimersAsync()
    expect(JSON.parse((await tab.textOf()) ?? '')).toMatchObject(said)
    await tab.elsewhere({ ...named('Pôle'), ...said, ownActions: [] })
    await tab.keeping.reread()
    expect(tab.dossier().actions).toEqual(said.actions)
    expect(tab.dossier().ownActions ?? []).toEqual([])
  })

  it('writes nothing when nothing changed, nor what nobody began', async () => {
    const tab = desk()
    tab.keeping.changed()
    tab.change(dossierWith({ profile: {} }))
    await tab.keeping.flush()
    expect([await tab.names(), tab.journal.lines(), tab.last()?.state]).toEqual([[], [], 'idle'])
  })

  it('writes at once when the page is left, and not a second time', async () => {
    const tab = desk()
    const write = vi.spyOn(tab.library, 'write')
    tab.change(named('Pôle'))
    await tab.keeping.flush()
    await vi.runAllTimersAsync()
    expect(write).toHaveBeenCalledTimes(1)
  })

  it('does not say « saved » while a later change waits, and writes both in their order', async () => {
    const tab = desk()
    tab.change(named('Pô'))
    const first = tab.keeping.flush()
    tab.change(named('Pôle'))
    await first
    expect(tab.last()?.state).toBe('saving')
    await vi.runAllTimersAsync()
    expect([tab.last()?.state, await tab.names()]).toEqual(['saved', ['Pôle']])
  })

  it('keeps the former dossier when another begins before it was written', async () => {
    const tab = desk()
    tab.change(named('Un', 'a'))
    tab.change(named('Deux', 'b'))
    await vi.runAllTimersAsync()
    expect(await tab.names()).toEqual(['Deux', 'Un'])
    expect(tab.opened).toEqual(['a', 'b'])
  })

  it('says that it failed, keeps the change in the journal, and tries again at the next one', async () => {
    const tab = desk()
    const write = vi.spyOn(tab.library, 'write').mockRejectedValueOnce(new Error('quota'))
    tab.change(named('Pôle'))
    await vi.runAllTimersAsync()
    expect(tab.states()).toEqual(['saving', 'failed'])
    expect(tab.journal.lines()).toHaveLength(1)
    tab.change(named('Pôle 2'))
    await vi.runAllTimersAsync()
    expect([await tab.names(), tab.last()?.state]).toEqual([['Pôle 2'], 'saved'])
    expect(write).toHaveBeenCalledTimes(2)
  })

  it('writes without waiting where the browser has no journal', async () => {
    const tab = desk()
    tab.local.faults.denied = true
    tab.change(named('Pôle'))
    await vi.advanceTimersByTimeAsync(0)
    expect([await tab.names(), tab.last()?.state]).toEqual([['Pôle'], 'saved'])
  })

  it('is kept by the journal where the library does not last, and is not where neither does', async () => {
    const kept = desk({ isLasting: false })
    kept.change(named('Pôle'))
    await vi.runAllTimersAsync()
    expect([kept.last()?.state, kept.journal.lines()]).toMatchObject(['saved', [{ id: 'a' }]])
    const lost = desk({ isLasting: false })
    lost.local.faults.full = () => true
    lost.change(named('Pôle'))
    await vi.runAllTimersAsync()
    expect(lost.last()?.state).toBe('failed')
  })
})

describe('a clock that goes back', () => {
  it('loses nothing of what is written next, here or in another tab', async () => {
    const tab = await deskWith('Un')
    vi.setSystemTime(new Date('2026-11-22T09:00:00'))
    tab.change(named('Deux'))
    await vi.runAllTimersAsync()
    expect([await tab.names(), tab.journal.lines()]).toEqual([['Deux'], []])
    await tab.elsewhere(named('Ailleurs'))
    await tab.keeping.reread()
    expect(tab.dossier().project.name).toBe('Ailleurs')
    vi.setSystemTime(new Date('2026-11-21T09:00:00'))
    await tab.elsewhere(named('Encore'))
    tab.change(named('Trois'))
    await vi.runAllTimersAsync()
    expect(await tab.names()).toEqual(['Encore', 'Trois (autre onglet)'])
  })
})

describe('a dossier changed in another tab', () => {
  it('is taken and said, and never written back', async () => {
    const tab = await deskWith()
    const write = vi.spyOn(tab.library, 'write')
    await tab.elsewhere(named('Ailleurs'))
    write.mockClear()
    await tab.keeping.reread()
    await vi.runAllTimersAsync()
    expect(tab.dossier().project.name).toBe('Ailleurs')
    expect(tab.last()?.state).toBe('elsewhere')
    expect(write).not.toHaveBeenCalled()
  })

  it('does not keep the next change made here from being written', async () => {
    const tab = await deskWith()
    await tab.elsewhere(named('Ailleurs'))
    await tab.keeping.reread()
    tab.change(named('Ici'))
    await vi.runAllTimersAsync()
    expect([await tab.names(), tab.last()?.state]).toEqual([['Ici'], 'saved'])
  })

  it('stays, and what waited here becomes a dossier of its own', async () => {
    const tab = await deskWith()
    await tab.elsewhere(named('Ailleurs'))
    tab.change(named('Ici'))
    await vi.runAllTimersAsync()
    expect(await tab.names()).toEqual(['Ailleurs', 'Ici (autre onglet)'])
    expect(tab.dossier().id).not.toBe('a')
    expect(tab.dossier().project.name).toBe('Ici (autre onglet)')
    expect(tab.last()?.state).toBe('apart')
    expect(tab.journal.lines()).toEqual([])
    tab.change({ ...tab.dossier(), project: { name: 'La suite' } })
    await vi.runAllTimersAsync()
    expect(await tab.names()).toEqual(['Ailleurs', 'La suite'])
  })

  it('is set apart all the same once one has opened another dossier here', async () => {
    const tab = await deskWith()
    await tab.elsewhere(named('Ailleurs'))
    tab.change(named('Ici'))
    tab.change(named('Un autre', 'b'))
    await vi.runAllTimersAsync()
    expect(await tab.names()).toEqual(['Ailleurs', 'Ici (autre onglet)', 'Un autre'])
    expect(tab.dossier().id).toBe('b')
  })

  it('is not someone else’s change when a tab that starts replayed what this one had journaled', async () => {
    const tab = await deskWith()
    tab.change(named('Ici'))
    const [line] = tab.journal.lines()
    const { revision } = (await tab.library.read('a')) ?? {}
    await tab.library.write(
      { id: 'a', text: line?.text ?? '' },
      cardOf({ ...dossierWith({}), id: 'a' }, ''),
      revision,
    )
    tab.change(named('Ici aussi'))
    await vi.runAllTimersAsync()
    expect(await tab.names()).toEqual(['Ici aussi'])
    expect(tab.dossier().id).toBe('a')
  })

  it('is left when it was removed, unless something waits here', async () => {
    const gone = await deskWith()
    await gone.library.remove('a')
    await gone.keeping.reread()
    expect([gone.dossier().id, gone.opened.at(-1)]).toEqual([undefined, undefined])
    const written = await deskWith()
    await written.library.remove('a')
    written.change(named('Pas encore écrit'))
    await vi.runAllTimersAsync()
    expect(await written.names()).toEqual(['Pas encore écrit'])
  })
})

it('opens a dossier of the library without writing it, and what waited is written first', async () => {
  const tab = await deskWith('Un')
  tab.change(named('Un bis'))
  await tab.keeping.flush()
  const write = vi.spyOn(tab.library, 'write')
  const entry = await tab.library.read('a')
  tab.keeping.open({ ...named('Un bis'), id: 'a' }, entry?.revision ?? '')
  await vi.runAllTimersAsync()
  expect(write).not.toHaveBeenCalled()
  tab.change(named('Un ter'))
  await vi.runAllTimersAsync()
  expect(await tab.names()).toEqual(['Un ter'])
})
