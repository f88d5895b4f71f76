/** The lint rule that keeps French prose out of `src/`: what it refuses, and what it lets be. */
import { RuleTester } from 'eslint'
import { describe, it } from 'vitest'
import vueParser from 'vue-eslint-parser'
import { wordsInRules } from '../../scripts/lint/wordsInRules.mjs'

RuleTester.describe = describe
RuleTester.it = it

const refused = [{ messageId: 'prose' }]

new RuleTester().run('words-in-rules, in code', wordsInRules, {
  valid: [
    "const path = '/resultat'",
    "const classes = 'button bare'",
    "const separator = '\\u00A0: '",
    "throw new Error('No words for the chunk asked')",
    "throw new Error(isLate ? 'Une erreur' : 'Une autre')",
    "import title from './Une page.js'",
  ],
  invalid: [
    { code: "const label = 'Continuer'", errors: refused },
    { code: "const label = 'à préciser'", errors: refused },
    { code: "const label = 'il manque une réponse'", errors: refused },
    { code: "const label = 'il faut un groupe'", errors: refused },
    { code: 'const title = `${name} – Page introuvable`', errors: refused },
  ],
})

new RuleTester({ languageOptions: { parser: vueParser } }).run(
  'words-in-rules, in a template',
  wordsInRules,
  {
    valid: [
      '<template><p class="lead">{{ t(id) }} ·</p></template>',
      '<template><input type="text" autocomplete="off" /></template>',
    ],
    invalid: [
      { code: '<template><p>oui</p></template>', errors: refused },
      { code: '<template><nav aria-label="pages" /></template>', errors: refused },
      { code: "<template><p>{{ done ? 'Fini' : '' }}</p></template>", errors: refused },
    ],
  },
)
