/**
 * Who says what an act repeats: the one place where it is decided.
 *
 * What is asked of the group comes from it until the collectivité has seen it; what it is asked about
 * itself comes from its own services.
 */
import { isSeen, type ActFact, type ActReading } from '../../domain'
import { entry } from '../model/entry'
import type { ReportInput } from '../model/input'

/** The group declares it; the collectivité saw it or says it of itself, or the tool derives it. */
export type ActSource = 'group' | 'own'

const FACTS: Readonly<Record<ActFact, ActSource>> = {
  initiative: 'own',
  resume: 'group',
  territoire: 'own',
  'nombre-de-membres-engages': 'group',
  'membres-engages': 'group',
  'apports-des-membres': 'group',
  collectivite: 'own',
  competences: 'own',
  'competences-en-entier': 'own',
  'montant-demande': 'group',
  options: 'own',
  appuis: 'own',
  conditions: 'own',
  'points-a-verifier': 'own',
  'points-pas-ecartes': 'own',
  'autres-niveaux': 'own',
}

export function sourceOf(
  { words, dossier }: Pick<ReportInput, 'words' | 'dossier'>,
  reading: ActReading,
): ActSource {
  switch (reading.kind) {
    case 'fact':
      return FACTS[reading.fact]
    case 'question':
      return entry(words.questions, reading.question).toAsk === undefined ||
        isSeen(dossier, reading.question)
        ? 'own'
        : 'group'
  }
}
