/** What every section reads: the diagnostic, and what it was concluded from. */
import {
  placeLabel,
  readerTrack,
  stageInUse,
  STATE_CONDITION_IDS,
  textForCount,
  textForTrack,
  textOf,
  type AuthorityLevel,
  type Content,
  type CountArgs,
  type CountTextId,
  type Diagnosis,
  type Dossier,
  type Heard,
  type Places,
  type ResolvedPlace,
  type StageRange,
  type Status,
  type TextArgs,
  type TextId,
  type Track,
  type TrackTextId,
  type TrackTextIds,
} from '../../domain'
import type { Report } from './model'

export interface ReportInput extends Content, Diagnosis {
  /** As the rules read it: what the group declared is in it, its file beside. */
  readonly dossier: Heard<Dossier>
  readonly places: Places
  /** ISO day that the report bears. */
  readonly date: string
}

/** A collectivité looks at the group from outside: words, order and sections follow. */
export const isAuthority = ({ dossier }: Pick<ReportInput, 'dossier'>): boolean =>
  dossier.profile.track === 'collectivite'

/** Who reads. */
export const trackOf = ({ dossier }: Pick<ReportInput, 'dossier'>): Track => readerTrack(dossier)

/** The level of the collectivité that answers; absent on the other track. */
export const authorityLevel = (input: Pick<ReportInput, 'dossier'>): AuthorityLevel | undefined =>
  isAuthority(input) ? input.dossier.profile.level : undefined

/** As it was chosen or written; absent where only a level is known. */
export const authorityName = (input: Pick<ReportInput, 'dossier'>): string | undefined =>
  isAuthority(input) ? input.dossier.profile.authority?.name : undefined

/** « intercommunalité », inside a sentence. */
export const levelName = (input: Pick<ReportInput, 'words'>, level: AuthorityLevel): string =>
  say(input, `profil.champs.level.options.${level}.libelle`).toLowerCase()

/** A place without a name in the index is said by its kind and its code. */
export const placeName = (
  input: Pick<ReportInput, 'words' | 'places'>,
  place: ResolvedPlace,
): string =>
  placeLabel(place, input.places.names) ??
  `${say(input, `territoire.types.${place.type}`)} ${place.code}`

/** A text of the rules, its holes filled: an id or a hole that is not theirs does not compile. */
export const say = <Id extends TextId>(
  { words }: Pick<ReportInput, 'words'>,
  id: Id,
  ...values: TextArgs<Id>
): string => textOf(words, id, ...values)

/** What the rules say to each track in its own words. */
export const sayForTrack = <Id extends TrackTextId>(
  input: Pick<ReportInput, 'words' | 'dossier'>,
  id: Id,
  ...values: TextArgs<TrackTextIds<Id>>
): string => textForTrack(input.words, trackOf(input), id, ...values)

/** What the rules say of a count, in its number. */
export const sayForCount = <Id extends CountTextId>(
  { words }: Pick<ReportInput, 'words'>,
  id: Id,
  count: number,
  ...values: CountArgs<Id>
): string => textForCount(words, id, count, ...values)

/** « Réuni », as it stands alone; lower case is for whoever puts it in a sentence. */
export const statusLabel = (input: Pick<ReportInput, 'words'>, status: Status): string =>
  say(input, `restitution.statuts.${status}.libelle`)

/** A condition of the decree is « réunie », an element of the law « réuni ». */
export const statusLabelOf = (
  input: Pick<ReportInput, 'words'>,
  { id, status }: { readonly id: string; readonly status: Status },
): string =>
  STATE_CONDITION_IDS.some((condition) => condition === id)
    ? say(input, `appel-a-projets.statuts.${status}`)
    : statusLabel(input, status)

/** The word of each status, for blocks that draw them. */
export const statusLabels = (
  input: Pick<ReportInput, 'words'>,
): Readonly<Record<Status, string>> => ({
  reuni: statusLabel(input, 'reuni'),
  'a-consolider': statusLabel(input, 'a-consolider'),
  'non-reuni': statusLabel(input, 'non-reuni'),
  'a-renseigner': statusLabel(input, 'a-renseigner'),
})

/** Words that the blocks themselves print, whatever the document. */
export const blockLabels = (input: Pick<ReportInput, 'words'>): Report['labels'] => ({
  page: say(input, 'rapport.commun.page'),
  of: say(input, 'rapport.commun.sur'),
  continued: say(input, 'rapport.commun.suite'),
  contents: say(input, 'rapport.commun.sommaire'),
  gather: say(input, 'rapport.commun.a-rassembler'),
  changes: say(input, 'rapport.commun.changements'),
  changesToChoose: say(input, 'rapport.commun.changements-au-choix'),
  missingGlyph: say(input, 'rapport.commun.caractere-remplace'),
  dossier: say(input, 'rapport.commun.dossier'),
  attempt: say(input, 'rapport.commun.essayer'),
  edit: say(input, 'rapport.commun.modifier'),
  plan: {
    action: say(input, 'rapport.actions.colonnes.action'),
    who: say(input, 'rapport.actions.colonnes.qui'),
    by: say(input, 'rapport.actions.colonnes.pour-le'),
    done: say(input, 'rapport.actions.colonnes.fait'),
  },
  statuses: statusLabels(input),
})

/** The stages that the whole report speaks of: the one declared where it is possible, else all. */
export const stageOf = ({ dossier, diagnostic }: ReportInput): StageRange =>
  stageInUse(dossier, diagnostic.stage)
