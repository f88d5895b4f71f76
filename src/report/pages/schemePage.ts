/** The page of one scheme: all that is known of it, with its date, and when the tool shows it. */
import {
  sayUnder,
  STAGES,
  type Scheme,
  type TextUnder,
  lowerFirst,
  upperFirst,
  listed,
} from '../../domain'
import { asSentence, formatDate, sentences } from '../model/format'
import { say } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Rich, Section } from '../model/model'
import { levelsOf, nameOfScheme, packMark } from '../model/publisher'
import { list, paragraph } from '../model/section'
import { shortDate, trustMark } from '../model/sourceText'
import { pageSection, type CriterionPage, type PageInput } from './page'
import { sourceSection } from './sourceSection'

/** A scheme as it is known: closed or stale, it keeps its page, and says so. */
export function schemePage(input: PageInput, scheme: Scheme): CriterionPage {
  return {
    kind: 'dispositifs',
    id: scheme.id,
    above: say(input, 'criteres.types.dispositifs.place', {
      titre: say(input, `criteres.echelons.${scheme.level}`),
    }),
    title: upperFirst(nameOfScheme(input, scheme)),
    lead: sentences(
      asSentence(schemeState(input, scheme)),
      scheme.statusNote === undefined ? undefined : asSentence(scheme.statusNote),
    ),
    notes: [],
    sections: [
      sheet(input, scheme),
      pageSection(input, 'propose', [list(matching(input, scheme))]),
      sources(input, scheme),
    ],
  }
}

/** What is closed stays so; of the rest, what its source is worth, then what is known of its opening. */
export const schemeState = (input: PageInput, scheme: Scheme): string => {
  const state = say(input, `restitution.soutiens.statuts.${scheme.status}`)
  return scheme.status === 'closed' ? state : sentences(`${trustMark(scheme, input)}.`, state)
}

function sheet(input: PageInput, scheme: Scheme): Section {
  const { words } = input
  const dated = shortDate(scheme.source, input)
  const item = (key: TextUnder<'criteres.fiche.'>, text: Rich | undefined) =>
    text === undefined || text === '' ? [] : [{ term: say(input, `criteres.fiche.${key}`), text }]
  /** An amount, a period or a deadline never stands without the date of its source. */
  const withDate = (text: string | undefined) =>
    text === undefined ? undefined : asSentence(`${upperFirst(text)} (${dated})`)
  const pack = packMark(input, scheme)
  const blocks: readonly Block[] = [
    ...(pack.length === 0 ? [] : [paragraph(pack)]),
    {
      kind: 'definitions',
      items: [
        ...item('porteur', asSentence(scheme.operator)),
        ...item('lien-avec-les-ptce', say(input, `criteres.pertinences.${scheme.relevance}`)),
        ...item('territoire', asSentence(upperFirst(scheme.territory.label))),
        ...item(
          'pour',
          sentences(
            say(input, `rapport.convient.pour.${scheme.beneficiaries}`),
            scheme.forLevels &&
              say(input, 'rapport.convient.pour.niveaux', { noms: levelsOf(input, scheme) }),
          ),
        ),
        ...item(
          'objets',
          asSentence(
            upperFirst(listed(scheme.purposes.map((id) => lowerFirst(entry(words.purposes, id))))),
          ),
        ),
        ...item('etapes', asSentence(upperFirst(stageNames(input, scheme)))),
        ...item(
          'conditions',
          scheme.eligibility === undefined ? undefined : asSentence(scheme.eligibility),
        ),
        ...item('montant', withDate(scheme.amount)),
        ...item('periode', withDate(scheme.period)),
        ...item('date-limite', withDate(scheme.deadline && deadlineText(scheme.deadline))),
        ...item('page', scheme.url && [{ text: scheme.url, href: scheme.url }]),
        ...item('notes', scheme.notes && asSentence(scheme.notes)),
      ],
    },
  ]
  return pageSection(input, 'fiche', blocks)
}

const deadlineText = (deadline: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(deadline) ? formatDate(deadline) : deadline

function stageNames(input: PageInput, { stages }: Scheme): string {
  return isEveryStage(stages)
    ? say(input, 'criteres.fiche.toutes-les-etapes')
    : listed(stages.map((id) => lowerFirst(entry(input.words.stages, id).title)))
}

const isEveryStage = (stages: readonly unknown[]): boolean =>
  stages.length === 0 || stages.length === STAGES.length

/** When the tool shows it: what rules it out first, since the rest then no longer matters. */
function matching(input: PageInput, scheme: Scheme): readonly string[] {
  const tell = sayUnder(input.words, 'criteres.propose.')
  if (scheme.relevance === 'exemple' || scheme.relevance === 'alerte')
    return [tell(scheme.relevance)]
  if (scheme.status === 'closed') return [tell('clos')]
  if (scheme.call !== undefined) return [tell('appel')]
  return [
    scheme.territory.type === 'france'
      ? tell('partout')
      : tell('territoire', { liste: scheme.territory.label }),
    ...(isEveryStage(scheme.stages) ? [] : [tell('etapes', { liste: stageNames(input, scheme) })]),
    ...(scheme.beneficiaries === 'collectivite'
      ? [
          scheme.forLevels === undefined
            ? tell('collectivite')
            : tell('niveaux', { noms: levelsOf(input, scheme) }),
        ]
      : []),
    tell('rang'),
  ]
}

function sources(input: PageInput, { source, confidence }: Scheme): Section {
  const { label, url } = source
  return sourceSection(input, [
    {
      term: say(input, 'criteres.sources.source'),
      text: [
        { text: label, ...(url === undefined ? {} : { href: url }) },
        { text: '. ' },
        {
          text: sentences(
            asSentence(upperFirst(shortDate(source, input))),
            say(input, 'restitution.fraicheur.relue', { date: formatDate(source.checkedOn) }),
          ),
          soft: true,
        },
      ],
    },
    {
      term: say(input, 'criteres.fiche.confiance'),
      text: say(input, `criteres.confiances.${confidence}`),
    },
  ])
}
