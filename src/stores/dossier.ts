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
import type { Dossier } from '../domain'
import { ASIDE_KEY, JOURNAL_KEY, KEY, LAST_KEY } from '../storage/kept/keys'
import type { Card } from '../storage/kept/library'
import { isSamePosition } from '../wizard/position'
import type { Position } from '../wizard/position'
import type { WizardEvent } from '../wizard/wizard.machine'
import { useContentStore } from './content'
import type { Journey, JourneyState } from './journey'
import type { Saved } from './keeping'
import type { AsideDraft, Browser, Shelf } from './shelf'

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

  /** What this browser keeps, once asked for. */
  const shelf = shallowRef<Shelf>()
  /** The list of the dossiers, the last changed first. */
  const cards = shallowRef<readonly Card[]>([])
  /** Another tab has the same dossier open. */
  const isTwin = shallowRef(false)

  /** How the journey keeps its dossier, once asked to. */
  let keepWith: ((started: Journey) => Promise<void>) | undefined

  /**
   * Take up what this browser kept, then keep every change. Once, before the first screen. When
   * nothing is kept, the journey sleeps until it is called, or until another tab keeps something.
   */
  async function begin(browser?: Browser): Promise<void> {
    keepWith = async (started) => {
      const opened = await started.keep(
        { apartName: (nom) => content.t('enregistrement.nom-a-part', { nom: nom ?? nameless() }) },
        {
          saved: (now) => (saved.value = now),
          cards: (now) => (cards.value = now),
          twin: (isThere) => (isTwin.value = isThere),
        },
        browser,
      )
      shelf.value = opened
      aside.value = await told(await opened.aside())
    }
    if (journey.value !== undefined) return keepWith(journey.value)
    if (browser !== undefined || keepsSomething()) return wake()
    const heard = ({ key }: StorageEvent) => {
      if (key !== LAST_KEY) return
      removeEventListener('storage', heard)
      // What the other tab keeps is read again at the next change, or when the journey wakes.
      wake().catch(() => addEventListener('storage', heard))
    }
    addEventListener('storage', heard)
    onScopeDispose(() => removeEventListener('storage', heard))
  }

  const nameless = () => content.t('restitution.sans-nom')

  /** Whether it is open now; what cannot be read is set aside, and told. */
  async function open(id: string): Promise<boolean> {
    const opening = await shelf.value?.open(id)
    if (opening?.kind === 'unreadable')
      aside.value = [...aside.value, ...(await told([opening.draft]))]
    return opening?.kind === 'opened'
  }

  /** Everything that this browser keeps of the person: every dossier, what is set aside, what waits. */
  async function eraseAll(): Promise<boolean> {
    try {
      await shelf.value?.eraseAll()
      aside.value = []
      return true
    } catch {
      saved.value = { state: 'failed' }
      return false
    }
  }

  async function forgetAside(): Promise<void> {
    await shelf.value?.forgetAside()
    aside.value = []
  }

  /** Drafts that this version cannot read: kept until the person leaves them. */
  const aside = shallowRef<readonly Draft[]>([])

  /** Why each cannot be read, in words: what says it comes only when there is one. */
  async function told(drafts: readonly AsideDraft[]): Promise<readonly Draft[]> {
    if (drafts.length === 0) return []
    const [{ refusalText }] = await Promise.all([
      import('../storage/file/problemText'),
      content.loadFileWords(),
    ])
    return drafts.map(({ text, error }) => ({
      text,
      reason: error && refusalText(error, content.words),
    }))
  }

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
    fileOf: (one: Dossier) => awake.value.fileOf(one),
    fileName: (name: string | undefined) => awake.value.fileName(name, 'ptce.json'),
    saved,
    shelf,
    cards,
    isTwin,
    aside,
    open,
    eraseAll,
    forgetAside,
    can: (event: WizardEvent) => awake.value.can(event),
    send,
    show,
    wake,
    begin,
    /** Called when the page is left. */
    flush: () => void shelf.value?.flush(),
    /** Called when the page is shown again: another tab may have changed what it shows. */
    reread: () => void shelf.value?.reread(),
  }
})

/** Storage may be denied: what a database keeps is then found when the journey wakes. */
function keepsSomething(): boolean {
  try {
    return Object.keys(localStorage).some(
      (key) => [KEY, ASIDE_KEY, LAST_KEY].includes(key) || key.startsWith(JOURNAL_KEY),
    )
  } catch {
    return false
  }
}
