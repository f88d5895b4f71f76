/** The lines of an act, filled: what nobody knows yet is a blank, and what the group says bears it. */
import { fill, type ActLength, type ActLine, type ActWords } from '../../domain'
import { inOneLine } from '../authority/checks'
import { say, type ReportInput } from '../model/input'
import { saidOf } from './said'
import { sourceOf } from './sourceOf'

/** Written over by hand. */
export const BLANK = '____'

export interface FilledHeading {
  readonly title: string
  readonly lines: readonly string[]
  /** Those of them that the dossier fills. */
  readonly said: readonly string[]
}

interface FilledLine {
  readonly text: string
  readonly isSaid: boolean
}

export const filledHeadings = (
  input: ReportInput,
  { headings }: ActWords,
  length: ActLength,
): readonly FilledHeading[] =>
  headings.map(({ title, lines }) => {
    const filled = lines
      .filter(({ only }) => only === undefined || only === length)
      .flatMap((line) => filledLine(input, line) ?? [])
    return {
      title,
      lines: filled.map(({ text }) => text),
      said: filled.filter(({ isSaid }) => isSaid).map(({ text }) => text),
    }
  })

function filledLine(input: ReportInput, line: ActLine): FilledLine | undefined {
  if ('check' in line) return checkLine(input, line.check)
  const { text, reads } = line
  if (reads === undefined) return { text, isSaid: false }
  const said = saidOf(input, reads)
  if (said === null) return undefined
  if (said === undefined) return { text: fill(text, { valeur: BLANK }), isSaid: false }
  const valeur =
    sourceOf(input, reads) === 'group'
      ? say(input, 'rapport.rubriques.d-apres-le-groupe', { texte: said })
      : said
  return { text: fill(text, { valeur }), isSaid: true }
}

/** Whether a rule applies is never said: only that a service looks at it, or may have to. */
function checkLine(input: ReportInput, check: string): FilledLine | undefined {
  const outlook = input.diagnostic.checks.find(({ id }) => id === check)
  if (outlook === undefined) return undefined
  const state = outlook.state === 'open' ? 'pas-ecarte' : 'a-verifier'
  const text = say(input, `rapport.rubriques.${state}`, { titre: inOneLine(input, check) })
  return { text, isSaid: false }
}
