import type { Paragraph } from 'docx'
import type { Block, Rich, Run } from '../../../report'
import type { Context } from '../writing/context'
import { listParagraphs } from './lists'
import { paragraph, paragraphOf } from '../writing/paragraph'
import { linesOf, runsOf } from '../writing/richText'
import { statusRuns } from '../writing/status'
import type { StyleName } from '../file/wordNames'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const NOTES: Readonly<Record<Of<'note'>['tone'], StyleName>> = {
  plain: 'notePlain',
  todo: 'noteTodo',
  alert: 'noteAlert',
}

/** One paragraph, for one line beside it: the title, then the text under it. */
export function noteParagraph({ tone, title, text }: Of<'note'>, context: Context): Paragraph {
  const head = title === undefined ? [] : [...linesOf(`${title}\n`, { bold: true })]
  return paragraphOf([...head, ...runsOf(text, context)], NOTES[tone], context)
}

/** Whom to call: the name, what one dials or clicks, and how old that is. */
export function contactParagraphs(
  { name, phone, email, website, dated }: Of<'contact'>,
  context: Context,
): readonly Paragraph[] {
  const ways: readonly Run[] = [
    ...(phone === undefined ? [] : [{ text: phone, href: `tel:${phone.replace(/[^+\d]/g, '')}` }]),
    ...(email === undefined ? [] : [{ text: email, href: `mailto:${email}` }]),
    ...(website === undefined ? [] : [{ text: bareAddress(website), href: website }]),
  ]
  const joined: Rich = ways.flatMap((run, index) => (index === 0 ? [run] : [{ text: ' · ' }, run]))
  return [
    paragraph(name, 'term', context),
    ...(ways.length === 0 ? [] : [paragraph(joined, 'under', context, { keepNext: true })]),
    paragraph(dated, 'dated', context),
  ]
}

/** An address as people say it, without the protocol nor a last slash. */
const bareAddress = (href: string): string => href.replace(/^https?:\/\//i, '').replace(/\/$/, '')

/** Statuses counted, on a line. */
export const tallyParagraph = ({ items }: Of<'tally'>, context: Context): Paragraph =>
  paragraphOf(
    items.flatMap(({ status, label }, index) => [
      ...(index === 0 ? [] : linesOf(' · ', {})),
      ...statusRuns(status, label),
    ]),
    'normal',
    context,
  )

/** The stages in order: the words of each say whether it is behind, here or ahead. */
export const pathParagraphs = ({ items }: Of<'path'>, context: Context): readonly Paragraph[] =>
  listParagraphs(
    {
      ordered: true,
      items: items.map(({ title, text }) => [{ text: `${title}\u00a0: `, strong: true }, { text }]),
    },
    context,
  )
