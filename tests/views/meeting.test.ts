// @vitest-environment happy-dom
/** A meeting with the group, on the screen that one has open in front of it. */
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { makeDocument } from '../../src/renderers/making/client'
import { allByRole, byRole, click, spoken, type } from '../components/screen'
import { FROM_OUTSIDE, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

const page = () => spoken(document.body)
const ASKED = 'Que nous demandez-vous : quoi, combien, jusqu’à quand\u202f?'

/** Opened as a person does: happy-dom does not toggle on a click. */
async function unfold(text: RegExp) {
  const fold = [...document.querySelectorAll('details')].find((one) =>
    text.test(spoken(one.querySelector('summary') ?? one)),
  )
  if (fold === undefined) throw new Error(String(text))
  fold.open = true
  fold.dispatchEvent(new Event('toggle'))
  await flushPromises()
}

async function openMeeting(part: Partial<typeof FROM_OUTSIDE> = {}) {
  const opened = await openApp('/resultat/questions', { ...FROM_OUTSIDE, ...part })
  await vi.waitFor(() => expect(page()).toContain('Pendant la rencontre'))
  await unfold(/Pendant la rencontre/u)
  await vi.waitFor(() => expect(page()).toContain('posée sur 15'))
  return opened
}

describe('a meeting with the group', () => {
  it('ticks a question and takes a note, in the dossier', async () => {
    const { wrapper, store } = await openMeeting()
    expect(page()).toContain('Aucune question posée sur 15.')
    await unfold(/^Noter, et répondre.*Que nous demandez-vous/u)
    const [box] = allByRole(wrapper, 'checkbox', /^Que nous demandez-vous/u)
    const [note] = allByRole(wrapper, 'textbox', /^Note : Que nous demandez-vous/u)
    if (box === undefined || note === undefined) throw new Error(ASKED)
    await click(box)
    await type(note, 'Deux ans d’animation')
    expect(store.dossier.meeting?.asked).toEqual({
      1: { done: true, note: 'Deux ans d’animation' },
    })
    expect(page()).toContain('1 question posée sur 15.')
  })

  it('answers in place what the question covers, and keeps it there', async () => {
    const { wrapper, store } = await openMeeting()
    await unfold(/^Noter, et répondre dans le dossier.*Qui recevrait l’aide/u)
    const [radio] = allByRole(wrapper, 'radio', /^Une association/u)
    if (radio === undefined) throw new Error('No answer to give')
    await click(radio)
    await flushPromises()
    expect(store.dossier.answers['beneficiaire-de-l-aide']).toBe('association')
    expect(page()).toContain('Déjà noté : Qui recevrait l’aide')
    // Answered, it is no longer to put: it stays all the same while the meeting lasts.
    expect(allByRole(wrapper, 'checkbox', /^Qui recevrait l’aide/u)).toHaveLength(1)
    expect(radio.isConnected).toBe(true)
  })

  it('shows again what was noted before, answered or not', async () => {
    const { wrapper } = await openMeeting({
      answers: { ...FROM_OUTSIDE.answers, 'beneficiaire-de-l-aide': 'association' },
      meeting: { on: '2026-12-10', asked: { 2: { done: true, note: 'À confirmer' } } },
    })
    expect(page()).toContain('Note : À confirmer')
    await unfold(/^Noter, et répondre.*Qui recevrait l’aide/u)
    const [note] = allByRole(wrapper, 'textbox', /^Note : Qui recevrait l’aide/u)
    expect(note).toMatchObject({ value: 'À confirmer' })
  })

  it('leaves its notes out of what is passed on', async () => {
    vi.mocked(makeDocument).mockResolvedValue(new Blob(['%PDF-']))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const meeting = { on: '2026-12-10', asked: { 1: { note: 'Entre nous seuls' } } }
    const { wrapper, store } = await openApp('/resultat', { ...FROM_OUTSIDE, meeting })
    await vi.waitFor(() => expect(allByRole(wrapper, 'button', /Télécharger/u)).not.toEqual([]))
    await click(byRole(wrapper, 'button', /^Télécharger la note/u))
    await flushPromises()
    await vi.waitFor(() => expect(makeDocument).toHaveBeenCalled())
    expect(JSON.stringify(vi.mocked(makeDocument).mock.lastCall)).not.toContain('Entre nous seuls')
    expect(store.fileOf(store.dossier)).toContain('Entre nous seuls')
  })
})
