/** The CRESS of each region of the project, and on the collectivité track the network of its peers. */
import { freshFirst, isStale, type Cress } from '../domain'
import { sentences } from './format'
import { isAuthority, say, type ReportInput } from './input'
import { entry } from './lookup'
import type { Block } from './model'
import { PEERS } from './networks'
import { paragraph } from './section'
import { datedSentence } from './sources'

type Contact = Extract<Block, { kind: 'contact' }>

export function cressOf({ words, diagnostic, date }: ReportInput): readonly Cress[] {
  const byContact = Object.fromEntries(
    Object.values(words.cress).map((cress) => [`cress-${cress.region}`, cress]),
  )
  return freshFirst(
    diagnostic.contacts.map(({ id }) => entry(byContact, id)),
    date,
  )
}

/** Contacts of the dossier, or the sentence that asks for a territory. */
export function contactBlocks(input: ReportInput): readonly Block[] {
  const cress = cressOf(input)
  const blocks: readonly Block[] =
    cress.length === 0
      ? [paragraph(say(input, 'restitution.synthese.premier-contact.sans-territoire'))]
      : cress.map((one) => cressContact(input, one))
  return isAuthority(input) ? [...blocks, peers(input)] : blocks
}

/** A region without a verified contact sends to the national network, and says so. */
export function cressContact(input: ReportInput, cress: Cress): Contact {
  const { name, phone, email, website, fallback, source, notes, confidence } = cress
  const isReachable = phone !== undefined || email !== undefined || website !== undefined
  return {
    kind: 'contact',
    name,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    website: website ?? fallback,
    dated: sentences(
      isReachable ? undefined : say(input, 'restitution.synthese.premier-contact.repli'),
      notes,
      datedSentence(source, input),
      confidence === 'high' || isStale(cress, input.date)
        ? undefined
        : `${say(input, 'restitution.fraicheur.a-verifier')}.`,
    ),
  }
}

function peers(input: ReportInput): Contact {
  const { name, role, url, source } = entry(input.words.networks ?? {}, PEERS)
  return {
    kind: 'contact',
    name,
    website: url,
    dated: sentences(role, datedSentence(source, input)),
  }
}
