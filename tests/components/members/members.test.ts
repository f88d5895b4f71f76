// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { draftOf, fieldsOf, nextMemberId, readShare } from '../../../src/roster/memberDraft'
import MemberForm from '../../../src/components/members/MemberForm.vue'
import MemberList from '../../../src/components/members/MemberList.vue'
import MemberPaste from '../../../src/components/members/MemberPaste.vue'
import type { Member, Words } from '../../../src/domain'
import { allByRole, byRole, click, descriptionOf, settled, spoken, type } from '../screen'
import { provide, t } from '../realTexts'

const family = (label: string) => ({
  label,
  explanation: `${label}, expliquée.`,
  examples: ['Un exemple'],
})
const words: Pick<Words, 'families' | 'roles' | 'commitments' | 'legalForms'> = {
  legalForms: {},
  families: {
    association: family('Association'),
    entreprise: family('Entreprise classique'),
    'groupement-entreprises': family('Groupement d’entreprises'),
    'organisme-formation': family('Organisme de formation'),
    'personne-physique': family('Personne physique'),
    'ne-sait-pas': family('Je ne sais pas'),
  },
  roles: {
    'organisme-formation': { label: 'Organisme de formation', help: 'Il forme.' },
    'centre-recherche': { label: 'Centre de recherche', help: 'Il cherche.' },
    'enseignement-superieur': { label: 'Enseignement supérieur', help: 'Il enseigne.' },
  },
  commitments: {
    pressenti: { label: 'Pressenti', help: 'Pas encore de réponse.' },
    declare: { label: 'D’accord', help: 'Il a dit oui.' },
    signe: { label: 'Signé', help: 'C’est écrit.' },
    gouvernance: { label: 'Dans la gouvernance', help: 'Il décide.' },
  },
}
const listed: readonly Member[] = [
  { id: 'm1', name: 'Menuiserie Faure', family: 'entreprise', siren: '123456789' },
]

const form = (edited?: Member) =>
  mount(MemberForm, {
    attachTo: document.body,
    props: { members: listed, edited, words },
    global: { provide },
  })

async function fill(wrapper: ReturnType<typeof form>, name: string, familyId: string) {
  await type(byRole(wrapper, 'textbox', t('membres.champs.name.libelle')), name)
  await type(byRole(wrapper, 'combobox', t('membres.champs.family.libelle')), familyId)
}
const submit = async (wrapper: ReturnType<typeof form>) => {
  byRole<HTMLFormElement>(wrapper, 'form').requestSubmit()
  await settled()
}

describe('MemberForm', () => {
  it('saves a member and is ready for the next one', async () => {
    const wrapper = form()
    await fill(wrapper, '  Recyclerie ', 'association')
    await click(byRole(wrapper, 'radio', 'Signé'))
    await submit(wrapper)
    expect(wrapper.emitted('save')).toEqual([
      [{ name: 'Recyclerie', family: 'association', commitment: 'signe' }],
    ])
    const name = byRole<HTMLInputElement>(wrapper, 'textbox', t('membres.champs.name.libelle'))
    expect(name.value).toBe('')
    expect(document.activeElement).toBe(name)
  })

  it('says what lacks beside the field, and takes the focus there', async () => {
    const wrapper = form()
    await type(byRole(wrapper, 'combobox', t('membres.champs.family.libelle')), 'association')
    await submit(wrapper)
    const name = byRole(wrapper, 'textbox', t('membres.champs.name.libelle'))
    expect(descriptionOf(wrapper, name)).toContain(t('membres.champs.name.erreurs.vide'))
    expect(document.activeElement).toBe(name)
    expect(wrapper.emitted('save')).toBeUndefined()
  })

  it('lists several errors, with links to the fields', async () => {
    const wrapper = form()
    await submit(wrapper)
    const summary = byRole(wrapper, 'group', '2 points à corriger')
    expect(document.activeElement).toBe(summary)
    await click(byRole(wrapper, 'link', t('membres.champs.family.erreurs.vide')))
    expect(document.activeElement).toBe(
      byRole(wrapper, 'combobox', t('membres.champs.family.libelle')),
    )
  })

  it('asks whether a member that looks like another is the same', async () => {
    const wrapper = form()
    await fill(wrapper, 'menuiserie faure', 'association')
    await submit(wrapper)
    expect(wrapper.emitted('save')).toBeUndefined()
    expect(document.activeElement).toBe(
      byRole(
        wrapper,
        'group',
        '« menuiserie faure » ressemble à « Menuiserie Faure ». Est-ce le même membre ?',
      ),
    )
    await click(byRole(wrapper, 'button', t('membres.doublon.garder')))
    expect(wrapper.emitted('save')).toEqual([[{ name: 'menuiserie faure', family: 'association' }]])
  })

  it('merges a member said to be the same', async () => {
    const wrapper = form()
    await fill(wrapper, 'menuiserie faure', 'association')
    await submit(wrapper)
    await click(byRole(wrapper, 'button', t('membres.doublon.fusionner')))
    expect(wrapper.emitted('merge')).toEqual([
      [{ name: 'menuiserie faure', family: 'association' }, listed[0]],
    ])
  })

  it('does not take a member for its own double when it is edited, and keeps its SIREN', async () => {
    const wrapper = form(listed[0])
    await settled()
    await type(
      byRole(wrapper, 'textbox', t('membres.champs.name.libelle')),
      'Menuiserie Faure et fils',
    )
    await submit(wrapper)
    expect(wrapper.emitted('save')).toEqual([
      [{ name: 'Menuiserie Faure et fils', family: 'entreprise', siren: '123456789' }],
    ])
  })

  it('asks the share of a groupement only', async () => {
    const wrapper = form()
    await fill(wrapper, 'Club', 'association')
    expect(allByRole(wrapper, 'textbox', t('membres.champs.nonEssShare.libelle'))).toEqual([])
    await type(
      byRole(wrapper, 'combobox', t('membres.champs.family.libelle')),
      'groupement-entreprises',
    )
    const share = byRole(wrapper, 'textbox', t('membres.champs.nonEssShare.libelle'))
    expect(descriptionOf(wrapper, share)).toContain(t('membres.champs.nonEssShare.erreurs.vide'))
    await type(share, '160')
    await submit(wrapper)
    expect(descriptionOf(wrapper, share)).toContain(t('membres.champs.nonEssShare.erreurs.format'))
    await type(share, '60 %')
    await submit(wrapper)
    expect(wrapper.emitted('save')).toEqual([
      [{ name: 'Club', family: 'groupement-entreprises', nonEssShare: 0.6 }],
    ])
  })

  it('settles what was typed but not added', async () => {
    const wrapper = form()
    expect(await wrapper.vm.settle()).toBe(true)
    expect(wrapper.emitted('save')).toBeUndefined()
    await fill(wrapper, 'Recyclerie', '')
    expect(await wrapper.vm.settle()).toBe(false)
    await type(byRole(wrapper, 'combobox', t('membres.champs.family.libelle')), 'association')
    expect(await wrapper.vm.settle()).toBe(true)
    expect(wrapper.emitted('save')).toEqual([[{ name: 'Recyclerie', family: 'association' }]])
  })
})

describe('draftOf', () => {
  it('does not keep what no longer applies to the family', () => {
    const fields = {
      ...fieldsOf({ id: 'm1', name: 'x', family: 'entreprise', legalPerson: false }),
      roles: ['organisme-formation'],
      share: '60',
    } as const
    expect(draftOf({ ...fields, family: 'personne-physique' }, { count: 0 })).toEqual({
      name: 'x',
      family: 'personne-physique',
    })
    expect(draftOf({ ...fields, family: 'organisme-formation' }, { count: 0 })).toEqual({
      name: 'x',
      family: 'organisme-formation',
      legalPerson: false,
    })
  })

  it.each([
    ['60', 0.6],
    ['62,5 %', 0.625],
    ['', 'blank'],
    ['101', 'wrong'],
    ['-1', 'wrong'],
    ['la moitié', 'wrong'],
  ] as const)('reads the share %j as %s', (typed, share) => {
    expect(readShare(typed)).toBe(share)
  })
})

it.each([
  [[], 'm1'],
  [['m1', 'm7'], 'm8'],
  [['autre', 'm2'], 'm3'],
])('the next id after %j is %s', (ids, next) => {
  expect(nextMemberId(ids.map((id) => ({ id, name: id, family: 'association' })))).toBe(next)
})

describe('MemberList', () => {
  const list = (members: readonly Member[], canUndo = false) =>
    mount(MemberList, {
      attachTo: document.body,
      props: { members, words, canUndo, empty: 'Aucun membre pour l’instant.' },
      global: { provide },
    })

  it('says that the list is empty', () => {
    expect(spoken(list([]).element)).toContain('Aucun membre pour l’instant.')
  })

  it('tells of each member what decides how it counts', () => {
    const wrapper = list([
      { id: 'm1', name: 'Club', family: 'groupement-entreprises', nonEssShare: 0.6 },
      {
        id: 'm2',
        name: 'Artisan',
        family: 'entreprise',
        legalPerson: false,
        commitment: 'pressenti',
      },
      { id: 'm3', name: 'École', family: 'association', roles: ['organisme-formation'] },
      { id: 'm4', name: 'Collectif', family: 'association', legalPerson: false },
      { id: 'm5', name: 'Insertion SARL', family: 'societe-commerciale-ess' },
    ])
    const items = [...wrapper.element.querySelectorAll('li')].map(spoken)
    expect(items[0]).toContain('60 % hors ESS')
    expect(items[1]).toContain('pas une personne morale · Pressenti')
    expect(items[2]).toContain(
      'Association, Organisme de formation · en principe de l’ESS · D’accord',
    )
    expect(items[3]).toContain('Association · partenaire · pas une personne morale')
    expect(items[4]).toContain('de l’ESS, d’après sa mention ou son agrément')
  })

  it('names the member that a button removes, then says so and offers to undo', async () => {
    const wrapper = list(listed)
    await click(byRole(wrapper, 'button', 'Retirer Menuiserie Faure'))
    expect(wrapper.emitted('remove')).toEqual([['m1']])
    await wrapper.setProps({ members: [], canUndo: true })
    expect(spoken(byRole(wrapper, 'status'))).toContain('« Menuiserie Faure » retiré.')
    expect(document.activeElement).toBe(byRole(wrapper, 'heading', '0 membre'))
    await click(byRole(wrapper, 'button', t('membres.annuler.bouton')))
    expect(wrapper.emitted('undo')).toHaveLength(1)
  })
})

describe('MemberPaste', () => {
  const paste = () =>
    mount(MemberPaste, {
      attachTo: document.body,
      props: { members: listed, words },
      global: { provide },
    })
  const add = async (wrapper: ReturnType<typeof paste>, lines: string) => {
    await type(byRole(wrapper, 'textbox', 'Lignes à coller'), lines)
    await submit(wrapper as never)
  }

  it('adds what it can, counts, and keeps the refused lines in the field', async () => {
    const wrapper = paste()
    await add(wrapper, 'Recyclerie\tAssociation\nFerme\tConfrérie\n\tAssociation')
    expect(wrapper.emitted('add')).toEqual([
      [
        [
          { name: 'Recyclerie', family: 'association' },
          { name: 'Ferme', family: 'ne-sait-pas' },
        ],
      ],
    ])
    expect(spoken(byRole(wrapper, 'status'))).toBe('Membres ajoutés : 2. Lignes à vérifier : 2.')
    expect(spoken(wrapper.element)).toContain('Ferme : La famille « Confrérie » n’existe pas.')
    expect(spoken(wrapper.element)).toContain('Ligne 3 : Donnez un nom à ce membre.')
    expect(byRole<HTMLTextAreaElement>(wrapper, 'textbox').value).toBe('\tAssociation')
  })

  it('adds a member that looks like another only once the person says so', async () => {
    const wrapper = paste()
    await add(wrapper, 'Menuiserie Faure\tEntreprise classique')
    expect(wrapper.emitted('add')).toBeUndefined()
    await click(byRole(wrapper, 'button', t('membres.doublon.garder')))
    expect(wrapper.emitted('add')).toEqual([[[{ name: 'Menuiserie Faure', family: 'entreprise' }]]])
    expect(allByRole(wrapper, 'button', t('membres.doublon.garder'))).toEqual([])
  })

  it('says that there is nothing to paste, at the field', async () => {
    const wrapper = paste()
    await add(wrapper, ' \n')
    const field = byRole(wrapper, 'textbox')
    expect(descriptionOf(wrapper, field)).toContain(t('membres.coller.erreurs.vide'))
    expect(document.activeElement).toBe(field)
  })
})
