// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { answersApart, type Declared, type Dossier } from '../../src/domain'
import { serializeDossier } from '../../src/storage/file/serialize'
import { useFilesStore } from '../../src/stores/files'
import { allByRole, byRole, click, spoken } from '../components/screen'
import { fakeBrowser } from '../stores/fakeBrowser'
import { DOSSIER, FROM_OUTSIDE, openApp } from './app'

const OURS = {
  ...FROM_OUTSIDE,
  id: 'b',
  project: { name: 'Filière bois, vue par la communauté de communes' },
  answers: { 'strategie-ecrite': 'oui', 'strategie-partagee': 'une-partie' },
  members: [{ id: 'm1', name: 'Recyclerie de la Dore', family: 'association' }],
} as const satisfies Dossier & { readonly id: string }
const THEIRS: Dossier = {
  ...DOSSIER,
  updatedAt: '2026-11-20T10:00:00.000Z',
  project: { name: 'Filière bois' },
  answers: { 'strategie-ecrite': 'oui', 'strategie-partagee': 'tous', 'annees-prevues': 3 },
}
const DECLARED: Declared = {
  on: '2026-11-20',
  rules: '2026.11',
  answers: THEIRS.answers,
  members: THEIRS.members,
  evidence: {},
}
const text = () => spoken(document.body)

async function openList() {
  const app = await openApp('/', undefined, async (store) => {
    await store.begin(fakeBrowser().tab())
    await store.shelf?.add(OURS)
  })
  await vi.dynamicImportSettled()
  await flushPromises()
  const input = app.wrapper.get('input[type="file"]').element
  const file = new File([serializeDossier(THEIRS)], 'groupe.ptce.json')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(text()).toContain('Ce fichier vient du groupe'), 20_000)
  return app
}
const tick = async (box: Element | null | undefined) => {
  if (!(box instanceof HTMLInputElement)) throw new Error('Nothing to tick')
  box.click()
  await flushPromises()
}
const press = async (wrapper: Parameters<typeof byRole>[0], name: string | RegExp) => {
  await click(byRole(wrapper, 'button', name))
  await vi.dynamicImportSettled()
  await flushPromises()
}

describe('the file of a group, opened by a collectivité', () => {
  it('is asked about, and takes the place of nothing', async () => {
    const { wrapper, store } = await openList()
    expect(text()).toContain('Ce fichier vient du groupe')
    expect(text()).toContain('Filière bois, vue par la communauté de communes')
    expect(store.dossier.profile.track).not.toBe('porteur')
    await press(wrapper, 'Ne pas ouvrir')
    expect(text()).not.toContain('Ce fichier vient du groupe')
    expect(await store.shelf?.cards()).toHaveLength(1)
  })

  it('is read beside the dossier, which keeps every answer of its own', async () => {
    const { wrapper, store, router } = await openList()
    await press(wrapper, 'Lire les deux côte à côte')
    expect(router.currentRoute.value.name).toBe('deux-regards')
    expect(store.dossier.declared).toMatchObject({ on: '2026-11-20', answers: THEIRS.answers })
    expect(answersApart(store.dossier, OURS)).toEqual([])
    expect(spoken(byRole(wrapper, 'heading', /diffère entre/))).toBe(
      'Une réponse diffère entre le groupe et vous',
    )
  })

  it('becomes a dossier of the collectivité where all is declared', async () => {
    const { wrapper, store, router } = await openList()
    await press(wrapper, 'En faire un nouveau dossier')
    expect(router.currentRoute.value.name).toBe('profil')
    expect(store.dossier).toMatchObject({
      profile: { track: 'collectivite' },
      answers: THEIRS.answers,
      declared: { on: '2026-11-20' },
      evidence: {},
    })
    expect(store.dossier.sources).toBeUndefined()
    expect(useFilesStore().notices.join()).toContain('devient un dossier de collectivité')
  })

  it('opens as the dossier of the group for whoever asks', async () => {
    const { wrapper, store } = await openList()
    await press(wrapper, 'L’ouvrir comme dossier du groupe')
    expect(store.dossier.profile.track).toBe('porteur')
    expect(store.dossier.answers).toEqual(THEIRS.answers)
  })
})

describe('le groupe déclare, nous notons', () => {
  const openBoth = async (part: Partial<Dossier> = {}) => {
    const app = await openApp('/deux-regards', { ...OURS, declared: DECLARED, ...part })
    await vi.dynamicImportSettled()
    await flushPromises()
    return app
  }
  const gesture = async (
    wrapper: Parameters<typeof byRole>[0],
    about: RegExp,
    name: string,
  ): Promise<void> => {
    const group = allByRole(wrapper, 'group', about)[0]
    if (group === undefined) throw new Error(`Nothing about ${about}`)
    await tick(group.querySelector(`input[value="${name}"]`))
  }
  const ABOUT = /Qui, dans le groupe, s’est mis d’accord/

  it('says each word, and what each would make of the element', async () => {
    await openBoth()
    expect(text()).toContain('Ce qui diffère')
    expect(text()).toMatch(
      /Stratégie commune : avec sa réponse, Réuni avec la vôtre, À consolider/i,
    )
    expect(text()).toContain('Ce que dit le groupe, et que vous n’avez pas noté')
  })

  it('takes the word of the group as seen, and leaves the line where it is', async () => {
    const { wrapper, store } = await openBoth()
    await gesture(wrapper, ABOUT, 'confirmer')
    expect(store.dossier.answers['strategie-partagee']).toBe('tous')
    expect(store.dossier.sources).toEqual({ 'strategie-partagee': 'constate' })
    expect(text()).toContain('Aucune réponse ne diffère entre le groupe et vous')
    expect(text()).toContain('Ce qui diffère')
  })

  it('gives one’s own word back to whoever goes past « constaté » by the arrows', async () => {
    const { wrapper, store } = await openBoth()
    await gesture(wrapper, ABOUT, 'confirmer')
    await gesture(wrapper, ABOUT, 'autre')
    expect(store.dossier.answers['strategie-partagee']).toBe('une-partie')
    await gesture(wrapper, ABOUT, 'eclaircir')
    expect(store.dossier.answers['strategie-partagee']).toBe('une-partie')
    expect(store.dossier.sources).toEqual({ 'strategie-partagee': 'conteste' })
  })

  it('leaves it to clear up, and gives back one’s own word', async () => {
    const { wrapper, store } = await openBoth()
    await gesture(wrapper, ABOUT, 'eclaircir')
    expect(store.dossier.sources).toEqual({ 'strategie-partagee': 'conteste' })
    expect(store.dossier.answers['strategie-partagee']).toBe('une-partie')
    await gesture(wrapper, ABOUT, 'autre')
    expect(store.dossier.sources).toEqual({ 'strategie-partagee': 'declare' })
    expect(text()).toContain('Une réponse diffère entre le groupe et vous')
  })

  it('moves no line while one notes, so that the focus stays', async () => {
    const { wrapper } = await openBoth({
      answers: { ...OURS.answers, 'annees-prevues': 1 },
    })
    const order = () => allByRole(wrapper, 'group', /^Que notez-vous/).map((one) => spoken(one))
    const before = order()
    await gesture(wrapper, ABOUT, 'eclaircir')
    expect(order()).toEqual(before)
  })

  it('adds a member that only the group names, as seen', async () => {
    const { wrapper, store } = await openBoth()
    await gesture(wrapper, /Menuiserie Faure : membre du groupe/, 'confirmer')
    expect(store.dossier.members).toMatchObject([
      { id: 'm1', name: 'Recyclerie de la Dore' },
      { id: 'm2', name: 'Menuiserie Faure', source: 'constate' },
    ])
  })

  it('is put away, and read again', async () => {
    const { wrapper, store } = await openBoth()
    await press(wrapper, 'Ne plus lire ce fichier à côté')
    expect(store.dossier.declared).toBeUndefined()
    expect(text()).toContain('Aucun fichier du groupe n’est ouvert')
    await press(wrapper, 'Le lire de nouveau')
    expect(store.dossier.declared).toEqual(DECLARED)
  })

  it('sends back what is ticked, and nothing else', async () => {
    const { wrapper } = await openBoth({ sources: { 'strategie-ecrite': 'constate' } })
    const sent = () => spoken(wrapper.get('.verbatim').element)
    expect(sent()).toContain('Tous les membres, ou leur assemblée')
    expect(sent()).not.toContain('Recyclerie de la Dore (')
    const box = byRole(wrapper, 'checkbox', 'La liste des membres, telle que vous la voyez')
    await tick(box)
    expect(sent()).toContain('Recyclerie de la Dore (association')
  })
})

describe('how a collectivité knows an answer', () => {
  it('is asked under what is answered, and seen once a document is', async () => {
    const { wrapper, store } = await openApp('/article-9/strategie-commune', {
      ...OURS,
      declared: DECLARED,
    })
    await vi.dynamicImportSettled()
    await flushPromises()
    const about = () => allByRole(wrapper, 'group', /D’où le savez-vous .*Qui, dans le groupe/)[0]
    expect(about()).toBeDefined()
    expect(text()).toContain('Le groupe déclare : « Tous les membres')
    await tick(about()?.querySelector('input[value="constate"]'))
    expect(store.dossier.sources).toEqual({ 'strategie-partagee': 'constate' })
  })

  it('is not asked of a project leader', async () => {
    const { wrapper } = await openApp('/article-9/strategie-commune', DOSSIER)
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(allByRole(wrapper, 'group', /D’où le savez-vous/)).toEqual([])
  })
})
