import { describe, expect, it } from 'vitest'
import { sayUnder, type Member } from '../../src/domain'
import { buildReport } from '../../src/report'
import { headline } from '../../src/report/headline'
import { actions } from '../../src/report/plan/actions'
import { firstContact } from '../../src/report/support/contacts'
import { situation, summary } from '../../src/report/summary'
import { blockOf, blocksOf } from './blocks'
import { AUTHORITY, content, inputFor, made, VICHY } from './content'
import { article9 } from './fixtures'

const complement = sayUnder(content.words, 'restitution.synthese.complements.')

const member = (id: string, part: Partial<Member> = {}): Member => ({
  id,
  name: id,
  family: 'association',
  ...part,
})

describe('situation', () => {
  it('leaves the counts to the tally', () => {
    const input = inputFor(
      {},
      {
        diagnostic: {
          situation: 'plusieurs-elements-manquent',
          article9: article9({
            innovation: 'non-reuni',
            partenaires: 'non-reuni',
            'meme-territoire': 'a-consolider',
            regroupement: 'a-renseigner',
          }),
        },
      },
    )
    const labels = blockOf(made(summary, input), 'tally').items.map(({ label }) => label)
    expect(labels).toEqual(
      ['7 réunis', '1 à consolider', '2 non réunis', '1 à renseigner'].map((label) =>
        label.replace(' ', '\u00A0'),
      ),
    )
    expect(situation(input)).not.toMatch(/\d/)
  })

  it('names who is approached, and the element that their agreement would make met', () => {
    const transports = member('Transports', { family: 'entreprise', commitment: 'pressenti' })
    const said = situation(
      inputFor({
        members: [member('a'), member('b'), member('c', { family: 'entreprise' }), transports],
      }),
    )
    expect(said).toContain(
      '«\u00A0Transports\u00A0» n’a pas encore donné son accord\u00A0: cet accord rendrait réuni l’élément\u00A04.',
    )
  })

  it('names several agreements at once, with all that they would do', () => {
    const members = [
      member('a', { commitment: 'pressenti' }),
      member('b', { commitment: 'pressenti' }),
    ]
    expect(situation(inputFor({ members }))).toContain(
      '«\u00A0a\u00A0» et «\u00A0b\u00A0» n’ont pas encore donné leur accord\u00A0: ces accords rendraient réunis les éléments\u00A01 et 3.',
    )
  })

  it('promises nothing of an agreement that would change no status', () => {
    const members = [member('a'), member('b'), member('c', { commitment: 'pressenti' })]
    expect(situation(inputFor({ members }))).not.toContain('accord')
  })

  it('names the member whose family or share is to be found', () => {
    const hangar = member('Hangar', { family: 'ne-sait-pas' })
    const gie = member('GIE', { family: 'groupement-entreprises' })
    expect(situation(inputFor({ members: [hangar] }))).toContain(
      'Il reste à dire ce qu’est ce membre\u00A0: «\u00A0Hangar\u00A0».',
    )
    const others = [hangar, member('Four', { family: 'ne-sait-pas' })]
    expect(situation(inputFor({ members: others }))).toContain(
      'ce que sont ces membres\u00A0: «\u00A0Hangar\u00A0» et «\u00A0Four\u00A0».',
    )
    expect(situation(inputFor({ members: [member('a'), gie] }))).toContain(
      'quelle part des membres de «\u00A0GIE\u00A0» est hors ESS',
    )
    const settled = [
      member('a'),
      member('b'),
      member('c', { family: 'entreprise' }),
      member('e', { family: 'entreprise' }),
    ]
    const commune = member('d', { family: 'collectivite' })
    expect(situation(inputFor({ members: [...settled, commune, hangar] }))).not.toContain('Hangar')
  })

  it.each<[string, readonly Member[]]>([
    ['Il manque une deuxième organisation', [member('a')]],
    [
      'Il manque l’accord des membres',
      [member('a', { commitment: 'pressenti' }), member('b', { commitment: 'pressenti' })],
    ],
    ['Commençons par les membres', []],
  ])('starts with who is in the group: « %s »', (title, members) => {
    expect(headline(inputFor({ members }))).toBe(title)
  })

  it('announces the démarche until one of its statements is answered', () => {
    const ahead = complement('avant-demarche')
    expect(situation(inputFor())).toContain(ahead)
    expect(situation(inputFor({ answers: { 'plan-d-action': 1 } }))).not.toContain(ahead)
  })

  it('speaks to a collectivité in its own words', () => {
    const words = content.words.situations['rien-de-renseigne']
    expect(situation(inputFor())).toContain(words?.text)
    expect(situation(inputFor(AUTHORITY))).toContain(words?.authority)
  })
})

describe('the first screen', () => {
  const reportOf = (...args: Parameters<typeof inputFor>) => {
    const { dossier, diagnostic, judgement, places, date } = inputFor(...args)
    return buildReport(content, dossier, { diagnostic, judgement }, places, date)
  }

  it('gives three actions, and never says that nothing is urgent while answers are missing', () => {
    const { first } = reportOf()
    expect(first[0]).toMatchObject({
      title: 'Remplir la liste des membres',
      meta: 'éléments\u00A01, 3, 4 et 5',
    })
    expect(first).toHaveLength(3)
  })

  it('gives each action a day', () => {
    const { first } = reportOf(
      {
        members: [
          { id: 'a', name: 'A', family: 'association' },
          { id: 'b', name: 'B', family: 'association' },
        ],
        answers: { 'liste-membres-complete': 'oui', 'strategie-ecrite': 'non' },
      },
      { diagnostic: { situation: 'plusieurs-elements-manquent' } },
    )
    expect(first).toHaveLength(3)
    for (const { meta } of first) expect(meta).toMatch(/d’ici au \d/)
  })

  it('says it when everything is met, of what was answered', () => {
    const input = inputFor({}, { diagnostic: { article9: article9({}), actions: [] } })
    const texts = blocksOf(made(actions, input), 'paragraph').map(({ text }) => text)
    expect(texts).toContain(content.words.texts['restitution.synthese.trois-actions.vide'])
  })

  it('gives one contact a region, and asks for the territory without one', () => {
    const names = (places = VICHY) =>
      blocksOf(made(firstContact, inputFor({}, { places })), 'contact').map(({ name }) => name)
    expect(names()).toEqual(['CRESS Auvergne-Rhône-Alpes'])
    expect(names({ ...VICHY, regions: ['84', '27'] })).toEqual([
      'CRESS Auvergne-Rhône-Alpes',
      'CRESS Bourgogne-Franche-Comté',
    ])
    const without = blocksOf(made(firstContact, inputFor()), 'paragraph').map(({ text }) => text)
    expect(without).toContain(
      content.words.texts['restitution.synthese.premier-contact.sans-territoire'],
    )
    expect(reportOf({}, { places: VICHY }).contact?.name).toBe('CRESS Auvergne-Rhône-Alpes')
    expect(reportOf().contact).toBeUndefined()
  })

  it('adds the network of its peers for a collectivité', () => {
    const names = blocksOf(
      made(firstContact, inputFor(AUTHORITY, { places: VICHY })),
      'contact',
    ).map(({ name }) => name)
    expect(names).toEqual(['CRESS Auvergne-Rhône-Alpes', content.words.networks?.['rtes']?.name])
  })

  it('sends to the national network where no contact of the CRESS was checked', () => {
    const places = { ...VICHY, regions: ['02'] }
    expect(blocksOf(made(firstContact, inputFor({}, { places })), 'contact')[0]).toMatchObject({
      website: content.words.cress['02']?.fallback,
      dated: expect.stringContaining(
        content.words.texts['restitution.synthese.premier-contact.repli'] ?? '?',
      ),
    })
  })
})
