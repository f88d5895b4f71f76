import { describe, expect, it } from 'vitest'
import { compileFromDisk, readRules } from '../../src/build/rules/disk'
import { plain } from '../../src/build/rules/read/lawRuns'
import { readRuleFile } from '../../src/schema/reading/ruleFile'
import { mergeWords } from '../../src/domain'

const sources = readRules('.')
const yaml = Object.keys(sources).filter((path) => path.endsWith('.yaml'))
const { chunks } = compileFromDisk('.')
const words = mergeWords(...Object.values(chunks))
/** Prose of the rules: not their ids, their dates nor their addresses. */
const prose = yaml.flatMap((path) =>
  readRuleFile(path, sources[path] ?? '', [])
    .texts.filter(({ text }) => / |[’«»]/.test(text) && !/^https?:/.test(text) && !isQuoted(text))
    .map(({ text, line }) => ({ text, place: `${path}:${line}` })),
)

/** Every string people may read, but the official texts, whose words are not ours. */
const ours = stringsOf({ ...words, schemes: [], calls: [], cress: {}, networks: {}, officialTexts: {}, law: [] }).filter(
  (text) => / /.test(text) && !isQuoted(text),
)

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}

function isQuoted(text: string): boolean {
  return Object.values(words.officialTexts).some(({ body }) => plain(body.join(' ')).includes(plain(text)))
}

/** Faults of French typography, each with what it looks like. */
const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['a straight apostrophe', /'/],
  ['a breaking space before a double sign', / [;:!?»]/],
  ['a breaking space after «', /« /],
  ['no space before ; ! ?', /[^\s\u00A0\u202F][;!?](?=\s|$)/],
  ['a wide space before ; ! ?', /\u00A0[;!?]/],
  ['no space before :', /[^\s\u00A0]:(?=\s|$)/],
  ['a breaking space after n°', /n° /],
  ['three dots', /\.\.\./],
  ['oe for œ', /\b(?:oeuvre|coeur|noeud|voeu|moeurs)/i],
  ['a capital without its accent', /\b(?:Ecol|Etat|Etud|Energ|Economi|A (?:la|l’|qui|vérifier))/],
  ['two spaces', / {2}/],
  ['a breaking space between a figure and its unit', /\d (?:%|€|km|ans?\b|mois\b)/],
]

describe('the prose of the rules', () => {
  it.each(FAULTS)('has not %s', (_, pattern) => {
    const found = prose.filter(({ text }) => pattern.test(text))
    expect(found).toEqual([])
  })
})

/** What the tool never says of a project, nor of anything else. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['that somebody is a PTCE', /vous êtes un PTCE|(?<!pas qui )est un PTCE\b/i],
  ['« éligible »', /éligib/i],
  ['« labellisé »', /labellis/i],
  ['« reconnu »', /\breconnu/i],
  ['« conforme »', /conforme/i],
  ['« score »', /\bscore\b/i],
  ['« bravo »', /bravo|félicitations/i],
  ['« FALC »', /\bFALC\b/],
]

describe('the words of the tool', () => {
  it.each(FORBIDDEN)('never say %s', (_, pattern) => {
    const found = ours.filter((text) => pattern.test(text.replaceAll(/\{[^}]*\}/g, '')))
    expect(found).toEqual([])
  })

  it.each(['Valider', 'Suivant', 'OK', 'Soumettre'])('hold no button that only says « %s »', (label) => {
    expect(Object.values(words.texts)).not.toContain(label)
  })

  it('are short sentences: twenty-eight words at most', () => {
    expect(ours.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence) > 28)).toEqual([])
  })

  it('name the charter as unread wherever an axis appears', () => {
    for (const axis of Object.values(words.axes)) {
      expect(axis.intro.join(' ')).toMatch(/ce n’est pas le texte de la charte|nous ne savons pas si la charte/)
    }
  })
})

const sentencesOf = (text: string): readonly string[] =>
  text.replaceAll(/\b(art|n°)\./g, '$1').split(/(?<=[.!?…])[\s\u00A0]+/)

const wordsOf = (sentence: string): number =>
  sentence.split(/[\s\u00A0\u202F]+/).filter((word) => /[\p{L}\d]/u.test(word)).length

describe('a citation', () => {
  const article9 = plain(words.officialTexts['loi-2014-856-article-9']?.body[0] ?? '')
  const article3 = plain(words.officialTexts['decret-2015-431-article-3']?.body.join(' ') ?? '')

  it.each(Object.entries(words.elements))('of element « %s » is in article 9, I', (_, { citation }) => {
    expect(article9).toContain(plain(citation))
  })

  it.each(Object.entries(words.stateConditions))('of condition « %s » is in article 3', (_, { citation }) => {
    expect(article3).toContain(plain(citation))
  })

  it('opens the State’s conditions with the words of the decree', () => {
    expect(article3).toContain(plain(words.texts['appel-a-projets.chapeau'] ?? 'missing'))
  })
})
