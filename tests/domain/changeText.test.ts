/** Changes said in French, as a person reads them. */
import { describe, expect, it } from 'vitest'
import { changeTexts, type Change, type Dossier, type Member } from '../../src/domain'
import { content } from './realContent'

const { words, rules } = content

const dossier = (
  members: readonly Member[],
  track: 'porteur' | 'collectivite' = 'porteur',
): Dossier => ({
  format: 'ptce-dossier',
  version: 1,
  rules: rules.version,
  profile: { track },
  project: {},
  territory: [],
  members,
  answers: {},
  evidence: {},
})
const NAMED = dossier([
  { id: 'm1', name: 'Menuiserie Faure', family: 'entreprise', commitment: 'pressenti' },
  { id: 'm2', name: 'Ferme du Val', family: 'ne-sait-pas' },
])

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

describe('a change in words', () => {
  it.each<[string, readonly Change[], Dossier, readonly string[]]>([
    [
      'someone joins',
      [ESS],
      NAMED,
      ['accueillir une structure de l’ESS parmi les membres engagés'],
    ],
    [
      'two of one kind are said once',
      [ESS, ESS],
      NAMED,
      ['accueillir 2 nouveaux membres engagés (chaque fois, une structure de l’ESS)'],
    ],
    [
      'on a list that may be incomplete, someone may be there already',
      [ESS],
      dossier([], 'collectivite'),
      ['ajouter à la liste une structure de l’ESS, ou l’accueillir'],
    ],
    [
      'an agreement names who is awaited',
      [commit('m1', 'm1')],
      NAMED,
      ['obtenir l’accord de «\u00A0Menuiserie Faure\u00A0»'],
    ],
    [
      'one agreement of several that would do',
      [commit('m1', 'm1', 'm2')],
      NAMED,
      [
        'obtenir l’accord d’un de ces membres\u00A0: «\u00A0Menuiserie Faure\u00A0» ou «\u00A0Ferme du Val\u00A0»',
      ],
    ],
    [
      'a family to find out',
      [{ kind: 'identify', member: 'm2', family: 'entreprise', anyOf: ['entreprise'], effort: 1 }],
      NAMED,
      ['vérifier que «\u00A0Ferme du Val\u00A0» est une entreprise hors ESS'],
    ],
    [
      'a share to find out',
      [{ kind: 'share', member: 'm2', nonEssShare: 0.51, effort: 1 }],
      NAMED,
      ['vérifier que plus de la moitié des membres de «\u00A0Ferme du Val\u00A0» sont hors ESS'],
    ],
    [
      'an answer to reach',
      [answer('strategie-ecrite', 'oui', ['oui'])],
      NAMED,
      [
        'pouvoir répondre «\u00A0Oui, elle est écrite\u00A0» à «\u00A0Avez-vous une stratégie commune\u202F?\u00A0»',
      ],
    ],
    [
      'an answer to find out',
      [answer('strategie-ecrite', 'oui', ['oui'], true)],
      NAMED,
      [
        'vérifier si la réponse à «\u00A0Avez-vous une stratégie commune\u202F?\u00A0» est «\u00A0Oui, elle est écrite\u00A0»',
      ],
    ],
    [
      'the question as the collectivité reads it',
      [answer('strategie-ecrite', 'oui', ['oui'])],
      dossier([], 'collectivite'),
      [
        'pouvoir répondre «\u00A0Oui, elle est écrite\u00A0» à «\u00A0Le groupe a-t-il une stratégie commune\u202F?\u00A0»',
      ],
    ],
    [
      'a level and its statement, without their stops',
      [answer('animation-remuneree', 2, [])],
      NAMED,
      [
        'atteindre le niveau «\u00a0Un mi-temps au moins est financé\u00a0» pour «\u00a0Une personne est payée pour animer le pôle\u00a0»',
      ],
    ],
    [
      'a number with its unit',
      [answer('annees-prevues', 2, [])],
      NAMED,
      [
        'pouvoir répondre au moins 2\u00A0années à «\u00A0Combien d’années dure votre stratégie, du début à la fin prévue\u202F?\u00A0»',
      ],
    ],
  ])('%s', (_, changes, from, expected) => {
    expect(changeTexts(changes, words, from)).toEqual(expected)
  })

  it('three options are named, the others are in the list', () => {
    const options = rules.questions.find(({ id }) => id === 'moyens-partages')?.options ?? []
    const free = options.filter((one) => !one.exclusive && !one.reserved).map(({ id }) => id)
    const [text] = changeTexts([answer('moyens-partages', ['locaux'], free)], words, NAMED)
    expect(text).toContain('«\u00A0Du personnel\u00A0» ou une autre réponse de la liste')
    expect(text).not.toContain('Des achats groupés')
  })
})
