/**
 * Whether this copy of the app offers to search the register of organisations (ADR 37): yes, unless
 * it is built with `VITE_RECHERCHE_ENTREPRISES=non`. Without it, nothing of it is in what is built:
 * no script, no word, no address that the browser allows.
 */
export function offersCompanySearch(env: Readonly<Record<string, string | undefined>>): boolean {
  const said = env['VITE_RECHERCHE_ENTREPRISES'] ?? 'oui'
  if (said !== 'oui' && said !== 'non')
    throw new Error(`VITE_RECHERCHE_ENTREPRISES : « oui » ou « non » attendu, et non « ${said} »`)
  return said === 'oui'
}
