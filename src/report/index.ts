export { movementText, type MovementText } from './evolution/movement'
export { formatDate } from './model/format'
export { placeLabels } from './model/placeNames'
export type * from './model/model'
export { TYPED } from '../domain'
export { buildReport } from './build'
export { DOCUMENTS, documentOf, documentOutline, type DocumentId } from './documents'
export { editionOf, type EditionChoices } from './edition'
export { viewsOf } from './views'
export { mailText, type MailText } from './mailBody'
export { calendarEntries } from './agenda'
export { actText } from './acts/actText'
export { meetingMail, meetingText } from './meetingMail'
export { SENT, sentBack, type Sent } from './sentBack'
export { sidesTitle, sideWord } from './authority/sides'
export { openParcel, parcelOf, type Parcel } from './parcel'
export { plainBlocks } from './model/plain'
export { criterionPage } from './pages/criterionPage'
export {
  criterionIndex,
  neighbours,
  type IndexEntry,
  type IndexGroup,
} from './pages/criterionIndex'
export {
  CRITERION_KINDS,
  pageLabels,
  type CriterionKind,
  type CriterionPage,
  type PageInput,
} from './pages/page'
export { ownReasons, type OwnReasons } from './grids/ownReasons'
export { radar } from './demarche/radar'
export {
  answerGroups,
  movements,
  trialGroups,
  type AnswerGroup,
  type Movements,
  type TrialGroup,
} from './trial/whatIf'
export { trialChoices, type TrialChoice } from './trial/trialChoices'
export { allSources, SOURCE_KINDS, type SourcedFact, type SourceKind } from './annex/allSources'
export { sourceGroups, sourcesCount, type SourceGroup } from './pages/sourcesPage'
export { poleMap, byRegionAlone } from './poles/poleMap'
export { poleWords, departementName, countText, type PoleWords } from './poles/poleWords'
export { sectionTexts, blockTexts, richText, cellText } from './model/reportTexts'
export { initiativeOf, type Initiative, type InitiativeInput } from './portfolio/initiative'
export {
  AGGREGATE_IDS,
  aggregateRow,
  mention,
  readCells,
  readColumns,
  sheetHeader,
  sheetRow,
} from './portfolio/columns'
export {
  filtered,
  ordered,
  ORDERS,
  pairsOf,
  placeKey,
  VIEWERS,
  viewerOf,
  type Order,
  type Viewer,
} from './portfolio/order'
export { portfolioReport } from './portfolio/document'
