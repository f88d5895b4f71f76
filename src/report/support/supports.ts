/** Supports that fit the dossier, dated one by one; those ruled out, and why. */
import {
  isForDeclared,
  isLocal,
  trustOf,
  isUnknownStage,
  type Scheme,
  type StageId,
  type SupportMatch,
  TRACKS,
  type TextUnder,
} from '../../domain'
import { contactBlocks, cressOf, overseasCollectivites, contactCites } from './contacts'
import { asSentence, formatDate, sentences } from '../model/format'
import { isAuthority, say, sayForCount, type ReportInput } from '../model/input'
import { byId, entry } from '../model/entry'
import type { Block, Run, SupportItem } from '../model/model'
import { networkBlocks, networkIds, toldNetworks } from './networks'
import { packMark, citedScheme } from '../model/publisher'
import { regionNews, regionAlerts } from './regionNews'
import { ruledOut, toSpecify } from './ruledOut'
import { heading, paragraph, declareSection, unlessEmpty, citedByName } from '../model/section'
import { plainSource, shortDate, sourceSentence, toConfirm, trustMark } from '../model/sourceText'
import { fitOf } from './supportFit'

interface Shown {
  readonly scheme: Scheme
  readonly match: SupportMatch
}

export const supports = declareSection({
  id: 'soutiens',
  tracks: TRACKS,
  place: 'body',
  make: (input) => {
    const shown = shownSupports(input)
    const told = networkIds(input)
    const others = shown.filter(({ scheme }) => !told.includes(scheme.id))
    const isWeak = ({ scheme }: Shown) => trustOf(scheme, input.date) === 'a-confirmer'
    const solid = others.filter((one) => !isWeak(one))
    const said = solid.filter(({ scheme }) => isForDeclared(scheme, input.dossier))
    const elsewhen = solid.filter(({ scheme }) => !isForDeclared(scheme, input.dossier))
    return {
      blocks: [
        {
          kind: 'note',
          tone: 'plain',
          text: say(input, 'rapport.soutiens.aucun-ouvert', { date: formatDate(input.date) }),
        },
        ...missingTerritory(input, shown),
        stageUsed(input),
        ...overseasNote(input),
        heading(contactTitle(input)),
        ...contactBlocks(input),
        ...regionNews(input),
        ...(isAuthority(input) ? byReader(input, said) : byKind(input, said, 3)),
        ...unlessEmpty(elsewhen, (some) => [
          heading(say(input, 'rapport.soutiens.titres.autre-etape')),
          supportList(input, some),
        ]),
        // Shown apart, and never first.
        ...unlessEmpty(others.filter(isWeak), (some) => [
          heading(say(input, 'rapport.soutiens.titres.a-confirmer')),
          supportList(input, some),
        ]),
        ...toSpecify(input),
        ...networkBlocks(
          input,
          shown.map(({ scheme }) => scheme.id),
        ),
        ...ruledOut(input),
      ],
      cites: [
        ...contactCites(input),
        ...[...shown.map(({ scheme }) => scheme), ...regionAlerts(input)].map((scheme) =>
          citedScheme(input, scheme),
        ),
        ...toldNetworks(
          input,
          shown.map(({ scheme }) => scheme.id),
        ).map(citedByName),
      ],
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
function stageUsed(input: ReportInput): Block {
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
  return paragraph([
    { text: `${sentences(known, said)} ` },
    { text: link, ref: 'etape' },
    { text: '.' },
  ])
}

const contactTitle = (input: ReportInput): string => {
  if (overseasCollectivites(input).length > 0)
    return say(input, 'rapport.soutiens.titres.premier-contact')
  return sayForCount(input, 'rapport.soutiens.cress', cressOf(input).length)
}

/** National schemes are matched everywhere; overseas collectivités have laws of their own. */
const overseasNote = (input: ReportInput): readonly Block[] =>
  unlessEmpty(overseasCollectivites(input), () => [
    { kind: 'note', tone: 'todo', text: say(input, 'rapport.soutiens.outre-mer') },
  ])

/** A collectivité reads first what it may ask for itself, then what it may tell the group. */
function byReader(input: ReportInput, shown: readonly Shown[]): readonly Block[] {
  const isForGroup = ({ scheme }: Shown) => scheme.beneficiaries === 'porteur'
  return [
    ...unlessEmpty(
      shown.filter((one) => !isForGroup(one)),
      (some) => [
        heading(say(input, 'rapport.soutiens.titres.pour-votre-collectivite')),
        ...byKind(input, some, 4),
      ],
    ),
    ...unlessEmpty(shown.filter(isForGroup), (some) => [
      heading(say(input, 'rapport.soutiens.titres.pour-le-groupe')),
      ...byKind(input, some, 4),
    ]),
  ]
}

/** Local ones stand apart, so that an overdue local support does not hide behind a national one. */
function byKind(input: ReportInput, shown: readonly Shown[], level: 3 | 4): readonly Block[] {
  const isDedicated = ({ scheme }: Shown) => scheme.relevance === 'dedie'
  const isHere = ({ scheme }: Shown) => isLocal(scheme)
  const kinds: readonly (readonly [
    TextUnder<'rapport.soutiens.titres.'>,
    (one: Shown) => boolean,
  ])[] = [
    ['dedies-ici', (one) => isDedicated(one) && isHere(one)],
    ['dedies-partout', (one) => isDedicated(one) && !isHere(one)],
    ['proches-ici', (one) => !isDedicated(one) && isHere(one)],
    ['proches-partout', (one) => !isDedicated(one) && !isHere(one)],
  ]
  return kinds.flatMap(([title, isOfKind]) =>
    unlessEmpty(shown.filter(isOfKind), (some) => [
      heading(say(input, `rapport.soutiens.titres.${title}`), level),
      supportList(input, some),
    ]),
  )
}

const supportList = (input: ReportInput, shown: readonly Shown[]): Block => ({
  kind: 'supports',
  items: shown.map(({ scheme, match }) => supportItem(input, scheme, match)),
})

/** One support: what its source is worth first; the date of the source is told once. */
export function supportItem(input: ReportInput, scheme: Scheme, match: SupportMatch): SupportItem {
  const { id, name, url, operator, source } = scheme
  const isDated = [scheme.amount, scheme.period, scheme.deadline].some((term) => term !== undefined)
  return {
    id,
    state: trustMark(scheme, input),
    ...(trustOf(scheme, input.date) === 'recent' ? { isRecent: true as const } : {}),
    title: name,
    ...(url === undefined ? {} : { href: url }),
    text: spaced([
      ...packMark(input, scheme),
      { text: name === operator ? '' : asSentence(operator), soft: true },
      { text: terms(input, scheme) },
    ]),
    fit: fitOf(input, scheme, match),
    dated: sentences(
      scheme.statusNote === undefined ? undefined : asSentence(scheme.statusNote),
      toConfirm(scheme, input),
      isDated ? plainSource(source, input) : sourceSentence(source, input),
    ),
  }
}

/** Runs one after the other; what is empty leaves no space. */
const spaced = (runs: readonly Run[]): readonly Run[] =>
  runs
    .map((run) => ({ ...run, text: run.text.trimEnd() }))
    .filter(({ text }) => text !== '')
    .map((run, index) => (index === 0 ? run : { ...run, text: ` ${run.text}` }))

/** What it offers: an amount or a deadline never without the date of its source. */
function terms(input: ReportInput, scheme: Scheme): string {
  const { amount, period, deadline, eligibility, source } = scheme
  const dated = shortDate(source, input)
  return sentences(
    eligibility === undefined ? undefined : asSentence(eligibility),
    amount === undefined
      ? undefined
      : say(input, 'rapport.soutiens.montant', { texte: amount, source: dated }),
    period === undefined
      ? undefined
      : say(input, 'rapport.soutiens.periode', { texte: period, source: dated }),
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
