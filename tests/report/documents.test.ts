/** The documents that one hands over, on the whole dossiers of the rules and on both tracks. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  diagnose,
  readerTrack,
  TRACKS,
  type Dossier,
  type Outline,
  type Track,
} from '../../src/domain'
import {
  buildReport,
  documentOf,
  DOCUMENTS,
  editionOf,
  type DocumentId,
  type Report,
} from '../../src/report'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { layOut } from '../../src/renderers/pdf/page/layout'
import { typesetterOf, type Typesetter } from '../../src/renderers/pdf/type/typesetter'
import { resolvePlaces } from '../../src/territory/resolve'
import { wholeCases } from '../rules/wholeCases'
import { content } from './content'
import { DATE } from './fixtures'

let type: Typesetter

beforeAll(async () => {
  type = typesetterOf(await subsetFonts())
}, 30_000)

const { index, ...parts } = buildTerritory()

const onTrack = (dossier: Dossier, track: Track): Dossier => ({
  ...dossier,
  profile:
    track === 'porteur'
      ? { track }
      : { ...dossier.profile, track, level: dossier.profile.level ?? 'intercommunalite' },
})

function reportOf(dossier: Dossier): Report {
  const places = resolvePlaces(dossier.territory, { ...index, ...parts })
  return buildReport(content, dossier, diagnose(content, dossier, places, DATE), places, DATE)
}

const outlinesOf = (track: Track): readonly Outline[] =>
  content.words.editions[track]?.documents ?? []

/** As a file of the rules says it: « suite-de » is gone once the parts are put together. */
const written: Readonly<
  Record<
    Track,
    { readonly documents: readonly { readonly id: string; readonly 'suite-de'?: string }[] }
  >
> = parse(readFileSync('rules/editions.yaml', 'utf8'))

describe.each(TRACKS)('the documents of the track %s', (track) => {
  const outline = (id: string) => outlinesOf(track).find((one) => one.id === id)

  it('are those that may be asked for, each with its name, its file and what it holds', () => {
    expect(outlinesOf(track).map(({ id }) => id)).toEqual(DOCUMENTS)
    for (const { title, file, about } of outlinesOf(track))
      for (const text of [title, file, about]) expect(text).toMatch(/\S{3}/)
    expect(new Set(outlinesOf(track).map(({ file }) => file)).size).toBe(DOCUMENTS.length)
  })

  it('begin with the whole of the one that they go on from', () => {
    const followed = written[track].documents.flatMap(({ id, 'suite-de': first }) =>
      first === undefined ? [] : [[first, id] as const],
    )
    expect(followed).toEqual([['complet', 'annexes']])
    for (const [first, id] of followed) {
      const before = outline(first)?.parts ?? []
      expect(before.length).toBeGreaterThan(10)
      expect(outline(id)?.parts.slice(0, before.length)).toEqual(before)
      expect(outline(id)?.parts.length).toBeGreaterThan(before.length)
    }
  })

  describe.each(wholeCases.map(({ id, dossier }) => [id, onTrack(dossier, track)] as const))(
    'for %s',
    (_, dossier) => {
      const report = reportOf(dossier)
      const edition = (id: DocumentId) => documentOf(report, { ...content, dossier }, id)

      it.each(
        outlinesOf(track).flatMap(({ id, pages }) =>
          pages === undefined ? [] : [[id, pages] as const],
        ),
      )('keep « %s » within %i pages', (id, pages) => {
        expect(layOut(edition(id as DocumentId), type).pages.length).toBeLessThanOrEqual(pages)
      })

      it('tell of the State’s call once it was opened, and not before', () => {
        const tells = (id: DocumentId) =>
          edition(id).sections.some((section) => section.id === 'appel-a-projets')
        const isOpened = report.opened.includes('appel-a-projets')
        // A collectivité reads it in the annexes: it decides on the group, not on a call.
        const isInDossier = isOpened && track === 'porteur'
        expect(DOCUMENTS.map(tells)).toEqual([false, isInDossier, isOpened])
      })

      it('list all that follows their table of contents, and nothing else', () => {
        const { sections } = edition('annexes')
        const at = sections.findIndex(({ id }) => id === 'sommaire')
        expect(at).toBeGreaterThan(0)
        expect(sections[at]?.blocks).toEqual([
          expect.objectContaining({
            kind: 'contents',
            items: sections
              .slice(at + 1)
              .flatMap(({ id, title, isUntitled }) => (isUntitled ? [] : [{ id, title }])),
          }),
        ])
      })
    },
  )
})

it('meets dossiers where the State’s call was opened, and others', () => {
  const opened = wholeCases.map(({ dossier }) => reportOf(dossier).opened.length)
  expect(new Set(opened)).toEqual(new Set([0, 1]))
})

describe('what is passed on', () => {
  const COMMENT = 'Une remarque écrite pour nous seuls'
  const commented = wholeCases.map(({ id, dossier }) => {
    const [question = 'strategie-ecrite'] = Object.keys(dossier.answers)
    return [id, { ...dossier, comments: { [question]: COMMENT } }] as const
  })

  it.each(commented)('tells no comment of %s where the dossier does not travel', (_, dossier) => {
    const report = reportOf(dossier)
    const reader = { ...content, dossier }
    const told = (id: DocumentId, choices?: Parameters<typeof documentOf>[3]) =>
      JSON.stringify(documentOf(report, reader, id, choices)).includes(COMMENT)
    for (const id of DOCUMENTS) {
      expect(told(id)).toBe(false)
      expect(told(id, { isAttached: false })).toBe(false)
    }
  })

  it('tells no comment in a view of the result either', () => {
    const [, dossier] = commented.find(([, { answers }]) => Object.keys(answers).length > 9) ?? []
    if (dossier === undefined) throw new Error('No case with answers')
    const report = reportOf(dossier)
    for (const outline of content.words.editions[readerTrack(dossier)]?.views ?? [])
      expect(JSON.stringify(editionOf(report, outline, 'screen'))).not.toContain(COMMENT)
  })
})
