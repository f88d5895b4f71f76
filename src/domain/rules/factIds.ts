/**
 * The facts that conditions compare with a threshold, and what settles each. This is their one
 * declaration: a fact that nothing computes does not compile (`facts.ts`, `judge.ts`), and the build
 * refuses one that `rules/faits.yaml` does not define.
 */

/** What settles a fact: the member list, the statuses of article 9, or the stage. */
export const FACTS = {
  'membres.total': 'members',
  'membres.structure-du-pole': 'members',
  'membres.organisations': 'members',
  'membres.organisations-engages': 'members',
  'membres.personnes-morales': 'members',
  'membres.personnes-morales-engages': 'members',
  'membres.ess': 'members',
  'membres.ess-engages': 'members',
  'membres.entreprises-hors-ess': 'members',
  'membres.entreprises-hors-ess-engages': 'members',
  'membres.partenaires': 'members',
  'membres.partenaires-engages': 'members',
  'membres.collectivites': 'members',
  'membres.cooperatives': 'members',
  'membres.pressentis': 'members',
  'membres.familles-inconnues': 'members',
  'membres.roles-pourvus': 'members',
  'membres.roles-pourvus-engages': 'members',
  'membres.roles-pourvus-lecture-large': 'members',
  'article-9.reunis': 'statuses',
  'article-9.a-consolider': 'statuses',
  'article-9.non-reunis': 'statuses',
  'article-9.a-renseigner': 'statuses',
  'etape.retenue': 'stage',
} as const

export type FactId = keyof typeof FACTS
type Settler = (typeof FACTS)[FactId]

/** The facts that one thing settles. */
export type FactsOf<By extends Settler> = {
  [Fact in FactId]: (typeof FACTS)[Fact] extends By ? Fact : never
}[FactId]
export type MemberFactId = FactsOf<'members'>

/** A fact that the rules may cite. */
export const isFactId = (id: string): id is FactId => Object.hasOwn(FACTS, id)

/** A fact counted on the list of members alone, whatever was answered. */
export const isMemberFact = (fact: string): fact is MemberFactId =>
  isFactId(fact) && FACTS[fact] === 'members'

export const FACT_IDS: readonly FactId[] = Object.keys(FACTS).filter(isFactId)
