import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CHUNK_IDS } from '../../src/build/rules/emit/chunks'
import { EVERY_CHUNK, useContentStore, type PageId } from '../../src/stores/content'
import { planOf } from '../../src/wizard/plan'

beforeEach(() => setActivePinia(createPinia()))

const PAGES: readonly PageId[] = [
  'profil',
  'territoire',
  'membres',
  'article-9',
  'premier-resultat',
  'appel-a-projets',
  'demarche',
  'votre-collectivite',
  'recapitulatif',
  'resultat',
  'a-propos',
  'sources',
  'regles',
  'annuaire',
  'et-si',
]

describe('the chunks of words', () => {
  it('are all fetched by someone, but for the first load', () => {
    expect(['core', ...EVERY_CHUNK].sort()).toEqual([...CHUNK_IDS, 'regles'].sort())
  })
})

describe('words', () => {
  it('of the first screen are there at once', () => {
    const content = useContentStore()
    expect(content.ready('accueil')).toBe(true)
    expect(content.t('accueil.titre')).toContain('pôle territorial')
    expect(content.t('enregistrement.nom-a-part', { nom: 'Val' })).toContain('Val')
  })

  it.each(PAGES)('of « %s » come with it, and only then', async (page) => {
    const content = useContentStore()
    expect(content.ready(page)).toBe(false)
    await content.load(page)
    expect(content.ready(page)).toBe(true)
  })

  it('that are asked for too soon, or without what fills them, are an error', () => {
    const content = useContentStore()
    expect(() => content.t('profil.titre')).toThrow('profil.titre')
    // @ts-expect-error it is the compiler that says it first
    expect(() => content.t('enregistrement.nom-a-part')).toThrow('nom')
  })

  it('add up, whatever the order they come in', async () => {
    const content = useContentStore()
    await Promise.all([content.load('demarche'), content.load('membres')])
    expect(content.t('membres.titre')).toBe('Qui fait partie du groupe\u202F?')
    expect(content.words.axes.economie?.title).toBeTruthy()
    expect(content.t('accueil.titre')).toContain('pôle territorial')
  })

  it('are asked for again after the network failed', async () => {
    vi.doMock('virtual:content/preuves', () => {
      throw new Error('network')
    })
    const content = useContentStore()
    await expect(content.load('article-9')).rejects.toThrow()
    expect(content.ready('article-9')).toBe(false)
    vi.doUnmock('virtual:content/preuves')
    await content.load('article-9')
    expect(content.ready('article-9')).toBe(true)
  })

  it('are all there once the whole content is asked for', async () => {
    const content = useContentStore()
    expect(content.whole).toBeUndefined()
    const { rules, words } = await content.loadAll()
    expect(content.whole?.words).toEqual(words)
    // The search of organisations is told by its own pages alone.
    expect(PAGES.filter((page) => !content.ready(page))).toEqual(['membres', 'a-propos', 'sources'])
    expect(rules.questions.filter(({ id }) => !words.questions[id])).toEqual([])
  })
})

describe('the plan of the journey', () => {
  it('follows the rules: their order, their questions, what is optional', async () => {
    const content = useContentStore()
    expect(() => content.rules).toThrow('Rules asked for before they are there')
    await content.loadRules()
    const { rules } = content
    const plan = planOf(rules)
    expect(plan.rulesVersion).toBe(rules.version)
    expect([plan.elements[0], plan.elements.length]).toEqual(['regroupement', 11])
    expect([plan.axes[0], plan.axes.length]).toEqual(['projet-commun', 10])
    expect(plan.questions.find(({ id }) => id === 'engagement-ecrit')).toEqual({
      id: 'engagement-ecrit',
      step: 'article-9',
      part: 'regroupement',
      optional: true,
      putTo: 'porteur',
    })
    expect(plan.questions.find(({ id }) => id === 'appui-achats')?.track).toBe('collectivite')
  })
})
