import { describe, expect, it } from 'vitest'
import { ownReasons } from '../../../src/report'
import { content, inputFor } from '../content'

const reasonsOf = (id: string, part: Parameters<typeof inputFor>[0] = {}) => {
  const { dossier, diagnostic, judgement, places, date } = inputFor(part)
  return ownReasons(content, dossier, { diagnostic, judgement }, places, date, id)
}

describe('ownReasons', () => {
  it('tells the rule of an element part by part, with what was said', () => {
    const own = reasonsOf('strategie-commune', { answers: { 'strategie-ecrite': 'non' } })
    expect(own).toMatchObject({ status: 'non-reuni', label: 'Non réuni' })
    expect(own?.trees.length).toBeGreaterThan(0)
    const told = JSON.stringify(own?.trees)
    expect(told).toContain('Non, chacun suit ses propres buts')
    expect(told).toContain('"decisive":true')
  })

  it('says the status of a condition of the decree in its own gender', () => {
    expect(
      reasonsOf('pas-deja-soutenu', { answers: { 'soutien-deja-recu': 'jamais' } }),
    ).toMatchObject({ status: 'reuni', label: 'Réunie' })
  })

  it('has one for every criterion of the two legal grids, and for nothing else', () => {
    const legal = [...content.rules.elements, ...content.rules.stateConditions].map(({ id }) => id)
    for (const id of legal) expect(reasonsOf(id)?.trees, id).not.toEqual([])
    // « innovation » is a subject too: the page of a subject asks for no reasons.
    const others = content.rules.axes
      .map(({ id }) => id)
      .filter((id) => !legal.some((one) => one === id))
    for (const id of [...others, 'inconnu', '__proto__']) expect(reasonsOf(id)).toBeUndefined()
  })
})
