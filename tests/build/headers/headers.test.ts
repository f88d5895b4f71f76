import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HEADERS, META_POLICY } from '../../../src/build/headers/headers'
import { caddy, headersFile, nginx } from '../../../src/build/headers/hosts'

const POLICY = HEADERS['Content-Security-Policy'] ?? ''

/** « script-src 'self' », directive by directive. */
const directivesOf = (policy: string) =>
  new Map(policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]))

describe('the policy', () => {
  it.each([["'unsafe-"], ['data:'], ['blob:'], ['http'], ['*'], ["'nonce-"]])(
    'never opens to %s',
    (source) => expect(POLICY).not.toContain(source),
  )

  it('starts from nothing, and asks for trusted addresses of scripts', () => {
    expect(directivesOf(POLICY).get('default-src')).toEqual(["'none'"])
    expect(directivesOf(POLICY).get('script-src')).toEqual(["'self'"])
    expect(directivesOf(POLICY).get('require-trusted-types-for')).toEqual(["'script'"])
  })

  it('is in the page too, less what a browser reads in a header alone', () => {
    const inHeader = directivesOf(POLICY)
    expect(inHeader.delete('frame-ancestors')).toBe(true)
    expect(directivesOf(META_POLICY)).toEqual(inHeader)
  })
})

describe('each host', () => {
  it.each([
    ['nginx.conf', nginx()],
    ['Caddyfile', caddy()],
  ])('%s is written as the headers are declared (npm run docs:headers)', (name, written) => {
    expect(readFileSync(`docs/hebergement/${name}`, 'utf8')).toBe(written)
  })

  it.each([
    ['nginx', nginx()],
    ['Caddy', caddy()],
    ['_headers', headersFile('/')],
  ])('%s sends every header', (_, written) => {
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(written).toContain(name)
      expect(written).toContain(value)
    }
  })

  it('finds its files in the folder where the app is put online', () => {
    const paths = headersFile('/diagnostic/')
      .split('\n')
      .filter((line) => line.startsWith('/'))
    expect(paths).toEqual(['/diagnostic/*', '/diagnostic/assets/*'])
  })
})
