import type { Rich, Run } from '../../../report'
import type { Context } from './context'
import { elementIn, type Element, type Target } from './drawing'
import type { FontName } from '../type/fonts'
import type { Fragment, TextFragment } from './inline'
import { COLOURS, type Setting } from './theme'

/** Runs of a report as fragments that can be cut into lines. */
export function fragmentsOf(
  rich: Rich,
  setting: Setting,
  mark: Element,
  context: Context,
): readonly Fragment[] {
  const runs: readonly Run[] = typeof rich === 'string' ? [{ text: rich }] : rich
  return runs.flatMap(withoutOuterSpaces).flatMap((run) => {
    const target = targetOf(run, context)
    const font = fontOf(run, setting.font)
    const common = {
      kind: 'text',
      font,
      size: setting.size,
      colour: target ? COLOURS.action : run.soft ? COLOURS.ink2 : setting.colour,
      mark: target ? elementIn(mark, 'link') : mark,
      ...(target && {
        target,
        underline: {
          colour: COLOURS.action,
          width: setting.size * 0.055,
          offset: setting.size * 0.17,
        },
      }),
    } as const
    return raiseOrdinals({ ...common, text: context.type.prepare(run.text, font) })
  })
}

/** The spaces around the words of a link are not part of it, and are not underlined. */
function withoutOuterSpaces(run: Run): readonly Run[] {
  if (run.href === undefined && run.ref === undefined) return [run]
  const [, before = '', words = '', after = ''] = /^( *)(.*?)( *)$/s.exec(run.text) ?? []
  return [{ text: before }, { ...run, text: words }, { text: after }].filter(
    ({ text }) => text !== '',
  )
}

/** « 1er » and « 1re »: only the figure stands on the line, the rest is smaller and higher. */
export const raiseOrdinals = (fragment: TextFragment): readonly Fragment[] =>
  fragment.text
    .split(/(?<=(?<!\d)1)(er|re)(?![\p{L}\p{N}])/u)
    .map((text, index) =>
      index % 2 === 1
        ? { ...fragment, text, size: fragment.size * 0.66, raise: fragment.size * 0.33 }
        : { ...fragment, text },
    )
    .filter(({ text }) => text !== '')

function fontOf(run: Run, font: FontName): FontName {
  if (run.law) return 'law'
  return run.strong && font === 'regular' ? 'strong' : font
}

function targetOf(run: Run, { isAnchor }: Context): Target | undefined {
  if (run.href !== undefined) return urlTarget(run.href)
  if (run.ref !== undefined && isAnchor(run.ref)) return { kind: 'anchor', id: run.ref }
  return undefined
}

/** Only what a reader may safely open: the report may bear what people typed. */
function urlTarget(href: string): Target | undefined {
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href)) return undefined
  const url = href.replace(/[^\x21-\x7e]+/g, encodeURIComponent)
  return { kind: 'url', url }
}
