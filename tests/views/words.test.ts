// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { settled } from '../components/screen'
import { DOSSIER, FROM_OUTSIDE, openApp } from './app'

vi.mock('../../src/renderers/making/client', () => ({
  makeDocument: vi.fn(),
  prefetchMaker: vi.fn(),
}))

const SCREENS = [
  '/',
  '/profil',
  '/territoire',
  '/membres',
  '/article-9/regroupement',
  '/article-9/strategie-continue',
  '/article-9/innovation',
  '/premier-resultat',
  '/appel-a-projets',
  '/demarche/economie',
  '/votre-collectivite',
  '/recapitulatif',
  '/resultat',
  '/resultat/plan',
  '/resultat/aides',
  '/resultat/demarche',
  '/resultat/questions',
  '/resultat/elements',
  '/mots',
  '/appels-nationaux',
  '/dispositifs',
  '/initiatives',
  '/a-propos',
  '/dispositifs-locaux',
  '/sources',
  '/regles',
  '/nulle-part',
]
const EMPTY: Dossier = { ...DOSSIER, project: {}, territory: [], members: [], answers: {} }
const ALMOST_EMPTY_SCREENS = ['/', '/membres', '/premier-resultat', '/recapitulatif', '/resultat']

/** What is everyone's: neither track is known there. */
const PUBLIC = ['/', '/a-propos', '/dispositifs-locaux', '/sources', '/regles', '/nulle-part']

const CASES = [
  ...SCREENS.map((path) => [path, 'porteur', DOSSIER] as const),
  ...SCREENS.map((path) => [path, 'collectivite', FROM_OUTSIDE] as const),
  ...ALMOST_EMPTY_SCREENS.map((path) => [path, 'nothing said', EMPTY] as const),
]

/** What must be on no screen, each with the reason. */
const FORBIDDEN = {
  'a verdict on the project':
    /êtes un PTCE|éligible|labellis|(?<!\p{L})reconnue?s?(?!\p{L})|bravo/giu,
  'a score': /(?<!\p{L})scores?(?!\p{L})/giu,
  'a hole, or what code prints by mistake':
    /\{[a-z-]+\}|undefined|\[object|NaN|(?<!\p{L})null(?!\p{L})/gu,
  'a straight apostrophe': /\p{L}'\p{L}/gu,
  'a space that may break before a mark': / [;!?»]|« /g,
} as const

it.each(CASES)('%s (%s) is in careful French, and promises nothing', async (path, _, dossier) => {
  await openApp(path, dossier)
  await flushPromises()
  await settled()
  const text = document.body.textContent ?? ''
  expect(document.querySelectorAll('h1')).toHaveLength(1)
  expect(document.querySelector('h1')?.textContent?.trim()).not.toBe('')
  const found = Object.entries(FORBIDDEN).flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match) => `${what}: ${text.slice(match.index - 20, match.index + 20)}`,
    ),
  )
  expect(found).toEqual([])
})

/** Said to a group of its own; the questions that a collectivité puts to it apart. */
const SAID_TO_A_GROUP =
  /(?<!\p{L})(?:votre (?:projet|groupe|pôle|façon de faire|région|commune|CRESS)|Demandez à la (?:mairie|commune))(?!\p{L})/giu

it.each(SCREENS.filter((path) => !PUBLIC.includes(path)))(
  '%s tells a collectivité nothing as if it were the group',
  async (path) => {
    await openApp(path, FROM_OUTSIDE)
    await flushPromises()
    await settled()
    // What one asks the group is said to it, and introduced as such.
    const text = (document.body.textContent ?? '').replace(/À demander au groupe\s:[^?]*\?/gu, '')
    const found = [...text.matchAll(SAID_TO_A_GROUP)].map(({ index }) =>
      text.slice(index - 40, index + 40),
    )
    expect(found).toEqual([])
  },
)
