// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openApp } from './app'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00'), toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const spaced = (text: string | null | undefined) =>
  (text ?? '').replace(/[\u00a0\u202f\s]+/g, ' ').trim()
const all = (selector: string) => [...document.querySelectorAll(selector)]
const status = () =>
  all('main [role="status"]')
    .map(({ textContent }) => spaced(textContent))
    .join(' ')
    .trim()
const names = () => all('h4').map(({ textContent }) => spaced(textContent))
const marked = () => all('svg a').map((link) => spaced(link.getAttribute('aria-label')))

/** A list by its label. */
function field(label: string): HTMLSelectElement {
  const found = all('label').find(({ textContent }) => spaced(textContent) === label)
  const select = document.getElementById(found?.getAttribute('for') ?? '')
  if (!(select instanceof HTMLSelectElement)) throw new Error(`No list « ${label} »`)
  return select
}

async function choose(label: string, option: string) {
  const select = field(label)
  const found = [...select.options].find(({ textContent }) => spaced(textContent) === option)
  if (!found) throw new Error(`No « ${option} » in « ${label} »`)
  select.value = found.value
  select.dispatchEvent(new Event('change'))
  await flushPromises()
}

/** Poles under each département, as the list counts them. */
const listed = () =>
  all('h3')
    .filter(({ id }) => id.startsWith('dep-'))
    .map((heading) => {
      const count = heading.nextElementSibling?.querySelectorAll('h4').length ?? 0
      return `${spaced(heading.textContent)} : ${count} ${count === 1 ? 'pôle' : 'pôles'}`
    })

describe('the page of the directory', () => {
  it('is read without a diagnostic, and says what the list is worth', async () => {
    await openApp('/annuaire')
    expect(spaced(document.querySelector('h1')?.textContent)).toBe('Annuaire des PTCE connus')
    expect(status()).toBe('57 pôles sur 57')
    const said = spaced(document.querySelector('main')?.textContent)
    expect(said).toContain('Nous ne savons pas combien il en existe.')
    expect(said).toContain('Les fiches ont été relues le 23 novembre 2026.')
    expect(said).toContain('15 sur 15 en 2021')
  })

  it('says the same by its map and by its list, whatever is chosen', async () => {
    await openApp('/annuaire')
    expect(marked().length).toBeGreaterThan(20)
    expect([...marked()].sort()).toEqual([...listed()].sort())
    await choose('Région', 'Auvergne-Rhône-Alpes')
    expect(marked()).toEqual(listed())
    expect(marked()).toContain('Drôme (26) : 3 pôles')
  })

  it('leads from each dot to its list', async () => {
    await openApp('/annuaire')
    const targets = all('svg a').map((link) => link.getAttribute('href')?.slice(1) ?? '')
    expect(targets.filter((id) => document.getElementById(id)?.tagName !== 'H3')).toEqual([])
  })

  it('tells beside the map the poles that no source locates', async () => {
    await openApp('/annuaire')
    await choose('Région', 'Bretagne')
    expect(status()).toBe('7 pôles sur 57')
    expect(marked()).toEqual(['Morbihan (56) : 1 pôle'])
    expect(spaced(document.body.textContent)).toContain(
      'Connus par leur région seulement, donc absents de la carte : Bretagne, 6 pôles.',
    )
    expect(all('h3').map(({ textContent }) => spaced(textContent))).toContain(
      'Département non précisé',
    )
  })

  it('crosses région, theme and what is known, and gives all back', async () => {
    const { wrapper } = await openApp('/annuaire')
    await choose('Région', 'Auvergne-Rhône-Alpes')
    expect(status()).toBe('17 pôles sur 57')
    await choose('Situation connue', 'Signataire de la charte des PTCE')
    expect(status()).toBe('7 pôles sur 57')
    await choose('Thème', 'Culture')
    expect(status()).toBe('1 pôle sur 57')
    expect(names()).toEqual(['Le Damier'])
    await choose('Thème', 'Mobilité')
    expect(status()).toBe('Aucun pôle de la liste ne correspond. Élargissez votre choix.')
    expect(names()).toEqual([])
    const button = wrapper.findAll('button').find((one) => one.text() === 'Tout montrer')
    await button?.trigger('click')
    expect(status()).toBe('57 pôles sur 57')
    expect(field('Région').value).toBe('')
  })

  it('keeps what is chosen out of the address', async () => {
    const { router } = await openApp('/annuaire')
    await choose('Région', 'Bretagne')
    expect(router.currentRoute.value.fullPath).toBe('/annuaire')
  })

  it('dates each pole, names its source, and says that its site was not tried', async () => {
    await openApp('/annuaire')
    const cards = all('li').filter((item) => item.querySelector('h4'))
    expect(cards).toHaveLength(57)
    const vichy = cards.find(({ textContent }) => textContent?.includes('Atelier d’Art de Vichy'))
    const said = spaced(vichy?.textContent)
    expect(said).toContain('Phase 1 de l’AMI 2021, sans financement')
    expect(said).toContain('Ancien')
    expect(said).toContain('Dépliant RTES et CRESS Auvergne-Rhône-Alpes, mai 2022')
    expect(said).toContain('Site indiqué en mai 2022, non vérifié')
  })

  it('is one link away from the head of every page', async () => {
    const { wrapper, router } = await openApp('/')
    await wrapper.get('header a[href="/annuaire"]').trigger('click')
    await flushPromises()
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/annuaire'))
  })
})
