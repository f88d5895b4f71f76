import { describe, expect, it } from 'vitest'
import { applyChanges, type Dossier } from '../../../src/domain'
import { answerGroups, cellText, movements, trialGroups } from '../../../src/report'
import { article9 } from '../../../src/report/grids/article9'
import { explanations } from '../../../src/report/annex/explanations'
import { stage } from '../../../src/report/demarche/stage'
import { stateCall } from '../../../src/report/grids/stateCall'
import { blockOf, blocksOf } from '../blocks'
import { AUTHORITY, content, inputFor, VICHY, made } from '../content'

const TWO: Partial<Dossier> = {
  members: [
    { id: 'm1', name: 'Recyclerie', family: 'association' },
    { id: 'm2', name: 'Menuiserie', family: 'entreprise' },
  ],
}
const upTo = (count: number) =>
  Object.fromEntries(
    content.rules.stages
      .slice(0, count)
      .flatMap(({ conditions }) => conditions.map(({ question, value }) => [question, value])),
  )

describe('the changes of an element', () => {
  const items = (part: Partial<Dossier>) =>
    blocksOf(made(article9, inputFor(part)), 'verdicts').flatMap((block) => block.items)
  const changesOf = (id: string, part: Partial<Dossier>) =>
    items(part)
      .find((item) => item.id === id)
      ?.changes.map(({ text }) => text)

  it('are sentences to choose from', () => {
    expect(changesOf('autres-entreprises', TWO)).toEqual([
      'Faire entrer dans le groupe une autre entreprise hors ESS.',
    ])
  })

  it('leave out the answers that « à renseigner » already asks for', () => {
    expect(changesOf('strategie-commune', {})).toEqual([])
    expect(changesOf('strategie-commune', { answers: { 'strategie-ecrite': 'non' } })).toEqual([
      expect.stringMatching(
        /^Définir une stratégie commune.*\u202F; et faire accepter.*, si ce n’est pas déjà le cas\.$/,
      ),
    ])
  })

  it('are one of these and one of those, when every pair would do', () => {
    const answers = {
      'moyens-partages': ['prevu'],
      'activite-menee-ensemble': 'en-preparation',
      'partenariat-ecrit': 'non',
      'besoin-mal-couvert': 'en-partie',
      'facon-de-faire-nouvelle': ['aucune'],
      'nouveaute-technique': 'non',
    }
    const input = inputFor({ answers })
    const item = blockOf(made(stateCall, input), 'verdicts').items.find(
      ({ id }) => id === 'projet-innovant',
    )
    expect(item?.changes.map(({ text }) => text.match(/\u202F; /g)?.length)).toEqual([4])
    const [change] = item?.changes ?? []
    expect(change?.text).toMatch(/^Il faut une de ces actions.*\. Et une de celles-ci/)
    const tried = trialGroups(input).find(({ title }) => title.includes('3°'))?.items ?? []
    expect(tried.map(({ id }) => id)).toContain(change?.id)
    expect(tried).toHaveLength(3)
  })

  it('suppose what a member would turn out to be, and say what is left to do then', () => {
    const members: Dossier['members'] = [
      { id: 'm1', name: 'Recyclerie', family: 'association' },
      { id: 'm2', name: 'Atelier', family: 'ne-sait-pas' },
    ]
    expect(changesOf('entreprises-ess', { members })?.[0]).toBe(
      'Si «\u00A0Atelier\u00A0» est une structure de l’ESS, rien d’autre ne manque.',
    )
    expect(changesOf('autres-entreprises', { members })?.[0]).toBe(
      'Si «\u00A0Atelier\u00A0» est une entreprise hors ESS, faire entrer dans le groupe une autre entreprise hors ESS.',
    )
  })

  it('warn of what they would undo elsewhere', () => {
    const members: Dossier['members'] = [
      { id: 'm1', name: 'Recyclerie', family: 'association' },
      { id: 'm2', name: 'Collectif', family: 'association', legalPerson: false },
    ]
    const [declared] = changesOf('entreprises-ess', { members }) ?? []
    expect(declared).toMatch(/^Déclarer l’association «\u00A0Collectif\u00A0»/)
    expect(declared).toMatch(/Attention\u00A0: l’élément 5 ne serait plus réuni\.$/)
  })

  it('keep what the member list lacks, which no question asks', () => {
    expect(changesOf('entreprises-ess', AUTHORITY)).not.toEqual([])
  })
})

describe('the elements that count members', () => {
  const told = (part: Partial<Dossier>) => JSON.stringify(made(article9, inputFor(part)).blocks)

  it('say how few members serve them all', () => {
    expect(told({ members: [] })).toMatch(
      /à la fois les éléments 1, 3, 4 et 5.*deux structures de l’ESS, deux entreprises hors ESS et un partenaire/,
    )
  })

  it('say nothing together when each newcomer serves one of them alone', () => {
    expect(told(TWO)).not.toContain('à la fois les éléments')
  })
})

describe('the annex of the rules', () => {
  it('sets in bold, as « décisif », the parts that decided and nothing else', () => {
    const section = made(explanations, inputFor({ ...TWO, answers: { 'strategie-ecrite': 'oui' } }))
    const rows = blocksOf(section, 'table').flatMap(({ rows: some }) => some)
    const isStrong = ([asked]: (typeof rows)[number]) =>
      Array.isArray(asked) && asked.some((run) => run.strong)
    expect(rows.filter(isStrong).length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(cellText(row[2] ?? '').endsWith('décisif')).toBe(isStrong(row))
      // What heads a row is bold in the PDF, unless it is a sentence.
      expect(cellText(row[0] ?? '')).toMatch(/[.?!](?:\u00A0»)?$/)
    }
  })
})

describe('the next stage', () => {
  it('counts the levels of its table as one set to try, and names what it unlocks, dated', () => {
    const input = inputFor({ answers: { ...upTo(2), 'plan-d-action': 1 } }, { places: VICHY })
    const section = made(stage, input)
    const { gaps } = input.diagnostic.stage
    const short = gaps.filter(({ known }) => known).length
    expect(blockOf(section, 'changes').items.map(({ text }) => text)).toEqual([
      `Atteindre les niveaux demandés pour ${short}\u00A0énoncés, et répondre sur les ${gaps.length - short}\u00A0lignes «\u00A0À préciser\u00A0».`,
    ])
    const named = blocksOf(section, 'list').flatMap(({ items }) => items)
    expect(named.length).toBe(Math.min(5, input.diagnostic.stage.unlocks.length))
    for (const item of named) expect(JSON.stringify(item)).toMatch(/[Ss]ource/)
  })
})

describe('what may be tried', () => {
  it('is grouped by what it serves, and nothing is « réuni »', () => {
    const titles = trialGroups(inputFor(TWO)).map(({ title }) => title)
    expect(titles).toContain('4. D’autres entreprises (à consolider)')
    expect(titles.filter((title) => title.endsWith('(réuni)'))).toEqual([])
  })

  it('lets the answers of an element be changed, those of the track alone', () => {
    const groups = answerGroups(inputFor())
    expect(groups.find(({ id }) => id === 'strategie-commune')?.questions).toEqual([
      'strategie-ecrite',
      'strategie-partagee',
    ])
    expect(groups.map(({ id }) => id)).not.toContain('entreprises-ess')
  })
})

describe('what moves', () => {
  const before = inputFor(TWO)
  const [set = []] =
    before.diagnostic.article9.find(({ id }) => id === 'autres-entreprises')?.proposals ?? []
  const after = inputFor(applyChanges(before.dossier, set))

  it('is told before and after, and in one sentence', () => {
    const { table, summary } = movements(before, after)
    expect(table?.rows.map((row) => row.map(cellText))).toContainEqual([
      '4. D’autres entreprises',
      'À consolider',
      'Réuni',
    ])
    expect(summary).toMatch(/^À l’essai\u00A0: \d+\u00A0statuts? changen?t?/)
  })

  it('is nothing when nothing is tried', () => {
    expect(movements(before, before)).toEqual({
      table: undefined,
      gained: [],
      lost: [],
      summary: 'Rien ne bouge pour l’instant.',
    })
  })

  it('counts the stage, and the supports that come and go, with their dates', () => {
    const here = inputFor({ answers: upTo(2) }, { places: VICHY })
    const there = inputFor({ answers: upTo(3) }, { places: VICHY })
    const forward = movements(here, there)
    const back = movements(there, here)
    expect(forward.table?.rows.map((row) => row.map(cellText))).toContainEqual([
      'L’étape',
      'Émergence',
      'Développement',
    ])
    expect(forward.gained).toEqual(back.lost)
    expect(forward.gained.length).toBeGreaterThan(0)
    for (const name of forward.gained) expect(name).toMatch(/\(source/)
  })
})
