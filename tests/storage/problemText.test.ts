/** Every refusal and every notice has its sentence, filled: the words of the rules, in French. */
import { describe, expect, it } from 'vitest'
import type { TextUnder } from '../../src/domain'
import type { Notice, Refusal, RefusalCode } from '../../src/storage/file/problem'
import { noticeTexts, refusalText } from '../../src/storage/file/problemText'
import { content } from '../domain/realContent'

const { words } = content
const FIELD = 'members.3.family'

/** One of each code: forgetting one does not compile, and a sentence without its code neither. */
const REFUSALS: { readonly [Code in RefusalCode]: Refusal & { readonly code: Code } } & Readonly<
  Record<TextUnder<'fichier.erreurs.'>, Refusal>
> = {
  'pas-un-dossier': { code: 'pas-un-dossier' },
  illisible: { code: 'illisible' },
  recent: { code: 'recent' },
  'pdf-sans-dossier': { code: 'pdf-sans-dossier' },
  'pdf-coupe': { code: 'pdf-coupe' },
  'pdf-protege': { code: 'pdf-protege' },
  tableur: { code: 'tableur' },
  'trop-gros': { code: 'trop-gros' },
  champ: { code: 'champ', field: FIELD },
  valeur: { code: 'valeur', field: FIELD, expected: { kind: 'choix', options: ['oui', 'non'] } },
  manque: { code: 'manque', field: FIELD, expected: { kind: 'code' } },
  'trop-long': { code: 'trop-long', field: FIELD, most: 10_000 },
  'trop-nombreux': { code: 'trop-nombreux', field: FIELD, most: 500 },
  'deux-structures': { code: 'deux-structures', field: FIELD },
  'action-double': { code: 'action-double', field: FIELD, id: 'o1' },
  'identifiant-double': { code: 'identifiant-double', field: FIELD, id: 'm1' },
}

const plain = (text: string) => text.replace(/\s/g, ' ')

describe('a refused file', () => {
  it.each(Object.values(REFUSALS))('is told in one French sentence: $code', (refusal) => {
    const said = plain(refusalText(refusal, words))
    expect(said).toMatch(/^[A-ZÀÉ«].+\.$/)
    expect(said).not.toMatch(/[{}]|undefined|NaN|\n/)
    if ('field' in refusal) expect(said).toContain(`« ${FIELD} »`)
    if ('most' in refusal) expect(said).toMatch(/(?:10 000|500) (?:caractères )?au plus/)
  })

  it.each<[Refusal, string]>([
    [
      { code: 'valeur', field: 'answers.a', expected: { kind: 'choix', options: ['oui', 'non'] } },
      'l’outil y attend l’une de ces valeurs : « oui », « non ».',
    ],
    [
      { code: 'valeur', field: 'territory.0.code', expected: { kind: 'code' } },
      'l’outil y attend un code entre guillemets, comme "03310".',
    ],
    [{ code: 'trop-gros' }, '10 Mo au plus'],
    [{ code: 'tableur' }, 'choisissez « Coller une liste »'],
  ])('%j says what to do', (refusal, words_) => {
    expect(plain(refusalText(refusal, words))).toContain(words_)
  })

  it('never lets a file write more than a name in the sentence', () => {
    const id = `m1\u0000${'x'.repeat(5_000)}`
    const said = refusalText({ code: 'identifiant-double', field: FIELD, id }, words)
    expect(said.length).toBeLessThan(300)
    expect(said).not.toContain('\u0000')
  })
})

describe('an accepted file', () => {
  it.each<[string, Notice, readonly string[]]>([
    ['is older', { code: 'ancien' }, ['plus ancienne']],
    ['is not in UTF-8', { code: 'encodage' }, ['vérifiez les accents']],
    [
      'answers unknown questions',
      { code: 'a-part', aside: { questions: ['question-future', 'autre'], answers: [] } },
      ['« question-future » et « autre »'],
    ],
    [
      'answers what a question does not allow',
      {
        code: 'a-part',
        aside: {
          questions: [],
          answers: [{ question: 'strategie-ecrite', value: ['peut-etre', 'oui'] }],
        },
      },
      [`« peut-etre, oui » à « ${words.questions['strategie-ecrite']?.label ?? ''} »`],
    ],
    [
      'answers many unknown questions',
      {
        code: 'a-part',
        aside: { questions: Array.from({ length: 20 }, (_, index) => `q${index}`), answers: [] },
      },
      ['« q4 » et 15 autres'],
    ],
  ])('that %s says so', (_, notice, expected) => {
    const said = noticeTexts(notice, words).map(plain)
    expect(said).toHaveLength(1)
    expect(said[0]).not.toMatch(/[{}]|undefined/)
    for (const part of expected) expect(said[0]).toContain(plain(part))
  })
})
