import fc from 'fast-check'
import {
  AUTHORITY_LEVELS,
  COMMITMENTS,
  ELEMENT_IDS,
  FAMILIES,
  FINDINGS,
  MEMBER_ROLES,
  PLACE_TYPES,
  STAGES,
  STATE_CONDITION_IDS,
  STATUSES,
  TRACKS,
  type Answer,
  type Authority,
  type Dossier,
  type FollowUp,
  type FollowUps,
  type Member,
  type OwnAction,
  type QuestionRule,
  type Snapshot,
} from '../../src/domain'

/** Anything people type, no-break spaces, emoji and combining accents included. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
const kebab = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,2}$/)
const day = fc.constantFrom('2026-11-23', '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00+02:00')

const statuses = (ids: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...STATUSES), { noNullPrototype: true })

const place = fc.record({
  type: fc.constantFrom(...PLACE_TYPES),
  code: fc.stringMatching(/^[0-9AB]{2,9}$/),
})

const authority: fc.Arbitrary<Authority> = fc.oneof(
  place,
  fc.record({
    type: fc.constantFrom(...PLACE_TYPES),
    code: fc.stringMatching(/^[0-9AB]{2,9}$/),
    name: text,
  }),
  fc.record({ type: fc.constant('autre'), name: text }),
)

const member: fc.Arbitrary<Member> = fc.record(
  {
    id: kebab,
    name: fc.oneof(text, fc.constant('')),
    family: fc.constantFrom(...FAMILIES),
    legalPerson: fc.boolean(),
    roles: fc.subarray([...MEMBER_ROLES]),
    commitment: fc.constantFrom(...COMMITMENTS),
    nonEssShare: fc.constantFrom(0, 0.5, 0.6, 1),
    legalForm: text,
    siren: fc.stringMatching(/^\d{9}$/),
    place,
    brings: text,
    source: fc.constantFrom(...FINDINGS),
  },
  { requiredKeys: ['id', 'name', 'family'] },
)

const followUpParts = {
  who: text,
  by: fc.constantFrom('2027-01-15', '2028-02-29'),
  doneOn: fc.constantFrom('2026-11-23', '2027-01-10'),
}
/** Something is written: an action of which nothing is said is an absent key. */
const followUp: fc.Arbitrary<FollowUp> = fc
  .record(followUpParts, { requiredKeys: [] })
  .filter((said) => Object.keys(said).length > 0)

/** Ids that the rules never had, too: those of former rules stay. */
const followUps: fc.Arbitrary<FollowUps> = fc.dictionary(
  fc.oneof(
    kebab.map((id) => `agir-${id}`),
    fc.constantFrom('agir-innovation', 'toString', ''),
  ),
  followUp,
  { noNullPrototype: true, minKeys: 1, maxKeys: 4 },
)

const ownAction: fc.Arbitrary<OwnAction> = fc.record(
  { id: kebab, title: fc.oneof(text, fc.constant('')), ...followUpParts },
  { requiredKeys: ['id', 'title'] },
)

/** An answer that the question allows, in the one form it is kept in. */
function answerTo({ kind, options, min, max }: QuestionRule): fc.Arbitrary<Answer> {
  const free = options.filter((option) => !option.exclusive && !option.reserved)
  const alone = options.filter((option) => option.exclusive).map(({ id }) => [id])
  const reserved = fc.constantFrom('ne-sait-pas', 'sans-objet')
  switch (kind) {
    case 'choix-unique':
      return fc.oneof(reserved, fc.constantFrom(...free.map(({ id }) => id)))
    case 'choix-multiple':
      return fc.oneof(
        reserved,
        fc.constantFrom(...alone),
        fc.subarray(
          free.map(({ id }) => id),
          { minLength: 1 },
        ),
      )
    case 'niveau':
      return fc.oneof(reserved, fc.integer({ min: 0, max: 3 }))
    case 'nombre':
      return fc.oneof(reserved, fc.integer({ min: min ?? 0, max: max ?? 1000 }))
  }
}

const spoken = (question: QuestionRule) =>
  answerTo(question).map((answer): readonly [string, Answer] => [question.id, answer])

const sources = fc.dictionary(kebab, fc.constantFrom(...FINDINGS), {
  noNullPrototype: true,
  minKeys: 1,
  maxKeys: 4,
})

const snapshot: fc.Arbitrary<Snapshot> = fc.record(
  {
    name: text,
    on: fc.constantFrom('2026-11-23', '2024-02-29'),
    rules: fc.constantFrom('2026.11', '2024.01', ''),
    project: fc.record({ name: text, stage: fc.constantFrom(...STAGES) }, { requiredKeys: [] }),
    territory: fc.array(place, { maxLength: 2 }),
    members: fc.uniqueArray(member, { maxLength: 3, selector: ({ id }) => id }),
    answers: fc.dictionary(kebab, fc.oneof(kebab, fc.integer()), { noNullPrototype: true }),
    evidence: fc.dictionary(kebab, fc.array(kebab, { minLength: 1, maxLength: 3 }), {
      noNullPrototype: true,
    }),
    actions: followUps,
    sources,
  },
  {
    requiredKeys: ['name', 'on', 'rules', 'project', 'territory', 'members', 'answers', 'evidence'],
  },
)

/** Dossiers as the app keeps them: every answer allowed, silence as an absent key. */
export const dossiers = (rules: {
  readonly questions: readonly QuestionRule[]
}): fc.Arbitrary<Dossier> =>
  fc.record(
    {
      format: fc.constant('ptce-dossier'),
      version: fc.constant(1),
      rules: fc.constantFrom('2026.11', '2024.01'),
      id: kebab,
      createdAt: day,
      updatedAt: day,
      profile: fc.record(
        {
          track: fc.constantFrom(...TRACKS),
          level: fc.constantFrom(...AUTHORITY_LEVELS),
          authority,
          decisionOn: fc.constantFrom('2027-03-15', '2028-02-29'),
        },
        { requiredKeys: ['track'] },
      ),
      project: fc.record(
        {
          name: text,
          summary: text,
          themes: fc.array(kebab, { minLength: 1, maxLength: 3 }),
          stage: fc.constantFrom(...STAGES),
          purposes: fc.array(kebab, { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
      territory: fc.array(place, { maxLength: 5 }),
      members: fc
        .tuple(
          fc.uniqueArray(member, { maxLength: 8, selector: ({ id }) => id }),
          fc.option(fc.nat({ max: 8 })),
        )
        .map(([list, pole]) =>
          list.map((one, index) => (index === pole ? { ...one, isPole: true as const } : one)),
        ),
      answers: fc
        .subarray([...rules.questions])
        .chain((asked) => fc.tuple(...asked.map((question) => spoken(question))))
        .map((entries) => Object.fromEntries(entries)),
      evidence: fc.dictionary(kebab, fc.array(kebab, { minLength: 1, maxLength: 3 })),
      seen: fc.record({
        on: fc.constantFrom('2026-11-23', '2024-02-29'),
        rules: fc.constantFrom('2026.11', '2024.01'),
        article9: statuses(ELEMENT_IDS),
        stateCall: statuses(STATE_CONDITION_IDS),
      }),
      sources,
      declared: fc
        .subarray([...rules.questions])
        .chain((asked) => fc.tuple(...asked.map((question) => spoken(question))))
        .chain((said) =>
          fc.record({
            on: fc.constantFrom('2026-11-20', '2024-02-29'),
            rules: fc.constantFrom('2026.11', ''),
            members: fc.uniqueArray(member, { maxLength: 3, selector: ({ id }) => id }),
            answers: fc.constant(Object.fromEntries(said)),
            evidence: fc.dictionary(kebab, fc.array(kebab, { minLength: 1, maxLength: 3 }), {
              noNullPrototype: true,
            }),
          }),
        ),
      actions: followUps,
      ownActions: fc.uniqueArray(ownAction, {
        minLength: 1,
        maxLength: 4,
        selector: ({ id }) => id,
      }),
      meeting: fc.record({
        on: fc.constantFrom('2026-12-10', '2024-02-29'),
        asked: fc.dictionary(
          fc.integer({ min: 1, max: 15 }).map(String),
          fc.oneof(
            fc.constant({ done: true as const }),
            fc.record({ done: fc.constant(true as const), note: text }),
          ),
          { minKeys: 1, maxKeys: 4 },
        ),
      }),
      snapshots: fc.array(snapshot, { minLength: 1, maxLength: 2 }),
      comments: fc.dictionary(kebab, text, { minKeys: 1, maxKeys: 3 }),
      unknownAnswers: fc.dictionary(
        kebab.map((id) => `inconnue-${id}`),
        fc.oneof(kebab, fc.integer(), fc.uniqueArray(kebab, { minLength: 2, maxLength: 3 })),
        { minKeys: 1, maxKeys: 3 },
      ),
    },
    {
      requiredKeys: [
        'format',
        'version',
        'rules',
        'profile',
        'project',
        'territory',
        'members',
        'answers',
        'evidence',
      ],
    },
  )
