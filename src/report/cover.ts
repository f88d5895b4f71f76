/** The first page: which project, seen by whom, on how many answers, on which day. */
import { enumerate, progress, progressText } from '../domain'
import { projectName } from './identity'
import { formatDate } from './model/format'
import {
  authorityLevel,
  levelName,
  placeName,
  say,
  statusLabel,
  type ReportInput,
} from './model/input'
import type { Cover } from './model/model'

/** Declared and not verified: the cover says it, since it travels alone. */
export function cover(input: ReportInput): Cover {
  const { dossier, diagnostic, rules, date } = input
  const items = diagnostic.article9.map(({ status }, index) => ({ number: index + 1, status }))
  return {
    product: say(input, 'restitution.couverture.titre'),
    title: projectName(input),
    subtitle: say(input, 'rapport.couverture.sous-titre'),
    strands: {
      kind: 'strands',
      alt: say(input, 'rapport.couverture.dessin', {
        liste: items
          .map(({ number, status }) =>
            say(input, 'rapport.couverture.fil', {
              n: number,
              statut: statusLabel(input, status).toLowerCase(),
            }),
          )
          .join(' '),
      }),
      items,
    },
    facts: [
      { term: say(input, 'rapport.couverture.territoire'), text: territory(input) },
      { term: say(input, 'rapport.couverture.point-de-vue'), text: viewpoint(input) },
      {
        term: say(input, 'rapport.couverture.reponses'),
        text: say(input, 'rapport.couverture.repondu', {
          reponses: progressText(progress(rules, dossier), input.words),
        }),
      },
      {
        term: say(input, 'rapport.couverture.date'),
        text: `${formatDate(date)} · ${say(input, 'restitution.couverture.version', { version: diagnostic.rules })}`,
      },
    ],
    foot: say(input, 'restitution.couverture.declaratif'),
  }
}

function territory(input: ReportInput): string {
  const names = input.places.places.map((place) => placeName(input, place))
  return names.length === 0 ? say(input, 'rapport.couverture.sans-territoire') : enumerate(names)
}

function viewpoint(input: ReportInput): string {
  const level = authorityLevel(input)
  return level === undefined
    ? say(input, 'restitution.couverture.piste.porteur')
    : say(input, 'restitution.couverture.piste.collectivite', { niveau: levelName(input, level) })
}
