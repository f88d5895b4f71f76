/** The message that a document is sent with: what the project is, where it stands, what comes first. */
import { asSentence } from './model/format'
import { say, type ReportInput } from './model/input'
import type { Report } from './model/model'

export interface MailText {
  readonly subject: string
  /** Lines, with empty ones between paragraphs: at most 120 words. */
  readonly body: string
}

/** Longer than what one writes by hand, a message is not read. */
const WORDS = 120

/**
 * Actions give way before the rest, so that the message keeps its limit.
 *
 * @example
 * mailText({ words }, report).subject // => « Pôle réemploi du Bocage : où nous en sommes »
 */
export function mailText(input: Pick<ReportInput, 'words'>, report: Report): MailText {
  const { identity, headline, first, contact } = report
  const said = (actions: Report['first']): string =>
    [
      say(input, 'rapport.courriel.bonjour'),
      [
        asSentence(
          say(input, 'rapport.courriel.projet', {
            nom: identity.name,
            texte: identity.purpose ?? identity.line,
          }),
        ),
        asSentence(headline),
      ].join(' '),
      ...(actions.length === 0
        ? []
        : [
            [
              say(input, 'rapport.courriel.actions'),
              ...actions.map(({ title }) => `– ${title}`),
            ].join('\n'),
          ]),
      ...(contact === undefined
        ? []
        : [say(input, 'rapport.courriel.contact', { nom: reachedBy(contact) })]),
      say(input, 'rapport.courriel.joint'),
    ].join('\n\n')
  const kept = first.findLastIndex(
    (_, index) => countWords(said(first.slice(0, index + 1))) <= WORDS,
  )
  return {
    subject: say(input, 'rapport.courriel.objet', { nom: identity.name }),
    body: said(first.slice(0, kept + 1)),
  }
}

const reachedBy = ({ name, phone, email, website }: NonNullable<Report['contact']>): string =>
  [name, phone ?? email ?? website].filter((part) => part !== undefined).join(', ')

const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
