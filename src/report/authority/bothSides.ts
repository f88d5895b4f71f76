/** For a collectivité: what the group declares beside what it notes. Told only where the group's file was read. */
import { bothSides, countInWords, upperFirst, type BothSides } from '../../domain'
import { sidesTitle, sideWord } from './sides'
import { formatDate } from '../model/format'
import { say, sayForCount, type ReportInput } from '../model/input'
import type { Block, Cell } from '../model/model'
import { complete, declareSection, paragraph, unlessEmpty } from '../model/section'

export const twoSides = declareSection({
  id: 'deux-regards',
  tracks: ['collectivite'],
  make: (input) => {
    const dossier = input.dossier.noted ?? input.dossier
    if (dossier.declared === undefined) return undefined
    const lines = bothSides(input.rules, dossier)
    const differing = lines.filter(({ sides }) => sides === 'apart' || sides === 'unclear')
    return {
      blocks: complete(
        paragraph(
          say(input, 'rapport.deux-regards.fichier', { date: formatDate(dossier.declared.on) }),
          'dated',
        ),
        differing.length === 0
          ? paragraph(say(input, 'rapport.deux-regards.aucune'))
          : {
              kind: 'table',
              caption: say(input, 'rapport.deux-regards.tableau'),
              columns: [
                { label: say(input, 'rapport.deux-regards.colonnes.sujet'), width: 5 },
                { label: say(input, 'rapport.deux-regards.colonnes.groupe'), width: 4 },
                { label: say(input, 'rapport.deux-regards.colonnes.nous'), width: 4 },
              ],
              rows: differing.map((line) => row(input, line)),
            },
        ...theRest(input, lines),
      ),
    }
  },
})

const row = (input: ReportInput, line: BothSides): readonly Cell[] => [
  sidesTitle(input, line),
  sideWord(input, line, 'theirs') ?? '',
  line.sides === 'unclear'
    ? [
        ...(line.ours === undefined ? [] : [{ text: `${sideWord(input, line, 'ours') ?? ''} ` }]),
        { text: say(input, 'rapport.deux-regards.eclaircir'), soft: true },
      ]
    : (sideWord(input, line, 'ours') ?? ''),
]

/** What only the group says, then what agrees; a count of none is not said. */
function theRest(input: ReportInput, lines: readonly BothSides[]): readonly Block[] {
  const counted = (id: 'autres' | 'concordent', sides: BothSides['sides']) => {
    const n = lines.filter((line) => line.sides === sides).length
    return n === 0
      ? []
      : [
          upperFirst(
            sayForCount(input, `rapport.deux-regards.${id}`, n, {
              nombre: countInWords(n, input.words),
            }),
          ),
        ]
  }
  return unlessEmpty(
    [...counted('autres', 'theirs'), ...counted('concordent', 'agreed')],
    (some) => [paragraph(some.join(' '), 'small')],
  )
}
