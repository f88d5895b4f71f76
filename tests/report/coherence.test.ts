/**
 * By machine, on every case and both tracks: no sentence of a report contradicts a status, a total or a
 * recommendation beside it.
 */
import { describe, expect, it } from 'vitest'
import { diagnose, STATUSES, stageRank, type Dossier, type Status } from '../../src/domain'
import { buildReport, sectionTexts, type Block, type Report } from '../../src/report'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'
import { content } from './content'
import { wholeCases } from '../rules/wholeCases'
import { DATE } from './fixtures'

const { index, ...parts } = buildTerritory()

const onTrack = (dossier: Dossier, track: 'porteur' | 'collectivite'): Dossier => ({
  ...dossier,
  profile:
    track === 'porteur' ? { track } : { track, level: dossier.profile.level ?? 'intercommunalite' },
})

function made(dossier: Dossier) {
  const places = resolvePlaces(dossier.territory, { ...index, ...parts })
  const diagnosis = diagnose(content, dossier, places, DATE)
  return { diagnosis, report: buildReport(content, dossier, diagnosis, places, DATE) }
}

/** Every block, those that are folded too. */
const blocksOf = (report: Report): readonly Block[] =>
  report.everySection().flatMap(({ blocks }) => flat(blocks))
const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'folded' ? [block, ...flat(block.blocks)] : [block]))
const sectionOf = (report: Report, id: string) => report.section(id)
const textsOf = (report: Report): readonly string[] => report.everySection().flatMap(sectionTexts)

const tracks = ['porteur', 'collectivite'] as const
const everyCase = wholeCases.flatMap(({ id, dossier }) =>
  tracks.map((track) => [`${id} (${track})`, onTrack(dossier, track)] as const),
)

describe.each(everyCase)('the report of %s', (_, dossier) => {
  const { diagnosis, report } = made(dossier)
  const { diagnostic } = diagnosis
  const blocks = blocksOf(report)

  it('counts the statuses that it shows', () => {
    const grids = [diagnostic.article9, diagnostic.stateCall].map((grid) =>
      STATUSES.map((status) => grid.filter((one) => one.status === status).length).join(' '),
    )
    for (const block of blocks) {
      // The key of the lines counts nothing.
      if (block.kind !== 'tally' || !/^\d/.test(block.items[0]?.label ?? '')) continue
      const counted = (status: Status) =>
        Number(/^\d+/.exec(block.items.find((item) => item.status === status)?.label ?? '0')?.[0])
      expect(grids).toContain(STATUSES.map(counted).join(' '))
    }
    expect(report.strip.items.map(({ status }) => status)).toEqual(
      diagnostic.article9.map(({ status }) => status),
    )
  })

  it('says « réuni » of what is, and of nothing else', () => {
    for (const block of blocks) {
      if (block.kind !== 'verdicts') continue
      for (const { id, status, because } of block.items) {
        const judged = [...diagnostic.article9, ...diagnostic.stateCall].find(
          (one) => one.id === id,
        )
        expect(judged?.status).toBe(status)
        if (status !== 'reuni') continue
        expect(because.join(' ')).not.toMatch(/hors du compte|sera au mieux|Il manque /)
      }
    }
  })

  it('sends to nobody whose supports it rules out', () => {
    const out = new Set(
      diagnostic.refused
        .filter(({ reasons }) => reasons.some((one) => one !== 'call' && one !== 'track'))
        .map(({ id }) => id),
    )
    const gone = Object.values(content.words.actors).filter(
      ({ schemes = [] }) => schemes.length > 0 && schemes.every((id) => out.has(id)),
    )
    const metas = blocks.flatMap((block) =>
      block.kind === 'plan'
        ? block.groups.flatMap(({ items }) => items.map(({ meta }) => meta))
        : [],
    )
    for (const { label } of gone)
      expect(metas.filter((meta) => meta.toLowerCase().includes(label.toLowerCase()))).toEqual([])
  })

  it('rules out no support that it proposes', () => {
    const proposed = new Set(diagnostic.supports.map(({ id }) => id))
    expect(diagnostic.refused.filter(({ id }) => proposed.has(id))).toEqual([])
  })

  it('tells the stage in one way', () => {
    const path = blocks.find((block) => block.kind === 'path')
    const { low, high } = diagnostic.stage
    const states = path?.kind === 'path' ? path.items.map(({ state }) => state) : []
    const here = stageRank(low)
    states.forEach((state, rank) => {
      if (rank < here) expect(state).toBe('done')
      else if (rank > stageRank(high)) expect(state).toBe('ahead')
      else expect(state).toBe(low === high ? 'here' : 'unknown')
    })
    // What is only possible is described, never said of the group.
    if (path?.kind === 'path')
      for (const { state, text } of path.items)
        if (
          state === 'ahead' ||
          (state === 'unknown' && !(low === 'gestation' && high === 'consolidation'))
        )
          expect(text).toContain('À cette étape')
  })

  it('counts nobody approached among the committed', () => {
    const approached = dossier.members.filter(({ commitment }) => commitment === 'pressenti')
    const counted = textsOf(report).filter((text) => /engagée?s?\. Il s’agit de/.test(text))
    for (const { name } of approached)
      for (const text of counted)
        expect(/Il s’agit de ([^.]*)\./.exec(text)?.[1] ?? '').not.toContain(
          `«\u00A0${name}\u00A0»`,
        )
  })

  it('lists as many members as were declared', () => {
    const tables = sectionOf(report, 'annexe-membres')?.blocks.filter(
      ({ kind }) => kind === 'table',
    )
    const rows = tables?.flatMap((table) => (table.kind === 'table' ? table.rows : [])) ?? []
    expect(rows).toHaveLength(dossier.members.length)
  })

  it('has no figure out of a hundred', () => {
    expect(textsOf(report).filter((text) => /sur 100(?!\s?000)/.test(text))).toEqual([])
  })

  it('does not say that nothing is to be done where something lacks', () => {
    const lacks = diagnostic.article9.some(({ status }) => status !== 'reuni')
    for (const calm of ['vide'].map(
      (id) => content.words.texts[`restitution.synthese.trois-actions.${id}`],
    )) {
      expect(calm).toBeDefined()
      if (lacks) expect(textsOf(report)).not.toContain(calm)
    }
  })
})
