/**
 * The sections of the report, and the order in which each track reads them. The compiler refuses a
 * section of the rules without its declaration, and a declaration without its place.
 */
import type { Track } from '../domain'
import { answers } from './annex/answers'
import { explanations } from './annex/explanations'
import { glossary } from './annex/glossary'
import { members } from './annex/members'
import { method } from './annex/method'
import { sources } from './annex/sources'
import { authorities } from './authority/authorities'
import { ownPlan } from './authority/ownPlan'
import { allQuestions, questionsToPut } from './authority/questionsToPut'
import { scic } from './authority/scic'
import { whySupport } from './authority/whySupport'
import { axes } from './demarche/axes'
import { stage } from './demarche/stage'
import { article9 } from './grids/article9'
import { stateCall } from './grids/stateCall'
import type { SectionDeclaration, SectionId } from './model/section'
import { evolution } from './evolution/evolution'
import { actions } from './plan/actions'
import { alerts } from './plan/alerts'
import { nearbyPoles } from './poles/nearbyPoles'
import { summary } from './summary'
import { nationalCalls } from './support/nationalCalls'
import { resources } from './support/resources'
import { supports } from './support/supports'

const SECTIONS = {
  synthese: summary,
  evolution,
  'questions-au-porteur': questionsToPut,
  'article-9': article9,
  'appel-a-projets': stateCall,
  demarche: axes,
  etape: stage,
  alertes: alerts,
  actions,
  soutiens: supports,
  'appels-nationaux': nationalCalls,
  collectivites: authorities,
  'votre-collectivite': ownPlan,
  'pourquoi-soutenir': whySupport,
  scic,
  'poles-proches': nearbyPoles,
  glossaire: glossary,
  ressources: resources,
  methode: method,
  'annexe-questions': allQuestions,
  'annexe-explications': explanations,
  'annexe-reponses': answers,
  'annexe-membres': members,
  'annexe-sources': sources,
} satisfies { [Id in SectionId]: SectionDeclaration<Id> }

/** It gathers what the others cite: what would stand after it would not be listed. */
type Last = 'annexe-sources'

/** The sections that a track reads. */
type ReadBy<Reader extends Track> = {
  [Id in SectionId]: Reader extends (typeof SECTIONS)[Id]['tracks'][number] ? Id : never
}[SectionId]

/**
 * A project leader reads the grids, then what to do, then who may help. A collectivité first learns
 * what to ask, then what it sees, then what it may do itself.
 */
const OUTLINES = {
  porteur: [
    'synthese',
    'evolution',
    'article-9',
    'appel-a-projets',
    'demarche',
    'etape',
    'alertes',
    'actions',
    'soutiens',
    'appels-nationaux',
    'collectivites',
    'scic',
    'poles-proches',
    'glossaire',
    'ressources',
    'methode',
    'annexe-explications',
    'annexe-reponses',
    'annexe-membres',
    'annexe-sources',
  ],
  collectivite: [
    'synthese',
    'evolution',
    'questions-au-porteur',
    'article-9',
    'votre-collectivite',
    'pourquoi-soutenir',
    'alertes',
    'actions',
    'etape',
    'demarche',
    'appel-a-projets',
    'scic',
    'soutiens',
    'appels-nationaux',
    'poles-proches',
    'glossaire',
    'ressources',
    'methode',
    'annexe-questions',
    'annexe-explications',
    'annexe-reponses',
    'annexe-membres',
    'annexe-sources',
  ],
} as const satisfies { [Reader in Track]: readonly [...ReadBy<Reader>[], Last] }

/** Sections that the outline of one of their tracks forgets. */
type Unplaced = {
  [Reader in Track]: Exclude<ReadBy<Reader>, (typeof OUTLINES)[Reader][number]>
}[Track]

/** The sections of a track, in order. When this type is an error, a section has no place. */
export const outlineOf = (
  track: Track,
): [Unplaced] extends [never] ? readonly SectionDeclaration<SectionId>[] : Unplaced =>
  OUTLINES[track].map((id) => SECTIONS[id])
