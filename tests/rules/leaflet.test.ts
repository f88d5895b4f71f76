/**
 * The leaflet of the RTES and the CRESS Auvergne-Rhône-Alpes (May 2022), point by point: what it tells
 * a collectivité, the tool tells it too. A point names where its words stand, and words to find there.
 */
import { describe, expect, it } from 'vitest'
import type { Words } from '../../src/domain'
import { sectionTexts, type Section } from '../../src/report'
import type { SectionId } from '../../src/report/model/section'
import { AUTHORITY, content, inputFor, toldOf, VICHY } from '../report/content'

/** A section of the report of a collectivité of Auvergne-Rhône-Alpes, or words of the rules. */
type Place = { readonly section: SectionId } | { readonly rules: keyof Words }

const AROUND: Place = { section: 'autour-de-la-table' }
const PLAN: Place = { section: 'votre-collectivite' }
const REASONS: Place = { section: 'pourquoi-soutenir' }
const CALLS: Place = { section: 'appels-nationaux' }
const SCIC: Place = { section: 'scic' }
const PAGES: Place = { section: 'ressources' }
const HOME: Place = { rules: 'texts' }
const POLES: Place = { rules: 'poles' }

const POINTS: readonly (readonly [number, string, Place, ...string[]])[] = [
  [1, 'town and country, transitions, several actors', REASONS, 'au service des transitions', 'menés par plusieurs acteurs', 'structurer des filières', 'd’un quartier comme à ceux d’une vallée'],
  [2, 'where the word comes from', HOME, 'Le mot date de 2009', 'une vingtaine de groupes et des chercheurs'],
  [3, 'article 9', { section: 'loi' }, 'constitués par le regroupement sur un même territoire', 'porteurs d’un développement local durable'],
  [4, 'the four letters', REASONS, 'un « capital » à faire fructifier', 'le rend plus attractif', 'décloisonnent collectivités', 'non monétaires'],
  [5, 'reason 1: jobs', REASONS, 'difficiles à délocaliser', 'Fabricanova (38)'],
  [6, 'reason 2: strategy and foresight', REASONS, 'tenir des fonctions qu’une structure seule ne peut pas tenir : stratégie, prospective'],
  [7, 'reason 3: actors that one can see', REASONS, 'Rendre les acteurs plus visibles', 'Le Pôle Habitat Durable (69)'],
  [8, 'reason 4: growing', REASONS, 'aller plus loin que chacun seul', 'laisser les habitants choisir leur culture'],
  [9, 'reason 5: inhabitants', REASONS, 'participer à l’économie de leur territoire'],
  [10, 'reason 6: a national network', REASONS, 'Rejoindre un réseau national', 'apprend des autres pôles'],
  [11, 'the charter, a common culture', REASONS, 'de 2014 et mise à jour en juillet 2021', 'culture d’intervention commune'],
  [12, 'a collectivité may prompt to sign it', REASONS, 'inviter les acteurs à la signer'],
  [13, 'every level, every stage', REASONS, 'De la commune à la région, toutes les collectivités sont concernées', 'gestation, émergence, développement, consolidation'],
  [14, 'leading a pole: essential, and hard to fund', PLAN, 'L’animation est essentielle et reste difficile à financer dans la durée'],
  [15, 'régions: four of them', AROUND, 'Région Grand Est', 'accélérateur de coopérations territoriales économiques (ACTE)', 'Région Occitanie', 'Région Nouvelle-Aquitaine'],
  [16, 'schemes of the région draw the others', AROUND, 'ses schémas (SRDEII, SRADDET) et les programmes européens, pour entraîner les autres niveaux'],
  [17, 'Régions de France', AROUND, 'Cette politique nationale est décisive pour améliorer la reconnaissance des PTCE', 'Régions de France, extrait d’une déclaration, janvier 2021'],
  [18, 'Pays de la Loire', AROUND, 'aide l’animation en gestation et en émergence, puis les premiers projets et le modèle économique'],
  [19, 'départements', AROUND, 'Relier le groupe aux acteurs de l’insertion et de la solidarité', 'l’appui aux territoires'],
  [20, 'Oise and Pays de Bray', AROUND, 'le temps d’animation de nouveaux réseaux', 'publics prioritaires', 'l’ingénierie et l’accompagnement du PTCE du Pays de Bray'],
  [21, 'intercommunalités and their policies', AROUND, 'déchets, tourisme, numérique, politique de la ville'],
  [22, 'Pays de Grasse', AROUND, 'accompagner l’ESS vers un véritable changement d’échelle', 'Jérôme Viaud, président du Pays de Grasse, mai 2022', 'plus humaine et écologique, et plus résiliente'],
  [23, 'communes', AROUND, 'Présenter acteurs, élus et habitants, prêter une salle, parler du projet dans ses réseaux'],
  [24, 'Cusset', AROUND, 'coconstruire avec les acteurs un projet cohérent autour des arts et de la culture', 'Marie Chatelais, adjointe à la culture de Cusset, mai 2022'],
  [25, 'three seasons of calls', CALLS, '108 selon le dépliant de mai 2022', '15 d’entre eux reçoivent 100 000 € sur deux ans', 'Le dépliant de mai 2022 la dit permanente'],
  [26, 'family 1: find and link', AROUND, 'Repérer et mettre en lien', 'Grenoble-Alpes Métropole (38)'],
  [27, 'family 2: running costs, over years', AROUND, 'Financer une part de l’animation dans une convention de plusieurs années'],
  [28, 'family 3: investment', AROUND, 'Cofinancer du matériel partagé ou un bâtiment d’activité', 'Nous n’avons pas d’exemple nommé et sourcé pour cette famille'],
  [29, 'family 4: advice, both ways', PLAN, 'Le conseil va dans les deux sens : un pôle peut vous apprendre à coopérer'],
  [30, 'family 5: land and premises', AROUND, 'Repérer, porter ou louer un lieu dans une zone d’activité', 'Commune de Belleville-en-Beaujolais (69)'],
  [31, 'family 6: buying', AROUND, 'Marché, délégation de service public', 'acheter le savoir-faire des pôles en coopération'],
  [32, 'the SCIC', SCIC, 'réunit plusieurs types d’associés', 'peuvent détenir ensemble', 'Le n° 3 des « Points de RepèrESS »'],
  [33, 'pages to read', PAGES, 'Ministère de l’Économie, page PTCE saison 3', 'ESS France et le réseau des CRESS', 'Le Labo de l’ESS, page sur les PTCE et la charte', 'Les rôles des collectivités locales dans les dynamiques de PTCE', 'Ambition ESS'],
  [34, 'the RTES', AROUND, 'plus de 180 collectivités (2022), garde leurs expériences, forme élus et agents, et porte leur voix'],
  [35, 'the CRESS', AROUND, 'aide aussi les collectivités à préparer, mener et évaluer un plan d’actions pour l’ESS'],
  [36, 'the contact in Auvergne-Rhône-Alpes', { rules: 'cress' }, '04 78 09 11 97', 'info@cress-aura.org'],
  [37, 'seventeen poles', POLES, 'Domb’Innov', 'Entrepreneurs Solidaires en Centre Isère', 'Écopôle', 'InnoVales', 'Le Damier', 'Pôle Sud Archer', 'Trivéo', 'Ancre', 'Oïkos', 'ILOé', 'Fibr’Ethik', 'Fabricanova', 'La Place des Possibles', 'Pôle Laine', 'Atelier d’Art de Vichy', 'Val d’Allier Écologique', 'La Fabrique de la Transition'],
  [38, 'their map', { section: 'poles-proches' }, 'Carte de France. Pôles par département', 'Puy-de-Dôme (63)'],
]

const told = toldOf(
  inputFor(AUTHORITY, { places: VICHY, diagnostic: { scic: true } }),
).map(({ section }): Section => section)

/** Words as one reads them: the width of a space is no part of a fact. */
const read = (text: string) => text.replace(/\s/gu, ' ')

const allOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(allOf)
      : []

function textOf(place: Place): string {
  if ('rules' in place) return read(allOf(content.words[place.rules]).join('\n'))
  const section = told.find(({ id }) => id === place.section)
  if (section === undefined) throw new Error(`No section: ${place.section}`)
  return read(sectionTexts(section).join('\n'))
}

describe('the leaflet of May 2022', () => {
  const points = POINTS.map(([number, name, place, ...fragments]) => ({
    number,
    name,
    place,
    fragments,
  }))

  it.each(points)('point $number, $name', ({ place, fragments }) => {
    const text = textOf(place)
    expect(fragments.filter((fragment) => !text.includes(fragment))).toEqual([])
  })

  it('has thirty-eight points, each with words of its own', () => {
    expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, n) => n + 1))
    for (const { fragments } of points) expect(fragments).not.toEqual([])
  })

  it('is told in sections that a collectivité opens, on a screen or on paper', () => {
    const { views = [], documents = [], pages = [] } = content.words.editions.collectivite ?? {}
    const opened = [...views, ...documents, ...pages].flatMap(({ parts }) =>
      parts.map(({ section }) => section),
    )
    for (const { place } of points)
      if ('section' in place) expect(opened).toContain(place.section)
  })
})
