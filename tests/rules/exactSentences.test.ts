/** Sentences that take the list of members, or another answer, into account: read from the rules. */
import { describe, expect, it } from 'vitest'
import {
  becauseOf,
  isListOpen,
  judge,
  shortReasons,
  type Dossier,
  type ElementId,
  type Member,
  type StateConditionId,
} from '../../src/domain'
import { content } from '../domain/realContent'
import { dossierWith } from '../domain/dossierWith'
import { wholeCases } from './wholeCases'

const ESS: Member = { id: 'm1', name: 'Ressourcerie', family: 'association' }
const FIRM: Member = { id: 'm2', name: 'Menuiserie', family: 'entreprise' }
const GROUP: Member = { id: 'm3', name: 'Collectif', family: 'association', legalPerson: false }
const TOWN: Member = { id: 'm4', name: 'Commune', family: 'collectivite' }

const dossier = (
  members: readonly Member[],
  answers: Dossier['answers'] = {},
  track: Dossier['profile']['track'] = 'porteur',
): Dossier => dossierWith({ profile: { track }, members, answers })

/** What is said of an element or of a condition of the decree, before who holds its roles. */
function said(id: ElementId | StateConditionId, about: Dossier): string {
  const { rules, words } = content
  const { article9, stateCall, known } = judge(rules, about)
  const criterion = [...rules.elements, ...rules.stateConditions].find((one) => one.id === id)
  const own = { ...words.elements, ...words.stateConditions }[id]
  const status = [...article9, ...stateCall].find((one) => one.id === id)?.status
  if (criterion === undefined || own === undefined || status === undefined) throw new Error(id)
  const because = becauseOf(criterion, own, status, known, content, about)
  return `${status} ${because.join(' ')}`.replace(/\s/gu, ' ')
}

describe('a territory where the structures of the ESS act', () => {
  const written = { 'perimetre-choisi': 'accord-ecrit' }
  const CONTRADICTION = /la liste n’en compte aucune : à relire/

  it.each([
    ['reuni', { ...written, 'membres-du-territoire': 'toutes' }],
    ['a-consolider', { 'perimetre-choisi': 'en-discussion', 'membres-du-territoire': 'toutes' }],
    ['a-consolider', { ...written, 'membres-du-territoire': 'une-partie' }],
    ['a-renseigner', { 'membres-du-territoire': 'toutes' }],
  ])('is to be read again when the list has none: %s, %j', (status, answers) => {
    expect(said('meme-territoire', dossier([FIRM], answers))).toMatch(
      new RegExp(`^${status} .*${CONTRADICTION.source}`),
    )
    expect(said('meme-territoire', dossier([ESS], answers))).not.toMatch(CONTRADICTION)
  })

  it.each([[written], [{ 'perimetre-choisi': 'en-discussion' }], [{}]])(
    'waits for them to be in the list: %j',
    (answers) => {
      const text = /Aucune structure de l’ESS n’est encore dans la liste/
      expect(said('meme-territoire', dossier([FIRM], answers))).toMatch(text)
      expect(said('meme-territoire', dossier([ESS], answers))).not.toMatch(text)
      expect(said('meme-territoire', dossier([], answers))).not.toMatch(text)
    },
  )
})

describe('a partner', () => {
  it('is of another kind than those who already count, which is a reading of the law', () => {
    const many = said('partenaires', dossier([ESS, FIRM]))
    expect(many).toMatch(/^non-reuni Les membres de la liste comptent déjà/)
    expect(many).toContain('C’est notre lecture de la loi.')
    expect(said('partenaires', dossier([ESS]))).toMatch(/^non-reuni Le seul membre de la liste/)
  })

  it('may be an undeclared association, counted for the people it gathers: a reading too', () => {
    const reading = 'par les personnes qui la composent : c’est notre lecture.'
    expect(said('partenaires', dossier([GROUP]))).toContain(
      `Collectif (association non déclarée). Une association non déclarée compte ici ${reading}`,
    )
    expect(said('partenaires', dossier([ESS, TOWN]))).not.toContain(reading)
    expect(said('regroupement', dossier([ESS, GROUP]))).not.toContain(reading)
  })
})

describe('a list that a collectivité says incomplete', () => {
  it.each<[ElementId, RegExp]>([
    ['regroupement', /combien d’organisations/],
    ['entreprises-ess', /s’il y en a une deuxième/],
    ['autres-entreprises', /combien d’entreprises/],
    ['partenaires', /si un partenaire/],
  ])('is why %s is not known', (id, what) => {
    const incomplete = dossier([ESS], { 'liste-membres-complete': 'non' }, 'collectivite')
    expect(isListOpen(incomplete)).toBe(true)
    expect(said(id, incomplete)).toMatch(/^a-renseigner .*Vous dites que la liste n’est pas complète/)
    expect(said(id, incomplete)).toMatch(what)
    expect(said(id, dossier([ESS], {}, 'collectivite'))).not.toContain('Vous dites')
  })
})

describe('a strategy that lasts', () => {
  const lasting = { 'annees-prevues': 3, 'pilotage-qui-dure': 'regulier' }

  it('is to be read again when there is no strategy', () => {
    const without = dossier([], { ...lasting, 'strategie-ecrite': 'non' })
    expect(said('strategie-continue', without)).toMatch(
      /^reuni Vous indiquez .* pas de stratégie commune \(élément 6\) : à relire\./,
    )
    expect(said('strategie-continue', dossier([], lasting))).not.toContain('à relire')
  })
})

describe('what will not be enough', () => {
  const CEILING = /(Quelle qu’elle soit|Quelles qu’elles soient), (l’élément|la condition) sera au mieux « à consolider »/
  const effects = { 'effets-sur-le-territoire': ['sociaux'] }

  it.each<[StateConditionId, Dossier['answers']]>([
    ['territoire-delimite', { 'perimetre-choisi': 'accord-oral' }],
    ['projet-innovant', { 'moyens-partages': ['prevu'], 'activite-menee-ensemble': 'non', 'partenariat-ecrit': 'non' }],
    ['projet-innovant', { 'besoin-mal-couvert': 'en-partie', 'facon-de-faire-nouvelle': ['aucune'], 'nouveaute-technique': 'non' }],
  ])('is said before one looks for it: %s, %j', (id, answers) => {
    expect(said(id, dossier([], answers))).toMatch(new RegExp(`^a-renseigner .*${CEILING.source}`))
  })

  it.each<[StateConditionId, Dossier['answers']]>([
    ['territoire-delimite', { 'perimetre-choisi': 'accord-ecrit' }],
    ['territoire-delimite', {}],
    ['territoire-delimite', effects],
    ['territoire-delimite', { ...effects, 'effets-dans-la-duree': 'esperes' }],
    ['projet-innovant', { 'besoin-mal-couvert': 'oui' }],
    ['projet-innovant', {}],
  ])('is not said of what may still be: %s, %j', (id, answers) => {
    expect(said(id, dossier([], answers))).not.toMatch(CEILING)
  })
})

it('counts in words the few *personnes morales* of a list', () => {
  expect(said('composition', dossier([GROUP]))).toContain('La liste n’en compte aucune.')
  expect(said('composition', dossier([ESS]))).toContain('La liste n’en compte qu’une.')
  expect(said('composition', dossier([ESS, FIRM]))).toContain('La liste n’en compte que deux.')
  expect(said('composition', dossier([ESS, FIRM, TOWN]))).not.toContain('La liste n’en compte')
})

/** What the law leaves open is said as ours: a *pôle* could be refused, or saved, on another reading. */
describe('a reading of the law', () => {
  it.each<[ElementId, Member]>([
    ['entreprises-ess', ESS],
    ['autres-entreprises', FIRM],
  ])('says that « au moins deux » is how we read the plural: %s', (id, member) => {
    const alone = said(id, dossier([member]))
    expect(alone).toMatch(/^a-consolider .*Nous lisons le pluriel de la loi.* « au moins deux »/)
    expect(alone).toContain('le décret de 2015 n’en demande qu’une')
  })

  it('says that one link is enough by the word « ou »', () => {
    expect(content.words.elements.partenaires?.why).toContain('nous lisons qu’un seul suffit')
  })

  it('says from where the ways to be innovative come', () => {
    expect(said('innovation', dossier([], { 'besoin-mal-couvert': 'oui' }))).toMatch(/^reuni .*article 15/)
  })
})

describe('a third role held by a mere link', () => {
  const MERE = /Pour la loi, un lien suffit. Le décret dit « constitué de » : vérifiez que ce partenaire est bien membre du pôle./
  const held = [ESS, FIRM, TOWN]

  it.each<[readonly string[], boolean]>([
    [['contact'], true],
    [['aide'], true],
    [['echanges', 'aide'], true],
    [['aide', 'accord'], false],
    [['decisions'], false],
    [['ne-sait-pas'], false],
  ])('is to be checked for the decree: %j, %s', (links, isMere) => {
    const text = said('composition', dossier(held, { 'nature-du-lien': links }))
    expect(text.startsWith('reuni')).toBe(true)
    expect(MERE.test(text)).toBe(isMere)
  })

  it('is nothing to check while the role has nobody', () => {
    expect(said('composition', dossier([ESS, FIRM], { 'nature-du-lien': ['contact'] }))).not.toMatch(MERE)
  })
})

describe('a common territory', () => {
  const written = { 'perimetre-choisi': 'accord-ecrit' }

  it('is there when two structures of the ESS act on it, wherever another one does', () => {
    const two = { ...written, 'membres-du-territoire': 'au-moins-deux' }
    expect(said('meme-territoire', dossier([ESS], two))).toMatch(/^reuni /)
    expect(said('meme-territoire', dossier([], { ...written, 'membres-du-territoire': 'une-partie' }))).toMatch(
      /^a-consolider /,
    )
  })
})

describe('what « tend à » asks', () => {
  const effects = { 'effets-sur-le-territoire': ['sociaux'], 'effets-dans-la-duree': 'esperes' }

  it('is effects in view, and less than element 11', () => {
    const about = dossier([], { 'perimetre-choisi': 'accord-ecrit', ...effects })
    expect(said('territoire-delimite', about)).toMatch(
      /^reuni .*« tend à » : nous lisons que des effets en vue suffisent\. L’élément 11 demande plus/,
    )
    expect(said('developpement-local-durable', about)).toMatch(/^a-consolider /)
  })

  it('still wants a territory in writing', () => {
    const about = dossier([], { 'perimetre-choisi': 'accord-oral', ...effects })
    expect(said('territoire-delimite', about)).toMatch(/^a-consolider .*n’est pas encore écrit/)
  })
})

describe('who is out of the count', () => {
  const TRADER: Member = { id: 't', name: 'Lutherie', family: 'entreprise', legalPerson: false }
  const CLUB: Member = {
    id: 'c',
    name: 'Club',
    family: 'groupement-entreprises',
    nonEssShare: 0.4,
  }
  const ASKED: Member = { id: 'a', name: 'Scierie', family: 'entreprise', commitment: 'pressenti' }

  it.each<[string, ElementId | StateConditionId, readonly Member[], string]>([
    [
      'a sole trader, for the decree',
      'composition',
      [ESS, TRADER, TOWN],
      '« Lutherie » est hors du compte : une entreprise en nom propre n’est pas une personne morale.',
    ],
    [
      'an undeclared association, for the decree',
      'composition',
      [GROUP, FIRM, TOWN],
      '« Collectif » est hors du compte : une association non déclarée n’est pas une personne morale.',
    ],
    [
      'an undeclared association, among the structures of the ESS',
      'entreprises-ess',
      [GROUP, ESS],
      '« Collectif » est hors du compte : une association non déclarée n’est pas une personne morale.',
    ],
    [
      'someone approached',
      'autres-entreprises',
      [FIRM, ASKED],
      '« Scierie » est hors du compte : son accord est à obtenir.',
    ],
    ...(['composition', 'entreprises-ess', 'autres-entreprises'] as const).map(
      (id): [string, typeof id, readonly Member[], string] => [
        `a group of few enterprises outside the ESS: ${id}`,
        id,
        [ESS, CLUB, TOWN],
        '« Club » est hors du compte des entreprises : la moitié au plus de ses membres sont hors ESS. Nous lisons qu’un tel groupement est un partenaire.',
      ],
    ),
  ])('is named, with the reason: %s', (_, id, members, text) => {
    expect(said(id, dossier(members))).toContain(text)
  })

  it('is said in the same words on the step and in the result', () => {
    for (const { dossier: about } of wholeCases) {
      const { rules, words } = content
      const { article9, stateCall, known } = judge(rules, about)
      for (const criterion of [...rules.elements, ...rules.stateConditions]) {
        const own = { ...words.elements, ...words.stateConditions }[criterion.id]
        const status = [...article9, ...stateCall].find(({ id }) => id === criterion.id)?.status
        if (own === undefined || status === undefined) throw new Error(criterion.id)
        const because = becauseOf(criterion, own, status, known, content, about)
        const short = shortReasons({ criterion, words: own, status, known }, words, about)
        expect(because).toEqual(expect.arrayContaining([...short]))
        expect(short.length).toBeGreaterThan(0)
      }
    }
  })
})
