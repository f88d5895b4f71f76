/**
 * `npm run type-check`: the types of the whole project, and the texts of the rules that nothing says.
 *
 * The program is that of vue-tsc, read once for both: a text is said when its id is the type of some
 * expression of `src/`, templates of ids, lists and groups (`sayUnder`) included.
 */
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fail } from './install.mjs'

const require = createRequire(import.meta.url)
const ofVueTsc = createRequire(require.resolve('vue-tsc'))
const ts = require('typescript')
const vue = ofVueTsc('@vue/language-core')
const { proxyCreateProgram } = ofVueTsc('@volar/typescript')

const CONTRACT = resolve('src/domain/words/textContract.ts')
const CONFIG = resolve('tsconfig.json')

const { vueOptions } = vue.createParsedCommandLine(ts, ts.sys, CONFIG)
const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(CONFIG, ts.sys.readFile).config,
  ts.sys,
  resolve('.'),
  {},
  CONFIG,
  undefined,
  [{ extension: 'vue', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }],
)
const createProgram = proxyCreateProgram(ts, ts.createProgram, (program) => ({
  languagePlugins: [vue.createVueLanguagePlugin(program, options, vueOptions, (id) => id)],
}))
const program = createProgram({
  rootNames: fileNames,
  options,
  host: ts.createCompilerHost(options),
})

/** How the rules vary a text that « …ForTrack » or « …ForCount » says. */
const VARIANTS = { Track: ['porteur', 'collectivite'], Count: ['zero', 'un', 'plusieurs'] }

/** « Unsupported extension »: said of every component by a compiler that does not know them. */
const UNKNOWN_EXTENSION = 6054

const diagnostics = ts
  .getPreEmitDiagnostics(program)
  .filter(({ code }) => code !== UNKNOWN_EXTENSION)
if (diagnostics.length > 0) {
  console.error(
    ts.formatDiagnosticsWithColorAndContext(diagnostics, {
      getCanonicalFileName: (path) => path,
      getCurrentDirectory: () => process.cwd(),
      getNewLine: () => '\n',
    }),
  )
  fail(`Erreurs de types : ${diagnostics.length}.`)
}

const silent = silentTexts()
if (silent.length > 0)
  fail(
    `Textes des règles que rien ne dit (les dire, ou les retirer) : ${silent.length}.\n${silent.map((id) => `  ${id}`).join('\n')}`,
  )

function silentTexts() {
  const checker = program.getTypeChecker()
  const ids = new Set(idsOf(program.getSourceFile(CONTRACT)))
  const said = new Set()
  const hear = (id) => {
    if (ids.has(id)) said.add(id)
    // The id of a list stands for its items.
    for (let index = 0; ids.has(`${id}.${index}`); index += 1) said.add(`${id}.${index}`)
  }
  const literals = (type) => {
    const known = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : type
    const all = known?.isUnion() ? known.types : [known]
    return all.flatMap((one) => (one?.isStringLiteral() ? [one.value] : []))
  }
  const isText = (node) =>
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateExpression(node)
  const visit = (node) => {
    if (ts.isTypeNode(node)) return
    if (isText(node)) literals(checker.getTypeAtLocation(node)).forEach(hear)
    if (ts.isCallExpression(node)) {
      // A text for the track or for a count is said in each of its variants.
      const [, said = ''] = /(Track|Count)$/.exec(node.expression.getText()) ?? []
      node.arguments
        .filter((one) => said !== '' && isText(one))
        .flatMap((one) => literals(checker.getTypeAtLocation(one)))
        .forEach((id) => VARIANTS[said].forEach((variant) => hear(`${id}.${variant}`)))
      const { aliasSymbol, aliasTypeArguments } = checker.getTypeAtLocation(node.expression)
      const [rest] = node.arguments
      if (aliasSymbol?.name === 'SayUnder' && rest) {
        const [prefix = ''] = literals(aliasTypeArguments[0])
        literals(checker.getTypeAtLocation(rest)).forEach((end) => hear(`${prefix}${end}`))
      }
    }
    ts.forEachChild(node, visit)
  }
  const root = resolve('src')
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(root) && file.fileName !== CONTRACT) visit(file)
  }
  return [...ids].filter((id) => !said.has(id)).sort()
}

function idsOf(contract) {
  const found = []
  ts.forEachChild(contract, (node) => {
    if (ts.isInterfaceDeclaration(node)) {
      for (const { name } of node.members) if (ts.isStringLiteral(name)) found.push(name.text)
    }
  })
  return found
}
