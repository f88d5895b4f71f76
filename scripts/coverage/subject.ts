import { coveragePage } from '../../src/build/rules/coverage/page'
import { coverRules } from '../../src/build/rules/coverage/coverage'
import { content } from '../../src/cli/content'

export const page = (): string => coveragePage(coverRules(content.rules, content.words))
