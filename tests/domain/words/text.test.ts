import { describe, expect, it } from 'vitest'
import {
  AUTHORITY_LEVELS,
  enumerate,
  fill,
  findText,
  listed,
  lowerFirst,
  mergeWords,
  sayUnder,
  textForCount,
  textForTrack,
  textOf,
  textsOf,
  TRACKS,
  type AuthorityLevel,
} from '../../../src/domain'
import { content } from '../realContent'

describe('fill', () => {
  it('replaces each placeholder, numbers and repeats included', () => {
    expect(fill('{n} sur {total}, soit {n}', { n: 3, total: 11 })).toBe('3 sur 11, soit 3')
  })

  it('refuses to print a sentence with a hole', () => {
    expect(() => fill('Bonjour {nom}', {})).toThrow('{nom}')
  })

  it('prints what a person typed as it is, braces and dollars included', () => {
    expect(fill('« {nom} »', { nom: '$& {n}' })).toBe('« $& {n} »')
  })
})

describe('enumerate', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A et B'],
    [['A', 'B', 'C'], 'A, B et C'],
  ])('%j → « %s »', (items, expected) => {
    expect(enumerate(items)).toBe(expected)
  })
})

describe('texts', () => {
  const { words } = content

  it('reads a list in order', () => {
    expect(textsOf(words, 'collectivite.legende-poids')).toEqual([
      'Trop tôt',
      'Possible',
      'Utile',
      'Prioritaire',
    ])
  })

  it('fills a text', () => {
    expect(textOf(words, 'fichier.ouvert', { nom: 'Val' })).toBe('«\u00A0Val\u00A0» est ouvert.')
  })

  it('says a group by the rest of its ids', () => {
    const say = sayUnder(words, 'fichier.erreurs.')
    expect(say('champ', { champ: 'couleur' })).toContain('couleur')
  })

  it('tells which of a group exist', () => {
    const help = (level: AuthorityLevel) =>
      findText(words, `profil.champs.level.options.${level}.aide`)
    expect(AUTHORITY_LEVELS.map(help)).toEqual([
      undefined,
      expect.any(String),
      undefined,
      undefined,
    ])
  })

  it('gives each track its own reading', () => {
    const [ours, theirs] = TRACKS.map((track) => textForTrack(words, track, 'membres.vide'))
    expect(ours).not.toBe(theirs)
    expect(theirs).toBe(textOf(words, 'membres.vide.collectivite'))
  })

  it('puts what it counts in its number, none as one unless the rules say it apart', () => {
    const said = (count: number) =>
      textForCount(words, 'annuaire.compte', count, { total: 11 }).replace(/\s/g, ' ')
    expect([0, 1, 2].map(said)).toEqual([
      textOf(words, 'annuaire.compte.zero'),
      textOf(words, 'annuaire.compte.un', { total: 11 }).replace(/\s/g, ' '),
      textOf(words, 'annuaire.compte.plusieurs', { n: 2, total: 11 }).replace(/\s/g, ' '),
    ])
    expect(textForCount(words, 'annuaire.carte.poles', 0)).toBe(
      textOf(words, 'annuaire.carte.poles.un'),
    )
  })

  it('refuses, before its chunk is there, a text or a list', () => {
    const early = mergeWords()
    expect(() => textOf(early, 'membres.titre')).toThrow('membres.titre')
    expect(() => textsOf(early, 'restitution.methode')).toThrow('restitution.methode')
  })

  it('does not compile with another id, another hole, a hole too many or one too few', () => {
    // @ts-expect-error no text has this id
    expect(() => textOf(words, 'fichier.ouverts')).toThrow('fichier.ouverts')
    // @ts-expect-error the hole is {nom}
    expect(() => textOf(words, 'fichier.ouvert', { noms: 'Val' })).toThrow('{nom}')
    // @ts-expect-error the hole has no value
    expect(() => textOf(words, 'fichier.ouvert')).toThrow('{nom}')
    // @ts-expect-error this text has no hole
    expect(textOf(words, 'fichier.enregistrer', { nom: 'Val' })).toBe('Enregistrer le fichier')
    // @ts-expect-error no text of the group is called so
    expect(() => sayUnder(words, 'fichier.erreurs.')('valeurs')).toThrow('valeurs')
  })
})

describe('mergeWords', () => {
  it('adds dictionaries up and takes the last of a list', () => {
    const merged = mergeWords(
      { evidence: { a: 'A' }, law: [{ text: 'un' }] },
      { evidence: { b: 'B' } },
      { law: [{ text: 'deux' }] },
    )
    expect(merged.evidence).toEqual({ a: 'A', b: 'B' })
    expect(merged.law).toEqual([{ text: 'deux' }])
  })
})

it.each([
  ['Convention ou accord signé', 'convention ou accord signé'],
  ['Écrire', 'écrire'],
  ['SCIC', 'SCIC'],
  ['ESS France', 'ESS France'],
  ['L’Avise', 'l’Avise'],
])('starts « %s » in lower case, save an acronym', (text, lowered) => {
  expect(lowerFirst(text)).toBe(lowered)
})

describe('labels side by side', () => {
  it.each([
    [['Oui'], 'Oui'],
    [['un financement', 'un local'], 'un financement, un local'],
    [['matériel, locaux', 'argent'], 'matériel, locaux\u202F; argent'],
  ])('tell a comma between them from one within: %j', (labels, text) => {
    expect(listed(labels)).toBe(text)
  })
})
