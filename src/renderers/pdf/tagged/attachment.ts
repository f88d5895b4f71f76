import type { Addition } from './jspdfFile'
import { asciiString, entry, reference, textString } from './syntax'

/** A file that travels in the PDF. */
export interface Attachment {
  /** ASCII alone: some readers know no other name. */
  readonly name: string
  /** What readers show beside it. */
  readonly description: string
  /** As in « application/json ». */
  readonly type: string
  readonly text: string
  /** ISO day. */
  readonly date: string
}

/**
 * Attach a file as the source of the document: readers list it, and the tool finds it again.
 *
 * It is left in clear: whoever has the PDF has the dossier, with any program that opens files.
 */
export function attachment({ name, description, type, text, date }: Attachment): Addition {
  let file = 0
  return {
    objects(into) {
      const bytes = bytesOf(text)
      const content = into.take()
      into.putStream(
        content,
        `/Type/EmbeddedFile/Subtype/${type.replace('/', '#2F')}` +
          `/Params<</Size ${bytes.length}/ModDate ${asciiString(`D:${date.replaceAll('-', '')}120000Z`)}>>`,
        bytes,
      )
      file = into.take()
      into.put(
        file,
        '/Type/Filespec' +
          entry('F', asciiString(name)) +
          entry('UF', textString(name)) +
          entry('Desc', textString(description)) +
          '/AFRelationship/Source' +
          `/EF<<${entry('F', reference(content))}${entry('UF', reference(content))}>>`,
      )
    },
    catalogEntries: () =>
      `/Names<</EmbeddedFiles<</Names[${asciiString(name)} ${reference(file)}]>>>>` +
      `/AF[${reference(file)}]`,
  }
}

/** UTF-8, one character a byte. */
function bytesOf(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return bytes
}
