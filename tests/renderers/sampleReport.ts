/** A report by hand, with every kind of block, long texts and awkward characters. */
import type { Block, Edition, LawPart, Point, Radar, Section } from '../../src/report'

type Status = NonNullable<LawPart['element']>['status']

const STATUSES: readonly Status[] = [
  'reuni',
  'reuni',
  'reuni',
  'a-consolider',
  'reuni',
  'reuni',
  'a-consolider',
  'non-reuni',
  'reuni',
  'reuni',
  'a-renseigner',
]

const WORDS: Readonly<Record<Status, string>> = {
  reuni: 'Réuni',
  'a-consolider': 'À consolider',
  'non-reuni': 'Non réuni',
  'a-renseigner': 'À renseigner',
}

const status = (number: number): Status => STATUSES[number - 1] ?? 'a-renseigner'

const element = (number: number, id: string, text: string): LawPart => ({
  text,
  element: { id, number, status: status(number) },
})

export const lawParts: readonly LawPart[] = [
  {
    text: '« Les pôles territoriaux de coopération économique sont constitués par le ',
  },
  element(1, 'regroupement', 'regroupement'),
  { text: ' ' },
  element(2, 'meme-territoire', 'sur un même territoire'),
  { text: ' ' },
  element(3, 'entreprises-ess', 'd’entreprises de l’économie sociale et solidaire'),
  { text: ', au sens de l’article 1er de la présente loi, ' },
  element(4, 'autres-entreprises', 'qui s’associent à des entreprises'),
  { text: ', ' },
  element(
    5,
    'partenaires',
    'en lien avec des collectivités territoriales et leurs groupements, des centres de recherche, des établissements d’enseignement supérieur et de recherche, des organismes de formation ou toute autre personne physique ou morale',
  ),
  { text: ' pour mettre en œuvre une ' },
  element(6, 'strategie-commune', 'stratégie commune'),
  { text: ' ' },
  element(7, 'strategie-continue', 'et continue'),
  { text: ' ' },
  element(
    8,
    'mutualisation-cooperation-partenariat',
    'de mutualisation, de coopération ou de partenariat',
  ),
  { text: ' au service de ' },
  element(9, 'projets-economiques-et-sociaux', 'projets économiques et sociaux'),
  { text: ' ' },
  element(10, 'innovation', 'innovants, socialement ou technologiquement'),
  { text: ', et ' },
  element(11, 'developpement-local-durable', 'porteurs d’un développement local durable'),
  { text: '. »' },
]

export const CITE = 'Loi n° 2014-856 du 31 juillet 2014, article 9, I'

const lawBlock: Block = { kind: 'law', parts: lawParts, cite: CITE }

const tally: Block = {
  kind: 'tally',
  items: [
    { status: 'reuni', label: '7 réunis' },
    { status: 'a-consolider', label: '2 à consolider' },
    { status: 'non-reuni', label: '1 non réuni' },
    { status: 'a-renseigner', label: '1 à renseigner' },
  ],
}

const plan: Block = {
  kind: 'plan',
  groups: [
    {
      title: 'D’abord',
      isFolded: false,
      items: [
        {
          id: 'agir-autres-entreprises',
          title: 'Associez une deuxième entreprise classique',
          detail:
            'Listez cinq entreprises qui ont le même besoin que vous. Proposez-leur une action de trois mois.',
          meta: 'Avec le service économie de la communauté de communes · élément 4',
          by: '2027-02-23',
        },
        {
          id: 'agir-plan-d-action',
          title: 'Datez votre plan',
          detail: 'Choisissez trois actions. Pour chacune, notez : qui, quand, combien.',
          meta: 'Entre membres, en une réunion · élément 7 et étape suivante',
          who: 'La trésorière',
          by: '2026-12-23',
          doneOn: '2026-12-10',
        },
      ],
    },
    {
      title: 'Plus tard',
      isFolded: true,
      items: [
        {
          title: 'Écrivez qui décide de quoi',
          detail: 'Faites un tableau : la décision, qui prépare, qui décide, qui est informé.',
          meta: 'Entre membres · étape suivante',
        },
      ],
    },
  ],
}

const edit = { step: 'membres', label: 'Modifier la liste des membres' }

const drawn: readonly Block[] = [
  {
    kind: 'members',
    families: [
      {
        label: 'Entreprises de l’ESS',
        count: '2 membres',
        members: [
          { name: 'Ressourcerie des Bocages', engagement: 'ecrit' },
          { name: 'Régie Verte', engagement: 'oral' },
        ],
      },
      {
        label: 'Formation, recherche',
        count: '1 membre',
        members: [{ name: 'Ressourcerie des Bocages', engagement: 'ecrit', again: 'déjà cité' }],
      },
    ],
    key: [
      { engagement: 'ecrit', label: 'engagement écrit' },
      { engagement: 'oral', label: 'accord donné, sans écrit' },
    ],
    edit,
  },
  {
    kind: 'dots',
    title: 'Les dix sujets',
    levels: ['Pas encore', 'On commence', 'C’est en place', 'C’est solide'],
    items: [
      {
        title: '4. Notre territoire',
        value: 67,
        low: 50,
        high: 75,
        isFaint: false,
        text: 'C’est en place',
        note: '3 réponses sur 4.',
      },
      {
        title: '8. Essayer du nouveau',
        value: null,
        low: 0,
        high: 100,
        isFaint: true,
        text: 'Sans réponse',
        note: '',
      },
    ],
  },
  { kind: 'asks', items: [{ text: 'Quelles ressources locales utilisez-vous ?', edit }] },
  {
    kind: 'sides',
    sides: [
      { title: 'Établi', items: ['Cinq membres engagés.'] },
      { title: 'À demander', items: ['Que demande le groupe ?', 'Jusqu’à quand ?'] },
    ],
  },
  {
    kind: 'rows',
    items: [
      {
        title: 'Atelier d’Art de Vichy',
        under: 'Même intercommunalité',
        text: 'Culture, arts, médias.',
        aside: [{ text: 'Source de mai 2022', soft: true }],
      },
      { title: 'Le Damier', text: 'Musique, image.' },
    ],
  },
]

const strip: Extract<Block, { kind: 'onze' }> = {
  kind: 'onze',
  label: 'Les onze éléments de la loi',
  items: lawParts.flatMap(({ element: part }) =>
    part === undefined
      ? []
      : [
          {
            id: part.id,
            number: part.number,
            name: `Nom ${part.number}`,
            status: part.status,
            label: WORDS[part.status],
          },
        ],
  ),
}

const contact: Block = {
  kind: 'contact',
  name: 'CRESS Auvergne-Rhône-Alpes',
  phone: '04 78 09 11 97',
  email: 'info@cress-aura.org',
  website: 'https://www.cress-aura.org/',
  dated: 'Source : dépliant RTES et CRESS, mai 2022. À vérifier.',
}

const summary: Section = {
  id: 'synthese',
  title: 'L’essentiel, en une page',
  short: 'L’essentiel',
  blocks: [
    {
      kind: 'paragraph',
      text: [
        { text: 'D’après les réponses du groupe, ' },
        { text: '7 des 11 éléments', strong: true },
        { text: ' de la définition légale sont réunis. Deux sont à consolider : ' },
        { text: 'une seule entreprise classique', strong: true },
        { text: ' participe, et ' },
        { text: 'la suite n’est pas écrite', strong: true },
        { text: '. Les effets durables restent à renseigner.' },
      ],
    },
    lawBlock,
    tally,
    { kind: 'heading', level: 3, text: 'Trois premières actions' },
    plan,
    { kind: 'heading', level: 3, text: 'Premier contact' },
    contact,
  ],
}

const VERDICTS: readonly (readonly [string, string, readonly string[], string?])[] = [
  [
    'regroupement',
    'Un groupe d’organisations',
    ['6 membres distincts sont dans votre liste.'],
    'la convention ou le compte rendu qui les cite tous.',
  ],
  [
    'meme-territoire',
    'Un même territoire',
    ['Vous avez choisi une intercommunalité, et chaque membre de l’ESS y agit.'],
    'la liste des communes ou une carte.',
  ],
  [
    'entreprises-ess',
    'Des structures de l’ESS',
    [
      '3 membres : Recyclerie de la Dore (association), Bois d’Amont (SCIC), Atelier-école du Haut-Pays (association).',
    ],
    'les statuts de chacun.',
  ],
  [
    'autres-entreprises',
    'Des entreprises hors ESS',
    [
      'Un seul membre : Menuiserie Faure.',
      'La loi écrit « des entreprises », au pluriel.',
      'Deux entreprises pressenties n’ont pas encore répondu.',
    ],
    'une lettre d’engagement par entreprise.',
  ],
  [
    'partenaires',
    'Un lien avec un partenaire',
    [
      'La communauté de communes a signé une convention.',
      'Une seule famille suffit : la loi dit « ou ».',
    ],
    'la délibération et la convention.',
  ],
  [
    'strategie-commune',
    'Une stratégie commune',
    ['Un texte court est validé par tous les membres.'],
    'le texte daté et le compte rendu de validation.',
  ],
  [
    'strategie-continue',
    'Une stratégie qui dure',
    [
      'Vous avez répondu : « Oui, mais rien n’est écrit ».',
      'Les comptes rendus du comité aident, sans suffire.',
    ],
    'un plan daté, sur deux ans ou plus.',
  ],
  [
    'mutualisation-cooperation-partenariat',
    'Une action menée ensemble',
    ['Vous avez répondu : « Pas encore ».'],
    'la première convention de prêt ou d’achat groupé.',
  ],
  [
    'projets-economiques-et-sociaux',
    'Un projet économique et social',
    ['Vente de meubles réemployés et parcours d’insertion : les deux côtés sont là.'],
  ],
  [
    'innovation',
    'Une nouveauté',
    ['Un test est en cours sur le terrain. Un des deux suffit : la loi dit « ou ».'],
    'un bilan du test, même court.',
  ],
  [
    'developpement-local-durable',
    'Des effets durables',
    ['Vous avez répondu : « Je ne sais pas ». Ce n’est pas compté comme un non.'],
    'trois effets attendus : social, économique, écologique.',
  ],
]

const article9: Section = {
  id: 'article-9',
  title: 'Les onze éléments de l’article 9',
  short: 'Les onze éléments',
  intro:
    'La loi définit un pôle territorial de coopération économique en une phrase. Nous l’avons coupée en onze éléments.',
  blocks: [
    {
      kind: 'verdicts',
      items: VERDICTS.map(([id, title, because, gather], index) => ({
        id,
        ordinal: `${index + 1}.`,
        status: status(index + 1),
        label: WORDS[status(index + 1)],
        title,
        quote: lawParts.find((part) => part.element?.id === id)?.text ?? '',
        because,
        changes:
          status(index + 1) === 'non-reuni'
            ? [{ id: 'ess', text: 'Accueillez une structure de l’ESS.' }]
            : [],
        ...(gather === undefined ? {} : { gather }),
        edit: { step: 'article-9', question: id, label: 'Modifier les réponses' },
      })),
    },
    { kind: 'paragraph', text: CITE, tone: 'dated' },
  ],
}

const stateCall: Section = {
  id: 'appel-a-projets',
  title: 'Répondre à un appel de l’État',
  short: 'Répondre à l’État',
  blocks: [
    {
      kind: 'note',
      tone: 'plain',
      title: 'À part',
      text: [
        { text: 'Ces six conditions viennent du ' },
        {
          text: 'décret n° 2015-431',
          href: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000030486434/',
        },
        { text: '. Elles ne disent rien de ' },
        { text: 'la définition', ref: 'article-9' },
        { text: '.' },
      ],
    },
    {
      kind: 'table',
      caption: 'Les six conditions, au 23 novembre 2026',
      columns: [
        { label: 'Condition', width: 4 },
        { label: 'Statut', width: 2 },
        { label: 'Pourquoi', width: 5 },
      ],
      rows: [
        [
          '1° Personne morale de droit privé',
          { status: 'a-consolider', label: 'À consolider' },
          'Le pôle est porté par un membre : à vérifier auprès du financeur.',
        ],
        [
          '2° Composition',
          { status: 'non-reuni', label: 'Non réuni' },
          'Il manque une autre personne morale. Une association qui forme n’est pas comptée deux fois.',
        ],
        [
          '3° Projet innovant',
          { status: 'reuni', label: 'Réuni' },
          [{ text: 'Repris de l’article 9, ' }, { text: 'élément 10', ref: 'innovation' }],
        ],
        [
          '4° Territoire délimité',
          { status: 'reuni', label: 'Réuni' },
          'Communauté de communes des Monts d’Amont.',
        ],
        [
          '5° Cahier des charges',
          { status: 'a-renseigner', label: 'À renseigner' },
          'Aucun appel n’est visé.',
        ],
        [
          '6° Pas déjà soutenu',
          { status: 'reuni', label: 'Réuni' },
          'Aucune aide reçue à ce titre.',
        ],
      ],
    },
    {
      kind: 'note',
      tone: 'todo',
      text: 'Aucun appel n’est prouvé ouvert aujourd’hui. Appelez la CRESS avant de monter un dossier.',
    },
  ],
}

const AXES = [
  'Projet commun',
  'Membres',
  'Coopérer',
  'Territoire',
  'Décider',
  'Animer',
  'Argent, emplois',
  'Nouveau',
  'Juste et sobre',
  'Habitants, utilité',
] as const

const MEANS = [43, 60, 33, 60, 23, 50, 33, 33, 43]

const polar = (index: number, radius: number): Point => {
  const angle = (2 * Math.PI * index) / 10
  return {
    x: Math.round(10 * (320 + radius * Math.sin(angle))) / 10,
    y: Math.round(10 * (250 - radius * Math.cos(angle))) / 10,
  }
}
const reach = (value: number) => 24 + (166 * value) / 100

const radar: Radar = {
  width: 640,
  height: 500,
  centre: { x: 320, y: 250 },
  rings: [0, 33, 67, 100].map((value, level) => ({
    label: ['Pas encore', 'On commence', 'C’est en place', 'C’est solide'][level] ?? '',
    points: AXES.map((_, index) => polar(index, reach(value))),
  })),
  spokes: AXES.map((_, index) => ({ from: polar(index, 24), to: polar(index, 190) })),
  ranges: [
    { from: polar(2, reach(25)), to: polar(2, reach(50)), faint: false },
    { from: polar(4, reach(17)), to: polar(4, reach(42)), faint: false },
    { from: polar(6, reach(17)), to: polar(6, reach(67)), faint: false },
    { from: polar(9, reach(7)), to: polar(9, reach(87)), faint: true },
  ],
  lines: [MEANS.map((value, index) => polar(index, reach(value)))],
  dots: MEANS.map((value, index) => polar(index, reach(value))),
  labels: AXES.map((text, index) => {
    const at = polar(index, 215)
    return {
      at: { x: at.x, y: at.y + 5 },
      anchor: index % 5 === 0 ? 'middle' : index < 5 ? 'start' : 'end',
      number: index + 1,
      text,
    }
  }),
}

const axes: Section = {
  id: 'demarche',
  title: 'Les dix sujets de la démarche',
  short: 'Les dix sujets',
  intro:
    'Le trait relie les moyennes ; la barre épaisse montre jusqu’où le sujet peut aller selon les réponses qui manquent. Il n’y a pas de note globale.',
  blocks: [
    {
      kind: 'radar',
      title: 'Les dix sujets',
      alt: 'Du plus haut au plus bas : Membres (C’est en place), Territoire (C’est en place), Animer (C’est en place) ; Habitants, utilité reste sans moyenne.',
      radar,
    },
    {
      kind: 'table',
      caption: 'Les dix sujets, de 0 (« Pas encore ») à 100 (« C’est solide »)',
      columns: [
        { label: 'Sujet', width: 5 },
        { label: 'Moyenne', width: 2, numeric: true },
        { label: 'Possible', width: 2, numeric: true },
        { label: 'Réponses', width: 2, numeric: true },
      ],
      rows: AXES.map((text, index) => [
        `${index + 1}. ${text}`,
        index < MEANS.length
          ? String(MEANS[index])
          : [{ text: 'trop peu de réponses', soft: true }],
        index === 9 ? '7 à 87' : '–',
        '4 sur 4',
      ]),
    },
    {
      kind: 'folded',
      summary: 'Niveaux déclarés, sans pièce cochée (2)',
      blocks: [
        {
          kind: 'list',
          ordered: false,
          items: [
            'Le but commun est écrit, et chaque membre peut le redire avec ses mots : niveau 2, déclaré.',
            'Le comité se réunit au moins une fois par trimestre : niveau 3, déclaré.',
          ],
        },
      ],
    },
    {
      kind: 'paragraph',
      text: 'Principes de la démarche PTCE, reconstitués par nos soins. La charte se lit auprès du Labo de l’ESS.',
      tone: 'small',
    },
  ],
}

const stage: Section = {
  id: 'etape',
  title: 'L’étape du projet',
  short: 'L’étape',
  blocks: [
    {
      kind: 'path',
      items: [
        { title: 'Gestation', text: 'Conditions remplies.', state: 'done' },
        { title: 'Émergence', text: 'Vous en êtes là.', state: 'here' },
        { title: 'Développement', text: '3 conditions sur 7, dans le tableau.', state: 'ahead' },
        { title: 'Consolidation', text: 'À venir.', state: 'ahead' },
      ],
    },
    { kind: 'heading', level: 3, text: 'Ce que demande l’étape « développement »', id: 'suite' },
    {
      kind: 'list',
      ordered: true,
      items: [
        'Un budget sur deux ans, même simple.',
        [
          { text: 'Une animation payée, au moins ' },
          { text: '≥ 0,5 ETP', strong: true },
          { text: '. Voir « ' },
          { text: 'le plan d’action', ref: 'actions' },
          { text: ' ».' },
        ],
        'Une règle de décision connue de tous.',
      ],
    },
  ],
}

const actions: Section = {
  id: 'actions',
  title: 'Le plan d’action',
  short: 'Le plan d’action',
  blocks: [
    {
      kind: 'note',
      tone: 'alert',
      title: 'Point de vigilance',
      text: 'L’animation repose sur une seule personne. Prévoyez qui prend le relais : un départ arrêterait tout.',
    },
    { kind: 'heading', level: 4, text: 'Pour renforcer la façon de faire' },
    {
      kind: 'rule',
      items: [
        {
          status: { status: 'reuni', label: 'Réuni' },
          text: 'La stratégie est écrite et acceptée.',
          when: 'Il faut\u00a0:',
          node: {
            text: 'Toutes ces conditions à la fois',
            parts: [
              { text: 'Un écrit existe', parts: [] },
              {
                text: 'Au moins une de ces conditions',
                parts: [
                  { text: 'Tous l’ont acceptée', parts: [] },
                  { text: 'Un vote a eu lieu', parts: [] },
                ],
              },
            ],
          },
        },
        { text: 'Il manque un écrit.', when: 'Cette phrase est dite sinon.' },
      ],
    },
    {
      kind: 'plan',
      groups: [
        {
          title: 'Ensuite',
          isFolded: false,
          items: Array.from({ length: 9 }, (_, index) => ({
            id: `agir-${index + 1}`,
            title: `Préparez le chantier n°\u00a0${index + 1}`,
            detail:
              'Réunissez les trois membres concernés. Écrivez ce que chacun apporte, et pour quand.',
            meta: 'Entre membres · sujet 5',
            by: '2027-05-23',
          })),
        },
      ],
    },
    ...drawn,
  ],
}

const supports: Section = {
  id: 'soutiens',
  title: 'Les soutiens possibles',
  short: 'Les soutiens',
  intro:
    'Aucun soutien n’est prouvé ouvert au 23 novembre 2026. Appelez avant de monter un dossier.',
  blocks: [
    { kind: 'heading', level: 3, text: 'Pour les PTCE' },
    {
      kind: 'supports',
      items: [
        {
          id: 'bouquet-de-services',
          state: 'Ancien',
          title: 'Bouquet de services PTCE',
          href: 'https://www.lelabo-ess.org/ptce?vue=services&étape=émergence',
          text: [
            { text: 'État, avec Coorace, RTES, Labo de l’ESS, ESS France et MES. ', soft: true },
            { text: 'Appui individuel et collectif, en nature.' },
          ],
          fit: 'Pour toute la France. Pour les porteurs de projet.',
          dated:
            'Encore cité le 18 décembre 2025. Contenu et financement 2026 inconnus. Fiche relue le 23 novembre 2026.',
        },
        {
          id: 'ami-emergents',
          state: 'Permanent, à vérifier',
          title: 'AMI permanent « PTCE émergents », phase 1',
          text: 'Accompagnement, sans subvention. Étapes gestation et émergence.',
          fit: 'Pour toute la France. Pour les porteurs de projet.',
          dated:
            'Encore présenté comme ouvert en juin 2023. Rien trouvé pour 2026. Fiche relue le 23 novembre 2026.',
        },
        {
          id: 'reemploi',
          state: 'Ancien',
          title: 'Réemploi, réparation, réutilisation',
          text: 'Études : jusqu’à 70 % (chiffre de 2022), dans la limite de 50 000 €.',
          fit: 'Pour toute la France. Pour les porteurs de projet.',
          dated: 'Source du 25 avril 2022. Barème actuel à vérifier.',
        },
      ],
    },
    { kind: 'heading', level: 3, text: 'Votre CRESS' },
    contact,
  ],
}

const glossary: Section = {
  id: 'glossaire',
  title: 'Les mots',
  short: 'Les mots',
  blocks: [
    {
      kind: 'definitions',
      items: [
        {
          term: 'ESS',
          text: 'Économie sociale et solidaire : associations, coopératives, mutuelles, fondations et certaines sociétés commerciales.',
        },
        {
          term: 'Société coopérative d’intérêt collectif',
          text: [
            { text: 'Une SCIC réunit salariés, usagers et collectivités. ' },
            { text: '« jusqu’à 50 % du capital »', law: true },
          ],
        },
        { term: 'Chœur', text: 'Mot d’essai : œuvre, cœur, Œuvre, ça, naïf, Noël, où, ≥, ½, №.' },
      ],
    },
  ],
}

export const ANSWERS = 70

const answers: Section = {
  id: 'annexe-reponses',
  title: 'Les réponses',
  short: 'Les réponses',
  newPage: true,
  blocks: [
    {
      kind: 'table',
      caption: 'Toutes les réponses',
      columns: [
        { label: 'Question', width: 6 },
        { label: 'Réponse', width: 4 },
        { label: 'Pièces', width: 2, numeric: true },
      ],
      rows: Array.from({ length: ANSWERS }, (_, index) => [
        `Question ${index + 1} : le groupe a-t-il écrit comment il décide, et qui peut entrer ou sortir\u202f?`,
        index % 3 === 0 ? 'Je ne sais pas' : 'Oui, un texte court est validé par tous les membres',
        String((index * 7) % 4),
      ]),
    },
  ],
}

export const LONG_TEXT = Array.from(
  { length: 260 },
  (_, index) => `La recyclerie prête son camion, phrase ${index + 1}.`,
).join(' ')

const members: Section = {
  id: 'annexe-membres',
  title: 'Les membres',
  short: 'Les membres',
  newPage: true,
  blocks: [
    {
      kind: 'table',
      caption: 'Six membres',
      columns: [
        { label: 'Nom', width: 3 },
        { label: 'Famille', width: 3 },
        { label: 'Ce qu’il apporte', width: 5 },
      ],
      rows: [
        ['Recyclerie de la Dore', 'Association', 'Un atelier de 600 m²'],
        ['Nguyễn & Fils 🌱', 'Entreprise', 'Deux salariés, un e\u0301tabli et\tun camion'],
        ['漢字 Conseil', 'Entreprise', 'Des conﬁgurations'],
        ['Bois d’Amont', 'Coopérative', LONG_TEXT],
        [
          'Communauté de communes',
          'Groupement de collectivités',
          'https://www.exemple-de-communaute-de-communes.fr/deliberations/2026/novembre/une-adresse-qui-ne-finit-pas.pdf',
        ],
      ],
    },
  ],
}

const afterContents: readonly Section[] = [
  article9,
  stateCall,
  axes,
  stage,
  actions,
  supports,
  glossary,
  answers,
  members,
]

const contents: Section = {
  id: 'sommaire',
  title: 'Dans ce rapport',
  short: 'Sommaire',
  newPage: true,
  blocks: [{ kind: 'contents', items: afterContents.map(({ id, title }) => ({ id, title })) }],
}

export const sampleReport: Edition = {
  name: 'Dossier',
  identity: { name: 'Filière réemploi des Monts d’Amont', line: 'Puy-de-Dôme · 5 membres' },
  strip,
  headline: 'Il manque une action menée ensemble, et la suite reste à écrire',
  facts: [
    {
      term: 'Territoire',
      text: 'Communauté de communes des Monts d’Amont, Puy-de-Dôme (exemple fictif)',
    },
    { term: 'Sujets', text: 'Réemploi et insertion' },
    { term: 'Étape', text: 'Émergence\u00a0: le groupe se forme' },
  ],
  product: 'Diagnostic PTCE',
  date: '2026-11-23',
  language: 'fr-FR',
  notice:
    'Cet outil d’auto-évaluation ne délivre ni label, ni agrément, ni reconnaissance officielle, et ne préjuge pas de la décision d’un financeur.',
  labels: {
    page: 'page',
    of: 'sur',
    continued: 'suite',
    contents: 'Dans ce rapport',
    gather: 'À rassembler :',
    changes: 'Ce qui le rendrait réuni\u00a0:',
    changesToChoose: 'Ce qui le rendrait réuni, au choix\u00a0:',
    attempt: 'Essayer',
    edit: 'Modifier',
    plan: { action: 'Action', who: 'Qui s’en charge', by: 'Pour le', done: 'Fait' },
    missingGlyph: 'Caractère non imprimable, remplacé',
    dossier: 'Dossier de ce diagnostic',
    statuses: WORDS,
  },
  sections: [summary, contents, ...afterContents],
}

/** Short enough to have no table of contents. */
export const shortReport: Edition = { ...sampleReport, sections: [summary, article9, stage] }
