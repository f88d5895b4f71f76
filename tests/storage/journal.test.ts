import { describe, expect, it } from 'vitest'
import { journalIn } from '../../src/storage/kept/journal'
import { JOURNAL_KEY } from '../../src/storage/kept/keys'
import { fakeKeep } from '../stores/fakeBrowser'

describe('the journal', () => {
  it('is written at once, and read at the next start', () => {
    const { keep, kept } = fakeKeep()
    expect(journalIn(() => keep).put('a', { base: 'r1', text: 'un' })).toBe(true)
    expect(kept.has(`${JOURNAL_KEY}a`)).toBe(true)
    expect(journalIn(() => keep).lines()).toEqual([{ id: 'a', base: 'r1', text: 'un' }])
  })

  it('leaves a line once the library has that very text', () => {
    const { keep } = fakeKeep()
    const journal = journalIn(() => keep)
    journal.put('a', { text: 'deux' })
    journal.settle('a', 'un')
    expect(journal.lines()).toHaveLength(1)
    journal.settle('a', 'deux')
    expect(journal.lines()).toEqual([])
  })

  it('reads what is its own, and nothing that another program wrote', () => {
    const { keep } = fakeKeep({
      autre: '{"text":"x"}',
      [`${JOURNAL_KEY}a`]: 'pas du JSON',
      [`${JOURNAL_KEY}b`]: '{"texte":"x"}',
      [`${JOURNAL_KEY}c`]: '["x"]',
      [`${JOURNAL_KEY}d`]: '{"text":"un"}',
    })
    expect(journalIn(() => keep).lines()).toEqual([{ id: 'd', text: 'un' }])
  })

  it('says so where the browser is full, or denies, and never throws', () => {
    const full = fakeKeep()
    full.faults.full = () => true
    expect(journalIn(() => full.keep).put('a', { text: 'un' })).toBe(false)
    const denied = fakeKeep({ [`${JOURNAL_KEY}a`]: '{"text":"un"}' })
    denied.faults.denied = true
    const journal = journalIn(() => denied.keep)
    expect(journal.put('a', { text: 'un' })).toBe(false)
    expect(() => journal.settle('a', 'un')).not.toThrow()
    expect(() => journal.remove('a')).not.toThrow()
    expect(journal.lines()).toEqual([])
  })
})
