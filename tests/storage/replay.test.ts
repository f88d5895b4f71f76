import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { journalIn } from '../../src/storage/kept/journal'
import { ASIDE_KEY, KEY } from '../../src/storage/kept/keys'
import type { Card, Library } from '../../src/storage/kept/library'
import { memoryLibrary } from '../../src/storage/kept/memoryLibrary'
import { parseDossier } from '../../src/storage/file/parse'
import { replay, takeFormer } from '../../src/storage/kept/replay'
import { serializeDossier } from '../../src/storage/file/serialize'
import { dossierWith } from '../domain/dossierWith'
import { fakeKeep } from '../stores/fakeBrowser'
import { rules } from './rules'

const LATER = '{"format":"ptce-dossier","version":9}'
const wrong = readFileSync('tests/field/famille-inconnue-du-schema.ptce.json', 'utf8')
const dossier = dossierWith({ id: 'd1', project: { name: 'Pôle réemploi' } })
const text = serializeDossier(dossier)

function start(content: Record<string, string> = {}, isLasting = true) {
  const library: Library = { ...memoryLibrary(), isLasting }
  const local = fakeKeep(content)
  const storage = () => local.keep
  const journal = journalIn(storage)
  const card = ({ id, project }: typeof dossier & { id?: string }): Card => ({
    id: id ?? '',
    ...(project.name !== undefined && { name: project.name }),
    territory: [],
    statuses: [],
    rules: rules.version,
    changedAt: '2026-11-29T10:00:00.000Z',
  })
  const read = (one: string) => parseDossier(one, rules, { draft: true })
  const asked = { library, journal, read, card }
  return {
    local,
    library,
    journal,
    takeFormer: () => takeFormer(asked, storage),
    replay: () => replay(asked),
    names: async () => (await library.cards()).map(({ name }) => name),
  }
}

describe('what a former version kept', () => {
  it('joins the list once, and leaves the place where it was', async () => {
    const shelf = start({ [KEY]: text })
    await shelf.takeFormer()
    await shelf.takeFormer()
    expect(await shelf.library.read('d1')).toMatchObject({ text })
    expect([...shelf.local.kept]).toEqual([])
    expect(await shelf.names()).toEqual(['Pôle réemploi'])
  })

  it('receives an id when it had none', async () => {
    const nameless = dossierWith({ project: dossier.project })
    const shelf = start({ [KEY]: serializeDossier(nameless) })
    await shelf.takeFormer()
    const [card] = await shelf.library.cards()
    expect(card?.id).toMatch(/^[0-9a-f]{32}$/)
    expect((await shelf.library.read(card?.id ?? ''))?.text).toContain(`"id": "${card?.id}"`)
  })

  it('never takes the place of a dossier of its id', async () => {
    const shelf = start({ [KEY]: serializeDossier({ ...dossier, project: { name: 'Autre' } }) })
    await shelf.library.write(
      { id: 'd1', text },
      { id: 'd1', name: 'Pôle réemploi', territory: [], statuses: [], rules: '', changedAt: '' },
      undefined,
    )
    await shelf.takeFormer()
    expect((await shelf.names()).sort()).toEqual(['Autre', 'Pôle réemploi'])
  })

  it('is set aside as it is where it cannot be read, drafts set aside before it first', async () => {
    const shelf = start({ [KEY]: wrong, [ASIDE_KEY]: LATER })
    await shelf.takeFormer()
    expect(await shelf.library.aside()).toEqual([LATER, wrong])
    expect([...shelf.local.kept]).toEqual([])
  })

  it('stays where it is until the library has it', async () => {
    const refused = start({ [KEY]: text })
    vi.spyOn(refused.library, 'write').mockRejectedValue(
      new DOMException('full', 'QuotaExceededError'),
    )
    await expect(refused.takeFormer()).rejects.toThrow('full')
    expect(refused.local.kept.get(KEY)).toBe(text)
  })

  it('stays where it is when the library does not last', async () => {
    const shelf = start({ [KEY]: text }, false)
    await shelf.takeFormer()
    expect(await shelf.names()).toEqual(['Pôle réemploi'])
    expect(shelf.local.kept.get(KEY)).toBe(text)
  })
})

describe('the journal of a page that closed before it had written', () => {
  const changed = serializeDossier({ ...dossier, project: { name: 'Pôle vélo' } })

  it('is written where nobody wrote since', async () => {
    const shelf = start()
    const { revision } = await shelf.library
      .write({ id: 'd1', text }, cardOf('d1'), undefined)
      .then((done) => (done.kind === 'kept' ? done : { revision: '' }))
    shelf.journal.put('d1', { base: revision, text: changed })
    await shelf.replay()
    expect(await shelf.library.read('d1')).toMatchObject({ text: changed })
    expect(shelf.journal.lines()).toEqual([])
  })

  it('is a dossier of its own where someone else wrote since', async () => {
    const shelf = start()
    await shelf.library.write({ id: 'd1', text }, cardOf('d1'), undefined)
    shelf.journal.put('d1', { base: 'une-autre', text: changed })
    await shelf.replay()
    expect(await shelf.library.read('d1')).toMatchObject({ text })
    expect(await shelf.names()).toContain('Pôle vélo')
    expect(await shelf.library.cards()).toHaveLength(2)
  })

  it('is nothing new when the library had time to write it', async () => {
    const shelf = start()
    await shelf.library.write({ id: 'd1', text }, cardOf('d1'), undefined)
    shelf.journal.put('d1', { base: 'une-autre', text })
    await shelf.replay()
    expect(await shelf.library.cards()).toHaveLength(1)
    expect(shelf.journal.lines()).toEqual([])
  })

  it('begins a dossier that the library had not yet', async () => {
    const shelf = start()
    shelf.journal.put('d1', { text: changed })
    await shelf.replay()
    expect(await shelf.library.read('d1')).toMatchObject({ text: changed })
  })

  it('is set aside as it is where it cannot be read', async () => {
    const shelf = start()
    shelf.journal.put('d1', { text: LATER })
    await shelf.replay()
    expect(await shelf.library.aside()).toEqual([LATER])
  })

  it('stays when the library does not last: it is all that does', async () => {
    const shelf = start({}, false)
    shelf.journal.put('d1', { text: changed })
    await shelf.replay()
    expect(await shelf.names()).toEqual(['Pôle vélo'])
    expect(shelf.journal.lines()).toHaveLength(1)
  })
})

const cardOf = (id: string): Card => ({
  id,
  territory: [],
  statuses: [],
  rules: rules.version,
  changedAt: '2026-11-29T10:00:00.000Z',
})
