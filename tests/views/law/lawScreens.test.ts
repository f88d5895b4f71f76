// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../../src/domain'
import { allByRole, byRole, click, spoken } from '../../components/screen'
import { DOSSIER, FROM_OUTSIDE, openApp } from '../app'

const heading = () => spoken(document.querySelector('h1') ?? document.body)
const page = () => spoken(document.body)
/** Ids of the questions of a screen, in order. */
const asked = () =>
  [...document.querySelectorAll('fieldset[id^="question-"]')].map(({ id }) =>
    id.replace('question-', ''),
  )
const withAnswers = (answers: Dossier['answers']): Dossier => ({
  ...FROM_OUTSIDE,
  answers: { ...FROM_OUTSIDE.answers, ...answers },
})

const SCREENS = [
  {
    id: 'territoire-et-strategie',
    title: 'Un territoire, une stratégie, dans la durée',
    questions: [
      'perimetre-choisi',
      'membres-du-territoire',
      'strategie-ecrite',
      'strategie-partagee',
      'annees-prevues',
      'pilotage-qui-dure',
    ],
  },
  {
    id: 'faire-ensemble',
    title: 'Des moyens, des activités, des accords',
    questions: [
      'moyens-partages',
      'activite-menee-ensemble',
      'partenariat-ecrit',
      'activite-economique',
      'utilite-sociale',
    ],
  },
  {
    id: 'nouveaute-et-effets',
    title: 'Du nouveau, et des effets qui durent',
    questions: [
      'besoin-mal-couvert',
      'facon-de-faire-nouvelle',
      'nouveaute-technique',
      'effets-sur-le-territoire',
      'effets-dans-la-duree',
    ],
  },
] as const

describe('article 9, for a collectivité', () => {
  it.each(SCREENS)(
    'asks on $id what one can know from outside',
    async ({ id, title, questions }) => {
      await openApp(`/article-9/${id}`, FROM_OUTSIDE)
      expect(heading()).toBe(title)
      expect(document.title).toContain(title)
      expect(asked()).toEqual(questions)
      // The law, and what is said of evidence, once.
      expect(document.querySelectorAll('blockquote.law')).toHaveLength(1)
      expect(page().match(/La loi ne demande pas de pièce/g)).toHaveLength(1)
      expect(page()).toContain('Je ne connais presque rien de cette initiative')
    },
  )

  it('marks the words of the law that the screen asks about', async () => {
    await openApp('/article-9/territoire-et-strategie', FROM_OUTSIDE)
    const law = document.querySelector('blockquote.law')
    expect([...(law?.querySelectorAll('mark') ?? [])].map(spoken)).toEqual([
      'sur un même territoire',
      'pour mettre en œuvre une stratégie commune',
      'et continue',
    ])
    expect(spoken(law ?? document.body)).toContain('[…] sur un même territoire […]')
  })

  it('goes from one screen to the next, and to the early result', async () => {
    const { wrapper, router } = await openApp('/article-9/faire-ensemble', FROM_OUTSIDE)
    await click(byRole(wrapper, 'button', 'Écran précédent'))
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/article-9/territoire-et-strategie'),
    )
    for (const path of ['/article-9/faire-ensemble', '/article-9/nouveaute-et-effets']) {
      await click(byRole(wrapper, 'button', 'Enregistrer et continuer'))
      await vi.waitFor(() => expect(router.currentRoute.value.path).toBe(path))
    }
    await click(byRole(wrapper, 'button', 'Enregistrer et voir un premier résultat'))
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/premier-resultat'))
  })

  it('has at its head what the list of members shows', async () => {
    const { router } = await openApp('/article-9/territoire-et-strategie', FROM_OUTSIDE)
    const region = document.querySelector('[aria-labelledby="listed"]')
    expect([...(region?.querySelectorAll('li') ?? [])].map(spoken)).toHaveLength(4)
    expect(spoken(region ?? document.body)).toContain('La liste des membres montre déjà')
    await router.push('/article-9/faire-ensemble')
    expect(document.querySelector('[aria-labelledby="listed"]')).toBeNull()
  })

  it.each([
    ['innovation', 'nouveaute-et-effets'],
    ['entreprises-ess', 'territoire-et-strategie'],
  ])('a link to the element %s leads to its place on its screen', async (element, screen) => {
    const { router } = await openApp('/membres', FROM_OUTSIDE)
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/article-9/"]')]
    const link = links.find((one) => one.getAttribute('href')?.endsWith(`#${element}`))
    expect(link).toBeDefined()
    await router.push(`/article-9/${element}#${element}`)
    expect(router.currentRoute.value.fullPath).toBe(`/article-9/${screen}#${element}`)
    await vi.waitFor(() => expect(document.activeElement?.id).toBe(element))
  })

  it('an address of the former cut, without a place, opens its screen', async () => {
    const { router } = await openApp('/article-9/utilite-sociale', FROM_OUTSIDE)
    expect(router.currentRoute.value.path).toBe('/article-9/territoire-et-strategie')
    await router.push('/article-9/projets-economiques-et-sociaux')
    expect(router.currentRoute.value.path).toBe('/article-9/faire-ensemble')
  })

  it('says at once what an answer changes', async () => {
    const { wrapper } = await openApp('/article-9/territoire-et-strategie', FROM_OUTSIDE)
    const effect = () => allByRole(wrapper, 'status').map(spoken).join(' ')
    expect(effect()).toContain('Un même territoire : À renseigner')
    for (const id of ['perimetre-choisi', 'membres-du-territoire'])
      document.querySelector<HTMLInputElement>(`#question-${id} [type="radio"]`)?.click()
    await vi.waitFor(() => expect(effect()).toContain('Un même territoire : Réuni'))
  })
})

describe('what is not asked from outside', () => {
  it('is asked nowhere on the way, and stays for a group', async () => {
    const { store, router } = await openApp('/article-9/regroupement', DOSSIER)
    expect(asked()).toEqual(['engagement-ecrit'])
    store.send({ type: 'setProfile', profile: { track: 'collectivite', level: 'commune' } })
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/article-9/territoire-et-strategie'),
    )
    expect(asked()).not.toContain('engagement-ecrit')
    expect(asked()).not.toContain('temps-d-animation')
  })

  it('an answer already given is shown in the review, and can be changed or taken back', async () => {
    const { wrapper, store, router } = await openApp(
      '/recapitulatif',
      withAnswers({ 'engagement-ecrit': 'tous', 'temps-d-animation': 'mi-temps' }),
    )
    expect(page()).toContain('Ce que vous aviez déjà répondu')
    await click(byRole(wrapper, 'button', /^Modifier : Ce que vous aviez déjà répondu/))
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/article-9/territoire-et-strategie'),
    )
    expect(asked()).toEqual(expect.arrayContaining(['engagement-ecrit', 'temps-d-animation']))
    const former = document.querySelector('#question-engagement-ecrit')
    if (former === null) throw new Error('Not shown')
    const erase = former.querySelector('button')
    if (erase === null) throw new Error('Not erasable')
    erase.click()
    await vi.waitFor(() => expect(store.dossier.answers).not.toHaveProperty('engagement-ecrit'))
    // What is erased stays in sight until one leaves, with the focus where it was.
    expect(asked()).toContain('engagement-ecrit')
  })
})
