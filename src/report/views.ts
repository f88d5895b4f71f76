/** The views of a result: which the rules list, in which order, is not for a screen to choose. */
import { readAnswer, readerTrack, type Content, type Dossier, type Outline } from '../domain'
import { isTold } from './edition'
import type { Report } from './model/model'

/** Where the decision stands says what its reader came for. */
const DECISION = 'decision-a-prendre'

/**
 * Those this dossier gives something to read of. The first opens on what the person came for, and
 * tells nothing twice.
 */
export function viewsOf(
  report: Report,
  { words, dossier }: Pick<Content, 'words'> & { readonly dossier: Dossier },
): readonly Outline[] {
  const { views = [], openings = {} } = words.editions[readerTrack(dossier)] ?? {}
  const reading = readAnswer(dossier.answers, DECISION)
  const [decision = ''] = reading.kind === 'options' ? reading.options : []
  const {
    view,
    parts = [],
    without = [],
  } = (report.isSilent ? undefined : openings[decision]) ?? {}
  const listed = views.filter((one) => isTold(one, report))
  const [first, ...others] = [
    ...listed.filter(({ id }) => id === view),
    ...listed.filter(({ id }) => id !== view),
  ]
  if (first === undefined) return []
  const told = [...parts.map(({ section }) => section), ...without]
  const rest = first.parts.filter(({ section }) => !told.includes(section))
  return [{ ...first, parts: [...parts, ...rest] }, ...others]
}
