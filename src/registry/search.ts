/**
 * Ask the register for a name: one request, sent once, that carries nothing but what was typed.
 *
 * Nothing here is thrown, and nothing is asked again by itself: every way in which the register may
 * not answer is an outcome, told in one sentence, and the form goes on without it (ADR 37).
 */
import { REGISTRY } from './address'
import { companiesOf, MOST } from './answer'
import type { Companies } from './company'

export type SearchOutcome =
  | ({ readonly kind: 'found' } & Companies)
  /** Given up by the person, or the form changed. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'late' | 'unreachable' | 'refused' | 'down' | 'unreadable' }
  /** Too many requests; in how many seconds another may follow, where it is said. */
  | { readonly kind: 'busy'; readonly seconds?: number }

/** Shorter, the register refuses the request. */
export const SHORTEST = 3

interface Manner {
  /** Stops the request. */
  readonly signal: AbortSignal
  readonly address?: string
  /** Milliseconds. */
  readonly patience?: number
}

const PATIENCE = 8_000
/** Ten towns with all their elected members are a fifth of it. */
const MOST_BYTES = 1_000_000

export async function searchCompanies(
  name: string,
  { signal, address = REGISTRY, patience = PATIENCE }: Manner,
): Promise<SearchOutcome> {
  const request = new AbortController()
  const stop = () => request.abort()
  const late = setTimeout(stop, patience)
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    return await read(await ask(name, address, request.signal))
  } catch {
    if (signal.aborted) return { kind: 'stopped' }
    return { kind: request.signal.aborted ? 'late' : 'unreachable' }
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
    // What is left of an answer too long is not waited for.
    stop()
  }
}

function ask(name: string, address: string, signal: AbortSignal): Promise<Response> {
  const query = new URLSearchParams({
    q: name,
    page: '1',
    per_page: String(MOST),
    minimal: 'true',
    include: 'siege,complements',
  })
  return fetch(`${address}/search?${query}`, {
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // On a shared computer, no copy of what was asked is left behind.
    cache: 'no-store',
    redirect: 'error',
  })
}

async function read(answer: Response): Promise<SearchOutcome> {
  if (answer.status === 429) return busy(answer.headers.get('Retry-After'))
  if (answer.status >= 400 && answer.status < 500) return { kind: 'refused' }
  if (!answer.ok) return { kind: 'down' }
  const text = await textOf(answer)
  const companies = text === undefined ? undefined : companiesOf(parsed(text))
  return companies ? { kind: 'found', ...companies } : { kind: 'unreadable' }
}

/** A number of seconds, or a date (RFC 9110, 10.2.3); anything else says nothing. */
function busy(after: string | null): SearchOutcome {
  const seconds = /^\d{1,6}$/.test(after ?? '')
    ? Number(after)
    : Math.ceil((Date.parse(after ?? '') - Date.now()) / 1000)
  return seconds > 0 ? { kind: 'busy', seconds } : { kind: 'busy' }
}

/** The text of an answer, or nothing when it is longer than any answer should be. */
async function textOf({ body }: Response): Promise<string | undefined> {
  if (body === null) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MOST_BYTES) return undefined
    text += decoder.decode(value, { stream: true })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
