// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { serializeDossier } from '../../src/storage/file/serialize'
import { allByRole, byRole, click, spoken } from '../components/screen'
import { fakeBrowser } from '../stores/fakeBrowser'
import { FROM_OUTSIDE, openApp } from './app'

afterEach(() => vi.restoreAllMocks())

type Kept = Dossier & { readonly id: string }

const kept = (id: string, name: string, part: Partial<Dossier> = {}): Kept => ({
  ...FROM_OUTSIDE,
  id,
  territory: [{ type: 'commune', code: '03310' }],
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...part,
  project: { name, themes: ['mobilite'], ...part.project },
})

const on = (by: string): Partial<Dossier> => ({
  ownActions: [{ id: 'o1', title: 'Rencontrer le groupe', by }],
})

const KEPT: readonly Kept[] = [
  kept('a', 'Pôle vélo', on('2099-03-01')),
  kept('b', 'Atelier du rail', on('2099-01-01')),
  kept('c', 'Halle', { territory: [{ type: 'region', code: '84' }], project: { themes: [] } }),
]

async function openPortfolio(dossiers: readonly Kept[] = KEPT) {
  const browser = fakeBrowser()
  const app = await openApp('/initiatives', undefined, async (store) => {
    await store.begin(browser.tab())
    for (const dossier of dossiers) await store.shelf?.add(dossier)
  })
  await settled()
  return app
}

type Wrapper = Awaited<ReturnType<typeof openPortfolio>>['wrapper']

async function settled() {
  await vi.dynamicImportSettled()
  await flushPromises()
  await vi.waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull())
  await flushPromises()
}

const names = (wrapper: Wrapper) => allByRole(wrapper, 'rowheader').map(spoken)

async function select(wrapper: Wrapper, label: string, choice: string) {
  const field = byRole<HTMLSelectElement>(wrapper, 'combobox', label)
  const option = [...field.options].find(({ text }) => text.includes(choice))
  field.value = option?.value ?? 'absent'
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}

async function choose(wrapper: Wrapper, ...files: readonly File[]) {
  const input = wrapper.get('input[type="file"]').element
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
  await settled()
}

const fileOf = (dossier: Dossier, name = 'a.ptce.json') =>
  new File([serializeDossier(dossier)], name)

const page = (wrapper: Wrapper) => spoken(wrapper.get('main').element as HTMLElement)

describe('several initiatives', () => {
  it('stand side by side, the next date first, with what comes next', async () => {
    const { wrapper } = await openPortfolio()
    expect(spoken(byRole(wrapper, 'heading', 'Vos initiatives'))).toBe('Vos initiatives')
    expect(names(wrapper)).toEqual(['Atelier du rail', 'Pôle vélo', 'Halle'])
    expect(page(wrapper)).toContain('3 initiatives, côte à côte.')
    expect(page(wrapper)).toContain(
      'Prochaine date : le 1er janvier 2099, rencontrer le groupe, pour « Atelier du rail ».',
    )
    const [first] = allByRole(wrapper, 'row').slice(1)
    expect(first && spoken(first)).toContain('Vichy (Allier, 03)')
    expect(first && spoken(first)).toMatch(/Rencontrer le groupe\s1er janvier 2099/)
  })

  it('are sorted as one asks, and never by what is there or lacks', async () => {
    const { wrapper } = await openPortfolio()
    const field = byRole<HTMLSelectElement>(wrapper, 'combobox', 'Trier par')
    expect([...field.options].map(({ text }) => text)).toEqual([
      'Prochaine date',
      'Territoire',
      'Dernière nouvelle',
      'Nom',
    ])
    await select(wrapper, 'Trier par', 'Nom')
    expect(names(wrapper)[1]).toContain('Halle')
  })

  it('are filtered, and the count of those shown is said', async () => {
    const { wrapper } = await openPortfolio()
    await select(wrapper, 'Territoire', 'Vichy')
    expect(names(wrapper)).toHaveLength(2)
    expect(allByRole(wrapper, 'status').map(spoken)).toContain('2 initiatives affichées, sur 3.')
    await select(wrapper, 'Territoire', 'Tous')
    await select(wrapper, 'Thème', 'Mobilité')
    expect(names(wrapper)).toHaveLength(2)
  })

  it('that are on the same territory and theme are said to be, as a question', async () => {
    const { wrapper } = await openPortfolio()
    expect(page(wrapper)).toMatch(/À présenter l’une à l’autre\s\?/)
    expect(page(wrapper)).toContain(
      '« Atelier du rail » et « Pôle vélo » sont sur le même territoire',
    )
    await select(wrapper, 'Territoire', 'Auvergne')
    expect(page(wrapper)).not.toContain('À présenter')
  })

  it('open where they were left', async () => {
    const { wrapper, store, router } = await openPortfolio()
    await click(byRole(wrapper, 'button', 'Ouvrir « Pôle vélo »'))
    await vi.waitFor(() => expect(router.currentRoute.value.name).not.toBe('initiatives'))
    expect(store.dossier.id).toBe('a')
  })

  it('say how to begin where there is none', async () => {
    const { wrapper } = await openPortfolio([])
    expect(page(wrapper)).toContain('Rien à montrer pour l’instant.')
    expect(allByRole(wrapper, 'table')).toEqual([])
  })

  it('are proposed on the home page from two that a collectivité looks at', async () => {
    const link = async (dossiers: readonly Kept[]) => {
      const { wrapper, router } = await openPortfolio(dossiers)
      await router.push('/')
      await settled()
      const found = allByRole(wrapper, 'link').map(spoken)
      wrapper.unmount()
      return found.includes('Voir vos initiatives côte à côte')
    }
    expect(await link(KEPT.slice(0, 1))).toBe(false)
    expect(await link(KEPT.slice(0, 2))).toBe(true)
  })
})

describe('the table as a file', () => {
  it('holds the lines that are shown, and says what they are worth', async () => {
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:test'
    })
    const { wrapper } = await openPortfolio()
    await select(wrapper, 'Territoire', 'Auvergne')
    await click(byRole(wrapper, 'button', 'Tableur (CSV)'))
    const text = (await blobs[0]?.text()) ?? ''
    const [header, ...rows] = text.trimEnd().split('\r\n')
    expect(header).toMatch(/Initiative;Territoire;Étape;Ce qui manque;/)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(/^Halle;Auvergne-Rhône-Alpes;.*Déclaratif, non vérifié, /)
    expect(allByRole(wrapper, 'status').map(spoken)).toContain('Le tableau est enregistré.')
  })
})

describe('files dropped together', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, rank) =>
      fileOf(kept(`f${rank}`, `Initiative ${rank}`), `f${rank}.ptce.json`),
    )

  it('each add a line, a hundred at once, and those refused are named', async () => {
    const { wrapper, store } = await openPortfolio()
    await choose(wrapper, ...files(100), new File(['{'], 'casse.ptce.json'))
    await vi.waitFor(() => expect(store.cards).toHaveLength(103))
    await vi.waitFor(() => expect(names(wrapper)).toHaveLength(103))
    expect(spoken(byRole(wrapper, 'alert'))).toContain('casse.ptce.json. Ce fichier est abîmé')
    expect(document.body.textContent).toContain('100 fichiers ajoutés à la liste.')
  })

  const later = (id: string, name: string) =>
    kept(id, name, { answers: { 'strategie-ecrite': 'non' } })
  const twins = () => [
    fileOf(later('a', 'Pôle vélo'), 'a.ptce.json'),
    fileOf(later('b', 'Atelier du rail'), 'b.ptce.json'),
  ]

  it('that the list has in other states ask one question, and nothing moves before it', async () => {
    const { wrapper, store } = await openPortfolio()
    await choose(wrapper, ...twins())
    const group = byRole(wrapper, 'group', /2 fichiers sont des dossiers de la liste/)
    expect(document.activeElement).toBe(group)
    expect(store.cards).toHaveLength(3)
    await click(byRole(wrapper, 'button', 'Ne rien changer'))
    await settled()
    expect(store.cards).toHaveLength(3)
    expect((await store.shelf?.read('a'))?.answers['strategie-ecrite']).toBe('oui')
  })

  it('replace those of the list together, and give them back together', async () => {
    const { wrapper, store } = await openPortfolio()
    await choose(wrapper, ...twins())
    await click(byRole(wrapper, 'button', 'Remplacer ceux de la liste'))
    await settled()
    const said = async (id: string) => (await store.shelf?.read(id))?.answers['strategie-ecrite']
    expect([await said('a'), await said('b')]).toEqual(['non', 'non'])
    expect(allByRole(wrapper, 'status').map(spoken).join()).toContain('2 dossiers sont remplacés')
    await click(byRole(wrapper, 'button', 'Annuler le remplacement'))
    await settled()
    expect([await said('a'), await said('b')]).toEqual(['oui', 'oui'])
  })

  it('are kept beside those of the list when asked to', async () => {
    const { wrapper, store } = await openPortfolio()
    await choose(wrapper, ...twins())
    await click(byRole(wrapper, 'button', 'Garder les deux, pour chacun'))
    await settled()
    expect(store.cards.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Pôle vélo',
        'Pôle vélo (du fichier)',
        'Atelier du rail (du fichier)',
      ]),
    )
    expect(store.cards).toHaveLength(5)
  })
})
