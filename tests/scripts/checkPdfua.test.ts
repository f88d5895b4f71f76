import { expect, it } from 'vitest'
import { judgeAnswer } from '../../scripts/checkPdfua.mjs'

const files = { sound: ['a.pdf', 'b.pdf'], broken: ['abîmé.pdf'] }
const answer = (...lines: readonly (readonly (string | number)[])[]) =>
  lines.map((columns) => columns.join('\t')).join('\n')

const A = ['checked', 'a.pdf', 1200, 0] as const
const B = ['checked', 'b.pdf', 300, 0] as const
const BROKEN = ['checked', 'abîmé.pdf', 90, 4] as const

it.each([
  ['all pass and the broken one does not', answer(A, B, BROKEN), 0, '2 documents'],
  [
    'one fails',
    answer(
      A,
      ['checked', 'b.pdf', 300, 2],
      ['broken', 'b.pdf', '7.1-3', 2, 'No tag', 'p1'],
      BROKEN,
    ),
    1,
    '7.1-3, 2 fois : No tag (p1)',
  ],
  ['the broken one passes', answer(A, B, ['checked', 'abîmé.pdf', 90, 0]), 1, 'abîmé exprès'],
  ['one is not read', answer(A, ['unread', 'b.pdf', 'no PDF'], BROKEN), 2, '(no PDF)'],
  ['the broken one is not even read', answer(A, B, ['unread', 'abîmé.pdf', 'cut']), 2, '(cut)'],
  ['Java said nothing', '', 2, 'sans réponse'],
])('when %s', (_, said, code, words) => {
  const verdict = judgeAnswer(said, files)
  expect(verdict.code).toBe(code)
  expect(verdict.said.join('\n')).toContain(words)
})

it('counts what was checked, the broken one apart', () => {
  expect(judgeAnswer(answer(A, B, BROKEN), files).said).toEqual([
    `2 documents, ${(1500).toLocaleString('fr-FR')} contrôles, aucun échec ; 1 abîmé exprès, refusé.`,
  ])
})
