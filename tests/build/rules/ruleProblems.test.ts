import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { compile } from '../../../src/build/rules/compile'
import { readRules } from '../../../src/build/rules/disk'
import { InvalidRulesError } from '../../../src/schema/reading/problems'
import { adding, problemsOf, replacing } from './ruleSet'

/** Each test compiles all the rules. */
vi.setConfig({ testTimeout: 30_000 })

const A9 = 'rules/article-9'
const AP = 'rules/appel-a-projets'
const DE = 'rules/demarche'

describe('a wrong rule', () => {
  it.each([
    {
      what: 'a misspelt key',
      file: `${A9}/innovation.yaml`,
      change: replacing('reuni-si:', 'reunis-si:'),
      says: [
        /innovation\.yaml:1 : clé manquante \(reuni-si\)/,
        /innovation\.yaml:\d+ : clé inconnue « reunis-si »/,
      ],
    },
    {
      what: 'a key that an option does not have',
      file: 'rules/questions.yaml',
      change: replacing('      neutre: true', '      neutral: true'),
      says: [
        /questions\.yaml:\d+ : clé inconnue « neutral » ; vouliez-vous dire « neutre » \? \(0 > options > 0\)/,
        /questions\.yaml:\d+ : aucune règle ne lit la réponse « oui »/,
      ],
    },
    {
      what: 'YAML that cannot be read',
      file: 'rules/acteurs.yaml',
      change: adding('  - : ['),
      says: [/acteurs\.yaml:\d+ : YAML illisible/],
    },
    {
      what: 'a key written twice',
      file: 'rules/preuves.yaml',
      change: adding('convention: Accord signé'),
      says: [/preuves\.yaml:\d+ : clé écrite deux fois/],
    },
    {
      what: 'an unknown question in a condition',
      file: 'rules/conditions.yaml',
      change: replacing('question: nouveaute-technique', 'question: nouveaute'),
      says: [
        /conditions\.yaml:\d+ : question inconnue « nouveaute »/,
        /innovation\.yaml:\d+ : aucune règle ne lit la réponse « oui » de « nouveaute-technique »/,
      ],
    },
    {
      what: 'an unknown option in a condition',
      file: `${A9}/strategie-commune.yaml`,
      change: replacing('parmi:\n        - oui', 'parmi:\n        - ouii'),
      says: [/strategie-commune\.yaml:\d+ : réponse inconnue « ouii » à « strategie-ecrite »/],
    },
    {
      what: 'a rule that reads « je ne sais pas »',
      file: 'rules/alertes.yaml',
      change: adding(
        `- id: silence\n  gravite: 99\n  titre: Silence\n  texte: Silence.\n  si:\n    question: projet-conforme\n    parmi: [ne-sait-pas]`,
      ),
      says: [/alertes\.yaml:\d+ : « ne-sait-pas » vaut inconnu/],
    },
    {
      what: 'an unknown fact',
      file: `${A9}/regroupement.yaml`,
      change: replacing('fait: membres.organisations-engages', 'fait: membres.structures'),
      says: [/regroupement\.yaml:\d+ : fait inconnu « membres\.structures »/],
    },
    {
      what: 'an unknown named condition',
      file: `${A9}/innovation.yaml`,
      change: replacing('condition: projet-innovant', 'condition: projet-nouveau'),
      says: [/innovation\.yaml:\d+ : condition nommée inconnue « projet-nouveau »/],
    },
    {
      what: 'a condition of no known form',
      file: `${A9}/regroupement.yaml`,
      change: replacing(
        'fait: membres.organisations-engages\n  au-moins: 2',
        'fait: membres.organisations-engages\n  au-plus: 2',
      ),
      says: [/regroupement\.yaml:\d+ : condition attendue/],
    },
    {
      what: 'a threshold on a choice',
      file: 'rules/coherences.yaml',
      change: adding(
        `- id: seuil\n  texte: Seuil.\n  si:\n    question: projet-conforme\n    au-moins: 1`,
      ),
      says: [/coherences\.yaml:\d+ : « projet-conforme » n’est pas un nombre/],
    },
    {
      what: 'a choice among the values of a number',
      file: 'rules/coherences.yaml',
      change: adding(
        `- id: choix\n  texte: Choix.\n  si:\n    question: annees-prevues\n    parmi: [deux]`,
      ),
      says: [/« annees-prevues » est un nombre/],
    },
    {
      what: 'an element that no screen of a collectivité asks about',
      file: 'rules/parcours.yaml',
      change: replacing('      - strategie-continue\n', ''),
      says: [
        /rules\/parcours\.yaml : « strategie-continue » n’est sur aucun des « ecrans-de-la-loi »/,
      ],
    },
    {
      what: 'an element on two screens of a collectivité',
      file: 'rules/parcours.yaml',
      change: replacing(
        '      - strategie-continue\n',
        '      - strategie-continue\n      - innovation\n',
      ),
      says: [/rules\/parcours\.yaml : « innovation » est sur deux des « ecrans-de-la-loi »/],
    },
    {
      what: 'a row of the grid with an answer of its own',
      file: 'rules/votre-collectivite.yaml',
      change: (source) =>
        source.replace(/(id: appui-achats[\s\S]*?libelle: )Oui, c’est fait aujourd’hui/, '$1Oui'),
      says: [/« appui-achats » n’a pas les réponses des autres lignes de la grille « appuis »/],
    },
    {
      what: 'a question worth asking when something named holds',
      file: 'rules/votre-collectivite.yaml',
      change: replacing(
        '    utile-si:\n      au-moins-une:\n        - question: appui-reperage',
        '    utile-si:\n      au-moins-une:\n        - condition: projet-innovant\n        - question: appui-reperage',
      ),
      says: [/votre-collectivite\.yaml:\d+ : une réponse ou un compte de membres attendu/],
    },
    {
      what: 'an unknown piece of evidence',
      file: `${A9}/innovation.yaml`,
      change: replacing('- etude-ou-brevet', '- brevet'),
      says: [/innovation\.yaml:\d+ : pièce : « brevet » n’existe pas/],
    },
    {
      what: 'a question of a meeting that cites what is not there',
      file: 'rules/questions-a-poser.yaml',
      change: replacing('pieces: [statuts, recepisse]', 'pieces: [statuts, kbis]'),
      says: [/questions-a-poser\.yaml:\d+ : pièce : « kbis » n’existe pas/],
    },
    {
      what: 'a question of a meeting that a statement would keep',
      file: 'rules/questions-a-poser.yaml',
      change: replacing('s-efface-avec: [beneficiaire-de-l-aide]', 's-efface-avec: [budget-du-pole]'),
      says: [/questions-a-poser\.yaml:\d+ : une question de l’article 9, des membres ou de la/],
    },
    {
      what: 'a question of a meeting that nothing keeps',
      file: 'rules/questions-a-poser.yaml',
      change: replacing('      s-efface-avec: [beneficiaire-de-l-aide]\n', ''),
      says: [/questions-a-poser\.yaml:\d+ : rien ne garde cette question/],
    },
    {
      what: 'two questions of a meeting that ask the same',
      file: 'rules/questions-a-poser.yaml',
      change: replacing(
        's-efface-avec: [beneficiaire-de-l-aide]',
        's-efface-avec: [beneficiaire-de-l-aide, demande-recue]',
      ),
      says: [/questions-a-poser\.yaml:\d+ : « demande-recue » est couvert deux fois/],
    },
    {
      what: 'more questions than a meeting holds',
      file: 'rules/questions-a-poser.yaml',
      change: adding(
        `- id: encore\n  titre: Encore\n  questions:\n    - { id: seizieme, question: Encore\u202F?, pieces: [statuts], membres: true }`,
      ),
      says: [/questions-a-poser\.yaml:\d+ : une heure tient 15 questions/],
    },
    {
      what: 'an unknown actor',
      file: `${DE}/animation.yaml`,
      change: replacing('- departement', '- conseil-general'),
      says: [/animation\.yaml:\d+ : acteur : « conseil-general » n’existe pas/],
    },
    {
      what: 'an unknown resource',
      file: `${DE}/membres.yaml`,
      change: replacing('- ess-france', '- ess-francee'),
      says: [
        /membres\.yaml:\d+ : ressource : « ess-francee » n’existe pas ; vouliez-vous dire « ess-france » \?/,
      ],
    },
    {
      what: 'an official text that does not exist',
      file: `${A9}/partenaires.yaml`,
      change: replacing('article: article-9', 'article: article-99'),
      says: [/partenaires\.yaml:\d+ : texte officiel ou article inconnu/],
    },
    {
      what: 'a citation that is not word for word',
      file: `${A9}/strategie-continue.yaml`,
      change: replacing('citation: et continue', 'citation: et durable'),
      says: [/strategie-continue\.yaml : la citation n’est pas dans le texte officiel/],
    },
    {
      what: 'a citation out of the order of the sentence',
      file: `${A9}/strategie-continue.yaml`,
      change: replacing('citation: et continue', 'citation: sur un même territoire'),
      says: [/strategie-continue\.yaml : la citation ne suit pas celle de l’élément précédent/],
    },
    {
      what: 'an option that only silence would read',
      file: `${A9}/innovation.yaml`,
      change: replacing('libelle: Non, aucune\n        neutre: true', 'libelle: Non, aucune'),
      says: [
        /innovation\.yaml:\d+ : aucune règle ne lit la réponse « aucune » de « facon-de-faire-nouvelle »/,
      ],
    },
    {
      what: 'a question no rule reads',
      file: `${A9}/regroupement.yaml`,
      change: replacing('usage: informative', 'usage: regle'),
      says: [/regroupement\.yaml:\d+ : aucune règle ne lit « engagement-ecrit »/],
    },
    {
      what: 'an informative question that a rule reads',
      file: `${AP}/pas-deja-soutenu.yaml`,
      change: replacing('usage: regle', 'usage: informative'),
      says: [
        /pas-deja-soutenu\.yaml:\d+ : « soutien-deja-recu » est marquée informative, mais une règle la lit/,
      ],
    },
    {
      what: 'a neutral answer that a rule reads',
      file: `${A9}/strategie-commune.yaml`,
      change: replacing(
        "        libelle: Elle est en cours d’écriture\n",
        "        libelle: Elle est en cours d’écriture\n        neutre: true\n",
      ),
      says: [
        /strategie-commune\.yaml:\d+ : la réponse « en-cours » de « strategie-ecrite » est marquée neutre, mais une règle la lit/,
      ],
    },
    {
      what: 'a change without an effort',
      file: 'rules/efforts.yaml',
      change: replacing('  plan-d-action: 2\n', ''),
      says: [/efforts\.yaml : « plan-d-action » n’a pas d’effort, et n’est pas dans « passe »/],
    },
    {
      what: 'an effort for what no change can serve',
      file: 'rules/efforts.yaml',
      change: replacing('  plan-d-action: 2\n', '  plan-d-action: 2\n  reunions-regulieres: 1\n'),
      says: [/efforts\.yaml : « reunions-regulieres » n’est lue ni par un « reuni-si »/],
    },
    {
      what: 'a past that is also to be changed',
      file: 'rules/efforts.yaml',
      change: replacing('  plan-d-action: 2\n', '  plan-d-action: 2\n  soutien-deja-recu: 1\n'),
      says: [
        /efforts\.yaml : « soutien-deja-recu » attend un geste, et non un effort seul/,
        /efforts\.yaml : « soutien-deja-recu » est à la fois dans « reponses » et dans « passe »/,
      ],
    },
    {
      what: 'a gesture that starts from an answer nobody can give',
      file: 'rules/efforts.yaml',
      change: replacing(
        '    - depuis: [en-cours]\n      geste: finir',
        '    - depuis: [encours]\n      geste: finir',
      ),
      says: [/efforts\.yaml : réponse inconnue « encours » de « strategie-ecrite »/],
    },
    {
      what: 'a gesture for a level, which says by itself what to do',
      file: 'rules/efforts.yaml',
      change: replacing(
        '  plan-d-action: 2\n',
        '  plan-d-action:\n    - depuis: [ne-sait-pas]\n      geste: savoir\n    - geste: planifier\n      effort: 2\n',
      ),
      says: [
        /efforts\.yaml : « plan-d-action » se mesure en niveaux : un effort suffit, sans geste/,
      ],
    },
    {
      what: 'gestures that leave someone without a way',
      file: 'rules/efforts.yaml',
      change: replacing(
        '    - geste: signer un partenariat entre des membres\n      effort: 2\n',
        '',
      ),
      says: [/efforts\.yaml:\d+ : .*la dernière ligne vaut pour toutes les réponses/],
    },
    {
      what: 'a gesture without an effort',
      file: 'rules/efforts.yaml',
      change: replacing(
        '      geste: signer le partenariat en cours d’écriture\n      effort: 1\n',
        '      geste: signer le partenariat en cours d’écriture\n',
      ),
      says: [/efforts\.yaml:\d+ : .*un effort est attendu/],
    },
    {
      what: 'an element that asks someone to leave',
      file: `${A9}/regroupement.yaml`,
      change: replacing(
        'reuni-si:\n  fait: membres.organisations-engages\n  au-moins: 2\n',
        'reuni-si:\n  toutes:\n    - fait: membres.organisations-engages\n      au-moins: 2\n    - non:\n        fait: membres.total\n        au-moins: 200\n',
      ),
      says: [/efforts\.yaml : « regroupement » demande qu’un compte reste bas/],
    },
    {
      what: 'a question defined twice',
      file: `${A9}/entreprises-ess.yaml`,
      change: replacing('- id: statut-ess-verifie', '- id: engagement-ecrit'),
      says: [
        /regroupement\.yaml:\d+ : question « engagement-ecrit » déjà définie ailleurs/,
        /questions-a-poser\.yaml:\d+ : question : « statut-ess-verifie » n’existe pas/,
      ],
    },
    {
      what: 'an option defined twice',
      file: `${A9}/regroupement.yaml`,
      change: replacing('- id: certains', '- id: tous'),
      says: [/regroupement\.yaml:\d+ : réponse « tous » définie deux fois/],
    },
    {
      what: 'an alert defined twice',
      file: 'rules/alertes.yaml',
      change: replacing('- id: peu-de-cooperation', '- id: animation-fragile'),
      says: [/alertes\.yaml:\d+ : alerte « animation-fragile » déjà définie ailleurs/],
    },
    {
      what: 'two alerts of the same rank',
      file: 'rules/alertes.yaml',
      change: replacing('gravite: 3', 'gravite: 4'),
      says: [/gravité 4 donnée à deux alertes/],
    },
    {
      what: 'a part of an option whose sentence is nowhere',
      file: 'rules/avant-de-decider.yaml',
      change: replacing('- phrase: demande-connue', '- phrase: demande'),
      says: [
        /avant-de-decider\.yaml:\d+ : phrase « demande » non définie/,
        /avant-de-decider\.yaml:\d+ : aucune option ne dit la phrase « demande-connue »/,
      ],
    },
    {
      what: 'a check defined twice',
      file: 'rules/points-a-verifier.yaml',
      change: replacing('- id: local-ou-agent', '- id: capital-de-scic'),
      // The outline of the convention names the one that is there no more.
      says: [
        /points-a-verifier\.yaml:\d+ : carte « capital-de-scic » déjà définie ailleurs/,
        /rubriques\.yaml:\d+ : .*local-ou-agent/,
      ],
    },
    {
      what: 'a check trusted for longer than its sources allow',
      file: 'rules/points-a-verifier.yaml',
      change: replacing('a-revoir-avant: 2027-12-18', 'a-revoir-avant: 2027-12-19'),
      says: [/points-a-verifier\.yaml:\d+ : au plus tard le 2027-12-18/],
    },
    {
      what: 'named conditions that lead back to themselves',
      file: 'rules/conditions.yaml',
      change: adding('ici:\n  condition: la-bas\nla-bas:\n  non:\n    condition: ici'),
      says: [/conditions\.yaml : cycle entre conditions nommées : ici → la-bas → ici/],
    },
    {
      what: 'a placeholder that nobody fills',
      file: 'rules/parcours.yaml',
      change: replacing('{nom}', '{prenom}'),
      says: [/parcours\.yaml:\d+ : « \{prenom\} » n’est pas dans rules\/variables\.yaml/],
    },
    {
      what: 'a file whose id is not its name',
      file: `${A9}/innovation.yaml`,
      change: replacing('id: innovation', 'id: regroupement'),
      says: [/innovation\.yaml:1 : l’identifiant doit être le nom du fichier : « innovation »/],
    },
    {
      what: 'a source without the date of its check',
      file: 'rules/alertes.yaml',
      change: replacing('  verifie-le: 2026-11-23\n', ''),
      says: [
        /alertes\.yaml:\d+ : clé manquante : une source va avec ses deux dates \(0 > verifie-le\)/,
      ],
    },
    {
      what: 'a year in a sentence, without a source',
      file: 'rules/glossaire.yaml',
      change: replacing('Le travail qui fait vivre le groupe', 'Depuis 2019, le travail du groupe'),
      says: [/glossaire\.yaml:\d+ : fait daté sans source : « Depuis 2019/],
    },
    {
      what: 'an amount in a sentence, without a source',
      file: 'rules/glossaire.yaml',
      change: replacing('Le travail qui fait vivre le groupe', 'Un travail payé 100 000 €'),
      says: [/glossaire\.yaml:\d+ : fait daté sans source : « Un travail payé/],
    },
    {
      what: 'a sentence that no longer says what its source was read for',
      file: 'rules/glossaire.yaml',
      change: replacing('Le mot date de 2009.', 'Le mot est ancien.'),
      says: [/affirmations\.yaml : « Le mot date de 2009 » n’est plus dans rules\/glossaire\.yaml/],
    },
    {
      what: 'news trusted for more than a year',
      file: 'rules/affirmations.yaml',
      change: replacing('a-revoir-avant: 2026-12-18', 'a-revoir-avant: 2027-12-18'),
      says: [/affirmations\.yaml:\d+ : au plus tard le 2026-12-18 : 12 mois après/],
    },
    {
      what: 'a source without its own date',
      file: 'rules/alertes.yaml',
      change: replacing("    date: '2015'\n", ''),
      says: [
        /alertes\.yaml:\d+ : clé manquante : une date, ou « sans-date » \(0 > source > date\)/,
      ],
    },
    {
      what: 'a finding trusted for more than two years',
      file: 'rules/alertes.yaml',
      change: replacing('a-revoir-avant: 2028-11-23', 'a-revoir-avant: 2029-01-01'),
      says: [/alertes\.yaml:\d+ : au plus tard le 2028-11-23 : 24 mois après la vérification/],
    },
    {
      what: 'the marks of a call trusted for more than a year',
      file: 'rules/reperes-ami.yaml',
      change: replacing('a-revoir-avant: 2026-12-18', 'a-revoir-avant: 2027-12-18'),
      says: [/reperes-ami\.yaml:\d+ : au plus tard le 2026-12-18 : 12 mois après/],
    },
    {
      what: 'a resource without a review date',
      file: 'rules/ressources.yaml',
      change: replacing('  a-revoir-avant: 2026-10-13\n', ''),
      says: [/ressources\.yaml:\d+ : clé manquante \(decret-2015-431 > a-revoir-avant\)/],
    },
    {
      what: 'a contact trusted for more than a year',
      file: 'rules/ressources.yaml',
      change: replacing('a-revoir-avant: 2023-05-01', 'a-revoir-avant: 2026-12-31'),
      says: [/ressources\.yaml:\d+ : au plus tard le 2023-05-01/],
    },
    {
      what: 'a script for an address',
      file: 'rules/ressources.yaml',
      change: replacing('url: https:', 'url: javascript:'),
      says: [/ressources\.yaml:\d+ : adresse attendue, en http:/],
    },
    {
      what: 'an official text trusted for more than two years after its reading',
      file: 'rules/textes/decret-2015-431.yaml',
      change: replacing('a-revoir-avant: 2026-10-13', 'a-revoir-avant: 2027-01-01'),
      says: [/decret-2015-431\.yaml:\d+ : au plus tard le 2026-10-13/],
    },
    {
      what: 'a copy trusted for more than two years after what cross-checks it',
      file: 'rules/textes/loi-2014-856.yaml',
      change: replacing('a-revoir-avant: 2025-10-01', 'a-revoir-avant: 2026-10-01'),
      says: [/loi-2014-856\.yaml:\d+ : au plus tard le 2025-10-01 : 24 mois après la version/],
    },
    {
      what: 'a text that says nothing of its version',
      file: 'rules/textes/loi-2014-856.yaml',
      change: replacing("copie-d-avant: '2019-05'\n", ''),
      says: [/loi-2014-856\.yaml.* : une des deux attendue : « version-lue » ou « copie-d-avant »/],
    },
    {
      what: 'two days of reading for one text',
      file: 'rules/textes/decret-2015-431.yaml',
      change: replacing('verifie-le: 2026-11-23', 'verifie-le: 2026-11-24'),
      says: [/ressources\.yaml : « decret-2015-431 » : les dates sont celles du même texte/],
    },
    {
      what: 'a question that follows no answer of another',
      file: 'rules/questions.yaml',
      change: replacing('- en-creation\n', '- en-projet\n'),
      says: [/questions\.yaml:\d+ : .*en-projet/],
    },
    {
      what: 'an answer recalled without saying which levels go with it',
      file: 'rules/demarche/territoire.yaml',
      change: replacing('        accord-oral: [1]\n', ''),
      says: [/territoire\.yaml:\d+ : chaque réponse attendue avec ses niveaux, ou « toutes » : accord-oral/],
    },
    {
      what: 'an example that does not give its status',
      file: `${A9}/regroupement.yaml`,
      change: replacing(
        'reuni-si:\n  fait: membres.organisations-engages\n  au-moins: 2',
        'reuni-si:\n  fait: membres.organisations-engages\n  au-moins: 3',
      ),
      says: [
        /regroupement\.yaml : exemple « deux associations d’accord » : « reuni » attendu, « a-consolider » obtenu/,
        /regroupement\.yaml : exemple « une association et un artisan à son compte »/,
        /historique\.yaml : élément « regroupement » : sa règle n’est plus celle de la version/,
      ],
    },
    {
      what: 'a status that no example shows',
      file: `${AP}/conforme-cahier-des-charges.yaml`,
      change: replacing(
        '    attendu: non-reuni\n',
        '    attendu: non-reuni\n'.replace('non-reuni', 'a-consolider'),
      ),
      says: [
        /exemple « un point obligatoire manque » : « a-consolider » attendu, « non-reuni » obtenu/,
        /conforme-cahier-des-charges\.yaml : exemple manquant pour « non-reuni »/,
      ],
    },
    {
      what: 'an example whose answer does not exist',
      file: `${AP}/pas-deja-soutenu.yaml`,
      change: replacing('soutien-deja-recu: jamais }', 'soutien-deja-recu: non }'),
      says: [/pas-deja-soutenu\.yaml:\d+ : réponse inconnue « non » à « soutien-deja-recu »/],
    },
    {
      what: 'a statement expected before the stage that asks it',
      file: `${DE}/animation.yaml`,
      change: replacing('niveau-2-attendu-des: consolidation', 'niveau-2-attendu-des: emergence'),
      says: [
        /animation\.yaml : « animation-remuneree » est attendu au niveau 2 avant l’étape qui le demande/,
      ],
    },
    {
      what: 'a statement with three levels',
      file: `${DE}/animation.yaml`,
      change: replacing('      - Tout est fait par des bénévoles.\n', ''),
      says: [/animation\.yaml:\d+ : /],
    },
    {
      what: 'a fact nobody defines',
      file: 'rules/faits.yaml',
      change: replacing('id: membres.cooperatives', 'id: membres.collectivites'),
      says: [
        /faits\.yaml : fait sans définition : « membres\.cooperatives »/,
        /faits\.yaml:\d+ : fait « membres\.collectivites » déjà définie ailleurs/,
      ],
    },
  ])('$what is found, with its file', ({ file, change, says }) => {
    const problems = problemsOf({ [file]: change })
    expect(problems).toHaveLength(says.length)
    for (const pattern of says) {
      expect(problems).toContainEqual(expect.stringMatching(pattern))
    }
  })
})

describe('a message to the author of a rule', () => {
  const MEMBERS = 'rules/familles.yaml'

  it.each([
    [
      'a family that says again what the engine knows',
      { [MEMBERS]: replacing('  - id: association\n', '  - id: association\n    ess: non\n') },
      /^rules\/familles\.yaml:3 : clé inconnue « ess » ; clés lues : « id », « libelle », /,
    ],
    [
      'a family without words',
      { [MEMBERS]: replacing('  - id: mutuelle\n', '  - id: fondation\n') },
      /famille sans définition : « mutuelle »/,
    ],
    [
      'a role without words',
      { [MEMBERS]: replacing('    libelle: Organisme de formation\n    aide: Ce', '    aide: Ce') },
      /^rules\/familles\.yaml:\d+ : clé manquante \(roles > 2 > libelle\)/,
    ],
    [
      'a family that nobody is asked to bring in',
      { 'rules/efforts.yaml': replacing('fondation, ', '') },
      /famille à accueillir sans définition : « fondation »/,
    ],
    [
      'a fact that nothing computes',
      {
        [`${A9}/regroupement.yaml`]: replacing(
          'membres.organisations-engages',
          'membres.organisation-engages',
        ),
      },
      /fait inconnu « membres\.organisation-engages » ; vouliez-vous dire « membres\.organisations-engages » \?/,
    ],
    [
      'a fact that nothing computes, defined all the same',
      { 'rules/faits.yaml': adding('  - id: membres.habitants\n    definition: Les habitants.') },
      /fait calculé : « membres\.habitants » n’existe pas/,
    ],
    [
      'a question misspelt in a condition',
      {
        [`${A9}/innovation.yaml`]: replacing(
          'question: besoin-mal-couvert',
          'question: besoins-mal-couvert',
        ),
      },
      /question inconnue « besoins-mal-couvert » ; vouliez-vous dire « besoin-mal-couvert » \?/,
    ],
    [
      'a word misspelt in a list of words',
      {
        [`${DE}/membres.yaml`]: replacing(
          'niveau-2-attendu-des: emergence',
          'niveau-2-attendu-des: emergeance',
        ),
      },
      /valeur attendue parmi .* ; vouliez-vous dire « emergence » \?/,
    ],
    [
      'a variable misspelt in a text',
      { 'rules/parcours.yaml': replacing('{attendu}', '{atendu}') },
      /« \{atendu\} » n’est pas dans rules\/variables\.yaml ; vouliez-vous dire « attendu » \?/,
    ],
    [
      'a variable that no text cites',
      { 'rules/variables.yaml': adding('inutile: un mot de trop') },
      /^rules\/variables\.yaml : aucun texte ne cite « \{inutile\} »/,
    ],
    [
      'a key pushed one space too far',
      { 'rules/alertes.yaml': replacing('  gravite: 3\n', '   gravite: 3\n') },
      /^rules\/alertes\.yaml:\d+ : YAML illisible \(décalage des lignes/,
    ],
    [
      'a group pushed under the one before it',
      { [`${A9}/innovation.yaml`]: replacing('\naction:\n', '\n  action:\n') },
      /^rules\/article-9\/innovation\.yaml:\d+ : décalage des lignes : « action » va avec les clés de la racine du fichier/,
    ],
    [
      'a key pulled out of the middle of its group',
      { [`${A9}/innovation.yaml`]: replacing("\n  detail: 'Écrivez", "\ndetail: 'Écrivez") },
      /^rules\/article-9\/innovation\.yaml:\d+ : YAML illisible \(décalage des lignes/,
    ],
    [
      'a key that slipped out of its group',
      {
        [`${A9}/innovation.yaml`]: replacing(
          '\n  a-renseigner: Il manque',
          '\na-renseigner: Il manque',
        ),
      },
      /^rules\/article-9\/innovation\.yaml:\d+ : décalage des lignes : « a-renseigner » va avec les clés de « statuts »/,
    ],
  ])('names %s', (_, changes, message) => {
    expect(problemsOf(changes)).toContainEqual(expect.stringMatching(message))
  })

  it('says one thing of a file that cannot be read, and nothing of the cases that answer it', () => {
    const files = Object.fromEntries(
      Object.entries(readRules('.')).filter(([path]) => path.startsWith('rules/cas/')),
    )
    const broken = { 'rules/questions.yaml': adding('  - [') }
    expect(problemsOf(broken, files)).toEqual([
      expect.stringMatching(/^rules\/questions\.yaml:\d+ : YAML illisible/),
    ])
  })
})

describe('the set of files', () => {
  it('must be whole', () => {
    expect(problemsOf({ [`${A9}/innovation.yaml`]: undefined })).toContain(
      'rules/article-9/innovation.yaml : fichier manquant',
    )
  })

  it('holds no file that nothing reads', () => {
    expect(problemsOf({}, { 'rules/article-9/gouvernance.yaml': 'id: gouvernance' })).toContain(
      'rules/article-9/gouvernance.yaml : fichier inattendu : aucun schéma ne le lit',
    )
  })

  it('is refused with every problem of every file, in one message', () => {
    const problems = problemsOf({
      'rules/acteurs.yaml': replacing('role: ', 'rôle: '),
      'rules/preuves.yaml': replacing('convention:', 'Convention:'),
      [`${A9}/innovation.yaml`]: replacing('- capteurs-innovation', '- capteurs'),
    })
    const files = new Set(problems.map((problem) => problem.split(/[: ]/)[0]))
    expect([...files]).toEqual(
      expect.arrayContaining(['rules/acteurs.yaml', 'rules/preuves.yaml', `${A9}/innovation.yaml`]),
    )
  })

  it('throws an error whose message lists the problems, for the console of the build', () => {
    const error = new InvalidRulesError(['rules/a.yaml:1 : un', 'rules/b.yaml : deux'])
    expect(error.message).toBe(
      'Règles invalides (2) :\n  rules/a.yaml:1 : un\n  rules/b.yaml : deux',
    )
  })

  it('compiles as it stands, its cases included', () => {
    expect(compile(readRules('.')).rules.version).toMatch(/^\d{4}\.\d{2}$/)
  })
})

describe('a text that the code says', () => {
  const contract = readFileSync('src/domain/words/textContract.ts', 'utf8')
  const journey = 'rules/parcours.yaml'

  it('is in the contract, which is as the rules are', () => {
    expect(problemsOf({}, {}, contract)).toEqual([])
  })

  it.each([
    [
      'went',
      { [journey]: replacing("    illisible: 'Ce fichier", "    ilisible: 'Ce fichier") },
      [
        /^rules\/parcours\.yaml:\d+ : le texte « fichier\.erreurs\.illisible » a disparu, et l’outil le dit : remettez-le ; vouliez-vous dire « fichier\.erreurs\.ilisible » \?$/,
        /^rules\/parcours\.yaml:\d+ : le texte « fichier\.erreurs\.ilisible » est nouveau : rien ne le dit encore/,
      ],
    ],
    [
      'lost a hole',
      { [journey]: replacing('«\u00A0{nom}\u00A0» est ouvert.', 'Le fichier est ouvert.') },
      [/^rules\/parcours\.yaml:\d+ : le texte « fichier\.ouvert » a perdu \{nom\}$/],
    ],
    [
      'has a hole that nothing fills',
      {
        [journey]: replacing('«\u00A0{nom}\u00A0» est ouvert.', '«\u00A0{noms}\u00A0» est ouvert.'),
      },
      [
        /^rules\/parcours\.yaml:\d+ : le texte « fichier\.ouvert » a perdu \{nom\} ; il cite \{noms\}, que l’outil ne lui donne pas$/,
      ],
    ],
    [
      'puts nouns after a word that contracts with their articles',
      { 'rules/rapport.yaml': replacing('Vous cherchez\u00A0: {liste}.', 'Il s’agit de {liste}.') },
      [
        /^rules\/rapport\.yaml(:\d+)? : dans le texte « rapport\.convient\.cherche\.porteur », « de \{liste\} » donnerait « à le » ou « de les » : mettez \{liste\} après deux points$/,
      ],
    ],
    [
      'went from a file of its own',
      {
        'rules/restitution.yaml': replacing('notice: Cet', 'avis: Cet'),
      },
      [
        /^rules\/restitution\.yaml(:\d+)? : le texte « restitution\.notice » a disparu/,
        /restitution\.avis/,
      ],
    ],
  ])('is told in French when it %s', (_, changes, expected) => {
    expect(problemsOf(changes, {}, contract)).toEqual(
      expected.map((pattern) => expect.stringMatching(pattern)),
    )
  })
})
