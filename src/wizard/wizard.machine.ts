/**
 * Where the person is and what they have said – never what it means.
 *
 * One state per screen. Verdicts, thresholds and words belong elsewhere: the machine knows the
 * order of the screens (`journey.ts`) and records what it is given (`record.ts`). Nothing but the
 * first screen can hold anybody back.
 */
import { and, assign, not, setup } from 'xstate'
import type { SnapshotFrom } from 'xstate'
import type {
  Answer,
  Declared,
  Dossier,
  Finding,
  FollowUp,
  MeetingMark,
  Member,
  OwnAction,
  Place,
  Project,
  QuestionId,
  Seen,
  Snapshot,
  Track,
} from '../domain'
import { isProfiled, resumePosition } from './advance'
import { isAuthority } from './journey'
import { partHolding, partsOf, settle } from './parts'
import { blankDossier } from './plan'
import type { Plan } from './plan'
import { STATE_OF, STATES, screenOf } from './position'
import type { Destination, PartId, Position, ScreenId, StateName } from './position'
import {
  withAction,
  withAnswer,
  withDeclared,
  withEvidence,
  withMeeting,
  withOwnActions,
  withProject,
  withSeen,
  withSnapshots,
  withSource,
} from './record'

/** Screens from which one may go and change an answer, and to which one then returns. */
export type ReturnPlace = 'recapitulatif' | 'resultat'

export interface WizardInput {
  readonly plan: Plan
  readonly dossier?: Dossier
}

export interface WizardContext {
  readonly plan: Plan
  readonly dossier: Dossier
  /** The element, the screen of several or the axis in view, on the screens cut into parts. */
  readonly part?: PartId
  /** Set while an answer is edited from the review or the result. */
  readonly returnTo?: ReturnPlace
  /** The list of members before its last change. */
  readonly undo?: readonly Member[]
}

export type WizardEvent =
  | { readonly type: 'start'; readonly track?: Track }
  | { readonly type: 'resume' }
  | { readonly type: 'setProfile'; readonly profile: Dossier['profile'] }
  | { readonly type: 'setProject'; readonly project: Partial<Project> }
  | { readonly type: 'setTerritory'; readonly territory: readonly Place[] }
  | { readonly type: 'setMembers'; readonly members: readonly Member[] }
  | { readonly type: 'undoMembers' }
  | { readonly type: 'answer'; readonly question: QuestionId; readonly value?: Answer }
  | {
      readonly type: 'setEvidence'
      readonly question: QuestionId
      readonly evidence: readonly string[]
    }
  | { readonly type: 'setSource'; readonly question: QuestionId; readonly source?: Finding }
  /** The group's own file is read beside the dossier; without it, it is put away. */
  | { readonly type: 'setDeclared'; readonly declared?: Declared }
  | { readonly type: 'setSnapshots'; readonly snapshots: readonly Snapshot[] }
  /** Written beside an action of the rules, by its id: only the keys that are given change. */
  | { readonly type: 'setAction'; readonly action: string; readonly followUp: FollowUp }
  | { readonly type: 'setOwnActions'; readonly ownActions: readonly OwnAction[] }
  /** A question of the meeting with the group, by its number: only the keys that are given change. */
  | {
      readonly type: 'setMeeting'
      readonly question: number
      readonly mark: MeetingMark
      /** ISO day. */
      readonly today: string
    }
  /** A result was seen, or what the rules changed in it was read. */
  | { readonly type: 'see'; readonly seen: Seen }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | ({ readonly type: 'goTo' } & Destination)
  | ({ readonly type: 'edit'; readonly from: ReturnPlace } & Destination)
  | { readonly type: 'open'; readonly dossier: Dossier }
  /** Another tab has changed the dossier: take it without moving. */
  | { readonly type: 'sync'; readonly dossier: Dossier }
  | { readonly type: 'erase' }

type Arriving = { readonly position: Position; readonly state: StateName }
/** A screen gone through part by part. */
type Parted = { readonly screen: ScreenId }

const ELEMENTS: Parted = { screen: 'article-9' }
const AXES: Parted = { screen: 'demarche' }

const partsIn = ({ plan, dossier }: WizardContext, { screen }: Parted) =>
  partsOf(plan, dossier, screen)

function neighbour(context: WizardContext, parted: Parted, by: 1 | -1) {
  const parts = partsIn(context, parted)
  return parts[parts.findIndex((part) => part === context.part) + by]
}

/** While an answer is edited from the review or the result, `next` and `back` both return there. */
const RETURNS = [
  {
    guard: { type: 'isEditingFrom', params: { place: 'recapitulatif' } },
    target: 'recapitulatif',
    actions: 'endEdit',
  },
  {
    guard: { type: 'isEditingFrom', params: { place: 'resultat' } },
    target: 'resultat',
    actions: 'endEdit',
  },
] as const

export const wizardMachine = setup({
  types: {
    input: {} as WizardInput,
    context: {} as WizardContext,
    events: {} as WizardEvent,
  },
  guards: {
    isProfiled: ({ context }) => isProfiled(context.dossier),
    isAuthority: ({ context }) => isAuthority(context.dossier),
    isFirstPart: ({ context }, parted: Parted) => context.part === partsIn(context, parted)[0],
    isLastPart: ({ context }, parted: Parted) => context.part === partsIn(context, parted).at(-1),
    isEditingFrom: ({ context }, { place }: { place: ReturnPlace }) => context.returnTo === place,
    leadsHere: (_, { position, state }: Arriving) => STATE_OF[position.step] === state,
    canUndo: ({ context }) => context.undo !== undefined,
  },
  actions: {
    toFirstPart: assign({ part: ({ context }, parted: Parted) => partsIn(context, parted)[0] }),
    toLastPart: assign({ part: ({ context }, parted: Parted) => partsIn(context, parted).at(-1) }),
    toNextPart: assign({ part: ({ context }, parted: Parted) => neighbour(context, parted, 1) }),
    toFormerPart: assign({ part: ({ context }, parted: Parted) => neighbour(context, parted, -1) }),
    toPart: assign({ part: (_, { part }: Position) => part }),
    /** The track has changed: the part that holds what was in view. */
    toSamePart: assign({
      part: ({ context }, { screen }: Parted) =>
        partHolding(context.plan, context.dossier, screen, context.part),
    }),
    leaveParts: assign({ part: undefined }),
    remember: assign({ returnTo: (_, { from }: { from: ReturnPlace }) => from }),
    endEdit: assign({ returnTo: undefined, part: undefined }),
    setProfile: assign({
      dossier: ({ context }, { profile }: { profile: Dossier['profile'] }) => ({
        ...context.dossier,
        profile,
        rules: context.plan.rulesVersion,
      }),
    }),
    setProject: assign({
      dossier: ({ context }, { project }: { project: Partial<Project> }) =>
        withProject(context.dossier, project),
    }),
    setTerritory: assign({
      dossier: ({ context }, { territory }: { territory: readonly Place[] }) => ({
        ...context.dossier,
        territory,
      }),
    }),
    setMembers: assign(({ context }, { members }: { members: readonly Member[] }) => ({
      dossier: { ...context.dossier, members, rules: context.plan.rulesVersion },
      undo: context.dossier.members,
    })),
    undoMembers: assign(({ context }) => ({
      dossier: { ...context.dossier, members: context.undo ?? context.dossier.members },
      undo: undefined,
    })),
    answer: assign({
      dossier: (
        { context },
        { question, value }: { question: QuestionId; value?: Answer | undefined },
      ) => ({
        ...withAnswer(context.dossier, question, value),
        rules: context.plan.rulesVersion,
      }),
    }),
    setEvidence: assign({
      dossier: (
        { context },
        { question, evidence }: { question: QuestionId; evidence: readonly string[] },
      ) => withEvidence(context.dossier, question, evidence),
    }),
    setSource: assign({
      dossier: (
        { context },
        { question, source }: { question: QuestionId; source?: Finding | undefined },
      ) => withSource(context.dossier, question, source),
    }),
    setDeclared: assign({
      dossier: ({ context }, { declared }: { declared?: Declared | undefined }) =>
        withDeclared(context.dossier, declared),
    }),
    setSnapshots: assign({
      dossier: ({ context }, { snapshots }: { snapshots: readonly Snapshot[] }) =>
        withSnapshots(context.dossier, snapshots),
    }),
    setAction: assign({
      dossier: ({ context }, { action, followUp }: { action: string; followUp: FollowUp }) =>
        withAction(context.dossier, action, followUp),
    }),
    setOwnActions: assign({
      dossier: ({ context }, { ownActions }: { ownActions: readonly OwnAction[] }) =>
        withOwnActions(context.dossier, ownActions),
    }),
    setMeeting: assign({
      dossier: (
        { context },
        { question, mark, today }: { question: number; mark: MeetingMark; today: string },
      ) => withMeeting(context.dossier, question, mark, today),
    }),
    see: assign({
      dossier: ({ context }, { seen }: { seen: Seen }) => withSeen(context.dossier, seen),
    }),
    begin: assign(({ context }, { track }: { track?: Track | undefined }) => ({
      dossier: blankDossier(context.plan, track),
      undo: undefined,
      returnTo: undefined,
      part: undefined,
    })),
    take: assign((_, { dossier }: { dossier: Dossier }) => ({ dossier, undo: undefined })),
  },
}).createMachine({
  id: 'wizard',
  context: ({ input }) => ({
    plan: input.plan,
    dossier: input.dossier ?? blankDossier(input.plan),
  }),
  initial: 'accueil',
  on: {
    setProfile: { actions: { type: 'setProfile', params: ({ event }) => event } },
    setProject: { actions: { type: 'setProject', params: ({ event }) => event } },
    setTerritory: { actions: { type: 'setTerritory', params: ({ event }) => event } },
    setMembers: { actions: { type: 'setMembers', params: ({ event }) => event } },
    undoMembers: { guard: 'canUndo', actions: 'undoMembers' },
    answer: { actions: { type: 'answer', params: ({ event }) => event } },
    setEvidence: { actions: { type: 'setEvidence', params: ({ event }) => event } },
    setSource: { actions: { type: 'setSource', params: ({ event }) => event } },
    setDeclared: { actions: { type: 'setDeclared', params: ({ event }) => event } },
    setSnapshots: { actions: { type: 'setSnapshots', params: ({ event }) => event } },
    setAction: { actions: { type: 'setAction', params: ({ event }) => event } },
    setOwnActions: { actions: { type: 'setOwnActions', params: ({ event }) => event } },
    setMeeting: { actions: { type: 'setMeeting', params: ({ event }) => event } },
    see: { actions: { type: 'see', params: ({ event }) => event } },
    goTo: STATES.map((state) => ({
      guard: {
        type: 'leadsHere',
        params: ({ context, event }) => ({
          position: settle(context.plan, context.dossier, event),
          state,
        }),
      },
      target: `.${state}`,
      actions: [
        'endEdit',
        {
          type: 'toPart',
          params: ({ context, event }) => settle(context.plan, context.dossier, event),
        },
      ],
    })),
    edit: STATES.map((state) => ({
      guard: {
        type: 'leadsHere',
        params: ({ context, event }) => ({
          position: settle(context.plan, context.dossier, event),
          state,
        }),
      },
      target: `.${state}`,
      actions: [
        { type: 'remember', params: ({ event }) => event },
        {
          type: 'toPart',
          params: ({ context, event }) => settle(context.plan, context.dossier, event),
        },
      ],
    })),
    resume: STATES.map((state) => ({
      guard: {
        type: 'leadsHere',
        params: ({ context }) => ({
          position: resumePosition(context.plan, context.dossier),
          state,
        }),
      },
      target: `.${state}`,
      actions: [
        'endEdit',
        {
          type: 'toPart',
          params: ({ context }) => resumePosition(context.plan, context.dossier),
        },
      ],
    })),
    open: {
      target: '.recapitulatif',
      actions: ['endEdit', { type: 'take', params: ({ event }) => event }],
    },
    sync: { actions: { type: 'take', params: ({ event }) => event } },
    erase: { target: '.accueil', actions: { type: 'begin', params: {} } },
  },
  states: {
    accueil: {
      on: { start: { target: 'profil', actions: { type: 'begin', params: ({ event }) => event } } },
    },
    profil: {
      on: {
        next: [{ guard: not('isProfiled') }, ...RETURNS, { target: 'territoire' }],
        back: [...RETURNS, { target: 'accueil' }],
      },
    },
    territoire: {
      on: {
        next: [...RETURNS, { target: 'membres' }],
        back: [...RETURNS, { target: 'profil' }],
      },
    },
    membres: {
      on: {
        next: [
          ...RETURNS,
          { target: 'article9', actions: { type: 'toFirstPart', params: ELEMENTS } },
        ],
        back: [...RETURNS, { target: 'territoire' }],
      },
    },
    article9: {
      on: {
        setProfile: {
          actions: [
            { type: 'setProfile', params: ({ event }) => event },
            { type: 'toSamePart', params: ELEMENTS },
          ],
        },
        sync: {
          actions: [
            { type: 'take', params: ({ event }) => event },
            { type: 'toSamePart', params: ELEMENTS },
          ],
        },
        next: [
          ...RETURNS,
          {
            guard: { type: 'isLastPart', params: ELEMENTS },
            target: 'premierResultat',
            actions: 'leaveParts',
          },
          { actions: { type: 'toNextPart', params: ELEMENTS } },
        ],
        back: [
          ...RETURNS,
          {
            guard: { type: 'isFirstPart', params: ELEMENTS },
            target: 'membres',
            actions: 'leaveParts',
          },
          { actions: { type: 'toFormerPart', params: ELEMENTS } },
        ],
      },
    },
    premierResultat: {
      on: {
        next: [
          ...RETURNS,
          { guard: 'isAuthority', target: 'votreCollectivite' },
          { target: 'appelAProjets' },
        ],
        back: [
          ...RETURNS,
          { target: 'article9', actions: { type: 'toLastPart', params: ELEMENTS } },
        ],
      },
    },
    appelAProjets: {
      on: {
        next: [
          ...RETURNS,
          { guard: 'isAuthority', target: 'recapitulatif' },
          { target: 'demarche', actions: { type: 'toFirstPart', params: AXES } },
        ],
        back: [
          ...RETURNS,
          { guard: 'isAuthority', target: 'votreCollectivite' },
          { target: 'premierResultat' },
        ],
      },
    },
    demarche: {
      on: {
        next: [
          ...RETURNS,
          {
            guard: { type: 'isLastPart', params: AXES },
            target: 'recapitulatif',
            actions: 'leaveParts',
          },
          { actions: { type: 'toNextPart', params: AXES } },
        ],
        back: [
          ...RETURNS,
          {
            guard: and([{ type: 'isFirstPart', params: AXES }, 'isAuthority']),
            target: 'votreCollectivite',
            actions: 'leaveParts',
          },
          {
            guard: { type: 'isFirstPart', params: AXES },
            target: 'appelAProjets',
            actions: 'leaveParts',
          },
          { actions: { type: 'toFormerPart', params: AXES } },
        ],
      },
    },
    votreCollectivite: {
      always: { guard: not('isAuthority'), target: 'recapitulatif', actions: 'endEdit' },
      on: {
        next: [...RETURNS, { target: 'recapitulatif' }],
        back: [...RETURNS, { target: 'premierResultat' }],
      },
    },
    recapitulatif: {
      on: {
        next: 'resultat',
        back: [
          { guard: 'isAuthority', target: 'votreCollectivite' },
          { target: 'demarche', actions: { type: 'toLastPart', params: AXES } },
        ],
      },
    },
    resultat: {
      on: { back: 'recapitulatif' },
    },
  },
})

export type WizardSnapshot = SnapshotFrom<typeof wizardMachine>

export function positionOf({ value, context }: WizardSnapshot): Position {
  const step = screenOf(value)
  return context.part === undefined ? { step } : { step, part: context.part }
}
