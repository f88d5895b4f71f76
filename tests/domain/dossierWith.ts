import type { Dossier } from '../../src/domain'

/** A dossier where nothing is said but the track, and what a test is about. */
export const dossierWith = (part: Partial<Dossier> = {}): Dossier => ({
  format: 'ptce-dossier',
  version: 1,
  rules: '2026.11',
  profile: { track: 'porteur' },
  project: {},
  territory: [],
  members: [],
  answers: {},
  evidence: {},
  ...part,
})
