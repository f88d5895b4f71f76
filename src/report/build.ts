/** Diagnostic → report: sections in reading order, each a pure function of the same input. */
import type { Content, Diagnostic, Dossier, Places } from '../domain'
import { actions } from './plan/actions'
import { alerts } from './plan/alerts'
import { allQuestions, questionsToPut } from './authority/questionsToPut'
import { answers } from './annex/answers'
import { article9 } from './grids/article9'
import { authorities } from './authority/authorities'
import { axes } from './demarche/axes'
import { cited } from './annex/citedSources'
import { cover } from './cover'
import { explanations } from './annex/explanations'
import { glossary } from './annex/glossary'
import { headline } from './headline'
import { isAuthority, say, statusLabels, type ReportInput } from './model/input'
import { members } from './annex/members'
import { method } from './annex/method'
import type { Report, Section } from './model/model'
import { nationalCalls } from './support/nationalCalls'
import { nearbyPoles } from './poles/nearbyPoles'
import { ownPlan } from './authority/ownPlan'
import { LABELS } from './model/phrases'
import { reasons } from './authority/whySupport'
import { resources } from './support/resources'
import { scic } from './authority/scic'
import { stage } from './demarche/stage'
import { stateCall } from './grids/stateCall'
import { summary } from './summary'
import { supports } from './support/supports'

/**
 * @param places the dossier's territory, already resolved
 * @param date ISO day that the report bears; nothing here reads the clock
 */
export function buildReport(
  content: Content,
  dossier: Dossier,
  diagnostic: Diagnostic,
  places: Places,
  date: string,
): Report {
  const input: ReportInput = { ...content, dossier, diagnostic, places, date }
  const body = isAuthority(input) ? forAuthority(input) : forProject(input)
  const told = [summary(input), ...body]
  return {
    headline: headline(input),
    cover: cover(input),
    date,
    language: 'fr-FR',
    notice: say(input, 'restitution.notice'),
    labels: {
      ...LABELS,
      page: say(input, 'rapport.commun.page'),
      attempt: say(input, 'restitution.ce-qui-changerait.essayer'),
      statuses: statusLabels(input),
    },
    sections: [
      ...told,
      ...glossary(input, told),
      resources(input),
      method(input),
      ...(isAuthority(input) ? allQuestions(input) : []),
      explanations(input),
      answers(input),
      members(input),
      cited(input),
    ],
  }
}

/** A project leader reads the grids, then what to do, then who may help. */
const forProject = (input: ReportInput): readonly Section[] => [
  article9(input),
  stateCall(input),
  axes(input),
  stage(input),
  alerts(input),
  actions(input),
  supports(input),
  nationalCalls(input),
  authorities(input),
  ...scic(input),
  nearbyPoles(input),
]

/** A collectivité first learns what to ask, then what it sees, then what it may do itself. */
const forAuthority = (input: ReportInput): readonly Section[] => [
  questionsToPut(input),
  article9(input),
  ownPlan(input),
  reasons(input),
  alerts(input),
  actions(input),
  stage(input),
  axes(input),
  stateCall(input),
  ...scic(input),
  supports(input),
  nationalCalls(input),
  nearbyPoles(input),
]
