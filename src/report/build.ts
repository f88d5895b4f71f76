/** Diagnostic → report: sections, each a pure function of what is known and was told. */
import {
  heard,
  isSilent,
  opensStateCall,
  type Content,
  type Diagnosis,
  type Dossier,
  type Places,
} from '../domain'
import { facts } from './facts'
import { strip, tallyBlock } from './grids/law'
import { headline } from './headline'
import { identity } from './identity'
import { blockLabels, say, trackOf, type ReportInput } from './model/input'
import type { Block, Report } from './model/model'
import { tell, type Told } from './model/section'
import { firstActions } from './plan/actions'
import { sectionsOf } from './sections'
import { contactBlocks } from './support/contacts'

/**
 * @param places the dossier's territory, already resolved
 * @param date ISO day that the report bears; nothing here reads the clock
 */
export function buildReport(
  content: Content,
  dossier: Dossier,
  diagnosis: Diagnosis,
  places: Places,
  date: string,
): Report {
  const input: ReportInput = { ...content, ...diagnosis, dossier: heard(dossier), places, date }
  const declared = sectionsOf(trackOf(input))
  const told: readonly (() => readonly Told[])[] = declared.map((section, rank) =>
    once(() => tell(section, input, () => told.slice(0, rank).flatMap((one) => one()))),
  )
  const section = (id: string) => told[declared.findIndex((one) => one.id === id)]?.()[0]?.section
  const contact = contactBlocks(input).find(isContact)
  const silent = isSilent(input.rules, dossier)
  return {
    headline: headline(input),
    identity: identity(input),
    strip: strip(input),
    counts: tallyBlock(input, input.diagnostic.article9, 'elements'),
    // What comes first is the meeting, which the page is about: no action fills a form of ours.
    first: silent ? [] : firstActions(input),
    ...(contact === undefined ? {} : { contact }),
    opened: opensStateCall(input.rules, input.dossier) ? ['appel-a-projets'] : [],
    isSilent: silent,
    facts: facts(input),
    product: say(input, 'restitution.produit'),
    date,
    language: 'fr-FR',
    notice: say(input, 'restitution.notice'),
    labels: blockLabels(input),
    section,
    everySection: () => declared.flatMap(({ id }) => section(id) ?? []),
  }
}

/** A section is told when it is first read: a view pays for what it shows. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const isContact = (block: Block): block is Extract<Block, { kind: 'contact' }> =>
  block.kind === 'contact'
