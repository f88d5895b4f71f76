/**
 * The journey under way: the machine, the rules that it follows and what keeps its dossier. Fetched
 * when someone starts or comes back, since the home page shows without it.
 */
import { createActor } from 'xstate'
import {
  judge,
  progress,
  type Dossier,
  type Judgement,
  type Progress,
  type Rulebook,
} from '../domain'
import { localStore, type AsideDraft, type DossierStore } from '../storage/localStore'
import { fitsInFile } from '../storage/serialize'
import { isBegun, stepStates, type StepAdvance } from '../wizard/advance'
import { planOf } from '../wizard/plan'
import type { Position, ScreenId } from '../wizard/position'
import {
  positionOf,
  wizardMachine,
  type ReturnPlace,
  type WizardEvent,
} from '../wizard/wizard.machine'
import { keepIn, type Saved } from './keeping'

/** What screens read of the machine. */
export interface JourneyState {
  readonly dossier: Dossier
  /** Where the machine is; the screen follows as soon as what it needs is loaded. */
  readonly destination: Position
  readonly returnTo: ReturnPlace | undefined
  readonly canUndoMembers: boolean
  /** Anything worth keeping is said. */
  readonly isBegun: boolean
}

export interface Kept {
  readonly aside: readonly AsideDraft[]
  /** Leave for good what was put aside; whether it is done. */
  readonly forgetAside: () => Promise<boolean>
  /** Write now what is not written yet. */
  readonly flush: () => void
}

export interface Journey {
  /** Whether the event was taken: what makes the dossier too large for its own file is not. */
  readonly send: (event: WizardEvent) => boolean
  readonly can: (event: WizardEvent) => boolean
  readonly stepsAt: (dossier: Dossier, screen: ScreenId) => readonly StepAdvance[]
  readonly judge: (dossier: Dossier) => Judgement
  readonly progress: (dossier: Dossier) => Progress
  /** Take up what this browser kept, then keep every change. Once, before the first screen. */
  readonly keep: (store: DossierStore | undefined, tell: (saved: Saved) => void) => Promise<Kept>
  readonly stop: () => void
}

/** @param tell told of each state, the first one included */
export function startJourney(rules: Rulebook, tell: (state: JourneyState) => void): Journey {
  const plan = planOf(rules)
  const actor = createActor(wizardMachine, { input: { plan } })
  const read = () => actor.getSnapshot().context.dossier
  const stops: (() => void)[] = [() => void actor.stop()]

  actor.subscribe((snapshot) =>
    tell({
      dossier: snapshot.context.dossier,
      destination: positionOf(snapshot),
      returnTo: snapshot.context.returnTo,
      canUndoMembers: snapshot.can({ type: 'undoMembers' }),
      isBegun: isBegun(snapshot.context.dossier),
    }),
  )
  actor.start()

  function send(event: WizardEvent): boolean {
    const before = read()
    actor.send(event)
    const after = read()
    if (after === before || fitsInFile(after) || !fitsInFile(before)) return true
    actor.send({ type: 'sync', dossier: before })
    return false
  }

  async function keep(
    store: DossierStore = localStore(rules, window),
    saved: (state: Saved) => void,
  ): Promise<Kept> {
    const loaded = await store.load()
    if (loaded.dossier) actor.send({ type: 'sync', dossier: loaded.dossier })
    const keeping = keepIn(store, read, saved)
    const changes = actor.subscribe(keeping.changed)
    const unsubscribe = store.subscribe((other) => {
      keeping.adopt(() => {
        if (other.kind === 'dossier') actor.send({ type: 'sync', dossier: other.dossier })
        if (other.kind === 'none') actor.send({ type: 'erase' })
      })
    })
    stops.unshift(keeping.flush, () => changes.unsubscribe(), unsubscribe)
    return { aside: loaded.aside, forgetAside: store.forgetAside, flush: keeping.flush }
  }

  return {
    send,
    can: (event) => actor.getSnapshot().can(event),
    stepsAt: (dossier, screen) => stepStates(plan, dossier, screen),
    judge: (dossier) => judge(rules, dossier),
    progress: (dossier) => progress(rules, dossier),
    keep,
    stop: () => stops.forEach((stop) => stop()),
  }
}
