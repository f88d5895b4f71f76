// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import type { Report } from '../../src/report'
import { allByRole, byRole, click, settled, spoken } from '../components/screen'
import { DOSSIER, FROM_OUTSIDE, openApp } from './app'

const { makePdf, prefetchPdf } = vi.hoisted(() => ({
  makePdf: vi.fn<(report: Report) => Promise<Blob>>(),
  prefetchPdf: vi.fn(),
}))
vi.mock('../../src/renderers/pdf/client', () => ({ makePdf, prefetchPdf }))
afterEach(() => vi.clearAllMocks())

const page = () => spoken(document.body)
async function openResult(dossier = DOSSIER) {
  const opened = await openApp('/resultat', dossier)
  await vi.waitFor(() => expect(page()).toContain('Télécharger le rapport PDF'))
  return opened
}

describe('the result', () => {
  it('opens on a sentence, the three first actions and a contact', async () => {
    const { wrapper } = await openResult()
    expect(allByRole(wrapper, 'heading').map(spoken)).toEqual(
      expect.arrayContaining([
        'Par où commencer',
        'Votre premier contact',
        'Les onze éléments de la loi',
      ]),
    )
    expect(page()).toContain('CRESS Auvergne-Rhône-Alpes')
    expect(spoken(document.querySelector('h1') ?? document.body)).not.toMatch(/\d/)
  })

  it('leads from the words of the law to their explanation', async () => {
    const { wrapper } = await openResult()
    const link = byRole(wrapper, 'link', /\(élément 4, à consolider\)$/)
    expect(link.getAttribute('href')).toBe('#autres-entreprises')
    expect(spoken(document.querySelector('[id="autres-entreprises"]') ?? document.body)).toContain(
      '« qui s’associent à des entreprises »',
    )
  })

  it('leads back to an answer, and from there to the result again', async () => {
    const { wrapper, router } = await openResult()
    await click(byRole(wrapper, 'button', 'Modifier les réponses : une stratégie commune'))
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/article-9/strategie-commune'),
    )
    await flushPromises()
    await click(byRole(wrapper, 'button', 'Enregistrer et revenir au résultat'))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('resultat'))
  })

  it('lets the person correct the stage, without touching the answers', async () => {
    const { wrapper, store } = await openResult()
    await click(byRole(wrapper, 'radio', 'Développement'))
    expect(store.dossier.project.stage).toBe('developpement')
    expect(store.dossier.answers).toEqual(DOSSIER.answers)
    expect(page()).toContain('Vous avez choisi « Développement »')
    await click(byRole(wrapper, 'radio', 'Garder l’étape d’après les réponses'))
    expect(store.dossier.project.stage).toBeUndefined()
  })

  it('shows a collectivité the questions to ask and its own plan', async () => {
    const { wrapper } = await openResult(FROM_OUTSIDE)
    const titles = allByRole(wrapper, 'heading').map(spoken)
    expect(titles).toContain('Questions à poser au groupe')
    expect(titles).toContain('Pourquoi soutenir un pôle')
  })

  it('downloads the report that is on screen', async () => {
    makePdf.mockResolvedValue(new Blob(['%PDF-']))
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { wrapper } = await openResult()
    expect(prefetchPdf).toHaveBeenCalledOnce()
    await click(byRole(wrapper, 'button', 'Télécharger le rapport PDF'))
    await settled()
    expect(makePdf.mock.calls[0]?.[0].headline).toBe(
      spoken(document.querySelector('h1') ?? document.body),
    )
    expect(clicked.mock.contexts[0]).toMatchObject({ download: 'filiere-reemploi.pdf' })
    expect(allByRole(wrapper, 'status').map(spoken)).toContain('Le rapport est téléchargé.')
    clicked.mockRestore()
  })

  it('says when the report could not be made, and what is left to do', async () => {
    makePdf.mockRejectedValue(new Error('no font'))
    const { wrapper } = await openResult()
    await click(byRole(wrapper, 'button', 'Télécharger le rapport PDF'))
    await settled()
    expect(allByRole(wrapper, 'status').map(spoken)).toContain(
      'Le rapport n’a pas pu être fait. Réessayez, ou imprimez cette page.',
    )
  })
})
