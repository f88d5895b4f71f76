/** The documents of a track: what each is called is in the rules, which there are is not. */
import { readerTrack, type Content, type Dossier, type Outline } from '../domain'
import { editionOf, type EditionChoices } from './edition'
import type { Edition, Report } from './model/model'

/** From what one hands over to what one looks up. */
export const DOCUMENTS = ['essentiel', 'complet', 'annexes'] as const
export type DocumentId = (typeof DOCUMENTS)[number]

type Reader = Pick<Content, 'words'> & { readonly dossier: Dossier }

export function documentOutline({ words, dossier }: Reader, id: DocumentId): Outline {
  const { documents = [] } = words.editions[readerTrack(dossier)] ?? {}
  const found = documents.find((outline) => outline.id === id)
  if (found === undefined) throw new Error(`No document in the rules: ${id}`)
  return found
}

/**
 * @example
 * renderText(documentOf(report, { words, dossier }, 'essentiel'))
 */
export const documentOf = (
  report: Report,
  reader: Reader,
  id: DocumentId,
  choices: EditionChoices = {},
): Edition => editionOf(report, documentOutline(reader, id), 'paper', choices)
