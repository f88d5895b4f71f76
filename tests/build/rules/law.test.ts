import { describe, expect, it } from 'vitest'
import { lawRuns } from '../../../src/build/rules/read/lawRuns'

const sentence = "I. - Les pôles sont constitués par le regroupement d'entreprises, et continus."

describe('the sentence of the law', () => {
  it('is cut into runs, the words of each element apart, nothing lost', () => {
    const { runs, lost } = lawRuns(sentence, [
      { element: 'regroupement', words: 'constitués par le regroupement' },
      { element: 'strategie-continue', words: 'et continus' },
    ])
    expect(lost).toEqual([])
    expect(runs).toEqual([
      { text: 'Les pôles sont ' },
      { text: 'constitués par le regroupement', element: 'regroupement' },
      { text: " d'entreprises, " },
      { text: 'et continus', element: 'strategie-continue' },
      { text: '.' },
    ])
  })

  it('is the same whatever the apostrophes and the spaces of a citation', () => {
    const { runs, lost } = lawRuns(sentence, [
      { element: 'entreprises-ess', words: 'd’entreprises' },
    ])
    expect(lost).toEqual([])
    expect(runs[1]).toEqual({ text: 'd’entreprises', element: 'entreprises-ess' })
  })

  it('names the elements whose words are missing, or come before those of the last', () => {
    const { lost } = lawRuns(sentence, [
      { element: 'strategie-continue', words: 'et continus' },
      { element: 'regroupement', words: 'constitués par le regroupement' },
      { element: 'innovation', words: 'innovants' },
    ])
    expect(lost).toEqual(['regroupement', 'innovation'])
  })
})
