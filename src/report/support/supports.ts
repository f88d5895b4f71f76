/** Supports that fit the dossier, dated one by one; how many do not, and where they are told. */
import {
  isForCollectivite,
  isForDeclared,
  trustOf,
  isUnknownStage,
  type Scheme,
  type StageId,
  type SupportMatch,
  TRACKS,
  TRUSTS,
  type Trust,
} from '../../domain'
import { overseasCollectivites } from './contacts'
import { formatDate, sentences } from '../model/format'
import { isAuthority, say, type ReportInput } from '../model/input'
import { isOwn, ownLevels } from '../model/own'
import { byId, entry } from '../model/entry'
import type { Block, SupportItem } from '../model/model'
import { networkIds } from './networks'
import { packMark, citedScheme } from '../model/publisher'
import { regionNews, regionAlerts } from './regionNews'
import { countRuledOut, toSpecify } from './ruledOut'
import {
  complete,
  declareSection,
  essential,
  heading,
  onPaper,
  paragraph,
  unlessEmpty,
} from '../model/section'
import {
  plainSource,
  shortDate,
  sourceSentence,
  stillInForce,
  trustMark,
} from '../model/sourceText'
import { fitOf, purposesOf } from './supportFit'

interface Shown {
  readonly scheme: Scheme
  readonly match: SupportMatch
}

export const supports = declareSection({
  id: 'soutiens',
  tracks: TRACKS,
  make: (input) => {
    const told = networkIds(input)
    const shown = shownSupports(input)
    const others = shown.filter(({ scheme }) => !told.includes(scheme.id))
    const said = others.filter(({ scheme }) => isForDeclared(scheme, input.dossier))
    const elsewhen = others.filter(({ scheme }) => !isForDeclared(scheme, input.dossier))
    return {
      intro: say(input, 'rapport.soutiens.aucun-ouvert', { date: formatDate(input.date) }),
      blocks: [
        ...essential(
          ...missingTerritory(input, shown),
          ...regionNews(input),
          ...(isAuthority(input) ? byReader(input, said) : byTrust(input, said)),
          ...unlessEmpty(elsewhen, (some) => [
            heading(say(input, 'rapport.soutiens.titres.autre-etape')),
            supportList(input, trustedFirst(input, some)),
          ]),
        ),
        // It leads to the stage, which a screen has in another view.
        ...onPaper(complete(...stageUsed(input))),
        ...complete(...overseasNote(input), ...toSpecify(input), ...countRuledOut(input)),
      ],
      cites: [...others.map(({ scheme }) => scheme), ...regionAlerts(input)].map((scheme) =>
        citedScheme(input, scheme),
      ),
    }
  },
})

/** In the order of the diagnostic: dedicated first, local before national, overdue after the rest. */
function shownSupports({ words, diagnostic }: ReportInput): readonly Shown[] {
  const schemes = byId(words.schemes)
  return diagnostic.supports.map((match) => ({ scheme: entry(schemes, match.id), match }))
}

function missingTerritory(input: ReportInput, shown: readonly Shown[]): readonly Block[] {
  if (input.dossier.territory.length === 0) {
    return [
      { kind: 'note', tone: 'todo', text: say(input, 'restitution.soutiens.sans-territoire') },
    ]
  }
  return shown.length === 0 ? [paragraph(say(input, 'restitution.soutiens.vide'))] : []
}

/** The list depends on the stage: what is known of it, and where to correct it. */
function stageUsed(input: ReportInput): readonly Block[] {
  const { stage } = input.diagnostic
  const title = (id: StageId) => entry(input.words.stages, id).title.toLowerCase()
  const declared = input.dossier.project.stage
  const isUnknown = isUnknownStage(stage)
  const known = isUnknown
    ? say(input, 'rapport.soutiens.etape.inconnue')
    : stage.low === stage.high
      ? say(input, 'rapport.soutiens.etape.sure', { etape: title(stage.low) })
      : say(input, 'rapport.soutiens.etape.entre', {
          premiere: title(stage.low),
          derniere: title(stage.high),
        })
  const said =
    declared === undefined || stage.low === stage.high
      ? undefined
      : say(input, 'rapport.soutiens.etape.dite', { etape: title(declared) })
  const link = say(
    input,
    `rapport.soutiens.etape.${isUnknown && declared === undefined ? 'choisir' : 'corriger'}`,
  )
  // A collectivité reads nothing of a stage of which nothing is known.
  return isUnknown && isAuthority(input)
    ? []
    : [
        paragraph([
          { text: `${sentences(known, said)} ` },
          { text: link, ref: 'etape' },
          { text: '.' },
        ]),
      ]
}

/** National schemes are matched everywhere; overseas collectivités have laws of their own. */
const overseasNote = (input: ReportInput): readonly Block[] =>
  unlessEmpty(overseasCollectivites(input), () => [
    { kind: 'note', tone: 'todo', text: say(input, 'rapport.soutiens.outre-mer') },
  ])

/** A collectivité reads its own first, then what it may ask for, then what it may tell the group. */
function byReader(input: ReportInput, shown: readonly Shown[]): readonly Block[] {
  const levels = ownLevels(input)
  const readers = ['les-votres', 'pour-votre-collectivite', 'pour-le-groupe'] as const
  const readerOf = ({ scheme }: Shown): (typeof readers)[number] => {
    if (isOwn(input, scheme)) return 'les-votres'
    return isForCollectivite(scheme, levels) ? 'pour-votre-collectivite' : 'pour-le-groupe'
  }
  return readers.flatMap((reader) =>
    unlessEmpty(
      shown.filter((one) => readerOf(one) === reader),
      (some) => [
        heading(say(input, `rapport.soutiens.titres.${reader}`)),
        supportList(input, trustedFirst(input, some)),
      ],
    ),
  )
}

/** What its source is worth comes first: nobody builds a budget on a page without a date. */
const trusted = (input: ReportInput, shown: readonly Shown[], trust: Trust) =>
  shown.filter(({ scheme }) => trustOf(scheme, input.date) === trust)

const trustedFirst = (input: ReportInput, shown: readonly Shown[]) =>
  TRUSTS.flatMap((trust) => trusted(input, shown, trust))

const byTrust = (input: ReportInput, shown: readonly Shown[]): readonly Block[] =>
  TRUSTS.flatMap((trust) =>
    unlessEmpty(trusted(input, shown, trust), (some) => [
      heading(say(input, `rapport.soutiens.confiance.${trust}`)),
      supportList(input, some),
    ]),
  )

const supportList = (input: ReportInput, shown: readonly Shown[]): Block => ({
  kind: 'supports',
  items: shown.map(({ scheme, match }) => supportItem(input, scheme, match)),
})

/** One support: what it is for and how much, then whom to ask; the rest is on its own page. */
export function supportItem(input: ReportInput, scheme: Scheme, match: SupportMatch): SupportItem {
  const { id, name, url, operator, source } = scheme
  return {
    id,
    state: trustMark(scheme, input),
    ...(trustOf(scheme, input.date) === 'recent' ? { isRecent: true as const } : {}),
    title: name,
    ...(url === undefined ? {} : { href: url }),
    text: [...packMark(input, scheme), { text: terms(input, scheme) }],
    fit: fitOf(input, scheme, match),
    dated: isOwn(input, scheme)
      ? stillInForce(source, input)
      : sentences(
          name === operator
            ? undefined
            : say(input, 'rapport.soutiens.a-demander', { nom: operator }),
          isStated(scheme) ? plainSource(source, input) : sourceSentence(source, input),
        ),
  }
}

/** An amount or a deadline is there, and says the date of its source itself. */
const isStated = ({ amount, deadline }: Scheme): boolean =>
  amount !== undefined || deadline !== undefined

/** What it offers: an amount or a deadline never without the date of its source. */
function terms(input: ReportInput, scheme: Scheme): string {
  const { amount, deadline, source } = scheme
  const dated = shortDate(source, input)
  return sentences(
    purposesOf(input, scheme),
    amount === undefined
      ? undefined
      : say(input, 'rapport.soutiens.montant', { texte: amount, source: dated }),
    deadline === undefined
      ? undefined
      : say(input, 'rapport.soutiens.date-limite', {
          texte: deadlineText(deadline),
          source: dated,
        }),
  )
}

const deadlineText = (deadline: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(deadline) ? formatDate(deadline) : deadline
