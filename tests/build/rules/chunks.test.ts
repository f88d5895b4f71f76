import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CHUNK_IDS } from '../../../src/build/rules/emit/chunks'
import { compileFromDisk } from '../../../src/build/rules/disk'
import { content as contentPlugin, literal } from '../../../src/build/rules/plugin'
import { FAMILIES, mergeWords, NO_RESULT_RULES } from '../../../src/domain'

const { rules, chunks } = compileFromDisk('.')
const words = mergeWords(...Object.values(chunks))
const gzipped = (value: unknown) => gzipSync(JSON.stringify(value)).length

/** What the words of the home page and the rules of the journey may weigh together, in bytes. */
const FIRST_LOAD = 8 * 1024

describe('the chunks', () => {
  it('leave a light start: what judges, and the words of the first screen', () => {
    const later = new Set([...Object.keys(NO_RESULT_RULES), 'options', 'checks'])
    const core = Object.entries(rules).filter(([key]) => !later.has(key))
    expect(gzipped([Object.fromEntries(core), chunks.core])).toBeLessThan(FIRST_LOAD)
  })

  it.each(CHUNK_IDS)('%s holds something', (chunk) => {
    expect(gzipped(chunks[chunk])).toBeGreaterThan(200)
  })

  it('never hold the same text twice', () => {
    const ids = Object.values(chunks).flatMap((chunk) => Object.keys(chunk.texts ?? {}))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('hold every word a rule needs', () => {
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort()
    const keys = (dictionary: object) => Object.keys(dictionary).sort()
    expect(keys(words.questions)).toEqual(ids(rules.questions))
    expect(keys(words.elements)).toEqual(ids(rules.elements))
    expect(keys(words.stateConditions)).toEqual(ids(rules.stateConditions))
    expect(keys(words.axes)).toEqual(ids(rules.axes))
    expect(keys(words.families)).toEqual([...FAMILIES].sort())
    expect(keys(words.alerts)).toEqual(ids(rules.alerts))
    expect(keys(words.options ?? {})).toEqual(ids(rules.options ?? []))
    expect(keys(words.checks ?? {})).toEqual(ids(rules.checks ?? []))
    expect(keys(words.remarks)).toEqual(ids(rules.remarks))
    expect(keys(words.memberMessages)).toEqual(ids(rules.memberMessages))
    expect(keys(words.situations)).toEqual(ids(rules.situations))
    expect(keys(words.stages)).toEqual(ids(rules.stages))
    expect(keys(words.levers)).toEqual(ids(rules.levers))
    expect(keys(words.steps)).toEqual(ids(rules.steps))
  })

  it('hold the words of every option', () => {
    for (const { id, options } of rules.questions) {
      const known = Object.keys(words.questions[id]?.options ?? {})
      expect(known).toEqual(expect.arrayContaining(options.map((option) => option.id)))
    }
  })

  it.each(['article-9', 'appel-a-projets', 'demarche', 'votre-collectivite'] as const)(
    '%s holds the questions of its screen, and no other',
    (chunk) => {
      const asked = rules.questions.filter(({ step }) => step === chunk).map(({ id }) => id)
      expect(Object.keys(chunks[chunk].questions ?? {}).sort()).toEqual([...asked].sort())
    },
  )

  it('draw the sentence of the law whole, its eleven elements in order', () => {
    const law = chunks.core.law ?? []
    expect(law.flatMap(({ element }) => element ?? [])).toEqual(rules.elements.map(({ id }) => id))
    expect(law.map(({ text }) => text).join('')).toMatch(
      /^Les pôles territoriaux de coopération économique sont .* développement local durable\.$/,
    )
  })
})

describe('the questions', () => {
  it('are asked in the order of the screens', () => {
    const steps = rules.questions.map(({ step }) => rules.steps.findIndex(({ id }) => id === step))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
  })

  it('ask for the legal form with the members, and count it in the State call', () => {
    const question = rules.questions.find(({ id }) => id === 'existence-juridique-du-pole')
    expect(question).toMatchObject({
      step: 'membres',
      grid: 'appel-a-projets',
      group: 'personne-morale-droit-prive',
    })
    expect(chunks.consortium.questions).toHaveProperty('existence-juridique-du-pole')
  })
})

describe('the Vite plugin', () => {
  const plugin = contentPlugin()
  const call = (hook: unknown, ...given: unknown[]): unknown =>
    typeof hook === 'function' ? Reflect.apply(hook, {}, given) : undefined
  call(plugin.configResolved, { root: '.' })

  it('serves the words of the core by name, and no rule', async () => {
    const source = String(call(plugin.load, '\0virtual:content/core'))
    const served: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`)
    const statementCount = rules.axes.flatMap(({ statements }) => statements).length
    expect(served).toMatchObject({ words: chunks.core, statementCount })
    expect(served).not.toHaveProperty('rules')
  })

  it('leaves what only a result reads out of what the journey follows', async () => {
    const load = async (id: string): Promise<Record<string, object>> => {
      const source = String(call(plugin.load, `\0virtual:content/${id}`))
      return import(`data:text/javascript,${encodeURIComponent(source)}`)
    }
    const { default: core = {} } = await load('rules')
    const { default: ofResult = {} } = await load('result-rules')
    for (const key of ['alerts', 'options', 'checks']) expect(core).not.toHaveProperty(key)
    expect({ ...core, ...ofResult }).toEqual(rules)
  })

  it('serves each other chunk by default', async () => {
    const source = String(call(plugin.load, '\0virtual:content/preuves'))
    const served: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`)
    expect(served).toMatchObject({ default: chunks.preuves })
  })

  it('writes any value as a string that JavaScript reads back', async () => {
    const value = { text: "l'une, l’autre", quoted: '"oui"', path: 'a\\b', lines: 'un\ndeux' }
    const source = `export default JSON.parse(${literal(value)})`
    const served: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`)
    expect(served).toMatchObject({ default: value })
  })

  it.each(['virtual:territory', './content/core', '\0virtual:content/inconnu'])(
    'leaves %s to others',
    (id) => {
      expect(call(plugin.resolveId, id) ?? call(plugin.load, id)).toBeUndefined()
    },
  )
})
