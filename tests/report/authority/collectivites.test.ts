import { describe, expect, it } from 'vitest'
import {
  AUTHORITY_LEVELS,
  ELEMENT_IDS,
  lowerFirst,
  type AuthorityLevel,
  type Places,
} from '../../../src/domain'
import { cellText, richText, sectionTexts } from '../../../src/report'
import { aroundTheTable } from '../../../src/report/authority/aroundTheTable'
import { authorities } from '../../../src/report/authority/authorities'
import { established } from '../../../src/report/authority/established'
import { everyQuestion } from '../../../src/report/authority/everyQuestion'
import { ownPlan } from '../../../src/report/authority/ownPlan'
import type { ReportInput } from '../../../src/report/model/input'
import { tell } from '../../../src/report/model/section'
import { whySupport } from '../../../src/report/authority/whySupport'
import { scic } from '../../../src/report/authority/scic'
import { placesAt } from '../../domain/realPlaces'
import { blockOf, blocksOf } from '../blocks'
import {
  AUTHORITY,
  authorityAt,
  content,
  HAUTS_DE_FRANCE,
  inputFor,
  LOIRE,
  VICHY,
  made,
} from '../content'
import { article9 } from '../fixtures'

const { texts, levers } = content.words
const rowsOf = (block: { rows: readonly (readonly Parameters<typeof cellText>[0][])[] }) =>
  block.rows.map((row) => row.map(cellText))

const levelsOf = (
  input: ReportInput,
  declaration: typeof authorities | typeof aroundTheTable = authorities,
) => blocksOf(made(declaration, input), 'rows')[0]?.items.map(({ title }) => richText(title)) ?? []

describe('authorities', () => {
  it('lists the six families, the most useful at this stage first', () => {
    const input = inputFor({ project: { stage: 'consolidation' } })
    const table = blockOf(made(authorities, input), 'table')
    expect(table.caption).toContain('Consolidation')
    expect(rowsOf(table).map(([label]) => label)).toEqual(
      input.diagnostic.levers.map(({ id }) => levers[id]?.label),
    )
    expect(rowsOf(table)[0]).toContain(texts['collectivite.legende-poids.3'])
  })

  it('names where it was done, and leaves no family with an invented example', () => {
    const rows = rowsOf(blockOf(made(authorities, inputFor()), 'table'))
    const done = (id: string) => rows.find(([label]) => label === levers[id]?.label)?.at(-1)
    expect(done('foncier-et-locaux')).toContain('Belleville-en-Beaujolais')
    expect(done('investissement')).toBe('–')
  })

  it('gives each example its source', () => {
    const { items } = blockOf(made(authorities, inputFor()), 'definitions')
    expect(items).toHaveLength(3)
    for (const { text } of items) expect(text).toMatch(/Source(?: ancienne| sans date)?\u00A0: /)
  })

  it('names the places to see, level by level', () => {
    expect(levelsOf(inputFor({}, { places: VICHY }))).toEqual([
      'Votre commune\u00A0: Vichy',
      'Votre intercommunalité\u00A0: CA Vichy Communauté',
      'Votre département\u00A0: Allier',
      'Votre région\u00A0: Auvergne-Rhône-Alpes',
    ])
  })

  it('counts the places that a title has no room for', () => {
    const commune = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `Bourg-${index + 1}`)
      const places = {
        ...VICHY,
        communes: names,
        places: [],
        names: { ...VICHY.names, commune: Object.fromEntries(names.map((name) => [name, name])) },
      }
      return levelsOf(inputFor({}, { places }))[0]
    }
    expect(commune(2)).toBe('Vos communes\u00A0: Bourg-1 et Bourg-2')
    expect(commune(6)).toMatch(/Bourg-5 et Bourg-6$/)
    expect(commune(9)).toBe(
      'Vos communes\u00A0: Bourg-1, Bourg-2, Bourg-3, Bourg-4, Bourg-5 et 4\u00A0autres',
    )
  })

  it('puts first what was done in the same région', () => {
    const first = (places: Places) =>
      blockOf(made(authorities, inputFor({}, { places })), 'definitions').items[0]?.term
    expect(first(LOIRE)).toMatch(/^Région des Pays de la Loire/)
    expect(first(HAUTS_DE_FRANCE)).toMatch(/Oise|Hauts-de-France/)
  })

  it('asks of a level the two things most useful at this stage', () => {
    const asked = (stage: 'gestation' | 'developpement') => {
      const input = inputFor({ project: { stage } })
      const [commune] = blockOf(made(authorities, input), 'rows').items
      const said = [commune?.text ?? '', commune?.aside ?? ''].map(richText)
      expect(said.map((text) => text.split('\u00A0: ')[0])).toEqual(
        input.diagnostic.levers.slice(0, 2).map(({ id }) => levers[id]?.label),
      )
      return Object.values(levers).filter(({ byLevel }) =>
        said.some((text) => text.includes(lowerFirst(byLevel.commune.can))),
      )
    }
    expect(asked('developpement')).toHaveLength(2)
    expect(asked('gestation')).not.toContain(levers['investissement'])
  })

  it('names no place without a territory', () => {
    expect(levelsOf(inputFor())).toEqual([
      'Votre commune',
      'Votre intercommunalité',
      'Votre département',
      'Votre région',
    ])
  })
})

describe('ownPlan', () => {
  const section = (answers = {}) => made(ownPlan, inputFor({ ...AUTHORITY, answers }))

  it('sorts what was said into what to go on with, to launch and to study', () => {
    const planned = section({
      'appui-reperage': 'deja',
      'appui-foncier': 'prevu',
      'appui-achats': 'possible',
      'appui-ingenierie': 'non',
    })
    const headings = blocksOf(planned, 'heading').map(({ text }) => text)
    expect(headings.slice(0, 3)).toEqual([
      texts['collectivite.plan.a-poursuivre'],
      texts['collectivite.plan.a-lancer'],
      texts['collectivite.plan.a-etudier'],
    ])
    const terms = blocksOf(planned, 'definitions').map(({ items }) => items.map(({ term }) => term))
    expect(terms.slice(0, 3)).toEqual([
      [levers['reperage-et-mise-en-lien']?.label],
      [levers['foncier-et-locaux']?.label],
      [levers['achats-et-commande-publique']?.label],
    ])
  })

  it('goes on by the words of the stage, and starts by a first step', () => {
    const said = (answer: string, stage?: 'emergence') =>
      sectionTexts(
        made(
          ownPlan,
          inputFor({
            ...AUTHORITY,
            answers: { 'appui-foncier': answer },
            ...(stage && { project: { stage } }),
          }),
        ),
      ).join(' ')
    const words = levers['foncier-et-locaux']
    expect(said('deja', 'emergence')).toContain(words?.byStage.emergence)
    expect(said('deja')).toContain(words?.withoutStage)
    expect(said('deja')).not.toContain(words?.action.title)
    expect(said('prevu')).toContain(words?.action.title)
    expect(said('prevu')).not.toContain(words?.byStage.emergence)
  })

  it('says that nothing was said', () => {
    expect(blocksOf(section(), 'note').map(({ text }) => text)).toEqual([
      texts['collectivite.plan.vide'],
    ])
  })

  it('shows what this level may do, and no other', () => {
    const byLevel = (level: 'commune' | 'region') =>
      sectionTexts(made(ownPlan, inputFor({ profile: { track: 'collectivite', level } })))
    const words = levers['foncier-et-locaux']?.byLevel
    expect(byLevel('commune')).toContain(words?.commune.can)
    expect(byLevel('commune')).not.toContain(words?.region.can)
    expect(byLevel('region')).toContain(words?.region.can)
  })

  it('says where the place of a collectivité is', () => {
    expect(sectionTexts(section())).toContain(texts['collectivite.posture-generale'])
    expect(sectionTexts(section())).toContain(texts['collectivite.competences'])
  })
})

const ATELIER = { id: 'a', name: 'Atelier', family: 'association' } as const

describe('everyQuestion', () => {
  const rows = (input: ReportInput) => rowsOf(blockOf(made(everyQuestion, input), 'table'))
  const questions = (input: ReportInput) => rows(input).map(([question]) => question)

  it('asks what a rule reads before what only informs', () => {
    const usage = (text: string | undefined) =>
      content.rules.questions.find(({ id }) => content.words.questions[id]?.toAsk === text)?.usage
    const informs = questions(inputFor(AUTHORITY)).map((text) => usage(text) === 'informative')
    expect(informs.indexOf(true)).toBeGreaterThan(15)
    expect(informs.slice(informs.indexOf(true))).not.toContain(false)
  })

  it('starts with the members it is not sure of', () => {
    const input = inputFor({
      ...AUTHORITY,
      members: [
        { id: 'a', name: 'Atelier', family: 'ne-sait-pas' },
        { id: 'b', name: 'Club', family: 'groupement-entreprises' },
        { id: 'c', name: 'Lycée', family: 'enseignement-superieur', commitment: 'pressenti' },
      ],
      answers: { 'liste-membres-complete': 'non' },
    })
    expect(questions(input).slice(0, 4)).toEqual([
      texts['collectivite.questions-au-porteur.membres.liste-incomplete'],
      'Quel est le statut de «\u00A0Atelier\u00A0»\u202F?',
      'Quelle part des membres de «\u00A0Club\u00A0» est hors ESS\u202F?',
      'L’accord de «\u00A0Lycée\u00A0» est-il donné\u202F?',
    ])
  })

  it('asks who is in the group before all else, when nobody is listed', () => {
    expect(questions(inputFor(AUTHORITY))[0]).toBe(
      texts['collectivite.questions-au-porteur.membres.liste-vide'],
    )
  })

  it('asks nothing of an element that is met without the answer', () => {
    const members = ['a', 'b'].map((id) => ({ id, name: id, family: 'association' as const }))
    const asked = inputFor({ ...AUTHORITY, members })
    const ess = content.words.questions['statut-ess-verifie']?.toAsk
    expect(questions(inputFor(AUTHORITY)).length).toBeGreaterThan(questions(asked).length)
    expect(questions(asked)).not.toContain(ess)
  })

  it('leaves no cell of its table empty', () => {
    const cells = rows(inputFor(AUTHORITY)).flat()
    expect(cells.filter((text) => text.trim() === '')).toEqual([])
  })

  it('says nothing when everything is known', () => {
    const input = inputFor(
      { ...AUTHORITY, answers: { 'liste-membres-complete': 'oui' }, members: [ATELIER] },
      { diagnostic: { questionsToAsk: [] } },
    )
    expect(tell(everyQuestion, input)).toEqual([])
  })
})

it('gives elected members six reasons, what completes them, and where it comes from', () => {
  const section = made(whySupport, inputFor(AUTHORITY))
  const [six, others] = blocksOf(section, 'definitions').map(({ items }) =>
    items.map(({ term }) => term),
  )
  const told = content.words.reasonsToSupport
  // An elected member retains four: their titles alone are read at once.
  expect(section.blocks[0]).toMatchObject({
    kind: 'list',
    from: 'essentiel',
    items: told.slice(0, 4).map(({ title }) => `${title}.`),
  })
  expect(six).toEqual(told.slice(0, 6).map(({ title }, index) => `${index + 1}. ${title}`))
  expect(others).toEqual(told.slice(6).map(({ title }) => title))
  const ground = content.words.statements['pourquoi-soutenir']?.fact ?? ''
  expect(sectionTexts(section).find((text) => text.startsWith(ground))).toMatch(/ Source ancienne/)
})

describe('established', () => {
  const sides = (part = {}, diagnostic = {}) =>
    blockOf(made(established, inputFor({ ...AUTHORITY, ...part }, { diagnostic })), 'sides').sides

  it('says what the answers establish, in the words of the status: four at most', () => {
    const [known] = sides({}, { article9: article9({ regroupement: 'non-reuni' }) })
    expect(known?.title).toBe('10 éléments sont là, d’après le groupe')
    expect(known?.items).toEqual(
      ELEMENT_IDS.slice(1, 5).map((id) => content.words.elements[id]?.statuses.reuni),
    )
  })

  it('tells what was observed first, and apart from what is declared', () => {
    const seen = (...ids: readonly string[]) => ({
      article9: article9({}).map((one) => ({ ...one, observed: ids.includes(one.id) })),
    })
    const [known] = sides({}, seen('innovation'))
    expect(known?.title).toBe('11 éléments sont là, dont un constaté')
    expect(known?.items[0]).toBe(`${content.words.elements.innovation?.statuses.reuni} Constaté.`)
    const [all] = sides({}, seen(...ELEMENT_IDS))
    expect(all?.title).toBe('11 éléments sont là, tous constatés')
    expect(all?.items[0]).toBe(content.words.elements.regroupement?.statuses.reuni)
  })

  it('gives beside it the first four of the meeting that are left to put', () => {
    const meeting = (content.words.meeting ?? []).flatMap(({ questions }) => questions)
    const [, asked] = sides()
    expect(asked?.title).toBe('À demander au groupe')
    expect(asked?.items).toEqual(meeting.slice(0, 4).map(({ text }) => text))
    const left = meeting.slice(2).map(({ id }) => id)
    expect(sides({}, { meetingQuestions: left })[1]?.items[0]).toBe(meeting[2]?.text)
  })

  it('says it of a side that is empty', () => {
    expect(sides()[0]?.items).toEqual(['Rien n’est encore établi.'])
    const settled = { answers: { 'liste-membres-complete': 'oui' }, members: [ATELIER] }
    expect(sides(settled, { meetingQuestions: [] })[1]?.items).toEqual([
      'Rien de plus, d’après vos réponses.',
    ])
  })
})

describe('aroundTheTable', () => {
  it('tells every level but the one that reads', () => {
    const level = (own: AuthorityLevel) =>
      levelsOf(
        inputFor({ profile: { track: 'collectivite', level: own } }, { places: VICHY }),
        aroundTheTable,
      )
    // « Votre commune » would be another one.
    expect(level('intercommunalite')).toEqual([
      'La commune\u00A0: Vichy',
      'Le département\u00A0: Allier',
      'La région\u00A0: Auvergne-Rhône-Alpes',
    ])
    expect(levelsOf(inputFor(AUTHORITY), aroundTheTable)).toEqual([
      'La commune',
      'Le département',
      'La région',
    ])
    for (const own of AUTHORITY_LEVELS) expect(level(own)).toHaveLength(3)
  })

  const at = (level: AuthorityLevel, answers = {}) =>
    made(
      aroundTheTable,
      inputFor({ profile: { track: 'collectivite', level }, answers }, { places: VICHY }),
    )
  const foldsOf = (section: ReturnType<typeof at>) => blocksOf(section, 'folded')

  it('tells six families, one line a level, one’s own first', () => {
    const families = foldsOf(at('departement')).slice(0, 6)
    expect(families.map(({ summary }) => summary).sort()).toEqual(
      Object.values(levers)
        .map(({ label }) => label)
        .sort(),
    )
    for (const { blocks } of families)
      expect(
        blocks.flatMap((block) =>
          block.kind === 'rows' ? block.items.map(({ title }) => richText(title)) : [],
        ),
      ).toEqual([
        'Vous, département',
        'La commune\u00A0: Vichy',
        'L’intercommunalité\u00A0: CA Vichy Communauté',
        'La région\u00A0: Auvergne-Rhône-Alpes',
      ])
  })

  it('says « vous » of both levels that one collectivité holds, and that it is our reading', () => {
    const section = made(aroundTheTable, inputFor(authorityAt('commune 75056', 'Paris')))
    expect(blockOf(section, 'table').columns.map(({ label }) => label)).toEqual([
      'Appui',
      'Vous, commune',
      'Vous, département',
      'L’intercommunalité',
      'La région',
    ])
    expect(sectionTexts(section)).toContain(
      'Vous tenez deux niveaux\u00A0: commune et département. C’est notre lecture du 28\u00A0novembre 2026\u00A0: faites-la vérifier.',
    )
    const [questions] = blocksOf(section, 'definitions')
    expect(questions?.items.map(({ term }) => term)).toEqual([
      'L’intercommunalité',
      'La région',
      'À tous',
    ])
    expect(sectionTexts(at('commune')).join()).not.toContain('Vous tenez deux niveaux')
  })

  it('names beside it the others of its own level, and is none of them', () => {
    const region = authorityAt('region 75', 'Nouvelle-Aquitaine')
    const over = (...places: readonly string[]) => inputFor(region, { places: placesAt(...places) })
    const titles = (input: ReportInput) => levelsOf(input, aroundTheTable)
    expect(titles(over('region 75', 'region 76'))[0]).toBe('L’autre région\u00A0: Occitanie')
    expect(titles(over('region 75', 'region 76', 'region 84'))[0]).toBe(
      'Les autres régions\u00A0: Occitanie et Auvergne-Rhône-Alpes',
    )
    expect(titles(over('region 75')).join()).not.toContain('région')
    const [questions] = blocksOf(
      made(aroundTheTable, over('region 75', 'region 76')),
      'definitions',
    )
    expect(questions?.items[0]).toEqual({
      term: 'L’autre région\u00A0: Occitanie',
      text: texts['collectivite.autour-de-la-table.a-demander.region'],
    })
    // Only its level is known: which of them it is is not.
    const unnamed = { profile: { track: 'collectivite', level: 'region' } } as const
    const both = placesAt('region 75', 'region 76')
    expect(titles(inputFor(unnamed, { places: both })).join()).not.toContain('L’autre')
  })

  it('tells an example to who gave it as its own', () => {
    const asides = (input: ReportInput) =>
      blocksOf(made(aroundTheTable, input), 'rows')
        .flatMap(({ items }) => items)
        .map(({ aside }) => richText(aside ?? ''))
        .join(' ')
    const own = asides(inputFor(authorityAt('epci 200071363', 'Vichy Communauté')))
    expect(own).toMatch(/Chez vous, d’après une source[^:]*: .* Est-ce toujours juste\u202F\?/u)
    expect(own).not.toMatch(/Exemple, [^:]*: [^.]*Vichy Communauté/u)
    expect(asides(inputFor(AUTHORITY))).toMatch(/Exemple, [^:]*: [^.]*Vichy Communauté/u)
  })

  it('says beside its own line what this collectivité answered, and beside no other', () => {
    const said = (answers: Record<string, string>) =>
      blockOf(at('commune', answers), 'table').rows.map((row) =>
        row.filter((cell) => /^(?:Vous le|Possible)/u.test(cellText(cell))).map(cellText),
      )
    const own = levers['foncier-et-locaux']?.byLevel.commune.can ?? ''
    expect(said({}).flat()).toEqual([])
    expect(said({ 'appui-foncier': 'deja' }).flat()).toEqual([`Vous le faites. ${own}`])
    expect(said({ 'appui-foncier': 'prevu' }).flat()).toEqual([`Vous le prévoyez. ${own}`])
    expect(said({ 'appui-foncier': 'possible' }).flat()).toEqual([`Possible, d’après vous. ${own}`])
  })

  it('quotes a collectivité of the same level, the others folded', () => {
    const quoted = (level: AuthorityLevel) =>
      at(level).blocks.flatMap((block) => (block.kind === 'note' ? [block.title] : []))
    expect(quoted('commune')).toEqual([
      'Marie Chatelais, adjointe à la culture de Cusset, mai 2022',
    ])
    expect(quoted('departement')).toEqual([])
    expect(blocksOf(at('commune'), 'note')).toHaveLength(3)
  })

  it('asks each of the others its question, then all of them', () => {
    const questions = blocksOf(at('region'), 'definitions')[0]?.items
    expect(questions?.map(({ term }) => term.split('\u00A0')[0])).toEqual([
      'La commune',
      'L’intercommunalité',
      'Le département',
      'À tous',
    ])
  })

  it('cites every power by its number, with its source and how far to trust it', () => {
    const folded = foldsOf(at('commune'))
    const list = folded.find(({ summary }) => summary === 'Compétences à faire vérifier')
    const [powers] = list?.blocks ?? []
    if (powers?.kind !== 'definitions') throw new Error('The powers are not listed')
    expect(powers.items.map(({ term }) => term)).toEqual(
      Array.from({ length: 8 }, (_, index) => `K${index + 1}`),
    )
    for (const { term, text } of powers.items)
      expect(/Source(?: ancienne| sans date)?\u00A0: /u.test(richText(text))).toBe(term !== 'K7')
  })
})

describe('scic', () => {
  it('stands only when the form is open and a collectivité may want in', () => {
    expect(tell(scic, inputFor())).toEqual([])
    expect(tell(scic, inputFor(AUTHORITY, { diagnostic: { scic: true } }))).toHaveLength(1)
  })

  it('says that all collectivités together may hold half of the capital', () => {
    const section = made(scic, inputFor({}, { diagnostic: { scic: true } }))
    expect(sectionTexts(section).join(' ')).toMatch(/ensemble jusqu’à 50\u00A0% du capital/)
  })
})
