import { describe, expect, it } from 'vitest'
import { holdsPersonal, looksPersonal } from '../../src/roster/personalText'
import { readPaste } from '../../src/roster/memberPaste'
import { familyGuessed, familyNamed } from '../../src/roster/familyGuess'
import { duplicateOf, LIMITS, nameKey, sameMember, type Member } from '../../src/domain'

const families = {
  association: { label: 'Association' },
  cooperative: { label: 'Coopérative (SCIC, SCOP, autre)' },
  entreprise: { label: 'Entreprise classique' },
  collectivite: { label: 'Collectivité territoriale' },
  'groupement-collectivites': { label: 'Groupement de collectivités' },
  'autre-personne-morale': { label: 'Autre personne morale' },
}

const listed: readonly Member[] = [
  { id: 'm1', name: 'Menuiserie Faure', family: 'entreprise' },
  { id: 'm2', name: 'Une habitante', family: 'personne-physique' },
  { id: 'm3', name: 'Bois d’Amont', family: 'ne-sait-pas', siren: '123456789' },
]

function read(text: string, members: readonly Member[] = []) {
  const pasted = readPaste(text, families, members)
  if (pasted.kind !== 'read') throw new Error(`Not read: ${pasted.kind}`)
  return pasted
}

describe('readPaste', () => {
  it('reads two columns of a spreadsheet, whatever the ends of lines', () => {
    const { members } = read(
      'Recyclerie\tAssociation\r\nBois d’Amont\tcoopérative\rFerme\tautre personne morale\n',
    )
    expect(members).toEqual([
      { line: 1, draft: { name: 'Recyclerie', family: 'association' } },
      { line: 2, draft: { name: 'Bois d’Amont', family: 'cooperative' } },
      { line: 3, draft: { name: 'Ferme', family: 'autre-personne-morale' } },
    ])
  })

  it('reads semicolons, quoted cells and a line of titles', () => {
    const { members } = read('Nom ; Famille\n"L’Atelier ; ""Bis""";Association\n')
    expect(members).toEqual([
      { line: 2, draft: { name: 'L’Atelier ; "Bis"', family: 'association' } },
    ])
  })

  it('keeps a line whose family is not known, and says what to check', () => {
    const { members } = read('Toto\tConfrérie\nRessourcerie du Val\nTiti\nSCIC Bleue\tscic')
    expect(members.map(({ draft, doubt }) => [draft.family, doubt?.kind])).toEqual([
      ['ne-sait-pas', 'unknown-family'],
      ['association', 'guessed'],
      ['ne-sait-pas', 'no-family'],
      ['cooperative', 'guessed'],
    ])
  })

  it('sets apart a member already listed, or pasted twice', () => {
    const { members } = read('Menuiserie FAURE (SARL)\nAgence\nagence', listed)
    expect(members.map(({ doubt }) => doubt?.kind)).toEqual(['duplicate', 'no-family', 'duplicate'])
    expect(members[0]?.doubt).toEqual({ kind: 'duplicate', of: listed[0] })
  })

  it('refuses a line without a name, with too long a name, or with a person’s address', () => {
    const { members, refused } = read(
      `\tAssociation\n${'a'.repeat(121)}\ncontact@exemple.org\tAssociation\nBon\tAssociation`,
    )
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'no-name'],
      [2, 'too-long'],
      [3, 'personal'],
    ])
    expect(members).toHaveLength(1)
  })

  it.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    ['x\n'.repeat(LIMITS.members + 1), 'too-many'],
  ])('does not read %j: %s', (text, kind) => {
    expect(readPaste(text, families, []).kind).toBe(kind)
  })

  it('leaves room for those already in the list', () => {
    const listed: readonly Member[] = [{ id: 'm1', name: 'Régie', family: 'association' }]
    const lines = Array.from({ length: LIMITS.members }, (_, index) => `Ferme ${index}`).join('\n')
    expect(readPaste(lines, families, listed).kind).toBe('too-many')
    expect(readPaste(lines, families, []).kind).toBe('read')
  })

  it('reads as many lines as it says it does', () => {
    const text = Array.from({ length: LIMITS.members }, (_, index) => `Structure ${index}`).join(
      '\n',
    )
    expect(read(text).members).toHaveLength(LIMITS.members)
  })
})

describe('family', () => {
  it.each([
    ['Association', 'association'],
    ['ASSOCIATION', 'association'],
    ['autre-personne-morale', 'autre-personne-morale'],
    ['Coopérative', 'cooperative'],
    ['Confrérie', undefined],
    ['', undefined],
  ])('named by %j is %s', (text, family) => {
    expect(familyNamed(text, families)).toBe(family)
  })

  it.each([
    ['Communauté de communes des Monts', 'groupement-collectivites'],
    ['Commune de Nay', 'collectivite'],
    ['SARL Faure', 'entreprise'],
    ['Scop Bâtir', 'cooperative'],
    ['Université de Pau', 'enseignement-superieur'],
    ['CCAS de la ville de Nay', 'autre-personne-morale'],
    ['Chambre d’agriculture de la région', 'autre-personne-morale'],
    ['SPL du Pays', 'groupement-collectivites'],
    ['SEM des énergies', 'entreprise'],
    ['ASBL Association de Mons', 'ne-sait-pas'],
    ['Villeneuve', undefined],
  ])('guessed from %j is %s', (text, family) => {
    expect(familyGuessed(text)).toBe(family)
  })
})

describe('duplicateOf', () => {
  it.each([
    ['Menuiserie Faure', 'entreprise', 'm1'],
    ['  la menuiserie  FAURE, SARL', 'entreprise', 'm1'],
    ['Menuiserie Fauré', 'association', 'm1'],
    ['Menuiserie Faur', 'entreprise', 'm1'],
    ['Menuiserie Martin', 'entreprise', undefined],
    ['Une habitante', 'personne-physique', undefined],
    ['Une habitante', 'association', undefined],
  ] as const)('%s (%s) looks like %s', (name, family, id) => {
    expect(duplicateOf({ name, family }, listed)?.id).toBe(id)
  })

  it('knows a member by its SIREN', () => {
    expect(
      duplicateOf({ name: 'Autre', family: 'entreprise', siren: '123456789' }, listed)?.id,
    ).toBe('m3')
  })

  it('tells apart names that differ by a number', () => {
    const lot: Member = {
      id: 'x',
      name: 'Groupe scolaire numéro 1',
      family: 'autre-personne-morale',
    }
    expect(duplicateOf({ ...lot, name: 'Groupe scolaire numéro 2' }, [lot])).toBeUndefined()
  })

  it('does not empty a name made of silent words', () => {
    expect(nameKey('La SCIC')).toBe('la scic')
    expect(nameKey('L’Œuvre de l’Étape')).toBe('oeuvre etape')
  })
})

describe('sameMember', () => {
  it('keeps what was listed and takes the family that was not known', () => {
    const [, , unknown] = listed
    expect(
      unknown && sameMember(unknown, { name: 'BOIS', family: 'cooperative', legalForm: 'SCIC' }),
    ).toEqual({
      id: 'm3',
      name: 'Bois d’Amont',
      family: 'cooperative',
      siren: '123456789',
      legalForm: 'SCIC',
    })
  })
})

describe('looksPersonal', () => {
  it.each([
    ['jean@exemple.org', true],
    ['Jean 06 12 34 56 78', true],
    ['+33 6 12 34 56 78', true],
    ['Coop 44', false],
    ['Les 3 Rivières', false],
    ['Association 1901', false],
    ['écrire à : lea@exemple.fr, ou passer', true],
    ['@lea@exemple.fr', true],
    ['Rendez-vous @ la mairie. Merci', false],
  ])('%s: %s', (text, expected) => {
    expect(looksPersonal(text)).toBe(expected)
  })

  // A former expression took minutes here: the run itself would stop.
  it.each(['@', 'a@', 'a.', '0 1 '])(
    'reads the longest text of a file: %s again and again',
    (part) => {
      expect(looksPersonal(part.repeat(LIMITS.text / part.length))).toBe(false)
    },
  )
})

describe('holdsPersonal', () => {
  const about = (part: Partial<Parameters<typeof holdsPersonal>[0]>) =>
    holdsPersonal({ project: {}, members: [], ...part })

  it.each<[string, Parameters<typeof about>[0], boolean]>([
    [
      'a summary with a telephone number',
      { project: { summary: 'Appelez le 06 12 34 56 78' } },
      true,
    ],
    ['a remark with an address', { comments: { 'strategie-ecrite': 'lea@exemple.fr' } }, true],
    [
      'what a member brings',
      { members: [{ id: 'm', name: 'A', family: 'association', brings: 'voir a@b.fr' }] },
      true,
    ],
    ['whose an action is', { actions: { a: { who: 'lea@exemple.fr' } } }, true],
    [
      'the title of an action',
      { ownActions: [{ id: 'o1', title: 'Appeler le 06 12 34 56 78' }] },
      true,
    ],
    ['whose an own action is', { ownActions: [{ id: 'o1', title: 'A', who: 'a@b.fr' }] }, true],
    [
      'a plan without either',
      { actions: { a: { who: 'le trésorier' } }, ownActions: [{ id: 'o1', title: 'Visiter' }] },
      false,
    ],
    ['a plain dossier', { project: { name: 'Pôle du bois', summary: 'Une filière' } }, false],
  ])('%s: %s', (_, part, expected) => {
    expect(about(part)).toBe(expected)
  })
})
