import { coveragePage } from '../../src/content/coverage/page'
import { coverRules } from '../../src/content/coverage'
import { rules } from 'virtual:content/core'

export const page = (): string => coveragePage(coverRules(rules))
