/** Joining words of the supports: why each is there, why another is not. */
import type { PlaceType, StageId, SupportRefusal, Track } from '../../domain'

/** « l’émergence »: after « prévu pour ». */
export const STAGE_WITH_ARTICLE: Readonly<Record<StageId, string>> = {
  gestation: 'la gestation',
  emergence: 'l’émergence',
  developpement: 'le développement',
  consolidation: 'la consolidation',
}

const PLACE_KINDS: Readonly<Record<PlaceType, string>> = {
  commune: 'une commune',
  epci: 'une intercommunalité',
  departement: 'un département',
  region: 'une région',
}

const THIS_PLACE: Readonly<Record<Exclude<PlaceType, 'region'>, string>> = {
  commune: 'cette commune',
  epci: 'cette intercommunalité',
  departement: 'ce département',
}

/** Why a support is there: one sentence for each term it was matched on. */
export const FIT = {
  everywhere: 'Pour toute la France.',
  project: { porteur: 'Votre projet', collectivite: 'Le projet' } satisfies Record<Track, string>,
  oneRegion: (region: string, project: string) =>
    `Pour la région ${region}, où se trouve ${project}.`,
  ofRegions: (project: string, there: string, count: number) =>
    `${project} est ${there}, ${['', 'l’une', 'deux', 'trois'][count] ?? 'plusieurs'} de ses régions.`,
  place: (project: string, type: Exclude<PlaceType, 'region'>, name: string) =>
    `${project} est dans ${THIS_PLACE[type]}\u00A0: ${name}.`,
  everyStage: 'Pour toutes les étapes.',
  atStage: (stages: string, track: Track) =>
    `Prévu pour ${stages}\u00A0: ${track === 'porteur' ? 'vous y êtes' : 'le groupe y est'}.`,
  beneficiaries: {
    porteur: 'Pour les porteurs de projet.',
    collectivite: 'Pour les collectivités.',
    both: 'Pour les porteurs de projet et les collectivités.',
  },
  purposes: (purposes: string) => `Objet\u00A0: ${purposes}.`,
  sought: (purposes: string) => `Vous cherchez\u00A0: ${purposes}.`,
} as const

/** What does not fit, without ruling the support out. */
export const UNFIT = {
  territory: 'Une autre partie de votre territoire n’est pas couverte.',
  stage: (stages: string, track: Track) =>
    `Prévu pour ${stages}\u202F; ${track === 'porteur' ? 'votre étape' : 'l’étape du groupe'} n’est pas connue.`,
  purpose: 'Vous cherchez autre chose.',
} as const

/** Why a support is not there. */
export const REFUSED = {
  region: (name: string) => `Réservé à la région ${name}.`,
  regions: (names: string) => `Réservé aux régions ${names}.`,
  place: (type: Exclude<PlaceType, 'region'>, name: string) =>
    `Réservé à ${PLACE_KINDS[type]}\u00A0: ${name}.`,
  stage: (planned: string, stage: string, track: Track) =>
    `Prévu pour ${planned}\u202F; ${track === 'porteur' ? 'vous êtes' : 'le groupe est'} à l’étape ${stage}.`,
  track: 'Pour les collectivités\u00A0: parlez-en à la vôtre.',
  closed: 'Clos.',
  call: 'À vérifier auprès de votre CRESS.',
} as const

type Reason = SupportRefusal['reasons'][number]

/** Groups of what is ruled out, the closest to the project first. */
export const RULED_OUT: readonly { readonly reason: Reason; readonly title: string }[] = [
  { reason: 'territory-part', title: 'Pour une partie de votre territoire' },
  { reason: 'stage', title: 'Pour une autre étape' },
  { reason: 'track', title: 'Pour les collectivités' },
  { reason: 'no-territory', title: 'Pour un territoire précis\u00A0: indiquez le vôtre' },
  { reason: 'territory', title: 'Pour un autre territoire' },
  { reason: 'closed', title: 'Clos' },
  { reason: 'call', title: 'Appels nationaux' },
]

export const SUPPORT_LIST = {
  headings: {
    dedicatedHere: 'Pour les PTCE, sur votre territoire',
    dedicatedEverywhere: 'Pour les PTCE, partout en France',
    relatedHere: 'Proches du projet, sur votre territoire',
    relatedEverywhere: 'Proches du projet, partout en France',
  },
  forAuthority: 'Pour votre collectivité',
  forGroup: 'Pour le groupe\u00A0: à lui signaler',
  toSpecify: 'Selon votre lieu exact',
  toSpecifyIntro:
    'Ces soutiens ne couvrent qu’une partie du territoire indiqué. Précisez votre commune ou votre intercommunalité pour savoir.',
  stageUsed: (stage: string, isDeclared: boolean) =>
    `Étape utilisée pour choisir ces soutiens\u00A0: ${stage}, ${isDeclared ? 'que vous avez choisie' : 'd’après vos réponses'}.`,
  stageUnknown:
    'Aucune étape n’est connue\u00A0: les soutiens de toutes les étapes sont montrés, avec l’étape prévue.',
  correctStage: 'Corriger l’étape',
  chooseStage: 'Choisir une étape',
  otherTerritory: (project: string, there: string) => `${project} est ${there}.`,
  callsToldBelow: 'Leur histoire est racontée plus loin\u00A0: ',
  overseas:
    'En collectivité d’outre-mer, ces soutiens nationaux ne s’appliquent pas toujours\u00A0: demandez avant.',
  contact: 'Votre premier contact',
  networks: 'Réseaux et appuis',
  networksOther: {
    porteur: 'à signaler à votre collectivité',
    collectivite: 'à signaler au groupe',
  } satisfies Record<Track, string>,
} as const
