/**
 * Who publishes this copy of the tool, and how to report a mistake: said when it is built
 * (`VITE_EDITEUR_NOM`, `VITE_EDITEUR_CONTACT`), since each copy has its own publisher. Nothing is
 * invented where it is not said.
 */
export interface Publisher {
  readonly name?: string
  readonly contact?: { readonly address: string; readonly label: string }
}

export function publisherOf(env: Readonly<Record<string, unknown>>): Publisher {
  const said = (key: string) => {
    const value = env[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const name = said('VITE_EDITEUR_NOM')
  const contact = contactOf(said('VITE_EDITEUR_CONTACT'))
  return { ...(name !== undefined && { name }), ...(contact !== undefined && { contact }) }
}

/** A page of the web or an e-mail address; anything else is no link. */
function contactOf(contact: string | undefined): Publisher['contact'] {
  if (contact === undefined) return undefined
  if (/^https?:\/\/\S+$/.test(contact)) return { address: contact, label: contact }
  return /^[^\s@:/?]+@[^\s@:/?]+$/.test(contact)
    ? { address: `mailto:${contact}`, label: contact }
    : undefined
}
