import { afterEach, describe, expect, it } from 'vitest'
import { searchCompanies } from '../../src/registry/search'
import { json, openRegister, payload, told, type Register } from './register'

let register: Register | undefined
afterEach(async () => {
  await register?.close()
  register = undefined
})

type Answer = Parameters<typeof openRegister>[0]
const open = async (answer: Answer) => (register = await openRegister(answer))

async function search(
  answer: Answer,
  { patience = 5_000, signal = new AbortController().signal } = {},
) {
  const { address } = await open(answer)
  return searchCompanies('La recyclerie & co', { signal, address, patience })
}

describe('what is sent', () => {
  it('is the name that was typed, and what says how to answer', async () => {
    await search(json(payload([])))
    expect(register?.asked).toHaveLength(1)
    const [request] = register?.asked ?? []
    const { pathname, searchParams } = new URL(request?.url ?? '', 'http://x')
    expect(request?.method).toBe('GET')
    expect(pathname).toBe('/search')
    expect(Object.fromEntries(searchParams)).toEqual({
      q: 'La recyclerie & co',
      page: '1',
      per_page: '10',
      minimal: 'true',
      include: 'siege,complements',
    })
    expect(request?.headers).not.toHaveProperty('cookie')
    expect(request?.headers).not.toHaveProperty('referer')
    expect(request?.headers).not.toHaveProperty('authorization')
  })

  it('is never sent again by itself', async () => {
    await search(json({ erreur: 'Une erreur inattendue s’est produite.' }, 500))
    expect(register?.asked).toHaveLength(1)
  })
})

describe('what is found', () => {
  it('is read from the documented answer, and nothing else of it', async () => {
    expect(await search(json(payload([told('732829320')])))).toEqual({
      kind: 'found',
      total: 1,
      companies: [
        {
          siren: '732829320',
          name: 'RECYCLERIE D’EXEMPLE',
          category: '9220',
          town: 'CUSSET',
          isClosed: false,
          isWithheld: false,
          isEss: true,
        },
      ],
    })
  })

  it('may be nothing', async () => {
    expect(await search(json(payload([])))).toEqual({ kind: 'found', companies: [], total: 0 })
  })

  it('is ten at most, of as many as the register knows', async () => {
    const many = Array.from({ length: 25 }, (_, index) => told(String(100_000_000 + index)))
    const outcome = await search(json(payload(many, 1234)))
    expect(outcome).toMatchObject({ kind: 'found', total: 1234 })
    expect(outcome.kind === 'found' && outcome.companies).toHaveLength(10)
  })

  it.each([
    ['closed', { etat_administratif: 'C' }, { isClosed: true }],
    ['kept in part from the public', { statut_diffusion: 'P' }, { isWithheld: true }],
    [
      'named by its full name alone',
      { nom_raison_sociale: null },
      { name: 'RECYCLERIE D’EXEMPLE (LA RECYCLERIE)' },
    ],
  ])('may be %s', async (_, more, expected) => {
    const outcome = await search(json(payload([told('732829320', more)])))
    expect(outcome).toMatchObject({ companies: [expected] })
  })

  it('has no name where it is hidden, nor anything that is not told', async () => {
    const hidden = {
      siren: '732829320',
      nom_complet: '[NON-DIFFUSIBLE]',
      nom_raison_sociale: '[NON-DIFFUSIBLE]',
      statut_diffusion: 'P',
    }
    expect(await search(json(payload([hidden])))).toMatchObject({
      companies: [{ siren: '732829320', isClosed: false, isWithheld: true }],
    })
    const outcome = await search(json(payload([hidden])))
    const [company = {}] = outcome.kind === 'found' ? outcome.companies : []
    expect(Object.keys(company)).toEqual(['siren', 'isClosed', 'isWithheld'])
  })

  it.each([[{ est_ess: false }], [{ est_ess: null }], [{}], [null]])(
    'is never said not to be of the ESS: %j',
    async (complements) => {
      const outcome = await search(json(payload([told('732829320', { complements })])))
      const [company = {}] = outcome.kind === 'found' ? outcome.companies : []
      expect(company).not.toHaveProperty('isEss')
    },
  )

  it('is one line, without the signs that turn a line over', async () => {
    const name = { nom_raison_sociale: ' RECY\n\u202ECLERIE\u0000  ' }
    expect(await search(json(payload([told('732829320', name)])))).toMatchObject({
      companies: [{ name: 'RECY CLERIE' }],
    })
  })
})

describe('a register that does not answer', () => {
  it.each([
    [json({ erreur: '3 caractères minimum' }, 400), { kind: 'refused' }],
    [json({ erreur: 'Une erreur inattendue' }, 500), { kind: 'down' }],
    [json('', 503), { kind: 'down' }],
    [json('', 429), { kind: 'busy' }],
    [json('', 429, { 'Retry-After': '7' }), { kind: 'busy', seconds: 7 }],
    [json('', 429, { 'Retry-After': '0' }), { kind: 'busy' }],
    [json('', 429, { 'Retry-After': 'soon' }), { kind: 'busy' }],
  ])('says why, by its status: %#', async (answer, outcome) => {
    expect(await search(answer)).toEqual(outcome)
  })

  it('may give the moment from which it will', async () => {
    const later = new Date(Date.now() + 90_000).toUTCString()
    const outcome = await search(json('', 429, { 'Retry-After': later }))
    expect(outcome.kind === 'busy' && outcome.seconds).toBeGreaterThan(80)
    expect(outcome.kind === 'busy' && outcome.seconds).toBeLessThan(92)
  })

  it.each([
    ['no JSON', '<html>panne</html>'],
    ['an empty text', ''],
    ['a list', '[]'],
    ['no results', '{"total_results":3}'],
    ['no count', '{"results":[]}'],
    ['a count that is none', '{"results":[],"total_results":-1}'],
    ['an organisation without a SIREN', '{"results":[{}],"total_results":1}'],
    ['a SIREN of another shape', JSON.stringify(payload([told('<b>1</b>')]))],
    ['a name that is no text', JSON.stringify(payload([told('732829320', { nom_complet: {} })]))],
    [
      'a name without end',
      JSON.stringify(payload([told('732829320', { nom_complet: 'A'.repeat(2000) })])),
    ],
    [
      'a flag that is none',
      JSON.stringify(payload([told('732829320', { complements: { est_ess: 'oui' } })])),
    ],
  ])('is one that answers with %s', async (_, body) => {
    expect(await search(json(body))).toEqual({ kind: 'unreadable' })
  })

  it('is one whose answer is too long, and the rest of it is not read', async () => {
    let isCut = false
    const outcome = await search((response) => {
      response.on('close', () => (isCut = true))
      response.writeHead(200)
      const more = () => {
        while (!isCut && response.write(' '.repeat(65_536)));
        if (!isCut) response.once('drain', more)
      }
      more()
    })
    expect(outcome).toEqual({ kind: 'unreadable' })
    await expect.poll(() => isCut).toBe(true)
  })

  it('is not waited for', async () => {
    expect(await search(() => undefined, { patience: 50 })).toEqual({ kind: 'late' })
  })

  it('is not waited for either when it stops half-way', async () => {
    const half = await search((response) => void response.writeHead(200).write('{"results":'), {
      patience: 100,
    })
    expect(half).toEqual({ kind: 'late' })
  })

  it('is given up when the person says so', async () => {
    const given = new AbortController()
    const outcome = await search(() => given.abort(), { signal: given.signal })
    expect(outcome).toEqual({ kind: 'stopped' })
  })

  it('is not even asked once given up', async () => {
    const given = new AbortController()
    given.abort()
    expect(await search(json(payload([])), { signal: given.signal })).toEqual({ kind: 'stopped' })
    expect(register?.asked).toEqual([])
  })

  it('is one that sends elsewhere', async () => {
    const elsewhere = json('', 302, { Location: '/ailleurs' })
    const outcome = await search((response, { url }) =>
      (url === '/ailleurs' ? json(payload([])) : elsewhere)(response),
    )
    expect(outcome).toEqual({ kind: 'unreachable' })
    expect(register?.asked).toHaveLength(1)
  })

  it('may not be there at all', async () => {
    const { address, close } = await open(json(payload([])))
    await close()
    const { signal } = new AbortController()
    expect(await searchCompanies('abc', { signal, address })).toEqual({ kind: 'unreachable' })
    register = undefined
  })
})
