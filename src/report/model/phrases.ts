/**
 * The report's own words that several sections share: titles, statuses, subjects, actions. What one
 * section alone says is in `sectionPhrases.ts`.
 *
 * What the rules already say is never repeated here: a section reads it from the words of the
 * content. These are the seams between those texts, kept together so that they are read together.
 */
import type { AuthorityLevel, ElementId, StateConditionId, Status } from '../../domain'

/** Titles for the table of contents on screen, by section. */
export const SHORT_TITLES = {
  synthese: 'L’essentiel',
  'questions-au-porteur': 'Questions à poser',
  'article-9': 'Les onze éléments',
  'appel-a-projets': 'Répondre à l’État',
  demarche: 'Les dix sujets',
  etape: 'L’étape',
  alertes: 'Points de vigilance',
  actions: 'Le plan d’action',
  soutiens: 'Les soutiens',
  'appels-nationaux': 'Les appels nationaux',
  collectivites: 'Les collectivités',
  'votre-collectivite': 'Votre plan d’appui',
  'pourquoi-soutenir': 'Pourquoi soutenir',
  scic: 'La SCIC',
  'poles-proches': 'Des pôles voisins',
  glossaire: 'Les mots',
  ressources: 'Les ressources',
  methode: 'La méthode',
  'annexe-questions': 'Toutes les questions',
  'annexe-explications': 'Statut par statut',
  'annexe-reponses': 'Les réponses',
  'annexe-membres': 'Les membres',
  'annexe-sources': 'Les sources',
} as const

export type SectionId = keyof typeof SHORT_TITLES

/** Titles that say « votre » of the group: a collectivité looks at it from outside. */
export const TITLES_FROM_OUTSIDE: Partial<Record<SectionId, string>> = {
  demarche: 'La façon de faire du groupe, en dix sujets',
  etape: 'L’étape du groupe',
  actions: 'Ce que vous pouvez proposer',
}

export const PRODUCT = 'Diagnostic PTCE'

export const LABELS = {
  of: 'sur',
  continued: 'suite',
  contents: 'Dans ce rapport',
  gather: 'À rassembler\u00A0:',
  reasons: 'Comment ce statut est obtenu',
  decisive: 'décisif',
  changes: 'Ce qui le rendrait réuni\u00A0:',
  changesToChoose: 'Ce qui le rendrait réuni, au choix\u00A0:',
  missingGlyph: 'Caractère non imprimable, remplacé',
} as const

/** What lacks when an element is « non réuni »: completes « Il manque … ». */
export const LACKING: Readonly<Record<ElementId, string>> = {
  regroupement: 'un groupe d’organisations',
  'meme-territoire': 'un territoire commun',
  'entreprises-ess': 'des structures de l’ESS',
  'autres-entreprises': 'des entreprises hors ESS',
  partenaires: 'un partenaire',
  'strategie-commune': 'une stratégie commune',
  'strategie-continue': 'une stratégie qui dure',
  'mutualisation-cooperation-partenariat': 'une action menée ensemble',
  'projets-economiques-et-sociaux': 'un projet à la fois économique et social',
  innovation: 'une nouveauté',
  'developpement-local-durable': 'des effets durables',
}

/** What an element is about: completes « Il reste à consolider … » and « Il reste à renseigner … ». */
export const SUBJECT: Readonly<Record<ElementId, string>> = {
  regroupement: 'l’accord des membres',
  'meme-territoire': 'le territoire commun',
  'entreprises-ess': 'la place de l’ESS',
  'autres-entreprises': 'la place des autres entreprises',
  partenaires: 'le lien avec un partenaire',
  'strategie-commune': 'la stratégie commune',
  'strategie-continue': 'la durée de la stratégie',
  'mutualisation-cooperation-partenariat': 'l’action menée ensemble',
  'projets-economiques-et-sociaux': 'le projet économique et social',
  innovation: 'la nouveauté',
  'developpement-local-durable': 'les effets durables',
}

/** What a condition of the State is about: completes « À travailler : … ». */
export const CONDITION_SUBJECT: Readonly<Record<StateConditionId, string>> = {
  'personne-morale-droit-prive': 'la structure de droit privé',
  composition: 'les trois rôles entre les membres',
  'projet-innovant': 'l’action commune et la nouveauté',
  'territoire-delimite': 'le territoire et les effets durables',
  'conforme-cahier-des-charges': 'le cahier des charges',
  'pas-deja-soutenu': 'les aides déjà reçues comme PTCE',
}

/** What half of such a condition is about, by the question or the named condition that it reads. */
export const PART_SUBJECT: Readonly<Record<string, string>> = {
  'cooperation-reelle': 'l’action commune',
  'projet-innovant': 'la nouveauté',
  'perimetre-choisi': 'le territoire',
  'effets-durables': 'les effets durables',
  'effets-en-vue': 'les effets durables',
}

export const HEADLINE = {
  lacking: 'Il manque',
  toStrengthen: 'Il reste à consolider',
  toKnow: 'Il reste à renseigner',
  fromAnswers: 'd’après vos réponses',
  answers: 'surtout des réponses',
  others: (count: number) =>
    count === 1 ? 'un autre élément' : `${NUMBERS[count] ?? count} autres éléments`,
} as const

const NUMBERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']

export type Gender = 'masculine' | 'feminine'

/** « 8 réunis », « 3 réunies »: singular for none and one. */
export function tallyLabel(status: Status, count: number, gender: Gender = 'masculine'): string {
  const ending = `${gender === 'feminine' ? 'e' : ''}${count > 1 ? 's' : ''}`
  switch (status) {
    case 'reuni':
      return `${count}\u00A0réuni${ending}`
    case 'a-consolider':
      return `${count}\u00A0à consolider`
    case 'non-reuni':
      return `${count}\u00A0non réuni${ending}`
    case 'a-renseigner':
      return `${count}\u00A0à renseigner`
  }
}

export const COVER = {
  subtitle:
    'Où en est ce projet de pôle territorial de coopération économique, et par où continuer.',
  territory: 'Territoire',
  noTerritory: 'Non indiqué',
  viewpoint: 'Point de vue',
  answers: 'Réponses',
  answered: (count: number, total: number) =>
    `${count}\u00A0sur ${total}, déclarées et non vérifiées`,
  date: 'Date',
  strandsAlt: (counts: string) => `Onze fils, un par élément de la loi\u00A0: ${counts}.`,
} as const

/** Whom a project leader may see, one line per level. */
export const LEVEL_TITLES: Readonly<Record<AuthorityLevel, string>> = {
  commune: 'Votre commune',
  intercommunalite: 'Votre intercommunalité',
  departement: 'Votre département',
  region: 'Votre région',
}

export const LEVEL_TITLES_PLURAL: Readonly<Record<AuthorityLevel, string>> = {
  commune: 'Vos communes',
  intercommunalite: 'Vos intercommunalités',
  departement: 'Vos départements',
  region: 'Vos régions',
}

/** The same actors, named by a collectivité, for whom « votre commune » would be another. */
export const LEVELS_FROM_OUTSIDE: Readonly<Record<AuthorityLevel, string>> = {
  commune: 'la commune',
  intercommunalite: 'l’intercommunalité',
  departement: 'le département',
  region: 'la région',
}

export const REASONS = {
  element: (rank: number, title: string) => `Élément\u00A0${rank}, ${title}`,
  condition: (mark: string, title: string) => `Condition ${mark}, ${title}`,
  caption: (head: string, status: string, asked: string) => `${head}\u00A0: ${status}. ${asked}`,
  columns: { asked: 'Ce que demande la règle', said: 'Ce qui est dit', holds: 'Constat' },
} as const

export const VERDICTS = {
  have: 'vous l’avez',
  editMembers: 'Modifier la liste des membres',
  contest: 'Changer cette réponse',
  edit: (title: string) => `Modifier les réponses\u00A0: ${title}`,
} as const

export const ACTIONS = {
  with: 'Avec',
  within: (months: number) => `d’ici à ${months}\u00A0mois`,
  element: (number: number) => `élément\u00A0${number}`,
  stageNamed: (title: string) => `étape «\u00A0${title}\u00A0»`,
  axis: (number: number, short: string) => `sujet\u00A0${number} (${short})`,
  stateCondition: (mark: string) => `appel de l’État, ${mark}`,
  first: 'D’abord',
  fillMembers: 'Remplir la liste des membres',
  settleMembers: 'Préciser la liste des membres',
  answer: (subject: string) => `Répondre sur ${subject}`,
  meet: 'Poser vos questions au groupe',
  /** A meeting holds a few; the others are in the annex. */
  ready: (count: number, first: number) => {
    const some = Math.min(count, first)
    const now = `${some}\u00A0${some > 1 ? 'questions' : 'question'}`
    const left = count - some
    return left > 0
      ? `${now} d’abord, ${left}\u00A0${left > 1 ? 'autres' : 'autre'} en annexe`
      : now
  },
  everyElement: 'les onze éléments',
  elements: (numbers: string) => `éléments\u00A0${numbers}`,
  law: 'Ensuite, pour les éléments de la loi',
  stage: 'Pour l’étape suivante',
  gap: 'Pour renforcer la façon de faire',
  stateCall: 'Pour répondre à un appel à projets de l’État',
} as const
