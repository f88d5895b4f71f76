// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DOSSIER, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00'), toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const rows = () => [...document.querySelectorAll('tbody tr')]
const headings = () => [...document.querySelectorAll('h2')].map((heading) => heading.textContent)

describe('the page « Sources et dates »', () => {
  it('is read without a diagnostic, by kind, with a link to each source', async () => {
    await openApp('/sources')
    expect(document.querySelector('h1')?.textContent).toBe('Sources et dates')
    expect(document.body.textContent).toMatch(
      /\d+\sfaits\s: \d+ récents, \d+ anciens, \d+ à confirmer, au 23\s/,
    )
    expect(headings()).toEqual(expect.arrayContaining(['Textes officiels', 'CRESS']))
    expect(rows().length).toBeGreaterThan(150)
    expect(document.querySelectorAll('tbody a[href^="http"]').length).toBeGreaterThan(100)
  })

  it('keeps what must be checked again alone, and gives all back', async () => {
    const { wrapper } = await openApp('/sources')
    const all = rows().length
    const box = wrapper.get('input[type="checkbox"]')
    await box.setValue(true)
    const few = rows()
    expect(few.length).toBeGreaterThan(0)
    expect(few.length).toBeLessThan(all)
    for (const row of few) expect(row.textContent).toMatch(/Ancien|À confirmer/)
    await box.setValue(false)
    expect(rows()).toHaveLength(all)
  })

  it('is one link away from the foot of every page', async () => {
    const { wrapper, router } = await openApp('/')
    await wrapper.get('footer a[href="/sources"]').trigger('click')
    await flushPromises()
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/sources'))
    expect(document.querySelector('h1')?.textContent).toBe('Sources et dates')
  })

  it('is one link away from the result', async () => {
    const { wrapper } = await openApp('/resultat', DOSSIER)
    await vi.waitFor(() => expect(wrapper.find('.result a[href="/sources"]').exists()).toBe(true))
  })
})
