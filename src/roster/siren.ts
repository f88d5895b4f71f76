/**
 * The nine figures that tell one organisation from all others, as a person writes them: with or
 * without spaces, or at the head of a SIRET. The last one checks the others (Luhn).
 *
 * @example readSiren('732 829 320') → { kind: 'siren', siren: '732829320' }
 */
export function readSiren(typed: string): SirenRead {
  const figures = typed.replace(/[\s\u00a0\u202f.-]/g, '')
  if (figures === '') return { kind: 'blank' }
  const [, siren] = /^(\d{9})(?:\d{5})?$/.exec(figures) ?? []
  return siren !== undefined && isChecked(siren) ? { kind: 'siren', siren } : { kind: 'wrong' }
}

/** Every second figure counts double, its two figures added: the whole is a multiple of ten. */
function isChecked(siren: string): boolean {
  const sum = [...siren].reduce((total, figure, index) => {
    const counted = Number(figure) * (index % 2 === 1 ? 2 : 1)
    return total + (counted > 9 ? counted - 9 : counted)
  }, 0)
  return sum > 0 && sum % 10 === 0
}

export type SirenRead =
  { readonly kind: 'blank' | 'wrong' } | { readonly kind: 'siren'; readonly siren: string }
