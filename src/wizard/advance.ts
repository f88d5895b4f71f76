/**
 * How far a dossier has come, read from what it holds and from nothing else: a position is never
 * stored, since a stored state breaks when the journey changes (ADR on storage).
 */
import { isApplicable, isOption, isPut, readerTrack, type Dossier, type StepId } from '../domain'
import { journeyOf } from './journey'
import { partHolding, partsOf } from './parts'
import type { Plan, PlannedQuestion } from './plan'
import type { Position, ScreenId } from './position'

/** `begun`: something is said there, and something is left. */
export type StepState = 'done' | 'begun' | 'now' | 'todo'

export interface StepAdvance {
  readonly id: StepId
  readonly state: StepState
}

/** The first step is the only one that must be filled: the track decides on every other screen. */
export function isProfiled({ profile: { track, level } }: Dossier): boolean {
  return track === 'porteur' || (track === 'collectivite' && level !== undefined)
}

/** Anything worth keeping: what « resume » would come back to. */
export function isBegun(dossier: Dossier): boolean {
  return (
    dossier.profile.track !== undefined ||
    Object.keys(dossier.project).length > 0 ||
    dossier.territory.length > 0 ||
    dossier.members.length > 0 ||
    Object.keys(dossier.answers).length > 0 ||
    Object.keys(dossier.evidence).length > 0 ||
    dossier.actions !== undefined ||
    dossier.ownActions !== undefined ||
    dossier.meeting !== undefined
  )
}

/**
 * Where to take up a dossier again: the last screen that holds something, or the one after it when
 * that screen is complete. Steps left out on purpose are not asked again.
 */
export function resumePosition(plan: Plan, dossier: Dossier): Position {
  const journey = journeyOf(dossier).flatMap((step): readonly Position[] => {
    const parts = partsOf(plan, dossier, step)
    return parts.length === 0 ? [{ step }] : parts.map((part) => ({ step, part }))
  })
  const last = journey.findLastIndex((position) => isTouched(plan, dossier, position))
  const position = journey[last]
  if (!position) return { step: 'profil' }
  if (!isComplete(plan, dossier, position)) return position
  const { track } = dossier.profile
  const isNext = ({ step }: Position) => step === position.step || !isOption(track, step)
  return journey.slice(last + 1).find(isNext) ?? position
}

/** The steps of the bar, home excluded: where one is, what is complete, what is left. */
export function stepStates(plan: Plan, dossier: Dossier, now: ScreenId): readonly StepAdvance[] {
  const current = now === 'premier-resultat' ? 'article-9' : now
  return journeyOf(dossier)
    .filter((step) => step !== 'premier-resultat')
    .filter(
      (step) =>
        step === current ||
        !isOption(dossier.profile.track, step) ||
        isTouched(plan, dossier, { step }),
    )
    .map((id): StepAdvance => {
      if (id === current) return { id, state: 'now' }
      const done =
        id === 'recapitulatif'
          ? current === 'resultat'
          : id !== 'resultat' && isComplete(plan, dossier, { step: id })
      if (done) return { id, state: 'done' }
      return { id, state: isTouched(plan, dossier, { step: id }) ? 'begun' : 'todo' }
    })
}

/** Without a part, the whole step. */
function isComplete(plan: Plan, dossier: Dossier, position: Position): boolean {
  const answered = questionsAt(plan, dossier, position, isPut).every(
    ({ id, optional }) => optional || id in dossier.answers,
  )
  switch (position.step) {
    case 'profil':
      return isProfiled(dossier)
    case 'territoire':
      return dossier.territory.length > 0
    case 'membres':
      return dossier.members.length > 0 && answered
    case 'article-9':
    case 'appel-a-projets':
    case 'demarche':
    case 'votre-collectivite':
      return answered
    case 'accueil':
    case 'premier-resultat':
    case 'recapitulatif':
    case 'resultat':
      return false
  }
}

function isTouched(plan: Plan, dossier: Dossier, position: Position): boolean {
  const spoken = questionsAt(plan, dossier, position, isApplicable).some(
    ({ id }) => id in dossier.answers,
  )
  switch (position.step) {
    case 'profil':
      return dossier.profile.track !== undefined || Object.keys(dossier.project).length > 0
    case 'territoire':
      return dossier.territory.length > 0
    case 'membres':
      return dossier.members.length > 0 || spoken
    case 'article-9':
    case 'appel-a-projets':
    case 'demarche':
    case 'votre-collectivite':
      return spoken
    case 'accueil':
    case 'premier-resultat':
    case 'recapitulatif':
    case 'resultat':
      return false
  }
}

/** @param isOf those that are put there, or those whose answer counts */
function questionsAt(
  plan: Plan,
  dossier: Dossier,
  { step, part }: Position,
  isOf: typeof isPut,
): readonly PlannedQuestion[] {
  const reader = { ...dossier, profile: { track: readerTrack(dossier) } }
  return plan.questions.filter(
    (question) =>
      question.step === step &&
      (part === undefined || partHolding(plan, dossier, step, question.part) === part) &&
      isOf(question, reader),
  )
}
