// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { effectScope, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import type { Outline } from '../../src/domain'
import { useDrawn } from '../../src/views/result/useDrawn'
import { caseReport } from '../renderers/caseEdition'
import './app'

const { report } = caseReport('pole-complet-en-gironde')
const OUTLINE: Outline = {
  id: 'vue',
  title: 'Une vue',
  parts: [{ section: 'article-9', level: 'complet' }],
}
const drawnOf = (told: typeof report) => {
  const drawn = effectScope().run(() => useDrawn(shallowRef(told), shallowRef(OUTLINE)))
  if (drawn === undefined) throw new Error('Not run')
  return drawn
}

it('draws what an outline lists, and is busy until then', async () => {
  const { edition, isBusy } = drawnOf(report)
  expect(isBusy.value).toBe(true)
  await flushPromises()
  expect(isBusy.value).toBe(false)
  expect(edition.value?.sections.map(({ id }) => id)).toEqual(['article-9'])
})

it('fails the screen when a section cannot be told, and waits for ever for nothing', async () => {
  const section = () => {
    throw new Error('no words')
  }
  const { edition, isBusy } = drawnOf({ ...report, section })
  await flushPromises()
  expect(isBusy.value).toBe(false)
  expect(() => edition.value).toThrow('no words')
})
