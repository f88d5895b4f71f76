import { describe, expect, it } from 'vitest'
import { ELEMENT_IDS, type Action, type Diagnostic, type Dossier } from '../../../src/domain'
import { actions, withWhom } from '../../../src/report/plan/actions'
import { alerts } from '../../../src/report/plan/alerts'
import { blockOf, blocksOf } from '../blocks'
import { placesAt } from '../../domain/realPlaces'
import { AUTHORITY, authorityAt, content, inputFor, made } from '../content'
import { article9 } from '../fixtures'
import { sectionTexts, type Placed, type Section } from '../../../src/report'

const planned = (reason: Action['reason'], serves: string): Action => ({
  id: `agir-${serves}`,
  priority: 1,
  reason,
  serves,
})

/** Everything known, so that only the planned actions stand. */
const sectionOf = (
  list: readonly Action[],
  part: Partial<Dossier> = {},
  diagnostic: Partial<Diagnostic> = {},
) =>
  made(
    actions,
    inputFor(part, {
      diagnostic: {
        article9: article9({}),
        situation: 'tous-reunis',
        actions: list,
        ...diagnostic,
      },
    }),
  )

/** The whole plan: what paper says of its beginning is the same. */
const groupsOf = (section: Section<Placed>) =>
  section.blocks.flatMap((block) =>
    block.kind === 'plan' && block.only === undefined ? block.groups : [],
  )

const itemsOf = (...args: Parameters<typeof sectionOf>) =>
  groupsOf(sectionOf(...args)).flatMap(({ items }) => items)

describe('actions', () => {
  it.each([
    [planned('element', 'strategie-commune'), 'élément\u00A06'],
    [planned('state-call', 'composition'), 'appel de l’État, 2°'],
    [planned('stage', 'plan-d-action'), 'étape «\u00A0Émergence\u00A0»'],
    [planned('gap', 'plan-d-action'), 'sujet\u00A01 (projet commun)'],
  ])('says who with, by when and for what: $serves, $reason', (action, target) => {
    const [item] = itemsOf([action])
    expect(item?.id).toBe(action.id)
    expect(item?.meta).toMatch(/^Avec .+ · /)
    expect(item?.meta.endsWith(` · ${target}`)).toBe(true)
    expect(item?.by).toMatch(/^202[67]-\d\d-\d\d$/)
  })

  it('takes its words from the rules', () => {
    const words = content.words.elements['strategie-commune']?.action
    expect(itemsOf([planned('element', 'strategie-commune')])[0]).toMatchObject({
      title: words?.title,
      detail: words?.detail,
    })
  })

  it('gives a collectivité its own action for an element, and a proposal for a statement', () => {
    const own = content.words.elements['strategie-commune']?.authorityAction
    const [element, statement] = itemsOf(
      [planned('element', 'strategie-commune'), planned('gap', 'plan-d-action')],
      AUTHORITY,
    )
    expect(element).toMatchObject({ title: own?.title, detail: own?.detail })
    expect(statement?.title).toBe('Proposer au groupe\u00A0: planifier trois actions')
  })

  it('puts three first, then the others by what they serve', () => {
    const section = sectionOf([
      planned('element', 'regroupement'),
      planned('element', 'meme-territoire'),
      planned('element', 'strategie-commune'),
      planned('element', 'strategie-continue'),
      planned('stage', 'plan-d-action'),
      planned('gap', 'but-commun-ecrit'),
      planned('state-call', 'composition'),
    ])
    expect(groupsOf(section).map(({ items, isFolded }) => [items.length, isFolded])).toEqual([
      [3, false],
      [2, false],
      [1, true],
      [1, true],
    ])
    expect(section.title).toBe('Trois actions d’abord, puis deux autres')
  })

  it('says on paper its beginning in short, and on a screen the same at the head of the whole', () => {
    const section = sectionOf(
      ['regroupement', 'meme-territoire', 'strategie-commune', 'strategie-continue'].map((id) =>
        planned('element', id),
      ),
    )
    const [short, whole] = blocksOf(section, 'plan')
    expect(section.blocks.map(({ kind, from, only }) => [kind, from, only])).toEqual([
      ['plan', 'essentiel', 'paper'],
      ['paragraph', 'essentiel', 'paper'],
      ['plan', 'complet', undefined],
    ])
    expect(sectionTexts(section)).toContain('Les dates sont des propositions.')
    expect(short?.groups).toEqual(whole?.groups.slice(0, 1))
    expect(whole?.groups.map(({ title }) => title)).toEqual(['D’abord', 'Ensuite'])
  })

  it('folds what nobody starts today, and counts it in words', () => {
    const list = ELEMENT_IDS.map((id) => planned('element', id))
    const groups = groupsOf(sectionOf(list))
    expect(groups.map(({ title, items, isFolded }) => [title, items.length, isFolded])).toEqual([
      ['D’abord', 3, false],
      ['Ensuite', 5, false],
      ['Trois autres actions, ensuite', 3, true],
    ])
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      list.map(({ id }) => id),
    )
  })

  it('dates an answer to give by nothing: only an action is taken up', () => {
    const [first] = groupsOf(made(actions, inputFor())).flatMap(({ items }) => items)
    expect(first?.title).toBe('Remplir la liste des membres')
    expect(first).not.toHaveProperty('id')
    expect(first).not.toHaveProperty('by')
  })

  it('completes few actions with what is not known, without losing one', () => {
    const items = itemsOf(
      [planned('element', 'regroupement')],
      {},
      {
        situation: 'un-element-manque',
        article9: article9({ regroupement: 'non-reuni', innovation: 'a-renseigner' }),
      },
    )
    expect(items.map(({ meta }) => meta.split(' · ').at(-1))).toEqual([
      'élément\u00A01',
      'élément\u00A010',
    ])
  })

  it('asks a collectivité to meet the group first when little is known', () => {
    const items = itemsOf(
      [planned('element', 'regroupement')],
      { ...AUTHORITY, members: [{ id: 'a', name: 'Atelier', family: 'association' }] },
      {
        situation: 'surtout-a-renseigner',
        article9: article9({ regroupement: 'non-reuni', innovation: 'a-renseigner' }),
      },
    )
    expect(items.map(({ title }) => title)).toEqual([
      'Poser vos questions au groupe',
      content.words.elements.regroupement?.authorityAction.title,
    ])
  })
})

describe('an action that only waits for an agreement', () => {
  const members: Dossier['members'] = [
    { id: 'a', name: 'Menuiserie', family: 'entreprise' },
    { id: 'b', name: 'Transports Bourbon', family: 'entreprise', commitment: 'pressenti' },
  ]

  /** With the real changes, which tell who was approached. */
  const itemsFor = (list: readonly Action[], part: Partial<Dossier>) =>
    itemsOf(list, part, { article9: inputFor(part).diagnostic.article9 })

  it('asks the group for that agreement rather than for someone new', () => {
    const [item] = itemsFor([planned('element', 'autres-entreprises')], { members })
    expect(item).toMatchObject({
      title: 'Obtenir l’accord de «\u00A0Transports Bourbon\u00A0»',
      detail: 'Proposez une date et une courte lettre d’engagement.',
    })
  })

  it('asks a collectivité to help', () => {
    const [item] = itemsFor([planned('element', 'autres-entreprises')], { ...AUTHORITY, members })
    expect(item?.title).toBe(
      'Aider le groupe à obtenir l’accord de «\u00A0Transports Bourbon\u00A0»',
    )
  })

  it('is said once, with all that it serves', () => {
    const approached: Dossier['members'] = [
      { id: 'a', name: 'Ressourcerie', family: 'association' },
      { id: 'b', name: 'Menuiserie', family: 'entreprise' },
      { id: 'c', name: 'Commune', family: 'collectivite', commitment: 'pressenti' },
    ]
    const items = itemsFor(
      [planned('element', 'partenaires'), planned('state-call', 'composition')],
      {
        members: approached,
      },
    )
    const agreements = items.filter(({ title }) => title.includes('Commune'))
    expect(agreements.map(({ title }) => title)).toEqual([
      'Obtenir l’accord de «\u00A0Commune\u00A0»',
    ])
    expect(agreements[0]?.meta).toMatch(/ · élément\u00A05 · appel de l’État, 2°$/)
  })

  it('asks once of a member whom two elements wait for, where another would do for one of them', () => {
    const items = itemsFor(
      ['regroupement', 'entreprises-ess', 'partenaires'].map((id) => planned('element', id)),
      {
        members: [
          { id: 'a', name: 'Ressourcerie', family: 'association' },
          { id: 'c', name: 'Commune', family: 'collectivite', commitment: 'pressenti' },
          { id: 'b', name: 'Régie', family: 'association', commitment: 'pressenti' },
        ],
      },
    )
    const agreements = items.filter(({ title }) => title.includes('accord'))
    expect(agreements.map(({ title, meta }) => `${title} ${meta}`)).toEqual([
      expect.stringMatching(/«\u00A0Régie\u00A0».* élément\u00A01 · élément\u00A03$/),
      expect.stringMatching(/«\u00A0Commune\u00A0».* élément\u00A05$/),
    ])
  })

  it('asks for someone new when an agreement would not be enough', () => {
    const [item] = itemsFor([planned('element', 'autres-entreprises')], {
      members: members.filter(({ id }) => id === 'b'),
    })
    expect(item?.title).not.toContain('Transports Bourbon')
  })
})

describe('what is to be learnt', () => {
  const unknown: Dossier['members'] = [
    { id: 'a', name: 'Ressourcerie', family: 'association' },
    { id: 'b', name: 'Groupe Mwezi', family: 'ne-sait-pas' },
  ]
  const titles = (members: Dossier['members'], answers: Dossier['answers'] = {}) =>
    itemsOf(
      [planned('stage', 'plan-d-action')],
      { members, answers },
      { article9: inputFor({ members, answers }).diagnostic.article9 },
    ).map(({ title, detail }) => `${title} ${detail}`)

  it('starts with the member whom the situation names', () => {
    expect(titles(unknown)[0]).toMatch(
      /^Préciser la liste des membres .*«\u00A0Groupe Mwezi\u00A0»/,
    )
    expect(titles(unknown.slice(0, 1))[0]).toMatch(/^Planifier trois actions/)
  })

  it('leaves out what nobody can answer while the list has nobody of that kind', () => {
    const firm: Dossier['members'] = [{ id: 'a', name: 'Menuiserie', family: 'entreprise' }]
    const all: Dossier['answers'] = {
      'perimetre-choisi': 'accord-ecrit',
      'strategie-ecrite': 'oui',
      'strategie-partagee': 'tous',
      'annees-prevues': 3,
      'pilotage-qui-dure': 'regulier',
    }
    const onTerritory = /^Répondre sur le territoire commun/
    expect(titles(firm, all)).not.toContainEqual(expect.stringMatching(onTerritory))
    expect(titles(unknown.slice(0, 1), all)).toContainEqual(expect.stringMatching(onTerritory))
  })
})

it('proposes once to bring in whom both the law and the decree lack', () => {
  const members: Dossier['members'] = [
    { id: 'a', name: 'Menuiserie', family: 'entreprise' },
    { id: 'b', name: 'Commune', family: 'collectivite' },
  ]
  const list = [planned('element', 'entreprises-ess'), planned('state-call', 'composition')]
  const answers = { 'liste-membres-complete': 'oui' }
  for (const part of [{ members }, { ...AUTHORITY, members, answers }]) {
    const items = itemsOf(list, part).filter(({ meta }) => meta.includes('appel de l’État'))
    expect(items).toHaveLength(1)
    expect(items[0]?.meta).toMatch(/élément\u00A03 · appel de l’État, 2°$/)
  }
})

it('sends a collectivité to no meeting when nothing is unknown', () => {
  expect(itemsOf([], AUTHORITY)).toEqual([])
})

it('asks a collectivité for the members before anything, when it listed none', () => {
  const [first, second] = groupsOf(made(actions, inputFor(AUTHORITY))).flatMap(({ items }) => items)
  expect(first?.title).toBe('Remplir la liste des membres')
  expect(second?.meta).toBe('15\u00A0questions · les onze éléments')
})

describe('withWhom', () => {
  it.each([
    [['cress', 'avise'], {}, 'Avec la CRESS et l’Avise'],
    [['coorace', 'commune', 'region'], {}, 'Avec Coorace et la commune'],
    [['intercommunalite', 'commune'], AUTHORITY, 'Avec la commune'],
    [['region'], AUTHORITY, 'Avec la région'],
  ])('names %j', (helpers, part, expected) => {
    expect(withWhom(inputFor(part), helpers)).toBe(expected)
  })

  it('says nothing where nobody else may help', () => {
    expect(withWhom(inputFor(AUTHORITY), ['intercommunalite'])).toBeUndefined()
  })
})

describe('alerts', () => {
  const ids = content.rules.alerts.map(({ id }) => id)
  const section = (count: number) =>
    made(alerts, inputFor({}, { diagnostic: { alerts: ids.slice(0, count) } }))

  it('says that there is none, and why when nothing was answered of how the group works', () => {
    const said = (answers: Readonly<Record<string, number>>) =>
      made(alerts, inputFor({ answers }, { diagnostic: { alerts: [] } })).blocks
    const { texts } = content.words
    expect(said({ 'plan-d-action': 2 })).toEqual([
      { kind: 'paragraph', text: texts['restitution.etats-vides.alertes'], from: 'complet' },
    ])
    expect(said({})).toEqual([
      {
        kind: 'paragraph',
        text: texts['restitution.etats-vides.alertes-sans-reponse'],
        from: 'complet',
      },
    ])
  })

  it('shows three at once, the others folded, none lost', () => {
    expect(section(3).blocks.map(({ kind }) => kind)).toEqual(['note', 'note', 'note'])
    expect(section(5).blocks.map(({ kind }) => kind)).toEqual(['note', 'note', 'note', 'folded'])
    expect(blockOf(section(5), 'folded').summary).toBe('Autres points à discuter (2)')
    expect(blocksOf(section(5), 'note').map(({ title }) => title)).toEqual(
      ids.slice(0, 5).map((id) => content.words.alerts[id]?.title),
    )
  })
})

describe('whom a collectivité acts with', () => {
  const withCress = (...places: readonly string[]) =>
    withWhom(
      inputFor(authorityAt('region 75', 'Nouvelle-Aquitaine'), { places: placesAt(...places) }),
      ['region', 'cress'],
    )

  it('is never itself, and is the CRESS by its name, or two together', () => {
    expect(withCress('region 75')).toBe('Avec la CRESS Nouvelle-Aquitaine')
    expect(withCress('region 75', 'region 76')).toBe('Avec les deux CRESS')
    expect(withCress('region 75', 'region 76', 'region 84')).toBe('Avec la CRESS')
  })

  it('is not the other level that it holds either', () => {
    const paris = inputFor(authorityAt('commune 75056', 'Paris'))
    expect(withWhom(paris, ['commune', 'departement'])).toBeUndefined()
  })
})
