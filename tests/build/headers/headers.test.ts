import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { offersCompanySearch } from '../../../src/build/headers/companySearch'
import { COMPRESSED, HEADERS, headersOf, metaPolicyOf } from '../../../src/build/headers/headers'
import { caddy, headersFile, nginx } from '../../../src/build/headers/hosts'

const policyOf = (companySearch: boolean) =>
  headersOf({ companySearch })['Content-Security-Policy'] ?? ''
const POLICY = policyOf(false)

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
    expect(directivesOf(metaPolicyOf({ companySearch: false }))).toEqual(inHeader)
  })

  it('opens to the register of organisations, and to nothing more, where its search is offered', () => {
    const register = 'https://recherche-entreprises.api.gouv.fr'
    const opened = directivesOf(POLICY).set('connect-src', ["'self'", register])
    expect(directivesOf(policyOf(true))).toEqual(opened)
    expect(metaPolicyOf({ companySearch: true })).toContain(`connect-src 'self' ${register};`)
    expect(HEADERS['Content-Security-Policy']).toBe(policyOf(true))
  })
})

describe('the search of organisations', () => {
  it.each([
    [{}, true],
    [{ VITE_RECHERCHE_ENTREPRISES: 'oui' }, true],
    [{ VITE_RECHERCHE_ENTREPRISES: 'non' }, false],
  ])('is offered unless the build says no: %j', (env, isOffered) => {
    expect(offersCompanySearch(env)).toBe(isOffered)
  })

  it.each(['Non', 'false', ''])('is never guessed from « %s »', (said) => {
    expect(() => offersCompanySearch({ VITE_RECHERCHE_ENTREPRISES: said })).toThrow(/oui.*non/)
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

  it('compresses the same kinds of files, and says so to the caches on the way', () => {
    const gzipped = /gzip_types (.*);/.exec(nginx())?.[1]?.split(' ')
    for (const type of COMPRESSED) {
      expect(gzipped).toContain(type)
      expect(caddy()).toContain(`header Content-Type ${type}*`)
    }
    expect(nginx()).toContain('gzip_vary on;')
  })

  it('finds its files in the folder where the app is put online', () => {
    const paths = headersFile('/diagnostic/')
      .split('\n')
      .filter((line) => line.startsWith('/'))
    expect(paths).toEqual(['/diagnostic/*', '/diagnostic/assets/*'])
  })
})
