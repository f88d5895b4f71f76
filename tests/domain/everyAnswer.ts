/** Every answer a rule could tell apart: all options, all sets of options, numbers up to ten. */
import type { Answer, QuestionRule } from '../../src/domain'

export function everyAnswer(question: QuestionRule): readonly Answer[] {
  const free = question.options.filter(({ reserved }) => reserved !== true)
  switch (question.kind) {
    case 'choix-unique':
      return free.map(({ id }) => id)
    case 'choix-multiple': {
      const shared = free.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id)
      const alone = free.filter(({ exclusive }) => exclusive === true).map(({ id }) => [id])
      const sets = shared.reduce<readonly (readonly string[])[]>(
        (done, id) => [...done, ...done.map((set) => [...set, id])],
        [[]],
      )
      return [...sets.filter((set) => set.length > 0), ...alone]
    }
    case 'nombre':
      return Array.from({ length: 11 }, (_, value) => value)
    case 'niveau':
      return [0, 1, 2, 3]
  }
}
