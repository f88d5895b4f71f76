import { describe, expect, it } from 'vitest'
import { diagnose, type Scheme } from '../../../src/domain'
import { richText, sectionTexts } from '../../../src/report'
import { allSources } from '../../../src/report/annex/allSources'
import { ruledOut } from '../../../src/report/support/ruledOut'
import { supports } from '../../../src/report/support/supports'
import { blocksOf } from '../blocks'
import { content, inputFor, VICHY, made, toldOf } from '../content'
import { source } from '../fixtures'

const scheme = (part: Partial<Scheme>): Scheme => ({
  id: 'cress-d-exemple/appui',
  name: 'Appui d’exemple',
  operator: 'CRESS d’exemple',
  level: 'region',
  territory: { type: 'region', codes: ['84'], label: 'Auvergne-Rhône-Alpes' },
  beneficiaries: 'porteur',
  stages: ['gestation', 'emergence', 'developpement', 'consolidation'],
  purposes: ['animation'],
  relevance: 'dedie',
  status: 'permanent',
  confidence: 'high',
  source: source(),
  pack: { id: 'cress-d-exemple', publisher: 'la CRESS d’exemple', date: '2026-11-02' },
  ...part,
})

/** The same dossier, diagnosed with one more scheme. */
function inputWith(part: Partial<Scheme>) {
  const input = inputFor({}, { places: VICHY })
  const words = { ...content.words, schemes: [...content.words.schemes, scheme(part)] }
  const diagnosis = diagnose({ ...content, words }, input.dossier, input.places, input.date)
  return { ...input, words, ...diagnosis }
}

const MARK =
  'Ajouté par la CRESS d’exemple, le 2\u00A0novembre 2026\u202F; pas vérifié par cet outil.'

describe('a scheme of a local pack', () => {
  it('is marked first, and keeps its own source and date', () => {
    const items = blocksOf(made(supports, inputWith({})), 'supports').flatMap(
      (block) => block.items,
    )
    const added = items.find(({ id }) => id === 'cress-d-exemple/appui')
    expect(richText(added?.text ?? '').startsWith(MARK)).toBe(true)
    expect(added?.dated).toContain('Source\u00A0: ')
    expect(added?.dated).toContain('mai 2026')
  })

  it('is always to verify: this tool did not check it', () => {
    const own = ({ diagnostic }: ReturnType<typeof inputWith>) =>
      diagnostic.supports.find(({ id }) => id === 'cress-d-exemple/appui')?.toVerify
    expect(own(inputWith({}))).toBe(true)
    expect(own(inputWith({ pack: undefined }))).toBe(false)
  })

  it.each<[string, Partial<Scheme>]>([
    ['among the supports', {}],
    ['among the networks', { level: 'reseau' }],
    ['in the news of its region', { relevance: 'alerte' }],
  ])('is marked %s', (_, part) => {
    const marked = sectionTexts(made(supports, inputWith(part))).filter((text) =>
      text.includes(MARK),
    )
    expect(marked).toHaveLength(1)
    const ours = sectionTexts(made(supports, inputWith({ ...part, pack: undefined })))
    expect(ours.join(' ')).not.toContain('Ajouté par')
  })

  it('is said to be theirs where only its name is given', () => {
    const name = 'Appui d’exemple (ajouté par la CRESS d’exemple)'
    expect(sectionTexts(made(ruledOut, inputWith({ status: 'closed' }))).join(' ')).toContain(name)
    const rows = toldOf(inputWith({}))
      .filter(({ section }) => section.id === 'annexe-sources')
      .flatMap(({ section }) => blocksOf(section, 'table'))
      .flatMap((table) => table.rows)
    expect(JSON.stringify(rows)).toContain(name)
  })

  it('is no fact of the rules', () => {
    const { words } = inputWith({})
    const ids = allSources(words).map(({ id }) => id)
    expect(ids).toContain('pays-de-la-loire-ptce')
    expect(ids).not.toContain('cress-d-exemple/appui')
  })
})
