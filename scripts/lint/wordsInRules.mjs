/**
 * ESLint rule: what a person reads stands in `rules/`, never in `src/`.
 *
 * Prose is told by its look, since a string has no type that says who reads it: any letter in a
 * template, and in code an accent, a French quote or no-break space, or words that start with a capital.
 * What developers read (an error thrown, a class, an import) is not prose.
 */
const ACCENT = /[À-ÖØ-öø-ÿŒœ’«»\u00A0\u202F]/
/** A separator or quotes around a value say nothing by themselves. */
const SAYS = /\p{L}/u
const SENTENCE = /(?:^|\s)\p{Lu}\p{Ll}+(?:[\s.:!?…]|$)/u
const PHRASE = /\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u

/** What a browser calls the files that are dragged. */
const DOM_NAME = /^Files$/

/** Attributes that a person hears or reads. */
const SPOKEN =
  /^(?:aria-(?:label|description|roledescription|valuetext)|alt|title|placeholder|label)$/

const MESSAGE = 'A person reads « {{text}} »: write it in rules/, and say it by its id.'

/** The call whose argument only developers read. */
const isForDevelopers = ({ parent }) =>
  parent !== null &&
  ((parent.type === 'NewExpression' && /Error$/.test(parent.callee.name ?? '')) ||
    (parent.type === 'CallExpression' &&
      /^(?:Symbol|RegExp|defineStore)$/.test(parent.callee.name ?? '')) ||
    /^(?:Import|Export)\w*Declaration$|^ImportExpression$/.test(parent.type) ||
    parent.type === 'TSLiteralType' ||
    (parent.type === 'TemplateLiteral' && isForDevelopers(parent)) ||
    (parent.type === 'ConditionalExpression' && isForDevelopers(parent)) ||
    (parent.type === 'BinaryExpression' && parent.operator === '+' && isForDevelopers(parent)))

/** @type {import("eslint").Rule.RuleModule} */
export const wordsInRules = {
  meta: {
    type: 'problem',
    docs: { description: 'keep French prose out of src/' },
    schema: [],
    messages: { prose: MESSAGE },
  },
  create(context) {
    const report = (node, text) =>
      context.report({ node, messageId: 'prose', data: { text: text.trim() } })
    const check = (node, text) => {
      if (isForDevelopers(node) || DOM_NAME.test(text)) return
      if (SAYS.test(text) && [ACCENT, SENTENCE, PHRASE].some((look) => look.test(text)))
        report(node, text)
    }
    const code = {
      Literal: (node) => {
        if (typeof node.value === 'string') check(node, node.value)
      },
      TemplateElement: (node) => check(node, node.value.cooked ?? ''),
    }
    const template = {
      ...code,
      VText: (node) => {
        if (SAYS.test(node.value)) report(node, node.value)
      },
      'VAttribute[directive=false]': (node) => {
        if (SPOKEN.test(node.key.name) && SAYS.test(node.value?.value ?? ''))
          report(node, node.value.value)
      },
    }
    const { defineTemplateBodyVisitor } = context.sourceCode.parserServices
    return defineTemplateBodyVisitor ? defineTemplateBodyVisitor(template, code) : code
  },
}
