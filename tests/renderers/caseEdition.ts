/** A document of a dossier of `rules/cas/`, at a day that does not move. */
import { placesOf } from '../../src/build/rules/check/cases'
import { diagnose, type Dossier } from '../../src/domain'
import {
  buildReport,
  documentOf,
  type DocumentId,
  type Edition,
  type Report,
} from '../../src/report'
import { content } from '../report/content'
import { DATE } from '../report/fixtures'
import { wholeCases } from '../rules/wholeCases'

export function caseEdition(id: string, document: DocumentId): Edition {
  const { report, dossier } = caseReport(id)
  return documentOf(report, { words: content.words, dossier }, document)
}

export function caseReport(id: string): { readonly report: Report; readonly dossier: Dossier } {
  const found = wholeCases.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No case: ${id}`)
  const { dossier } = found
  const places = placesOf(found)
  const { diagnostic, judgement } = diagnose(content, dossier, places, DATE)
  return { report: buildReport(content, dossier, { diagnostic, judgement }, places, DATE), dossier }
}
