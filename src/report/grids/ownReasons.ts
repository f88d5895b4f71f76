/** How the status of one criterion was obtained, for this dossier: its rule read part by part. */
import type { Content, Diagnosis, Dossier, Places, Status } from '../../domain'
import { statusLabelOf, type ReportInput } from '../model/input'
import { reasonTrees, type ReasonTree } from './reasonTree'

export interface OwnReasons {
  readonly status: Status
  readonly label: string
  readonly trees: readonly ReasonTree[]
}

/** @returns nothing for what is no criterion of the two legal grids */
export function ownReasons(
  content: Content,
  dossier: Dossier,
  diagnosis: Diagnosis,
  places: Places,
  date: string,
  id: string,
): OwnReasons | undefined {
  const input: ReportInput = { ...content, ...diagnosis, dossier, places, date }
  const { article9, stateCall } = diagnosis.diagnostic
  const verdict = [...article9, ...stateCall].find((one) => one.id === id)
  if (verdict === undefined) return undefined
  const { status } = verdict
  return { status, label: statusLabelOf(input, verdict), trees: reasonTrees(input, verdict) }
}
