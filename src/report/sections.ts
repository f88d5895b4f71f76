/**
 * The sections of the report. The compiler refuses a section of the rules without its declaration;
 * which are read, where and at which level stands in `rules/editions.yaml`.
 */
import type { Track } from '../domain'
import { acts, convention, deliberation } from './acts/acts'
import { answers } from './annex/answers'
import { explanations } from './annex/explanations'
import { glossary } from './annex/glossary'
import { method } from './annex/method'
import { origin } from './annex/origin'
import { sources } from './annex/sources'
import { tableOfContents } from './annex/tableOfContents'
import { aroundTheTable } from './authority/aroundTheTable'
import { authorities } from './authority/authorities'
import { twoSides } from './authority/bothSides'
import { calendar } from './authority/calendar'
import { checks } from './authority/checks'
import { decisions } from './authority/decisions'
import { established } from './authority/established'
import { everyQuestion } from './authority/everyQuestion'
import { ownPlan } from './authority/ownPlan'
import { proposal } from './authority/proposal'
import { questionsToPut } from './authority/questionsToPut'
import { requests } from './authority/requests'
import { scic } from './authority/scic'
import { interestAndCaution, whySupport } from './authority/whySupport'
import { axes } from './demarche/axes'
import { stage } from './demarche/stage'
import { evolution } from './evolution/evolution'
import { article9 } from './grids/article9'
import { gaps } from './grids/gaps'
import { law } from './grids/law'
import { stateCall } from './grids/stateCall'
import { group, toMeet } from './group/group'
import { members } from './group/memberTable'
import type { SectionDeclaration, SectionId } from './model/section'
import { actions } from './plan/actions'
import { alerts } from './plan/alerts'
import { toLearn } from './plan/toLearn'
import { nearbyPoles } from './poles/nearbyPoles'
import { summary } from './summary'
import { firstContact } from './support/contacts'
import { nationalCalls } from './support/nationalCalls'
import { networks } from './support/networks'
import { resources } from './support/resources'
import { ruledOut } from './support/ruledOut'
import { supports } from './support/supports'
import { whoHelps } from './support/whoHelps'

/** In the order in which they are made: the last two gather what the others tell. */
const SECTIONS = {
  etat: summary,
  sommaire: tableOfContents,
  origine: origin,
  evolution,
  'article-9': article9,
  'ce-qui-changerait': gaps,
  groupe: group,
  'a-rencontrer': toMeet,
  loi: law,
  affiner: toLearn,
  etabli: established,
  'deux-regards': twoSides,
  'avant-de-decider': decisions,
  'points-a-verifier': checks,
  'interet-et-prudence': interestAndCaution,
  proposition: proposal,
  'questions-au-porteur': questionsToPut,
  actions,
  alertes: alerts,
  'votre-collectivite': ownPlan,
  calendrier: calendar,
  rubriques: acts,
  deliberation,
  convention,
  'pourquoi-soutenir': whySupport,
  'autour-de-la-table': aroundTheTable,
  demandes: requests,
  'aides-en-bref': whoHelps,
  'premier-contact': firstContact,
  'poles-proches': nearbyPoles,
  soutiens: supports,
  'dispositifs-ecartes': ruledOut,
  reseaux: networks,
  collectivites: authorities,
  scic,
  etape: stage,
  demarche: axes,
  'appel-a-projets': stateCall,
  'appels-nationaux': nationalCalls,
  methode: method,
  ressources: resources,
  'annexe-questions': everyQuestion,
  'annexe-explications': explanations,
  'annexe-reponses': answers,
  'annexe-membres': members,
  glossaire: glossary,
  'annexe-sources': sources,
} satisfies { [Id in SectionId]: SectionDeclaration<Id> }

/** The sections that a track reads. */
export const sectionsOf = (track: Track): readonly SectionDeclaration<SectionId>[] =>
  Object.values<SectionDeclaration<SectionId>>(SECTIONS).filter(({ tracks }) =>
    tracks.includes(track),
  )
