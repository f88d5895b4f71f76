/** Supports that fit the dossier, dated one by one; those ruled out, and why. */
import { isLocal, isStale, type Scheme, type SupportMatch } from '../../domain'
import { contactBlocks, cressOf, overseasCollectivites } from './contacts'
import { asSentence, formatDate, sentences } from '../model/format'
import { isAuthority, say, stageOf, type ReportInput } from '../model/input'
import { byId, entry } from '../model/entry'
import type { Block, Run, Section, SupportItem } from '../model/model'
import { networkBlocks, networkIds } from './networks'
import { packMark } from '../model/publisher'
import { SUPPORTS } from '../model/sectionPhrases'
import { regionNews } from './regionNews'
import { ruledOut, toSpecify } from './ruledOut'
import { heading, paragraph, section, unlessEmpty } from '../model/section'
import { shortDate, sourceSentence } from '../model/sourceText'
import { fitOf } from './supportFit'
import { SUPPORT_LIST } from '../model/supportPhrases'

interface Shown {
  readonly scheme: Scheme
  readonly match: SupportMatch
}

export function supports(input: ReportInput): Section {
  const shown = shownSupports(input)
  const told = networkIds(input)
  const others = shown.filter(({ scheme }) => !told.includes(scheme.id))
  return section(input, 'soutiens', {
    place: 'body',
    blocks: [
      { kind: 'note', tone: 'plain', text: SUPPORTS.noneOpen(formatDate(input.date)) },
      ...missingTerritory(input, shown),
      stageUsed(input),
      ...overseasNote(input),
      heading(contactTitle(input)),
      ...contactBlocks(input),
      ...regionNews(input),
      ...(isAuthority(input) ? byReader(input, others) : byKind(input, others, 3)),
      ...toSpecify(input),
      ...networkBlocks(
        input,
        shown.map(({ scheme }) => scheme.id),
      ),
      ...ruledOut(input),
    ],
  })
}

/** In the order of the diagnostic: dedicated first, local before national, overdue after the rest. */
function shownSupports({ words, diagnostic }: ReportInput): readonly Shown[] {
  const schemes = byId(words.schemes)
  return diagnostic.supports.map((match) => ({ scheme: entry(schemes, match.id), match }))
}

export const shownSchemes = (input: ReportInput): readonly Scheme[] =>
  shownSupports(input).map(({ scheme }) => scheme)

function missingTerritory(input: ReportInput, shown: readonly Shown[]): readonly Block[] {
  if (input.dossier.territory.length === 0) {
    return [
      { kind: 'note', tone: 'todo', text: say(input, 'restitution.soutiens.sans-territoire') },
    ]
  }
  return shown.length === 0 ? [paragraph(say(input, 'restitution.soutiens.vide'))] : []
}

/** The list depends on the stage: which one, and where to correct it. */
function stageUsed(input: ReportInput): Block {
  const stage = stageOf(input)
  const isDeclared = stage !== null && stage === input.dossier.project.stage
  const said =
    stage === null
      ? SUPPORT_LIST.stageUnknown
      : SUPPORT_LIST.stageUsed(entry(input.words.stages, stage).title.toLowerCase(), isDeclared)
  const link = stage === null ? SUPPORT_LIST.chooseStage : SUPPORT_LIST.correctStage
  return paragraph([{ text: `${said} ` }, { text: link, ref: 'etape' }, { text: '.' }])
}

const contactTitle = (input: ReportInput): string => {
  if (overseasCollectivites(input).length > 0) return SUPPORT_LIST.contact
  return cressOf(input).length > 1 ? SUPPORTS.severalCress : SUPPORTS.cress
}

/** National schemes are matched everywhere; overseas collectivités have laws of their own. */
const overseasNote = (input: ReportInput): readonly Block[] =>
  unlessEmpty(overseasCollectivites(input), () => [
    { kind: 'note', tone: 'todo', text: SUPPORT_LIST.overseas },
  ])

/** A collectivité reads first what it may ask for itself, then what it may tell the group. */
function byReader(input: ReportInput, shown: readonly Shown[]): readonly Block[] {
  const isForGroup = ({ scheme }: Shown) => scheme.beneficiaries === 'porteur'
  return [
    ...unlessEmpty(
      shown.filter((one) => !isForGroup(one)),
      (some) => [heading(SUPPORT_LIST.forAuthority), ...byKind(input, some, 4)],
    ),
    ...unlessEmpty(shown.filter(isForGroup), (some) => [
      heading(SUPPORT_LIST.forGroup),
      ...byKind(input, some, 4),
    ]),
  ]
}

/** Local ones stand apart, so that an overdue local support does not hide behind a national one. */
function byKind(input: ReportInput, shown: readonly Shown[], level: 3 | 4): readonly Block[] {
  const isDedicated = ({ scheme }: Shown) => scheme.relevance === 'dedie'
  const isHere = ({ scheme }: Shown) => isLocal(scheme)
  const { headings } = SUPPORT_LIST
  const kinds: readonly (readonly [string, (one: Shown) => boolean])[] = [
    [headings.dedicatedHere, (one) => isDedicated(one) && isHere(one)],
    [headings.dedicatedEverywhere, (one) => isDedicated(one) && !isHere(one)],
    [headings.relatedHere, (one) => !isDedicated(one) && isHere(one)],
    [headings.relatedEverywhere, (one) => !isDedicated(one) && !isHere(one)],
  ]
  return kinds.flatMap(([title, isOfKind]) =>
    unlessEmpty(shown.filter(isOfKind), (some) => [
      heading(title, level),
      {
        kind: 'supports',
        items: some.map(({ scheme, match }) => supportItem(input, scheme, match)),
      },
    ]),
  )
}

export function supportItem(input: ReportInput, scheme: Scheme, match: SupportMatch): SupportItem {
  const { id, name, url, status, operator, source } = scheme
  return {
    id,
    state: isStale(scheme, input.date)
      ? say(input, 'restitution.fraicheur.a-verifier')
      : say(input, `restitution.soutiens.statuts.${status}`),
    title: name,
    ...(url === undefined ? {} : { href: url }),
    text: spaced([
      ...packMark(scheme),
      { text: name === operator ? '' : asSentence(operator), soft: true },
      { text: terms(input, scheme) },
    ]),
    fit: fitOf(input, scheme, match),
    dated: sentences(
      scheme.statusNote === undefined ? undefined : asSentence(scheme.statusNote),
      sourceSentence(source, input),
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
    amount === undefined ? undefined : SUPPORTS.amount(amount, dated),
    period === undefined ? undefined : SUPPORTS.period(period, dated),
    deadline === undefined ? undefined : SUPPORTS.deadline(deadlineText(deadline), dated),
  )
}

const deadlineText = (deadline: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(deadline) ? formatDate(deadline) : deadline
