// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seenOf } from '../../src/domain'
import { useContentStore } from '../../src/stores/content'
import { useDossierStore } from '../../src/stores/dossier'
import { useFilesStore } from '../../src/stores/files'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.restoreAllMocks())

const least = { format: 'ptce-dossier', version: 1, profile: { track: 'porteur' } }
const file = (content: object | string, name = 'pole.ptce.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

/** What the browser was asked to download: its name and its text. */
async function downloaded(act: () => void) {
  const blobs: Blob[] = []
  const names: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob)
    return 'blob:fichier'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  act()
  return { name: names[0], text: await blobs[0]?.text() }
}

describe('a saved file', () => {
  it('bears the name of the project, holds the dossier, and opens again', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    const files = useFilesStore()
    dossiers.send({ type: 'start', track: 'porteur' })
    dossiers.send({ type: 'setProject', project: { name: 'Pôle d’Œuvre' } })
    dossiers.send({ type: 'answer', question: 'strategie-ecrite', value: 'oui' })
    const before = dossiers.dossier

    const { name, text } = await downloaded(() => files.save(dossiers.dossier))
    expect(name).toBe('pole-d-oeuvre.ptce.json')

    dossiers.send({ type: 'erase' })
    expect(await files.open(file(text ?? ''))).toEqual({ ok: true })
    expect(dossiers.dossier).toMatchObject(before)
    expect(dossiers.position).toEqual({ step: 'recapitulatif' })
    expect(files.notices).toEqual(['«\u00A0Pôle d’Œuvre\u00A0» est ouvert.'])
  })

  it('says what the tool says of it today, once a result was seen', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    dossiers.send({ type: 'start', track: 'porteur' })
    const { rules } = useContentStore()
    const seen = seenOf(rules, dossiers.dossier, '2026-11-23')
    dossiers.send({ type: 'see', seen })
    const two = ['m1', 'm2'].map((id) => ({ id, name: id, family: 'association' }) as const)
    dossiers.send({ type: 'setMembers', members: two })
    const { text } = await downloaded(() => useFilesStore().save(dossiers.dossier))
    expect(seen.article9['regroupement']).toBe('a-renseigner')
    expect(JSON.parse(text ?? '')).toMatchObject({ seen: { article9: { regroupement: 'reuni' } } })
  })

  it('says a track even when none was chosen, since a file must', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    const { text } = await downloaded(() => useFilesStore().save(dossiers.dossier))
    expect(JSON.parse(text ?? '').profile).toEqual({ track: 'porteur' })
  })
})

describe('an opened file', () => {
  it('names what it keeps aside', async () => {
    const files = useFilesStore()
    await files.open(file({ ...least, answers: { inconnue: 1, autre: 2 } }))
    expect(files.notices).toEqual([
      '«\u00A0pole.ptce.json\u00A0» est ouvert.',
      expect.stringMatching(/«\u00A0inconnue\u00A0» et «\u00A0autre\u00A0»/),
    ])
    expect(useDossierStore().dossier.unknownAnswers).toEqual({ inconnue: 1, autre: 2 })
  })

  it.each([
    ['not a dossier', '{}', 'Ce fichier n’est pas un dossier de diagnostic PTCE.'],
    ['damaged', '{', 'Ce fichier est abîmé'],
    ['a PDF', '%PDF-1.7\n%%EOF\n', 'Ce PDF ne contient pas de dossier.'],
    ['huge', 'x'.repeat(10_000_001), 'Ce fichier est trop gros\u00A0: 10\u00A0Mo au plus.'],
    ['more recent', { ...least, version: 9 }, 'version plus récente'],
    ['of another shape', { ...least, couleur: 1 }, 'couleur'],
  ])('that is %s is one sentence, and changes nothing', async (_, content, sentence) => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    dossiers.send({ type: 'start', track: 'collectivite' })
    const before = [dossiers.dossier, dossiers.position]
    const opened = await useFilesStore().open(file(content))
    expect(opened).toEqual({ ok: false, message: expect.stringContaining(sentence) })
    expect([dossiers.dossier, dossiers.position]).toEqual(before)
  })

  it('whose reader cannot be fetched is one sentence', async () => {
    vi.stubGlobal('reportError', vi.fn())
    vi.doMock('../../src/stores/openFile', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    const opened = await useFilesStore().open(file(least))
    expect(opened).toEqual({
      ok: false,
      message: expect.stringContaining('Vérifiez votre connexion'),
    })
    vi.doUnmock('../../src/stores/openFile')
    vi.unstubAllGlobals()
  })

  it('that cannot be read is one sentence', async () => {
    const gone = file(least)
    vi.spyOn(gone, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotFoundError')
    })
    const opened = await useFilesStore().open(gone)
    expect(opened).toMatchObject({ ok: false, message: expect.stringContaining('abîmé') })
  })
})
