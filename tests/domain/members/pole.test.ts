/** The pole's own structure, when the list holds it: counted as a line, and as no member. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  becauseOf,
  composeRoles,
  diagnose,
  isPoleItself,
  judge,
  likelyPole,
  memberFacts,
  NO_PLACES,
  setAsideReason,
  withPole,
  type Dossier,
  type Member,
} from '../../../src/domain'
import { memberLists } from '../arbitraries'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const SCIC: Member = { id: 'm1', name: 'SCIC du Fil', family: 'cooperative', isPole: true }
const FIRM: Member = { id: 'm2', name: 'Menuiserie', family: 'entreprise' }
const TOWN: Member = { id: 'm3', name: 'Commune', family: 'collectivite' }

const factsOf = (members: readonly Member[]) =>
  memberFacts({ profile: { track: 'porteur' }, answers: {}, members })

describe('what it counts for', () => {
  it('is one more line of the list, and nothing else', () => {
    const facts = factsOf([SCIC, FIRM, TOWN])
    expect(facts['membres.total']).toEqual({ min: 3, max: 3 })
    expect(facts['membres.structure-du-pole']).toEqual({ min: 1, max: 1 })
    expect(facts['membres.organisations']).toEqual({ min: 2, max: 2 })
    expect(facts['membres.ess']).toEqual({ min: 0, max: 0 })
    expect(facts['membres.cooperatives']).toEqual({ min: 0, max: 0 })
    expect(facts['membres.roles-pourvus']).toEqual({ min: 2, max: 2 })
  })

  it('adds nothing to any list, whatever it is', () => {
    const own = new Set(['membres.total', 'membres.structure-du-pole'])
    fc.assert(
      fc.property(memberLists(), (members) => {
        const without = factsOf(members.filter((member) => !isPoleItself(member)))
        for (const [fact, count] of Object.entries(factsOf(members)))
          if (!own.has(fact)) expect(count, fact).toEqual(without[fact as keyof typeof without])
      }),
    )
  })

  it('alone, is as silent as an empty list', () => {
    const alone = judge(content.rules, dossierWith({ members: [SCIC] }))
    expect(alone.article9).toEqual(judge(content.rules, dossierWith()).article9)
  })

  it('holds no role of the decree', () => {
    expect(composeRoles({ members: [SCIC, FIRM, TOWN] })).toMatchObject({
      assigned: { 'entreprise-ess': null },
      missingRoles: ['entreprise-ess'],
    })
  })
})

describe('what is said of it', () => {
  it('is set aside by name where it would count, and nowhere else', () => {
    expect(setAsideReason('membres.ess', SCIC)).toBe('structure-du-pole')
    expect(setAsideReason('membres.roles-pourvus-engages', SCIC)).toBe('structure-du-pole')
    expect(setAsideReason('membres.ess-engages', { ...SCIC, commitment: 'pressenti' })).toBe(
      'structure-du-pole',
    )
    expect(setAsideReason('membres.partenaires', SCIC)).toBeUndefined()
  })

  it('is our reading of the law, and said so', () => {
    const about = dossierWith({ members: [SCIC, FIRM, TOWN] })
    const { known } = judge(content.rules, about)
    const element = content.rules.elements.find(({ id }) => id === 'entreprises-ess')
    const words = content.words.elements['entreprises-ess']
    if (element === undefined || words === undefined) throw new Error('no element')
    const said = becauseOf(element, words, 'non-reuni', known, content, about).join(' ')
    expect(said.replace(/\s/gu, ' ')).toContain(
      '« SCIC du Fil » est hors du compte : c’est la structure du pôle, et nous lisons qu’un pôle n’est pas son propre membre.',
    )
  })
})

describe('which line it is', () => {
  it('is one at most, and may be taken back', () => {
    const plain = [{ ...FIRM }, { ...TOWN }]
    const marked = withPole([SCIC, ...plain], 'm2')
    expect(marked.filter(isPoleItself).map(({ id }) => id)).toEqual(['m2'])
    expect(withPole(marked, undefined).some((member) => 'isPole' in member)).toBe(false)
  })

  const named = (...names: readonly string[]): readonly Member[] =>
    names.map((name, index) => ({ id: `m${index}`, name, family: 'association' }))

  it.each<[string, string | undefined, readonly Member[], string | undefined]>([
    [
      'bears the name of the project',
      'Pôle réemploi du Bocage',
      named('Réemploi Bocage', 'Le Fil'),
      'Réemploi Bocage',
    ],
    ['says that it is the pole', undefined, named('Le Fil', 'PTCE du Bocage'), 'PTCE du Bocage'],
    ['is not guessed among two', undefined, named('Pôle A', 'Pôle B'), undefined],
    ['is not guessed without a sign', 'Réemploi', named('Le Fil', 'La Trame'), undefined],
    [
      'is no town',
      'Bocage',
      [{ id: 'm1', name: 'Commune du Bocage', family: 'collectivite' }],
      undefined,
    ],
  ])('%s', (_, name, members, expected) => {
    expect(likelyPole({ project: name === undefined ? {} : { name }, members })?.name).toBe(
      expected,
    )
  })
})

describe('the remarks', () => {
  const OWN = { 'existence-juridique-du-pole': 'droit-prive' } as const
  const remarksOf = (answers: Dossier['answers'], members: readonly Member[]) =>
    diagnose(content, dossierWith({ answers, members }), NO_PLACES, '2026-11-29').diagnostic.remarks

  const plain: readonly Member[] = [FIRM, TOWN]

  it.each<[string, Dossier['answers'], readonly Member[], readonly string[]]>([
    ['ask whether the list holds it', OWN, plain, ['pole-dans-la-liste']],
    ['ask nothing of an empty list', OWN, [], []],
    ['ask no more once it is said', { ...OWN, 'pole-dans-la-liste': 'non' }, plain, []],
    ['nor once it is not known', { ...OWN, 'pole-dans-la-liste': 'ne-sait-pas' }, plain, []],
    ['nor once a line is marked', OWN, [SCIC, ...plain], []],
    ['ask which line', { ...OWN, 'pole-dans-la-liste': 'oui' }, plain, ['pole-a-designer']],
    [
      'ask nothing of a pole without a structure',
      { 'existence-juridique-du-pole': 'non' },
      plain,
      [],
    ],
    [
      'point out a structure that does not exist',
      { 'existence-juridique-du-pole': 'porte-par-un-membre' },
      [SCIC, ...plain],
      ['pole-sans-structure'],
    ],
  ])('%s', (_, answers, members, expected) => {
    expect(remarksOf(answers, members)).toEqual(expected)
  })
})
