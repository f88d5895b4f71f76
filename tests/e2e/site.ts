/** The built app, put online by a server that can be cut off, and can put another version online. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { HEADERS } from '../../src/build/headers/headers'

export interface Site {
  readonly address: string
  /** No answer at all, as without a network. */
  readonly cut: () => void
  /** Every file takes another name, and those of the former version are gone. */
  readonly deploy: () => void
}

type Files = ReadonlyMap<string, Buffer>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}
const TEXTS = ['.html', '.js', '.css']

/**
 * @param unknown what an address without a file answers: the app, or the page of a host that knows
 * no better
 */
export async function putOnline(
  folder: string,
  base: string,
  unknown: { readonly file: string; readonly status: number },
): Promise<Site> {
  let files = readAll(folder)
  const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(url, 'http://localhost')
    const name = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : ''
    const found = files.get(name)
    const isFile = extname(name) !== ''
    const shown = found || isFile ? name : unknown.file
    response.writeHead(found ? 200 : isFile ? 404 : unknown.status, {
      ...HEADERS,
      'Cache-Control': 'no-store',
      'Content-Type': TYPES[extname(shown)] ?? 'application/octet-stream',
    })
    response.end(found ?? (isFile ? 'Not found' : files.get(unknown.file)))
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}${base}`,
    cut: () => {
      server.close()
      server.closeAllConnections()
    },
    deploy: () => void (files = renamed(files)),
  }
}

const readAll = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  )

/** What a build of another day would be: other names, and the same ones wherever they are told. */
function renamed(files: Files): Files {
  const names = [...files.keys()].flatMap((path) => /^assets\/(.+)$/.exec(path)?.[1] ?? [])
  const told = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  const other = (name: string) => name.replace(/\.\w+$/, (ending) => `-autre${ending}`)
  return new Map(
    [...files].map(([path, bytes]) => {
      if (!TEXTS.includes(extname(path))) return [path.replace(told, other), bytes]
      const text = bytes.toString('utf8').replace(told, other)
      // The list of the service worker tells a file that keeps its name by what it holds.
      const listed = text.replace(/"revision":"(\w+)"/g, '"revision":"$1-autre"')
      return [path.replace(told, other), Buffer.from(listed)]
    }),
  )
}
