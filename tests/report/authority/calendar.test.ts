import { describe, expect, it } from 'vitest'
import { calendar } from '../../../src/report/authority/calendar'
import { facts } from '../../../src/report/facts'
import { tell } from '../../../src/report/model/section'
import type { Dossier } from '../../../src/domain'
import { AUTHORITY, inputFor, made } from '../content'
import { blocksOf } from '../blocks'

const PROFILE = { track: 'collectivite', level: 'intercommunalite' } as const
const deciding = (on: string | undefined, part: Partial<Dossier> = {}) =>
  inputFor({ ...part, profile: { ...PROFILE, ...(on === undefined ? {} : { decisionOn: on }) } })
const whens = (input: ReturnType<typeof inputFor>) =>
  blocksOf(made(calendar, input), 'table').flatMap(({ rows }) => rows.map(([when]) => String(when)))

describe('the calendar of a decision', () => {
  it('counts weeks back from the council, and after it', () => {
    expect(whens(deciding('2027-03-15'))).toEqual([
      '21\u00A0décembre – 4\u00A0janvier',
      '18\u00A0janvier',
      '1er\u00A0février',
      '15\u00A0février – 1er\u00A0mars',
      '15\u00A0mars',
      '29\u00A0mars – 13\u00A0septembre',
    ])
  })

  it('says what is past, and that too little time is left', () => {
    const input = deciding('2026-12-21')
    expect(whens(input)[0]).toBe('28\u00A0septembre – 12\u00A0octobre (passé)')
    expect(blocksOf(made(calendar, input), 'note').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Ce calendrier ne tient pas/),
    ])
    expect(blocksOf(made(calendar, deciding('2027-03-15')), 'note')).toEqual([])
  })

  it('says weeks alone without a day, to who prepares a vote and to no other', () => {
    const answers = { 'decision-a-prendre': 'preparer-vote' }
    expect(whens(deciding(undefined, { answers }))).toEqual([
      '12 à 10 semaines avant',
      '8 semaines avant',
      '6 semaines avant',
      '4 à 2 semaines avant',
      'Jour du conseil',
      '2 à 26 semaines après',
    ])
    expect(tell(calendar, inputFor(AUTHORITY))).toEqual([])
  })
})

describe('what heads the document of a collectivité', () => {
  const told = (part: Partial<Dossier>, term: string) =>
    facts(inputFor(part)).find((fact) => fact.term === term)?.text
  const ASKED = {
    ...AUTHORITY,
    answers: {
      'demande-recue': ['animation', 'foncier'],
      'montant-demande': 25000,
      'beneficiaire-de-l-aide': 'association',
    },
  }

  it('says what is asked, how much and for whom', () => {
    expect(told(ASKED, 'Demande reçue')).toBe(
      'Payer l’animation et un terrain, un local, 25\u202F000\u00A0€ par an, pour une association',
    )
  })

  it('says no amount that nobody gave, and nothing where nothing is known', () => {
    const { 'demande-recue': asked } = ASKED.answers
    const nothing = { ...ASKED, answers: { ...ASKED.answers, 'demande-recue': ['aucune'] } }
    expect(told(nothing, 'Demande reçue')).toBe('Rien pour le moment')
    expect(told({ ...AUTHORITY, answers: { 'demande-recue': asked } }, 'Demande reçue')).toBe(
      'Payer l’animation et un terrain, un local',
    )
    expect(told(AUTHORITY, 'Demande reçue')).toBeUndefined()
    const porteur = { ...ASKED, profile: { track: 'porteur' } } as const
    expect(told(porteur, 'Demande reçue')).toBeUndefined()
  })

  it('names the council and the collectivité', () => {
    const profile = {
      ...PROFILE,
      authority: { type: 'epci', code: '200071363', name: 'CA Vichy Communauté' },
      decisionOn: '2027-03-15',
    } as const
    expect(told({ profile }, 'Conseil')).toBe('15\u00A0mars 2027')
    expect(told({ profile }, 'Vu par')).toBe('CA Vichy Communauté')
    expect(told({ profile: PROFILE }, 'Vu par')).toBe('Intercommunalité')
  })
})
