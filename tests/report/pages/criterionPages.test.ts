import { describe, expect, it } from 'vitest'
import { leavesOf, type Criterion, type Leaf } from '../../../src/domain'
import {
  blockTexts,
  criterionIndex,
  criterionPage,
  CRITERION_KINDS,
  neighbours,
  sectionTexts,
  type CriterionPage,
  type Section,
} from '../../../src/report'
import { formatDate } from '../../../src/report/model/format'
import { leafText } from '../../../src/report/grids/ruleText'
import { blockOf, blocksOf } from '../blocks'
import { content } from '../content'
import { DATE } from '../fixtures'

const input = { ...content, date: DATE }
const { rules, words } = content
const index = criterionIndex(input)
const entries = index.flatMap(({ parts }) => parts.flatMap(({ items }) => items))

function pageOf(kind: string, id: string): CriterionPage {
  const page = criterionPage(input, kind, id)
  if (page === undefined) throw new Error(`No page for ${kind}/${id}`)
  return page
}

const sectionOf = (page: CriterionPage, id: string): Section => {
  const found = page.sections.find((section) => section.id === id)
  if (found === undefined) throw new Error(`No section ${id} in ${page.id}`)
  return found
}

const textsOf = ({ title, lead, sections }: CriterionPage) => [
  title,
  lead,
  ...sections.flatMap(sectionTexts),
]

describe('the index', () => {
  it('has an entry for every element, condition, axis and scheme, in the order of the rules', () => {
    const ids = (kind: string) => entries.filter((item) => item.kind === kind).map(({ id }) => id)
    expect(ids('article-9')).toEqual(rules.elements.map(({ id }) => id))
    expect(ids('appel-a-projets')).toEqual(rules.stateConditions.map(({ id }) => id))
    expect(ids('demarche')).toEqual(rules.axes.map(({ id }) => id))
    expect([...ids('dispositifs')].sort()).toEqual(words.schemes.map(({ id }) => id).sort())
    expect(index.map(({ kind }) => kind)).toEqual(CRITERION_KINDS)
  })

  it('says that the axes are reconstructed, with a link to the charter’s holder', () => {
    const { intro } = index.find(({ kind }) => kind === 'demarche') ?? { intro: '' }
    expect(intro).toContainEqual(
      expect.objectContaining({ href: words.texts['demarche.lien-charte.adresse'] }),
    )
    expect(blockTexts({ kind: 'paragraph', text: intro }).join()).toContain('reconstruits')
  })

  it.each(CRITERION_KINDS)('leads from one page of %s to the next, and no further', (kind) => {
    const own = entries.filter((item) => item.kind === kind).map(({ id }) => id)
    const walked: string[] = []
    for (let id = own[0]; id !== undefined; id = neighbours(input, kind, id).after?.id) {
      walked.push(id)
    }
    expect(walked).toEqual(own)
    expect(neighbours(input, kind, own[0] ?? '').before).toBeUndefined()
  })
})

it.each([
  ['article-9', 'inconnu'],
  ['article-9', 'projet-innovant'],
  ['demarche', 'regroupement'],
  ['autre', 'innovation'],
  ['dispositifs', '__proto__'],
])('%s/%s has no page', (kind, id) => {
  expect(criterionPage(input, kind, id)).toBeUndefined()
})

describe.each(entries.map(({ kind, id }) => [kind, id] as const))('the page %s/%s', (kind, id) => {
  const page = pageOf(kind, id)

  it('has no hole, no empty section and no anchor twice', () => {
    for (const text of textsOf(page)) expect(text).not.toMatch(/\{|undefined|^\s*$/)
    for (const { blocks } of page.sections) expect(blocks).not.toEqual([])
    const anchors = page.sections.flatMap((section) => [
      section.id,
      ...blocksOf(section, 'heading').flatMap((heading) => heading.id ?? []),
    ])
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('has its sources, and the sentences of the house', () => {
    expect(page.sections.at(-1)?.id).toBe('sources')
    const said = textsOf(page).join('\n')
    expect(said).not.toMatch(/vous êtes un PTCE|labellisé|\bscore\b|bravo/i)
    expect(said).not.toMatch(/'|\.\.\.| {2}|[^\s\u00A0]:(?=\s)| [:;!?»]|« /)
  })

  it('links only to what stands on it', () => {
    const anchors = page.sections.flatMap((section) =>
      blocksOf(section, 'heading').flatMap((heading) => heading.id ?? []),
    )
    const refs = [...JSON.stringify(page.sections).matchAll(/"ref":"([^"]+)"/g)].map(
      ([, ref]) => ref,
    )
    expect(refs.filter((ref) => ref === undefined || !anchors.includes(ref))).toEqual([])
  })
})

const legal: readonly (readonly [string, Criterion])[] = [
  ...rules.elements.map((criterion) => ['article-9', criterion] as const),
  ...rules.stateConditions.map((criterion) => ['appel-a-projets', criterion] as const),
]

describe.each(legal)('the rule told at %s', (kind, criterion) => {
  const page = pageOf(kind, criterion.id)
  const rule = sectionOf(page, 'regle')
  const told = sectionTexts(rule).join('\n')
  const own = Object.entries({ ...words.elements, ...words.stateConditions }).find(
    ([id]) => id === criterion.id,
  )?.[1]
  const conditions = [
    criterion.metWhen,
    criterion.partlyWhen,
    ...(own?.precisions ?? []).map(({ when }) => when),
  ]
  const leaves = conditions.flatMap((condition) => leavesOf(condition, rules))
  const wordsOf = (leaf: Leaf, wanted: boolean) =>
    leafText(leaf, wanted, rules, words, { profile: { track: 'porteur' } })

  it(`of « ${criterion.id} » has every leaf, as asked or as its contrary`, () => {
    expect(leaves.length).toBeGreaterThan(1)
    const lost = leaves.filter(
      (leaf) => !told.includes(wordsOf(leaf, true)) && !told.includes(wordsOf(leaf, false)),
    )
    expect(lost).toEqual([])
  })

  it('has the meaning of each status, in the words of the rule', () => {
    const [statuses] = blocksOf(rule, 'rule')
    expect(statuses?.items.map(({ status }) => status?.status)).toEqual([
      'reuni',
      'a-consolider',
      'non-reuni',
      'a-renseigner',
    ])
    expect(statuses?.items.map(({ text }) => text)).toEqual(Object.values(own?.statuses ?? {}))
  })

  it('has its questions with both tracks’ words, each option, and whom to ask', () => {
    if (criterion.questions.length === 0) return expect(criterion.reads).toBeDefined()
    const asked = sectionTexts(sectionOf(page, 'questions')).join('\n')
    for (const id of criterion.questions) {
      const question = words.questions[id]
      expect(asked).toContain(question?.label)
      if (question?.authority?.label !== undefined && question.authority.label !== question.label)
        expect(asked).toContain(question.authority.label)
      for (const { label, askWhom } of Object.values(question?.options ?? {})) {
        expect(asked).toContain(label)
        if (askWhom !== undefined) expect(asked).toMatch(/Demandez (?:à|au|aux) /)
      }
    }
  })

  it('has its examples, each with the status that comes out', () => {
    const table = blockOf(sectionOf(page, 'exemples'), 'table')
    const examples = words.criteria?.examples[criterion.id] ?? []
    expect(examples.length).toBeGreaterThan(3)
    expect(table.rows.map((row) => row[2])).toEqual(
      examples.map(({ expected }) => expect.objectContaining({ status: expected })),
    )
  })

  it('has the words of the law, its link and the day of the rules', () => {
    expect(page.quote?.words).not.toBe('')
    expect(page.quote?.href).toMatch(/^https:/)
    expect(sectionTexts(sectionOf(page, 'sources')).join()).toContain(
      `Version ${content.rules.version}, du ${formatDate(content.words.criteria?.date ?? '')}`,
    )
  })
})

it('tells a rule as a tree: negations on the leaves, each question a link to its place', () => {
  const rule = blocksOf(sectionOf(pageOf('article-9', 'strategie-commune'), 'regle'), 'rule')[0]
  const met = rule?.items[0]?.node
  expect(met?.text).toBe('Toutes ces conditions à la fois')
  expect(met?.parts.map(({ text }) => text)).toEqual([
    expect.arrayContaining([
      expect.objectContaining({ ref: 'question-strategie-ecrite' }),
      expect.objectContaining({ text: expect.stringContaining('la réponse est «\u00A0Oui') }),
    ]),
    expect.arrayContaining([expect.objectContaining({ ref: 'question-strategie-partagee' })]),
  ])
})

it('tells what an example gives: members grouped, answers in the words of the questions', () => {
  const table = (kind: string, id: string) =>
    blockOf(sectionOf(pageOf(kind, id), 'exemples'), 'table')
  const given = table('article-9', 'entreprises-ess').rows.map((row) => row[1])
  expect(given).toContain('Membres\u00A0: association\u202F; coopérative.')
  expect(given).toContain(
    'Membres\u00A0: mutuelle ou assurance mutuelle\u202F; mutuelle ou assurance mutuelle (engagement\u00A0: pressenti).',
  )
  expect(given).toContain(
    'Membres\u00A0: entreprise classique (×\u00A02)\u202F; collectivité territoriale.',
  )
  const answers = table('article-9', 'strategie-commune').rows.map((row) => row[1])
  expect(answers[0]).toMatch(/^«\u00A0.+\u00A0»\u00A0: «\u00A0.+\u00A0»\. «/)
})

describe('the page of an axis', () => {
  const page = pageOf('demarche', 'economie')

  it('describes four levels of each statement, and no score', () => {
    const table = blockOf(sectionOf(page, 'niveaux'), 'table')
    const statements = rules.axes.find(({ id }) => id === 'economie')?.statements ?? []
    expect(table.rows).toHaveLength(statements.length)
    for (const row of table.rows) expect(row).toHaveLength(5)
    expect(textsOf(page).join()).toContain('Il n’y a pas de note globale')
  })

  it('says which stages ask a level of it, and from which stage level 2 is expected', () => {
    const rows = blockOf(sectionOf(page, 'etapes'), 'table').rows.map((row) => row.slice(1))
    expect(rows).toContainEqual(['Développement', '«\u00A0On commence\u00A0», ou plus'])
    expect(rows).toContainEqual(['Consolidation confirmée', '«\u00A0C’est solide\u00A0»'])
  })

  it.each(rules.axes.map(({ id }) => id))('« %s » is said to be reconstructed, by link', (id) => {
    expect(pageOf('demarche', id).notes.flat()).toContainEqual(
      expect.objectContaining({ href: words.texts['demarche.lien-charte.adresse'] }),
    )
  })
})

describe('the page of a scheme', () => {
  it.each(words.schemes.map((scheme) => [scheme.id, scheme] as const))(
    'of « %s » never gives an amount or a deadline without the date of its source',
    (id, { amount, period, deadline }) => {
      const items = blockOf(sectionOf(pageOf('dispositifs', id), 'fiche'), 'definitions').items
      const dated = items.filter(({ text }) =>
        /\(source (?:(?:ancienne, )?d(?:e|u|’)|sans date)/.test(String(text)),
      )
      const fragile = [amount, period, deadline].filter((text) => text !== undefined)
      expect(dated).toHaveLength(fragile.length)
    },
  )

  it('of an example or of an alert says that it is no support', () => {
    for (const { id, relevance } of words.schemes) {
      if (relevance !== 'exemple' && relevance !== 'alerte') continue
      const said = sectionTexts(sectionOf(pageOf('dispositifs', id), 'propose')).join()
      expect(said).toMatch(/jamais proposé comme une aide|pas une aide/)
    }
  })

  it('of what is closed says so, however old', () => {
    expect(pageOf('dispositifs', 'idf-ami-ptce-2014').lead).toMatch(/^Clos\./)
  })

  it('says first that it is old, of what is past its review day', () => {
    expect(pageOf('dispositifs', 'dla').lead).toMatch(/^Ancien\. Sans date limite connue\./)
  })
})
