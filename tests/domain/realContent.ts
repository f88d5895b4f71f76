/** The rules as they are published, for tests that must hold on them. */
import { compileFromDisk } from '../../src/content/disk'
import { mergeWords, type Content } from '../../src/domain'

const { rules, chunks } = compileFromDisk(process.cwd())

export const content: Content = { rules, words: mergeWords(...Object.values(chunks)) }
