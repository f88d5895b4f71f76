import eslint from '@eslint/js'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import { wordsInRules } from './scripts/lint/wordsInRules.mjs'

export default defineConfigWithVueTs(
  { ignores: ['dist', '.cache', 'test-results', 'playwright-report', 'coverage'] },
  eslint.configs.recommended,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  vueTsConfigs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      // A label may stand before its control or around it: both name it.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: [
      // Said to whoever writes a YAML file, about that file: it cannot stand in the file it refuses.
      'src/build/**',
      'src/schema/**',
      'src/packs/**',
      // Said in a terminal, before any rule is read.
      'src/cli/**',
      // Words that are recognised in what a person writes or brings, and never said.
      'src/roster/familyGuess.ts',
      'src/domain/members/sameMember.ts',
      'src/storage/file/decode.ts',
      'src/territory/fold.ts',
      // The name of a file, without its ligatures.
      'src/storage/file/fileName.ts',
      // The language itself: names of months, articles before them.
      'src/report/model/format.ts',
      'src/domain/explain/askWhom.ts',
      // The names of a format, which programs read.
      'src/renderers/pdf/tagged/**',
      'src/renderers/docx/file/wordNames.ts',
      // Drawn in the documentation of the machine.
      'src/wizard/diagram.ts',
    ],
    plugins: { diagnostic: { rules: { 'words-in-rules': wordsInRules } } },
    rules: { 'diagnostic/words-in-rules': 'error' },
  },
  {
    files: ['scripts/**', '*.config.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    // An ambient module may only name a type by its path; a global of the browser is a `var`.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', 'no-var': 'off' },
  },
  prettier,
)
