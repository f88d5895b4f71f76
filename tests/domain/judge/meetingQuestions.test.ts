import { describe, expect, it } from 'vitest'
import {
  meetingQuestions,
  type Answer,
  type Dossier,
  type FamilyId,
  type QuestionId,
} from '../../../src/domain'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const { rules, words } = content
const questions = (words.meeting ?? []).flatMap((theme) => theme.questions)
const question = (id: string) => {
  const found = questions.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No question: ${id}`)
  return found
}

const AUTHORITY = { track: 'collectivite', level: 'commune' } as const
const put = (part: Partial<Dossier> = {}) =>
  meetingQuestions(rules, dossierWith({ profile: AUTHORITY, ...part }), questions)
/** Of what was seen by the collectivité itself. */
const left = (part: Partial<Dossier> = {}) => put({ ...seen(part), ...part }).map(({ id }) => id)
const seen = ({ answers = {} }: Partial<Dossier>): Pick<Dossier, 'sources'> => ({
  sources: Object.fromEntries(
    Object.keys(answers)
      .filter((id) => rules.questions.find((one) => one.id === id)?.grid !== 'collectivite')
      .map((id) => [id, 'constate']),
  ),
})

/** An answer that says something: the first option that is not reserved, or a number. */
function sayingOf(id: QuestionId): Answer {
  // With a sum: « rien » would leave none to ask for.
  if (id === 'demande-recue') return ['animation']
  const rule = rules.questions.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`No question of the dossier: ${id}`)
  if (rule.kind === 'nombre' || rule.kind === 'niveau') return 2
  const option = rule.options.find(({ reserved }) => reserved !== true)?.id ?? ''
  return rule.kind === 'choix-multiple' ? [option] : option
}
const saying = (ids: readonly QuestionId[]) =>
  Object.fromEntries(ids.map((id) => [id, sayingOf(id)]))

const member = (family: FamilyId) => ({ id: family, name: family, family })
const SURE = {
  members: [member('association'), member('entreprise')],
  answers: { 'liste-membres-complete': 'oui' },
}
const EVERY_KEEPER = { ...saying(questions.flatMap(({ keptBy }) => keptBy)), ...SURE.answers }

describe('the questions of a meeting', () => {
  it('are fifteen, in five themes', () => {
    expect((words.meeting ?? []).map(({ id, questions: of }) => [id, of.length])).toEqual([
      ['argent', 4],
      ['qui', 3],
      ['quoi', 4],
      ['decision', 2],
      ['nous', 2],
    ])
  })

  it.each(questions.map((one) => [one.id, one] as const))('%s cites what is there', (_, one) => {
    const ids = rules.questions.map(({ id }) => id)
    expect(one.covers.filter((id) => !ids.includes(id))).toEqual([])
    expect(one.covers).toEqual(expect.arrayContaining([...one.keptBy]))
    expect(one.evidence.filter((kind) => words.evidence[kind] === undefined)).toEqual([])
  })

  it.each([
    ['demande', 'demande-recue montant-demande contrepartie-attendue', ''],
    [
      'beneficiaire',
      'beneficiaire-de-l-aide',
      'forme-juridique-adaptee existence-juridique-du-pole',
    ],
    ['budget', 'part-dans-les-ressources', 'budget-du-pole ressources-variees apports-des-membres'],
    ['aides-publiques', 'autres-aides-publiques', 'collectivites-engagees soutien-deja-recu'],
    ['membres', 'liste-membres-complete engagement-ecrit statut-ess-verifie', 'ess-porteuse'],
    ['entreprises', 'apport-des-entreprises', 'entreprises-actives donner-et-recevoir'],
    [
      'partenaires',
      'nature-du-lien accord-entre-collectivites',
      'partenaires-actifs habitants-associes lien-recherche-formation',
    ],
    [
      'besoin',
      'besoin-mal-couvert utilite-sociale perimetre-choisi membres-du-territoire',
      'besoins-du-territoire territoire-clair',
    ],
    [
      'deja-ensemble',
      'moyens-partages activite-menee-ensemble partenariat-ecrit',
      'moyens-en-commun offre-commune',
    ],
    [
      'activite',
      'activite-economique facon-de-faire-nouvelle nouveaute-technique',
      'reponse-nouvelle',
    ],
    [
      'apres-l-aide',
      'effets-sur-le-territoire effets-dans-la-duree',
      'projet-qui-continue emplois-et-activites effet-ecologique',
    ],
    [
      'strategie',
      'strategie-ecrite strategie-partagee annees-prevues',
      'but-commun-ecrit plan-d-action',
    ],
    [
      'pilotage',
      'pilotage-qui-dure temps-d-animation',
      'qui-decide-quoi voix-de-chaque-membre animation-remuneree responsabilites-partagees',
    ],
    ['notre-place', 'elu-ou-agent-dans-les-instances place-dans-les-decisions', ''],
    ['rendre-compte', '', 'rendre-des-comptes changements-mesures partager-l-experience'],
  ])('%s is kept by what decides it, and covers the rest', (id, keptBy, others) => {
    const ids = (text: string) => text.split(' ').filter(Boolean)
    expect(question(id).keptBy).toEqual(ids(keptBy))
    expect(question(id).covers).toEqual([...ids(keptBy), ...ids(others)])
  })

  it('are kept by article 9 and by what a collectivité says, never by a statement', () => {
    const grids = questions
      .flatMap(({ keptBy }) => keptBy)
      .map((id) => rules.questions.find((one) => one.id === id)?.grid)
    expect(new Set(grids)).toEqual(new Set(['article-9', 'collectivite', 'membres']))
  })
})

describe('meetingQuestions', () => {
  it('puts all of them to a group of which nothing is known, in their order', () => {
    expect(put()).toEqual(questions.map(({ id }) => ({ id, isHeard: false })))
  })

  it('puts none on the other track', () => {
    expect(left({ profile: { track: 'porteur' } })).toEqual([])
  })

  it.each(
    questions
      .filter(({ readsMembers, isUntilSeen }) => !readsMembers && !isUntilSeen)
      .map(({ id }) => id),
  )('lets %s go once all that keeps it is answered, and not before', (id) => {
    const { keptBy } = question(id)
    expect(left({ answers: saying(keptBy) })).not.toContain(id)
    for (const missing of keptBy) {
      const answers = { ...saying(keptBy), [missing]: 'ne-sait-pas' }
      expect(left({ answers }), missing).toContain(id)
    }
  })

  it.each(['besoin', 'deja-ensemble', 'strategie'])(
    'keeps %s, to be seen, while the group alone says it',
    (id) => {
      const answers = saying(question(id).keptBy)
      expect(put({ answers })).toContainEqual({ id, isHeard: true })
      expect(put()).toContainEqual({ id, isHeard: false })
      const evidence = Object.fromEntries(Object.keys(answers).map((one) => [one, ['convention']]))
      expect(put({ answers, evidence }).map((one) => one.id)).not.toContain(id)
    },
  )

  it('takes the word of the collectivité for what it says of itself', () => {
    const { keptBy } = question('notre-place')
    expect(put({ answers: saying(keptBy) }).map(({ id }) => id)).not.toContain('notre-place')
  })

  it('needs no statement of the démarche', () => {
    expect(left({ answers: saying(question('strategie').keptBy) })).not.toContain('strategie')
  })

  it('takes « sans objet » for an answer', () => {
    const { keptBy } = question('partenaires')
    const answers = { ...saying(keptBy), 'accord-entre-collectivites': 'sans-objet' }
    expect(left({ answers })).not.toContain('partenaires')
  })

  it('does not wait for a question that the dossier is not asked', () => {
    const asked = rules.questions.filter(({ askedWhen }) => askedWhen !== undefined)
    const waiting = asked.filter(({ id }) => questions.some(({ keptBy }) => keptBy.includes(id)))
    for (const { id } of waiting) {
      const of = questions.find(({ keptBy }) => keptBy.includes(id))
      const others = (of?.keptBy ?? []).filter((one) => one !== id)
      expect(left({ answers: { ...saying(others), 'demande-recue': ['aucune'] } })).not.toContain(
        of?.id,
      )
    }
    expect(waiting.length).toBeGreaterThan(0)
  })

  it('covers what is not asked from outside, so that the meeting asks it', () => {
    const ofGroup = rules.questions.filter(({ putTo }) => putTo === 'porteur')
    const covered = new Set(questions.flatMap(({ covers }) => covers))
    expect(ofGroup.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([])
    const keeping = questions.filter(({ keptBy }) => ofGroup.some(({ id }) => keptBy.includes(id)))
    expect(keeping.length).toBeGreaterThan(0)
    for (const { id } of keeping) expect(left({ answers: {} })).toContain(id)
  })

  it.each(['membres', 'entreprises'])('keeps %s while the list is not sure', (id) => {
    const kept = (part: Partial<Dossier>) =>
      left({ ...SURE, answers: EVERY_KEEPER, ...part }).includes(id)
    expect(kept({})).toBe(false)
    expect(kept({ members: [] })).toBe(true)
    expect(kept({ members: [...SURE.members, member('ne-sait-pas')] })).toBe(true)
    expect(kept({ members: [...SURE.members, member('groupement-entreprises')] })).toBe(true)
    expect(kept({ answers: { ...EVERY_KEEPER, 'liste-membres-complete': 'non' } })).toBe(true)
  })

  it('keeps the budget and the accounts until a document was seen', () => {
    const known = { ...SURE, answers: EVERY_KEEPER, ...seen({ answers: EVERY_KEEPER }) }
    expect(left(known)).toEqual(['budget', 'rendre-compte'])
    const evidence = { 'budget-du-pole': ['budget-annuel'] }
    expect(left({ ...known, evidence })).toEqual(['rendre-compte'])
    expect(left({ ...known, evidence: { 'strategie-ecrite': ['note-de-strategie'] } })).toEqual([
      'budget',
      'rendre-compte',
    ])
  })
})
