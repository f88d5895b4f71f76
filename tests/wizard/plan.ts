import type { Dossier } from '../../src/domain'
import { initialTransition, transition } from 'xstate'
import { blankDossier, type Plan } from '../../src/wizard/plan'
import { wizardMachine, type WizardEvent } from '../../src/wizard/wizard.machine'

/** Two elements and two axes are enough to have a first, a last, and a way between them. */
export const plan: Plan = {
  rulesVersion: '2026.11',
  elements: ['regroupement', 'innovation'],
  lawScreens: [
    { id: 'territoire-et-strategie', elements: ['strategie-commune'] },
    { id: 'nouveaute-et-effets', elements: ['innovation'] },
  ],
  axes: ['projet-commun', 'transition'],
  questions: [
    { id: 'liste-membres-complete', step: 'membres', track: 'collectivite' },
    {
      id: 'engagement-ecrit',
      step: 'article-9',
      part: 'regroupement',
      putTo: 'porteur',
      optional: true,
    },
    { id: 'besoin-mal-couvert', step: 'article-9', part: 'innovation' },
    { id: 'soutien-deja-recu', step: 'appel-a-projets', part: 'pas-deja-soutenu' },
    { id: 'but-commun-ecrit', step: 'demarche', part: 'projet-commun' },
    { id: 'plan-d-action', step: 'demarche', part: 'projet-commun' },
    { id: 'effet-ecologique', step: 'demarche', part: 'transition' },
    { id: 'appui-achats', step: 'votre-collectivite', track: 'collectivite' },
  ],
}

export const porteur = (changes: Partial<Dossier> = {}): Dossier => ({
  ...blankDossier(plan, 'porteur'),
  ...changes,
})

export const commune = (changes: Partial<Dossier> = {}): Dossier => ({
  ...blankDossier(plan, 'collectivite'),
  profile: { track: 'collectivite', level: 'commune' },
  ...changes,
})

export const member = (id: string, name: string) => ({ id, name, family: 'association' }) as const

/** Replay events through the pure transition function: no actor, no timers, no mocks. */
export function afterFrom(dossier: Dossier | undefined, ...events: readonly WizardEvent[]) {
  const [initial] = initialTransition(wizardMachine, { plan, ...(dossier && { dossier }) })
  return events.reduce((snapshot, event) => transition(wizardMachine, snapshot, event)[0], initial)
}

export const after = (...events: readonly WizardEvent[]) => afterFrom(undefined, ...events)
