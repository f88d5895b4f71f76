/** In what two states of a dossier differ, before any judgement. */
import type { Dossier } from '../../domain'

/** When something was written, and what the tool said of it: nothing of what is written. */
const AROUND: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'rules', 'id', 'seen'])

const said = (dossier: Dossier): string =>
  JSON.stringify(dossier, (key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => key !== '' || !AROUND.has(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  )

/** Whether both say the same, whenever and under whichever id it was written. */
export const isSameContent = (one: Dossier, other: Dossier): boolean => said(one) === said(other)
