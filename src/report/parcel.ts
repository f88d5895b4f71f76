/**
 * A report on its way to another script: what an outline reads of it, as text.
 *
 * Sections are told and written one at a time, so that whoever sends it may give way in between; and
 * as JSON, since a reactive value could not be cloned.
 */
import type { Outline } from '../domain'
import type { Placed, Report, Section } from './model/model'

export interface Parcel {
  /** All but its sections: JSON leaves out what tells them. */
  readonly frame: string
  readonly sections: readonly string[]
}

/** @param pause between two sections */
export async function parcelOf(
  report: Report,
  outline: Outline,
  pause: () => Promise<unknown>,
): Promise<Parcel> {
  const sections: string[] = []
  for (const id of new Set(outline.parts.map((part) => part.section))) {
    await pause()
    const told = report.section(id)
    if (told !== undefined) sections.push(JSON.stringify(told))
  }
  return { frame: JSON.stringify(report), sections }
}

/** The report again, of the sections that travelled. */
export function openParcel({ frame, sections }: Parcel): Report {
  const told = sections.map((section) => JSON.parse(section) as Section<Placed>)
  return {
    ...(JSON.parse(frame) as Omit<Report, 'section' | 'everySection'>),
    section: (id) => told.find((one) => one.id === id),
    everySection: () => told,
  }
}
