/** Reads the tags of a PDF as pdf.js gives them to a browser, with the words of each. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Branch {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (Branch | { readonly type: string; readonly id?: string })[]
}

/** One line for each element: its depth, its type, and the words that it has itself. */
export async function readStructure(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: (readonly string[])[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const words = await wordsByMark(page)
    const lines = (branch: Branch, depth: number): readonly string[] => {
      const own = branch.children.flatMap((child) =>
        'role' in child ? [] : [words.get(child.id ?? '') ?? ''],
      )
      const said = [...own, branch.alt ?? ''].join('').replace(/\s+/g, ' ').trim()
      return [
        `${'  '.repeat(depth)}${branch.role}${said === '' ? '' : ` ${said}`}`,
        ...branch.children.flatMap((child) => ('role' in child ? lines(child, depth + 1) : [])),
      ]
    }
    const tree: Branch | null = await page.getStructTree()
    pages.push(tree === null ? [] : lines(tree, 0))
  }
  await document.destroy()
  return pages
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function wordsByMark(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  })
  const words = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? ''
      words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(('id' in item && item.id) || '')
  }
  return words
}
