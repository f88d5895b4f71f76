import { expect, it } from 'vitest'
import { progressText } from '../../../src/domain'
import { content } from '../realContent'

it.each([
  [{ answered: 70, unsure: 44, total: 72 }, '26 réponses, 44 « je ne sais pas », 2 sans réponse'],
  [{ answered: 1, unsure: 0, total: 2 }, '1 réponse, 1 sans réponse'],
  [{ answered: 1, unsure: 1, total: 1 }, 'aucune réponse, 1 « je ne sais pas »'],
  [{ answered: 0, unsure: 0, total: 72 }, 'aucune réponse'],
])('%j is told as %s', (progress, text) => {
  expect(progressText(progress, content.words).replace(/\s/gu, ' ')).toBe(text)
})
