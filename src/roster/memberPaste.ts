import {
  duplicateOf,
  LIMITS,
  plainWords,
  TYPED,
  type FamilyId,
  type FamilyWords,
  type Member,
} from '../domain'
import { familyGuessed, familyNamed } from './familyGuess'
import { looksPersonal } from './personalText'

type Families = Readonly<Partial<Record<FamilyId, Pick<FamilyWords, 'label'>>>>
export type Draft = Omit<Member, 'id'>

/** Why a line is shown to the person again. */
export type Doubt =
  | { readonly kind: 'guessed' }
  | { readonly kind: 'unknown-family'; readonly text: string }
  | { readonly kind: 'no-family' }
  | { readonly kind: 'duplicate'; readonly of: Member }

export interface PastedMember {
  readonly line: number
  readonly draft: Draft
  readonly doubt?: Doubt
}

/** A line that cannot become a member as it is: it stays where it was pasted. */
export interface RefusedLine {
  readonly line: number
  readonly source: string
  readonly reason: 'no-name' | 'too-long' | 'personal'
}

export type Pasted =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many' }
  | {
      readonly kind: 'read'
      readonly members: readonly PastedMember[]
      readonly refused: readonly RefusedLine[]
    }

/**
 * Two columns of a spreadsheet, name then family, one member a line.
 *
 * A family that is not recognised never costs the line: the member is kept with the family that
 * its words suggest, or « je ne sais pas », and shown to be checked. A member that looks like
 * another one is set apart until the person says so.
 */
export function readPaste(text: string, families: Families, listed: readonly Member[]): Pasted {
  const lines = text.split(/\r\n|\r|\n/).map((source, index) => ({ source, line: index + 1 }))
  const filled = lines.filter(({ source }) => source.trim() !== '')
  if (filled.length === 0) return { kind: 'empty' }
  if (listed.length + filled.length > LIMITS.members) return { kind: 'too-many' }

  const members: PastedMember[] = []
  const refused: RefusedLine[] = []
  const known: Member[] = [...listed]
  filled.forEach(({ source, line }, position) => {
    const [name = '', family = ''] = columns(source)
    if (position === 0 && isHeader(name, family)) return
    const reason = refusal(name)
    if (reason) return void refused.push({ line, source, reason })

    const { family: found, doubt } = familyOf(name, family, families)
    const draft: Draft = { name, family: found }
    const twin = duplicateOf(draft, known)
    if (twin) members.push({ line, draft, doubt: { kind: 'duplicate', of: twin } })
    else members.push({ line, draft, ...(doubt ? { doubt } : {}) })
    known.push({ ...draft, id: `line-${line}` })
  })
  return { kind: 'read', members, refused }
}

/** The cells of a line: tab first, else semicolon; a spreadsheet may quote a cell. */
function columns(source: string): readonly string[] {
  const separator = source.includes('\t') ? '\t' : ';'
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? ''
    if (isQuoted && character === '"' && source[index + 1] === '"') {
      cell += '"'
      index += 1
    } else if (character === '"' && (isQuoted || cell.trim() === '')) {
      isQuoted = !isQuoted
    } else if (character === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
}

/** A first line of titles, as spreadsheets have. */
function isHeader(name: string, family: string): boolean {
  const [first] = plainWords(name)
  const [second] = plainWords(family)
  return (first === 'nom' || first === 'membre') && (second === 'famille' || second === 'type')
}

function refusal(name: string): RefusedLine['reason'] | undefined {
  if (name === '') return 'no-name'
  if (name.length > TYPED.name) return 'too-long'
  return looksPersonal(name) ? 'personal' : undefined
}

function familyOf(
  name: string,
  text: string,
  families: Families,
): { readonly family: FamilyId; readonly doubt?: Doubt } {
  const named = familyNamed(text, families)
  if (named) return { family: named }
  const guessed = familyGuessed(text) ?? familyGuessed(name)
  if (guessed) return { family: guessed, doubt: { kind: 'guessed' } }
  return {
    family: 'ne-sait-pas',
    doubt: text === '' ? { kind: 'no-family' } : { kind: 'unknown-family', text },
  }
}
