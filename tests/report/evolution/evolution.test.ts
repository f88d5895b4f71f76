import { expect, it } from 'vitest'
import { buildReport } from '../../../src/report'
import { snapshotOf } from '../../../src/domain'
import { content, inputFor, VICHY } from '../content'

const EARLIER = {
  members: [{ id: 'm1', name: 'Recyclerie', family: 'association' }],
  answers: { 'strategie-ecrite': 'non', 'but-commun-ecrit': 0 },
} as const
const NOW = {
  members: [
    ...EARLIER.members,
    { id: 'm2', name: 'Scierie', family: 'entreprise' },
    { id: 'm3', name: 'Menuiserie', family: 'entreprise' },
  ],
  answers: { 'strategie-ecrite': 'oui', 'strategie-partagee': 'tous', 'but-commun-ecrit': 2 },
} as const

/** The section of a dossier that kept an earlier state. */
function sectionOf(now: Parameters<typeof inputFor>[0], earlier: Parameters<typeof inputFor>[0]) {
  const former = inputFor(earlier, { places: VICHY }).dossier
  const snapshots = [snapshotOf(former, 'Avant la réunion de mars', '2027-03-02')]
  const { dossier, diagnostic, judgement, places, date } = inputFor(
    { ...now, snapshots },
    { places: VICHY },
  )
  return buildReport(content, dossier, { diagnostic, judgement }, places, date).section('evolution')
}

it('says since when, how many elements are met more, then each thing that moved', () => {
  const section = sectionOf(NOW, EARLIER)
  expect(section?.intro).toContain('«\u00A0Avant la réunion de mars\u00A0», le 2\u00A0mars 2027')
  const told = JSON.stringify(section?.blocks)
  expect(told).toMatch(/\+ \d éléments réunis/)
  expect(told).toContain('2 membres de plus\u00A0: Scierie et Menuiserie.')
  expect(told).toContain('3 réponses ont changé.')
  // What moved is said first, whole; then, where it is read whole, one by one.
  expect(section?.blocks.map(({ kind, from }) => [kind, from])).toEqual([
    ['paragraph', 'essentiel'],
    ['paragraph', 'essentiel'],
    ['table', 'complet'],
  ])
})

it('says so when nothing moved, and when as many elements are met', () => {
  expect(JSON.stringify(sectionOf(NOW, NOW)?.blocks)).toContain('Rien n’a bougé')
  expect(
    JSON.stringify(
      sectionOf(NOW, { ...NOW, answers: { ...NOW.answers, 'plan-d-action': 1 } })?.blocks,
    ),
  ).toContain('Autant d’éléments réunis qu’avant.')
})

it('counts the actions done since, and says with the same calm what is done no longer', () => {
  const done = { 'agir-innovation': { doneOn: '2027-01-10' } }
  const told = (now: object, earlier: object) =>
    JSON.stringify(sectionOf({ ...NOW, ...now }, { ...NOW, ...earlier })?.blocks)
  expect(told({ actions: done }, {})).toContain('Une action est faite.')
  expect(told({ actions: done }, {})).not.toContain('Rien n’a bougé')
  expect(told({ actions: { ...done, a: { doneOn: '2027-01-10' } } }, {})).toContain(
    '2 actions sont faites.',
  )
  expect(told({}, { actions: done })).toContain('Une action n’est plus notée comme faite.')
  expect(told({ actions: done }, { actions: done })).toContain('Rien n’a bougé')
})

it('is absent where no state was kept', () => {
  const { dossier, diagnostic, judgement, places, date } = inputFor(NOW, { places: VICHY })
  const report = buildReport(content, dossier, { diagnostic, judgement }, places, date)
  expect(report.everySection().map(({ id }) => id)).not.toContain('evolution')
})
