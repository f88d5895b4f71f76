import { readFileSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { ORIGIN } from './origin'

/**
 * Every test watches what no test may see: a request to another origin, an answer in an address, an
 * error in the page.
 */
export const test = base.extend<{ tolerated: RegExp; watched: undefined }>({
  /** A fault that a test brings about itself. */
  tolerated: [/^$/, { option: true }],
  watched: [
    async ({ baseURL, context, tolerated }, use) => {
      const faults: string[] = []
      const own = new URL(baseURL ?? ORIGIN).origin
      context.on('request', (request) => {
        const url = new URL(request.url())
        const isHere = url.origin === own || ['blob:', 'data:'].includes(url.protocol)
        if (!isHere) faults.push(`request to ${url.origin}`)
      })
      context.on('page', (page) => {
        page.on('framenavigated', (frame) => {
          if (!isBare(frame.url())) faults.push(`something in the address: ${frame.url()}`)
        })
      })
      context.on('weberror', (error) => faults.push(`error in the page: ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`said by the page: ${message.text()}`)
      })
      await use(undefined)
      expect(faults.filter((fault) => !tolerated.test(fault))).toEqual([])
    },
    { auto: true },
  ],
})

/** A path of fixed words, and at most the place of a page: no query, no value. */
const isBare = (url: string) =>
  url === 'about:blank' || /^https?:\/\/localhost:\d+(?:\/[a-z0-9-]*)*(?:#[a-z0-9-]*)?$/.test(url)

/**
 * Set out with a dossier already kept in this browser, as a second visit would: as a former version
 * kept it, so that every test takes it over.
 */
export const keeping = (name: string, origin = ORIGIN) => ({
  storageState: {
    cookies: [],
    origins: [
      {
        origin,
        localStorage: [{ name: 'diagnostic-ptce', value: dossierOf(name) }],
      },
    ],
  },
})

/** One of the whole dossiers of `rules/cas`. */
export const dossierOf = (name: string): string =>
  readFileSync(`rules/cas/${name}.ptce.json`, 'utf8')

/** Every dossier that this browser keeps, as the text of its file, by its id. */
export const keptTexts = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('diagnostic-ptce')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          if (!database.objectStoreNames.contains('dossiers')) return resolve({})
          const reading = database.transaction('dossiers').objectStore('dossiers').getAll()
          reading.onsuccess = () => {
            database.close()
            resolve(Object.fromEntries(reading.result.map(({ id, text }) => [id, text])))
          }
        }
      }),
  )

/** The dossier of the tab, as it is kept; nothing when there is none. */
export async function kept(page: Page) {
  const id = await page.evaluate(() => sessionStorage.getItem('diagnostic-ptce-onglet'))
  const text = id === null ? undefined : (await keptTexts(page))[id]
  return text === undefined ? null : JSON.parse(text)
}

/** End the process that draws the page, as a machine that runs out of memory does: nothing more runs in it. */
export async function killed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  // It never answers: what would answer is gone.
  session.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')
}

/** Every address of a track, part by part. */
export {
  AXIS_IDS as AXES,
  ELEMENT_IDS as ELEMENTS,
  LAW_SCREEN_IDS as LAW_SCREENS,
} from '../../src/domain/rules/rulebook'

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The screen is there once its heading has the focus, or is the first of the visit. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(heading(page)).toBeVisible()
}

export { expect }
