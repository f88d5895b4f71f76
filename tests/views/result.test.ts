// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import type { Outline } from '../../src/domain'
import type { MakingChoices } from '../../src/renderers/making/client'
import type { Report } from '../../src/report'
import { allByRole, byRole, click, settled, spoken } from '../components/screen'
import { DOSSIER, FROM_OUTSIDE, openApp } from './app'

const { makeDocument, prefetchMaker } = vi.hoisted(() => ({
  makeDocument:
    vi.fn<(report: Report, outline: Outline, choices: MakingChoices) => Promise<Blob>>(),
  prefetchMaker: vi.fn(),
}))
vi.mock('../../src/renderers/making/client', () => ({ makeDocument, prefetchMaker }))
afterEach(() => vi.clearAllMocks())

/** Two committed members: the group itself is there. */
const COMPLETE = {
  ...DOSSIER,
  members: DOSSIER.members.map((member) => ({ ...member, commitment: 'signe' as const })),
}

const page = () => spoken(document.body)
async function openResult(dossier = DOSSIER) {
  const opened = await openApp('/resultat', dossier)
  await vi.waitFor(() => expect(page()).toContain('Choisir un document'))
  return opened
}

describe('the result', () => {
  it('opens on a sentence, the eleven threads, the first actions and a contact', async () => {
    const { wrapper } = await openResult()
    expect(allByRole(wrapper, 'heading').map(spoken)).toEqual(
      expect.arrayContaining([
        'Par où commencer',
        'Qui est dans le groupe',
        'La loi en une phrase',
      ]),
    )
    expect(page()).toContain('Premier contact : CRESS Auvergne-Rhône-Alpes')
    expect(spoken(document.querySelector('h1') ?? document.body)).not.toMatch(/\d/)
    expect(
      document.querySelectorAll('[aria-label="Les onze éléments de la loi"] > li'),
    ).toHaveLength(11)
  })

  it('has views with their own addresses, each with its title', async () => {
    const { router } = await openResult()
    for (const [path, title] of [
      ['/resultat/plan', 'Plan d’action'],
      ['/resultat/aides', 'Qui peut aider'],
      ['/resultat/demarche', 'Façon de faire'],
    ] as const) {
      await router.push(path)
      await flushPromises()
      expect(spoken(document.querySelector('h1') ?? document.body)).toBe(title)
    }
    await router.push('/resultat/plan')
    await flushPromises()
    expect(page()).not.toContain('Qui est dans le groupe')
  })

  it('lists the view of a call only once that part was opened', async () => {
    const { wrapper } = await openResult()
    expect(allByRole(wrapper, 'link').map(spoken)).not.toContain('Appel de l’État')
    const opened = await openResult({
      ...DOSSIER,
      answers: { ...DOSSIER.answers, 'soutien-deja-recu': 'jamais' },
    })
    expect(allByRole(opened.wrapper, 'link').map(spoken)).toContain('Appel de l’État')
  })

  it('prepares a first meeting while nothing is answered of the law', async () => {
    const { wrapper } = await openResult({ ...FROM_OUTSIDE, answers: {}, evidence: {} })
    expect(spoken(byRole(wrapper, 'heading', 'Préparer un premier rendez-vous'))).toBeTruthy()
    // Neither threads, nor counts, nor actions.
    expect(document.querySelector('[aria-label="Les onze éléments de la loi"]')).toBeNull()
    expect(page()).not.toContain('à renseigner')
    expect(page()).not.toContain('Par où commencer')
    const views = [...document.querySelectorAll('nav.views .wide a')]
    expect(views.map(spoken)).toEqual([
      'Premier rendez-vous',
      'Qui fait quoi',
      'Aides et partenaires',
    ])
    await settled()
    expect(page()).toContain('Que nous demandez-vous')
    makeDocument.mockResolvedValue(new Blob(['PK']))
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await click(byRole(wrapper, 'button', 'Télécharger la fiche (Word)'))
    await settled()
    clicked.mockRestore()
    expect(makeDocument.mock.calls.at(-1)?.[1].file).toBe('questions-au-groupe')
  })

  it('leads from the words of the law to their explanation', async () => {
    const { wrapper } = await openResult()
    const link = byRole(wrapper, 'link', /\(élément 4, à consolider\)$/)
    expect(link.getAttribute('href')).toBe('#autres-entreprises')
    expect(spoken(document.querySelector('[id="autres-entreprises"]') ?? document.body)).toContain(
      '« qui s’associent à des entreprises »',
    )
  })

  it('draws what is folded once a link leads to it', async () => {
    const { router } = await openResult(COMPLETE)
    expect(document.getElementById('regroupement')).toBeNull()
    await router.push('/resultat#regroupement')
    await flushPromises()
    expect(document.getElementById('regroupement')).not.toBeNull()
  })

  it('leads back to an answer, and from there to the row it left', async () => {
    const { wrapper, router } = await openResult()
    await click(byRole(wrapper, 'button', /^Modifier : .*une stratégie commune$/))
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/article-9/strategie-commune'),
    )
    await flushPromises()
    await click(byRole(wrapper, 'button', 'Enregistrer et revenir au résultat'))
    await vi.waitFor(() => expect(router.currentRoute.value.hash).toBe('#strategie-commune'))
    expect(router.currentRoute.value.name).toBe('resultat')
    await vi.waitFor(() => expect(page()).toContain('Stratégie est toujours'))
  })

  it('lets the person correct the stage, without touching the answers', async () => {
    const { wrapper, store, router } = await openResult()
    await router.push('/resultat/demarche')
    await flushPromises()
    await click(byRole(wrapper, 'radio', 'Développement'))
    expect(store.dossier.project.stage).toBe('developpement')
    expect(store.dossier.answers).toEqual(DOSSIER.answers)
    expect(page()).toContain('Vous avez choisi « Développement »')
    await click(byRole(wrapper, 'radio', 'Garder l’étape d’après les réponses'))
    expect(store.dossier.project.stage).toBeUndefined()
  })

  it('gives a collectivité its own views', async () => {
    const { wrapper, router } = await openResult(FROM_OUTSIDE)
    const titles = () => allByRole(wrapper, 'heading').map(spoken)
    expect(titles()).toContain('Ce que vous savez, ce que vous ne savez pas')
    expect(titles()).toContain('Pourquoi soutenir un pôle')
    await router.push('/resultat/questions')
    await flushPromises()
    expect(titles()).toContain('Questions à poser au groupe')
  })

  it('hands over the questions of a meeting, and sends nothing by itself', async () => {
    makeDocument.mockResolvedValue(new Blob(['PK']))
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const writeText = vi.fn((text: string) => Promise.resolve(void text))
    const printed = vi.fn()
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard)
    vi.stubGlobal('print', printed)
    const { wrapper } = await openApp('/resultat/questions', FROM_OUTSIDE)
    await vi.waitFor(() => expect(page()).toContain('Que nous demandez-vous'))
    const said = () => allByRole(wrapper, 'status').map(spoken)

    await click(byRole(wrapper, 'button', 'Copier'))
    await settled()
    expect(writeText.mock.lastCall?.[0]).toMatch(/^Argent et demande\n☐ 1\. Que nous demandez-vous/)
    expect(said()).toContain('Les questions sont copiées.')

    const mail = () => byRole(wrapper, 'link', 'Écrire un courriel').getAttribute('href') ?? ''
    expect(mail()).toMatch(/^mailto:\?subject=/)
    expect(decodeURIComponent(mail())).toContain('Notre intercommunalité souhaite')

    const letter = byRole(wrapper, 'textbox', 'Le courriel, à relire et à changer :')
    if (!(letter instanceof HTMLTextAreaElement)) throw new Error('The message cannot be changed')
    letter.value = 'Bonjour à vous'
    letter.dispatchEvent(new Event('input'))
    await flushPromises()
    expect(decodeURIComponent(mail())).toMatch(/&body=Bonjour à vous$/)
    writeText.mockRejectedValueOnce(new Error('refused'))
    await click(byRole(wrapper, 'button', 'Copier le courriel'))
    await settled()
    expect(said()).toContain('Le courriel n’a pas pu être copié : sélectionnez-le ci-dessus.')

    await click(byRole(wrapper, 'button', 'Imprimer'))
    await vi.waitFor(() => expect(printed).toHaveBeenCalledOnce())

    await click(byRole(wrapper, 'button', 'Télécharger la fiche (Word)'))
    await settled()
    expect(makeDocument.mock.calls[0]?.[1].title).toBe('Questions au groupe')
    expect(makeDocument.mock.calls[0]?.[2]).toEqual({ format: 'docx' })
    expect(clicked.mock.contexts.at(-1)).toMatchObject({
      download: expect.stringMatching(/_questions-au-groupe\.docx$/),
    })
    clicked.mockRestore()
    vi.unstubAllGlobals()
  })

  it('downloads the document of the report that is on screen', async () => {
    makeDocument.mockResolvedValue(new Blob(['%PDF-']))
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { wrapper } = await openResult()
    expect(prefetchMaker).toHaveBeenCalledOnce()
    await click(byRole(wrapper, 'button', 'Télécharger la synthèse (2 pages)'))
    await settled()
    expect(makeDocument.mock.calls[0]?.[0].headline).toBe(
      spoken(document.querySelector('h1') ?? document.body),
    )
    expect(clicked.mock.contexts[0]).toMatchObject({
      download: expect.stringMatching(/^\d{4}-\d{2}-\d{2}_filiere-reemploi_synthese\.pdf$/),
    })
    expect(allByRole(wrapper, 'status').map(spoken)).toContain('Le document est téléchargé.')
    clicked.mockRestore()
  })

  it('puts the dossier in the report, unless the person would rather not', async () => {
    makeDocument.mockResolvedValue(new Blob(['%PDF-']))
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { wrapper } = await openResult()
    await click(byRole(wrapper, 'button', 'Télécharger la synthèse (2 pages)'))
    await settled()
    expect(JSON.parse(makeDocument.mock.calls[0]?.[2].dossier ?? '')).toMatchObject({
      project: DOSSIER.project,
      members: DOSSIER.members,
    })
    await click(byRole(wrapper, 'button', 'Choisir un document'))
    await click(byRole(wrapper, 'checkbox', 'Joindre le dossier au PDF'))
    await click(byRole(wrapper, 'button', 'Télécharger'))
    await settled()
    expect(makeDocument.mock.calls[1]?.[2]).toEqual({ format: 'pdf' })
    clicked.mockRestore()
  })

  it('offers the other documents once there is enough to say', async () => {
    makeDocument.mockResolvedValue(new Blob(['%PDF-']))
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { wrapper } = await openResult({ ...DOSSIER, answers: {} })
    await click(byRole(wrapper, 'button', 'Choisir un document'))
    expect(page()).toContain('Répondez d’abord à huit questions')
    const labels = allByRole(wrapper, 'radio').map(spoken)
    expect(labels.filter((label) => label.startsWith('Dossier'))).toEqual([])
    clicked.mockRestore()
  })

  it('never puts the dossier in the note to an elected member', async () => {
    makeDocument.mockResolvedValue(new Blob(['%PDF-']))
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { wrapper } = await openApp('/resultat', FROM_OUTSIDE)
    await vi.waitFor(() => expect(page()).toContain('Télécharger la note à l’élu'))
    await click(byRole(wrapper, 'button', 'Télécharger la note à l’élu (1 page)'))
    await settled()
    expect(makeDocument.mock.calls[0]?.[1].title).toBe('Note à l’élu')
    expect(makeDocument.mock.calls[0]?.[2]).toEqual({ format: 'pdf' })
    clicked.mockRestore()
  })

  it('writes the message that a document is sent with, and sends nothing', async () => {
    const writeText = vi.fn((text: string) => Promise.resolve(void text))
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard)
    const { wrapper } = await openResult()
    await click(byRole(wrapper, 'button', 'Partager'))
    const message = byRole(wrapper, 'textbox', 'Le message, à relire et à changer :')
    expect((message as HTMLTextAreaElement).value).toContain('Ce que nous allons faire d’abord')
    await click(byRole(wrapper, 'button', 'Copier le message'))
    await settled()
    expect(writeText).toHaveBeenCalledWith((message as HTMLTextAreaElement).value)
    expect(page()).toContain('Le message est copié.')
    const mail = byRole(wrapper, 'link', 'Ouvrir dans ma messagerie').getAttribute('href')
    expect(mail).toMatch(/^mailto:\?subject=/)
  })

  it('says when the report could not be made, and what is left to do', async () => {
    makeDocument.mockRejectedValue(new Error('no font'))
    const { wrapper } = await openResult()
    await click(byRole(wrapper, 'button', 'Télécharger la synthèse (2 pages)'))
    await settled()
    expect(allByRole(wrapper, 'status').map(spoken)).toContain(
      'Le document n’a pas pu être fait. Réessayez, ou imprimez cette page.',
    )
  })
})

it.each([
  ['/mots', 'Mots et pages utiles', 'ESS'],
  ['/appels-nationaux', 'Les appels nationaux', 'Ce que l’on en sait'],
  ['/dispositifs', 'Soutiens écartés', 'Pour un autre territoire'],
])('%s is looked up from the result', async (path, title, told) => {
  await openApp(path, DOSSIER)
  await vi.waitFor(() => expect(page()).toContain(told))
  expect(spoken(document.querySelector('h1') ?? document.body)).toBe(title)
})
