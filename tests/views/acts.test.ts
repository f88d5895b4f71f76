// @vitest-environment happy-dom
/** What a collectivité takes from its plan: the headings of its texts, and the days of its calendar. */
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeDocument } from '../../src/renderers/making/client'
import { allByRole, byRole, click, spoken } from '../components/screen'
import { FROM_OUTSIDE, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

const page = () => spoken(document.body)
const said = (wrapper: Awaited<ReturnType<typeof openApp>>['wrapper']) =>
  allByRole(wrapper, 'status').map(spoken)
const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})

const openPlan = async (part: Partial<typeof FROM_OUTSIDE> = {}) => {
  const opened = await openApp('/resultat/plan', { ...FROM_OUTSIDE, ...part })
  await vi.waitFor(() => expect(page()).toContain('Rubriques à reprendre'))
  return opened
}
const NAME = 'Rubriques d’une convention pluriannuelle'

afterEach(() => vi.clearAllMocks())

describe('the headings of an act', () => {
  it('are folded, and say how many the dossier begins', async () => {
    await openPlan()
    expect(page()).toMatch(/Délibération : 12 rubriques, dont \d+ commencées/u)
    expect(page()).toMatch(/Convention pluriannuelle : 15 rubriques, dont \d+ commencées?/u)
    expect(page()).not.toContain('À compléter par le service juridique')
  })

  it('are a Word file, without the dossier', async () => {
    vi.mocked(makeDocument).mockResolvedValue(new Blob(['PK']))
    const { wrapper } = await openPlan()
    await click(byRole(wrapper, 'button', `Télécharger en Word : ${NAME}`))
    await vi.waitFor(() => expect(clicked).toHaveBeenCalled())
    expect(vi.mocked(makeDocument).mock.lastCall?.[1]).toMatchObject({
      id: 'convention',
      alone: true,
    })
    expect(vi.mocked(makeDocument).mock.lastCall?.[2]).toEqual({ format: 'docx' })
    expect(clicked.mock.contexts.at(-1)).toMatchObject({
      download: expect.stringMatching(/_filiere-reemploi_convention\.docx$/),
    })
  })

  it('are copied as text, and the refusal of the browser is said', async () => {
    const writeText = vi.fn((text: string) => Promise.resolve(void text))
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard)
    const { wrapper } = await openPlan()
    await click(byRole(wrapper, 'button', `Copier : ${NAME}`))
    await flushPromises()
    expect(writeText.mock.lastCall?.[0]).toContain('12. Communication\n\n____.')
    expect(said(wrapper)).toContain(`Les rubriques sont copiées : ${NAME}.`)
    writeText.mockRejectedValueOnce(new Error('refused'))
    await click(byRole(wrapper, 'button', `Copier : ${NAME}`))
    await flushPromises()
    expect(said(wrapper).join(' ')).toContain('n’ont pas pu être copiées')
  })
})

describe('the calendar of a decision', () => {
  const AGENDA = 'Ajouter le calendrier à mon agenda'
  const { profile } = FROM_OUTSIDE

  it('is a file of days once the day of the council is known', async () => {
    const made = vi.spyOn(URL, 'createObjectURL')
    const { wrapper } = await openPlan({ profile: { ...profile, decisionOn: '2099-03-16' } })
    await click(byRole(wrapper, 'button', AGENDA))
    const [file] = made.mock.lastCall ?? []
    if (!(file instanceof Blob)) throw new Error('No file')
    expect(file.type).toBe('text/calendar')
    const text = await file.text()
    expect(text).toContain('DTSTART;VALUE=DATE:20990316')
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER/u)
    expect(clicked.mock.contexts.at(-1)).toMatchObject({
      download: expect.stringMatching(/_filiere-reemploi_calendrier\.ics$/),
    })
  })

  it('says why there is none without it, and leads to where it is said', async () => {
    const answers = { ...FROM_OUTSIDE.answers, 'decision-a-prendre': 'preparer-vote' }
    const { wrapper, store } = await openPlan({ answers })
    expect(allByRole(wrapper, 'button', AGENDA)).toEqual([])
    expect(page()).toContain('il n’y a pas de fichier d’agenda')
    await click(byRole(wrapper, 'button', 'Dire la date du conseil'))
    expect(store.destination.step).toBe('profil')
  })

  it('says when all of it is past', async () => {
    const { wrapper } = await openPlan({ profile: { ...profile, decisionOn: '2020-03-16' } })
    expect(page()).toContain('Tout ce calendrier est passé')
    expect(allByRole(wrapper, 'button', AGENDA)).toEqual([])
  })
})
