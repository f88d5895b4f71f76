import { describe, expect, it } from 'vitest'
import { resumePosition } from '../../src/wizard/advance'
import { partsOf, settle } from '../../src/wizard/parts'
import { positionOf } from '../../src/wizard/wizard.machine'
import { afterFrom, commune, plan, porteur } from './plan'

const landing = (dossier: ReturnType<typeof porteur>, part?: string) =>
  settle(plan, dossier, { step: 'article-9', ...(part === undefined ? {} : { part }) }).part

describe('article 9', () => {
  it('is gone through element by element, or, by a collectivité, on a few screens', () => {
    expect(partsOf(plan, porteur(), 'article-9')).toEqual(plan.elements)
    expect(partsOf(plan, commune(), 'article-9')).toEqual([
      'territoire-et-strategie',
      'nouveaute-et-effets',
    ])
    expect(partsOf(plan, commune(), 'demarche')).toEqual(plan.axes)
  })

  it.each([
    ['an element of a screen', 'innovation', 'nouveaute-et-effets'],
    ['an element that the list of members shows', 'regroupement', 'territoire-et-strategie'],
    ['a screen', 'nouveaute-et-effets', 'nouveaute-et-effets'],
    ['nothing known', 'inconnu', 'territoire-et-strategie'],
    ['nothing', undefined, 'territoire-et-strategie'],
  ])('leads a collectivité that asks for %s to the screen that holds it', (_, part, screen) => {
    expect(landing(commune(), part)).toBe(screen)
  })

  it('leads a group that asks for a screen of several to its first element', () => {
    expect(landing(porteur(), 'nouveaute-et-effets')).toBe('innovation')
    expect(landing(porteur(), 'inconnu')).toBe('regroupement')
  })

  it('keeps in view what was there when the track changes, even from another tab', () => {
    const there = { type: 'goTo', step: 'article-9', part: 'innovation' } as const
    const after = afterFrom(porteur(), there, {
      type: 'setProfile',
      profile: { track: 'collectivite', level: 'commune' },
    })
    expect(positionOf(after)).toEqual({ step: 'article-9', part: 'nouveaute-et-effets' })
    const synced = afterFrom(commune(), there, { type: 'sync', dossier: porteur() })
    expect(positionOf(synced)).toEqual({ step: 'article-9', part: 'innovation' })
  })
})

describe('a dossier begun element by element', () => {
  it('is taken up on the screen that holds its last answer', () => {
    const begun = commune({ answers: { 'besoin-mal-couvert': 'ne-sait-pas' } })
    expect(resumePosition(plan, begun)).toEqual({ step: 'premier-resultat' })
    const former = commune({ answers: { 'engagement-ecrit': 'oui' } })
    expect(resumePosition(plan, former)).toEqual({
      step: 'article-9',
      part: 'nouveaute-et-effets',
    })
  })
})
