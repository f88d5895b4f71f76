/**
 * The journey under way: the machine, the rules that it follows and what keeps its dossier. Fetched
 * when someone starts or comes back, since the home page shows without it.
 */
import { createActor } from 'xstate'
import {
  judge,
  progress,
  readerTrack,
  withLatestSeen,
  type Dossier,
  type Judgement,
  type Progress,
  type Rulebook,
} from '../domain'
import { newId } from '../storage/kept/library'
import { fileName } from '../storage/file/fileName'
import { fitsInFile, serializeDossier } from '../storage/file/serialize'
import { isBegun, stepStates, type StepAdvance } from '../wizard/advance'
import { planOf } from '../wizard/plan'
import type { Position, ScreenId } from '../wizard/position'
import {
  positionOf,
  wizardMachine,
  type ReturnPlace,
  type WizardEvent,
} from '../wizard/wizard.machine'
import { dayOf } from './day'
import { openShelf, type Browser, type Shelf, type ShelfWords, type Telling } from './shelf'

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

export interface Journey {
  /** Whether the event was taken: what makes the dossier too large for its own file is not. */
  readonly send: (event: WizardEvent) => boolean
  readonly can: (event: WizardEvent) => boolean
  readonly stepsAt: (dossier: Dossier, screen: ScreenId) => readonly StepAdvance[]
  readonly judge: (dossier: Dossier) => Judgement
  readonly progress: (dossier: Dossier) => Progress
  /** A file of it. It always says a track: whoever has not chosen one was asked as a project leader. */
  readonly fileOf: (dossier: Dossier) => string
  /** Under which name a file is saved. */
  readonly fileName: typeof fileName
  /** Take up what this browser kept, then keep every change. Once, before the first screen. */
  readonly keep: (words: ShelfWords, telling: Telling, browser?: Browser) => Promise<Shelf>
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
    identify()
    const after = read()
    if (after === before || fitsInFile(after) || !fitsInFile(before)) return true
    actor.send({ type: 'sync', dossier: before })
    return false
  }

  /** What begins has an id at once: it tells dossiers apart, here and in their files. */
  function identify() {
    const dossier = read()
    if (dossier.id !== undefined || !isBegun(dossier)) return
    const createdAt = dossier.createdAt ?? new Date().toISOString()
    actor.send({ type: 'sync', dossier: { ...dossier, id: newId(), createdAt } })
  }

  function fileOf(dossier: Dossier): string {
    const now = new Date()
    const profile = { ...dossier.profile, track: readerTrack(dossier) }
    const latest = withLatestSeen(rules, dossier, dayOf(now))
    return serializeDossier({ ...latest, profile, updatedAt: now.toISOString() })
  }

  async function keep(words: ShelfWords, telling: Telling, browser?: Browser): Promise<Shelf> {
    const desk = {
      read,
      take: (dossier: Dossier) => actor.send({ type: 'sync', dossier }),
      leave: () => actor.send({ type: 'erase' }),
    }
    const shelf = await openShelf(rules, desk, words, telling, browser)
    const changes = actor.subscribe(shelf.changed)
    stops.unshift(shelf.close, () => changes.unsubscribe())
    return shelf
  }

  return {
    send,
    can: (event) => actor.getSnapshot().can(event),
    stepsAt: (dossier, screen) => stepStates(plan, dossier, screen),
    judge: (dossier) => judge(rules, dossier),
    progress: (dossier) => progress(rules, dossier),
    fileOf,
    fileName,
    keep,
    stop: () => stops.forEach((stop) => stop()),
  }
}
