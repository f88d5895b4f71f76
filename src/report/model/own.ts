/** What is the reader's own, where it is a collectivité: its levels, and the schemes that it carries. */
import { heldLevels, isOwnScheme, type AuthorityLevel, type Scheme } from '../../domain'
import { isAuthority, type ReportInput } from './input'

/** Every level that it holds, its own first; none on the other track. */
export const ownLevels = ({
  words,
  dossier,
}: Pick<ReportInput, 'words' | 'dossier'>): readonly AuthorityLevel[] =>
  isAuthority({ dossier }) ? heldLevels(dossier.profile, words.twoLevels) : []

/** A scheme that the reader carries itself: it is asked about, never pointed out. */
export const isOwn = (
  { words, dossier }: Pick<ReportInput, 'words' | 'dossier'>,
  scheme: Pick<Scheme, 'carriers'>,
): boolean => isAuthority({ dossier }) && isOwnScheme(scheme, dossier.profile, words.twoLevels)
