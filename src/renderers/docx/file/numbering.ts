import { AlignmentType, LevelFormat, type IPropertiesOptions } from 'docx'
import { mm } from './lengths'

/**
 * Names of the two lists. The library writes « {name-1} », then fills it in wherever it stands: with a
 * character that no text keeps, that is never in the words of a person.
 */
export const BULLETS = 'bullets\uffff'
export const NUMBERS = 'numbers\uffff'

/** The last level that Word numbers. */
export const DEEPEST = 8

const INDENT = mm(6)

const levels = (signOf: (level: number) => string, format: Format) =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format,
    text: signOf(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }))

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

export const NUMBERING: IPropertiesOptions['numbering'] = {
  config: [
    {
      reference: BULLETS,
      levels: levels((level) => (level % 2 === 0 ? '•' : '–'), LevelFormat.BULLET),
    },
    { reference: NUMBERS, levels: levels((level) => `%${level + 1}.`, LevelFormat.DECIMAL) },
  ],
}
