/**
 * Whether the addresses of the rules still answer, asked politely: one request per site and per
 * second, few sites at a time, the body never read.
 */

export type LinkState =
  | { readonly kind: 'alive' }
  | { readonly kind: 'moved'; readonly to: string }
  /** The page is gone: an author must find another. */
  | { readonly kind: 'dead'; readonly reason: string }
  /** A machine cannot tell: some sites refuse robots, or are down today. */
  | { readonly kind: 'unsure'; readonly reason: string }

export interface CheckedLink {
  readonly url: string
  readonly state: LinkState
}

export interface LinkOptions {
  /** Milliseconds between two requests to one site. */
  readonly pause: number
  /** Milliseconds after which a site is said not to answer. */
  readonly timeout: number
  /** Sites asked at the same time. */
  readonly sites: number
}

export const POLITE: LinkOptions = { pause: 1000, timeout: 10_000, sites: 4 }

const MAX_REDIRECTS = 5
const PROBED = 3
const AGENT = 'diagnostic-ptce check:sources'

/** No answer at all from any of a few sites: there is no network, and no link is to blame. */
export async function hasNetwork(urls: readonly string[], options: LinkOptions): Promise<boolean> {
  const firsts = [...bySite(urls).values()].flatMap(([first]) => first ?? []).slice(0, PROBED)
  const answers = await Promise.all(firsts.map((url) => request(url, 'HEAD', options)))
  return answers.some(({ kind }) => kind === 'answer')
}

/** @param urls checked in the order of their sites; the result keeps the order given */
export async function checkLinks(
  urls: readonly string[],
  options: LinkOptions = POLITE,
): Promise<readonly CheckedLink[]> {
  const turn = turns(options.pause)
  const states = new Map<string, LinkState>()
  const sites = [...bySite(urls).values()]
  const workers = Array.from({ length: options.sites }, async () => {
    for (let own = sites.shift(); own !== undefined; own = sites.shift()) {
      for (const url of own) states.set(url, await stateOf(url, options, turn))
    }
  })
  await Promise.all(workers)
  return urls.map((url) => ({ url, state: states.get(url) ?? { kind: 'alive' } }))
}

type Turn = (site: string) => Promise<void>

async function stateOf(url: string, options: LinkOptions, turn: Turn): Promise<LinkState> {
  let at = url
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const answer = await ask(at, options, turn)
    if (answer.kind === 'silence') return answer.state
    const next = isRedirect(answer.status) ? landing(answer.location, at) : undefined
    if (next === undefined) return judged(answer.status, url, at)
    at = next
  }
  return { kind: 'unsure', reason: 'trop de redirections' }
}

/** Some servers only answer GET: HEAD is asked first, for it costs them nothing. */
async function ask(url: string, options: LinkOptions, turn: Turn): Promise<Answer> {
  await turn(siteOf(url))
  const head = await request(url, 'HEAD', options)
  if (head.kind === 'silence' || head.status < 400) return head
  await turn(siteOf(url))
  return request(url, 'GET', options)
}

type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly location: string | null }
  | { readonly kind: 'silence'; readonly state: LinkState }

async function request(url: string, method: 'HEAD' | 'GET', { timeout }: LinkOptions) {
  try {
    const { status, headers, body } = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': AGENT },
      signal: AbortSignal.timeout(timeout),
    })
    await body?.cancel()
    return { kind: 'answer', status, location: headers.get('location') } as const
  } catch (error) {
    return { kind: 'silence', state: silence(error, timeout) } as const
  }
}

/** Names that no longer lead anywhere are dead; the rest may be a bad day. */
function silence(error: unknown, timeout: number): LinkState {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { kind: 'unsure', reason: `pas de réponse en ${timeout / 1000} s` }
  }
  const code = codeOf(error)
  return code === 'ENOTFOUND'
    ? { kind: 'dead', reason: 'le site n’existe plus' }
    : { kind: 'unsure', reason: code ?? 'pas de réponse' }
}

/** `fetch` hides the network's own error in the cause of its own. */
function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause
    ? String(cause.code)
    : undefined
}

const GONE: readonly number[] = [404, 410]

function judged(status: number, asked: string, landed: string): LinkState {
  if (GONE.includes(status)) return { kind: 'dead', reason: String(status) }
  if (status >= 300) return { kind: 'unsure', reason: String(status) }
  return asked === landed ? { kind: 'alive' } : { kind: 'moved', to: landed }
}

const isRedirect = (status: number) => status >= 300 && status < 400

function landing(location: string | null, from: string): string | undefined {
  if (location === null || !URL.canParse(location, from)) return undefined
  return new URL(location, from).href
}

const siteOf = (url: string) => new URL(url).host

function bySite(urls: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sites = new Map<string, readonly string[]>()
  for (const url of urls) sites.set(siteOf(url), [...(sites.get(siteOf(url)) ?? []), url])
  return sites
}

/** One request at a time and a pause between two: each caller waits for its turn at a site. */
function turns(pause: number): Turn {
  const free = new Map<string, number>()
  return async (site) => {
    const now = Date.now()
    const at = Math.max(now, free.get(site) ?? 0)
    free.set(site, at + pause)
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now))
  }
}
