/** The whole compiled content, at once: a command has no first load to keep small. */
import { rules, words } from 'virtual:content/whole'
import type { Content } from '../domain'

export const content: Content = { rules, words }
