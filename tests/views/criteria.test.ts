// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allByRole, byRole, settled, spoken } from '../components/screen'
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

const title = () => spoken(document.querySelector('h1') ?? document.body)
const levels = () =>
  [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  )
const text = () => document.querySelector('main')?.textContent ?? ''

describe('the index of the criteria', () => {
  it('is read without a diagnostic, and is one link away from the foot of every page', async () => {
    const { wrapper, router } = await openApp('/')
    await wrapper.get('footer a[href="/criteres"]').trigger('click')
    // The first time, every word of the rules comes along.
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/criteres'), 10_000)
    await flushPromises()
    expect(title()).toBe('Les critères, un par un')
    expect(document.querySelectorAll('main a[href^="/criteres/"]').length).toBeGreaterThan(90)
  })

  it('opens a page, and its neighbours, with a way back', async () => {
    const { wrapper, router } = await openApp('/criteres')
    await wrapper.get('a[href="/criteres/article-9/strategie-commune"]').trigger('click')
    await vi.waitFor(() => expect(title()).toBe('Une stratégie commune'))
    await wrapper.get('a[rel="next"]').trigger('click')
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/criteres/article-9/strategie-continue'),
    )
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
    await wrapper.get('main a[href="/criteres"]').trigger('click')
    await vi.waitFor(() => expect(title()).toBe('Les critères, un par un'))
  })
})

describe.each([
  ['/criteres/article-9/strategie-commune', 'Une stratégie commune', 'Il faut'],
  ['/criteres/appel-a-projets/composition', 'Trois personnes morales, trois rôles', 'Il faut'],
  ['/criteres/demarche/economie', 'L’argent et les emplois', 'reconstruits'],
  ['/criteres/dispositifs/dla', 'Dispositif local d’accompagnement (DLA)', '28 août 2023'],
])('%s', (path, heading, said) => {
  it('is titled, dated, and skips no level of heading', async () => {
    await openApp(path)
    expect(title()).toBe(heading)
    await vi.waitFor(() => expect(document.title).toBe(`${heading} – Diagnostic PTCE`))
    expect(text().replaceAll('\u00A0', ' ')).toContain(said)
    expect(byRole(await shown(path), 'heading', 'Sources et dates')).toBeDefined()
    const ranks = levels()
    for (const [index, level] of ranks.entries()) {
      expect(level - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
  })

  it('says where it stands, the page itself being no link', async () => {
    await openApp(path)
    const crumbs = document.querySelector('nav[aria-label="Vous êtes ici"]')
    expect(spoken(crumbs?.querySelector('[aria-current="page"]') ?? document.body)).toBe(heading)
    expect(crumbs?.querySelectorAll('a')).toHaveLength(2)
  })
})

const shown = async (path: string) => (await openApp(path)).wrapper

it.each(['/criteres/article-9/inconnu', '/criteres/autre/innovation', '/criteres/article-9'])(
  '%s says that it does not exist',
  async (path) => {
    await openApp(path)
    expect(title()).toBe('Cette page n’existe pas')
  },
)

it('quotes the law with its link, and links each question of the rule to its place', async () => {
  await openApp('/criteres/article-9/strategie-commune')
  const quote = document.querySelector('blockquote')
  expect(quote?.querySelector('mark')?.textContent).toBe(
    'pour mettre en œuvre une stratégie commune',
  )
  expect(quote?.querySelector('a')?.getAttribute('href')).toMatch(/^https:/)
  const links = [...document.querySelectorAll('main a[href^="#question-"]')]
  expect(links.length).toBeGreaterThan(2)
  for (const link of links) {
    const id = link.getAttribute('href')?.slice(1) ?? ''
    expect(document.getElementById(id)?.tagName).toBe('H3')
  }
})

describe('a criterion is explained one link away', () => {
  it.each([
    ['/article-9/innovation', '/criteres/article-9/innovation'],
    ['/appel-a-projets', '/criteres/appel-a-projets/composition'],
    ['/demarche/economie', '/criteres/demarche/economie'],
  ])('from the questions of %s', async (path, target) => {
    const wrapper = await shown(path)
    expect(
      allByRole(wrapper, 'link', /^Comprendre /).map((link) => link.getAttribute('href')),
    ).toContain(target)
  })

  it('from every status of the result', async () => {
    const { wrapper, router } = await openApp('/resultat', {
      ...DOSSIER,
      answers: { ...DOSSIER.answers, 'soutien-deja-recu': 'jamais' },
    })
    await settled()
    const targets = (grid: string) =>
      allByRole(wrapper, 'link', /^Comprendre /)
        .map((link) => link.getAttribute('href'))
        .filter((href) => href?.startsWith(`/criteres/${grid}/`))
    const open = allByRole(wrapper, 'button', /^Modifier : /)
    expect(targets('article-9')).toHaveLength(open.length)
    expect(open.length).toBeGreaterThan(5)
    await router.push('/resultat/appel-de-l-etat')
    await settled()
    expect(targets('appel-a-projets')).toHaveLength(6)
  })
})
