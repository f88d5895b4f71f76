// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CompanySearch from '../../../src/components/members/CompanySearch.vue'
import type { Company } from '../../../src/registry/company'
import type { SearchOutcome } from '../../../src/registry/search'
import { BLANK, type MemberFields } from '../../../src/roster/memberDraft'
import { content } from '../../domain/realContent'
import { provide, t } from '../realTexts'
import { allByRole, byRole, click, descriptionOf, settled, spoken } from '../screen'

/** Each request, and how to answer it. */
const requests: { name: string; signal: AbortSignal; answer: (outcome: SearchOutcome) => void }[] =
  []
vi.mock('../../../src/registry/search', async (original) => ({
  ...(await original<object>()),
  searchCompanies: (name: string, { signal }: { signal: AbortSignal }) =>
    new Promise<SearchOutcome>((answer) => requests.push({ name, signal, answer })),
}))

beforeEach(() => void requests.splice(0))
afterEach(() => vi.restoreAllMocks())

const company = (more: Partial<Company> = {}): Company => ({
  siren: '732829320',
  name: 'RECYCLERIE D’EXEMPLE',
  category: '9220',
  town: 'CUSSET',
  isClosed: false,
  isWithheld: false,
  ...more,
})
const found = (companies: readonly Company[], total = companies.length): SearchOutcome => ({
  kind: 'found',
  companies,
  total,
})

const open = (more: Partial<MemberFields> = {}) =>
  mount(CompanySearch, {
    attachTo: document.body,
    props: { fields: { ...BLANK, name: 'recyclerie', ...more }, words: content.words },
    global: { provide },
  })
type Search = ReturnType<typeof open>

const button = (search: Search) => byRole(search, 'button', t('membres.recherche.bouton'))
const said = (search: Search) => spoken(byRole(search, 'status'))
async function answered(search: Search, outcome: SearchOutcome) {
  await click(button(search))
  requests.at(-1)?.answer(outcome)
  await settled()
}
/** As the form does. */
async function fill(search: Search) {
  const [fields] = search.emitted<[MemberFields]>('fill')?.at(-1) ?? []
  await search.setProps({ fields })
  await settled()
  return fields
}

describe('the search of an organisation', () => {
  it('says what leaves before anything does, and sends nothing while one types', async () => {
    const search = open()
    expect(descriptionOf(search, button(search))).toBe(t('membres.recherche.envoi'))
    await search.setProps({ fields: { ...BLANK, name: 'recyclerie d’exemple' } })
    await settled()
    expect(requests).toEqual([])
  })

  it('asks for the name alone, says that it does, and can be stopped from the same button', async () => {
    const search = open({ name: '  recyclerie ', brings: 'un local' })
    button(search).focus()
    await click(button(search))
    expect(requests.map(({ name }) => name)).toEqual(['recyclerie'])
    expect(said(search)).toBe(t('membres.recherche.en-cours', { nom: 'recyclerie' }))
    const stop = byRole(search, 'button', t('membres.recherche.arreter'))
    expect(document.activeElement).toBe(stop)
    await click(stop)
    expect(requests[0]?.signal.aborted).toBe(true)
    expect(said(search)).toBe('')
  })

  it.each([
    ['re', t('membres.recherche.erreurs.court')],
    ['camille@exemple.fr', t('membres.recherche.erreurs.personnel')],
    ['06 12 34 56 78', t('membres.recherche.erreurs.personnel')],
  ])('sends nothing for « %s »', async (name, reason) => {
    const search = open({ name })
    await click(button(search))
    expect(said(search)).toBe(reason)
    expect(requests).toEqual([])
  })

  it('sends nothing without a network', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const search = open()
    await click(button(search))
    expect(said(search)).toBe(t('membres.recherche.erreurs.hors-connexion'))
    expect(requests).toEqual([])
  })

  it.each<[SearchOutcome, string]>([
    [{ kind: 'late' }, t('membres.recherche.erreurs.delai')],
    [{ kind: 'unreachable' }, t('membres.recherche.erreurs.injoignable')],
    [{ kind: 'refused' }, t('membres.recherche.erreurs.refus')],
    [{ kind: 'down' }, t('membres.recherche.erreurs.panne')],
    [{ kind: 'unreadable' }, t('membres.recherche.erreurs.illisible')],
    [{ kind: 'busy' }, t('membres.recherche.erreurs.trop')],
    [found([]), t.forCount('membres.recherche.trouve', 0, { nom: 'recyclerie' })],
  ])('says in one sentence %j, and fills nothing', async (outcome, sentence) => {
    const search = open()
    await answered(search, outcome)
    expect(said(search)).toBe(sentence)
    expect(search.emitted('fill')).toBeUndefined()
    expect(allByRole(search, 'button')).toEqual([button(search)])
  })

  it('lets the register alone for as long as it asks', async () => {
    const search = open()
    await answered(search, { kind: 'busy', seconds: 30 })
    expect(said(search)).toBe(t.forCount('membres.recherche.erreurs.attente', 30))
    await click(button(search))
    expect(requests).toHaveLength(1)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000)
    await click(button(search))
    expect(requests).toHaveLength(2)
  })

  it('shows what tells each organisation from another', async () => {
    const search = open()
    await answered(
      search,
      found([
        company({ isEss: true }),
        company({ siren: '356000000', name: 'AUTRE', category: '0001', isClosed: true }),
        { siren: '552100554', isClosed: false, isWithheld: true },
      ]),
    )
    expect(said(search)).toBe(t.forCount('membres.recherche.trouve', 3, { nom: 'recyclerie' }))
    const [first, second, third] = allByRole(search, 'button').slice(1).map(spoken)
    expect(first).toBe(
      'RECYCLERIE D’EXEMPLE CUSSET, Association déclarée, SIREN 732 829 320, dite de l’ESS par l’annuaire',
    )
    expect(second).toBe(
      'AUTRE CUSSET, catégorie juridique 0001, SIREN 356 000 000, fermée, d’après l’annuaire',
    )
    expect(third).toBe(
      'Nom non communiqué SIREN 552 100 554, une partie de ses données n’est pas publique',
    )
  })

  it('says when there are more', async () => {
    const search = open()
    await answered(search, found([company()], 240))
    expect(said(search)).toBe(t('membres.recherche.trop', { n: 1, total: 240 }))
  })

  it('fills the form, says what was filled, and gives the focus back', async () => {
    const search = open({ brings: 'un local' })
    await answered(search, found([company()]))
    await click(byRole(search, 'button', /^RECYCLERIE/))
    expect(await fill(search)).toEqual({
      ...BLANK,
      name: 'RECYCLERIE D’EXEMPLE',
      family: 'association',
      legalForm: 'Association déclarée',
      siren: '732829320',
      brings: 'un local',
    })
    expect(said(search)).toBe(
      t('membres.recherche.rempli', { noms: 'nom, famille, forme juridique, SIREN' }),
    )
    expect(document.activeElement).toBe(button(search))
    expect(allByRole(search, 'button')).toEqual([button(search)])
  })

  it.each<[string, Partial<Company>, Partial<MemberFields>, string]>([
    [
      'the category does not decide',
      { category: '9223' },
      {},
      t('membres.recherche.famille.ouverte'),
    ],
    [
      'a company may be of the ESS',
      { category: '5499' },
      {},
      t('membres.recherche.famille.ess-inconnue'),
    ],
    [
      'a SAS of the ESS may be a SCIC',
      { category: '5710', isEss: true },
      {},
      t('membres.recherche.famille.ess', {
        option: 'Coopérative (SCIC, SCOP, autre)',
        autre: 'Société commerciale de l’ESS',
      }),
    ],
    [
      'the person said otherwise',
      {},
      { family: 'fondation' },
      t('membres.recherche.famille.gardee', { option: 'Association' }),
    ],
  ])('says what it leaves: %s', async (_, more, fields, sentence) => {
    const search = open(fields)
    await answered(search, found([company(more)]))
    await click(byRole(search, 'button', /^RECYCLERIE/))
    expect((await fill(search))?.family).toBe(fields.family ?? '')
    expect(said(search)).toContain(sentence)
  })

  it('starts anew when another is picked', async () => {
    const search = open()
    await answered(search, found([company()]))
    await click(byRole(search, 'button', /^RECYCLERIE/))
    await fill(search)
    await answered(
      search,
      found([company({ siren: '356000000', category: '5499', name: 'AUTRE' })]),
    )
    await click(byRole(search, 'button', /^AUTRE/))
    expect(await fill(search)).toEqual({
      ...BLANK,
      name: 'AUTRE',
      legalForm: 'Société à responsabilité limitée (sans autre indication)',
      siren: '356000000',
    })
  })

  it('may be left without a choice', async () => {
    const search = open()
    await answered(search, found([company()]))
    await click(byRole(search, 'button', t('membres.recherche.aucune')))
    expect(search.emitted('fill')).toBeUndefined()
    expect(document.activeElement).toBe(button(search))
    expect(allByRole(search, 'button')).toEqual([button(search)])
  })

  it('is given up once the name changes, and shows nothing that comes late', async () => {
    const search = open()
    await click(button(search))
    await search.setProps({ fields: { ...BLANK, name: 'menuiserie' } })
    expect(requests[0]?.signal.aborted).toBe(true)
    requests[0]?.answer(found([company()]))
    await settled()
    expect(said(search)).toBe('')
    expect(allByRole(search, 'button')).toEqual([button(search)])
  })

  it('is given up once the form closes', async () => {
    const search = open()
    await click(button(search))
    search.unmount()
    expect(requests[0]?.signal.aborted).toBe(true)
  })
})
