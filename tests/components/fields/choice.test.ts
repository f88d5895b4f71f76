import { describe, expect, it } from 'vitest'
import { readNumber, toggleOption, wordsFor } from '../../../src/components/fields/choice'
import type { OptionRule } from '../../../src/domain'

const options: readonly OptionRule[] = [
  { id: 'locaux' },
  { id: 'materiel' },
  { id: 'aucun', exclusive: true },
  { id: 'ne-sait-pas', reserved: true },
]

describe('toggleOption', () => {
  it.each([
    ['a first one', undefined, 'locaux', true, { answer: ['locaux'] }],
    [
      'another, in the order of the question',
      ['materiel'],
      'locaux',
      true,
      { answer: ['locaux', 'materiel'] },
    ],
    [
      'an exclusive one, which clears the others',
      ['locaux', 'materiel'],
      'aucun',
      true,
      { answer: ['aucun'], exclusive: 'aucun' },
    ],
    [
      'one that clears the exclusive one',
      ['aucun'],
      'locaux',
      true,
      { answer: ['locaux'], exclusive: 'aucun' },
    ],
    [
      '« je ne sais pas », which is a plain word',
      ['locaux'],
      'ne-sait-pas',
      true,
      { answer: 'ne-sait-pas', exclusive: 'ne-sait-pas' },
    ],
    [
      'one that clears « je ne sais pas »',
      'ne-sait-pas',
      'locaux',
      true,
      { answer: ['locaux'], exclusive: 'ne-sait-pas' },
    ],
    ['the last one off: no answer', ['locaux'], 'locaux', false, { answer: undefined }],
    ['one of two off', ['locaux', 'materiel'], 'locaux', false, { answer: ['materiel'] }],
    ['the same one twice', ['locaux'], 'locaux', true, { answer: ['locaux'] }],
  ] as const)('ticks %s', (_, current, id, ticked, expected) => {
    expect(toggleOption(options, current, id, ticked)).toEqual(expected)
  })
})

describe('readNumber', () => {
  it.each([
    ['', 'blank'],
    [' \u202f', 'blank'],
    ['0', 0],
    ['1\u202f200', 'wrong'],
    ['30', 30],
    ['31', 'wrong'],
    ['-1', 'wrong'],
    ['2,5', 'wrong'],
    ['deux', 'wrong'],
    ['1e1', 'wrong'],
  ] as const)('reads %j as %s', (typed, expected) => {
    expect(readNumber(typed, { min: 0, max: 30 })).toBe(expected)
  })
})

describe('wordsFor', () => {
  const words = {
    label: 'Avez-vous une stratégie ?',
    help: 'Une page suffit.',
    options: {},
    evidence: [],
    authority: { label: 'Le groupe a-t-il une stratégie ?' },
  }

  it('asks the group', () => {
    expect(wordsFor(words, 'porteur')).toEqual({ label: words.label, help: words.help })
  })

  it('asks a collectivité from outside, with the same help when it has no other', () => {
    expect(wordsFor(words, 'collectivite')).toEqual({
      label: 'Le groupe a-t-il une stratégie ?',
      help: 'Une page suffit.',
    })
  })
})
