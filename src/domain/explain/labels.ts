/** How labels are written inside a sentence, or one beside another. */

/** Labels side by side: « A, B », or « A ; B, C » when one of them has a comma of its own. */
export const listed = (items: readonly string[]): string =>
  items.join(items.some((item) => item.includes(', ')) ? '\u202F; ' : ', ')

/** The first letter in lower case, save for an acronym: « convention », « SCIC ». */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text
  const isAcronym = second !== '' && second === second.toUpperCase() && /\p{L}/u.test(second)
  return isAcronym ? text : first.toLowerCase() + text.slice(first.length)
}

/** The first letter in upper case, the rest as it is. */
export const upperFirst = (text: string): string => {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
