/** How the result is computed, and what it does not say. */
import { textsOf, unknownPlaceText, TRACKS } from '../../domain'
import { say } from '../model/input'
import type { Rich } from '../model/model'
import { references } from './officialTexts'
import { complete, heading, list, paragraph, declareSection, unlessEmpty } from '../model/section'

export const method = declareSection({
  id: 'methode',
  tracks: TRACKS,
  make: (input) => {
    const { words, diagnostic, places } = input
    const texts = references(input).map(({ title, reference, source }): Rich => [
      { text: title, ...(source.url === undefined ? {} : { href: source.url }) },
      { text: `. ${reference}.` },
    ])
    return {
      blocks: complete(
        list(textsOf(words, 'restitution.methode')),
        ...unlessEmpty(texts, (items) => [
          heading(say(input, 'rapport.methode.textes')),
          list(items),
        ]),
        paragraph(say(input, 'rapport.methode.regles', { version: diagnostic.rules })),
        ...unlessEmpty(places.unknown, (unknown) => [
          ...unknown.map((place) => paragraph(unknownPlaceText(place, input.words))),
        ]),
        { kind: 'note', tone: 'plain', text: say(input, 'restitution.notice') },
      ),
      cites: references(input).map(({ title, reference, source }) => ({
        fact: title,
        source,
        reference,
      })),
    }
  },
})
