import type { Report } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { line, type Operation } from '../drawing/drawing'
import { paragraph } from '../drawing/paragraph'
import { drawStack } from '../drawing/piece'
import { asArtifact, HAIRLINE } from '../blocks/table'
import { mm, PAGE } from '../drawing/theme'

/** The notice and the number of the page, on every page. They repeat: nothing of them is read aloud. */
export function footer(
  { notice, labels }: Pick<Report, 'notice' | 'labels'>,
  page: number,
  count: number,
  context: Context,
): readonly Operation[] {
  const { theme, parent, left, width } = context
  const side = mm(20)
  const text = asArtifact(
    paragraph(notice, theme.notice, parent, inset(context, 0, width - side)),
    'footer',
  )
  const number = asArtifact(
    paragraph(
      `${page}\u00a0${labels.of}\u00a0${count}`,
      theme.notice,
      parent,
      inset(context, width - side, side),
      { align: 'right' },
    ),
    'footer',
  )
  const top = PAGE.footer + mm(1.6)
  return [
    line('footer', { x: left, y: PAGE.footer }, { x: left + width, y: PAGE.footer }, HAIRLINE),
    ...drawStack(text, top),
    ...drawStack(number, top),
  ]
}
