/** What a collectivité reads before it decides, on the real rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose, NO_PLACES, type Answers, type Dossier, type Member } from '../../../src/domain'
import { dossiers } from '../arbitraries'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const DATE = '2026-11-28'

const SEEN_BY: Dossier['profile'] = { track: 'collectivite', level: 'intercommunalite' }
const MEMBERS: readonly Member[] = [
  { id: 'm1', name: 'Ressourcerie', family: 'association', commitment: 'signe' },
  { id: 'm2', name: 'Menuiserie', family: 'entreprise', commitment: 'signe' },
]
const ALONE: Partial<Dossier> = {
  answers: { 'liste-membres-complete': 'oui' },
  members: MEMBERS.slice(1),
}

const told = (part: Partial<Dossier>) =>
  diagnose(content, dossierWith({ profile: SEEN_BY, ...part }), NO_PLACES, DATE).diagnostic
const option = (id: string, part: Partial<Dossier> = {}) => {
  const found = told(part).options.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const check = (id: string, answers: Answers = {}, members: readonly Member[] = []) =>
  told({ answers, members }).checks.find((one) => one.id === id)

/** More than half of the elements are known. */
const KNOWN: Answers = {
  'liste-membres-complete': 'oui',
  'perimetre-choisi': 'accord-ecrit',
  'membres-du-territoire': 'toutes',
  'utilite-sociale': 'confirmee',
  'activite-economique': 'commencee',
  'besoin-mal-couvert': 'oui',
  'facon-de-faire-nouvelle': ['organisation-travail'],
  'nouveaute-technique': 'oui',
}

/** Everything that the option « amorcer » asks. */
const ASKED: Answers = {
  ...KNOWN,
  'connaissance-de-l-initiative': 'rencontree',
  'demande-recue': ['animation'],
  'beneficiaire-de-l-aide': 'association',
}
/** And what « conventionner » asks besides. */
const SETTLED: Answers = {
  ...ASKED,
  'montant-demande': 12_000,
  'strategie-ecrite': 'en-cours',
  'strategie-partagee': 'une-partie',
  'moyens-partages': ['locaux'],
  'annees-prevues': 2,
  'pilotage-qui-dure': 'irregulier',
  'budget-du-pole': 1,
}

describe('the options', () => {
  it('are the four, in the order of the rules, for a collectivité alone', () => {
    const ids = ['rencontrer', 'amorcer', 'conventionner', 'attendre']
    for (const answers of [{}, SETTLED])
      expect(told({ answers }).options.map(({ id }) => id)).toEqual(ids)
    expect(told({ profile: { track: 'porteur' }, answers: SETTLED }).options).toEqual([])
  })

  it.each(['rencontrer', 'attendre'])('always leave « %s » open', (id) => {
    for (const part of [{}, ALONE, { answers: SETTLED, members: MEMBERS }])
      expect(option(id, part)).toMatchObject({ open: 'true', lacking: [], unknown: [] })
  })

  it('know nothing of an initiative that nothing is said of: silence closes nothing', () => {
    expect(option('amorcer')).toMatchObject({
      open: 'unknown',
      lacking: [],
      unknown: [
        'groupe-rencontre',
        'groupe-reel',
        'demande-connue',
        'beneficiaire-de-l-aide',
        'assez-d-elements',
      ],
    })
    expect(option('conventionner')).toMatchObject({ open: 'unknown', lacking: [] })
    expect(option('conventionner').unknown).toHaveLength(10)
  })

  it.each([
    ['amorcer', ASKED],
    ['conventionner', SETTLED],
  ] as const)('open « %s » where all of its parts hold', (id, answers) => {
    expect(option(id, { answers, members: MEMBERS })).toMatchObject({
      open: 'true',
      lacking: [],
      unknown: [],
    })
  })

  it.each([
    ['amorcer', ASKED, 'groupe-rencontre', { 'connaissance-de-l-initiative': 'entendu-parler' }],
    ['amorcer', ASKED, 'demande-connue', { 'demande-recue': ['aucune'] }],
    ['amorcer', ASKED, 'beneficiaire-de-l-aide', { 'beneficiaire-de-l-aide': 'non-declare' }],
    ['conventionner', SETTLED, 'cap-partage', { 'strategie-partagee': 'une-seule-structure' }],
    ['conventionner', SETTLED, 'annees-prevues', { 'annees-prevues': 1 }],
    ['conventionner', SETTLED, 'pilotage-qui-dure', { 'pilotage-qui-dure': 'non' }],
    ['conventionner', SETTLED, 'budget-du-pole', { 'budget-du-pole': 0 }],
    ['conventionner', SETTLED, 'montant-demande', { 'montant-demande': 0 }],
  ] as const)('close « %s » where one of its parts does not hold: %#', (id, all, part, answer) => {
    expect(option(id, { answers: { ...all, ...answer }, members: MEMBERS })).toMatchObject({
      open: 'false',
      lacking: [part],
      unknown: [],
    })
  })

  it('tell what lacks apart from what is not known', () => {
    expect(
      option('amorcer', {
        answers: {
          'connaissance-de-l-initiative': 'entendu-parler',
          'liste-membres-complete': 'oui',
        },
        members: MEMBERS.slice(1),
      }),
    ).toMatchObject({
      open: 'false',
      lacking: ['groupe-rencontre', 'groupe-reel'],
      unknown: ['demande-connue', 'beneficiaire-de-l-aide', 'assez-d-elements'],
    })
  })

  it('leave it to be known, and close nothing, while most elements are not', () => {
    const answers = {
      ...ASKED,
      ...Object.fromEntries(Object.keys(KNOWN).map((id) => [id, 'ne-sait-pas'])),
    }
    expect(option('amorcer', { answers, members: MEMBERS })).toMatchObject({
      open: 'unknown',
      lacking: [],
      unknown: ['assez-d-elements'],
    })
  })

  it('say which to look at first, by the first reason that holds', () => {
    const first = (part: Partial<Dossier>) =>
      Object.fromEntries(told(part).options.map(({ id, first: rank }) => [id, rank]))
    expect(first({})).toEqual({ rencontrer: 2, amorcer: null, conventionner: null, attendre: null })
    expect(first({ answers: { 'demande-recue': ['aucune'] } })).toMatchObject({
      rencontrer: 1,
      attendre: 0,
    })
    expect(first(ALONE)).toMatchObject({ attendre: 1 })
    expect(first({ answers: { 'strategie-partagee': 'une-seule-structure' } })).toMatchObject({
      attendre: 2,
    })
  })

  it('lose no part for an answer that is taken back', () => {
    const withOneLess = dossiers(content.rules)
      .map((dossier): Dossier => ({ ...dossier, profile: SEEN_BY }))
      .filter(({ answers }) => Object.keys(answers).length > 0)
      .chain((dossier) =>
        fc.tuple(fc.constant(dossier), fc.constantFrom(...Object.keys(dossier.answers))),
      )
    fc.assert(
      fc.property(withOneLess, ([dossier, question]) => {
        const answers = Object.fromEntries(
          Object.entries(dossier.answers).filter(([id]) => id !== question),
        )
        const before = told(dossier).options
        told({ ...dossier, answers }).options.forEach(({ lacking }, index) => {
          expect(before[index]?.lacking).toEqual(expect.arrayContaining([...lacking]))
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('the checks', () => {
  const COOPERATIVE: Member = { id: 'm3', name: 'SCIC', family: 'cooperative' }
  const SEATED = { 'elu-ou-agent-dans-les-instances': ['aucun'] }

  it('are for a collectivité alone', () => {
    expect(told({ profile: { track: 'porteur' } }).checks).toEqual([])
  })

  it('cannot be ruled out while nothing is said, whatever they are about', () => {
    const { checks } = told({})
    expect(checks.map(({ id }) => id)).toEqual((content.rules.checks ?? []).map(({ id }) => id))
    expect(checks).toHaveLength(8)
    expect(new Set(checks.map(({ state }) => state))).toEqual(new Set(['open']))
  })

  it.each<[string, Answers, (readonly Member[])?]>([
    ['aides-d-etat', { 'demande-recue': ['animation'], 'activite-economique': 'idee' }],
    ['aides-d-etat', { 'demande-recue': ['foncier'] }, [COOPERATIVE]],
    [
      'aides-d-etat',
      { 'demande-recue': ['capital'], 'beneficiaire-de-l-aide': 'cooperative-ou-societe' },
    ],
    ['subvention-ou-marche', { 'demande-recue': ['commande'] }],
    ['subvention-ou-marche', { 'demande-recue': ['animation'], 'contrepartie-attendue': 'oui' }],
    [
      'association-transparente',
      { 'place-dans-les-decisions': 'preside', 'part-dans-les-ressources': 'presque-tout' },
    ],
    ['elu-ou-agent-dans-les-instances', { 'elu-ou-agent-dans-les-instances': ['titre-personnel'] }],
    ['elu-ou-agent-dans-les-instances', { ...SEATED, 'place-dans-les-decisions': 'une-voix' }],
    ['convention-obligatoire', { 'demande-recue': ['animation'], 'montant-demande': 23_001 }],
    ['beneficiaire-et-engagement', { 'beneficiaire-de-l-aide': 'fondation' }],
    ['local-ou-agent', { 'appui-foncier': 'possible' }],
    ['local-ou-agent', { 'demande-recue': ['ingenierie'] }],
    ['capital-de-scic', { 'entree-au-capital': 'envisagee' }],
  ])('say « %s » whole where it holds: %#', (id, answers, members) => {
    expect(check(id, answers, members)).toMatchObject({ state: 'whole', otherwise: false })
  })

  it.each<[string, Answers]>([
    ['aides-d-etat', { 'demande-recue': ['mise-en-lien'] }],
    [
      'subvention-ou-marche',
      {
        'demande-recue': ['animation'],
        'contrepartie-attendue': 'non',
        'origine-de-l-initiative': 'acteurs',
      },
    ],
    [
      'association-transparente',
      { 'place-dans-les-decisions': 'une-voix', 'part-dans-les-ressources': 'rien' },
    ],
    ['elu-ou-agent-dans-les-instances', { ...SEATED, 'place-dans-les-decisions': 'invitee' }],
    ['convention-obligatoire', { 'demande-recue': ['animation'], 'montant-demande': 0 }],
    ['beneficiaire-et-engagement', { 'beneficiaire-de-l-aide': 'organisme-public' }],
    [
      'local-ou-agent',
      { 'demande-recue': ['animation'], 'appui-foncier': 'non', 'appui-ingenierie': 'possible' },
    ],
    ['capital-de-scic', { 'demande-recue': ['animation'], 'entree-au-capital': 'non' }],
  ])('say nothing of « %s » where it is ruled out', (id, answers) => {
    expect(check(id, answers)).toBeUndefined()
  })

  it('say one line of a convention up to the amount, and the whole beyond', () => {
    const state = (amount: number) =>
      check('convention-obligatoire', { 'demande-recue': ['animation'], 'montant-demande': amount })
        ?.state
    expect([1, 23_000, 23_001].map(state)).toEqual(['brief', 'brief', 'whole'])
  })

  it('ask otherwise of a collectivité that is an associate already', () => {
    expect(check('capital-de-scic', { 'entree-au-capital': 'deja' })).toEqual({
      id: 'capital-de-scic',
      state: 'whole',
      otherwise: true,
    })
  })

  it('know a structure that depends on the collectivité by two signs of three', () => {
    const signs = [
      { 'origine-de-l-initiative': 'collectivite' },
      { 'place-dans-les-decisions': 'decide-seule' },
      { 'part-dans-les-ressources': 'plus-de-la-moitie' },
    ] as const
    for (const [index, sign] of signs.entries()) {
      const others = signs.filter((_, rank) => rank !== index)
      expect(check('association-transparente', sign)?.state).toBe('open')
      expect(check('association-transparente', { ...others[0], ...others[1] })?.state).toBe('whole')
    }
  })
})
