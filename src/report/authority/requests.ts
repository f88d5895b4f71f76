/** What the group asks, and of whom: by what it said it seeks, then by what its stage makes useful. */
import { lowerFirst, type LeverAdvice, type AuthorityLevel } from '../../domain'
import { asSentence } from '../model/format'
import { say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import { declareSection, essential, onPaper } from '../model/section'
import { placeNames } from './authorities'

/** A meeting bears on a few requests. */
const ASKED = 2
/** Those one meets first; what a région still pays for, its own news says. */
const LEVELS = ['intercommunalite', 'departement'] as const satisfies readonly AuthorityLevel[]
/** More names make a list of places, and no request. */
const NAMED = 2

export const requests = declareSection({
  id: 'demandes',
  tracks: ['porteur'],
  make: (input) => ({
    intro: null,
    blocks: onPaper(
      essential({
        kind: 'definitions',
        items: asked(input).map(({ id }) => ({
          term: entry(input.words.levers, id).label,
          text: LEVELS.map((level) =>
            asSentence(
              say(input, 'rapport.document.demande', {
                nom: nameOf(input, level),
                texte: lowerFirst(entry(input.words.levers, id).byLevel[level].can),
              }),
            ),
          ).join(' '),
        })),
      }),
    ),
  }),
})

/** What is sought first; where nothing was said, the most useful at this stage. */
function asked({ words, dossier, diagnostic }: ReportInput): readonly LeverAdvice[] {
  const { purposes = [] } = dossier.project
  const isSought = ({ id }: LeverAdvice) =>
    entry(words.levers, id).purposes.some((purpose) => purposes.includes(purpose))
  const { levers } = diagnostic
  return [...levers.filter(isSought), ...levers.filter((one) => !isSought(one))].slice(0, ASKED)
}

function nameOf(input: ReportInput, level: (typeof LEVELS)[number]): string {
  const names = placeNames(input, level === 'departement' ? 'departement' : 'epci')
  return names.length === 0 || names.length > NAMED
    ? say(input, `rapport.document.demande-a.${level}`)
    : names.join(', ')
}
