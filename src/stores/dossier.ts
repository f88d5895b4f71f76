/**
 * The bridge between the journey and the screens: Vue sees refs, XState sees events, and nothing is
 * decided here.
 *
 * The journey wakes when someone starts, comes back or follows a link: until then there is a blank
 * dossier on the home page, which needs neither the machine nor the rules. Its states are immutable,
 * so they live in a `shallowRef`: a deep `ref` would wrap each in proxies for nothing.
 */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { ASIDE_KEY, KEY } from '../storage/keys'
import type { AsideDraft, DossierStore } from '../storage/localStore'
import { isSamePosition } from '../wizard/position'
import type { Position } from '../wizard/position'
import type { WizardEvent } from '../wizard/wizard.machine'
import { useContentStore } from './content'
import type { Journey, JourneyState } from './journey'
import type { Saved } from './keeping'

/** A draft put aside, and the sentence that says why; none when it can be read again. */
export interface Draft {
  readonly text: string
  readonly reason: string | undefined
}

/** Before anything is said: the rules give their version to a dossier that begins. */
const BLANK: JourneyState = {
  dossier: {
    format: 'ptce-dossier',
    version: 1,
    rules: '',
    profile: {},
    project: {},
    territory: [],
    members: [],
    answers: {},
    evidence: {},
  },
  destination: { step: 'accueil' },
  returnTo: undefined,
  canUndoMembers: false,
  isBegun: false,
}

export const useDossierStore = defineStore('dossier', () => {
  const content = useContentStore()
  const journey = shallowRef<Journey>()
  const state = shallowRef(BLANK)
  const destination = shallowRef(BLANK.destination)
  const dossier = computed(() => state.value.dossier)
  const shown = shallowRef<Position>()
  const position = computed(() => shown.value ?? destination.value)

  /** Told by the router once a screen is there, so that none is drawn for the place of another. */
  function show(screen: Position): void {
    shown.value = screen
  }

  const awake = computed<Journey>(() => {
    if (journey.value === undefined) throw new Error('The journey is asked before it is awake')
    return journey.value
  })

  let waking: Promise<void> | undefined
  /** One request, however many ask; a failed one may be asked again. Rejects when it is not fetched. */
  function wake(): Promise<void> {
    waking ??= start().catch((error: unknown) => {
      waking = undefined
      throw error
    })
    return waking
  }

  async function start(): Promise<void> {
    const [{ startJourney }] = await Promise.all([import('./journey'), content.loadRules()])
    const started = startJourney(content.rules, (next) => {
      state.value = next
      if (!isSamePosition(next.destination, destination.value)) destination.value = next.destination
    })
    stop = started.stop
    journey.value = started
    try {
      await keepWith?.(started)
    } catch (error) {
      started.stop()
      journey.value = undefined
      throw error
    }
  }

  const saved = shallowRef<Saved>({ state: 'idle' })

  /** What makes the dossier too large for its own file is taken back, and said. */
  function send(event: WizardEvent): void {
    if (!awake.value.send(event)) saved.value = { state: 'full' }
  }

  /** How the journey keeps its dossier, once asked to. */
  let keepWith: ((started: Journey) => Promise<void>) | undefined

  /**
   * Take up what this browser kept, then keep every change. Once, before the first screen. When
   * nothing is kept, the journey sleeps until it is called, or until another tab keeps something.
   */
  async function begin(store?: DossierStore): Promise<void> {
    keepWith = async (started) => {
      const kept = await started.keep(store, (now) => (saved.value = now))
      flush = kept.flush
      aside.value = await told(kept.aside)
      forgetAside = async () => {
        if (await kept.forgetAside()) aside.value = []
      }
    }
    if (journey.value !== undefined) return keepWith(journey.value)
    if (store !== undefined || keepsSomething()) return wake()
    const heard = ({ key }: StorageEvent) => {
      if (key !== KEY) return
      removeEventListener('storage', heard)
      // What the other tab keeps is read again at the next change, or when the journey wakes.
      wake().catch(() => addEventListener('storage', heard))
    }
    addEventListener('storage', heard)
    onScopeDispose(() => removeEventListener('storage', heard))
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
    steps: computed(() => awake.value.stepsAt(dossier.value, position.value.step)),
    returnTo: computed(() => state.value.returnTo),
    canUndoMembers: computed(() => state.value.canUndoMembers),
    hasDossier: computed(() => state.value.isBegun),
    verdicts: computed(() => awake.value.judge(dossier.value)),
    progress: computed(() => awake.value.progress(dossier.value)),
    saved,
    aside,
    forgetAside: () => forgetAside(),
    can: (event: WizardEvent) => awake.value.can(event),
    send,
    show,
    wake,
    begin,
    /** Called when the page is left. */
    flush: () => flush(),
  }
})

/** Storage may be denied: nothing is then kept. */
function keepsSomething(): boolean {
  try {
    return [KEY, ASIDE_KEY].some((key) => localStorage.getItem(key) !== null)
  } catch {
    return false
  }
}
