import { expect, it } from 'vitest'
import { soughtHelp } from '../../../src/domain/support/soughtHelp'
import { content } from '../../report/content'

const asked = (...request: readonly string[]) =>
  soughtHelp({
    profile: { track: 'collectivite' },
    project: {},
    answers: { 'demande-recue': request },
  })

it('is what a porteur says', () => {
  const answers = { 'demande-recue': ['foncier'] }
  const project = { purposes: ['animation'] }
  expect(soughtHelp({ profile: { track: 'porteur' }, project, answers })).toEqual(['animation'])
})

it('is what the group asks of a collectivité, one request being two kinds of help', () => {
  expect(asked('ingenierie', 'capital')).toEqual(['ingenierie', 'accompagnement', 'financement'])
})

it('keeps what was said before the request was asked for, once', () => {
  expect(
    soughtHelp({
      profile: { track: 'collectivite' },
      project: { purposes: ['foncier'] },
      answers: { 'demande-recue': ['foncier', 'mise-en-lien'] },
    }),
  ).toEqual(['foncier', 'mise-en-reseau'])
})

it.each([['aucune'], ['ne-sait-pas']])('is nothing where the answer is « %s »', (option) => {
  expect(asked(option)).toEqual([])
})

it('knows every request of the rules, as a kind of help that they have', () => {
  const request = content.rules.questions.find(({ id }) => id === 'demande-recue')
  const options = (request?.options ?? []).filter(({ exclusive }) => exclusive !== true)
  expect(options.length).toBe(7)
  for (const { id } of options) {
    expect(asked(id), id).not.toEqual([])
    expect(Object.keys(content.words.purposes)).toEqual(expect.arrayContaining([...asked(id)]))
  }
})
