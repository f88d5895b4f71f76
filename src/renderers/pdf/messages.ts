/** What the page asks of the worker. A report travels as JSON: a reactive one could not be cloned. */
export interface PdfRequest {
  readonly id: number
  readonly report: string
}

export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string }
