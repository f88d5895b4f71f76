import { describe, expect, it } from 'vitest'
import { NO_PLACES, type Places } from '../../../src/domain'
import { richText } from '../../../src/report'
import { franceMap } from '../../../src/report/poles/franceMap'
import { nearbyPoles } from '../../../src/report/poles/nearbyPoles'
import { blockOf, blocksOf, type BlockOf } from '../blocks'
import { content, inputFor, VICHY, made } from '../content'

type Part = Parameters<typeof inputFor>[0]

const REUSE: Part = { project: { themes: ['economie-circulaire', 'emploi-insertion'] } }
const place = (code: string, region: string): Places => ({
  ...NO_PLACES,
  places: [{ type: 'departement', code }],
  departements: [code],
  regions: [region],
})

const sectionOf = (places: Places, part: Part = REUSE, date?: string) =>
  made(nearbyPoles, inputFor(part, date === undefined ? { places } : { places, date }))
type Row = BlockOf<'rows'>['items'][number]

const rowsOf = (...args: Parameters<typeof sectionOf>): readonly Row[] =>
  blocksOf(sectionOf(...args), 'rows').flatMap(({ items }) => items)
/** How near a pole is: the first words said of it. */
const nearness = ({ text }: Row) => (typeof text === 'string' ? text : (text[0]?.text ?? ''))
const said = ({ title, text, aside = '' }: Row) => [title, text, aside].map(richText).join(' | ')
const kinds = (places: Places, part?: Part) => [...new Set(rowsOf(places, part).map(nearness))]
const rowsThat = (are: string, places: Places, part?: Part) =>
  rowsOf(places, part).filter((row) => nearness(row) === are)
const namesThat = (...args: Parameters<typeof rowsThat>) =>
  rowsThat(...args).map(({ title }) => richText(title))
const paragraphs = (...args: Parameters<typeof sectionOf>) =>
  blocksOf(sectionOf(...args), 'paragraph').map(({ text }) => richText(text))

describe('a project of the Allier', () => {
  it('has the neighbours of the leaflet, the nearest first', () => {
    expect(kinds(VICHY)).toEqual([
      'Dans le même département.',
      'Dans un département voisin.',
      'Même thème, ailleurs en France.',
    ])
    const names = (are: string) => namesThat(are, VICHY)
    expect(names('Dans le même département.')).toEqual([
      'Atelier d’Art de Vichy – PTCE Vichy Communauté',
    ])
    expect(names('Dans un département voisin.')).toEqual([
      'Le Damier',
      'Val d’Allier Écologique & Solidaire',
      'La Fabrique de la Transition',
    ])
    // A few are met; the others are counted, and stand in the directory.
    expect(paragraphs(VICHY)).toContainEqual(
      expect.stringMatching(/^Encore \d\d pôles proches ou semblables, dans l’annuaire\.$/),
    )
  })

  it('reads what is known of each, with the date of its source', () => {
    expect(rowsThat('Dans un département voisin.', VICHY).map(said)).toContain(
      'La Fabrique de la Transition | ' +
        'Dans un département voisin. Saint-Étienne (Loire). Transition, alimentation, matériel informatique. | ' +
        'Phase 1 de l’AMI 2021, sans financement. Lauréat de l’AMI 2022. ' +
        'Source ancienne, de mai 2022. Site indiqué en mai 2022, non vérifié',
    )
  })

  it('says which theme they share', () => {
    const [first = ''] = rowsThat('Dans un département voisin.', VICHY)
      .map(said)
      .filter((text) => text.startsWith('Val d’Allier'))
    expect(first).toContain('Même thème\u00A0: réemploi, réparation, déchets.')
  })

  it('tells no pole twice', () => {
    const names = rowsOf(VICHY).map(({ title }) => richText(title))
    expect(names).toHaveLength(6)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('draws every pole that is near or alike: near ones whole, alike ones hollow', () => {
    const { map, alt } = blockOf(sectionOf(VICHY), 'map')
    const near = map.markers.filter(({ kind }) => kind === 'near')
    expect(near.map(({ code, count }) => `${code} ${count}`)).toEqual([
      '01 2',
      '03 1',
      '26 3',
      '38 2',
      '42 1',
      '43 1',
      '63 2',
      '69 2',
      '73 2',
      '74 1',
    ])
    expect(map.areas.filter(({ isHere }) => isHere).map(({ code }) => code)).toEqual(['03'])
    for (const { label } of map.markers) expect(alt).toContain(label)
    const { id } = sectionOf(VICHY)
    expect(map.markers.filter(({ ref }) => ref !== id)).toEqual([])
  })

  it('tells the poles that no source locates beside the map', () => {
    expect(blockOf(sectionOf(VICHY), 'map').alt).toContain(
      'Connus par leur région seulement, donc absents de la carte\u00A0: Bretagne, 1\u00A0pôle',
    )
  })

  it('names its sources once', () => {
    const dated = blocksOf(sectionOf(VICHY), 'paragraph').find(({ tone }) => tone === 'dated')
    expect(richText(dated?.text ?? '').match(/Dépliant/g)).toHaveLength(1)
  })

  it('does not say « à vérifier » before the review day', () => {
    const { blocks } = sectionOf(VICHY, REUSE, '2022-06-01')
    expect(JSON.stringify(blocks)).toContain('mai 2022.')
    const [vichy] = rowsOf(VICHY, REUSE, '2022-06-01').map(said)
    expect(vichy).toContain('mai 2022')
    expect(vichy).not.toContain('à vérifier')
  })
})

describe('elsewhere', () => {
  it('shows the two poles of La Réunion, and no neighbour', () => {
    const reunion = place('974', '04')
    expect(kinds(reunion, {})).toEqual(['Dans le même département.'])
    expect(namesThat('Dans le même département.', reunion, {})).toEqual([
      'Réuniverre',
      'Tour Létan Sin Pol',
    ])
  })

  it.each([
    ['Corse', place('2A', '94')],
    ['an overseas collectivité', { ...place('988', '94'), regions: [] }],
  ])('says that none is known in %s', (_, places) => {
    expect(paragraphs(places, {})).toContain(
      'Aucun pôle proche dans notre liste. Elle n’est pas complète.',
    )
    expect(blocksOf(sectionOf(places, {}), 'map')).toEqual([])
  })

  it('asks for a territory and for themes in one sentence each', () => {
    const section = sectionOf(NO_PLACES, {})
    expect(richText(blockOf(section, 'note').text)).toBe(
      'Indiquez le territoire pour voir les pôles proches.',
    )
    expect(paragraphs(NO_PLACES, {})).toContain(
      'Indiquez les thèmes du projet pour voir des pôles semblables.',
    )
  })

  it('finds those alike without a territory', () => {
    expect(namesThat('Même thème, ailleurs en France.', NO_PLACES, REUSE)).toHaveLength(6)
    expect(paragraphs(NO_PLACES).join()).not.toContain('Indiquez les thèmes')
  })

  it('says that no pole has the theme of the project', () => {
    const texts = paragraphs(NO_PLACES, { project: { themes: ['commerce-centre-ville'] } })
    expect(texts).toContain('Aucun pôle de la liste, ailleurs, n’a les thèmes du projet.')
  })
})

describe('franceMap', () => {
  const words = {
    crown: 'Autour de Paris',
    nameOf: (code: string) => content.words.departements[code]?.name ?? '',
  }
  const count = (code: string) => ({
    code,
    count: 1,
    kind: 'near' as const,
    label: code,
    ref: code,
  })

  it('numbers Paris in its inset, not where it would be hidden', () => {
    const [paris] = franceMap([count('75')], [], words).markers
    expect(paris?.at.x).toBeLessThan(200)
    expect(paris?.at.y).toBeLessThan(210)
  })

  it('leaves out a code that it does not draw', () => {
    expect(franceMap([count('988')], [], words).markers).toEqual([])
  })

  it('names each inset, and keeps everything in its box', () => {
    const { names, width, height, areas } = franceMap([], [], words)
    expect(names.map(({ text }) => text)).toEqual([
      'Autour de Paris',
      'Guadeloupe',
      'Martinique',
      'Guyane',
      'La Réunion',
      'Mayotte',
    ])
    const points = areas.flatMap(({ rings }) => rings.flat())
    expect(points.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
  })

  it('is plain JSON', () => {
    const map = franceMap([count('03')], ['03'], words)
    expect(JSON.parse(JSON.stringify(map))).toEqual(map)
  })
})
