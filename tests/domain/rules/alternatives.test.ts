/** A rule spread out: every way it can hold, none asking for all that another one asks. */
import { describe, expect, it } from 'vitest'
import { alternativesOf, holds, type Answers, type Condition, type Literal } from '../../../src/domain'
import { all, among, any, atLeast, changeRules, fact, not } from '../change/changeRules'

const A = among('ecrit', ['oui'])
const B = among('moyens', ['locaux', 'achats'], 2)
const B_AGAIN = among('moyens', ['achats', 'locaux'], 2)
const C = atLeast('annees', 3)
const D = fact('membres.ess', 1)

const told = ({ leaf, wanted }: Literal): string => {
  const mark = wanted ? '' : '!'
  switch (leaf.kind) {
    case 'among':
      return `${mark}${leaf.question} ${leaf.count} ${leaf.options.join('+')}`
    case 'atLeast':
      return `${mark}${leaf.question} ${leaf.value}`
    case 'fact':
      return `${mark}${leaf.fact} ${leaf.value}`
  }
}
const spread = (condition: Condition) =>
  alternativesOf(condition, changeRules).map((alternative) => alternative.map(told).join(' & '))

const [a, b, c, d] = ['ecrit 1 oui', 'moyens 2 locaux+achats', 'annees 3', 'membres.ess 1']

describe('the ways a rule can hold', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['a leaf', A, [`${a}`]],
    ['an « all »: one way, all of it', all(A, B, C, D), [`${a} & ${b} & ${c} & ${d}`]],
    ['an « any »: each of its parts', any(A, B, C, D), [`${a}`, `${b}`, `${c}`, `${d}`]],
    [
      'what is asked twice is asked once',
      all(B, B_AGAIN, C, atLeast('annees', 3)),
      [`${b} & ${c}`],
    ],
    [
      'two ways that are the same are one',
      any(D, fact('membres.ess', 1), B, B_AGAIN),
      [`${d}`, `${b}`],
    ],
    ['a way that asks for more is left out', any(all(A, B), A), [`${a}`]],
    ['a way that asks for more is left out, wherever it stands', any(A, all(B, A)), [`${a}`]],
    [
      'every combination',
      all(any(A, B), any(C, D)),
      [`${a} & ${c}`, `${a} & ${d}`, `${b} & ${c}`, `${b} & ${d}`],
    ],
    ['a part that serves twice', all(any(A, B), any(A, C)), [`${a}`, `${b} & ${c}`]],
    ['a contrary', not(A), [`!${a}`]],
    ['the contrary of a contrary', not(not(A)), [`${a}`]],
    ['the contrary of an « any »', not(any(A, C)), [`!${a} & !${c}`]],
    ['the contrary of an « all »', not(all(A, C)), [`!${a}`, `!${c}`]],
    ['a leaf is not its contrary', all(A, not(A)), [`${a} & !${a}`]],
    ['another option is another leaf', all(A, among('ecrit', ['non'])), [`${a} & ecrit 1 non`]],
    [
      'another number of options',
      all(B, among('moyens', ['locaux', 'achats'])),
      [`${b} & moyens 1 locaux+achats`],
    ],
    ['another level', all(C, atLeast('annees', 5)), [`${c} & annees 5`]],
    ['another count', all(D, fact('membres.ess', 2)), [`${d} & membres.ess 2`]],
    ['nothing asked', all(), ['']],
    ['no way', any(), []],
    ['a name', not({ kind: 'named', id: 'strategie' }), [`${c}`]],
  ])('%s', (_, condition, expected) => {
    expect(spread(condition)).toEqual(expected)
  })
})

describe('a leaf holds', () => {
  it.each<[string, number | undefined, boolean, boolean]>([
    ['reached', 4, true, false],
    ['not reached', 2, false, true],
    ['unknown: neither it nor its contrary', undefined, false, false],
  ])('%s', (_, said, asIs, contrary) => {
    const answers: Answers = said === undefined ? {} : { annees: said }
    const known = { answers, facts: {}, conditions: {} }
    const leaf = { kind: 'atLeast', question: 'annees', value: 3 } as const
    expect(holds({ leaf, wanted: true }, known)).toBe(asIs)
    expect(holds({ leaf, wanted: false }, known)).toBe(contrary)
  })
})
