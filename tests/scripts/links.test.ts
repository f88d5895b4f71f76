import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkLinks, hasNetwork } from '../../scripts/sources/links'

const OPTIONS = { pause: 0, timeout: 300, sites: 4 }

const ANSWERS: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => void>
> = {
  '/la': (_, response) => response.writeHead(200).end(),
  '/perdue': (_, response) => response.writeHead(404).end(),
  '/retiree': (_, response) => response.writeHead(410).end(),
  '/sans-head': ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? 405 : 200).end('page'),
  '/perdue-sans-head': ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? 403 : 404).end(),
  '/robots': (_, response) => response.writeHead(403).end(),
  '/en-panne': (_, response) => response.writeHead(503).end(),
  '/ailleurs': (_, response) => response.writeHead(301, { location: '/la' }).end(),
  '/vers-le-vide': (_, response) => response.writeHead(302, { location: '/perdue' }).end(),
  '/boucle': (_, response) => response.writeHead(302, { location: '/boucle' }).end(),
  '/nulle-part': (_, response) => response.writeHead(302).end(),
  '/muette': () => undefined,
  '/lente': (_, response) => void setTimeout(() => response.writeHead(200).end(), 100),
}

const asked: { readonly line: string; readonly at: number }[] = []
const server: Server = createServer((request, response) => {
  asked.push({ line: `${request.method} ${request.url}`, at: Date.now() })
  ANSWERS[request.url ?? '']?.(request, response)
})
let site = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  site = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => void asked.splice(0))

/** A port where nobody listens: it was given, then left. */
async function deserted(): Promise<string> {
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
  const address = gone.address()
  await new Promise((resolve) => gone.close(resolve))
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

describe('checkLinks', () => {
  it.each([
    ['/la', { kind: 'alive' }],
    ['/lente', { kind: 'alive' }],
    ['/sans-head', { kind: 'alive' }],
    ['/perdue', { kind: 'dead', reason: '404' }],
    ['/retiree', { kind: 'dead', reason: '410' }],
    ['/perdue-sans-head', { kind: 'dead', reason: '404' }],
    ['/vers-le-vide', { kind: 'dead', reason: '404' }],
    ['/robots', { kind: 'unsure', reason: '403' }],
    ['/en-panne', { kind: 'unsure', reason: '503' }],
    ['/boucle', { kind: 'unsure', reason: 'trop de redirections' }],
    ['/nulle-part', { kind: 'unsure', reason: '302' }],
    ['/muette', { kind: 'unsure', reason: 'pas de réponse en 0.3 s' }],
  ])('%s: %o', async (path, state) => {
    expect(await checkLinks([site + path], OPTIONS)).toEqual([{ url: site + path, state }])
  })

  it('says where a page has moved', async () => {
    const [link] = await checkLinks([`${site}/ailleurs`], OPTIONS)
    expect(link?.state).toEqual({ kind: 'moved', to: `${site}/la` })
  })

  it('cannot tell of a site that refuses the connection', async () => {
    const [link] = await checkLinks([`${await deserted()}/x`], OPTIONS)
    expect(link?.state).toEqual({ kind: 'unsure', reason: 'ECONNREFUSED' })
  })

  it('asks by GET only when HEAD is not enough', async () => {
    await checkLinks([`${site}/la`, `${site}/sans-head`], OPTIONS)
    expect(asked.map(({ line }) => line)).toEqual(['HEAD /la', 'HEAD /sans-head', 'GET /sans-head'])
  })

  it('pauses between two requests to a site, redirections included', async () => {
    await checkLinks([`${site}/ailleurs`, `${site}/la`, `${site}/sans-head`], {
      ...OPTIONS,
      pause: 80,
    })
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0))
    expect(gaps).toHaveLength(4)
    // A busy machine hears a request late, and the next one on time.
    expect(Math.min(...gaps)).toBeGreaterThan(40)
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThan(4 * 80 - 40)
  })

  it('keeps the order it was given', async () => {
    const urls = [`${site}/lente`, `${await deserted()}/x`, `${site}/la`]
    expect((await checkLinks(urls, OPTIONS)).map(({ url }) => url)).toEqual(urls)
  })
})

describe('hasNetwork', () => {
  it('is true as soon as one site answers, whatever it says', async () => {
    expect(await hasNetwork([`${await deserted()}/x`, `${site}/perdue`], OPTIONS)).toBe(true)
  })

  it('is false when none does, and asks a few sites only', async () => {
    const nobody = await Promise.all(Array.from({ length: 5 }, deserted))
    expect(await hasNetwork([...nobody.map((url) => `${url}/x`), `${site}/la`], OPTIONS)).toBe(
      false,
    )
    expect(asked).toEqual([])
  })
})
