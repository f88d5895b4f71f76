// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import BlockView from '../../src/renderers/html/BlockView.vue'
import ReasonTree from '../../src/renderers/html/ReasonTree.vue'
import ReportSections from '../../src/renderers/html/ReportSections.vue'
import StatusMark from '../../src/components/base/StatusMark.vue'
import type { Block, Report } from '../../src/report'
import { provide } from '../components/realTexts'
import { allByRole, byRole, click, LABELS, spoken } from '../components/screen'

const labels: Report['labels'] = {
  page: 'page',
  of: 'sur',
  continued: 'suite',
  contents: 'Dans ce diagnostic',
  gather: 'À rassembler\u00a0:',
  changes: 'Ce qui le rendrait réuni\u00a0:',
  changesToChoose: 'Ce qui le rendrait réuni, au choix\u00a0:',
  attempt: 'Essayer',
  edit: 'Modifier',
  plan: { action: 'Action', who: 'Qui s’en charge', by: 'Pour le', done: 'Fait' },
  missingGlyph: 'illisible',
  dossier: 'Dossier de ce diagnostic',
  statuses: LABELS,
}
const draw = (block: Block) =>
  mount(BlockView, {
    attachTo: document.body,
    props: { block, labels },
    global: { provide, stubs: { RouterLink: RouterLinkStub } },
  })
const read = (block: Block) => spoken(draw(block).element)

describe('a block', () => {
  it('of text keeps its links, inside and out', () => {
    const wrapper = draw({
      kind: 'paragraph',
      text: [
        { text: 'Voir ' },
        { text: 'la loi', href: 'https://exemple.org/loi' },
        { text: ' et ' },
        { text: 'l’étape', ref: 'etape' },
        { text: ', ' },
        { text: 'vite', strong: true },
      ],
    })
    expect(spoken(wrapper.element)).toBe('Voir la loi et l’étape, vite')
    expect(byRole(wrapper, 'link', 'la loi').getAttribute('href')).toBe('https://exemple.org/loi')
    expect(byRole(wrapper, 'link', 'l’étape').getAttribute('href')).toBe('#etape')
    expect(wrapper.get('strong').text()).toBe('vite')
  })

  it.each([
    [3, 'H3'],
    [4, 'H4'],
  ] as const)('of heading has its level (%i)', (level, tag) => {
    const wrapper = draw({ kind: 'heading', level, text: 'Pour les PTCE', id: 'pour-les-ptce' })
    expect(byRole(wrapper, 'heading', 'Pour les PTCE').tagName).toBe(tag)
    expect(wrapper.element.id).toBe('pour-les-ptce')
  })

  it.each([
    [true, 'OL'],
    [false, 'UL'],
  ] as const)('of list is ordered or not (%s)', (ordered, tag) => {
    const { element } = draw({ kind: 'list', ordered, items: ['Un', [{ text: 'Deux' }]] })
    expect(element.tagName).toBe(tag)
    expect([...element.querySelectorAll('li')].map(spoken)).toEqual(['Un', 'Deux'])
  })

  it('of definitions names each term', () => {
    const { element } = draw({
      kind: 'definitions',
      items: [{ term: 'ESS', text: 'Économie sociale' }],
    })
    expect(
      [element.querySelector('dt'), element.querySelector('dd')].map(
        (part) => part && spoken(part),
      ),
    ).toEqual(['ESS', 'Économie sociale'])
  })

  it('of table has a caption, headers both ways, and a region the keyboard reaches', () => {
    const wrapper = draw({
      kind: 'table',
      caption: 'Les dix sujets',
      columns: [
        { label: 'Sujet', width: 3 },
        { label: 'Statut', width: 1 },
      ],
      rows: [['Territoire', { status: 'reuni', label: 'Réuni' }]],
    })
    const region = byRole(wrapper, 'region', 'Les dix sujets')
    expect(region.tabIndex).toBe(0)
    const headers = [...region.querySelectorAll('th')]
    expect(headers.map((header) => [spoken(header), header.getAttribute('scope')])).toEqual([
      ['Sujet', 'col'],
      ['Statut', 'col'],
      ['Territoire', 'row'],
    ])
    expect(spoken(region.querySelector('td') ?? region)).toBe('Réuni')
  })

  it('of law is the sentence, each element leading to its explanation', () => {
    const wrapper = draw({
      kind: 'law',
      parts: [
        { text: 'le ' },
        { text: 'regroupement', element: { id: 'regroupement', number: 1, status: 'reuni' } },
      ],
      cite: 'Loi de 2014',
    })
    expect(spoken(wrapper.element)).toBe('« le regroupement (élément 1, réuni) »Loi de 2014')
    expect(byRole(wrapper, 'link').getAttribute('href')).toBe('#regroupement')
  })

  it('of verdicts says the status in words, quotes, explains, and leads back to the answers', async () => {
    const edit = { step: 'article-9', question: 'strategie-ecrite', label: 'Modifier' }
    const wrapper = draw({
      kind: 'verdicts',
      items: [
        {
          id: 'strategie-commune',
          ordinal: '6',
          status: 'a-consolider',
          label: 'À consolider',
          title: 'Une stratégie commune',
          quote: '« stratégie commune »',
          because: ['Rien n’est écrit.', 'Tous sont d’accord.'],
          gather: 'une note.',
          edit,
          changes: [{ id: 'one', text: 'Écrire la stratégie.' }],
        },
      ],
    })
    expect(
      spoken(wrapper.element.querySelector('[id="strategie-commune"]') ?? wrapper.element),
    ).toBe(
      'À consolider6. Une stratégie communeRien n’est écrit.Tous sont d’accord.« stratégie commune »Ce qui le rendrait réuni :Écrire la stratégie.À rassembler : une note.Essayer : Écrire la stratégie.Modifier : ModifierComprendre : Une stratégie commune',
    )
    await click(byRole(wrapper, 'button', 'Modifier : Modifier'))
    expect(wrapper.emitted('edit')).toEqual([[{ ...edit, row: 'strategie-commune' }]])
    await click(byRole(wrapper, 'button', /^Essayer/))
    expect(wrapper.emitted('attempt')).toEqual([['one']])
  })

  it('of a rule read part by part leads back to each answer', async () => {
    const contest = {
      step: 'article-9',
      question: 'strategie-ecrite',
      label: 'Changer cette réponse',
      about: 'La stratégie est-elle écrite ?',
    }
    const wrapper = mount(ReasonTree, {
      attachTo: document.body,
      props: {
        decided: 'décisif',
        node: {
          truth: 'false',
          mark: 'Non rempli',
          decisive: true,
          text: 'Toutes ces conditions à la fois',
          parts: [
            {
              truth: 'false',
              mark: 'Non rempli',
              decisive: true,
              text: 'La stratégie est écrite.',
              said: 'Votre réponse\u00a0: non.',
              edit: contest,
              parts: [],
            },
          ],
        },
      },
    })
    expect(spoken(wrapper.element)).toBe(
      'Non rempli Toutes ces conditions à la fois :Non rempli · décisif La stratégie est écrite.Votre réponse : non.Changer cette réponse : La stratégie est-elle écrite ?',
    )
    await click(byRole(wrapper, 'button', 'Changer cette réponse : La stratégie est-elle écrite ?'))
    expect(wrapper.emitted('edit')).toEqual([[contest]])
  })

  it('of changes lets each set be tried, by a button that says which', async () => {
    const wrapper = draw({
      kind: 'changes',
      title: 'Pour passer à l’étape suivante',
      items: [
        { id: 'one', text: 'Dater le plan.' },
        { id: 'two', text: 'Écrire le budget.' },
      ],
    })
    expect(spoken(wrapper.element.parentElement ?? wrapper.element)).toContain('Dater le plan.')
    await click(byRole(wrapper, 'button', 'Essayer : Écrire le budget.'))
    expect(wrapper.emitted('attempt')).toEqual([['two']])
  })

  it('of a rule nests its parts, beside the word of each status', () => {
    const wrapper = draw({
      kind: 'rule',
      items: [
        {
          status: { status: 'reuni', label: 'Réuni' },
          text: 'Tout est écrit.',
          when: 'Il faut\u00a0:',
          node: {
            text: 'Toutes ces conditions à la fois',
            parts: [
              { text: [{ text: 'Un plan', ref: 'question-plan' }], parts: [] },
              { text: 'Deux membres', parts: [] },
            ],
          },
        },
        { text: 'Il manque un écrit.', when: 'Sinon.' },
      ],
    })
    expect(spoken(wrapper.element)).toBe(
      'RéuniTout est écrit.Il faut :Toutes ces conditions à la foisUn planDeux membresIl manque un écrit.Sinon.',
    )
    expect(wrapper.findAll('li li li')).toHaveLength(2)
    expect(byRole(wrapper, 'link', 'Un plan').getAttribute('href')).toBe('#question-plan')
  })

  it('of supports dates each one, and never says that it is open', () => {
    const text = read({
      kind: 'supports',
      items: [
        {
          id: 'dla',
          state: 'Ancien',
          title: 'DLA',
          href: 'https://exemple.org',
          text: 'Du conseil.',
          fit: 'Pour toute la France.',
          dated: 'Source de 2022.',
        },
      ],
    })
    expect(text).toContain('Ancien')
    expect(text).toContain('Pour toute la France.')
    expect(text).toContain('Source de 2022.')
  })

  it('of supports shows the shape of the unknown only where the source leaves a doubt', () => {
    const item = { text: '', fit: '', dated: '' }
    const wrapper = draw({
      kind: 'supports',
      items: [
        { ...item, id: 'dla', title: 'DLA', state: 'Récent', isRecent: true },
        { ...item, id: 'ess', title: 'ESS', state: 'Ancien' },
      ],
    })
    const marks = wrapper.findAllComponents(StatusMark)
    expect(marks.map((mark) => mark.props('label'))).toEqual(['Ancien'])
    expect(spoken(wrapper.element)).toContain('Récent')
  })

  it('of supports leads to the page of each, and to none for a local pack', () => {
    const item = { state: 'Ancien', text: '', fit: '', dated: '' }
    const wrapper = draw({
      kind: 'supports',
      items: [
        { ...item, id: 'dla', title: 'DLA' },
        { ...item, id: 'mon-pays/prime', title: 'Prime du pays' },
      ],
    })
    expect(wrapper.findAllComponents(RouterLinkStub).map((link) => link.props('to'))).toEqual([
      { name: 'criteres', params: { kind: 'dispositifs', id: 'dla' } },
    ])
    expect(spoken(wrapper.element)).toContain('Sa fiche complète : DLA')
  })

  it('of contact can be called, written to and visited', () => {
    const wrapper = draw({
      kind: 'contact',
      name: 'CRESS',
      phone: '04\u00a078\u00a009\u00a011\u00a097',
      email: 'info@exemple.org',
      website: 'https://www.exemple.org/',
      dated: 'Mai 2022.',
    })
    expect(
      allByRole(wrapper, 'link').map((link) => [spoken(link), link.getAttribute('href')]),
    ).toEqual([
      ['04 78 09 11 97', 'tel:+33478091197'],
      ['info@exemple.org', 'mailto:info@exemple.org'],
      ['www.exemple.org', 'https://www.exemple.org/'],
    ])
  })

  it('of radar has a title and a whole text equivalent', () => {
    const point = { x: 1, y: 2 }
    const wrapper = draw({
      kind: 'radar',
      title: 'Les dix axes',
      alt: 'Territoire\u00a0: 56 sur 100.',
      radar: {
        width: 640,
        height: 500,
        centre: point,
        rings: [{ label: '100', points: [point, point] }],
        spokes: [{ from: point, to: point }],
        ranges: [{ from: point, to: point, faint: true }],
        lines: [[point, point]],
        dots: [point],
        labels: [{ at: point, anchor: 'middle', number: 1, text: 'Territoire' }],
      },
    })
    expect(allByRole(wrapper, 'img', 'Les dix axes Territoire : 56 sur 100.')).toHaveLength(1)
  })

  it('of map links each département to its list, by its name and its count', () => {
    const ring = [
      { x: 0, y: 0 },
      { x: 9, y: 0 },
      { x: 9, y: 9 },
    ]
    const wrapper = draw({
      kind: 'map',
      title: 'Pôles connus',
      alt: 'Isère (38)\u00a0: 2\u00a0pôles.',
      key: ['Rond plein\u00a0: près de chez vous.', 'Contour épais\u00a0: le projet.'],
      map: {
        width: 100,
        height: 100,
        areas: [
          { code: '38', rings: [ring], isHere: true },
          { code: '01', rings: [ring], isHere: false },
        ],
        frames: [ring],
        names: [{ at: { x: 1, y: 1 }, text: 'Guyane' }],
        markers: [
          {
            code: '38',
            at: { x: 5, y: 5 },
            count: 2,
            kind: 'near',
            label: 'Isère (38)\u00a0: 2\u00a0pôles',
            ref: 'poles-departement',
          },
        ],
      },
    })
    const links = allByRole(wrapper, 'link').map((link) => [
      link.getAttribute('aria-label')?.replace('\u00a0', ' ').replace('\u00a0', ' '),
      link.getAttribute('href'),
    ])
    expect(links).toEqual([['Isère (38) : 2 pôles', '#poles-departement']])
    expect(allByRole(wrapper, 'group', 'Pôles connus')).toHaveLength(1)
    expect(wrapper.get('desc').text()).toContain('Isère (38)')
    expect(wrapper.text()).toContain('Contour épais\u00a0: le projet.')
  })

  it('of contents leads to each section that follows', () => {
    const wrapper = draw({
      kind: 'contents',
      items: [
        { id: 'loi', title: 'Ce que dit la loi' },
        { id: 'article-9-complet', title: 'Les onze éléments' },
      ],
    })
    expect(
      allByRole(wrapper, 'link').map((link) => [spoken(link), link.getAttribute('href')]),
    ).toEqual([
      ['Ce que dit la loi', '#loi'],
      ['Les onze éléments', '#article-9-complet'],
    ])
  })

  it('of path says where one is', () => {
    const { element } = draw({
      kind: 'path',
      items: [
        { title: 'Gestation', text: 'Passée', state: 'done' },
        { title: 'Émergence', text: 'Vous êtes ici', state: 'here' },
      ],
    })
    expect(spoken(element.querySelector('[aria-current="step"]') ?? element)).toBe(
      'Émergence Vous êtes ici',
    )
  })

  it.each<[string, Block, readonly string[]]>([
    ['tally', { kind: 'tally', items: [{ status: 'reuni', label: '8 réunis' }] }, ['8 réunis']],
    [
      'note',
      { kind: 'note', tone: 'alert', title: 'Attention.', text: 'Un binôme.' },
      ['Attention. Un binôme.'],
    ],
    [
      'sides',
      {
        kind: 'sides',
        sides: [
          { title: 'Établi', items: ['Un pilotage.'] },
          { title: 'À demander', items: ['Combien ?'] },
        ],
      },
      ['Établi', 'Un pilotage.', 'À demander', 'Combien ?'],
    ],
    [
      'rows',
      {
        kind: 'rows',
        items: [{ title: 'Trivéo', under: 'Même région', text: 'Insertion.', aside: 'Mai 2022' }],
      },
      ['Trivéo', 'Même région', 'Insertion.', 'Mai 2022'],
    ],
  ])('of %s tells all it holds', (_, block, parts) => {
    const text = read(block)
    for (const part of parts) expect(text).toContain(part)
  })
})

it('draws what is folded once it is opened', async () => {
  const wrapper = draw({
    kind: 'folded',
    summary: 'Écartés',
    blocks: [{ kind: 'paragraph', text: 'Autre région.' }],
  })
  expect(spoken(wrapper.element)).toBe('Écartés')
  const fold = wrapper.get('details')
  fold.element.setAttribute('open', '')
  await fold.trigger('toggle')
  expect(spoken(wrapper.element)).toBe('ÉcartésAutre région.')
})

describe('the drawn blocks of the result', () => {
  const edit = { step: 'membres', label: 'Modifier la liste des membres' }

  it('of members names each with what its square means', async () => {
    const wrapper = draw({
      kind: 'members',
      families: [
        {
          label: 'Entreprises de l’ESS',
          count: '2 membres',
          members: [
            { name: 'Régie Verte', engagement: 'oral' },
            { name: 'Ressourcerie', engagement: 'ecrit', again: 'déjà cité' },
          ],
        },
      ],
      key: [
        { engagement: 'ecrit', label: 'engagement écrit' },
        { engagement: 'oral', label: 'accord donné' },
      ],
      edit,
    })
    const text = spoken(wrapper.element.parentElement ?? wrapper.element)
    expect(text).toContain('Régie Verte, accord donné')
    expect(text).toContain('Ressourcerie, déjà cité, engagement écrit')
    await click(byRole(wrapper, 'button', 'Modifier la liste des membres'))
    expect(wrapper.emitted('edit')).toEqual([[edit]])
  })

  it('of many members counts them, a square each', () => {
    const members = Array.from({ length: 30 }, (_, index) => ({
      name: `Membre ${index}`,
      engagement: 'ecrit' as const,
    }))
    const wrapper = draw({
      kind: 'members',
      families: [{ label: 'Associations', count: '30 membres', members }],
      key: [],
      square: 1,
    })
    expect(wrapper.element.querySelectorAll('dd .sq')).toHaveLength(30)
    expect(spoken(wrapper.element.parentElement ?? wrapper.element)).toContain('30 membres')
    expect(spoken(wrapper.element.parentElement ?? wrapper.element)).not.toContain('Membre 3')
  })

  it('of a plan is ticked, dated and taken up', async () => {
    const wrapper = draw({
      kind: 'plan',
      groups: [
        {
          title: 'D’abord',
          isFolded: false,
          items: [
            { id: 'agir-a', title: 'Datez', detail: 'Notez.', meta: 'élément 7', by: '2027-01-28' },
          ],
        },
      ],
    })
    await click(byRole(wrapper, 'checkbox', 'Fait : Datez'))
    const by: unknown = wrapper.element.parentElement?.querySelector('input[type="date"]')
    expect(by).toMatchObject({ value: '2027-01-28' })
    expect(wrapper.emitted('mark')).toEqual([[{ id: 'agir-a', done: true }]])
  })

  it('of questions leads back to each', async () => {
    const asked = { step: 'article-9', question: 'q', label: 'Répondre' }
    const wrapper = draw({ kind: 'asks', items: [{ text: 'Quelles ressources ?', edit: asked }] })
    await click(byRole(wrapper, 'button', 'Quelles ressources ?'))
    expect(wrapper.emitted('edit')).toEqual([[asked]])
  })

  it('of dots says in words what it draws', () => {
    const text = read({
      kind: 'dots',
      title: 'Les dix sujets',
      levels: ['Pas encore', 'C’est solide'],
      items: [
        {
          title: '4. Territoire',
          value: 67,
          low: 50,
          high: 75,
          isFaint: false,
          text: 'C’est en place',
          note: '3 réponses sur 4.',
        },
      ],
    })
    expect(text).toContain('4. TerritoireC’est en place')
    expect(text).toContain('3 réponses sur 4.')
  })

  it('of eleven threads says each name with its state, and draws its shape', () => {
    const wrapper = draw({
      kind: 'onze',
      label: 'Les onze éléments',
      items: [
        { id: 'regroupement', number: 1, name: 'Groupe', status: 'reuni', label: 'Réuni' },
        {
          id: 'innovation',
          number: 10,
          name: 'Nouveauté',
          status: 'non-reuni',
          label: 'Non réuni',
        },
      ],
    })
    expect(wrapper.findAll('li').map(({ element }) => spoken(element))).toEqual([
      '1Groupe, réuni',
      '10Nouveauté, non réuni',
    ])
    expect(wrapper.findAll('use').map((use) => use.attributes('href'))).toEqual([
      '#s-reuni',
      '#s-non-reuni',
    ])
  })
})

describe('the sections of a page', () => {
  const show = () =>
    mount(ReportSections, {
      attachTo: document.body,
      props: {
        labels,
        sections: [
          {
            id: 'etape',
            title: 'Votre étape',
            short: 'L’étape',
            intro: 'D’après vos réponses.',
            blocks: [],
          },
        ],
      },
      slots: { default: 'LA FIN', 'after-etape': 'ICI L’ÉTAPE' },
      global: { provide },
    })

  it('are listed in the margin', () => {
    const links = allByRole(show(), 'link')
    expect(links.map((link) => [spoken(link), link.getAttribute('href')])).toEqual([
      ['L’étape', '#etape'],
    ])
  })

  it('leave room for what the screen adds', () => {
    expect(spoken(show().element)).toMatch(/D’après vos réponses\.ICI L’ÉTAPE.*LA FIN$/)
  })
})
