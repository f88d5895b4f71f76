/** The national calls since 2013, told as history: what is over is never offered. */
import { z } from 'zod'
import type { Call } from '../../domain'
import { group, slug, text } from '../basics/basics'
import { reviewHistory, reviewWithin, toSource, traced, type Traced } from '../basics/evidence'

const callShape = group({
  id: slug,
  annee: z.int().min(2009).max(2100),
  titre: text,
  texte: text,
  ...traced,
})

/**
 * `vagues`: closed, whose figures no longer move. `situation`: what is known of the year under way,
 * as fragile as any scheme.
 */
export const callsSchema = group({
  vagues: z.array(callShape.superRefine(reviewHistory)).min(1),
  situation: callShape.superRefine(reviewWithin(12)),
}).transform(({ vagues, situation }): readonly Call[] => [
  ...vagues.map(toCall),
  { ...toCall(situation), isSituation: true },
])

const toCall = (call: z.output<typeof callShape> & Traced): Call => ({
  id: call.id,
  year: call.annee,
  title: call.titre,
  text: call.texte,
  source: toSource(call),
})
