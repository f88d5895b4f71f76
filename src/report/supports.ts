/** Supports that fit the dossier, dated one by one; those ruled out, and why. */
import { enumerate, freshFirst, isStale, STAGES, type Scheme, type SupportRefusal } from '../domain'
import { asSentence, formatDate, lowerFirst, sentences, upperFirst } from './format'
import { say, type ReportInput } from './input'
import { byId, entry } from './lookup'
import type { Block, Rich, Section, SupportItem } from './model'
import { nameOfScheme, packMark } from './packs'
import { SUPPORTS } from './phrases'
import { contactBlocks, cressOf } from './contacts'
import { heading, list, paragraph, section, unlessEmpty } from './section'
import { briefSentence, datedSentence, shortDate, sourceSentence } from './sources'

export function supports(input: ReportInput): Section {
  const shown = shownSchemes(input)
  const networks = shown.filter(({ level }) => level === 'reseau')
  const others = shown.filter(({ level }) => level !== 'reseau')
  return section(input, 'soutiens', {
    place: 'body',
    blocks: [
      { kind: 'note', tone: 'plain', text: SUPPORTS.noneOpen(formatDate(input.date)) },
      ...missingTerritory(input, shown),
      ...group(input, SUPPORTS.dedicated, others.filter(isDedicated)),
      ...group(
        input,
        SUPPORTS.related,
        others.filter((scheme) => !isDedicated(scheme)),
      ),
      ...networkList(input, networks),
      ...ruledOut(input),
      heading(cressOf(input).length > 1 ? SUPPORTS.severalCress : SUPPORTS.cress),
      ...contactBlocks(input),
      ...regionNews(input),
    ],
  })
}

const isDedicated = ({ relevance }: Scheme): boolean => relevance === 'dedie'

/** In the order of the diagnostic, then what is poorly known, then what is overdue. */
export function shownSchemes(input: ReportInput): readonly Scheme[] {
  const schemes = byId(input.words.schemes)
  const shown = input.diagnostic.supports.map(({ id }) => entry(schemes, id))
  const isDoubtful = ({ confidence }: Scheme) => confidence === 'low'
  return freshFirst(
    [...shown.filter((scheme) => !isDoubtful(scheme)), ...shown.filter(isDoubtful)],
    input.date,
  )
}

function missingTerritory(input: ReportInput, shown: readonly Scheme[]): readonly Block[] {
  if (input.dossier.territory.length === 0) {
    return [
      { kind: 'note', tone: 'todo', text: say(input, 'restitution.soutiens.sans-territoire') },
    ]
  }
  return shown.length === 0 ? [paragraph(say(input, 'restitution.soutiens.vide'))] : []
}

function group(input: ReportInput, title: string, schemes: readonly Scheme[]): readonly Block[] {
  return unlessEmpty(schemes, () => [
    heading(title),
    { kind: 'supports', items: schemes.map((scheme) => supportItem(input, scheme)) },
  ])
}

/** Networks give advice, not money: who they are, their page and its date are enough. */
function networkList(input: ReportInput, networks: readonly Scheme[]): readonly Block[] {
  return unlessEmpty(networks, () => [
    heading(SUPPORTS.networks),
    list(
      networks.map((scheme): Rich => {
        const { name, url, eligibility, source } = scheme
        return [
          { text: name, strong: true, ...(url === undefined ? {} : { href: url }) },
          { text: '. ' },
          ...packMark(scheme),
          { text: eligibility === undefined ? '' : `${asSentence(eligibility)} ` },
          { text: briefSentence(source, input), soft: true },
        ]
      }),
    ),
  ])
}

export function supportItem(input: ReportInput, scheme: Scheme): SupportItem {
  const { id, name, url, status, operator, source } = scheme
  return {
    id,
    state: isStale(scheme, input.date)
      ? say(input, 'restitution.fraicheur.a-verifier')
      : say(input, `restitution.soutiens.statuts.${status}`),
    title: name,
    ...(url === undefined ? {} : { href: url }),
    text: [
      ...packMark(scheme),
      { text: name === operator ? '' : `${asSentence(operator)} `, soft: true as const },
      { text: `${terms(input, scheme)} ` },
      { text: fit(input, scheme), soft: true as const },
    ].filter(({ text }) => text.trim() !== ''),
    dated: sentences(
      scheme.statusNote === undefined ? undefined : asSentence(scheme.statusNote),
      sourceSentence(source, input),
    ),
  }
}

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

/** What it is for, whom, where and when: the terms it was matched on. */
function fit({ words }: ReportInput, scheme: Scheme): string {
  const { purposes, stages, beneficiaries, territory } = scheme
  const named = stages.map((id) => entry(words.stages, id).title.toLowerCase())
  return [
    purposes.length === 0
      ? ''
      : SUPPORTS.purposes(purposes.map((id) => lowerFirst(entry(words.purposes, id))).join(', ')),
    SUPPORTS.beneficiaries[beneficiaries],
    territory.label,
    stages.length === 0 || stages.length === STAGES.length
      ? SUPPORTS.everyStage
      : SUPPORTS.stages(enumerate(named)),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const deadlineText = (deadline: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(deadline) ? formatDate(deadline) : deadline

const REFUSALS: readonly SupportRefusal['reasons'][number][] = [
  'closed',
  'territory',
  'no-territory',
  'stage',
  'track',
]

/** By first reason: forty names one under the other would say no more. */
function ruledOut(input: ReportInput): readonly Block[] {
  const { words, diagnostic } = input
  const schemes = byId(words.schemes)
  const items = REFUSALS.flatMap((reason) => {
    const names = diagnostic.refused
      .filter(({ reasons }) => reasons[0] === reason)
      .map(({ id }) => nameOfScheme(entry(schemes, id)))
    return names.length === 0
      ? []
      : [{ term: SUPPORTS.refused[reason], text: asSentence(names.join('\u202F; ')) }]
  })
  return unlessEmpty(items, () => [
    {
      kind: 'folded',
      summary: SUPPORTS.ruledOut(
        say(input, 'restitution.sections.soutiens-ecartes.titre'),
        diagnostic.refused.length,
      ),
      blocks: [
        paragraph(say(input, 'restitution.sections.soutiens-ecartes.intro')),
        { kind: 'definitions', items },
      ],
    },
  ])
}

/** Not supports: what a region's groups should know, beside their CRESS. */
export function regionAlerts({ words, places, date }: ReportInput): readonly Scheme[] {
  const alerts = words.schemes.filter(
    ({ relevance, territory }) =>
      relevance === 'alerte' && territory.codes.some((code) => places.regions.includes(code)),
  )
  return freshFirst(alerts, date)
}

function regionNews(input: ReportInput): readonly Block[] {
  return unlessEmpty(regionAlerts(input), (schemes) => [
    heading(SUPPORTS.regionNews),
    ...schemes.map((scheme): Block => {
      const { name, amount, statusNote, source } = scheme
      return {
        kind: 'note',
        tone: 'plain',
        title: upperFirst(name),
        text: [
          ...packMark(scheme),
          {
            text: sentences(
              statusNote === undefined ? undefined : asSentence(statusNote),
              amount === undefined ? undefined : SUPPORTS.amount(amount, shortDate(source, input)),
            ),
          },
          { text: ` ${datedSentence(source, input)}`, soft: true },
        ],
      }
    }),
  ])
}
