// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePacksStore } from '../../src/stores/packs'
import { PACKS_KEY } from '../../src/storage/kept/packFiles'
import { allByRole, byRole, click, settled } from '../components/screen'
import { PACK, asJson, withScheme, YAML } from '../packs/pack'
import { DOSSIER, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

beforeEach(() => localStorage.clear())
afterEach(() => {
  document.body.innerHTML = ''
})

const main = () => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? ''

/** The reader of packs is large, and the machine may be busy. */
const until = (check: () => unknown) => vi.waitUntil(check, { timeout: 15_000 })

async function choose(text: string, name = 'cress.yaml') {
  const input = document.querySelector('input[type="file"]')
  if (!(input instanceof HTMLInputElement)) throw new Error('No field for a file')
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true })
  input.dispatchEvent(new Event('change'))
  await until(() => usePacksStore().outcome)
  await flushPromises()
  await settled()
}

describe('the page of local schemes', () => {
  it('keeps a pack, says what it holds, and gives it back', async () => {
    const { wrapper } = await openApp('/dispositifs-locaux')
    await until(() => main().includes('Aucun pour le moment.'))
    await choose(YAML)
    expect(main()).toContain('la CRESS d’Exemple : 1 dispositif ajouté.')
    expect(byRole(wrapper, 'heading', 'la CRESS d’Exemple').tagName).toBe('H3')
    expect(main()).toContain('1 dispositif, publié le 2 novembre 2026')
    expect(main()).toContain('Appui au démarrage')

    await click(byRole(wrapper, 'button', 'Retirer : la CRESS d’Exemple'))
    expect(main()).toContain('Retiré : la CRESS d’Exemple.')
    expect(main()).toContain('Aucun pour le moment.')
    expect(document.activeElement?.textContent).toContain('Fichiers gardés')
    expect(localStorage.getItem(PACKS_KEY)).toBeNull()
  })

  it('lists what is wrong, and shows as text what the file wrote as a page', async () => {
    const { wrapper } = await openApp('/dispositifs-locaux')
    const nom = '<img src=x onerror=alert(1)>'
    await choose(withScheme({ nom, etat: 'ouvert', couleur: 'bleu' }))
    expect(byRole(wrapper, 'alert').textContent).toMatch(/cress\.yaml.*2\sproblèmes à corriger/)
    const items = [...document.querySelectorAll('ul[aria-label^="Problèmes"] li')]
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(nom),
      expect.stringContaining('couleur'),
    ])
    expect(document.querySelector('main img')).toBeNull()
    expect(document.activeElement?.getAttribute('type')).toBe('file')
  })

  it('says that a file kept before is no longer read', async () => {
    const files = [{ name: 'vieux.yaml', text: 'format: ptce-dispositifs\nversion: 1\n' }]
    localStorage.setItem(PACKS_KEY, JSON.stringify({ version: 1, files }))
    const { wrapper } = await openApp('/dispositifs-locaux')
    await until(() => main().includes('vieux.yaml'))
    expect(main()).toContain('n’est plus lisible par cette version')
    await click(byRole(wrapper, 'button', 'Retirer : vieux.yaml'))
    expect(localStorage.getItem(PACKS_KEY)).toBeNull()
  })

  it('offers to erase what is spoiled', async () => {
    localStorage.setItem(PACKS_KEY, '{')
    const { wrapper } = await openApp('/dispositifs-locaux')
    await until(() => main().includes('abîmés'))
    await click(byRole(wrapper, 'button', 'Les effacer'))
    expect(main()).toContain('Aucun pour le moment.')
  })
})

it('a pack opened on the first page leads to that page, and says what it did', async () => {
  const { router } = await openApp('/')
  await choose(asJson(PACK), 'cress.json')
  await until(() => router.currentRoute.value.path === '/dispositifs-locaux')
  await until(() => main().includes('la CRESS d’Exemple : 1 dispositif'))
})

describe('the result', () => {
  const keep = (text: string) =>
    localStorage.setItem(
      PACKS_KEY,
      JSON.stringify({ version: 1, files: [{ name: 'cress.yaml', text }] }),
    )

  it('shows a scheme of a pack as its publisher’s', async () => {
    keep(YAML)
    await openApp('/resultat/aides', DOSSIER)
    await until(() => main().includes('ajoutés ici'))
    const item = [...document.querySelectorAll('li')].find((one) =>
      one.querySelector('h4')?.textContent?.includes('Appui au démarrage'),
    )
    expect(item?.textContent?.replace(/\s+/g, ' ')).toContain(
      'Ajouté par la CRESS d’Exemple, le 2 novembre 2026 ; pas vérifié par cet outil.',
    )
    expect(main()).toContain('Publiés par d’autres et ajoutés ici : la CRESS d’Exemple.')
  })

  it('says that a kept file is not read, and does without', async () => {
    keep('format: ptce-dispositifs')
    const { wrapper } = await openApp('/resultat/aides', DOSSIER)
    await until(() => main().includes('ce résultat se fait sans lui'))
    expect(allByRole(wrapper, 'link', 'Ajouter des dispositifs locaux')).toHaveLength(1)
  })
})
