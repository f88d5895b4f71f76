/** The CRESS of each region of the project, and on the collectivité track the network of its peers. */
import { enumerate, freshFirst, ownPlaces, TRACKS, type Cress } from '../../domain'
import { sentences } from '../model/format'
import { isAuthority, say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block } from '../model/model'
import { HEAD, PEERS } from './networks'
import {
  citedByName,
  complete,
  declareSection,
  essential,
  paragraph,
  unlessEmpty,
  type Citation,
} from '../model/section'
import { shortDate, sourceSentence, toConfirm } from '../model/sourceText'

type Contact = Extract<Block, { kind: 'contact' }>

/** The CRESS of the régions of the project: that of the reader's own first, those to be checked again last. */
export function cressOf({ words, dossier, diagnostic, date }: ReportInput): readonly Cress[] {
  const byContact = Object.fromEntries(
    Object.values(words.cress).map((cress) => [`cress-${cress.region}`, cress]),
  )
  const all = freshFirst(
    diagnostic.contacts.map(({ id }) => entry(byContact, id)),
    date,
  )
  const own = ownPlaces(dossier.profile, words.twoLevels)
  const isOwnRegion = ({ region }: Cress) =>
    own.some(({ type, code }) => type === 'region' && code === region)
  return [...all.filter(isOwnRegion), ...all.filter((cress) => !isOwnRegion(cress))]
}

export const firstContact = declareSection({
  id: 'premier-contact',
  tracks: TRACKS,
  make: (input) => ({
    intro: null,
    blocks: [
      ...essential(...contactBlocks(input)),
      ...complete(
        ...unlessEmpty(input.diagnostic.contacts, () => [
          paragraph(
            say(input, 'restitution.synthese.premier-contact.cress-en-toutes-lettres'),
            'small',
          ),
        ]),
      ),
    ],
    cites: contactCites(input),
  }),
})

/** Contacts of the dossier, or the sentence that asks for a territory. */
export function contactBlocks(input: ReportInput): readonly Block[] {
  const blocks: readonly Block[] =
    input.dossier.territory.length === 0
      ? [paragraph(say(input, 'restitution.synthese.premier-contact.sans-territoire'))]
      : [...cressOf(input).map((one) => cressContact(input, one)), ...relayed(input)]
  return isAuthority(input) ? [...blocks, peers(input)] : blocks
}

/** What these contacts rest on. */
export function contactCites(input: ReportInput): readonly Citation[] {
  const { networks = {} } = input.words
  if (input.dossier.territory.length === 0) {
    return isAuthority(input) ? [citedByName(entry(networks, PEERS))] : []
  }
  return [
    ...cressOf(input),
    ...(isRelayed(input) ? [entry(networks, HEAD)] : []),
    ...(isAuthority(input) ? [entry(networks, PEERS)] : []),
  ].map(citedByName)
}

/** No CRESS is known there: the territory is overseas, or its région was not found. */
const isRelayed = (input: ReportInput): boolean =>
  overseasCollectivites(input).length > 0 || input.places.regions.length === 0

/** Overseas collectivités belong to no région: 975, 977, 978 and 98x. */
export const overseasCollectivites = ({ places }: Pick<ReportInput, 'places'>): readonly string[] =>
  places.departements
    .filter((code) => /^9(?:7[578]|8)/.test(code))
    .map((code) => places.names.departement[code] ?? code)

/** The head of the network answers where no CRESS is known, and the report says why. */
function relayed(input: ReportInput): readonly Contact[] {
  if (!isRelayed(input)) return []
  const names = overseasCollectivites(input)
  const { name, role, url, source } = entry(input.words.networks ?? {}, HEAD)
  const why =
    names.length === 0
      ? say(input, 'restitution.synthese.premier-contact.region-inconnue')
      : say(input, 'restitution.synthese.premier-contact.outre-mer', { nom: enumerate(names) })
  return [
    {
      kind: 'contact',
      name,
      website: url,
      dated: sentences(why, role, sourceSentence(source, input)),
      shortDated: shortDate(source, input),
    },
  ]
}

/** A region without a verified contact sends to the national network, and says so. */
export function cressContact(input: ReportInput, cress: Cress): Contact {
  const { name, phone, email, website, fallback, source, notes } = cress
  const isReachable = phone !== undefined || email !== undefined || website !== undefined
  return {
    kind: 'contact',
    name,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    website: website ?? fallback,
    // Without an address, one line: where it comes from stands in the annex.
    dated: !isReachable
      ? say(input, 'restitution.synthese.premier-contact.repli')
      : sentences(notes, sourceSentence(source, input), toConfirm(cress, input)),
    shortDated: shortDate(source, input),
  }
}

function peers(input: ReportInput): Contact {
  const { name, role, url, source } = entry(input.words.networks ?? {}, PEERS)
  return {
    kind: 'contact',
    name,
    website: url,
    dated: sentences(role, sourceSentence(source, input)),
    shortDated: shortDate(source, input),
  }
}
