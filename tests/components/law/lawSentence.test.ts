// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { lawParts, lawPieces, statusesOf } from '../../../src/components/law/lawParts'
import LawQuote from '../../../src/components/law/LawQuote.vue'
import LawSentence from '../../../src/components/law/LawSentence.vue'
import { typeset } from '../../../src/components/base/typeset'
import { lawExcerpt, type LawRun } from '../../../src/domain'
import { provide } from '../realTexts'
import { allByRole, byRole, LABELS, spoken } from '../screen'

const runs: readonly LawRun[] = [
  { text: 'Les pôles sont constitués par le ' },
  { text: 'regroupement', element: 'regroupement' },
  { text: ' ' },
  { text: 'sur un même territoire', element: 'meme-territoire' },
  { text: ', au sens de la loi, ' },
  { text: 'innovants', element: 'innovation' },
  { text: '.' },
]
const parts = lawParts(
  runs,
  statusesOf([
    { id: 'regroupement', status: 'reuni' },
    { id: 'meme-territoire', status: 'a-consolider' },
  ]),
)
const mounted = (target?: (element: string) => string) =>
  mount(LawSentence, {
    props: { parts, labels: LABELS, ...(target ? { target } : {}) },
    global: { provide, stubs: { RouterLink: RouterLinkStub } },
  })

describe('lawParts', () => {
  it('numbers the elements in the order of the sentence; one not judged is unknown', () => {
    expect(parts.flatMap(({ element }) => (element ? [element] : []))).toEqual([
      { id: 'regroupement', number: 1, status: 'reuni' },
      { id: 'meme-territoire', number: 2, status: 'a-consolider' },
      { id: 'innovation', number: 3, status: 'a-renseigner' },
    ])
  })

  it('keeps punctuation with the words it follows, and loses not a letter', () => {
    const pieces = lawPieces(parts)
    expect(pieces.map(({ after }) => after)).toEqual(['', '', '', ',', '', '.', ''])
    expect(pieces.map(({ text, after }) => text + after).join('')).toBe(
      runs.map(({ text }) => text).join(''),
    )
  })
})

describe('LawSentence', () => {
  it('reads as the whole sentence, each element with its number and its status', () => {
    expect(spoken(mounted().element)).toBe(
      '« Les pôles sont constitués par le regroupement (élément 1, réuni) sur un même territoire (élément 2, à consolider), au sens de la loi, innovants (élément 3, à renseigner). »',
    )
  })

  it('leads to a place of the page', () => {
    const links = allByRole(
      mounted((id) => `#${id}`),
      'link',
    )
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#regroupement',
      '#meme-territoire',
      '#innovation',
    ])
  })

  it('leads to a screen', () => {
    const links = mounted((id) => `/article-9/${id}`).findAllComponents(RouterLinkStub)
    expect(links.map((link) => link.props('to'))).toEqual([
      '/article-9/regroupement',
      '/article-9/meme-territoire',
      '/article-9/innovation',
    ])
  })

  it('leads nowhere when it has no target', () => {
    expect(allByRole(mounted(), 'link')).toEqual([])
  })

  it('does not quote twice what is quoted already', () => {
    const quoted = [{ text: '«\u00a0Les pôles' }, { text: ' durables.\u00a0»' }]
    const wrapper = mount(LawSentence, {
      props: { parts: quoted, labels: LABELS },
      global: { provide },
    })
    expect(spoken(wrapper.element)).toBe('« Les pôles durables. »')
  })
})

describe('LawQuote', () => {
  it('cuts the sentence around the words, and marks them', () => {
    expect(lawExcerpt(runs, 'meme-territoire', 20)).toEqual({
      before: '[…] le regroupement ',
      words: 'sur un même territoire',
      after: ', au sens de la loi, […]',
    })
  })

  it('shows the beginning of the sentence uncut', () => {
    const wrapper = mount(LawQuote, {
      props: { runs, element: 'regroupement', cite: 'Loi de 2014' },
    })
    expect(spoken(wrapper.element)).toBe(
      '« Les pôles sont constitués par le regroupement sur un même territoire, au sens de la loi, innovants. » Loi de 2014',
    )
    expect(wrapper.get('mark').text()).toBe('regroupement')
    expect(() => byRole(wrapper, 'link')).toThrow()
  })
})

describe('typeset', () => {
  it.each([
    [
      'article 1er de la loi',
      [
        ['article 1', 'plain'],
        ['er', 'ordinal'],
        [' de la loi', 'plain'],
      ],
    ],
    [
      'Se réunit-il ici ?',
      [
        ['Se ', 'plain'],
        ['réunit-il', 'unbroken'],
        [' ici ?', 'plain'],
      ],
    ],
    [
      'Agissent-elles ?',
      [
        ['Agissent-elles', 'unbroken'],
        [' ?', 'plain'],
      ],
    ],
    ['existe-t-il', [['existe-t-il', 'unbroken']]],
    ['le 21er, Auvergne-Rhône-Alpes', [['le 21er, Auvergne-Rhône-Alpes', 'plain']]],
  ] as const)('sets « %s »', (text, runs) => {
    expect(typeset(text).map((run) => [run.text, run.kind])).toEqual(runs)
  })
})
