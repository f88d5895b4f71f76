/** Known PTCE near the project, and alike by theme elsewhere: people to learn from. */
import {
  freshFirst,
  TIERS,
  type Pole,
  type Tier,
  TRACKS,
  lowerFirst,
  upperFirst,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say, sayForCount, type ReportInput } from '../model/input'
import { byId, distinct, entry } from '../model/entry'
import type { Block, RowItem } from '../model/model'
import { poleMap } from './poleMap'
import { poleWords } from './poleWords'
import {
  annexed,
  complete,
  declareSection,
  essential,
  paragraph,
  unlessEmpty,
  type Citation,
} from '../model/section'
import { shortDate } from '../model/sourceText'

export const nearbyPoles = declareSection({
  id: 'poles-proches',
  tracks: TRACKS,
  make: (input) => {
    const near = nearOf(input)
    const alike = alikeElsewhere(input)
    const shown = [...near.map(({ pole }) => pole), ...alike]
    // One meets a few of them; the map has them all, and so has the directory.
    const [met, metAlike] = firstOf(near, alike)
    const left = shown.length - met.length - metAlike.length
    return {
      blocks: [
        ...essential(
          ...missing(input, near),
          ...unlessEmpty(shown, () => [rows(input, met, metAlike)]),
        ),
        ...complete(
          ...missingAlike(input, alike),
          ...(left > 0 ? [elsewhere(input, left)] : []),
          ...unlessEmpty(shown, () => [
            {
              kind: 'folded',
              summary: say(input, 'annuaire.rapport.carte'),
              blocks: [map(input, near, alike)],
            },
          ]),
        ),
        ...annexed(
          ...unlessEmpty(shown, () => [sources(input, shown)]),
          paragraph(say(input, 'annuaire.rapport.annuaire'), 'small'),
        ),
      ],
      cites: shown.flatMap(citationsOf),
    }
  },
})

/** A pole, and what says of each of its awards: the same reading checked both. */
const citationsOf = ({ name, source, awards }: Pole): readonly Citation[] => [
  { fact: name, source },
  ...awards.flatMap(({ source: own }) =>
    own === undefined ? [] : [{ fact: name, source: { ...source, url: undefined, ...own } }],
  ),
]

const SHOWN = 6
/** One that does the same elsewhere is worth a call, even where many are near. */
const ALIKE = 2

function firstOf(
  near: readonly Near[],
  alike: readonly Pole[],
): readonly [readonly Near[], readonly Pole[]] {
  const met = near.slice(0, SHOWN - Math.min(ALIKE, alike.length))
  return [met, alike.slice(0, SHOWN - met.length)]
}

const elsewhere = (input: ReportInput, left: number): Block =>
  paragraph([
    { text: sayForCount(input, 'annuaire.rapport.autres', left), page: 'annuaire' },
    { text: '.' },
  ])

interface Near {
  readonly pole: Pole
  readonly tier: Tier
}

function nearOf({ words, diagnostic }: ReportInput): readonly Near[] {
  const poles = byId(words.poles)
  return diagnostic.near.map(({ id, tier }) => ({ pole: entry(poles, id), tier }))
}

/** A pole that is near is told once, with the themes it shares. */
function alikeElsewhere({ words, diagnostic }: ReportInput): readonly Pole[] {
  const poles = byId(words.poles)
  const near = diagnostic.near.map(({ id }) => id)
  return diagnostic.alike.filter(({ id }) => !near.includes(id)).map(({ id }) => entry(poles, id))
}

function map(input: ReportInput, near: readonly Near[], alike: readonly Pole[]): Block {
  const tierOf = (code: string) => near.find(({ pole }) => pole.departement === code)?.tier
  const { departements } = input.places
  return poleMap(
    [...near.map(({ pole }) => pole), ...alike],
    {
      title: say(input, 'annuaire.rapport.carte'),
      here: departements,
      key: [
        ...(near.length === 0 ? [] : [say(input, 'annuaire.rapport.pres')]),
        ...(alike.length === 0 ? [] : [say(input, 'annuaire.rapport.ailleurs')]),
        ...(departements.length === 0 ? [] : [say(input, 'annuaire.rapport.ici')]),
      ],
      mark: (code) => {
        const tier = tierOf(code)
        return { kind: tier === undefined ? 'alike' : 'near', ref: 'poles-proches' }
      },
    },
    input,
  )
}

/** What keeps the list from having neighbours: no territory, or nobody known. */
function missing(input: ReportInput, near: readonly Near[]): readonly Block[] {
  if (input.dossier.territory.length === 0) {
    return [{ kind: 'note', tone: 'todo', text: say(input, 'annuaire.rapport.sans-territoire') }]
  }
  if (near.length > 0) return []
  return [paragraph(say(input, 'restitution.etats-vides.poles'))]
}

/** And what keeps it from having poles alike elsewhere: no theme, or nobody who shares one. */
function missingAlike(
  { dossier, ...input }: ReportInput,
  alike: readonly Pole[],
): readonly Block[] {
  if (alike.length > 0) return []
  const { themes = [] } = dossier.project
  const id = themes.length === 0 ? 'sans-theme' : 'aucun-semblable'
  return [paragraph(say(input, `annuaire.rapport.${id}`), 'small')]
}

/** The nearest first, then those that are alike elsewhere: the first are those one may go and see. */
const rows = (input: ReportInput, near: readonly Near[], alike: readonly Pole[]): Block => ({
  kind: 'rows',
  items: [
    ...TIERS.flatMap((tier) =>
      freshFirst(
        near.filter((one) => one.tier === tier).map(({ pole }) => pole),
        input.date,
      ).map((pole) => poleRow(pole, input, say(input, `annuaire.rapport.tiers.${tier}`))),
    ),
    ...freshFirst(alike, input.date).map((pole) =>
      poleRow(pole, input, say(input, 'annuaire.rapport.semblables')),
    ),
  ],
})

/** « Le Damier · Dans votre intercommunalité. Clermont-Ferrand (Puy-de-Dôme). Musique, image. » */
function poleRow(pole: Pole, input: ReportInput, nearness: string): RowItem {
  const { place, known, website } = poleWords(pole, input)
  return {
    title: pole.name,
    text: [
      { text: asSentence(nearness), strong: true },
      {
        text: ` ${sentences(
          asSentence(place),
          pole.keywords.length === 0 ? undefined : asSentence(upperFirst(pole.keywords.join(', '))),
          shared(pole, input),
        )}`,
      },
    ],
    aside: [
      {
        text: sentences(
          ...known.map(asSentence),
          asSentence(upperFirst(shortDate(pole.source, input))),
        ),
      },
      ...(website === undefined ? [] : [{ text: ' ' }, website]),
    ],
  }
}

function shared({ id }: Pole, input: ReportInput): string | undefined {
  const themes = input.diagnostic.alike.find((pole) => pole.id === id)?.themes ?? []
  if (themes.length === 0) return undefined
  const names = themes.map((theme) => lowerFirst(entry(input.words.themes, theme)))
  return asSentence(
    say(input, 'annuaire.rapport.themes-communs', { themes: names.join('\u202F; ') }),
  )
}

/** One line for all the sources: a leaflet that names seventeen poles is told once. */
function sources(input: ReportInput, poles: readonly Pole[]): Block {
  const texts = poles.flatMap((pole) => poleWords(pole, input).sources.map(({ text }) => text))
  return paragraph(
    say(input, 'annuaire.rapport.sources', { sources: distinct(texts).join('\u202F; ') }),
    'dated',
  )
}
