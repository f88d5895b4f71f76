import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAMILIES, LIMITS, TRACKS } from '../../src/domain'
import { parseDossier } from '../../src/storage/file/parse'
import { serializeDossier } from '../../src/storage/file/serialize'
import { dossiers } from './arbitrary'
import { rules } from './rules'

const least = { format: 'ptce-dossier', version: 1, profile: { track: 'porteur' } }
const parse = (changes: object) => parseDossier({ ...least, ...changes }, rules)

/** Why a file is refused, as data. */
function refusalOf(file: unknown) {
  const parsed = parseDossier(file, rules)
  return parsed.ok ? undefined : parsed.error
}

describe('a file of ours', () => {
  it('gives back the dossier it was made from, whatever it holds', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        expect(parseDossier(serializeDossier(dossier), rules)).toMatchObject({ ok: true, dossier })
        const parsed = parseDossier(serializeDossier(dossier), rules)
        expect(parsed.ok && parsed.dossier).toEqual(dossier)
      }),
      { numRuns: 300 },
    )
  })

  it('opens with the least it can hold', () => {
    expect(parse({})).toEqual({
      ok: true,
      notices: [],
      dossier: {
        ...least,
        rules: '2026.11',
        project: {},
        territory: [],
        members: [],
        answers: {},
        evidence: {},
      },
    })
  })

  const marked = (isPole: boolean) => ({ id: 'm1', name: 'A', family: 'association', isPole })

  it('says its second version only when it holds what the first one cannot', () => {
    const written = (changes: object) => {
      const parsed = parse(changes)
      return (
        parsed.ok && (JSON.parse(serializeDossier(parsed.dossier)) as { version: number }).version
      )
    }
    expect(written({})).toBe(1)
    expect(written({ members: [marked(false)] })).toBe(1)
    expect(written({ members: [marked(true)] })).toBe(2)
    expect(parse({ version: 2, members: [marked(true)] })).toMatchObject({
      ok: true,
      notices: [],
      dossier: { members: [{ isPole: true }] },
    })
  })

  it('holds what the tool last said, in its second version, and only statuses', () => {
    const seen = { on: '2026-11-28', rules: '2026.11', article9: { innovation: 'reuni' } }
    const parsed = parse({ version: 2, seen })
    const whole = { ...seen, stateCall: {} }
    expect(parsed).toMatchObject({ ok: true, dossier: { seen: whole } })
    if (!parsed.ok) return
    const written: unknown = JSON.parse(serializeDossier(parsed.dossier))
    expect(written).toMatchObject({ version: 2, seen: whole })
    expect(
      refusalOf({ ...least, version: 2, seen: { ...seen, article9: { innovation: 'oui' } } }),
    ).toMatchObject({ code: 'valeur', field: 'seen.article9.innovation' })
    expect(refusalOf({ ...least, version: 2, seen: { ...seen, score: 3 } })).toMatchObject({
      code: 'champ',
      field: 'seen.score',
    })
  })

  const written = (dossier: object): unknown => JSON.parse(JSON.stringify(dossier))
  const followUp = { who: 'le trésorier', by: '2027-01-15', doneOn: '2027-01-10' }

  it.each([
    ['actions', { actions: { 'agir-innovation': followUp } }],
    [
      'an action that no rule proposes any more',
      { actions: { 'agir-ancienne': { by: '2020-01-01' } } },
    ],
    ['actions of the group', { ownActions: [{ id: 'o1', title: 'Visiter un pôle', ...followUp }] }],
  ])('holds what is written beside an action, in its second version: %s', (_, said) => {
    const parsed = parse({ version: 2, ...said })
    expect(parsed).toMatchObject({ ok: true, notices: [], dossier: said })
    if (!parsed.ok) return
    expect(JSON.parse(serializeDossier(parsed.dossier))).toMatchObject({ version: 2, ...said })
  })

  it('takes an action of which nothing is written for an absent key', () => {
    const parsed = parse({ version: 2, actions: { 'agir-innovation': {}, a: { who: '' } } })
    expect(parsed).toEqual(parse({}))
    expect(parse({ version: 2, actions: [], ownActions: [] })).toEqual(parse({}))
  })

  it('holds what is noted in a meeting, in its second version', () => {
    const meeting = {
      on: '2026-12-10',
      asked: { 1: { done: true, note: 'Deux ans' }, 15: { note: 'x' } },
    }
    const parsed = parse({ version: 2, meeting })
    expect(parsed).toMatchObject({ ok: true, notices: [], dossier: { meeting } })
    if (!parsed.ok) return
    expect(JSON.parse(serializeDossier(parsed.dossier))).toMatchObject({ version: 2, meeting })
  })

  it('takes a meeting where nothing is noted for an absent key', () => {
    for (const meeting of [{}, { on: '2026-12-10' }, { asked: { 3: { done: false, note: '' } } }])
      expect(parse({ version: 2, meeting })).toEqual(parse({}))
  })

  it('keeps what was written beside actions in a kept state', () => {
    const state = { name: 'A', on: '2027-03-02', actions: { o1: { doneOn: '2027-01-10' }, o2: {} } }
    const parsed = parse({ version: 2, snapshots: [state] })
    expect(parsed.ok && written(parsed.dossier.snapshots ?? [])).toMatchObject([
      { actions: { o1: { doneOn: '2027-01-10' } } },
    ])
    expect(parsed.ok && parsed.dossier.snapshots?.[0]?.actions).not.toHaveProperty('o2')
  })

  it('has one structure of the pole at most', () => {
    const two = [marked(true), { ...marked(true), id: 'm2' }]
    expect(refusalOf({ ...least, version: 2, members: two })).toEqual({
      code: 'deux-structures',
      field: 'members.1.isPole',
    })
  })

  it('may begin with the mark that some editors add', () => {
    expect(parseDossier(`\u{FEFF}${JSON.stringify(least)}`, rules).ok).toBe(true)
  })
})

describe('an object that has nothing', () => {
  it.each(['profile', 'project', 'answers', 'evidence', 'comments', 'unknownAnswers', 'actions'])(
    'may be written as an empty list: %s',
    (key) => {
      const parsed = parseDossier({ ...least, [key]: [] }, rules, { draft: true })
      expect(parsed).toEqual(parseDossier({ ...least, [key]: {} }, rules, { draft: true }))
      expect(parsed.ok).toBe(true)
    },
  )
})

describe('an answer of a file', () => {
  it.each([
    ['null', null],
    ['an empty text', ''],
    ['an empty list', []],
  ])('that is %s was not given', (_, silence) => {
    const parsed = parse({
      answers: { 'strategie-ecrite': silence, inconnue: silence },
      evidence: { 'strategie-ecrite': silence === '' ? null : silence },
    })
    expect(parsed).toMatchObject({ ok: true, notices: [] })
    expect(parsed.ok && [parsed.dossier.answers, parsed.dossier.evidence]).toEqual([{}, {}])
    expect(parsed.ok && 'unknownAnswers' in parsed.dossier).toBe(false)
  })

  it.each([
    ['strategie-ecrite', 'oui', 'oui'],
    ['strategie-ecrite', 'ne-sait-pas', 'ne-sait-pas'],
    ['strategie-ecrite', ['ne-sait-pas'], 'ne-sait-pas'],
    ['moyens-partages', ['ne-sait-pas'], 'ne-sait-pas'],
    ['moyens-partages', ['locaux', 'materiel'], ['locaux', 'materiel']],
    ['moyens-partages', ['locaux', 'locaux'], ['locaux']],
    ['moyens-partages', 'locaux', ['locaux']],
    ['moyens-partages', ['aucun'], ['aucun']],
    ['annees-prevues', 50, 50],
    ['annees-prevues', 'ne-sait-pas', 'ne-sait-pas'],
    ['plan-d-action', 0, 0],
    ['plan-d-action', 'sans-objet', 'sans-objet'],
  ])('to %s, %j, is read as %j', (question, value, expected) => {
    const parsed = parse({ answers: { [question]: value } })
    expect(parsed.ok && parsed.dossier.answers).toEqual({ [question]: expected })
    expect(parsed.ok && parsed.notices).toEqual([])
  })

  it.each([
    ['inconnue', 'oui'],
    ['strategie-ecrite', 'peut-etre'],
    ['strategie-ecrite', ['oui', 'non']],
    ['strategie-ecrite', 2],
    ['moyens-partages', ['locaux', 'aucun']],
    ['moyens-partages', ['locaux', 'ne-sait-pas']],
    ['moyens-partages', ['locaux', 'camion']],
    ['annees-prevues', 51],
    ['annees-prevues', -1],
    ['annees-prevues', 2.5],
    ['annees-prevues', '3'],
    ['plan-d-action', 4],
    ['plan-d-action', '2'],
  ])('to %s, %j, is kept aside and named', (question, value) => {
    const parsed = parse({ answers: { [question]: value, 'plan-d-action-2': 1 } })
    expect(parsed.ok && parsed.dossier.answers).toEqual({})
    expect(parsed.ok && parsed.dossier.unknownAnswers).toEqual({
      [question]: value,
      'plan-d-action-2': 1,
    })
    const isKnown = question !== 'inconnue'
    expect(parsed.ok && parsed.notices).toEqual([
      {
        code: 'a-part',
        aside: {
          questions: [...(isKnown ? [] : ['inconnue']), 'plan-d-action-2'],
          answers: isKnown ? [{ question, value }] : [],
        },
      },
    ])
  })

  it('comes back from aside once the rules know it, unless another was given since', () => {
    const parsed = parse({
      answers: { 'plan-d-action': 3, 'annees-prevues': 99 },
      unknownAnswers: { 'strategie-ecrite': 'oui', 'plan-d-action': 1, 'annees-prevues': 98 },
    })
    expect(parsed.ok && parsed.dossier.answers).toEqual({
      'strategie-ecrite': 'oui',
      'plan-d-action': 3,
    })
    expect(parsed.ok && parsed.dossier.unknownAnswers).toEqual({
      'plan-d-action': 1,
      'annees-prevues': 99,
    })
  })
})

describe('a file that is refused', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

  it.each([
    ['empty', '', 'illisible'],
    ['cut short', '{"format":', 'illisible'],
    ['of another kind', '{"format":"autre","version":1}', 'pas-un-dossier'],
    ['a list', '[]', 'pas-un-dossier'],
    ['a number', '3', 'pas-un-dossier'],
    ['nothing', 'null', 'pas-un-dossier'],
    ['without a version', '{"format":"ptce-dossier"}', 'pas-un-dossier'],
    ['of version 0', '{"format":"ptce-dossier","version":0}', 'pas-un-dossier'],
    ['of a later version', '{"format":"ptce-dossier","version":3,"futur":1}', 'recent'],
    ['deep', nested(100_000), 'pas-un-dossier'],
    [
      'deep where a dossier is flat',
      JSON.stringify({ ...least, answers: 0 }).replace('"answers":0', `"answers":${nested(50)}`),
      'pas-un-dossier',
    ],
    ['over ten megabytes', `"${'x'.repeat(10_000_000)}"`, 'trop-gros'],
    ['over ten megabytes of accents', `"${'é'.repeat(5_000_000)}"`, 'trop-gros'],
  ])('is %s', (_, text, code) => {
    expect(refusalOf(text)).toEqual({ code })
  })

  it.each([
    ['a field', { couleur: 'bleu' }, 'couleur'],
    ['a field of a member', { members: [{ id: 'm', nom: 'A' }] }, 'members.0.nom'],
    ['a field and a wrong value', { id: 3, couleur: 'bleu' }, 'couleur'],
    ['a verdict', { article9: [] }, 'article9'],
    ['a question that no meeting has', { meeting: { asked: { 16: {} } } }, 'meeting.asked.16'],
    ['a question 0', { meeting: { asked: { '00': {} } } }, 'meeting.asked.00'],
    ['a person in a meeting', { meeting: { asked: { 1: { who: 'Léa' } } } }, 'meeting.asked.1.who'],
    ['a person beside an action', { actions: { a: { name: 'Léa' } } }, 'actions.a.name'],
    [
      'a field of an own action',
      { ownActions: [{ id: 'o', title: 'A', done: true }] },
      'ownActions.0.done',
    ],
  ])('names %s it does not know', (_, changes, field) => {
    expect(refusalOf({ ...least, ...changes })).toEqual({ code: 'champ', field })
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'names the hostile key %s, anywhere',
    (key) => {
      const hostile = (place: string) =>
        JSON.stringify({ ...least, answers: { hole: 1 }, comments: { hole: 'x' } }).replace(
          place,
          `"${key}":{"polluted":true}`,
        )
      expect(refusalOf(hostile('"hole":1'))).toEqual({ code: 'champ', field: `answers.${key}` })
      expect(refusalOf(hostile('"hole":"x"'))).toEqual({ code: 'champ', field: `comments.${key}` })
      expect(Object({} as object).polluted).toBeUndefined()
    },
  )

  const member = { id: 'm1', name: 'A', family: 'association' }

  it.each([
    ['an unknown track', { profile: { track: 'autre' } }, 'profile.track', TRACKS],
    [
      'an unknown family',
      { members: [{ ...member, family: 'sarl' }] },
      'members.0.family',
      FAMILIES,
    ],
    ['text for members', { members: 'Ressourcerie' }, 'members', 'liste'],
    ['a list for answers', { answers: ['oui'] }, 'answers', 'groupe'],
    ['an object for an answer', { answers: { a: {} } }, 'answers.a', 'reponse'],
    ['a yes or no for an answer', { answers: { a: true } }, 'answers.a', 'reponse'],
    ['a number for a name', { project: { name: 3 } }, 'project.name', 'texte'],
    [
      'a number for a code',
      { territory: [{ type: 'commune', code: 3310 }] },
      'territory.0.code',
      'code',
    ],
    [
      'a word for a yes or no',
      { members: [{ ...member, legalPerson: 'oui' }] },
      'members.0.legalPerson',
      'oui-ou-non',
    ],
    [
      'a percentage for a share',
      { members: [{ ...member, nonEssShare: 60 }] },
      'members.0.nonEssShare',
      'part',
    ],
    ['a date in words', { updatedAt: 'hier' }, 'updatedAt', 'date'],
    ['a day in words', { actions: { a: { by: 'en mars' } } }, 'actions.a.by', 'date'],
    [
      'a day that no calendar has',
      { ownActions: [{ id: 'o1', title: 'A', doneOn: '2027-02-30' }] },
      'ownActions.0.doneOn',
      'date',
    ],
    ['a number for a role', { actions: { a: { who: 3 } } }, 'actions.a.who', 'texte'],
    ['a list for an action', { actions: { a: ['oui'] } }, 'actions.a', 'groupe'],
    [
      'a day that is not in the calendar, of a meeting',
      { meeting: { on: '2027-02-30', asked: {} } },
      'meeting.on',
      'date',
    ],
    [
      'a word for a tick',
      { meeting: { asked: { 1: { done: 'oui' } } } },
      'meeting.asked.1.done',
      'oui-ou-non',
    ],
    ['an object for a list of actions', { ownActions: { a: {} } }, 'ownActions', 'liste'],
    [
      'an id that no object may have for a key',
      { ownActions: [{ id: '__proto__', title: 'A' }] },
      'ownActions.0.id',
      'identifiant',
    ],
  ])('names the value that is wrong, and what is expected there: %s', (_, changes, field, what) => {
    const expected = typeof what === 'string' ? { kind: what } : { kind: 'choix', options: what }
    expect(refusalOf({ ...least, ...changes })).toEqual({ code: 'valeur', field, expected })
  })

  it.each([
    ['a track', { profile: {} }, 'profile.track', { kind: 'choix', options: TRACKS }],
    [
      'the name of a member',
      { members: [{ id: 'm1', family: 'association' }] },
      'members.0.name',
      { kind: 'texte' },
    ],
    [
      'the code of a place',
      { territory: [{ type: 'commune' }] },
      'territory.0.code',
      { kind: 'code' },
    ],
    [
      'the title of an action',
      { ownActions: [{ id: 'o1' }] },
      'ownActions.0.title',
      { kind: 'texte' },
    ],
  ])('names what is not there: %s', (_, changes, field, expected) => {
    expect(refusalOf({ ...least, ...changes })).toEqual({ code: 'manque', field, expected })
  })

  it('names two members of the same id', () => {
    expect(refusalOf({ ...least, members: [member, member] })).toEqual({
      code: 'identifiant-double',
      field: 'members.1.id',
      id: 'm1',
    })
  })

  it('names two actions of the same id', () => {
    const own = { id: 'o1', title: 'A' }
    expect(refusalOf({ ...least, ownActions: [own, { ...own, id: 'o2' }, own] })).toEqual({
      code: 'action-double',
      field: 'ownActions.2.id',
      id: 'o1',
    })
  })

  it('says how long a text may be', () => {
    expect(refusalOf({ ...least, rules: 'x'.repeat(501) })).toEqual({
      code: 'trop-long',
      field: 'rules',
      most: 500,
    })
    expect(refusalOf({ ...least, actions: { a: { who: 'x'.repeat(501) } } })).toEqual({
      code: 'trop-long',
      field: 'actions.a.who',
      most: 500,
    })
  })

  it('is the one that would be too large once written again', () => {
    const members = Array.from({ length: LIMITS.members }, (_, index) => ({
      ...member,
      id: `m${index}`,
      brings: 'x'.repeat(LIMITS.text),
      legalForm: 'é'.repeat(LIMITS.name),
      name: '€'.repeat(LIMITS.name * 0.9),
    }))
    const text = JSON.stringify({ ...least, members, comments: { a: 'x'.repeat(9_000) } })
    const room = LIMITS.bytes - new TextEncoder().encode(text).length
    const filled = JSON.stringify({
      ...least,
      members,
      comments: Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [
          `c${index}`,
          'x'.repeat(Math.floor(room / 400) - 12),
        ]),
      ),
    })
    expect(new TextEncoder().encode(filled).length).toBeLessThanOrEqual(LIMITS.bytes)
    expect(refusalOf(filled)).toEqual({ code: 'trop-gros' })
  })

  it('shortens and cleans the name of a field before it stands in a sentence', () => {
    expect(refusalOf({ ...least, [`a\n${'b'.repeat(500)}`]: 1 })).toEqual({
      code: 'champ',
      field: `a\u{FFFD}${'b'.repeat(78)}`,
    })
  })

  const many = (count: number) => Array.from({ length: count }, (_, index) => index)

  it.each([
    ['members', 500, { members: many(501).map((index) => ({ ...member, id: `m${index}` })) }],
    ['territory', 100, { territory: many(101).map(() => ({ type: 'commune', code: '03310' })) }],
    [
      'answers',
      2_000,
      { answers: Object.fromEntries(many(100_000).map((index) => [`q${index}`, 1])) },
    ],
    [
      'actions',
      200,
      { actions: Object.fromEntries(many(201).map((index) => [`agir-${index}`, { who: 'A' }])) },
    ],
    ['ownActions', 50, { ownActions: many(51).map((index) => ({ id: `o${index}`, title: 'A' })) }],
  ])('has too many %s', (field, most, changes) => {
    expect(refusalOf({ ...least, ...changes })).toEqual({ code: 'trop-nombreux', field, most })
  })

  it.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf'])(
    'is refused by its name when it holds a key that every object has: %s',
    (key) => {
      expect(refusalOf({ ...least, [key]: false })).toEqual({ code: 'champ', field: key })
      expect(parseDossier({ [key]: false }, rules).ok).toBe(false)
    },
  )

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        parseDossier(value, rules)
        parseDossier(JSON.stringify({ ...least, answers: value, members: value }), rules)
        parseDossier(JSON.stringify({ ...least, actions: value, ownActions: value }), rules)
        parseDossier(
          JSON.stringify({ ...least, actions: { a: value }, ownActions: [value] }),
          rules,
        )
        const text = typeof value === 'string' ? value : JSON.stringify(value)
        expect(typeof parseDossier(text, rules).ok).toBe('boolean')
      }),
    )
  })
})

describe('what this browser kept', () => {
  it('may have no track yet', () => {
    expect(parseDossier({ ...least, profile: {} }, rules, { draft: true }).ok).toBe(true)
  })
})
