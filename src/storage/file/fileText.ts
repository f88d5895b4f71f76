import { LIMITS } from '../../domain'
import { decodeFile, isPdf, type Decoded } from './decode'
import { attachedDossier } from './pdfAttachment'

/** The text of a dossier: that of its file, or that of the one which travels in a report. */
export async function fileText(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Decoded> {
  if (!isPdf(bytes) || bytes.length > LIMITS.bytes) return decodeFile(bytes, name)
  const found = await attachedDossier(bytes, LIMITS.bytes)
  return found.ok ? { ...found, notices: [] } : found
}
