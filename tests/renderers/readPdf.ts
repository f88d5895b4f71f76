/** Reads a PDF back as pdf.js sees it: what a reader, a search or a screen reader would find. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadLink {
  readonly url?: string
  /** Counted from 1. */
  readonly page?: number
}

export interface ReadPage {
  /** In the order of drawing, as it is in the file. */
  readonly text: string
  readonly links: readonly ReadLink[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly outline: readonly { readonly title: string; readonly page: number }[]
  readonly title: string
  readonly language: string
  readonly fonts: readonly string[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pageAt = async (destination: unknown): Promise<number> => {
    if (!Array.isArray(destination)) throw new Error('The destination is not explicit.')
    return (await document.getPageIndex(destination[0])) + 1
  }

  const pages: ReadPage[] = []
  const fonts = new Set<string>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ disableNormalization: true })
    await page.getOperatorList()
    const text = content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
    for (const item of content.items)
      if ('fontName' in item) fonts.add(page.commonObjs.get(item.fontName).name)
    const links: ReadLink[] = []
    for (const annotation of await page.getAnnotations())
      links.push(
        annotation.url === undefined && annotation.unsafeUrl === undefined
          ? { page: await pageAt(annotation.dest) }
          : { url: annotation.unsafeUrl ?? annotation.url },
      )
    pages.push({ text, links })
  }

  const entries = (await document.getOutline()) ?? []
  const outline = await Promise.all(
    entries.map(async ({ title, dest }) => ({ title, page: await pageAt(dest) })),
  )
  const { info } = await document.getMetadata()
  const properties = new Map(Object.entries(info))
  await document.destroy()
  return {
    pages,
    outline,
    title: String(properties.get('Title')),
    language: String(properties.get('Language')),
    fonts: [...fonts],
  }
}

/** Without any space, so that where lines break does not matter. */
export const bare = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '')
