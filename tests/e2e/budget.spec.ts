/** Bytes do not vary from one machine to another: what a build weighs may be a test. */
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { firstLoad } from '../../scripts/bundleSize.mjs'
import { isKeptLater } from '../../src/offline/keptLater'

const KIB = 1024

test('the first load is at most 56 KiB of scripts, gzip', () => {
  const bytes = firstLoad().reduce((total, file) => total + file.bytes, 0)
  expect(bytes).toBeGreaterThan(20 * KIB)
  expect(bytes).toBeLessThanOrEqual(56 * KIB)
})

test('XState, jsPDF, YAML and zod are in no script of the first load', () => {
  const first = firstLoad().map(({ file }) => readFileSync(`dist/${file}`, 'utf8'))
  for (const source of first) expect(source).not.toMatch(/xstate\.|jsPDF|ZodError|YAMLParseError/)
})

test('YAML and zod are in one script, that a local pack alone asks for', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
  const holding = scripts.filter((name) =>
    /ZodError|YAMLParseError/.test(readFileSync(`dist/assets/${name}`, 'utf8')),
  )
  expect(holding).toEqual([expect.stringMatching(/^read-/)])
  const [reader = ''] = holding
  expect(gzipSync(readFileSync(`dist/assets/${reader}`)).byteLength).toBeLessThan(64 * KIB)
})

test('no screen asks for more than 40 KiB of its own', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
  const views = scripts.filter((name) => /View-/.test(name))
  expect(views.length).toBeGreaterThan(8)
  for (const name of views) {
    expect(gzipSync(readFileSync(`dist/assets/${name}`)).byteLength).toBeLessThan(40 * KIB)
  }
})

test('what a first visit keeps is at most 900 kB, brotli, and leaves the reader of packs out', async () => {
  const listed = [...readFileSync('dist/sw.js', 'utf8').matchAll(/"url":"([^"]+)"/g)]
  const files = listed.map(([, file = '']) => file)
  const keptFirst = files.filter((file) => !isKeptLater(file))
  expect(files.filter(isKeptLater).sort()).toEqual([
    expect.stringMatching(/^assets\/AboutView-/),
    expect.stringMatching(/^assets\/BothSidesView-/),
    expect.stringMatching(/^assets\/CompanySearch-/),
    expect.stringMatching(/^assets\/CriteriaView-/),
    expect.stringMatching(/^assets\/DirectoryView-/),
    expect.stringMatching(/^assets\/InitiativesView-/),
    expect.stringMatching(/^assets\/InitiativesView-/),
    expect.stringMatching(/^assets\/LocalSchemesView-/),
    expect.stringMatching(/^assets\/MeetingNotes-/),
    expect.stringMatching(/^assets\/RulesView-/),
    expect.stringMatching(/^assets\/SourcesView-/),
    expect.stringMatching(/^assets\/StatesView-/),
    expect.stringMatching(/^assets\/WhatIfView-/),
    expect.stringMatching(/^assets\/criteres-/),
    expect.stringMatching(/^assets\/dispositifs-locaux-/),
    expect.stringMatching(/^assets\/initiative-/),
    expect.stringMatching(/^assets\/pages-/),
    expect.stringMatching(/^assets\/read-/),
    expect.stringMatching(/^assets\/recherche-/),
    expect.stringMatching(/^assets\/renderDocx-/),
  ])
  // All that a screen may ask for.
  const assets = readdirSync('dist/assets').map((name) => `assets/${name}`)
  expect(assets.filter((name) => !files.includes(name))).toEqual([])
  const sizes = await Promise.all(
    keptFirst.map(
      async (file) => (await promisify(brotliCompress)(readFileSync(`dist/${file}`))).byteLength,
    ),
  )
  const bytes = sizes.reduce((total, size) => total + size, 0)
  expect(bytes).toBeGreaterThan(500_000)
  expect(bytes).toBeLessThanOrEqual(900_000)
})

test('no two scripts wait for each other', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
  const needs = new Map(
    scripts.map((name) => {
      const source = readFileSync(`dist/assets/${name}`, 'utf8')
      const found = [
        ...source.matchAll(/(?:\bfrom|^import|[;}]import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g),
      ]
      return [name, found.map(([, target = '']) => target)] as const
    }),
  )
  const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const next of needs.get(from) ?? []) {
      if (!seen.has(next)) reached(next, seen.add(next))
    }
    return seen
  }
  expect([...needs.values()].flat().length).toBeGreaterThan(scripts.length)
  expect(scripts.filter((name) => reached(name).has(name))).toEqual([])
})

test('from the home page to the first question, nothing is left to fetch', async ({ page }) => {
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^Je porte un projet/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Qui êtes-vous ?' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Membre ou porteur du projet/ })).toBeVisible()
})
