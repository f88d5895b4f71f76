// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeSetId } from '../../src/domain'
import { useDiagnosticStore } from '../../src/stores/diagnostic'
import { useDossierStore } from '../../src/stores/dossier'
import { useWhatIfStore } from '../../src/stores/whatIf'

beforeEach(() => setActivePinia(createPinia()))

/** Two members, an enterprise wanting: the element asks for another one. */
async function begun() {
  const dossiers = useDossierStore()
  const diagnostic = useDiagnosticStore()
  await dossiers.wake()
  dossiers.send({ type: 'start', track: 'porteur' })
  dossiers.send({
    type: 'setMembers',
    members: [
      { id: 'm1', name: 'Recyclerie', family: 'association' },
      { id: 'm2', name: 'Menuiserie', family: 'entreprise' },
    ],
  })
  dossiers.send({ type: 'answer', question: 'strategie-ecrite', value: 'en-cours' })
  dossiers.send({ type: 'answer', question: 'strategie-partagee', value: 'tous' })
  await diagnostic.prepare()
  const whatIf = useWhatIfStore()
  const setsOf = (element: string) =>
    (
      diagnostic.diagnosis?.diagnostic.article9.find(({ id }) => id === element)?.proposals ?? []
    ).map(changeSetId)
  const statusOf = (element: string) =>
    whatIf.diagnosis?.diagnostic.article9.find(({ id }) => id === element)?.status
  return { dossiers, whatIf, setsOf, statusOf }
}

describe('a trial', () => {
  it('moves the statuses of the draft, and not a byte of the dossier', async () => {
    const { dossiers, whatIf, setsOf, statusOf } = await begun()
    const before = JSON.stringify(dossiers.dossier)
    const [enterprise = ''] = setsOf('autres-entreprises')
    whatIf.toggle(enterprise, true)
    whatIf.answer('strategie-ecrite', 'oui')
    expect(statusOf('autres-entreprises')).toBe('reuni')
    expect(statusOf('strategie-commune')).toBe('reuni')
    expect(JSON.stringify(dossiers.dossier)).toBe(before)
    whatIf.leave()
    expect(whatIf.isTrying).toBe(false)
    expect(JSON.stringify(whatIf.dossier)).toBe(before)
    expect(JSON.stringify(dossiers.dossier)).toBe(before)
  })

  it('takes back what the last act contradicts, and says how much', async () => {
    const { whatIf, setsOf } = await begun()
    const [written = ''] = setsOf('strategie-commune')
    whatIf.toggle(written, true)
    expect(whatIf.tried).toEqual([written])
    whatIf.answer('strategie-ecrite', 'non')
    expect(whatIf.tried).toEqual([])
    expect(whatIf.dropped).toBe(1)
    whatIf.toggle(written, true)
    expect(whatIf.edited).toEqual([])
  })

  it('forgets an edit that comes back to the real answer', async () => {
    const { whatIf } = await begun()
    whatIf.answer('strategie-ecrite', 'oui')
    expect(whatIf.edited).toEqual(['strategie-ecrite'])
    whatIf.answer('strategie-ecrite', 'en-cours')
    expect(whatIf.isTrying).toBe(false)
  })

  it('drops a set that the diagnostic no longer proposes', async () => {
    const { dossiers, whatIf, setsOf } = await begun()
    const [enterprise = ''] = setsOf('autres-entreprises')
    whatIf.toggle(enterprise, true)
    dossiers.send({
      type: 'setMembers',
      members: [
        ...dossiers.dossier.members,
        { id: 'm3', name: 'Transports', family: 'entreprise' },
      ],
    })
    expect(whatIf.tried).toEqual([])
    expect(whatIf.dossier).toEqual(dossiers.dossier)
  })
})

describe('keeping a trial', () => {
  it('answers through the journey, names the newcomer, and can be undone', async () => {
    const { dossiers, whatIf, setsOf } = await begun()
    const [enterprise = ''] = setsOf('autres-entreprises')
    whatIf.toggle(enterprise, true)
    whatIf.answer('strategie-ecrite', 'oui')
    const [newcomer] = whatIf.newcomers
    expect(newcomer).toMatchObject({ family: 'entreprise' })
    whatIf.keep([{ id: newcomer?.id ?? '', name: 'Transports', family: 'entreprise' }])
    expect(dossiers.dossier.answers['strategie-ecrite']).toBe('oui')
    expect(dossiers.dossier.members.map(({ name }) => name)).toEqual([
      'Recyclerie',
      'Menuiserie',
      'Transports',
    ])
    expect(whatIf.isTrying).toBe(false)
    dossiers.send({ type: 'undoMembers' })
    expect(dossiers.dossier.members).toHaveLength(2)
  })

  it('erases an answer that the trial erased, and leaves the members alone', async () => {
    const { dossiers, whatIf } = await begun()
    const { members } = dossiers.dossier
    whatIf.answer('strategie-partagee', undefined)
    whatIf.keep([])
    expect(dossiers.dossier.answers).toEqual({ 'strategie-ecrite': 'en-cours' })
    expect(dossiers.dossier.members).toBe(members)
  })

  it('keeps who was picked among those who would do, and no one else', async () => {
    const { dossiers, whatIf, setsOf } = await begun()
    const approached = [
      { id: 'm3', name: 'Scierie', family: 'entreprise', commitment: 'pressenti' },
      { id: 'm4', name: 'Transports', family: 'entreprise', commitment: 'pressenti' },
    ] as const
    dossiers.send({ type: 'setMembers', members: [...dossiers.dossier.members, ...approached] })
    const [agreement = ''] = setsOf('autres-entreprises')
    whatIf.toggle(agreement, true)
    const [choice] = whatIf.choices
    expect(choice?.options).toEqual(['m3', 'm4'])
    whatIf.pick(choice?.key ?? '', 'm4')
    whatIf.keep([])
    const agreed = dossiers.dossier.members.map(({ commitment }) => commitment)
    expect(agreed.slice(2)).toEqual(['pressenti', 'declare'])
  })

  it('is undone whole, as long as nothing else has changed', async () => {
    const { dossiers, whatIf, setsOf } = await begun()
    const before = dossiers.dossier
    const keepOne = () => {
      whatIf.toggle(setsOf('autres-entreprises')[0] ?? '', true)
      whatIf.answer('strategie-ecrite', 'oui')
      whatIf.keep([])
    }
    expect(whatIf.canUndo).toBe(false)
    keepOne()
    expect(dossiers.dossier).not.toEqual(before)
    whatIf.undo()
    expect(dossiers.dossier).toEqual(before)
    expect(whatIf.canUndo).toBe(false)
    keepOne()
    dossiers.send({ type: 'answer', question: 'pilotage-qui-dure', value: 'non' })
    const later = dossiers.dossier
    expect(whatIf.canUndo).toBe(false)
    whatIf.undo()
    expect(dossiers.dossier).toEqual(later)
  })
})
