/** What the page asks of the worker. An edition travels as JSON: a reactive one could not be cloned. */
export interface PdfRequest {
  readonly id: number
  readonly edition: string
  /** The file of the dossier, where it travels in the PDF. */
  readonly dossier?: string
}

export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string }
