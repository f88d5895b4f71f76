import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../src/cli/territory'
import { diagnose, ELEMENT_IDS, glance, type Dossier } from '../../../src/domain'
import { firstActions } from '../../../src/report/plan/actions'
import { isMostlyUnknown } from '../../../src/report/plan/unknowns'
import { initiativeOf } from '../../../src/report/portfolio/initiative'
import { dossierWith } from '../../domain/dossierWith'
import { content } from '../content'

const DATE = '2026-11-28'

const CASES = readdirSync('rules/cas')
  .filter((name) => name.endsWith('.ptce.json'))
  .map((name) => [name, JSON.parse(readFileSync(`rules/cas/${name}`, 'utf8')) as Dossier] as const)

const caseOf = (name: string): Dossier =>
  CASES.find(([file]) => file === `${name}.ptce.json`)?.[1] ?? dossierWith()

async function told(dossier: Dossier, date = DATE) {
  const places = await placesOf(dossier.territory)
  return initiativeOf({ ...content, ...glance(content, dossier), dossier, places, date })
}

const collectivite = (part: Partial<Dossier> = {}) =>
  dossierWith({ profile: { track: 'collectivite', level: 'commune' }, ...part })

describe('an initiative on one line', () => {
  it('tells a whole dossier: where, how far, what lacks, what to check, what comes next', async () => {
    const one = await told(caseOf('intercommunalite-qui-dirige'))
    expect(one).toMatchObject({
      name: 'Pôle numérique des Deux Rives',
      track: 'collectivite',
      level: 'intercommunalite',
      territory: 'Seine-Saint-Denis',
      places: [{ type: 'departement', code: '93' }],
      themes: ['numerique', 'emploi-insertion'],
      stage: 'À l’étape «\u00a0émergence\u00a0»',
      stageRange: { low: 'emergence', high: 'emergence' },
      lacking: 'Territoire, stratégie',
      checks: 5,
      next: { title: 'Aider tous les membres à discuter la stratégie', isLate: false },
      isStale: false,
      engagedMembers: 5,
    })
    expect(one.statuses.map(({ id }) => id)).toEqual(ELEMENT_IDS)
  })

  it.each(CASES)('says the same of %s as its whole diagnosis', async (_, dossier) => {
    const places = await placesOf(dossier.territory)
    const diagnosis = diagnose(content, dossier, places, DATE)
    const input = { ...content, ...diagnosis, dossier, places, date: DATE }
    const one = await told(dossier)
    expect(one).toEqual(initiativeOf(input))
    // What the plan says first, unless it asks for answers first.
    const planned = firstActions(input).map(({ title }) => title)
    if (isMostlyUnknown(input) || one.next.on !== undefined || planned.length === 0) return
    expect(planned).toContain(one.next.title)
  })

  it('names three elements at most, in the order of the law, and says that there are others', async () => {
    const all = await told(caseOf('tout-est-non'))
    expect(all.lacking).toMatch(/^[^,]+, [^,]+, [^,]+, et d’autres$/)
    expect((await told(caseOf('tout-est-la'))).lacking).toBe('Rien, d’après les réponses')
    expect((await told(collectivite())).lacking).toBe('Tout reste à découvrir')
    expect(all.lacking).not.toMatch(/\d/)
  })

  it('says no stage that nothing shows', async () => {
    expect((await told(collectivite())).stage).toBe('Inconnue')
  })

  it('counts the points to have checked, and none that is only not ruled out', async () => {
    const asked = collectivite({ answers: { 'contrepartie-attendue': 'oui' } })
    const { diagnostic } = glance(content, asked)
    expect(diagnostic.checks.some(({ state }) => state === 'open')).toBe(true)
    expect((await told(asked)).checks).toBe(
      diagnostic.checks.filter(({ state }) => state === 'whole').length,
    )
  })

  describe('its next step', () => {
    const nextOf = async (part: Partial<Dossier>) => (await told(collectivite(part))).next

    it('is to meet the group while nothing is known, without a day that nobody chose', async () => {
      expect(await nextOf({})).toEqual({ title: 'Poser vos questions au groupe', isLate: false })
    })

    it('is what was written for the nearest day, and what is late first', async () => {
      const ownActions = [
        { id: 'o1', title: 'Visiter le local', by: '2026-12-20' },
        { id: 'o2', title: 'Appeler la CRESS', by: '2026-11-02' },
        { id: 'o3', title: 'Écrire', by: '2026-10-01', doneOn: '2026-10-02' },
      ]
      expect(await nextOf({ ownActions })).toEqual({
        title: 'Appeler la CRESS',
        on: '2026-11-02',
        isLate: true,
      })
    })

    it('is an action taken up, in the words of the plan', async () => {
      const dossier = caseOf('intercommunalite-qui-dirige')
      const action = glance(content, dossier).diagnostic.actions[1]
      const one = await told({
        ...dossier,
        actions: { [action?.id ?? '']: { by: '2027-01-15' } },
      })
      expect(one.next.on).toBe('2027-01-15')
      expect(one.next.title).toBe(
        'Aider au moins deux structures de l’ESS à agir sur le territoire',
      )
    })

    it.each([
      // Ten weeks before, for what begins twelve weeks before.
      ['2026-11-28', 'Désigner un élu et un agent référents', '2027-01-04'],
      [
        '2027-01-05',
        'Service juridique et finances\u00a0: les points à faire vérifier',
        '2027-01-18',
      ],
      ['2027-03-15', 'Le vote', '2027-03-15'],
    ])('on %s, is the line of the calendar that is not over', async (date, title, on) => {
      const dossier = collectivite({
        profile: { track: 'collectivite', level: 'commune', decisionOn: '2027-03-15' },
      })
      expect((await told(dossier, date)).next).toEqual({ title, on, isLate: false })
    })
  })

  it('is to be refreshed when nothing has been heard for more than six months', async () => {
    const heard = async (updatedAt: string) => told(collectivite({ updatedAt }))
    expect(await heard('2026-05-27T10:00:00.000Z')).toMatchObject({
      newsOn: '2026-05-27',
      isStale: true,
    })
    expect(await heard('2026-05-28T10:00:00.000Z')).toMatchObject({ isStale: false })
    expect(await told(collectivite())).toMatchObject({ isStale: false })
  })
})
