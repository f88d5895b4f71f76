export type * from './model'
export { buildReport } from './build'
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
export { radar } from './radar'
export {
  answerGroups,
  movements,
  trialGroups,
  type AnswerGroup,
  type Movements,
  type TrialGroup,
} from './whatIf'
export { trialChoices, type TrialChoice } from './trialChoices'
export { allSources, SOURCE_KINDS, type SourcedFact, type SourceKind } from './allSources'
export { sourceGroups, sourcesCount, type SourceGroup } from './sourcesPage'
export { poleMap, byRegionAlone } from './poleMap'
export { poleWords, departementName, countText, type PoleWords } from './poleWords'
export { sectionTexts, blockTexts, richText, cellText } from './reading'
