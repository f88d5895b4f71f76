/**
 * Words put together: placeholders, lists, chunks. Wording itself stays in the rules.
 */
import type { Words, WordsChunk } from './words'

const PLACEHOLDER = /\{([a-z-]+)\}/g

/**
 * Replace each `{placeholder}` by its value. A missing value is a programming error, and throws:
 * a sentence with a hole must never reach a person.
 *
 * @example fill('Réponses : {n} sur {total}', { n: 3, total: 11 })
 */
export function fill(
  template: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`No value for {${name}} in « ${template} »`)
    return String(value)
  })
}

export function textOf(
  words: Pick<Words, 'texts'>,
  id: string,
  values?: Readonly<Record<string, string | number>>,
): string {
  const text = words.texts[id]
  if (text === undefined) throw new Error(`Unknown text: ${id}`)
  return fill(text, values)
}

/** The items of a list of texts, in order: `prefix.0`, `prefix.1`… */
export function textsOf(words: Pick<Words, 'texts'>, prefix: string): readonly string[] {
  const items: string[] = []
  for (let index = 0; words.texts[`${prefix}.${index}`] !== undefined; index += 1) {
    items.push(textOf(words, `${prefix}.${index}`))
  }
  if (items.length === 0) throw new Error(`Unknown list of texts: ${prefix}`)
  return items
}

/** « A, B et C » */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`
}

/** « A, B ou C » */
export function either(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ou ${items.at(-1)}`
}

/** « deux », up to nine; a larger number in figures. */
export const countInWords = (count: number, { texts }: Pick<Words, 'texts'>): string =>
  texts[`restitution.ce-qui-changerait.nombres.${count - 1}`] ?? String(count)

const quote = (text: string) => `«\u00A0${text}\u00A0»`
export { quote as quoteFrench }

const EMPTY: Words = {
  texts: {},
  law: [],
  steps: {},
  questions: {},
  elements: {},
  stateConditions: {},
  axes: {},
  families: {},
  roles: {},
  commitments: {},
  evidence: {},
  actors: {},
  resources: {},
  glossary: {},
  stages: {},
  themes: {},
  purposes: {},
  facts: {},
  alerts: {},
  remarks: {},
  memberMessages: {},
  situations: {},
  levers: {},
  efforts: { settle: 1, commit: 1, declare: 1, join: [], together: [], answers: {}, past: {} },
  leverExamples: [],
  reasonsToSupport: [],
  officialTexts: {},
  schemes: [],
  calls: [],
  cress: {},
  statements: {},
  poles: [],
  departements: {},
  regions: {},
}

/** Join chunks of words: dictionaries add up, a list is taken from the last chunk that has it. */
export function mergeWords(...chunks: readonly WordsChunk[]): Words {
  return chunks.reduce<Words>(
    (words, chunk) => ({
      texts: { ...words.texts, ...chunk.texts },
      law: chunk.law ?? words.law,
      steps: { ...words.steps, ...chunk.steps },
      questions: { ...words.questions, ...chunk.questions },
      elements: { ...words.elements, ...chunk.elements },
      stateConditions: { ...words.stateConditions, ...chunk.stateConditions },
      axes: { ...words.axes, ...chunk.axes },
      families: { ...words.families, ...chunk.families },
      roles: { ...words.roles, ...chunk.roles },
      commitments: { ...words.commitments, ...chunk.commitments },
      evidence: { ...words.evidence, ...chunk.evidence },
      actors: { ...words.actors, ...chunk.actors },
      resources: { ...words.resources, ...chunk.resources },
      glossary: { ...words.glossary, ...chunk.glossary },
      stages: { ...words.stages, ...chunk.stages },
      themes: { ...words.themes, ...chunk.themes },
      purposes: { ...words.purposes, ...chunk.purposes },
      facts: { ...words.facts, ...chunk.facts },
      alerts: { ...words.alerts, ...chunk.alerts },
      remarks: { ...words.remarks, ...chunk.remarks },
      memberMessages: { ...words.memberMessages, ...chunk.memberMessages },
      situations: { ...words.situations, ...chunk.situations },
      levers: { ...words.levers, ...chunk.levers },
      efforts: chunk.efforts ?? words.efforts,
      leverExamples: chunk.leverExamples ?? words.leverExamples,
      reasonsToSupport: chunk.reasonsToSupport ?? words.reasonsToSupport,
      officialTexts: { ...words.officialTexts, ...chunk.officialTexts },
      schemes: chunk.schemes ?? words.schemes,
      calls: chunk.calls ?? words.calls,
      cress: { ...words.cress, ...chunk.cress },
      networks: { ...words.networks, ...chunk.networks },
      statements: { ...words.statements, ...chunk.statements },
      poles: chunk.poles ?? words.poles,
      departements: { ...words.departements, ...chunk.departements },
      regions: { ...words.regions, ...chunk.regions },
      amiLandmarks: chunk.amiLandmarks ?? words.amiLandmarks,
      criteria: chunk.criteria ?? words.criteria,
    }),
    EMPTY,
  )
}
