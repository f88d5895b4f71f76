/** A small pack that passes, and ways to spoil it. */
export const SCHEME = {
  id: 'appui-au-demarrage',
  nom: "Appui au démarrage : l'aide d'exemple",
  porteur: 'CRESS d’Exemple',
  echelon: 'region',
  territoire: { type: 'region', codes: ['84'], libelle: 'Auvergne-Rhône-Alpes' },
  beneficiaires: 'porteur',
  etapes: ['gestation', 'emergence', 'developpement', 'consolidation'],
  objets: ['accompagnement'],
  pertinence: 'dedie',
  etat: 'permanent',
  conditions: 'Tout groupe de la région.',
  lien: 'https://exemple.fr/appui',
  confiance: 'elevee',
  source: { libelle: 'Page de la CRESS', lien: 'https://exemple.fr/appui', date: '2026-11-02' },
  'verifie-le': '2026-11-02',
  'a-revoir-avant': '2027-11-02',
}

export const PACK = {
  format: 'ptce-dispositifs',
  version: 1,
  id: 'cress-d-exemple',
  'publie-par': { nom: 'la CRESS d’Exemple', lien: 'https://exemple.fr' },
  date: '2026-11-02',
  dispositifs: [SCHEME],
}

export const asJson = (pack: unknown): string => JSON.stringify(pack, null, 2)

export const withScheme = (change: object): string =>
  asJson({ ...PACK, dispositifs: [{ ...SCHEME, ...change }] })

export const YAML = `format: ptce-dispositifs
version: 1
id: cress-d-exemple
publie-par:
  nom: la CRESS d’Exemple
  lien: https://exemple.fr
date: 2026-11-02
dispositifs:
  - id: appui-au-demarrage
    nom: "Appui au démarrage : l'aide d'exemple"
    porteur: CRESS d’Exemple
    echelon: region
    territoire: { type: region, codes: ['84'], libelle: Auvergne-Rhône-Alpes }
    beneficiaires: porteur
    etapes: [gestation, emergence, developpement, consolidation]
    objets: [accompagnement]
    pertinence: dedie
    etat: permanent
    conditions: |
      Tout groupe
      de la région.
    lien: https://exemple.fr/appui
    confiance: elevee
    source: { libelle: Page de la CRESS, lien: 'https://exemple.fr/appui', date: 2026-11-02 }
    verifie-le: 2026-11-02
    a-revoir-avant: 2027-11-02
`
