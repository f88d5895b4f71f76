/** Changes said in French, as a person reads them. */
import { describe, expect, it } from 'vitest'
import {
  changeTexts,
  type Change,
  type Dossier,
  type FamilyId,
  type Member,
} from '../../../src/domain'
import { content } from '../realContent'
import { dossierWith } from '../dossierWith'

const { words } = content

const dossier = (
  members: readonly Member[],
  track: 'porteur' | 'collectivite' = 'porteur',
): Dossier => dossierWith({ profile: { track }, members })
const NAMED = dossier([
  { id: 'm1', name: 'Menuiserie Faure', family: 'entreprise', commitment: 'pressenti' },
  { id: 'm2', name: 'Ferme du Val', family: 'ne-sait-pas' },
])

const answering = (answers: Dossier['answers']): Dossier => ({ ...NAMED, answers })

const ESS: Change = {
  kind: 'join',
  family: 'association',
  anyOf: ['association', 'cooperative', 'mutuelle', 'fondation', 'societe-commerciale-ess'],
  effort: 2,
}
const commit = (member: string, ...anyOf: string[]): Change => ({
  kind: 'commit',
  member,
  anyOf,
  effort: 1,
})
const answer = (
  question: string,
  to: Extract<Change, { kind: 'answer' }>['to'],
  anyOf: string[],
  settles = false,
): Change => ({
  kind: 'answer',
  question,
  to,
  anyOf,
  settles,
  effort: 2,
})

const OUTSIDE: Change = { kind: 'join', family: 'entreprise', anyOf: ['entreprise'], effort: 2 }
const ORGANISATIONS: readonly FamilyId[] = [
  'collectivite',
  'groupement-collectivites',
  'centre-recherche',
  'enseignement-superieur',
  'organisme-formation',
  'autre-personne-morale',
]
const partner = (...more: FamilyId[]): Change => ({
  kind: 'join',
  family: 'organisme-formation',
  anyOf: [...ORGANISATIONS, ...more],
  effort: 2,
})
const COLLECTIF: Member = {
  id: 'm3',
  name: 'Collectif',
  family: 'association',
  legalPerson: false,
}

const said = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const textsOf = (changes: readonly Change[], from: Dossier) =>
  changeTexts(changes, words, from).map(said)

describe('a change in words', () => {
  it.each<[string, readonly Change[], Dossier, readonly string[]]>([
    ['someone joins', [ESS], NAMED, ['faire entrer dans le groupe une structure de l’ESS']],
    [
      'two of one kind are said once, in letters',
      [ESS, ESS],
      NAMED,
      ['faire entrer dans le groupe deux structures de l’ESS'],
    ],
    [
      'those who join are told together',
      [ESS, OUTSIDE, partner()],
      NAMED,
      [
        'faire entrer dans le groupe une structure de l’ESS, une entreprise hors ESS et un partenaire (collectivité, recherche, école, formation ou autre organisation)',
      ],
    ],
    [
      'one more of a kind that is committed already',
      [ESS],
      dossier([{ id: 'm1', name: 'Régie', family: 'association' }]),
      ['faire entrer dans le groupe une autre structure de l’ESS'],
    ],
    [
      'one that is only approached, or not declared, is not one already',
      [ESS],
      dossier([
        { id: 'm1', name: 'Régie', family: 'association', commitment: 'pressenti' },
        COLLECTIF,
      ]),
      ['faire entrer dans le groupe une structure de l’ESS'],
    ],
    [
      'one more beside an agreement of the same set',
      [OUTSIDE, commit('m1', 'm1')],
      NAMED,
      [
        'faire entrer dans le groupe une autre entreprise hors ESS',
        'obtenir l’accord de « Menuiserie Faure »',
      ],
    ],
    [
      'on a list that may be incomplete, someone may be there already',
      [ESS],
      dossier([], 'collectivite'),
      ['ajouter à la liste, ou faire entrer dans le groupe, une structure de l’ESS'],
    ],
    [
      'a partner alone has only to be noted, since the law asks for a link',
      [partner('personne-physique')],
      NAMED,
      [
        'noter dans la liste un partenaire déjà en lien avec le groupe, ou en trouver un : collectivité, recherche, école, formation, autre organisation ou particulier',
      ],
    ],
    [
      'families without a common name are listed',
      [
        {
          kind: 'join',
          family: 'entreprise',
          anyOf: ['entreprise', 'personne-physique'],
          effort: 1,
        },
      ],
      NAMED,
      ['faire entrer dans le groupe une entreprise hors ESS ou un particulier'],
    ],
    [
      'an agreement names who is awaited',
      [commit('m1', 'm1')],
      NAMED,
      ['obtenir l’accord de « Menuiserie Faure »'],
    ],
    [
      'one agreement of several that would do',
      [commit('m1', 'm1', 'm2')],
      NAMED,
      ['obtenir l’accord de « Menuiserie Faure » ou « Ferme du Val »'],
    ],
    [
      'an association to declare',
      [{ kind: 'declare', member: 'm3', anyOf: ['m3'], effort: 2 }],
      dossier([COLLECTIF]),
      ['déclarer l’association « Collectif », en général en préfecture'],
    ],
    [
      'a family to find out, which may not be the one hoped for',
      [{ kind: 'identify', member: 'm2', family: 'entreprise', anyOf: ['entreprise'], effort: 1 }],
      NAMED,
      ['savoir si « Ferme du Val » est une entreprise hors ESS : cela suffit si c’est le cas'],
    ],
    [
      'a family to find out among other changes is not enough',
      [
        { kind: 'identify', member: 'm2', family: 'entreprise', anyOf: ['entreprise'], effort: 1 },
        ESS,
      ],
      NAMED,
      [
        'savoir si « Ferme du Val » est une entreprise hors ESS (il faut que ce soit le cas)',
        'faire entrer dans le groupe une structure de l’ESS',
      ],
    ],
    [
      'a share to find out',
      [{ kind: 'share', member: 'm2', nonEssShare: 0.51, effort: 1 }],
      NAMED,
      [
        'savoir si plus de la moitié des membres de « Ferme du Val » sont hors ESS : cela suffit si c’est le cas',
      ],
    ],
    [
      'an answer to reach is a gesture',
      [answer('strategie-partagee', 'tous', ['tous'])],
      answering({ 'strategie-partagee': 'une-partie' }),
      ['faire accepter la stratégie par tous les membres, ou par un vote de leur assemblée'],
    ],
    [
      'a gesture starts from what is begun',
      [answer('activite-menee-ensemble', 'oui', ['oui'])],
      answering({ 'activite-menee-ensemble': 'en-preparation' }),
      ['lancer l’activité commune en préparation'],
    ],
    [
      'nobody is asked to deny what they said: the project has to change',
      [answer('besoin-mal-couvert', 'oui', ['oui'])],
      answering({ 'besoin-mal-couvert': 'non' }),
      [
        'faire porter le projet sur un besoin que d’autres ne couvrent pas ici, et décrire ce qui manque',
      ],
    ],
    [
      'what is ticked is kept',
      [
        answer(
          'effets-sur-le-territoire',
          ['sociaux', 'economiques'],
          ['economiques', 'ecologiques'],
        ),
      ],
      answering({ 'effets-sur-le-territoire': ['sociaux'] }),
      ['décrire aussi des effets économiques ou écologiques, en plus des effets sociaux'],
    ],
    [
      'a gesture follows what the rule asks, an agreement that is written',
      [answer('perimetre-choisi', 'accord-ecrit', ['accord-ecrit'])],
      answering({ 'perimetre-choisi': 'non' }),
      ['se mettre d’accord sur le territoire, et l’écrire (liste ou carte)'],
    ],
    [
      'or any agreement',
      [answer('perimetre-choisi', 'accord-ecrit', ['accord-ecrit', 'accord-oral'])],
      answering({ 'perimetre-choisi': 'non' }),
      ['se mettre d’accord sur le territoire, de préférence par écrit (liste ou carte)'],
    ],
    [
      'an answer to find out says that it may be otherwise',
      [answer('strategie-ecrite', 'oui', ['oui'], true)],
      NAMED,
      ['savoir si le groupe a une stratégie commune écrite : cela suffit si c’est le cas'],
    ],
    [
      'the past is found out',
      [answer('soutien-deja-recu', 'jamais', ['jamais'], true)],
      NAMED,
      [
        'savoir si ce projet n’a jamais été soutenu par l’État comme PTCE : cela suffit si c’est le cas',
      ],
    ],
    [
      'a level and its statement, without their stops',
      [answer('animation-remuneree', 2, [])],
      NAMED,
      [
        'atteindre le niveau « Un mi-temps au moins est financé » pour « Une personne est payée pour animer le pôle »',
      ],
    ],
    [
      'a number with its unit, in letters',
      [answer('annees-prevues', 2, [])],
      answering({ 'annees-prevues': 1 }),
      ['prévoir une stratégie de deux ans au moins'],
    ],
  ])('%s', (_, changes, from, expected) => {
    expect(textsOf(changes, from)).toEqual(expected)
  })

  it('what no call is aimed at is told apart from what is not known', () => {
    const set = [answer('projet-conforme', 'conforme', ['conforme'], true)]
    const [aimless] = textsOf(set, answering({ 'projet-conforme': 'sans-objet' }))
    const [unknown] = textsOf(set, answering({}))
    expect(aimless).toMatch(/^choisir un appel/)
    expect(unknown).toMatch(/^savoir si le projet suit/)
  })
})
