import { plainText } from '../../text/plainText'

/**
 * What XML can hold of a text. A file with one character that XML refuses does not open at all, and
 * people paste what they like: those are taken out, with the controls that no reader would see.
 *
 * @example
 * printable('Pôle\u0000\ud800 du Bocage') // => 'Pôle du Bocage'
 */
export const printable = (text: string): string =>
  plainText(text).replace(/[\p{Cs}\ufffe\uffff]/gu, '')
