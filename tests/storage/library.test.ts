/** The same promises of both libraries: the one of the browser, and the one in memory. */
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { idbLibrary } from '../../src/storage/kept/idbLibrary'
import { newId, type Card, type Library } from '../../src/storage/kept/library'
import { memoryLibrary } from '../../src/storage/kept/memoryLibrary'

const card = (id: string, more: Partial<Card> = {}): Card => ({
  id,
  territory: [],
  statuses: [],
  rules: '2026.11',
  changedAt: '2026-11-29T10:00:00.000Z',
  ...more,
})
/** Nothing, once what does not come is not to be waited for. */
const late = () => new Promise<undefined>((resolve) => setTimeout(resolve, 2000, undefined))
const revisionOf = async (library: Library, id: string) => (await library.read(id))?.revision

describe.each([
  ['of this browser', () => idbLibrary(newId())],
  ['in memory', async () => memoryLibrary()],
])('the library %s', (_, make) => {
  it('gives back what was written, and its card', async () => {
    const library = await make()
    const done = await library.write(
      { id: 'a', text: '{}' },
      card('a', { name: 'Pôle' }),
      undefined,
    )
    expect(done).toMatchObject({ kind: 'kept' })
    expect(await library.read('a')).toMatchObject({ id: 'a', text: '{}' })
    expect(await library.cards()).toEqual([card('a', { name: 'Pôle' })])
    expect(await library.read('b')).toBeUndefined()
  })

  it('lists the last changed first', async () => {
    const library = await make()
    for (const [id, day] of [
      ['a', '27'],
      ['b', '29'],
      ['c', '28'],
    ] as const)
      await library.write(
        { id, text: id },
        card(id, { changedAt: `2026-11-${day}T10:00:00.000Z` }),
        undefined,
      )
    expect((await library.cards()).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  it('never writes over what someone else wrote since', async () => {
    const library = await make()
    await library.write({ id: 'a', text: 'un' }, card('a'), undefined)
    const base = await revisionOf(library, 'a')
    await library.write({ id: 'a', text: 'deux' }, card('a'), base)
    const late = await library.write({ id: 'a', text: 'trois' }, card('a', { name: 'Trois' }), base)
    expect(late).toMatchObject({ kind: 'changed', entry: { text: 'deux' } })
    expect(await library.read('a')).toMatchObject({ text: 'deux' })
    expect(await library.cards()).toEqual([card('a')])
    const first = await library.write({ id: 'a', text: 'quatre' }, card('a'), undefined)
    expect(first).toMatchObject({ kind: 'changed', entry: { text: 'deux' } })
  })

  it('never writes again what someone else removed since, without saying so', async () => {
    const library = await make()
    await library.write({ id: 'a', text: 'un' }, card('a'), undefined)
    const base = await revisionOf(library, 'a')
    await library.remove('a')
    expect(await library.write({ id: 'a', text: 'deux' }, card('a'), base)).toEqual({
      kind: 'changed',
      entry: undefined,
    })
    expect(await library.cards()).toEqual([])
  })

  it('notes the file without a new revision, and keeps the note through a change', async () => {
    const library = await make()
    await library.write({ id: 'a', text: 'un' }, card('a'), undefined)
    const base = await revisionOf(library, 'a')
    await library.noteFile('a', '2026-11-29T11:00:00.000Z')
    await library.noteFile('absent', '2026-11-29T11:00:00.000Z')
    expect(await library.write({ id: 'a', text: 'deux' }, card('a'), base)).toMatchObject({
      kind: 'kept',
    })
    const fileAt = '2026-11-29T11:00:00.000Z'
    expect(await library.cards()).toEqual([card('a', { fileAt, isFileLate: true })])
    await library.noteFile('a', fileAt)
    expect(await library.cards()).toEqual([card('a', { fileAt, isFileLate: false })])
  })

  it('sets aside a text once, and takes it off the list in the same breath', async () => {
    const library = await make()
    await library.write({ id: 'a', text: 'un' }, card('a'), undefined)
    await library.putAside('un', 'a')
    await library.putAside('un')
    await library.putAside('deux')
    expect(await library.aside()).toEqual(['un', 'deux'])
    expect(await library.cards()).toEqual([])
    await library.forgetAside()
    expect(await library.aside()).toEqual([])
  })

  it('leaves nothing once all is erased', async () => {
    const library = await make()
    await library.write({ id: 'a', text: 'un' }, card('a'), undefined)
    await library.putAside('deux')
    await library.eraseAll()
    expect([await library.cards(), await library.aside(), await library.read('a')]).toEqual([
      [],
      [],
      undefined,
    ])
  })
})

describe('the database of this browser', () => {
  it('is there at the next visit', async () => {
    const name = newId()
    const before = await idbLibrary(name)
    await before.write({ id: 'a', text: 'un' }, card('a'), undefined)
    before.close()
    expect(await (await idbLibrary(name)).read('a')).toMatchObject({ text: 'un' })
  })

  it('opens again by itself once the browser closed it', async () => {
    const library = await idbLibrary(newId())
    await library.write({ id: 'a', text: 'un' }, card('a'), undefined)
    library.close()
    expect(await library.read('a')).toMatchObject({ text: 'un' })
  })

  it('does not hold back a later version that upgrades in another tab, and then says that it cannot', async () => {
    const name = newId()
    const library = await idbLibrary(name)
    const later = await openDB(name, 2)
    expect(later.version).toBe(2)
    await expect(library.read('a')).rejects.toThrow()
  })

  it('does not hold back a later version either once it opened again for several at once', async () => {
    const name = newId()
    const library = await idbLibrary(name)
    library.close()
    await Promise.all([library.cards(), library.read('a'), library.aside()])
    expect(await Promise.race([openDB(name, 2).then(({ version }) => version), late()])).toBe(2)
  })

  it('is made once by two tabs that open it for the first time at the same moment', async () => {
    const name = newId()
    const [one, other] = await Promise.all([idbLibrary(name), idbLibrary(name)])
    await one.write({ id: 'a', text: 'un' }, card('a'), undefined)
    expect(await other.read('a')).toMatchObject({ text: 'un' })
  })

  it('keeps everything when two tabs upgrade it at the same moment, and a third has it open', async () => {
    const name = newId()
    const library = await idbLibrary(name)
    await library.write({ id: 'a', text: 'un' }, card('a'), undefined)
    let upgrades = 0
    const upgrade = () => openDB(name, 2, { upgrade: () => void (upgrades += 1) })
    // The third one writes on, meanwhile: what it is refused, it says, and the journal has it.
    const written = library
      .write({ id: 'b', text: 'deux' }, card('b'), undefined)
      .then(({ kind }) => kind)
      .catch(() => 'refused')
    const later = await Promise.race([Promise.all([upgrade(), upgrade()]), late()])
    expect(later).toMatchObject([{ version: 2 }, { version: 2 }])
    expect(upgrades).toBe(1)
    const [database] = later ?? []
    const ids = (await database?.getAllKeys('dossiers')) ?? []
    expect(ids).toEqual((await written) === 'kept' ? ['a', 'b'] : ['a'])
    expect(await database?.getAllKeys('cards')).toEqual(ids)
    await expect(library.cards()).rejects.toThrow()
  })

  it('takes one of two tabs that write from the same state', async () => {
    const name = newId()
    const [one, other] = [await idbLibrary(name), await idbLibrary(name)]
    await one.write({ id: 'a', text: 'départ' }, card('a'), undefined)
    const base = await revisionOf(one, 'a')
    const done = await Promise.all([
      one.write({ id: 'a', text: 'un' }, card('a'), base),
      other.write({ id: 'a', text: 'autre' }, card('a'), base),
    ])
    expect(done.map(({ kind }) => kind).sort()).toEqual(['changed', 'kept'])
  })
})
