/** Whatever a browser kept, by whoever it was written: the app starts, works, and keeps it. */
import fc from 'fast-check'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { ASIDE_KEY, JOURNAL_KEY, KEY, LAST_KEY, TYPED_KEY } from '../../src/storage/kept/keys'
import { serializeDossier } from '../../src/storage/file/serialize'
import { useDossierStore } from '../../src/stores/dossier'
import { dossierWith } from '../domain/dossierWith'
import { fakeBrowser } from './fakeBrowser'

const good = (name: string) =>
  serializeDossier(
    dossierWith({
      id: name,
      project: { name },
      actions: { [`agir-${name}`]: { who: 'le bureau', doneOn: '2027-01-10' } },
      ownActions: [{ id: 'o1', title: 'Visiter un pôle' }],
    }),
  )
const text = fc.oneof(
  fc.string(),
  fc.json(),
  fc.constantFrom(
    '{"format":"ptce-dossier","version":9}',
    '{"format":"ptce-dossier","version":1}',
    '{"format":"ptce-dossier","version":2,"profile":{},"actions":{"a":{"by":"demain"}}}',
    '{"format":"ptce-dossier","version":2,"profile":{},"ownActions":[{"id":"__proto__"}]}',
    '{"__proto__":{"a":1}}',
    '[]',
    'null',
  ),
  fc.stringMatching(/^[a-c]$/).map(good),
)
const line = fc.oneof(
  text,
  fc.record({ base: fc.string(), text }).map((one) => JSON.stringify(one)),
  text.map((one) => JSON.stringify({ text: one })),
)
const id = fc.stringMatching(/^[a-c]$/)
const kept = fc.record({
  former: fc.option(text, { nil: undefined }),
  aside: fc.option(text, { nil: undefined }),
  journal: fc.dictionary(id, line),
  typed: fc.dictionary(id, text),
  last: fc.option(fc.string(), { nil: undefined }),
  library: fc.dictionary(id, text),
})

/** What a line of the journal holds, when it is one. */
const journaled = (one: string): readonly string[] => {
  try {
    const parsed: unknown = JSON.parse(one)
    return typeof parsed === 'object' && parsed !== null && 'text' in parsed
      ? [parsed.text].filter((found) => typeof found === 'string')
      : []
  } catch {
    return []
  }
}

/** What is said in a file, whatever the id that it received. */
const saidIn = (file: string) =>
  file.replaceAll(/^ {2}"(?:id|createdAt|updatedAt|rules)": .*\n/gm, '').trim()

describe('hostile stored states', () => {
  it('let the app start and work, and none of what they hold is lost', async () => {
    await fc.assert(
      fc.asyncProperty(kept, async ({ former, aside, journal, typed, last, library }) => {
        const browser = fakeBrowser({
          ...(former !== undefined && { [KEY]: former }),
          ...(aside !== undefined && { [ASIDE_KEY]: aside }),
          ...(last !== undefined && { [LAST_KEY]: last }),
          ...Object.fromEntries(
            Object.entries(journal).map(([of, one]) => [JOURNAL_KEY + of, one]),
          ),
          ...Object.fromEntries(Object.entries(typed).map(([of, one]) => [TYPED_KEY + of, one])),
        })
        for (const [of, one] of Object.entries(library))
          await browser.library.write(
            { id: of, text: one },
            { id: of, territory: [], statuses: [], rules: '', changedAt: '' },
            undefined,
          )
        const pinia = createPinia()
        setActivePinia(pinia)
        const store = useDossierStore()
        await store.begin(browser.tab())
        const cards = await browser.library.cards()
        const texts = await Promise.all(cards.map((card) => browser.library.read(card.id)))
        const there = [
          ...texts.map((entry) => saidIn(entry?.text ?? '')),
          ...(await browser.library.aside()).map(saidIn),
        ]
        const held = [former, aside, ...Object.values(journal).flatMap(journaled)]
        for (const one of held.filter((found) => found !== undefined))
          expect(there, one).toContain(saidIn(one))

        store.send({ type: 'start', track: 'porteur' })
        store.send({ type: 'setProject', project: { name: 'Neuf' } })
        await store.shelf?.flush()
        expect(store.cards.map(({ name }) => name)).toContain('Neuf')
        disposePinia(pinia)
      }),
      { numRuns: 100 },
    )
  })

  it('full, denied or corrupt at any moment, leave an app that works', async () => {
    const faults = fc.record({
      noLibrary: fc.boolean(),
      deniedJournal: fc.boolean(),
      fullJournal: fc.boolean(),
      failing: fc.subarray(['write', 'read', 'cards', 'aside', 'putAside', 'remove'] as const),
      from: fc.nat(6),
    })
    await fc.assert(
      fc.asyncProperty(faults, async ({ noLibrary, deniedJournal, fullJournal, failing, from }) => {
        const browser = fakeBrowser({ [KEY]: good('a') })
        let calls = 0
        for (const act of failing) {
          const done = browser.library[act]
          Object.assign(browser.library, {
            [act]: async (...given: never[]) => {
              calls += 1
              if (calls > from) throw new DOMException('refused', 'QuotaExceededError')
              return (done as (...all: never[]) => unknown)(...given)
            },
          })
        }
        browser.refused.library = noLibrary
        browser.local.faults.denied = deniedJournal
        if (fullJournal) browser.local.faults.full = () => true
        const pinia = createPinia()
        setActivePinia(pinia)
        const store = useDossierStore()
        await store.begin(browser.tab())
        store.send({ type: 'start', track: 'porteur' })
        store.send({ type: 'setProject', project: { name: 'Neuf' } })
        await store.shelf?.flush()
        expect(store.dossier.project.name).toBe('Neuf')
        expect(['saved', 'failed']).toContain(store.saved.state)
        disposePinia(pinia)
      }),
      { numRuns: 200 },
    )
  })
})
