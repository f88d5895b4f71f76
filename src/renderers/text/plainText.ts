import type { Rich } from '../../report'

/**
 * Runs as plain words, an address after the words that lead there.
 *
 * What people typed goes to a terminal: controls are taken out, so that no
 * name can move its cursor; the joiner that holds an emoji together stays.
 */
export function plainText(rich: Rich): string {
  const text =
    typeof rich === 'string'
      ? rich
      : rich
          .map(({ text: words, href }) =>
            href === undefined || isShown(words, href) ? words : `${words} (${address(href)})`,
          )
          .join('')
  return withoutControls(text)
}

const withoutControls = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?![\n\u200d])[\p{Cc}\p{Cf}]/gu, '')

const address = (href: string): string => href.replace(/^(?:mailto|tel):/i, '')

const isShown = (words: string, href: string): boolean => {
  const bare = (text: string) => text.replace(/^https?:\/\/|[\s/]/gi, '')
  return bare(words) === bare(address(href))
}
