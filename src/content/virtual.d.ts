/** The compiled content, served by the Vite plugin of `vite.ts`. */

declare module 'virtual:content/core' {
  import type { Rulebook, WordsChunk } from '../domain'
  export const rules: Rulebook
  export const words: WordsChunk
}

declare module 'virtual:content/*' {
  import type { WordsChunk } from '../domain'
  const words: WordsChunk
  export default words
}
