import { FAMILIES, plainWords, type FamilyId, type FamilyWords } from '../domain'

/**
 * Words that give a family away, the most telling first: « communauté de communes » must be read
 * before « commune », « lycée » says nothing of the legal form and is left to the person.
 */
const CLUES: readonly (readonly [FamilyId, readonly string[]])[] = [
  // A foreign association is not one of the law of 1901: nothing is guessed of it.
  ['ne-sait-pas', ['asbl']],
  [
    'autre-personne-morale',
    [
      'ccas',
      'cias',
      'chambre de commerce',
      'chambre de metiers',
      'chambre d agriculture',
      'chambre consulaire',
      'cci',
    ],
  ],
  [
    'groupement-collectivites',
    [
      'communaute de communes',
      'communaute d agglomeration',
      'communaute urbaine',
      'agglomeration',
      'metropole',
      'intercommunalite',
      'epci',
      'petr',
      'syndicat mixte',
      'groupement de collectivites',
      'pays',
    ],
  ],
  [
    'collectivite',
    [
      'commune',
      'mairie',
      'ville',
      'departement',
      'conseil departemental',
      'region',
      'collectivite',
    ],
  ],
  ['groupement-entreprises', ['groupement d entreprises', 'club d entreprises', 'gie']],
  [
    'cooperative',
    ['cooperative', 'scic', 'scop', 'cuma', 'coop', 'cae', 'biocoop', 'cooperatives'],
  ],
  ['mutuelle', ['mutuelle', 'mutualite']],
  ['fondation', ['fondation']],
  ['societe-commerciale-ess', ['esus', 'societe commerciale de l ess', 'sas ess']],
  ['enseignement-superieur', ['universite', 'iut', 'ecole d ingenieurs', 'enseignement superieur']],
  ['centre-recherche', ['centre de recherche', 'laboratoire', 'cnrs', 'inrae', 'recherche']],
  [
    'organisme-formation',
    ['organisme de formation', 'greta', 'cfa', 'afpa', 'centre de formation', 'formation'],
  ],
  [
    'association',
    [
      'association',
      'asso',
      'ressourcerie',
      'recyclerie',
      'regie de quartier',
      'mjc',
      'foyer rural',
    ],
  ],
  [
    'entreprise',
    [
      'entreprise',
      'sarl',
      'eurl',
      'sas',
      'sasu',
      'sa',
      'earl',
      'gaec',
      'snc',
      'artisan',
      'sem',
      'spl',
      'societe',
    ],
  ],
  ['personne-physique', ['habitant', 'habitante', 'habitants', 'particulier', 'personne physique']],
  ['ne-sait-pas', ['je ne sais pas', 'inconnu', 'inconnue', 'nsp']],
]

/**
 * The family a column names: its id, its label, or a label's opening words.
 *
 * @example familyNamed('SCIC', families) // => undefined: a clue, not a name; see `familyGuessed`
 */
export function familyNamed(
  text: string,
  families: Readonly<Partial<Record<FamilyId, Pick<FamilyWords, 'label'>>>>,
): FamilyId | undefined {
  const typed = plainWords(text).join(' ')
  if (typed === '') return undefined
  const named = Object.entries(families).find(([id, words]) => {
    const label = plainWords(words.label.replace(/\(.*?\)/g, '')).join(' ')
    return typed === plainWords(id).join(' ') || typed === label || `${typed}s` === label
  })
  return FAMILIES.find((id) => id === named?.[0])
}

/** The family that a text lets one suppose: always to be checked by the person. */
export function familyGuessed(text: string): FamilyId | undefined {
  const words = ` ${plainWords(text).join(' ')} `
  return CLUES.find(([, clues]) => clues.some((clue) => words.includes(` ${clue} `)))?.[0]
}
