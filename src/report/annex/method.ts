/** How the result is computed, and what it does not say. */
import { textsOf, unknownPlaceText } from '../../domain'
import { say, type ReportInput } from '../model/input'
import type { Rich, Section } from '../model/model'
import { references } from './officialTexts'
import { METHOD } from '../model/sectionPhrases'
import { heading, list, paragraph, section, unlessEmpty } from '../model/section'

export function method(input: ReportInput): Section {
  const { words, diagnostic, places } = input
  const texts = references(input).map(({ title, reference, source }): Rich => [
    { text: title, ...(source.url === undefined ? {} : { href: source.url }) },
    { text: `. ${reference}.` },
  ])
  return section(input, 'methode', {
    place: 'body',
    blocks: [
      list(textsOf(words, 'restitution.methode')),
      ...unlessEmpty(texts, (items) => [heading(METHOD.texts), list(items)]),
      paragraph(METHOD.rules(diagnostic.rules)),
      ...unlessEmpty(places.unknown, (unknown) => [
        ...unknown.map((place) => paragraph(unknownPlaceText(place, input.words))),
      ]),
      { kind: 'note', tone: 'plain', text: say(input, 'restitution.notice') },
    ],
  })
}
