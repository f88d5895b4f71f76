import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { addresses, fileOf, run } from '../../scripts/sources/run'
import { content } from '../../src/cli/content'
import { allSources } from '../../src/report'

const FILES = Object.fromEntries(
  readdirSync('rules', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [`rules/${path}`, readFileSync(`rules/${path}`, 'utf8')]),
)
const FACTS = allSources(content.words)

async function call(words: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const lines: string[] = []
  const code = await run(words, {
    files,
    today: '2026-11-23',
    print: (line) => lines.push(line),
    links: { pause: 0, timeout: 500, sites: 2 },
  })
  return { code, said: lines.join('\n') }
}

describe('what is overdue', () => {
  it('is listed with its file, its id and its date, the oldest first', async () => {
    const { code, said } = await call(['--no-links'])
    const days = [...said.matchAll(/^ {2}(\d{4}-\d{2}-\d{2}) {2}rules\//gm)].map(([, day]) => day)
    expect(code).toBe(0)
    expect(said).toContain('2026-10-13  rules/textes/decret-2015-431.yaml : decret-2015-431')
    expect(said).toContain('2023-05-01  rules/leviers/exemples.yaml : exemple-')
    expect(days.length).toBeGreaterThan(50)
    expect(days).toEqual([...days].sort())
  })

  it.each([
    ['2012-01-01', 0],
    ['2040-01-01', FACTS.length],
  ])('at %s is counted: %i', async (date, late) => {
    const { said } = await call(['--no-links', '--date', date])
    expect(said).toContain(`Au ${date} : ${FACTS.length} faits, ${late} à revoir.`)
  })

  it('is told a month ahead', async () => {
    const { said } = await call(['--no-links', '--date', '2026-11-23'])
    expect(said.split('À revoir d’ici à 30 jours')[1]).toContain(
      '2026-12-18  rules/reperes-ami.yaml',
    )
    expect((await call(['--no-links', '--date', '2026-11-17'])).said).not.toContain(
      '2026-12-18  rules/reperes-ami.yaml',
    )
  })

  it('fails a strict call, and no other', async () => {
    expect((await call(['--no-links'])).code).toBe(0)
    expect((await call(['--no-links', '--strict'])).code).toBe(1)
    expect((await call(['--no-links', '--strict', '--date', '2012-01-01'])).code).toBe(0)
  })

  it('names a file that holds the fact, for each of them', () => {
    for (const fact of FACTS) {
      const id = fact.kind === 'official-text' ? fact.id.replace(/-article-.*/, '') : fact.id
      const source = FILES[fileOf(fact, FILES)] ?? ''
      expect(source).toContain('verifie-le')
      if (fact.kind !== 'statement' && id !== 'reperes-ami') expect(source).toContain(id)
    }
  })
})

describe('addresses', () => {
  it('are found once each, with every line that gives them, cases apart', () => {
    const found = addresses({
      'rules/a.yaml': 'lien: https://a.fr/x\nnote: Lisez https://b.fr.\n',
      'rules/b.yaml': 'url: https://a.fr/x\n',
      'rules/cas/c.yaml': 'url: https://c.fr\n',
    })
    expect([...found]).toEqual([
      ['https://a.fr/x', ['rules/a.yaml:1', 'rules/b.yaml:1']],
      ['https://b.fr', ['rules/a.yaml:2']],
    ])
  })

  it('are left alone, and it is said, when there is no network', async () => {
    // Nothing listens on the port of discarded messages.
    const { code, said } = await call(['--strict', '--date', '2012-01-01'], {
      'rules/a.yaml': 'lien: http://127.0.0.1:9/x',
    })
    expect(said).toContain('pas de réseau')
    expect(code).toBe(0)
  })

  it('are reported dead, moved or doubtful, and a dead one fails a strict call', async () => {
    const server = createServer(({ url }, response) => {
      if (url === '/ancien') response.writeHead(301, { location: '/neuf' }).end()
      else response.writeHead(url === '/neuf' ? 200 : url === '/ferme' ? 403 : 404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const files = {
      'rules/a.yaml': ['ancien', 'neuf', 'ferme', 'perdu']
        .map((name) => `${site}/${name}`)
        .join('\n'),
    }
    const { code, said } = await call(['--strict', '--date', '2012-01-01'], files)
    const lenient = await call(['--date', '2012-01-01'], files)
    server.close()
    expect(said).toMatch(/Mortes.*\(1\)\n.*\/perdu : 404 \(rules\/a\.yaml:4\)/)
    expect(said).toMatch(/Déplacées.*\(1\)\n.*\/ancien\n.*→ http:.*\/neuf \(rules\/a\.yaml:1\)/)
    expect(said).toMatch(/à la main \(1\)\n.*\/ferme : 403/)
    expect(said).toContain('Répondent à la même adresse : 1.')
    expect(code).toBe(1)
    expect(lenient.code).toBe(0)
  })
})

it.each([[['--date', 'hier']], [['--date', '2026-02-30']], [['--liens']]])(
  'answers %j with its help and code 2',
  async (words) => {
    const { code, said } = await call(words)
    expect(code).toBe(2)
    expect(said).toContain('--strict')
  },
)
