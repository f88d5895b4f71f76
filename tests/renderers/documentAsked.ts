/** What the page asks of the worker: a document of a whole case. */
import { documentOutline } from '../../src/report'
import { content } from '../report/content'
import { caseReport } from './caseEdition'

const { report, dossier } = caseReport('pole-complet-en-gironde')

export const REPORT = report
export const OUTLINE = documentOutline({ words: content.words, dossier }, 'essentiel')
