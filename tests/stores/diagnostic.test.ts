// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useDiagnosticStore } from '../../src/stores/diagnostic'
import { useDossierStore } from '../../src/stores/dossier'
import { useTerritoryStore } from '../../src/stores/territory'

beforeEach(() => setActivePinia(createPinia()))

const statusOf = (element: string) =>
  useDiagnosticStore().verdicts.article9.find(({ id }) => id === element)?.status

const association = (id: string) => ({ id, name: id, family: 'association' }) as const

describe('the statuses', () => {
  it('change as members are added', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    expect(statusOf('entreprises-ess')).toBe('a-renseigner')
    dossiers.send({ type: 'setMembers', members: [association('m1')] })
    expect(statusOf('entreprises-ess')).toBe('a-consolider')
    dossiers.send({ type: 'setMembers', members: [association('m1'), association('m2')] })
    expect(statusOf('entreprises-ess')).toBe('reuni')
  })

  it('come with how much is left', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    const { answered, total } = useDiagnosticStore().progress
    dossiers.send({ type: 'answer', question: 'strategie-ecrite', value: 'ne-sait-pas' })
    expect(useDiagnosticStore().progress).toMatchObject({ answered: answered + 1, total })
  })
})

describe('the whole diagnostic', () => {
  it('is there once everything it needs is, and follows the answers', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    const diagnostic = useDiagnosticStore()
    expect(diagnostic.diagnosis).toBeUndefined()
    await diagnostic.prepare()
    expect(diagnostic.diagnosis?.diagnostic.contacts).toEqual([])

    dossiers.send({ type: 'setTerritory', territory: [{ type: 'departement', code: '03' }] })
    expect(diagnostic.places.regions).toEqual(['84'])
    expect(diagnostic.diagnosis?.diagnostic.contacts.map(({ id }) => id)).toContain('cress-84')
  })

  it('waits for the names of intercommunalités, and fetches them by itself', async () => {
    const dossiers = useDossierStore()
    await dossiers.wake()
    const diagnostic = useDiagnosticStore()
    await diagnostic.prepare()
    dossiers.send({ type: 'setTerritory', territory: [{ type: 'epci', code: '200071363' }] })
    expect(diagnostic.diagnosis).toBeUndefined()
    await vi.waitUntil(() => diagnostic.diagnosis)
    expect(diagnostic.places.places[0]?.name).toBeTruthy()
  })

  it('bears the day where the person is', () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 2, 0, 30) })
    expect(useDiagnosticStore().today).toBe('2026-01-02')
    vi.useRealTimers()
  })
})

describe('the territory', () => {
  it('knows régions and départements first, then all there is', async () => {
    const territory = useTerritoryStore()
    expect(territory.gazetteer).toBeUndefined()
    await territory.load([])
    expect(territory.gazetteer?.regions).toHaveLength(18)
    expect(territory.gazetteer?.departements.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['01', '2A', '971', '976']),
    )
    expect(territory.gazetteer?.communes).toBeUndefined()
    await territory.loadAll()
    expect(territory.gazetteer?.communes?.communes.size).toBeGreaterThan(34_000)
    expect(territory.gazetteer?.epcis?.['200071363']).toBeDefined()
  })

  it('keeps what it has when less is asked for', async () => {
    const territory = useTerritoryStore()
    await Promise.all([territory.loadAll(), territory.load([])])
    await territory.load([])
    expect(territory.nameOf({ type: 'commune', code: '03310' })).toBe('Vichy')
  })

  it('loads the communes of a dossier that names one', async () => {
    const territory = useTerritoryStore()
    const vichy = { type: 'commune', code: '03310' } as const
    await territory.load([])
    expect(territory.resolve([vichy])).toBeUndefined()
    await territory.load([vichy])
    expect(territory.resolve([vichy])?.epcis).toEqual(['200071363'])
  })

  it('names what it knows and nothing else', async () => {
    const territory = useTerritoryStore()
    await territory.load([])
    expect(territory.nameOf({ type: 'region', code: '04' })).toBe('La Réunion')
    expect(territory.nameOf({ type: 'departement', code: '999' })).toBeUndefined()
    expect(territory.nameOf({ type: 'epci', code: '200071363' })).toBeUndefined()
  })
})

describe('the day', () => {
  it('is the one on which the page is shown, or a document made, not the one it was opened on', () => {
    vi.useFakeTimers({ now: new Date('2026-11-30T23:50:00') })
    const diagnostic = useDiagnosticStore()
    expect(diagnostic.today).toBe('2026-11-30')
    vi.setSystemTime(new Date('2026-12-03T09:00:00'))
    window.dispatchEvent(new Event('pageshow'))
    expect(diagnostic.today).toBe('2026-12-03')
    vi.setSystemTime(new Date('2026-12-04T09:00:00'))
    document.dispatchEvent(new Event('visibilitychange'))
    expect(diagnostic.today).toBe('2026-12-04')
    // A clock that goes back is the clock of the machine: it is believed.
    vi.setSystemTime(new Date('2026-12-01T09:00:00'))
    diagnostic.renewDay()
    expect(diagnostic.today).toBe('2026-12-01')
    vi.useRealTimers()
  })
})
