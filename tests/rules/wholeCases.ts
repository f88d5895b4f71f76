/** The dossiers of `rules/cas/`, with what each expects. */
import { readCases, readExpectations } from '../../src/build/rules/check/cases'
import { readRules } from '../../src/build/rules/disk'
import { gatherDeclaredIds } from '../../src/schema/reading/declaredIds'
import { readRuleFile } from '../../src/schema/reading/ruleFile'
import { content } from '../domain/realContent'

const sources = readRules('.')
const known = gatherDeclaredIds(
  Object.keys(sources)
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('rules/cas/'))
    .map((path) => readRuleFile(path, sources[path] ?? '', [])),
)

export const wholeCases = readCases(sources, readExpectations(sources, known, []), content, [])
