/** What a commit formats and checks, of the files that it changes. */
export default {
  '*.{ts,vue,js,mjs}': ['eslint --max-warnings=0', 'prettier --write'],
  '*.{css,html,json,md,yml}': 'prettier --write --ignore-unknown',
  // A rule is checked with all the others.
  'rules/**/*.yaml': () => 'node scripts/rules.mjs',
}
