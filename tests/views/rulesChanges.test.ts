// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dossier, RulesVersion } from '../../src/domain'
import { allByRole, byRole, click, spoken } from '../components/screen'
import { documentOf, buildReport } from '../../src/report'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import { renderPdf } from '../../src/renderers/pdf/renderPdf'
import { fileText } from '../../src/storage/file/fileText'
import { parseDossier } from '../../src/storage/file/parse'
import { serializeDossier } from '../../src/storage/file/serialize'
import { content, inputFor } from '../report/content'
import { DOSSIER, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

/** As if the version of the day had changed that rule. */
vi.mock('virtual:content/resultat', async (original) => {
  const { default: words } = await original<{ default: { history: readonly RulesVersion[] } }>()
  const [latest, ...others] = words.history
  const article9 = { regroupement: 'Deux organisations suffisent désormais.' }
  return { default: { ...words, history: [{ ...latest, article9 }, ...others] } }
})

afterEach(() => {
  document.body.innerHTML = ''
})

const page = () => spoken(document.body)

/** Last seen under older rules, and not answered since. */
const SEEN_BEFORE: Dossier = {
  ...DOSSIER,
  id: 'a',
  rules: '2026.10',
  seen: {
    on: '2026-10-30',
    rules: '2026.10',
    article9: { regroupement: 'non-reuni', 'autres-entreprises': 'a-consolider' },
    stateCall: { 'pas-deja-soutenu': 'reuni' },
  },
}

const NOTICE = '2 statuts ont changé avec les règles.'

describe.each(['/premier-resultat', '/resultat'])('on %s, after the rules changed', (path) => {
  it('says what they changed and why, until it is read', async () => {
    const { wrapper, store } = await openApp(path, SEEN_BEFORE)
    await vi.waitFor(() => expect(page()).toContain(NOTICE))
    const lines = [...document.querySelectorAll('li')].map(spoken)
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^.+ : réuni, et non plus non réuni\. Deux organisations suffisent désormais\.$/,
        ),
        expect.stringMatching(
          /^Un projet pas encore soutenu .+ : à renseigner, et non plus réuni\.$/,
        ),
      ]),
    )
    expect(byRole(wrapper, 'link', 'Ce que chaque version a changé').getAttribute('href')).toBe(
      '/regles',
    )
    expect(store.dossier.seen).toEqual(SEEN_BEFORE.seen)

    await click(byRole(wrapper, 'button', 'J’ai lu'))
    expect(page()).not.toContain(NOTICE)
    expect(store.dossier.seen?.rules).toBe('2026.11')
    expect(store.dossier.seen?.article9['regroupement']).toBe('reuni')
    expect(store.dossier.answers).toEqual(DOSSIER.answers)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('says nothing of what was answered since', async () => {
    const { store } = await openApp(path, { ...SEEN_BEFORE, rules: '2026.11' })
    await vi.waitFor(() => expect(store.dossier.seen?.rules).toBe('2026.11'))
    expect(page()).not.toContain('avec les règles')
  })

  it('keeps what is said from the first time it is seen', async () => {
    const { store } = await openApp(path, DOSSIER)
    await vi.waitFor(() => expect(store.dossier.seen?.article9['regroupement']).toBe('reuni'))
    expect(page()).not.toContain('avec les règles')
  })
})

describe('a PDF made before the rules changed', () => {
  it('opens as it was answered, and the result says what the rules changed since', async () => {
    const dossier = serializeDossier(SEEN_BEFORE)
    const fonts = await subsetFonts()
    const { diagnostic, judgement, places } = inputFor(SEEN_BEFORE)
    const verdicts = { diagnostic, judgement }
    const report = buildReport(content, SEEN_BEFORE, verdicts, places, '2026-10-30')
    const reader = { words: content.words, dossier: SEEN_BEFORE }
    const edition = documentOf(report, reader, 'essentiel', { isAttached: true })
    const pdf = renderPdf(edition, fonts, { dossier })

    const read = await fileText(pdf, 'synthese.pdf')
    const parsed = read.ok ? parseDossier(read.text, content.rules) : read
    if (!parsed.ok) throw new Error('The PDF was refused')
    expect(parsed.dossier.answers).toEqual(SEEN_BEFORE.answers)
    await openApp('/resultat', parsed.dossier)
    await vi.waitFor(() => expect(page()).toContain(NOTICE))
    expect(page()).toContain('Deux organisations suffisent désormais.')
  }, 30_000)
})

describe('the page « Ce qui a changé dans les règles »', () => {
  it('is read without a diagnostic, the newest version first', async () => {
    const { wrapper } = await openApp('/regles')
    await vi.waitFor(() =>
      expect(spoken(document.querySelector('h1') ?? document.body)).toBe(
        'Ce qui a changé dans les règles',
      ),
    )
    expect(allByRole(wrapper, 'heading').map(spoken)).toContain('Version 2026.11, 23 novembre 2026')
    expect(page()).toContain('C’est la première version publiée.')
    expect(page()).toContain('Deux organisations suffisent désormais.')
  })

  it('is found from the page about the tool', async () => {
    const { wrapper } = await openApp('/a-propos')
    await vi.waitFor(() =>
      expect(byRole(wrapper, 'link', 'Ce qui a changé dans les règles').getAttribute('href')).toBe(
        '/regles',
      ),
    )
  })
})
