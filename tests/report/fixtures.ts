/** Diagnostics and dossiers made by hand, for sections whose words do not matter. */
import {
  AXIS_IDS,
  ELEMENT_IDS,
  STATE_CONDITION_IDS,
  type Diagnostic,
  type ElementId,
  type Source,
  type Status,
} from '../../src/domain'
import { ANY_STAGE } from '../domain/stageRanges'

export const DATE = '2026-11-23'

const UNEXPLAINED = { because: [], missing: [], proofs: [], proposals: [], changes: [] }

/** Every element « réuni » but those given. */
export const article9 = (statuses: Partial<Record<ElementId, Status>>): Diagnostic['article9'] =>
  ELEMENT_IDS.map((id) => ({ id, status: statuses[id] ?? 'reuni', ...UNEXPLAINED }))

export const diagnostic = (part: Partial<Diagnostic> = {}): Diagnostic => ({
  rules: '2026.11',
  article9: article9({}),
  stateCall: STATE_CONDITION_IDS.map((id) => ({
    id,
    status: 'a-renseigner',
    ...UNEXPLAINED,
  })),
  composition: { assigned: {}, missingRoles: [], doubleHat: null, literalOnly: false },
  axes: AXIS_IDS.map((id) => ({ id, score: null, low: 0, high: 100, coverage: 0 })),
  stage: {
    reached: null,
    ...ANY_STAGE,
    toProve: [],
    next: 'emergence',
    missing: [],
    gaps: [],
    held: 0,
    total: 5,
    confirmed: false,
    proposals: [],
    changes: [],
    unlocks: [],
  },
  alerts: [],
  remarks: [],
  situation: 'tous-reunis',
  actions: [],
  supports: [],
  refused: [],
  contacts: [],
  levers: [],
  near: [],
  alike: [],
  scic: false,
  options: [],
  checks: [],
  usefulQuestions: [],
  questionsToAsk: [],
  meetingQuestions: [],
  heardQuestions: [],
  ...part,
})

export const source = (part: Partial<Source> = {}): Source => ({
  label: 'Revue d’exemple',
  url: 'https://exemple.fr/page',
  date: '2026-05',
  checkedOn: '2026-11-23',
  reviewBefore: '2027-05-01',
  ...part,
})
