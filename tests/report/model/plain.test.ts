/** What a renderer prints where it draws nothing: nothing of a drawn block is lost. */
import { describe, expect, it } from 'vitest'
import { blockTexts, plainBlocks, type Block, type Report } from '../../../src/report'
import type { Drawn } from '../../../src/report/model/plain'
import { blockLabels } from '../../../src/report/model/input'
import { wholeCases } from '../../rules/wholeCases'
import { content, inputFor, toldOf, VICHY } from '../content'
import { strip } from '../../../src/report/grids/law'

const labels: Report['labels'] = blockLabels(content)

const KINDS = ['onze', 'members', 'plan', 'dots', 'asks', 'sides', 'rows']
const isDrawn = (block: Block): block is Drawn => KINDS.includes(block.kind)
const drawnIn = (blocks: readonly Block[]): readonly Drawn[] =>
  blocks.flatMap((block) =>
    block.kind === 'folded' ? drawnIn(block.blocks) : isDrawn(block) ? [block] : [],
  )

/** The name of the drawing, its scale, what its squares stand for, and a button: of a screen alone. */
function ofTheDrawing(block: Drawn): readonly string[] {
  switch (block.kind) {
    case 'onze':
      return [block.label]
    case 'dots':
      return [block.title, ...block.levels]
    case 'members':
      return [block.squareNote, block.edit?.label].filter((text) => text !== undefined)
    case 'plan':
    case 'asks':
    case 'sides':
    case 'rows':
      return []
  }
}

const plainText = (block: Drawn) =>
  plainBlocks(block, labels).flatMap(blockTexts).join('\n').toLowerCase()

const lost = (block: Drawn) => {
  const drawn = new Set(ofTheDrawing(block))
  const said = plainText(block)
  // Nobody is in the picture: the sentence beside it says so.
  if (block.kind === 'members' && block.families.length === 0) return []
  return blockTexts(block).filter((text) => !drawn.has(text) && !said.includes(text.toLowerCase()))
}

describe('plainBlocks', () => {
  it.each(wholeCases.map(({ id, dossier }) => [id, dossier] as const))(
    'of %s loses nothing',
    (_, dossier) => {
      const input = inputFor(dossier, { places: VICHY })
      const drawn = [
        strip(input),
        ...drawnIn(toldOf(input).flatMap(({ section }) => section.blocks)),
      ]
      expect(drawn.length).toBeGreaterThan(3)
      expect(drawn.map((block) => [block.kind, lost(block)])).toEqual(
        drawn.map(({ kind }) => [kind, []]),
      )
    },
  )

  it('draws each kind somewhere among these', () => {
    const found = wholeCases.flatMap(({ dossier }) => {
      const input = inputFor(dossier, { places: VICHY })
      return drawnIn(toldOf(input).flatMap(({ section }) => section.blocks)).map(({ kind }) => kind)
    })
    expect([...new Set(found)].sort()).toEqual([...KINDS].sort())
  })

  it('says how far all have said yes, be it the same for each', () => {
    const picture = (engagements: readonly ('oral' | 'pressenti')[]): Drawn => ({
      kind: 'members',
      families: [
        {
          label: 'Collectivités',
          count: `${engagements.length}\u00A0membres`,
          members: engagements.map((engagement, index) => ({ name: `C${index}`, engagement })),
        },
      ],
      key: [...new Set(engagements)].map((engagement) => ({
        engagement,
        label: engagement === 'oral' ? 'accord donné' : 'pas encore',
      })),
    })
    expect(plainBlocks(picture(['oral', 'pressenti']), labels).flatMap(blockTexts)).toEqual([
      'Collectivités (2\u00A0membres)',
      'C0 (accord donné)\u202F; C1 (pas encore)',
    ])
    expect(plainBlocks(picture(['pressenti', 'pressenti']), labels).flatMap(blockTexts)).toEqual([
      'Collectivités (2\u00A0membres)',
      'C0\u202F; C1',
      'Pas encore.',
    ])
  })

  it('leaves room to sign a plan: who, by when, done', () => {
    const plan: Drawn = {
      kind: 'plan',
      groups: [
        {
          title: 'D’abord',
          isFolded: false,
          items: [
            { id: 'a', title: 'Écrire', detail: '', meta: '', by: '2027-02-28' },
            { id: 'b', title: 'Dire', detail: '', meta: '', who: 'Anne', doneOn: '2026-11-02' },
          ],
        },
      ],
    }
    const [table] = plainBlocks(plan, labels)
    if (table?.kind !== 'table') throw new Error('No table')
    expect(table.rows.map((row) => row.slice(1))).toEqual([
      ['', '28\u00A0février 2027', '☐'],
      ['Anne', '', '☑'],
    ])
  })
})
