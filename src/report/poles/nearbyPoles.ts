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
import { say, type ReportInput, sayForCount } from '../model/input'
import { byId, distinct, entry } from '../model/entry'
import type { Block, Rich, Run } from '../model/model'
import { poleMap } from './poleMap'
import { poleWords } from './poleWords'
import { list, paragraph, declareSection, unlessEmpty, type Citation } from '../model/section'
import { shortDate } from '../model/sourceText'

export const nearbyPoles = declareSection({
  id: 'poles-proches',
  tracks: TRACKS,
  place: 'body',
  make: (input) => {
    const near = nearOf(input)
    const alike = alikeElsewhere(input)
    const shown = [...near.map(({ pole }) => pole), ...alike]
    return {
      blocks: [
        ...unlessEmpty(shown, () => [map(input, near, alike)]),
        ...nearBlocks(input, near),
        ...alikeBlocks(input, alike),
        ...unlessEmpty(shown, () => [sources(input, shown)]),
        paragraph(say(input, 'annuaire.rapport.annuaire'), 'small'),
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

const anchorOf = (group: Tier | 'semblables') => `poles-${group}`

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
        return tier === undefined
          ? { kind: 'alike', ref: anchorOf('semblables') }
          : { kind: 'near', ref: anchorOf(tier) }
      },
    },
    input,
  )
}

function nearBlocks(input: ReportInput, near: readonly Near[]): readonly Block[] {
  if (input.dossier.territory.length === 0) {
    return [{ kind: 'note', tone: 'todo', text: say(input, 'annuaire.rapport.sans-territoire') }]
  }
  if (near.length === 0) return [paragraph(say(input, 'restitution.etats-vides.poles'))]
  return TIERS.flatMap((tier) => {
    const poles = near.filter((one) => one.tier === tier).map(({ pole }) => pole)
    return unlessEmpty(poles, () => [
      title(say(input, `annuaire.rapport.tiers.${tier}`), anchorOf(tier)),
      ...foldedBeyond(poles, input),
    ])
  })
}

function alikeBlocks(input: ReportInput, alike: readonly Pole[]): readonly Block[] {
  const themes = input.dossier.project.themes ?? []
  return [
    title(say(input, 'annuaire.rapport.semblables'), anchorOf('semblables')),
    ...(themes.length === 0
      ? [paragraph(say(input, 'annuaire.rapport.sans-theme'))]
      : alike.length === 0
        ? [paragraph(say(input, 'annuaire.rapport.aucun-semblable'))]
        : foldedBeyond(alike, input)),
  ]
}

const title = (text: string, id: string): Block => ({ kind: 'heading', level: 3, text, id })

/** A long list would hide what follows it: on screen its end is folded. */
const AT_ONCE = 6

function foldedBeyond(poles: readonly Pole[], input: ReportInput): readonly Block[] {
  const items = freshFirst(poles, input.date).map((pole) => poleItem(pole, input))
  const others = items.slice(AT_ONCE)
  return [
    list(items.slice(0, AT_ONCE)),
    ...unlessEmpty(others, () => [
      {
        kind: 'folded',
        summary: sayForCount(input, 'rapport.poles-proches.autres', others.length),
        blocks: [list(others)],
      },
    ]),
  ]
}

/** « Le Damier, Clermont-Ferrand (Puy-de-Dôme). Musique, image. Signataire de la charte des PTCE. » */
function poleItem(pole: Pole, input: ReportInput): Rich {
  const { place, known, website } = poleWords(pole, input)
  const link: readonly Run[] = website === undefined ? [] : [{ text: ' ' }, website, { text: '.' }]
  return [
    { text: pole.name, strong: true },
    {
      text: `, ${sentences(
        asSentence(place),
        pole.keywords.length === 0 ? undefined : asSentence(upperFirst(pole.keywords.join(', '))),
        ...known.map(asSentence),
        shared(pole, input),
      )} `,
    },
    { text: asSentence(upperFirst(shortDate(pole.source, input))), soft: true },
    ...link,
  ]
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
