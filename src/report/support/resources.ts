/** Pages to read next: those of what is not met yet, then of the gaps. */
import { freshFirst, type Resource, type Source, TRACKS, upperFirst } from '../../domain'
import { asSentence } from '../model/format'
import { isAuthority, type ReportInput } from '../model/input'
import { distinct, entry } from '../model/entry'
import type { Rich } from '../model/model'
import { annexed, citedByTitle, declareSection, list, unlessEmpty } from '../model/section'
import { shortDate } from '../model/sourceText'

/** A longer list is a directory, not advice. */
const SHOWN = 14

/** Pages that serve everyone on a track, whatever the answers. */
const ALWAYS = {
  porteur: ['ess-france', 'labo-ess-ptce', 'rtes-ptce-2023'],
  collectivite: [
    'rtes',
    'rtes-ptce-2023',
    'rtes-roles-2016',
    'rtes-cooperations-2025',
    'economie-gouv-ptce',
    'ess-france',
    'labo-ess-ptce',
  ],
} as const

export const resources = declareSection({
  id: 'ressources',
  tracks: TRACKS,
  make: (input) => {
    const shown = shownResources(input)
    return {
      blocks: annexed(
        ...unlessEmpty(shown, () => [list(shown.map((resource) => resourceLine(input, resource)))]),
      ),
      cites: shown.map(citedByTitle),
    }
  },
})

/**
 * Those of everyone on the track, those of the région, then of what is not met, then of the actions: the first `SHOWN`.
 */
export function shownResources(input: ReportInput): readonly Resource[] {
  const { words, diagnostic, places } = input
  const ofRegions = Object.keys(words.resources).filter((id) =>
    entry(words.resources, id).regions?.some((code) => places.regions.includes(code)),
  )
  const ofElements = diagnostic.article9
    .filter(({ status }) => status !== 'reuni')
    .flatMap(({ id }) => entry(words.elements, id).resources)
  const ofActions = diagnostic.actions.flatMap(({ reason, serves }) =>
    reason === 'stage' || reason === 'gap' ? (entry(words.questions, serves).resources ?? []) : [],
  )
  const always = isAuthority(input) ? ALWAYS.collectivite : ALWAYS.porteur
  const ids = distinct([...always, ...ofRegions, ...ofElements, ...ofActions]).slice(0, SHOWN)
  return freshFirst(
    ids.map((id) => entry(words.resources, id)),
    input.date,
  )
}

/** The page is its own source: only its date is worth saying. */
export const resourceLine = (
  input: Pick<ReportInput, 'words' | 'date'>,
  { title, url, note, source }: Resource,
): Rich => [
  { text: title, href: url },
  { text: `. ${note === undefined ? '' : `${asSentence(note)} `}` },
  { text: pageDate(input, source), soft: true },
]

/** A page is its own source: its date alone, and what it is worth. */
const pageDate = (input: Pick<ReportInput, 'words' | 'date'>, source: Source): string =>
  asSentence(upperFirst(shortDate(source, input)))
