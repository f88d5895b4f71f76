/**
 * A year or an amount in a sentence of ours is a fact: it has a source, or the build stops.
 *
 * Files whose entries carry their own source are checked by their schema; here, the sentences of
 * the screens and of the report, which have no room for one.
 */
import { plain } from '../read/lawRuns'
import { problemAt } from '../../../schema/reading/problems'
import type { RuleFile } from '../../../schema/reading/ruleFile'
import type { StatementEntry } from '../../../schema/rules/statement'

const STATEMENTS = 'rules/affirmations.yaml'

/** Their entries carry a source, or they state nothing. */
const SOURCED =
  /^rules\/(?:affirmations|alertes|points-a-verifier|reperes-ami|ressources|variables|version|textes\/.+)\.yaml$/

const ID_OR_ADDRESS = /^(?:[\w.-]+|https?:\/\/\S+)$/

/** « la loi du 31 juillet 2014 », « le décret de 2015 »: the official text is its own source. */
const OFFICIAL =
  /(?:loi|décret)(?: n° ?[\d-]+)?(?: du (?:\d{1,2}|1er) \p{L}+| de)? (?:19|20)\d{2}|(?:loi|décret) n° ?[\d-]+/giu

const DATED = /(?<!\d)(?:19|20)\d{2}(?!\d)|\d ?(?:€|M€|euros)/u

export function checkStatements(
  files: readonly RuleFile[],
  statements: readonly StatementEntry[],
): readonly string[] {
  return [...lostWords(files, statements), ...unsourced(files, statements)]
}

/** A sentence that changed no longer says what its source was read for. */
function lostWords(
  files: readonly RuleFile[],
  statements: readonly StatementEntry[],
): readonly string[] {
  return statements.flatMap(({ id, saidIn }) =>
    saidIn
      .filter(
        ({ file, words }) => !textsOf(files, file).some((text) => text.includes(plain(words))),
      )
      .map(({ file, words }) =>
        problemAt(STATEMENTS, undefined, `« ${words} » n’est plus dans ${file} (${id})`),
      ),
  )
}

function unsourced(
  files: readonly RuleFile[],
  statements: readonly StatementEntry[],
): readonly string[] {
  const said = statements.flatMap(({ saidIn }) => saidIn)
  return files
    .filter(({ path }) => !SOURCED.test(path))
    .flatMap(({ path, texts }) =>
      texts
        .filter(({ text }) => !ID_OR_ADDRESS.test(text))
        .filter(({ text }) => {
          const known = said.filter(({ file }) => file === path).map(({ words }) => plain(words))
          const rest = known.reduce((left, words) => left.replaceAll(words, ''), plain(text))
          return DATED.test(rest.replaceAll(OFFICIAL, ''))
        })
        .map(({ text, line }) =>
          problemAt(
            path,
            line,
            `fait daté sans source : « ${text} » (l’ajouter dans ${STATEMENTS})`,
          ),
        ),
    )
}

const textsOf = (files: readonly RuleFile[], path: string): readonly string[] =>
  files.find((file) => file.path === path)?.texts.map(({ text }) => plain(text)) ?? []
