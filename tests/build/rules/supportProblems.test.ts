import { describe, expect, it } from 'vitest'
import {
  CALLS,
  compileSmall,
  CRESS,
  edited,
  EXAMPLE_SCHEME,
  EXAMPLES,
  LEVER,
  NETWORK_SCHEME,
  NETWORKS,
  POWERS,
  PRESENTATION,
  REASONS,
  SCHEME,
  SCIC,
  SITUATION,
  SUPPORT_FILES,
} from './supportFiles'

describe('a wrong file', () => {
  it('is not the small set itself', () => {
    const { problems, levers, chunk } = compileSmall(SUPPORT_FILES)
    expect(problems).toEqual([])
    expect(levers.map(({ id }) => id)).toEqual(['foncier-et-locaux'])
    expect(chunk.schemes?.map(({ id }) => id)).toEqual([
      'aide-locale',
      'locaux-pretes',
      'reseau-rtes',
    ])
  })

  it.each([
    ['an unknown key', SCHEME, 'montant:', 'montand:', 'clé inconnue « montand »'],
    ['a missing key', SCHEME, 'nom: Aide locale\n', '', 'clé manquante (nom)'],
    [
      'a value outside its list',
      SCHEME,
      'etat: a-verifier',
      'etat: ouvert',
      'valeur attendue parmi',
    ],
    [
      'an id that is not its file',
      SCHEME,
      'id: aide-locale',
      'id: aide',
      'doit être le nom du fichier',
    ],
    ['an unknown region', SCHEME, "'84'", "'05'", 'région inconnue « 05 »'],
    ['a code without quotes', SCHEME, "'84'", '84', 'code attendu, entre guillemets'],
    [
      'an unknown département',
      SCHEME,
      "region, codes: ['84']",
      "departement, codes: ['20']",
      'département inconnu « 20 »',
    ],
    ['a mistyped SIREN', SCHEME, "region, codes: ['84']", "epci, codes: ['200071364']", 'SIREN'],
    [
      'a mistyped commune',
      SCHEME,
      "region, codes: ['84']",
      "commune, codes: ['0331']",
      'code INSEE',
    ],
    [
      'a commune of nowhere',
      SCHEME,
      "region, codes: ['84']",
      "commune, codes: ['99123']",
      'code INSEE',
    ],
    [
      'an example that does not say so',
      EXAMPLE_SCHEME,
      'etat: a-verifier\nnote-d-etat: À vérifier.',
      'etat: permanent',
      'dites que ce n’est pas une aide',
    ],
    [
      'a closed call trusted too long',
      CALLS,
      'a-revoir-avant: 2026-03-01',
      'a-revoir-avant: 2027-11-24',
      '12 mois après la vérification',
    ],
    [
      'a situation trusted too long',
      CALLS,
      `${SITUATION}2025-03`,
      `${SITUATION}2024-03`,
      'au plus tard le 2025-03-01 : 12 mois après la source',
    ],
    [
      'a level of collectivité for porteurs alone',
      SCHEME,
      'beneficiaires: les-deux',
      'beneficiaires: porteur\npour: [commune]',
      'n’a pas de niveau de collectivité',
    ],
    [
      'a carrier of nowhere',
      SCHEME,
      'porteur: Une région',
      "porteur: Une région\nporte-par: [{ type: epci, code: '200071364' }]",
      'SIREN de l’intercommunalité attendu',
    ],
    ['a place without a code', SCHEME, ", codes: ['84']", '', 'au moins un code attendu'],
    [
      'a code for all France',
      SCHEME,
      'type: region',
      'type: france',
      'la France entière n’a pas de code',
    ],
    ['an unknown purpose', SCHEME, '[animation]', '[animations]', 'valeur attendue parmi'],
    [
      'a source without a date',
      SCHEME,
      ', date: 2025-03',
      '',
      'clé manquante : une date, ou « sans-date »',
    ],
    ['a year without quotes', SCHEME, 'date: 2025-03', 'date: 2025', 'date attendue'],
    ['a month that does not exist', SCHEME, 'date: 2025-03', 'date: 2025-13', 'date attendue'],
    ['an address that is not one', SCHEME, 'https://exemple.fr', 'exemple.fr', 'adresse attendue'],
    [
      'a script as address',
      SCHEME,
      'https://exemple.fr',
      "'javascript:alert(1)'",
      'adresse attendue',
    ],
    ['no day of check', SCHEME, 'verifie-le: 2026-11-23\n', '', 'clé manquante (verifie-le)'],
    [
      'a review too late',
      SCHEME,
      '2026-03-01',
      '2026-03-02',
      'au plus tard le 2026-03-01 : 12 mois après',
    ],
    ['trust in an undated source', SCHEME, 'date: 2025-03', 'date: sans-date', undefined],
    [
      'a review too late for an undated source',
      SCHEME,
      'date: 2025-03 }\nverifie-le: 2026-11-23\na-revoir-avant: 2026-03-01',
      'date: sans-date }\nverifie-le: 2026-11-23\na-revoir-avant: 2026-11-24',
      'aucune source n’est datée',
    ],
    [
      'a source later than its check',
      SCHEME,
      'date: 2025-03',
      'date: 2026-12',
      'après la vérification',
    ],
    ['a state without a note', SCHEME, 'note-d-etat: À vérifier.\n', '', 'dites ce que l’on sait'],
    [
      'a past deadline still to verify',
      SCHEME,
      'confiance:',
      'date-limite: 2025-01-31\nconfiance:',
      'le 2025-01-31 est passé',
    ],
    [
      'an example no lever cites',
      EXAMPLES,
      '    dispositif: locaux-pretes\n',
      '',
      'n’est montré que s’il est cité',
    ],
    [
      'an example of an unknown scheme',
      EXAMPLES,
      'locaux-pretes',
      'locaux',
      'dispositif inconnu « locaux »',
    ],
    [
      'an example of an unknown family',
      EXAMPLES,
      'famille: foncier-et-locaux',
      'famille: foncier',
      'famille inconnue « foncier »',
    ],
    [
      'an example and a sentence that denies it',
      LEVER,
      'attention:',
      'sans-exemple: Aucun.\nattention:',
      'un exemple, ou « sans-exemple »',
    ],
    [
      'an unknown answer in a condition',
      LEVER,
      '[prevu]',
      '[promis]',
      'réponse inconnue « promis »',
    ],
    [
      'a power that no file declares',
      LEVER,
      'Convention, competences: [k1]',
      'Convention, competences: [k9]',
      'compétence inconnue : « k9 »',
    ],
    [
      'a power that no family cites',
      POWERS,
      'competences:\n',
      'competences:\n  - { id: k2, texte: À lire., confiance: faible }\n',
      'compétence qu’aucune famille ne cite : « k2 »',
    ],
    [
      'a power trusted without a source',
      POWERS,
      'confiance: faible',
      'confiance: moyenne',
      'la confiance est « faible »',
    ],
    [
      'an example that is not of the family',
      LEVER,
      'exemples: [exemple-belleville]',
      'exemples: [exemple-cusset]',
      'aucun exemple de cette famille : « exemple-cusset »',
    ],
    ['a weight out of range', LEVER, 'gestation: 0', 'gestation: 4', 'poids-par-etape'],
    [
      'a family left out of the order',
      PRESENTATION,
      '[foncier-et-locaux]',
      '[achats]',
      'absente de « ordre »',
    ],
    [
      'a family of the order without a file',
      PRESENTATION,
      '[foncier-et-locaux]',
      '[foncier-et-locaux, achats]',
      'sans fichier',
    ],
    [
      'a family twice in the order',
      PRESENTATION,
      '[foncier-et-locaux]',
      '[foncier-et-locaux, foncier-et-locaux]',
      'deux fois',
    ],
    ['a region twice', CRESS, "region: '02'", "region: '01'", 'région citée deux fois : « 01 »'],
    [
      'a region without its CRESS',
      CRESS,
      "region: '02'",
      "region: '01'",
      'région sans CRESS : « 02 »',
    ],
    [
      'an unknown region in the directory',
      CRESS,
      "region: '02'",
      "region: '05'",
      'région inconnue « 05 »',
    ],
    [
      'a telephone number without its spaces',
      CRESS,
      'nom: CRESS 01',
      "nom: CRESS 01\n    telephone: '0478091197'",
      'numéro attendu',
    ],
    [
      'a call told twice',
      CALLS,
      'situation-2026',
      'appel-2013',
      'identifiant en double : « appel-2013 »',
    ],
    ['a call without its source', CALLS, 'source: ', 'sources: ', 'clé inconnue « sources »'],
    [
      'a network without an address',
      NETWORK_SCHEME,
      'lien: https://www.rtes.fr\n',
      '',
      '« rtes » : aucune fiche d’échelon « reseau » avec un lien, « reseau-rtes »',
    ],
    [
      'a call that no wave tells',
      NETWORK_SCHEME,
      'id: reseau-rtes',
      'id: reseau-rtes\nappel: appel-2014',
      'appel inconnu « appel-2014 »',
    ],
    [
      'a perimeter inside a région that is one already',
      SCHEME,
      "codes: ['84'],",
      "codes: ['84'], dans: { regions: ['84'] },",
      'seul un territoire plus petit qu’une région est dans un autre',
    ],
    ['a reason without a text', REASONS, 'texte: Ici.', "texte: ''", 'au moins 1 attendu'],
    [
      'an unknown fact in a condition',
      SCIC,
      'membres.collectivites',
      'membres.communes',
      'fait inconnu « membres.communes »',
    ],
    ['YAML that cannot be read', SCHEME, 'nom: Aide locale', 'nom: "Aide', 'YAML illisible'],
  ])('is found out: %s', (_, path, passage, replacement, message) => {
    const { problems } = compileSmall(edited(path, passage, replacement))
    if (message === undefined) expect(problems).toEqual([])
    else expect(problems.join('\n')).toContain(message)
  })

  it('is named first, with its line', () => {
    const { problems } = compileSmall(edited(SCHEME, 'montant:', 'montand:'))
    expect(problems).toEqual([
      `${SCHEME}:12 : clé inconnue « montand » ; vouliez-vous dire « montant » ?`,
    ])
  })

  it('does not hide the problems of the others', () => {
    const { problems } = compileSmall({
      ...edited(SCHEME, "'84'", "'05'"),
      [EXAMPLE_SCHEME]: 'id: locaux-pretes',
      'rules/annuaire/amis.yaml': 'amis: []',
      [NETWORKS]: 'reseaux: []',
    })
    expect(problems.join('\n')).toContain(`${SCHEME}:5 : région inconnue`)
    expect(problems.join('\n')).toContain(`${EXAMPLE_SCHEME}:1 : clé manquante (nom)`)
    expect(problems.join('\n')).toContain('rules/annuaire/amis.yaml : fichier inattendu')
    expect(problems.join('\n')).toContain(`${NETWORKS}:1 : au moins 1 attendu`)
  })

  it.each([CALLS, CRESS, NETWORKS, PRESENTATION, EXAMPLES, REASONS, SCIC])(
    'is missed: %s',
    (path) => {
      const others = Object.fromEntries(
        Object.entries(SUPPORT_FILES).filter(([other]) => other !== path),
      )
      expect(compileSmall(others).problems).toContain(`${path} : fichier manquant`)
    },
  )

  it('is not expected of rules that hold no support at all', () => {
    expect(compileSmall({ 'rules/alertes.yaml': '[]' })).toEqual({
      problems: [],
      chunk: {},
      withoutRegret: [],
      levers: [],
      files: [],
    })
  })
})

describe('conditions of the catalogue', () => {
  it('reads the plan of a lever with the language of the rules', () => {
    const { levers } = compileSmall(SUPPORT_FILES)
    const [lever] = levers
    expect(lever?.launchWhen).toEqual({
      kind: 'among',
      question: 'appui-foncier',
      options: ['prevu'],
      count: 1,
    })
  })
})
