import { describe, expect, it } from 'vitest'
import { cellText, sectionTexts } from '../../../src/report'
import { answers } from '../../../src/report/annex/answers'
import { sources } from '../../../src/report/annex/sources'
import { glossary } from '../../../src/report/annex/glossary'
import { members } from '../../../src/report/group/memberTable'
import { method } from '../../../src/report/annex/method'
import { references } from '../../../src/report/annex/officialTexts'
import { resources, shownResources } from '../../../src/report/support/resources'
import { tell, type Told } from '../../../src/report/model/section'
import { blockOf, blocksOf } from '../blocks'
import { AUTHORITY, content, inputFor, VICHY, made, toldOf } from '../content'
import { article9 } from '../fixtures'

const { texts } = content.words
const schemeName = (id: string) => content.words.schemes.find((one) => one.id === id)?.name
const rowsOf = (block: { rows: readonly (readonly Parameters<typeof cellText>[0][])[] }) =>
  block.rows.map((row) => row.map(cellText))

describe('answers', () => {
  const section = made(
    answers,
    inputFor({
      project: { name: 'Pôle d’exemple', themes: ['culture'], stage: 'emergence' },
      answers: {
        'strategie-ecrite': 'oui',
        'strategie-partagee': 'ne-sait-pas',
        'projet-conforme': 'sans-objet',
        'annees-prevues': 3,
        'moyens-partages': ['locaux', 'materiel'],
        'plan-d-action': 2,
        'but-commun-ecrit': 2,
      },
      evidence: { 'but-commun-ecrit': ['compte-rendu'] },
      comments: { 'strategie-ecrite': 'Relue en mars' },
    }),
  )
  const rows = blocksOf(section, 'table').flatMap(rowsOf)
  const row = (label: string) => rows.find(([question]) => question?.startsWith(label))

  it.each([
    ['Qui s’est mis d’accord', 'Je ne sais pas'],
    ['Votre projet suit-il le cahier', 'Aucun appel n’est visé aujourd’hui'],
    ['Combien d’années', '3\u00A0ans'],
    [
      'Quels moyens',
      '«\u00A0Des locaux ou un terrain\u00A0» et «\u00A0Du matériel ou des véhicules\u00A0»',
    ],
    ['Nous avons un plan', '«\u00A0Le plan donne les dates et les responsables.\u00A0»'],
    ['Avez-vous une stratégie', '«\u00A0Oui, elle est écrite\u00A0» Remarque\u00A0: Relue en mars'],
  ])('prints what was answered: %s', (label, answer) => {
    expect(row(label)?.[1]).toBe(answer)
  })

  it('shows the pieces ticked, and says « déclaré » of a level without one', () => {
    expect(row('Nous avons écrit notre but')?.[2]).toBe('Compte rendu de réunion daté')
    expect(row('Nous avons un plan')?.[2]).toBe('Déclaré')
    expect(row('Avez-vous une stratégie')?.[2]).toBe('')
  })

  it('counts what has no answer instead of reading it as a no', () => {
    const expected = content.rules.questions.filter(
      ({ track, askedWhen }) => track !== 'collectivite' && askedWhen === undefined,
    ).length
    expect(sectionTexts(section)).toContain(
      `Questions sans réponse, facultatives comprises\u00A0: ${expected - 7}.`,
    )
  })

  it('says what the project is, and only what was said', () => {
    expect(blockOf(section, 'definitions').items).toEqual([
      { term: 'Nom', text: 'Pôle d’exemple' },
      { term: 'Thèmes', text: 'Culture' },
      { term: 'Étape déclarée', text: 'Émergence' },
    ])
  })

  it('asks the questions as the track does', () => {
    const outside = made(answers, inputFor({ ...AUTHORITY, answers: { 'plan-d-action': 2 } }))
    expect(rowsOf(blockOf(outside, 'table'))[0]?.[0]).toBe(
      'Le groupe a un plan d’action sur deux ans.',
    )
    expect(blockOf(outside, 'table').caption).toBe('Leur projet commun')
  })

  it('reports the answers this version does not know', () => {
    const kept = made(answers, inputFor({ unknownAnswers: { 'question-future': 'oui' } }))
    expect(sectionTexts(kept).join(' ')).toContain('«\u00A0question-future\u00A0»')
  })
})

describe('members', () => {
  it('prints each as declared, with what was said of it', () => {
    const section = made(
      members,
      inputFor({
        members: [
          {
            id: 'a',
            name: 'Atelier',
            family: 'cooperative',
            legalForm: 'SCIC',
            roles: ['organisme-formation'],
            brings: 'Un local',
          },
          {
            id: 'b',
            name: 'Club',
            family: 'groupement-entreprises',
            nonEssShare: 0.625,
            commitment: 'pressenti',
          },
          { id: 'c', name: 'Jeanne', family: 'entreprise', legalPerson: false },
        ],
      }),
    )
    const rows = rowsOf(blockOf(section, 'table'))
    expect(rows.map(([name, , commitment, details]) => [name, commitment, details])).toEqual([
      [
        'Atelier',
        'D’accord',
        'Organisme de formation\u202F; Forme\u00A0: SCIC\u202F; Apport\u00A0: Un local',
      ],
      ['Club', 'Pressenti', '62,5\u00A0% de membres hors ESS'],
      ['Jeanne', 'D’accord', 'N’est pas une personne morale'],
    ])
  })

  it.each([
    [{}, texts['membres.vide.porteur']],
    [AUTHORITY, texts['membres.vide.collectivite']],
  ])('says that the list is empty', (part, sentence) => {
    expect(sectionTexts(made(members, inputFor(part)))).toContain(sentence)
  })
})

/** A section that only says this. */
const saying = (text: string): Told => ({
  section: {
    id: 'essai',
    title: 'Essai',
    short: 'Essai',
    blocks: [{ kind: 'paragraph', text, from: 'annexe' }],
  },
  cites: [],
})

describe('sources', () => {
  const input = inputFor({}, { places: VICHY })
  const rowsAfter = (told: readonly Told[]) => rowsOf(blockOf(made(sources, input, told), 'table'))
  const factsOf = (rows: ReturnType<typeof rowsAfter>) =>
    rows.flatMap(([fact]) => fact?.split('\u202F; ') ?? [])
  const told = toldOf(input).filter(({ section }) => section.id !== 'annexe-sources')
  const rows = rowsAfter(told)

  it('lists every support, contact, call, example and page that the report shows', () => {
    const shown = [
      ...input.diagnostic.supports.map(({ id }) => schemeName(id)),
      ...shownResources(input).map(({ title }) => title),
      ...content.words.calls.map(({ title }) => title),
      'CRESS Auvergne-Rhône-Alpes',
    ]
    const facts = factsOf(rows)
    for (const name of shown) expect(facts).toContain(name)
    // Those that are told, and no others.
    expect(facts.filter((fact) => fact.startsWith('Exemple\u00A0: '))).toHaveLength(3)
  })

  it('lists nothing that no section tells', () => {
    expect(rowsAfter([])).toEqual([])
    const alone = told.filter(({ section }) => section.id === 'ressources')
    expect(factsOf(rowsAfter(alone)).sort()).toEqual(
      shownResources(input)
        .map(({ title }) => title)
        .sort(),
    )
  })

  it('lists a fact of our own sentences where one of them is told, whatever its spaces', () => {
    const { fact, saidAs } = content.words.statements['cinq-ans-plutot-que-trois'] ?? {}
    const [sentence = ''] = saidAs ?? []
    const broken = sentence.replaceAll(' ', '\u00A0')
    expect(factsOf(rowsAfter([saying(`On dit\u00A0: ${broken}.`)]))).toEqual([fact])
    expect(rowsAfter([saying('On ne dit rien.')])).toEqual([])
  })

  it('gives each a date, or says that it has none', () => {
    for (const [, , date] of rows)
      expect(date).toMatch(
        /\d{4}(?: \(ancienne\))?$|^Non datée$|^Version en vigueur|^Copie d’avant/,
      )
  })

  it('gives a source one row, whatever it is cited for', () => {
    const sources = rows.map(([, ...source]) => source.join('|'))
    expect(new Set(sources).size).toBe(sources.length)
    for (const [fact] of rows) {
      const names = fact?.split('\u202F; ') ?? []
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('names the law and the decree once each', () => {
    expect(references(input).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Décret .+, articles 1, 2, 3/),
      expect.stringMatching(/^Loi .+, articles 1er/),
    ])
  })
})

describe('glossary', () => {
  const terms = (text: string) =>
    tell(glossary, inputFor(), () => [saying(text)]).flatMap(({ section }) =>
      blockOf(section, 'definitions').items.map(({ term }) => term),
    )

  it.each([
    ['La CRESS aide.', ['CRESS']],
    ['Un ami du pôle.', []],
    ['Un AMI du pôle.', ['AMI']],
    ['Des conventions signées.', ['Convention']],
    ['Le conventionnement.', []],
    ['Dix sujets.', ['Sujet (ou axe)']],
    ['Cet axe.', ['Sujet (ou axe)']],
  ])('explains the words used: %s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  it('is in alphabetical order, accents aside', () => {
    const words = ['SCIC', 'Élément', 'DLA', 'Ferme', 'Délibération']
    const input = inputFor()
    const glossaryOf = Object.fromEntries(words.map((word) => [word, { word, explanation: '…' }]))
    const found = made(glossary, { ...input, words: { ...input.words, glossary: glossaryOf } }, [
      saying(words.join(', ')),
    ])
    expect(blockOf(found, 'definitions').items.map(({ term }) => term)).toEqual([
      'Délibération',
      'DLA',
      'Élément',
      'Ferme',
      'SCIC',
    ])
  })

  it('is left out when there is nothing to explain', () => {
    expect(tell(glossary, inputFor(), () => [saying('Rien.')])).toEqual([])
  })
})

describe('resources', () => {
  it('offers a short list, each page with its link and its date', () => {
    const items = blocksOf(made(resources, inputFor()), 'list')[0]?.items ?? []
    expect(items.length).toBeGreaterThan(3)
    expect(items.length).toBeLessThanOrEqual(14)
    for (const item of items) {
      expect(item).toContainEqual(
        expect.objectContaining({ href: expect.stringMatching(/^https?:/) }),
      )
      expect(JSON.stringify(item)).toMatch(
        /[Ss]ource (?:ancienne, )?d(?:e|u|’)|[Ss]ource sans date/,
      )
    }
  })

  it('offers nothing about an element that is met', () => {
    const about = content.words.elements['strategie-commune']?.resources ?? []
    const titles = (status: 'reuni' | 'non-reuni') =>
      shownResources(
        inputFor(
          {},
          { diagnostic: { actions: [], article9: article9({ 'strategie-commune': status }) } },
        ),
      ).map(({ title }) => title)
    expect(about).not.toEqual([])
    for (const id of about) {
      expect(titles('non-reuni')).toContain(content.words.resources[id]?.title)
      expect(titles('reuni')).not.toContain(content.words.resources[id]?.title)
    }
  })

  it('serves each track first', () => {
    expect(shownResources(inputFor(AUTHORITY)).map(({ title }) => title)).toContain(
      content.words.resources['rtes-roles-2016']?.title,
    )
    expect(shownResources(inputFor()).map(({ title }) => title)).not.toContain(
      content.words.resources['rtes-roles-2016']?.title,
    )
  })
})

describe('method', () => {
  it('says how the result is computed, with which rules, and what it is not', () => {
    const said = sectionTexts(made(method, inputFor()))
    expect(said).toContain(texts['restitution.methode.0'])
    expect(said).toContain(`Règles de l’outil\u00A0: version ${content.rules.version}.`)
    expect(said).toContain(texts['restitution.notice'])
  })

  it('names the places it could not find', () => {
    const places = { ...VICHY, unknown: [{ type: 'commune' as const, code: '99999' }] }
    expect(sectionTexts(made(method, inputFor({}, { places }))).join(' ')).toContain('99999')
    expect(sectionTexts(made(method, inputFor())).join(' ')).not.toContain('absents de notre index')
  })
})
