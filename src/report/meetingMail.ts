/** The message that prepares a meeting, and its questions alone: whoever sends them reads them over. */
import { themesToPut, type MeetingInput } from './authority/questionsToPut'
import { projectName } from './identity'
import type { MailText } from './mailBody'
import { authorityLevel, authorityName, levelName, say, type ReportInput } from './model/input'

/**
 * To send as it is once its holes are filled: the day, and who signs, are what the tool does not know
 * and leaves as « … ». No address is written.
 *
 * @example meetingMail(input).subject // => « Pôle réemploi du Bocage – préparer notre rencontre »
 */
export function meetingMail(input: MeetingInput & Pick<ReportInput, 'dossier'>): MailText {
  const level = authorityLevel(input)
  const niveau =
    level === undefined
      ? say(input, 'rapport.questions-au-porteur.courriel.collectivite')
      : levelName(input, level)
  const nom = authorityName(input)
  const themes = themesToPut(input).map(({ title, questions }) =>
    [
      say(input, 'rapport.questions-au-porteur.courriel.theme', { titre: title }),
      ...questions.map(({ text }) => text),
    ].join('\n'),
  )
  return {
    subject: say(input, 'rapport.questions-au-porteur.courriel.objet', { nom: projectName(input) }),
    body: [
      say(input, 'rapport.questions-au-porteur.courriel.bonjour'),
      nom === undefined
        ? say(input, 'rapport.questions-au-porteur.courriel.demande', { niveau })
        : say(input, 'rapport.questions-au-porteur.courriel.demande-nommee', { niveau, nom }),
      say(input, 'rapport.questions-au-porteur.courriel.voici'),
      ...themes,
      say(input, 'rapport.questions-au-porteur.courriel.suffit'),
      say(input, 'rapport.questions-au-porteur.courriel.fichier'),
      [
        say(input, 'rapport.questions-au-porteur.courriel.cordialement'),
        say(input, 'rapport.questions-au-porteur.courriel.signature', { niveau: nom ?? niveau }),
      ].join('\n'),
    ].join('\n\n'),
  }
}

/** The questions as text, each with its box and what may show it. */
export const meetingText = (input: MeetingInput): string =>
  themesToPut(input)
    .map(({ title, questions }) =>
      [title, ...questions.map(({ text, show }) => `☐ ${text} ${show}`)].join('\n'),
    )
    .join('\n\n')
