/** Diagnostic → report: sections in reading order, each a pure function of the same input. */
import type { Content, Diagnostic, Dossier, Places } from '../domain'
import { actions } from './actions'
import { alerts } from './alerts'
import { allQuestions, questionsToPut } from './questionsToPut'
import { answers } from './answers'
import { article9 } from './article9'
import { authorities } from './authorities'
import { axes } from './axes'
import { cited } from './cited'
import { cover } from './cover'
import { explanations } from './explanations'
import { glossary } from './glossary'
import { headline } from './headline'
import { isAuthority, say, statusLabels, type ReportInput } from './input'
import { members } from './members'
import { method } from './method'
import type { Report, Section } from './model'
import { nationalCalls } from './nationalCalls'
import { nearbyPoles } from './nearbyPoles'
import { ownPlan } from './ownPlan'
import { LABELS } from './phrases'
import { reasons } from './reasons'
import { resources } from './resources'
import { scic } from './scic'
import { stage } from './stage'
import { stateCall } from './stateCall'
import { summary } from './summary'
import { supports } from './supports'

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
