import { coveragePage } from '../../src/content/coverage/page'
import { coverRules } from '../../src/content/coverage'
import { content } from '../../src/cli/content'

export const page = (): string => coveragePage(coverRules(content.rules, content.words))
