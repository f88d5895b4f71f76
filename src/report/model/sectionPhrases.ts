/** The words of each section of the report: headings of its tables, what joins its sentences. */

export const AXES = {
  title: 'Les dix sujets, de 0 à 100',
  mean: (value: string) => `${value}\u00A0sur 100`,
  noMean: 'sans réponse',
  indicative: 'indicatif',
  notApplicable: 'sans objet',
  scale:
    'Repères\u00A0: 33 pour «\u00A0On commence\u00A0», 67 pour «\u00A0C’est en place\u00A0», 100 pour «\u00A0C’est solide\u00A0».',
  reading:
    'Le trait relie les moyennes. La barre épaisse montre où le sujet peut encore se placer, selon les réponses qui manquent.',
  columns: {
    axis: 'Sujet',
    mean: 'Moyenne',
    range: 'Possible',
    answers: 'Réponses',
  },
  range: (low: string, high: string) => `${low} à ${high}`,
  settled: '–',
  answered: (count: number, total: number) => `${count}\u00A0sur ${total}`,
  declared: (count: number) => `Niveaux déclarés, sans pièce cochée (${count})`,
  toReread: 'À relire',
} as const

export const STAGE = {
  done: 'Passée.',
  here: 'Vous en êtes là.',
  hereFromOutside: 'Le groupe en est là.',
  ahead: 'À venir.',
  chosen: 'Votre choix.',
  conditions: (count: number, total: number) =>
    `${count}\u00A0${count > 1 ? 'conditions' : 'condition'} sur ${total}`,
  reachedFromOutside: (stage: string) =>
    `D’après vos réponses, le groupe remplit les conditions de l’étape «\u00A0${stage}\u00A0».`,
  caption: (stage: string) => `Ce qui manque pour l’étape «\u00A0${stage}\u00A0»`,
  columns: { statement: 'Énoncé', asked: 'Niveau demandé', said: 'Votre réponse' },
  toSay: 'À préciser',
  way: (stage: string) => `Pour passer à l’étape «\u00A0${stage}\u00A0»`,
  /** Lines of the table that are known to fall short, and those without an answer. */
  reach: (short: number, unknown: number) => {
    const lines =
      unknown === 1
        ? 'la ligne «\u00A0À préciser\u00A0»'
        : `les ${unknown}\u00A0lignes «\u00A0À préciser\u00A0»`
    if (short === 0) return `Répondre sur ${lines}\u00A0: les niveaux sont peut-être déjà atteints.`
    const levels =
      short === 1
        ? 'Atteindre le niveau demandé sur une ligne'
        : `Atteindre les niveaux demandés sur ${short}\u00A0lignes`
    return unknown === 0 ? `${levels}.` : `${levels}, et répondre sur ${lines}.`
  },
  unlocks: (stage: string) => `Des soutiens pour l’étape «\u00A0${stage}\u00A0»`,
  unlocked: (stage: string) =>
    `Ils visent l’étape «\u00A0${stage}\u00A0», et pas celle d’aujourd’hui.`,
  otherUnlocks: (count: number) =>
    count === 1
      ? 'Et un autre soutien, plus loin dans ce rapport.'
      : `Et ${count}\u00A0autres soutiens, plus loin dans ce rapport.`,
} as const

export const WHAT_IF = {
  caption: 'Ce qui bouge, avant et après',
  columns: { what: 'Quoi', before: 'Aujourd’hui', after: 'À l’essai' },
  stage: (stage: string) => `L’étape «\u00A0${stage}\u00A0»`,
  stageRow: 'L’étape atteinte',
  noStage: 'Aucune',
  who: {
    commit: 'Qui donne son accord\u202F?',
    declare: 'Quelle association est déclarée\u202F?',
    join: 'Qui entre dans le groupe\u202F?',
  },
  what: (name: string) => `Qu’est-ce que ${name}\u202F?`,
  ranked: (label: string, rank: number, count: number) => `${label} (${rank} sur ${count})`,
  stateMark: (mark: string) => `Appel de l’État, ${mark}\u00A0:`,
  support: (name: string, date: string | undefined) =>
    date === undefined ? `${name} (source non datée)` : `${name} (source\u00A0: ${date})`,
  summary: (statuses: number, stageMoves: boolean, gained: number, lost: number) => {
    const parts = [
      counted(statuses, 'statut change', 'statuts changent'),
      stageMoves ? 'l’étape change' : '',
      counted(gained, 'soutien de plus', 'soutiens de plus'),
      counted(lost, 'soutien de moins', 'soutiens de moins'),
    ].filter((part) => part !== '')
    return parts.length === 0
      ? 'Rien ne bouge pour l’instant.'
      : `À l’essai\u00A0: ${parts.join(', ')}.`
  },
} as const

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count}\u00A0${count === 1 ? one : many}`

export const ALERTS = {
  more: (count: number) => `Autres points à discuter (${count})`,
} as const

export const SUPPORTS = {
  noneOpen: (date: string) =>
    `Aucun soutien n’est prouvé ouvert au ${date}. Appelez avant de monter un dossier.`,
  amount: (amount: string, dated: string) => `Montant\u00A0: ${amount} (${dated}).`,
  period: (period: string, dated: string) => `Période\u00A0: ${period} (${dated}).`,
  deadline: (deadline: string, dated: string) =>
    `Dernière date limite connue\u00A0: ${deadline} (${dated}).`,
  ruledOut: (title: string, count: number) => `${title} (${count})`,
  cress: 'Votre CRESS',
  severalCress: 'Vos CRESS',
  regionNews: 'À savoir dans votre région',
  addedBy: (publisher: string, date: string) =>
    `Ajouté par ${publisher}, le ${date}\u202F; pas vérifié par cet outil.`,
  nameAddedBy: (name: string, publisher: string) => `${name} (ajouté par ${publisher})`,
} as const

export const CALLS = {
  caption: 'Les appels nationaux, du plus récent au plus ancien',
  columns: { year: 'Année', call: 'Appel', known: 'Ce que l’on en sait', source: 'Source' },
  landmarks: { criterion: 'Ce qui était regardé', answers: 'Vos réponses' },
  silent: (count: number) => `Sans réponse\u00A0: ${count}.`,
} as const

export const AUTHORITIES = {
  who: 'Qui voir sur votre territoire',
  caption: (stage: string) => `Six familles d’appui, à l’étape «\u00A0${stage}\u00A0»`,
  captionWithoutStage: 'Six familles d’appui, comme à l’étape «\u00A0Émergence\u00A0»',
  columns: {
    lever: 'Famille d’appui',
    ask: 'À demander',
    weight: 'À cette étape',
    example: 'Déjà fait à',
  },
  named: (level: string, names: string) => `${level}\u00A0: ${names}`,
  others: (count: number) => `${count}\u00A0autres`,
  none: '–',
  examples: 'Exemples, avec leur source',
} as const

export const SIX_REASONS = {
  numbered: (number: number, title: string) => `${number}. ${title}`,
  also: 'À dire aussi',
} as const

export const OWN_PLAN = {
  caption: 'Vos appuis, du plus utile au moins utile à cette étape',
  columns: {
    lever: 'Appui',
    weight: 'À cette étape',
    level: 'À votre niveau',
    caution: 'Attention',
  },
  yourLevel: (level: string) => `Ce que peut faire votre niveau\u00A0: ${level}`,
  posture: 'Votre place\u00A0: ni diriger, ni seulement payer',
  acts: 'Préparer un texte',
  deliberation: 'Rubriques d’une délibération',
  convention: 'Rubriques d’une convention',
  noPlan: 'Ni fait, ni prévu, ni envisagé',
} as const

export const QUESTIONS = {
  table: 'Les questions, les plus utiles d’abord',
  columns: {
    question: 'Question',
    about: 'Ce qu’elle éclaire',
    show: 'Ce qui peut le montrer',
  },
  members: 'La liste des membres',
  territory: 'Le territoire',
  more: (count: number) =>
    count === 1
      ? 'Une autre question est en annexe.'
      : `Les ${count} autres questions sont en annexe.`,
  annexTitle: 'Annexe\u00A0: toutes les questions à poser',
  annexIntro: 'Pour préparer l’échange avec le groupe.',
} as const

export const ANSWERS = {
  columns: { question: 'Question', answer: 'Réponse', evidence: 'Pièces cochées' },
  declared: 'Déclaré',
  comment: (text: string) => `Remarque\u00A0: ${text}`,
  silent: (count: number) => `Questions sans réponse\u00A0: ${count}.`,
  none: 'Aucune réponse pour l’instant.',
  project: 'Le projet',
  name: 'Nom',
  summary: 'Résumé',
  themes: 'Thèmes',
  stage: 'Étape déclarée',
  purposes: 'Aides cherchées',
  territory: 'Territoire',
} as const

export const MEMBERS = {
  caption: 'Les membres déclarés',
  columns: { name: 'Nom', family: 'Famille', commitment: 'Engagement', details: 'Précisions' },
  notLegalPerson: 'N’est pas une personne morale',
  share: (percent: string) => `${percent}\u00A0% de membres hors ESS`,
  form: (form: string) => `Forme\u00A0: ${form}`,
  siren: (siren: string) => `SIREN ${siren}`,
  brings: (text: string) => `Apport\u00A0: ${text}`,
} as const

export const SOURCES = {
  example: (authority: string) => `Exemple\u00A0: ${authority}`,
  caption: 'Faits cités, avec leur source',
  columns: { fact: 'Fait', source: 'Source', date: 'Date', checked: 'Relu le' },
  undated: 'Non datée',
  version: (date: string) => `Version lue\u00A0: ${date}`,
} as const

export const NEARBY = {
  others: (count: number) => (count === 1 ? 'Un autre pôle' : `Les ${count} autres pôles`),
} as const

export const SCIC = {
  examples: 'Deux exemples cités par le dépliant de mai 2022\u00A0:',
} as const

export const METHOD = {
  rules: (version: string) => `Règles de l’outil\u00A0: version ${version}.`,
  texts: 'Textes officiels',
  articles: (law: string, count: number, articles: string) =>
    `${law}, ${count > 1 ? 'articles' : 'article'} ${articles}`,
} as const
