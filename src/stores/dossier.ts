/**
 * The bridge between the machine and the screens: Vue sees refs, XState sees events, and nothing is
 * decided here.
 *
 * Snapshots are immutable, so they live in a `shallowRef`: a deep `ref` would wrap each one, and the
 * whole machine it points to, in reactive proxies for nothing.
 */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { createActor } from 'xstate'
import { localStore } from '../storage/localStore'
import { fitsInFile } from '../storage/serialize'
import type { AsideDraft, DossierStore } from '../storage/localStore'
import { isBegun, stepStates } from '../wizard/advance'
import { planOf } from '../wizard/plan'
import { isSamePosition } from '../wizard/position'
import type { Position } from '../wizard/position'
import { positionOf, wizardMachine } from '../wizard/wizard.machine'
import type { WizardEvent } from '../wizard/wizard.machine'
import { useContentStore } from './content'
import { keepIn } from './keeping'
import type { Saved } from './keeping'

/** A draft put aside, and the sentence that says why; none when it can be read again. */
export interface Draft {
  readonly text: string
  readonly reason: string | undefined
}

export const useDossierStore = defineStore('dossier', () => {
  const content = useContentStore()
  const { rules } = content
  const plan = planOf(rules)
  const actor = createActor(wizardMachine, { input: { plan } })
  const snapshot = shallowRef(actor.getSnapshot())
  /** Where the machine is; the screen follows as soon as what it needs is loaded. */
  const destination = shallowRef(positionOf(actor.getSnapshot()))
  const subscription = actor.subscribe((next) => {
    snapshot.value = next
    const position = positionOf(next)
    if (!isSamePosition(position, destination.value)) destination.value = position
  })
  actor.start()
  onScopeDispose(() => {
    subscription.unsubscribe()
    actor.stop()
  })

  const dossier = computed(() => snapshot.value.context.dossier)
  const shown = shallowRef<Position>()
  const position = computed(() => shown.value ?? destination.value)

  /** Told by the router once a screen is there, so that none is drawn for the place of another. */
  function show(screen: Position): void {
    shown.value = screen
  }

  const saved = shallowRef<Saved>({ state: 'idle' })

  /** What makes the dossier too large for its own file is taken back, and said. */
  function send(event: WizardEvent): void {
    const before = dossier.value
    actor.send(event)
    if (dossier.value === before || fitsInFile(dossier.value) || !fitsInFile(before)) return
    actor.send({ type: 'sync', dossier: before })
    saved.value = { state: 'full' }
  }

  /** Take up what this browser kept, then keep every change. Once, before the first screen. */
  async function begin(store: DossierStore = localStore(rules, window)): Promise<void> {
    const loaded = await store.load()
    if (loaded.dossier) actor.send({ type: 'sync', dossier: loaded.dossier })
    aside.value = await told(loaded.aside)
    forgetAside = async () => {
      if (await store.forgetAside()) aside.value = []
    }
    const read = () => actor.getSnapshot().context.dossier
    const keeping = keepIn(store, read, (state) => (saved.value = state))
    const changes = actor.subscribe(keeping.changed)
    const unsubscribe = store.subscribe((other) => {
      keeping.adopt(() => {
        if (other.kind === 'dossier') actor.send({ type: 'sync', dossier: other.dossier })
        if (other.kind === 'none') actor.send({ type: 'erase' })
      })
    })
    flush = keeping.flush
    stop = () => {
      keeping.flush()
      changes.unsubscribe()
      unsubscribe()
    }
  }

  /** Drafts that this version cannot read: kept until the person leaves them. */
  const aside = shallowRef<readonly Draft[]>([])
  let forgetAside = async () => {}

  /** Why each cannot be read, in words: what says it comes only when there is one. */
  async function told(drafts: readonly AsideDraft[]): Promise<readonly Draft[]> {
    if (drafts.length === 0) return []
    const [{ refusalText }] = await Promise.all([
      import('../storage/problemText'),
      content.loadFileWords(),
    ])
    return drafts.map(({ text, error }) => ({
      text,
      reason: error && refusalText(error, content.words),
    }))
  }

  let flush = () => {}
  let stop = () => {}
  onScopeDispose(() => stop())

  return {
    dossier,
    position,
    destination,
    steps: computed(() => stepStates(plan, dossier.value, position.value.step)),
    returnTo: computed(() => snapshot.value.context.returnTo),
    canUndoMembers: computed(() => snapshot.value.can({ type: 'undoMembers' })),
    hasDossier: computed(() => isBegun(dossier.value)),
    saved,
    aside,
    forgetAside: () => forgetAside(),
    can: (event: WizardEvent) => snapshot.value.can(event),
    send,
    show,
    begin,
    /** Called when the page is left. */
    flush: () => flush(),
  }
})
