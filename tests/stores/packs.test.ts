// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useContentStore } from '../../src/stores/content'
import { useDiagnosticStore } from '../../src/stores/diagnostic'
import { useDossierStore } from '../../src/stores/dossier'
import { useFilesStore } from '../../src/stores/files'
import { isPackFile } from '../../src/stores/openFile'
import { usePacksStore } from '../../src/stores/packs'
import { PACKS_KEY, type PackFileStore } from '../../src/storage/kept/packFiles'
import { asJson, PACK, SCHEME, withScheme, YAML } from '../packs/pack'

vi.setConfig({ testTimeout: 20_000 })
beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})
afterEach(() => vi.restoreAllMocks())

const kept = () => JSON.parse(localStorage.getItem(PACKS_KEY) ?? '{"files":[]}').files
const ids = () => useContentStore().words.schemes.map(({ id }) => id)
const ID = 'cress-d-exemple/appui-au-demarrage'

describe('an opened pack', () => {
  it('joins the schemes of the rules, in the diagnostic too, and is kept', async () => {
    const packs = usePacksStore()
    await packs.open('cress.yaml', YAML)
    expect(packs.outcome).toMatchObject({ kind: 'added', notices: [] })
    expect(kept()).toEqual([{ name: 'cress.yaml', text: YAML }])
    await useDossierStore().wake()
    useDossierStore().send({ type: 'setTerritory', territory: [{ type: 'region', code: '84' }] })
    const diagnostic = useDiagnosticStore()
    await diagnostic.prepare()
    expect(ids()).toContain(ID)
    expect(ids().length).toBeGreaterThan(50)
    expect(diagnostic.diagnosis?.diagnostic.supports.find(({ id }) => id === ID)).toMatchObject({
      toVerify: true,
    })
    packs.packs.forEach(packs.remove)
    expect(diagnostic.diagnosis?.diagnostic.supports.map(({ id }) => id)).not.toContain(ID)
    expect(packs.outcome).toEqual({ kind: 'removed', name: 'la CRESS d’Exemple' })
    expect(localStorage.getItem(PACKS_KEY)).toBeNull()
  })

  it('is there again at the next visit, in the result that needs it', async () => {
    await usePacksStore().open('cress.yaml', YAML)
    setActivePinia(createPinia())
    expect(ids()).toEqual([])
    await useDiagnosticStore().prepare()
    expect(ids()).toContain(ID)
  })

  it('takes the place of the one with its id, and of no other', async () => {
    const packs = usePacksStore()
    await packs.open('cress.yaml', YAML)
    await packs.open('autre.json', asJson({ ...PACK, id: 'autre' }))
    await packs.open('cress-2.json', withScheme({ id: 'nouveau' }))
    expect(packs.outcome).toMatchObject({ kind: 'replaced' })
    expect(ids()).toEqual(['autre/appui-au-demarrage', 'cress-d-exemple/nouveau'])
    expect(kept()).toHaveLength(2)
  })

  it('is refused with its problems, and changes nothing', async () => {
    const packs = usePacksStore()
    await packs.open('cress.yaml', YAML)
    await packs.open('cress.yaml', withScheme({ etat: 'ouvert', couleur: 'bleu' }))
    expect(packs.outcome).toMatchObject({
      kind: 'refused',
      name: 'cress.yaml',
      problems: [expect.stringContaining('valeur attendue'), expect.stringContaining('couleur')],
    })
    expect(ids()).toEqual([ID])
    expect(kept()).toEqual([{ name: 'cress.yaml', text: YAML }])
  })

  it('is to be chosen again when the browser cannot read it', async () => {
    const content = useContentStore()
    await content.load('dispositifs-locaux')
    const packs = usePacksStore()
    const gone = new File([YAML], 'cress.yaml')
    vi.spyOn(gone, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotFoundError')
    })
    await packs.openFile(gone)
    expect(packs.outcome).toEqual({
      kind: 'refused',
      name: 'cress.yaml',
      problems: [content.t('commandes.dispositifs-locaux.illisible')],
    })
  })

  it('is said when nothing can be kept', async () => {
    const full: PackFileStore = {
      load: () => ({ ok: true, files: [] }),
      save: () => false,
      subscribe: () => () => undefined,
    }
    const packs = usePacksStore()
    await packs.begin(full)
    await packs.open('cress.yaml', YAML)
    expect(packs.outcome).toEqual({ kind: 'not-kept', name: 'cress.yaml' })
    expect(ids()).toEqual([])
  })

  it('is one too many after ten', async () => {
    const packs = usePacksStore()
    for (let index = 0; index <= 10; index += 1)
      await packs.open(`${index}.json`, asJson({ ...PACK, id: `cress-${index}` }))
    expect(packs.outcome).toEqual({ kind: 'too-many', name: '10.json' })
    expect(packs.packs).toHaveLength(10)
  })

  it('is told of codes that the index of places does not know', async () => {
    const territoire = { type: 'epci', codes: ['200071363', '200000008'], libelle: 'Exemple' }
    const packs = usePacksStore()
    await packs.open('cress.json', asJson({ ...PACK, dispositifs: [{ ...SCHEME, territoire }] }))
    expect(packs.outcome).toMatchObject({
      kind: 'added',
      notices: ['Le code de territoire 200000008 n’est pas connu de cet outil\u00A0: vérifiez-le.'],
    })
  })
})

describe('what was kept', () => {
  it('is said when this version no longer reads it, and the others are read', async () => {
    const files = [
      { name: 'vieux.yaml', text: 'format: ptce-dispositifs' },
      { name: 'cress.yaml', text: YAML },
    ]
    localStorage.setItem(PACKS_KEY, JSON.stringify({ version: 1, files }))
    const packs = usePacksStore()
    await packs.begin()
    expect(packs.packs.map(({ pack }) => pack?.id)).toEqual([undefined, 'cress-d-exemple'])
    expect(packs.packs[0]?.problems.length).toBeGreaterThan(3)
    expect(ids()).toEqual([ID])
  })

  it('never stops a result, however spoiled, and may be erased', async () => {
    localStorage.setItem(PACKS_KEY, '{"version":')
    const diagnostic = useDiagnosticStore()
    await diagnostic.prepare()
    const packs = usePacksStore()
    expect(diagnostic.diagnosis?.diagnostic.article9).toHaveLength(11)
    expect(packs.isSpoiled).toBe(true)
    packs.clear()
    expect(packs.isSpoiled).toBe(false)
    expect(localStorage.getItem(PACKS_KEY)).toBeNull()
  })

  it('is left out of a result when what reads it cannot be fetched, and is back later', async () => {
    const files = [{ name: 'cress.yaml', text: YAML }]
    let isCut = true
    const packs = usePacksStore()
    const cut: PackFileStore = {
      load: () => {
        if (isCut) throw new TypeError('Failed to fetch dynamically imported module')
        return { ok: true, files }
      },
      save: () => true,
      subscribe: () => () => undefined,
    }
    await expect(packs.begin(cut)).rejects.toThrow()
    await packs.beginIfRead()
    expect(packs.isReaderMissing).toBe(true)
    isCut = false
    await packs.beginIfRead()
    expect(packs.isReaderMissing).toBe(false)
    expect(ids()).toEqual([ID])
  })

  it('follows what another tab keeps', async () => {
    const packs = usePacksStore()
    await packs.begin()
    const files = [{ name: 'cress.yaml', text: YAML }]
    localStorage.setItem(PACKS_KEY, JSON.stringify({ version: 1, files }))
    window.dispatchEvent(Object.assign(new Event('storage'), { key: PACKS_KEY }))
    await vi.waitUntil(() => packs.packs.length === 1, { timeout: 15_000 })
    expect(ids()).toEqual([ID])
  })
})

describe('a file opened where a dossier is expected', () => {
  it.each([
    ['by its name', 'cress.yaml', 'rien', true],
    ['by its name in capitals', 'CRESS.YML', '', true],
    ['by its first key', 'cress.json', asJson(PACK), true],
    ['on one line', 'cress.txt', JSON.stringify(PACK), true],
    ['after comments', 'cress.txt', '# Exemple\n\nformat: ptce-dispositifs\n', true],
    ['and a dossier is not', 'pole.ptce.json', '{"format":"ptce-dossier"}', false],
    ['nor one that speaks of it', 'a.json', '{"name":"ptce-dispositifs"}', false],
  ])('is known for a pack %s', (_, name, text, isPack) => {
    expect(isPackFile(name, text)).toBe(isPack)
  })

  it('is taken as a pack, and the dossier stays as it is', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    dossiers.send({ type: 'start', track: 'collectivite' })
    const before = dossiers.dossier
    const opened = await useFilesStore().open(new File([asJson(PACK)], 'cress.json'))
    expect(opened).toEqual({ ok: true, isPack: true })
    expect(usePacksStore().outcome).toMatchObject({ kind: 'added' })
    expect(dossiers.dossier).toBe(before)
  })
})
