import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isKeptLater } from '../../src/offline/keptLater'

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'))
const page = readFileSync('index.html', 'utf8')

describe('the installed app', () => {
  it('says in its manifest what the page says', () => {
    const light = /theme-color" content="(#\w+)" media="\(prefers-color-scheme: light\)"/.exec(page)
    expect(manifest.theme_color).toBe(light?.[1])
    expect(page).toContain(`content="${manifest.description.replace('\u00A0', '&nbsp;')}"`)
    expect(page).toContain(`<html lang="${manifest.lang}">`)
    expect(page).toContain(`<title>${manifest.name}</title>`)
  })

  it('may stand in any folder: every address of its manifest is relative', () => {
    const addresses = [manifest.start_url, manifest.scope, ...manifest.icons.map(srcOf)]
    expect(addresses.filter((address) => /^\/|:/.test(address))).toEqual([])
  })

  it('has icons of the sizes that it says, one of them to be cut', () => {
    const icons = manifest.icons.filter(({ type }: { type: string }) => type === 'image/png')
    for (const { src, sizes } of icons) {
      const png = readFileSync(`public/${src}`)
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
    }
    expect(icons.map(({ purpose }: { purpose?: string }) => purpose)).toContain('maskable')
  })
})

const srcOf = ({ src }: { src: string }) => src

it.each([
  ['https://a.fr/diagnostic/assets/read-C6rYftPT.js', true],
  ['assets/read-a_b-1.js', true],
  ['assets/ready-C6rYftPT.js', false],
  ['assets/InitiativesView-C6rYftPT.css', true],
  ['assets/read-C6rYftPT.woff2', false],
  ['assets/index-C6rYftPT.js', false],
])('%s is kept later: %s', (address, isLater) => {
  expect(isKeptLater(address)).toBe(isLater)
})
