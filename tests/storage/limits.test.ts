/** What the screens can produce opens again, at the limits too. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAMILIES, LIMITS, MEGABYTES, snapshotOf, TYPED, type Dossier } from '../../src/domain'
import { parseDossier } from '../../src/storage/file/parse'
import { bytesOf, fitsInFile, serializeDossier } from '../../src/storage/file/serialize'
import { withProject } from '../../src/wizard/record'
import { content } from '../domain/realContent'
import { dossierWith } from '../domain/dossierWith'

const { rules } = content
const BLANK: Dossier = dossierWith({ rules: rules.version })

/** Four bytes for two units: as heavy as what people type can be. */
const heavy = (units: number) => '𝄞'.repeat(units / 2)

/** Everything a person could type, as long as the screens allow it. */
const fullest: Dossier = {
  ...BLANK,
  project: withProject(BLANK, {
    name: heavy(TYPED.name),
    summary: heavy(TYPED.summary),
    themes: Object.keys(content.words.themes).slice(0, LIMITS.themes),
    purposes: Object.keys(content.words.purposes),
  }).project,
  territory: Array.from({ length: LIMITS.places }, () => ({ type: 'epci', code: '200071363' })),
  members: Array.from({ length: LIMITS.members }, (_, index) => ({
    id: `m${index}`,
    name: heavy(TYPED.name),
    family: 'groupement-entreprises',
    nonEssShare: 0.6,
    roles: ['centre-recherche', 'enseignement-superieur', 'organisme-formation'],
    commitment: 'gouvernance',
    legalForm: heavy(TYPED.legalForm),
    brings: heavy(TYPED.brings),
  })),
  answers: Object.fromEntries(
    rules.questions.map(({ id, kind, options, max }) => [
      id,
      kind === 'choix-multiple'
        ? options.filter(({ exclusive, reserved }) => !exclusive && !reserved).map((one) => one.id)
        : kind === 'choix-unique'
          ? (options[0]?.id ?? 'ne-sait-pas')
          : (max ?? 0),
    ]),
  ),
  evidence: Object.fromEntries(
    rules.questions.map(({ id }) => [id, Object.keys(content.words.evidence)]),
  ),
  actions: Object.fromEntries(
    Array.from({ length: LIMITS.actions }, (_, index) => [
      `agir-${index}`,
      { who: heavy(TYPED.who), by: '2027-01-15', doneOn: '2027-01-10' },
    ]),
  ),
  ownActions: Array.from({ length: LIMITS.ownActions }, (_, index) => ({
    id: `o${index}`,
    title: heavy(TYPED.actionTitle),
    who: heavy(TYPED.who),
    by: '2027-01-15',
  })),
}

describe('the limits', () => {
  it('leave what a screen lets one type within what a file may hold', () => {
    for (const most of [TYPED.name, TYPED.legalForm, TYPED.actionTitle, TYPED.who])
      expect(most).toBeLessThanOrEqual(LIMITS.name)
    for (const most of [TYPED.summary, TYPED.brings]) expect(most).toBeLessThanOrEqual(LIMITS.text)
  })

  it('are those that the format of the file tells', () => {
    const told = readFileSync('docs/dossier.md', 'utf8').replace(/(\d)\s(?=\d)/g, '$1')
    const row = (what: string) =>
      [
        ...(told.match(new RegExp(`^\\| ${what}[^|]*\\|([^|]*)\\|$`, 'm'))?.[1] ?? '').matchAll(
          /\d+/g,
        ),
      ].map(Number)
    expect({
      file: row('un fichier'),
      members: row('membres'),
      places: row('lieux'),
      themes: row('thèmes'),
      list: row('une autre liste'),
      questions: row('questions'),
      name: row('un nom'),
      texts: row('ce qu’un membre'),
      code: row('un code'),
      snapshots: row('états gardés'),
      actions: row('actions suivies'),
      ownActions: row('actions ajoutées'),
      action: row('le titre d’une action'),
    }).toEqual({
      file: [MEGABYTES],
      members: [LIMITS.members],
      places: [LIMITS.places],
      themes: [LIMITS.themes, LIMITS.list],
      list: [LIMITS.list],
      questions: [LIMITS.questions],
      name: [TYPED.name, LIMITS.name],
      texts: [TYPED.brings, TYPED.summary, LIMITS.text],
      code: [LIMITS.code],
      snapshots: [LIMITS.snapshots],
      actions: [LIMITS.actions],
      ownActions: [LIMITS.ownActions],
      action: [TYPED.actionTitle, TYPED.who, LIMITS.name],
    })
  })

  it('leave room for the actions of many versions of the rules', () => {
    const { elements, stateConditions, axes } = rules
    const statements = axes.flatMap((axis) => axis.statements)
    const proposed = elements.length + stateConditions.length + statements.length
    expect(proposed).toBeLessThan(LIMITS.actions / 2)
  })

  it('leave room in a kept state for every action that a dossier may hold', () => {
    const full = { ...fullest, snapshots: [snapshotOf(fullest, 'Avant', '2027-03-02')] }
    expect(parseDossier(serializeDossier(full), rules)).toEqual({
      ok: true,
      dossier: full,
      notices: [],
    })
  })

  it('leave the fullest dossier of the screens well within a file, which gives it back', () => {
    const text = serializeDossier(fullest)
    expect(bytesOf(text)).toBeLessThan(LIMITS.bytes / 2)
    expect(parseDossier(text, rules)).toEqual({ ok: true, dossier: fullest, notices: [] })
  })

  it.each([
    [
      'members',
      { members: [...fullest.members, { id: 'de-trop', name: 'A', family: 'association' }] },
    ],
    ['places', { territory: [...fullest.territory, { type: 'epci', code: '200071363' }] }],
  ])('refuse one more: %s', (_, part) => {
    const parsed = parseDossier({ ...fullest, ...part }, rules)
    expect(parsed).toMatchObject({ ok: false, error: { code: 'trop-nombreux' } })
  })

  it('give back any list of members, whatever is typed and however long', () => {
    const typed = (most: number) =>
      fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.constantFrom('x'.repeat(most), heavy(most), ' '.repeat(most)),
      )
    const member = fc.record({
      name: typed(TYPED.name),
      family: fc.constantFrom(...FAMILIES),
      brings: typed(TYPED.brings),
    })
    fc.assert(
      fc.property(fc.array(member, { maxLength: 30 }), (list) => {
        const members = list.map((one, index) => ({ ...one, id: `m${index}` }))
        const dossier = { ...BLANK, members }
        expect(fitsInFile(dossier)).toBe(true)
        const parsed = parseDossier(serializeDossier(dossier), rules)
        expect(parsed.ok && parsed.dossier).toEqual(dossier)
      }),
      { numRuns: 100 },
    )
  })
})
