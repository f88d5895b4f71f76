import { describe, expect, it } from 'vitest'
import type { Dossier, Member } from '../../../src/domain'
import { group } from '../../../src/report/group/group'
import { blockOf, blocksOf } from '../blocks'
import { AUTHORITY, content, inputFor, made } from '../content'

const member = (id: string, part: Partial<Member> = {}): Member => ({
  id,
  name: id,
  family: 'association',
  ...part,
})
const crowd = (count: number): Dossier['members'] =>
  Array.from({ length: count }, (_, index) => member(`m${index + 1}`))

const sectionOf = (members: Dossier['members'], part: Partial<Dossier> = {}) =>
  made(group, inputFor({ ...part, members }))
const pictureOf = (...args: Parameters<typeof sectionOf>) => blockOf(sectionOf(...args), 'members')
const namesIn = (members: Dossier['members']) =>
  Object.fromEntries(
    pictureOf(members).families.map((family) => [
      family.label,
      family.members.map(({ name }) => name),
    ]),
  )

describe('the picture of the group', () => {
  it('has the families in the order of the law, and only those that have somebody', () => {
    const families = namesIn([
      member('Le Pôle', { isPole: true }),
      member('Inconnue', { family: 'ne-sait-pas' }),
      member('Collectif', { legalPerson: false }),
      member('Université', { family: 'enseignement-superieur' }),
      member('Commune', { family: 'collectivite' }),
      member('Menuiserie', { family: 'entreprise' }),
      member('Recyclerie'),
    ])
    expect(Object.entries(families)).toEqual([
      ['Entreprises de l’ESS', ['Recyclerie']],
      ['Autres entreprises', ['Menuiserie']],
      ['Collectivités', ['Commune']],
      ['Formation, recherche', ['Université']],
      ['Autres partenaires', ['Collectif']],
      ['À préciser', ['Inconnue']],
      ['Structure du pôle', ['Le Pôle']],
    ])
    expect(Object.keys(namesIn([member('Recyclerie')]))).toEqual(['Entreprises de l’ESS'])
  })

  it('shows twice, and says so, who counts twice', () => {
    const { families } = pictureOf([
      member('Le Fil', { roles: ['organisme-formation'] }),
      member('Université', { family: 'enseignement-superieur', roles: ['organisme-formation'] }),
    ])
    expect(families.map(({ label, count, members }) => [label, count, members])).toEqual([
      ['Entreprises de l’ESS', '1\u00A0membre', [{ name: 'Le Fil', engagement: 'oral' }]],
      [
        'Formation, recherche',
        '2\u00A0membres',
        [
          { name: 'Le Fil', engagement: 'oral', again: 'déjà cité' },
          { name: 'Université', engagement: 'oral' },
        ],
      ],
    ])
  })

  it('puts the firmest engagement first, and explains those that it shows alone', () => {
    const approached = member('Pressentie', { commitment: 'pressenti' })
    const signed = member('Signataire', { commitment: 'signe' })
    const { families, key } = pictureOf([approached, member('D’accord'), signed])
    expect(families[0]?.members.map(({ name, engagement }) => [name, engagement])).toEqual([
      ['Signataire', 'ecrit'],
      ['D’accord', 'oral'],
      ['Pressentie', 'pressenti'],
    ])
    expect(key.map(({ engagement }) => engagement)).toEqual(['ecrit', 'oral', 'pressenti'])
    expect(pictureOf([approached]).key).toEqual([
      { engagement: 'pressenti', label: 'pressenti, ne compte pas encore' },
    ])
  })

  it.each([
    [12, undefined, undefined],
    [13, 1, undefined],
    [200, 1, undefined],
    [201, 5, 'Un carré pour cinq membres.'],
  ])('of %i members draws squares that can be read', (count, square, squareNote) => {
    const picture = pictureOf(crowd(count))
    expect({ square: picture.square, squareNote: picture.squareNote }).toEqual({
      square,
      squareNote,
    })
    // Whatever is drawn, everybody is in it.
    expect(picture.families.flatMap(({ members }) => members)).toHaveLength(count)
  })

  it('leads back to the list of members', () => {
    expect(pictureOf(crowd(1)).edit).toEqual({
      step: 'membres',
      label: 'Modifier la liste des membres',
    })
  })

  it.each([
    [{}, 'membres.vide.porteur'],
    [AUTHORITY, 'membres.vide.collectivite'],
  ] as const)('of nobody says that the list is empty, and where to fill it', (part, id) => {
    const section = sectionOf([], part)
    expect(blockOf(section, 'paragraph').text).toBe(content.words.texts[id])
    expect(blockOf(section, 'members')).toMatchObject({ families: [], key: [] })
    expect(blockOf(section, 'members').edit?.step).toBe('membres')
    expect(blocksOf(section, 'table')).toEqual([])
  })

  it('is a table too on paper, that an edition cuts', () => {
    const [, table] = sectionOf(crowd(25)).blocks
    expect(table).toMatchObject({ kind: 'table', from: 'complet', only: 'paper' })
    expect(blockOf(sectionOf(crowd(25)), 'table').rows).toHaveLength(25)
  })
})
