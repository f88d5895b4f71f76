/** Diagnostic → report: sections in reading order, each a pure function of what is known and was told. */
import type { Content, Diagnosis, Dossier, Places } from '../domain'
import { cover } from './cover'
import { headline } from './headline'
import { blockLabels, say, trackOf, type ReportInput } from './model/input'
import type { Report } from './model/model'
import { tell, type Told } from './model/section'
import { outlineOf } from './outlines'

/**
 * @param places the dossier's territory, already resolved
 * @param date ISO day that the report bears; nothing here reads the clock
 */
export function buildReport(
  content: Content,
  dossier: Dossier,
  diagnosis: Diagnosis,
  places: Places,
  date: string,
): Report {
  const input: ReportInput = { ...content, ...diagnosis, dossier, places, date }
  const told = outlineOf(trackOf(input)).reduce<readonly Told[]>(
    (before, section) => [...before, ...tell(section, input, before)],
    [],
  )
  return {
    headline: headline(input),
    cover: cover(input),
    date,
    language: 'fr-FR',
    notice: say(input, 'restitution.notice'),
    labels: blockLabels(input),
    sections: told.map(({ section }) => section),
  }
}
