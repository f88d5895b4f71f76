import { describe, expect, it } from 'vitest'
import { LIMITS, type Answer, type FollowUp } from '../../src/domain'
import { positionOf, type WizardEvent } from '../../src/wizard/wizard.machine'
import { after, afterFrom, commune, member, porteur } from './plan'

const next = { type: 'next' } as const
const back = { type: 'back' } as const
const goTo = (step: 'membres' | 'demarche' | 'article-9' | 'votre-collectivite', part?: string) =>
  ({ type: 'goTo', step, ...(part && { part }) }) as const

const named = ({ step, part }: ReturnType<typeof positionOf>) => (part ? `${step}/${part}` : step)

/** The screens met by pressing the same button over and over. */
function walk(start: ReturnType<typeof after>, event: WizardEvent, times: number) {
  const dossier = start.context.dossier
  const first = positionOf(start)
  return Array.from({ length: times }, (_, index) =>
    named(
      positionOf(
        afterFrom(
          dossier,
          { type: 'goTo', ...first },
          ...Array.from({ length: index }, () => event),
        ),
      ),
    ),
  )
}

const PORTEUR = [
  'profil',
  'territoire',
  'membres',
  'article-9/regroupement',
  'article-9/innovation',
  'premier-resultat',
  'appel-a-projets',
  'demarche/projet-commun',
  'demarche/transition',
  'recapitulatif',
  'resultat',
]
const COLLECTIVITE = [
  ...PORTEUR.slice(0, 3),
  'article-9/territoire-et-strategie',
  'article-9/nouveaute-et-effets',
  'premier-resultat',
  'votre-collectivite',
  ...PORTEUR.slice(-2),
]

describe('the journey', () => {
  it.each([
    ['porteur', porteur(), PORTEUR],
    ['collectivite', commune(), COLLECTIVITE],
  ])('of the %s track goes through every screen, forwards and backwards', (_, dossier, screens) => {
    const start = afterFrom(dossier, { type: 'goTo', step: 'profil' })
    expect(walk(start, next, screens.length)).toEqual(screens)

    const end = afterFrom(dossier, { type: 'goTo', step: 'resultat' })
    expect(walk(end, back, screens.length)).toEqual(screens.toReversed())
  })

  it('gives back to the review from what a collectivité opens of itself', () => {
    expect(afterFrom(commune(), goTo('demarche', 'transition'), next).value).toBe('recapitulatif')
    const call = { type: 'goTo', step: 'appel-a-projets' } as const
    expect(afterFrom(commune(), call, next).value).toBe('recapitulatif')
    expect(afterFrom(commune(), call, back).value).toBe('votreCollectivite')
  })

  it('starts with a blank dossier of the chosen track', () => {
    const snapshot = afterFrom(commune({ answers: { 'plan-d-action': 2 } }), {
      type: 'start',
      track: 'porteur',
    })
    expect(snapshot.value).toBe('profil')
    expect(snapshot.context.dossier).toEqual(porteur())
  })

  it.each([
    ['without a track', {}],
    ['as a collectivité of no level', { track: 'collectivite' } as const],
  ])('does not leave the first screen %s', (_, profile) => {
    const snapshot = after({ type: 'start' }, { type: 'setProfile', profile })
    expect(snapshot.can(next)).toBe(false)
    expect(afterFrom(snapshot.context.dossier, goTo('membres')).value).toBe('membres')
  })

  it('stays on the result when there is nothing after it', () => {
    expect(afterFrom(porteur(), { type: 'goTo', step: 'resultat' }).can(next)).toBe(false)
  })
})

describe('free movement', () => {
  it('opens any part of a screen, and the first one when the part is unknown', () => {
    expect(positionOf(after(goTo('demarche', 'transition')))).toEqual({
      step: 'demarche',
      part: 'transition',
    })
    expect(positionOf(after(goTo('demarche', 'inconnu')))).toEqual({
      step: 'demarche',
      part: 'projet-commun',
    })
    expect(positionOf(after(goTo('article-9')))).toEqual({
      step: 'article-9',
      part: 'regroupement',
    })
  })

  it('forgets the part on leaving the screen', () => {
    expect(positionOf(after(goTo('demarche', 'transition'), goTo('membres')))).toEqual({
      step: 'membres',
    })
  })

  it('opens the review in place of a screen that the track does not have', () => {
    expect(afterFrom(porteur(), goTo('votre-collectivite')).value).toBe('recapitulatif')
    expect(afterFrom(commune(), goTo('votre-collectivite')).value).toBe('votreCollectivite')
  })

  it('leaves that screen when another tab changes the track', () => {
    const snapshot = afterFrom(commune(), goTo('votre-collectivite'), {
      type: 'sync',
      dossier: porteur(),
    })
    expect(snapshot.value).toBe('recapitulatif')
  })
})

describe('an edit', () => {
  it.each(['recapitulatif', 'resultat'] as const)('returns to the %s', (from) => {
    const edit = { type: 'edit', step: 'article-9', part: 'innovation', from } as const
    for (const way of [next, back]) {
      const snapshot = afterFrom(porteur(), { type: 'goTo', step: from }, edit, way)
      expect(positionOf(snapshot)).toEqual({ step: from })
      expect(snapshot.context.returnTo).toBeUndefined()
    }
  })

  it('still asks for a track before it returns', () => {
    const edit = { type: 'edit', step: 'profil', from: 'recapitulatif' } as const
    expect(after({ type: 'goTo', step: 'recapitulatif' }, edit).can(next)).toBe(false)
  })

  it('is over once one goes elsewhere', () => {
    const edit = { type: 'edit', step: 'membres', from: 'resultat' } as const
    const snapshot = afterFrom(porteur(), edit, goTo('membres'), next)
    expect(positionOf(snapshot)).toEqual({ step: 'article-9', part: 'regroupement' })
  })
})

describe('what is said', () => {
  const answer = (question: string, value?: Answer) =>
    ({ type: 'answer', question, ...(value !== undefined && { value }) }) as const

  it('is the list of members too, recorded with the version of the rules', () => {
    const old = porteur({ rules: '2025.01' })
    const { dossier } = afterFrom(old, { type: 'setMembers', members: [] }).context
    expect(dossier.rules).toBe('2026.11')
  })

  it('is not what the tool said of it: seen, the rules that it was answered with stay', () => {
    const old = porteur({ rules: '2025.01' })
    const seen = { on: '2026-11-28', rules: '2026.11', article9: {}, stateCall: {} }
    const { dossier } = afterFrom(old, { type: 'see', seen }).context
    expect(dossier).toEqual({ ...old, seen })
  })

  it('is recorded with the version of the rules that asked', () => {
    const old = porteur({ rules: '2025.01' })
    const { dossier } = afterFrom(old, answer('besoin-mal-couvert', 'oui')).context
    expect(dossier.answers).toEqual({ 'besoin-mal-couvert': 'oui' })
    expect(dossier.rules).toBe('2026.11')
  })

  it.each([
    ['nothing', undefined],
    ['an empty list', []],
    ['an empty text', ''],
  ])('is erased by %s', (_, value) => {
    const { dossier } = after(
      answer('plan-d-action', 2),
      answer('besoin-mal-couvert', 'oui'),
      answer('besoin-mal-couvert', value),
    ).context
    expect(dossier.answers).toEqual({ 'plan-d-action': 2 })
  })

  it('keeps level 0, which is an answer', () => {
    expect(after(answer('plan-d-action', 0)).context.dossier.answers).toEqual({
      'plan-d-action': 0,
    })
  })

  it('reads « je ne sais pas » alone in a list as « je ne sais pas »', () => {
    const { dossier } = after(answer('moyens-partages', ['ne-sait-pas'])).context
    expect(dossier.answers).toEqual({ 'moyens-partages': 'ne-sait-pas' })
  })

  it('is kept when its question no longer applies', () => {
    const { dossier } = afterFrom(commune({ answers: { 'appui-achats': 'deja' } }), {
      type: 'setProfile',
      profile: { track: 'porteur' },
    }).context
    expect(dossier.answers).toEqual({ 'appui-achats': 'deja' })
  })

  it('changes one field of the project at a time, and takes back what is emptied', () => {
    const { dossier } = after(
      { type: 'setProject', project: { name: 'Pôle réemploi', themes: ['culture'] } },
      { type: 'setProject', project: { stage: 'gestation' } },
      { type: 'setProject', project: { name: '', themes: [] } },
    ).context
    expect(dossier.project).toEqual({ stage: 'gestation' })
  })

  it('holds the kinds of evidence ticked, and none when all are unticked', () => {
    const tick = (...evidence: readonly string[]) =>
      ({ type: 'setEvidence', question: 'plan-d-action', evidence }) as const
    expect(after(tick('convention')).context.dossier.evidence).toEqual({
      'plan-d-action': ['convention'],
    })
    expect(after(tick('convention'), tick()).context.dossier.evidence).toEqual({})
  })

  it('holds the territory', () => {
    const territory = [{ type: 'departement', code: '974' }] as const
    expect(after({ type: 'setTerritory', territory }).context.dossier.territory).toEqual(territory)
  })
})

describe('a meeting with the group', () => {
  it('is noted by question, and forgotten with its last note', () => {
    const event = { type: 'setMeeting', question: 3, today: '2026-12-10' } as const
    const ticked = after({ ...event, mark: { done: true } }).context.dossier
    expect(ticked.meeting).toEqual({ on: '2026-12-10', asked: { 3: { done: true } } })
    const later = { ...event, today: '2026-12-11' }
    const noted = afterFrom(ticked, { ...later, mark: { note: 'Deux ans' } }).context.dossier
    expect(noted.meeting).toEqual({
      on: '2026-12-10',
      asked: { 3: { done: true, note: 'Deux ans' } },
    })
    const unticked = afterFrom(noted, { ...later, mark: { done: false } }).context.dossier
    expect(unticked.meeting?.asked).toEqual({ 3: { note: 'Deux ans' } })
    const none = afterFrom(unticked, { ...later, mark: { note: '' } }).context.dossier
    expect(none.meeting).toBeUndefined()
  })
})

describe('what is written beside an action', () => {
  const write = (action: string, followUp: FollowUp) =>
    ({ type: 'setAction', action, followUp }) as const
  const actionsAfter = (...events: readonly WizardEvent[]) =>
    after(...events).context.dossier.actions

  it('changes one key at a time, and takes back what is emptied', () => {
    const events = [
      write('agir-innovation', { who: 'le trésorier' }),
      write('agir-innovation', { by: '2027-01-15' }),
      write('agir-regroupement', { doneOn: '2027-01-10' }),
    ]
    expect(actionsAfter(...events)).toEqual({
      'agir-innovation': { who: 'le trésorier', by: '2027-01-15' },
      'agir-regroupement': { doneOn: '2027-01-10' },
    })
    expect(actionsAfter(...events, write('agir-innovation', { who: '' }))).toMatchObject({
      'agir-innovation': { by: '2027-01-15' },
    })
    const emptied = write('agir-innovation', { who: '', by: '' })
    expect(actionsAfter(...events, emptied, write('agir-regroupement', { doneOn: '' }))).toBe(
      undefined,
    )
  })

  it.each(['0002-1-1', '12027-01-15', '2027-02-30', 'demain'])(
    'holds no day that a file would not give back: %s',
    (by) => {
      expect(actionsAfter(write('a', { who: 'elle', by, doneOn: by }))).toEqual({
        a: { who: 'elle' },
      })
      const ownActions = [{ id: 'o1', title: 'Visiter un pôle', by }]
      expect(after({ type: 'setOwnActions', ownActions }).context.dossier.ownActions).toEqual([
        { id: 'o1', title: 'Visiter un pôle' },
      ])
    },
  )

  it('takes the place of nothing where as many are kept as a file may hold', () => {
    const actions = Object.fromEntries(
      Array.from({ length: LIMITS.actions }, (_, index) => [`agir-${index}`, { who: 'elle' }]),
    )
    const full = porteur({ actions })
    expect(afterFrom(full, write('agir-innovation', { who: 'lui' })).context.dossier).toBe(full)
    const { dossier } = afterFrom(full, write('agir-7', { who: 'lui' })).context
    expect(dossier.actions).toEqual({ ...actions, 'agir-7': { who: 'lui' } })
  })

  it('joins the actions that the group adds, fifty at most', () => {
    const ownActions = Array.from({ length: 51 }, (_, index) => ({ id: `o${index}`, title: 'A' }))
    const { dossier } = after({ type: 'setOwnActions', ownActions }).context
    expect(dossier.ownActions).toEqual(ownActions.slice(0, 50))
    const none = afterFrom(dossier, { type: 'setOwnActions', ownActions: [] }).context.dossier
    expect(none.ownActions).toBeUndefined()
  })

  it('is no answer: the rules that it was answered with stay, and nobody moves', () => {
    const old = porteur({ rules: '2025.01' })
    const snapshot = afterFrom(
      old,
      { type: 'goTo', step: 'resultat' },
      write('agir-innovation', { who: 'elle' }),
      { type: 'setOwnActions', ownActions: [{ id: 'o1', title: 'A' }] },
    )
    expect(positionOf(snapshot)).toEqual({ step: 'resultat' })
    expect(snapshot.context.dossier).toEqual({
      ...old,
      actions: { 'agir-innovation': { who: 'elle' } },
      ownActions: [{ id: 'o1', title: 'A' }],
    })
  })
})

describe('the list of members', () => {
  const one = [member('m1', 'Ressourcerie')]
  const two = [...one, member('m2', 'Menuiserie')]

  it('is given back once as it was before its last change', () => {
    const changed = [
      { type: 'setMembers', members: two },
      { type: 'setMembers', members: one },
      { type: 'undoMembers' },
    ] as const
    const snapshot = after(...changed)
    expect(snapshot.context.dossier.members).toEqual(two)
    expect(snapshot.can({ type: 'undoMembers' })).toBe(false)
  })

  it.each([
    ['a new dossier', { type: 'erase' }],
    ['a file', { type: 'open', dossier: porteur() }],
    ['another tab', { type: 'sync', dossier: porteur() }],
  ] as const)('has nothing to give back after %s', (_, event) => {
    const snapshot = after({ type: 'setMembers', members: two }, event)
    expect(snapshot.can({ type: 'undoMembers' })).toBe(false)
    expect(snapshot.context.dossier.members).toEqual([])
  })
})

describe('a whole dossier', () => {
  const full = commune({ members: [member('m1', 'Ressourcerie')], answers: { 'plan-d-action': 3 } })

  it('opens on its review, as it is', () => {
    const snapshot = after({ type: 'open', dossier: full })
    expect(snapshot.value).toBe('recapitulatif')
    expect(snapshot.context.dossier).toEqual(full)
  })

  it('comes from another tab without moving anybody', () => {
    const snapshot = after(goTo('demarche', 'transition'), { type: 'sync', dossier: full })
    expect(positionOf(snapshot)).toEqual({ step: 'demarche', part: 'transition' })
    expect(snapshot.context.dossier).toEqual(full)
  })

  it('is forgotten, and home is shown, when it is erased', () => {
    const snapshot = afterFrom(full, goTo('demarche', 'transition'), { type: 'erase' })
    expect(snapshot.value).toBe('accueil')
    expect(snapshot.context.part).toBeUndefined()
    expect(snapshot.context.dossier).toEqual({ ...porteur(), profile: {} })
  })
})

describe('resume', () => {
  const resumed = (dossier: ReturnType<typeof porteur>) =>
    named(positionOf(afterFrom(dossier, { type: 'resume' })))
  const members = [member('m1', 'Ressourcerie')]
  const territory = [{ type: 'region', code: '84' }] as const

  it.each([
    ['nothing said', { ...porteur(), profile: {} }, 'profil'],
    ['a track', porteur(), 'territoire'],
    ['a collectivité of no level', { ...commune(), profile: { track: 'collectivite' } }, 'profil'],
    ['a territory', porteur({ territory }), 'membres'],
    ['members, without a territory', porteur({ members }), 'article-9/regroupement'],
    ['members, the list unqualified', commune({ members }), 'membres'],
    [
      'an element answered',
      porteur({ answers: { 'engagement-ecrit': 'tous' } }),
      'article-9/innovation',
    ],
    [
      'the last element answered',
      porteur({ answers: { 'besoin-mal-couvert': 'oui' } }),
      'premier-resultat',
    ],
    [
      'half an axis',
      porteur({ answers: { 'but-commun-ecrit': 'ne-sait-pas' } }),
      'demarche/projet-commun',
    ],
    ['the last axis', porteur({ answers: { 'effet-ecologique': 1 } }), 'recapitulatif'],
    ['the last axis', commune({ answers: { 'effet-ecologique': 1 } }), 'recapitulatif'],
    ['everything', commune({ answers: { 'appui-achats': 'deja' } }), 'recapitulatif'],
  ] as const)('after %s, takes up at the right screen', (_, dossier, screen) => {
    expect(resumed(dossier)).toBe(screen)
  })
})

describe('the structure of the pole', () => {
  const marked = { ...member('m1', 'SCIC'), isPole: true } as const
  const answered = (value: Answer) =>
    afterFrom(porteur({ members: [marked, member('m2', 'Le Fil')] }), {
      type: 'answer',
      question: 'pole-dans-la-liste',
      value,
    }).context.dossier.members

  it('is set aside no longer, once it is said not to be in the list', () => {
    expect(answered('non')).toEqual([member('m1', 'SCIC'), member('m2', 'Le Fil')])
    expect(answered('oui')[0]).toEqual(marked)
  })
})
