import type { Parcel } from '../../report'

export const FORMATS = ['pdf', 'docx'] as const
export type Format = (typeof FORMATS)[number]

/** What the page asks of the worker. */
export interface MakingRequest {
  readonly id: number
  readonly format: Format
  readonly report: Parcel
  /** JSON: what the rules say of the document. */
  readonly outline: string
  /** The file of the dossier, where it travels in the PDF. */
  readonly dossier?: string | undefined
}

export type MakingAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string }
