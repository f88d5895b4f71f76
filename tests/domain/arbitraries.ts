/** Random members and dossiers, for properties that must hold on all of them. */
import fc from 'fast-check'
import {
  AUTHORITY_LEVELS,
  COMMITMENTS,
  FAMILIES,
  MEMBER_ROLES,
  STAGES,
  TRACKS,
  type Answer,
  type Answers,
  type Dossier,
  type Member,
  type QuestionRule,
  type Rulebook,
} from '../../src/domain'

/** A member without its id: a list numbers them. */
const member: fc.Arbitrary<Omit<Member, 'id'>> = fc.record(
  {
    name: fc.constantFrom('Ressourcerie', 'Menuiserie', 'Commune', 'Lycée', 'Une habitante'),
    family: fc.constantFrom(...FAMILIES),
    legalPerson: fc.boolean(),
    roles: fc.subarray([...MEMBER_ROLES]),
    commitment: fc.constantFrom(...COMMITMENTS),
    nonEssShare: fc.constantFrom(0, 0.4, 0.5, 0.6, 1),
  },
  { requiredKeys: ['name', 'family'] },
)

export const memberLists = (maxLength = 6): fc.Arbitrary<readonly Member[]> =>
  fc
    .tuple(fc.array(member, { maxLength }), fc.option(fc.nat({ max: maxLength }), { freq: 2 }))
    .map(([members, pole]) =>
      members.map((one, index) => ({
        ...one,
        id: `m${index + 1}`,
        // At most one line is the pole's own structure.
        ...(index === pole && { isPole: true as const }),
      })),
    )

/** Any answer a question allows, « je ne sais pas » included. */
export function answerTo(question: QuestionRule): fc.Arbitrary<Answer> {
  const options = question.options.map(({ id }) => id)
  switch (question.kind) {
    case 'choix-unique':
      return fc.constantFrom(...options)
    case 'choix-multiple': {
      const free = question.options.filter(({ exclusive, reserved }) => !exclusive && !reserved)
      const alone = question.options.filter(({ exclusive, reserved }) => exclusive || reserved)
      return fc.oneof(
        fc.subarray(
          free.map(({ id }) => id),
          { minLength: 1 },
        ),
        ...(alone.length > 0 ? [fc.constantFrom(...alone.map(({ id }) => [id]))] : []),
      )
    }
    case 'nombre':
      return fc.oneof(
        fc.integer({ min: question.min ?? 0, max: question.max ?? 30 }),
        fc.constant('ne-sait-pas'),
      )
    case 'niveau':
      return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('ne-sait-pas', 'sans-objet'))
  }
}

/** Answers to some of the questions. */
export const someAnswers = (rules: Rulebook): fc.Arbitrary<Answers> =>
  fc.tuple(...rules.questions.map((question) => fc.option(answerTo(question)))).map((given) =>
    Object.fromEntries(
      rules.questions.flatMap(({ id }, index) => {
        const answer = given[index]
        return answer === null || answer === undefined ? [] : [[id, answer] as const]
      }),
    ),
  )

export const dossiers = (rules: Rulebook): fc.Arbitrary<Dossier> =>
  fc.record({
    format: fc.constant('ptce-dossier'),
    version: fc.constant(1),
    rules: fc.constant(rules.version),
    profile: fc.record(
      { track: fc.constantFrom(...TRACKS), level: fc.constantFrom(...AUTHORITY_LEVELS) },
      { requiredKeys: ['track'] },
    ),
    project: fc.record({ stage: fc.constantFrom(...STAGES) }, { requiredKeys: [] }),
    territory: fc.constantFrom([], [{ type: 'region' as const, code: '84' }]),
    members: memberLists(),
    answers: someAnswers(rules),
    evidence: fc.constant({}),
  })
