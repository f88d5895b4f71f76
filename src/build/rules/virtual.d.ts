/** The compiled content, served by the Vite plugin of `vite.ts`. An ambient module may only name a type by its path. */

declare module 'virtual:content/core' {
  export const words: import('../../domain').WordsChunk
  /** Statements of the démarche, which the home page announces before the rules are there. */
  export const statementCount: number
}

declare module 'virtual:content/rules' {
  const rules: import('../../domain').CoreRules
  export default rules
}

declare module 'virtual:content/whole' {
  export const rules: import('../../domain').Rulebook
  export const words: import('../../domain').Words
}

declare module 'virtual:content/result-rules' {
  const rules: import('../../domain').ResultRules
  export default rules
}

declare module 'virtual:content/*' {
  const words: import('../../domain').WordsChunk
  export default words
}
