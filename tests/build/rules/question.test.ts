import { describe, expect, it } from 'vitest'
import type { DeclaredIds, DeclaredQuestion } from '../../../src/schema/reading/declaredIds'
import { questionSchema, statementSchema } from '../../../src/schema/rules/question'

const EVERY = { has: () => true, values: () => [] }
const declared = (id: string, kind: string, ...options: readonly string[]): DeclaredQuestion => ({
  id,
  kind,
  usage: 'regle',
  file: '',
  line: undefined,
  options: options.map((option) => ({ id: option, quiet: false, line: undefined })),
})
const known: DeclaredIds = {
  questions: new Map([
    ['annees-prevues', declared('annees-prevues', 'nombre', 'ne-sait-pas')],
    ['moyens-partages', declared('moyens-partages', 'choix-multiple', 'locaux', 'aucun', 'ne-sait-pas')],
  ]),
  declared: [],
  questionIds: EVERY,
  conditions: EVERY,
  evidence: EVERY,
  actors: EVERY,
  resources: EVERY,
  variables: EVERY,
  checks: EVERY,
  articles: EVERY,
}

const CHOICE = {
  id: 'moyens-partages',
  type: 'choix-multiple',
  usage: 'regle',
  facultative: true,
  piste: 'collectivite',
  libelle: 'Quels moyens partagez-vous ?',
  aide: 'Un lieu, un outil.',
  exemple: 'Un camion.',
  preuves: ['convention'],
  collectivite: {
    libelle: 'Quels moyens partagent-ils ?',
    aide: 'Ce que vous avez vu.',
    'question-a-poser': 'Que partagez-vous ?',
  },
  options: [
    { id: 'locaux', libelle: 'Des locaux', aide: 'Ou un terrain.' },
    { id: 'aucun', libelle: 'Rien', neutre: true, exclusive: true },
    {
      id: 'ne-sait-pas',
      libelle: 'Je ne sais pas',
      exclusive: true,
      'demandez-a': 'un membre',
    },
  ],
}

const NUMBER = {
  id: 'annees-prevues',
  type: 'nombre',
  usage: 'regle',
  etape: 'membres',
  minimum: 0,
  maximum: 30,
  unite: 'années',
  libelle: 'Combien d’années ?',
  options: [{ id: 'ne-sait-pas', libelle: 'Je ne sais pas' }],
}

const STATEMENT = {
  id: 'plan-d-action',
  libelle: 'Nous avons un plan.',
  niveaux: ['Rien.', 'Une liste.', 'Un plan.', 'Un budget.'],
  preuves: ['plan-d-action-date'],
  'niveau-2-attendu-des': 'emergence',
  action: {
    titre: 'Planifier',
    detail: 'Trois actions.',
    'delai-propose-mois': 3,
  },
  ressources: ['insereco-trame'],
  'qui-peut-aider': ['cress'],
  'demandez-a': 'la personne qui anime',
  'reponses-liees': {
    'annees-prevues': [{ 'jusqu-a': 1, niveaux: [0, 1] }, { niveaux: 'toutes' }],
    'moyens-partages': { locaux: [1, 2, 3], aucun: [0] },
  },
  'sans-objet': 'Sans objet : rien n’a commencé',
  collectivite: { libelle: 'Le groupe a un plan.', 'question-a-poser': 'Quel est votre plan ?' },
}

const inArticle9 = { step: 'article-9', grid: 'article-9', group: 'innovation' } as const

describe('a question', () => {
  it('keeps its options, its track and where it stands; its words stand apart', () => {
    const { rule, words } = questionSchema(known).parse(CHOICE)(inArticle9)
    expect(rule).toEqual({
      id: 'moyens-partages',
      kind: 'choix-multiple',
      step: 'article-9',
      grid: 'article-9',
      group: 'innovation',
      track: 'collectivite',
      usage: 'rule',
      optional: true,
      options: [
        { id: 'locaux' },
        { id: 'aucun', exclusive: true },
        { id: 'ne-sait-pas', exclusive: true, reserved: true },
      ],
    })
    expect(words).toEqual({
      label: 'Quels moyens partagez-vous ?',
      help: 'Un lieu, un outil.',
      example: 'Un camion.',
      options: {
        locaux: { label: 'Des locaux', hint: 'Ou un terrain.' },
        aucun: { label: 'Rien' },
        'ne-sait-pas': { label: 'Je ne sais pas', askWhom: 'un membre' },
      },
      evidence: ['convention'],
      authority: { label: 'Quels moyens partagent-ils ?', help: 'Ce que vous avez vu.' },
      toAsk: 'Que partagez-vous ?',
    })
  })

  it('may be put to one track, once something is sure, in a grid, with an example of its own', () => {
    const { rule, words } = questionSchema(known).parse({
      ...CHOICE,
      'posee-a': 'porteur',
      'utile-si': { fait: 'membres.cooperatives', 'au-moins': 1 },
      grille: 'appuis',
      collectivite: { exemple: 'Ils ont un camion.' },
    })(inArticle9)
    expect(rule).toMatchObject({
      putTo: 'porteur',
      putWhen: { kind: 'fact', fact: 'membres.cooperatives', value: 1 },
      table: 'appuis',
    })
    expect(words.authority).toEqual({ example: 'Ils ont un camion.' })
  })

  it('may be asked on another screen than its grid’s, and be a number within bounds', () => {
    const { rule, words } = questionSchema(known).parse(NUMBER)(inArticle9)
    expect(rule).toEqual({
      id: 'annees-prevues',
      kind: 'nombre',
      step: 'membres',
      grid: 'article-9',
      group: 'innovation',
      usage: 'rule',
      options: [{ id: 'ne-sait-pas', reserved: true }],
      min: 0,
      max: 30,
    })
    expect(words).toMatchObject({ unit: 'années', evidence: [] })
  })

  it.each([
    ['a single option', { ...CHOICE, options: [CHOICE.options[0]] }, 'au moins deux réponses'],
    ['a number without bounds', { ...NUMBER, maximum: undefined }, '« minimum » et « maximum »'],
    [
      'bounds without a number',
      { ...CHOICE, minimum: 0, maximum: 3 },
      '« minimum » et « maximum »',
    ],
  ])('is refused with %s', (_, question, message) => {
    const { error } = questionSchema(known).safeParse(question)
    expect(error?.issues.map((issue) => issue.message).join()).toContain(message)
  })
})

describe('a statement', () => {
  const { place, ...statement } = statementSchema(known).parse(STATEMENT)
  const { rule, words } = place({
    step: 'demarche',
    grid: 'demarche',
    group: 'projet-commun',
    mark: '1.2',
  })

  it('is a level from 0 to 3, with what may be said instead', () => {
    expect(statement).toEqual({
      id: 'plan-d-action',
      expectedFrom: 'emergence',
      agreements: [
        {
          statement: 'plan-d-action',
          question: 'annees-prevues',
          allowed: [{ upTo: 1, levels: [0, 1] }, { levels: [0, 1, 2, 3] }],
        },
        {
          statement: 'plan-d-action',
          question: 'moyens-partages',
          allowed: [
            { option: 'locaux', levels: [1, 2, 3] },
            { option: 'aucun', levels: [0] },
          ],
        },
      ],
    })
    expect(rule).toEqual({
      id: 'plan-d-action',
      kind: 'niveau',
      step: 'demarche',
      grid: 'demarche',
      group: 'projet-commun',
      usage: 'rule',
      options: [
        { id: 'ne-sait-pas', reserved: true },
        { id: 'sans-objet', reserved: true },
      ],
      min: 0,
      max: 3,
    })
  })

  it('says its four levels, whom to ask, what to do and what it recalls', () => {
    expect(words).toEqual({
      label: 'Nous avons un plan.',
      options: {
        '0': { label: 'Rien.' },
        '1': { label: 'Une liste.' },
        '2': { label: 'Un plan.' },
        '3': { label: 'Un budget.' },
        'ne-sait-pas': { label: 'Je ne sais pas', askWhom: 'la personne qui anime' },
        'sans-objet': { label: 'Sans objet : rien n’a commencé' },
      },
      evidence: ['plan-d-action-date'],
      authority: { label: 'Le groupe a un plan.' },
      toAsk: 'Quel est votre plan ?',
      recalls: ['annees-prevues', 'moyens-partages'],
      mark: '1.2',
      action: { title: 'Planifier', detail: 'Trois actions.', months: 3 },
      helpers: ['cress'],
      resources: ['insereco-trame'],
    })
  })
})
