/** A whole set of support files, as small as it may be: what each problem is planted in. */
import { gatherDeclaredIds } from '../../../src/schema/reading/declaredIds'
import { readRuleFile } from '../../../src/schema/reading/ruleFile'
import { compileSupports } from '../../../src/build/rules/read/readSupports'
import { REGION_CODES } from '../../../src/schema/support/territory'

const FACT = `source: { libelle: Une page, lien: https://exemple.fr, date: 2025-03 }
verifie-le: 2026-11-23
a-revoir-avant: 2026-03-01
`
const ITEM = FACT.trimEnd().replaceAll('\n', '\n    ')

export const SCHEME = 'rules/dispositifs/aide-locale.yaml'
export const EXAMPLE_SCHEME = 'rules/dispositifs/locaux-pretes.yaml'
export const NETWORK_SCHEME = 'rules/dispositifs/reseau-rtes.yaml'
export const CALLS = 'rules/dispositifs/appels.yaml'
export const CRESS = 'rules/annuaire/cress.yaml'
export const NETWORKS = 'rules/annuaire/reseaux.yaml'
export const LEVER = 'rules/leviers/foncier-et-locaux.yaml'
export const PRESENTATION = 'rules/leviers/presentation.yaml'
export const EXAMPLES = 'rules/leviers/exemples.yaml'
export const REASONS = 'rules/leviers/pourquoi-soutenir.yaml'
export const POWERS = 'rules/leviers/competences.yaml'
export const AROUND = 'rules/leviers/autour-de-la-table.yaml'
export const SCIC = 'rules/leviers/scic.yaml'

const scheme = (id: string, relevance: string) => `id: ${id}
nom: Aide locale
porteur: Une région
echelon: region
territoire: { type: region, codes: ['84'], libelle: Auvergne-Rhône-Alpes }
beneficiaires: les-deux
etapes: [emergence]
objets: [animation]
pertinence: ${relevance}
etat: a-verifier
note-d-etat: À vérifier.
montant: 10 000 €
confiance: faible
${FACT}`

const cress = REGION_CODES.map(
  (region) => `
  - region: '${region}'
    nom-region: Région ${region}
    y-etre: en région ${region}
    nom: CRESS ${region}
    confiance: moyenne
    ${ITEM}`,
).join('')

const call = (id: string, year: number) => `id: ${id}
    annee: ${year}
    titre: Un appel
    texte: Il est clos.
    ${ITEM}`

/** Where the situation of the year says its date. */
export const SITUATION = `id: situation-2026
    annee: 2026
    titre: Un appel
    texte: Il est clos.
    source: { libelle: Une page, lien: https://exemple.fr, date: `

export const SUPPORT_FILES: Readonly<Record<string, string>> = {
  [SCHEME]: scheme('aide-locale', 'dedie'),
  [EXAMPLE_SCHEME]: scheme('locaux-pretes', 'exemple'),
  [NETWORK_SCHEME]: `${scheme('reseau-rtes', 'dedie').replace('echelon: region', 'echelon: reseau')}lien: https://www.rtes.fr
`,
  [CALLS]: `vagues:
  - ${call('appel-2013', 2013)}
situation:
    ${call('situation-2026', 2026)}
`,
  [CRESS]: `relais: https://www.ess-france.org
cress:${cress}
`,
  [NETWORKS]: `reseaux:
  - id: rtes
    dispositif: reseau-rtes
    beneficiaires: collectivite
    pour-quoi: Échanger entre collectivités.
`,
  [LEVER]: `id: foncier-et-locaux
libelle: Prêter un lieu
objets: [foncier]
poids-par-etape: { gestation: 0, emergence: 2, developpement: 3, consolidation: 2 }
sans-etape: Prêter une salle.
par-etape: { gestation: Trop tôt., emergence: Prêter., developpement: Louer., consolidation: Garder. }
par-niveau:
  commune: { peut: Un local., forme: Bail, competences: [k1], exemples: [exemple-belleville] }
  intercommunalite: { peut: Un lieu., forme: Bail, competences: [k1] }
  departement: { peut: Un bâtiment., forme: Bail, competences: [k1] }
  region: { peut: Un appui., forme: Convention, competences: [k1] }
plan:
  a-poursuivre-si: { question: appui-foncier, parmi: [deja] }
  a-lancer-si: { question: appui-foncier, parmi: [prevu] }
  a-etudier-si: { question: appui-foncier, parmi: [possible] }
action: { titre: Lister les lieux, detail: Visitez-en un., delai-propose-mois: 6 }
attention: Écrivez qui paie.
`,
  [PRESENTATION]: `ordre: [foncier-et-locaux]
sans-regret: [foncier-et-locaux]
legende-poids: [Trop tôt, Possible, Utile, Prioritaire]
source-familles: Un dépliant.
${FACT}`,
  [EXAMPLES]: `exemples:
  - id: exemple-belleville
    collectivite: Une commune
    famille: foncier-et-locaux
    texte: Elle prête un local.
    dispositif: locaux-pretes
    ${ITEM}
`,
  [POWERS]: `competences:
  - { id: k1, texte: À lire par un juriste., confiance: faible }
`,
  [AROUND]: `a-demander: { commune: Un local ?, intercommunalite: Un lieu ?, departement: Un agent ?, region: Une aide ?, tous: Qui paie ? }
citations:
  - id: citation-commune
    niveau: commune
    mots: Nous aidons.
    auteur: Une élue
    fonction: adjointe
    date: 2025-03
    ${ITEM}
`,
  [REASONS]: `chapeau: Des projets d’ici.
lettres:
  - { mot: Pôle, texte: Un groupe. }
  - { mot: Territorial, texte: Un lieu. }
  - { mot: Coopération, texte: Des accords. }
  - { mot: Économique, texte: Des activités. }
source-pourquoi-soutenir: Un dépliant.
raisons:
  - { id: emplois, titre: Des emplois, texte: Ici., exemple: À Vichy. }
${FACT}`,
  [SCIC]: `titre: La SCIC
exemples-introduits: Un exemple.
texte: [Une coopérative.]
exemples: [À Vichy.]
a-verifier: Avec un juriste.
a-lire: Un guide.
${FACT}afficher-si: { fait: membres.collectivites, au-moins: 1 }
`,
}

const QUESTIONS = `questions:
  - id: appui-foncier
    type: choix-unique
    options: [{ id: deja }, { id: prevu }, { id: possible }]
`

const known = gatherDeclaredIds([readRuleFile('rules/votre-collectivite.yaml', QUESTIONS, [])])

export const compileSmall = (files: Readonly<Record<string, string>>) =>
  compileSupports(files, known)

/** The small set, with one passage of one file replaced; the passage must be there. */
export function edited(
  path: string,
  passage: string,
  replacement: string,
): Readonly<Record<string, string>> {
  const source = SUPPORT_FILES[path] ?? ''
  if (!source.includes(passage)) throw new Error(`« ${passage} » is not in ${path}`)
  return { ...SUPPORT_FILES, [path]: source.replace(passage, replacement) }
}
