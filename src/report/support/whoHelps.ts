/**
 * On a page that is handed over: whom to call, whom to go and see, what support to ask about. An
 * elected member who decides reads whom to call; the rest is for whoever prepares the decision.
 */
import { isForDeclared, lowerFirst, soughtHelp, TIERS, TRACKS } from '../../domain'
import { contactBlocks } from './contacts'
import { networkIds } from './networks'
import { cutAtWord, formatDate } from '../model/format'
import { isAuthority, say, type ReportInput } from '../model/input'
import { isOwn } from '../model/own'
import { byId, entry } from '../model/entry'
import type { Block } from '../model/model'
import { shortDate } from '../model/sourceText'
import {
  complete,
  declareSection,
  essential,
  onPaper,
  paragraph,
  unlessEmpty,
} from '../model/section'

/** One support for a purpose, and no more purposes than one reads. */
const PURPOSES = 2
/** A note has room for two régions. */
const REGIONS = 2

type Row = Extract<Block, { kind: 'definitions' }>['items'][number]

export const whoHelps = declareSection({
  id: 'aides-en-bref',
  tracks: TRACKS,
  make: (input) => {
    const others = [...pole(input), ...supports(input)]
    const noneIsOpen = paragraph(
      say(input, 'rapport.soutiens.aucun-ouvert', { date: formatDate(input.date) }),
      'small',
    )
    return {
      intro: null,
      blocks: onPaper(
        isAuthority(input)
          ? [
              ...essential(rows(contacts(input))),
              ...complete(...unlessEmpty(others, (some) => [rows(some)]), noneIsOpen),
            ]
          : essential(rows([...contacts(input), ...others]), noneIsOpen),
      ),
    }
  },
})

const rows = (items: readonly Row[]): Block => ({ kind: 'definitions', items })

/** The first of them; for a collectivité the one of each région, two at most, and its own network. */
function contacts(input: ReportInput): readonly Row[] {
  const blocks = contactBlocks(input).filter((block): block is Contact => block.kind === 'contact')
  const term = say(input, 'rapport.document.aides.contact')
  if (blocks.length === 0)
    return [{ term, text: say(input, 'restitution.synthese.premier-contact.sans-territoire') }]
  if (!isAuthority(input)) return [{ term, text: blocks.slice(0, 1).map(reachedBy).join('') }]
  const [peers, others] = [blocks.slice(-1), blocks.slice(0, -1).slice(0, REGIONS)]
  const network = {
    term: say(input, 'rapport.document.aides.reseau'),
    text: peers.map(reachedBy).join(''),
  }
  return others.length === 0
    ? [network]
    : [{ term, text: others.map(reachedBy).join('\u202F; ') }, network]
}

type Contact = Extract<Block, { kind: 'contact' }>

/** What a name is called by is enough: « RTES », where its whole name explains it. */
const reachedBy = ({ name, phone, email, website, shortDated }: Contact): string =>
  `${[name.split(', ')[0], phone, email ?? shortAddress(website)]
    .filter((part) => part !== undefined)
    .join(', ')}${shortDated === undefined ? '' : ` (${shortDated})`}`

/** Paper shows the site: its whole address stands in the annex. */
const shortAddress = (website: string | undefined): string | undefined =>
  website?.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/.*$/u, '')

/** The nearest first; one that is alike where nobody is near. */
function pole(input: ReportInput): readonly Row[] {
  const { words, diagnostic } = input
  const poles = byId(words.poles)
  const near = TIERS.flatMap((tier) => diagnostic.near.filter((one) => one.tier === tier)).at(0)
  const alike = diagnostic.alike.at(0)
  const found = near ?? alike
  if (found === undefined) return []
  const { name, source } = entry(poles, found.id)
  const where =
    near === undefined
      ? say(input, 'annuaire.rapport.semblables')
      : say(input, `annuaire.rapport.tiers.${near.tier}`)
  return [
    {
      term: say(input, 'rapport.document.aides.pole'),
      text: `${name}, ${lowerFirst(where)} (${shortDate(source, input)})`,
    },
  ]
}

/** For each purpose that was said, the first support that serves it; else the first of all. */
function supports(input: ReportInput): readonly Row[] {
  const { words, dossier, diagnostic } = input
  const schemes = byId(words.schemes)
  const told = networkIds(input)
  const known = diagnostic.supports
    .filter(({ id }) => !told.includes(id))
    .map(({ id }) => entry(schemes, id))
    .filter((scheme) => isForDeclared(scheme, dossier) && !isOwn(input, scheme))
    .filter(({ beneficiaries }) => isAuthority(input) || beneficiaries !== 'collectivite')
  const taken = new Set<string>()
  const rows = soughtHelp(dossier).flatMap((purpose): readonly Row[] => {
    const scheme = known.find(
      ({ id, purposes: served }) => !taken.has(id) && served.includes(purpose),
    )
    if (scheme === undefined) return []
    taken.add(scheme.id)
    const pour = lowerFirst(entry(words.purposes, purpose))
    return [
      {
        term: say(input, 'rapport.document.aides.pour', { pour }),
        text: supportText(input, scheme),
      },
    ]
  })
  const [first] = known
  if (rows.length > 0 || first === undefined) return rows.slice(0, PURPOSES)
  return [{ term: say(input, 'rapport.document.aides.soutien'), text: supportText(input, first) }]
}

/** More is on its own page: here it is recognised, with what it gives or whom to ask. */
const SIGNS = 90

function supportText(
  input: ReportInput,
  { name, operator, amount, source }: ReportInput['words']['schemes'][number],
): string {
  const dated = shortDate(source, input)
  const what = amount ?? (name === operator ? undefined : operator)
  return what === undefined
    ? `${name} (${dated})`
    : say(input, 'rapport.document.aides.detail', {
        titre: name,
        texte: cutAtWord(what, SIGNS),
        source: dated,
      })
}
