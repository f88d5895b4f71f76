export type * from './model'
export { buildReport } from './build'
export { radar } from './radar'
export { sectionTexts, blockTexts, richText, cellText } from './reading'
