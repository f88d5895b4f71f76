import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/registry/company'
import { pick, unfilled } from '../../src/registry/fill'
import { BLANK, type MemberFields } from '../../src/roster/memberDraft'
import { content } from '../domain/realContent'

const { legalForms } = content.words

const company = (more: Partial<Company> = {}): Company => ({
  siren: '732829320',
  name: 'RECYCLERIE D’EXEMPLE',
  isClosed: false,
  isWithheld: false,
  ...more,
})
const typed = (more: Partial<MemberFields> = {}): MemberFields => ({
  ...BLANK,
  name: 'recy',
  ...more,
})
const picked = (one: Company, fields = typed()) => pick(one, legalForms[one.category ?? ''], fields)

describe('an organisation of the register', () => {
  it('fills its name, its family, its legal form and its SIREN', () => {
    expect(picked(company({ category: '9220' }))).toEqual({
      filling: {
        name: 'RECYCLERIE D’EXEMPLE',
        family: 'association',
        legalForm: 'Association déclarée',
        siren: '732829320',
      },
      advice: { kind: 'none' },
    })
  })

  it.each([
    ['9220', 'association'],
    ['5458', 'cooperative'],
    ['6316', 'cooperative'],
    ['8210', 'mutuelle'],
    ['9300', 'fondation'],
    ['6598', 'entreprise'],
    ['6220', 'groupement-entreprises'],
    ['7210', 'collectivite'],
    ['7346', 'groupement-collectivites'],
    ['7383', 'enseignement-superieur'],
    ['7361', 'autre-personne-morale'],
  ])('of the category %s is of the family %s, of the ESS or not', (category, family) => {
    expect(picked(company({ category })).filling.family).toBe(family)
    expect(picked(company({ category, isEss: true })).filling.family).toBe(family)
  })

  it.each(['1000', '9210'])('of the category %s is no personne morale', (category) => {
    expect(picked(company({ category })).filling.legalPerson).toBe(false)
  })

  it('that is a sole trader does not bring the name of a person', () => {
    const { filling } = picked(company({ category: '1000', name: 'CAMILLE EXEMPLE' }))
    expect(filling).toMatchObject({ family: 'entreprise' })
    expect(filling).not.toHaveProperty('name')
  })

  it('that is a company is of the ESS where the register says so, and never outside it', () => {
    const said = picked(company({ category: '5499', isEss: true }))
    expect(said.filling.family).toBe('societe-commerciale-ess')
    const silent = picked(company({ category: '5499' }))
    expect(silent.filling).not.toHaveProperty('family')
    expect(silent.advice).toEqual({ kind: 'ess-unknown' })
  })

  it('that is a SAS may be a SCIC: its family is left to choose, of the ESS or not', () => {
    const said = picked(company({ category: '5710', isEss: true }))
    expect(said.filling).not.toHaveProperty('family')
    expect(said.advice).toEqual({ kind: 'ess-open' })
    expect(picked(company({ category: '5710' })).advice).toEqual({ kind: 'ess-unknown' })
  })

  it.each(['9223', '5615', '0001'])(
    'of the category %s leaves its family to choose',
    (category) => {
      const { filling, advice } = picked(company({ category, isEss: true }))
      expect(filling).not.toHaveProperty('family')
      expect(advice).toEqual({ kind: 'open' })
    },
  )

  it('whose name is hidden, and category unknown, fills its SIREN alone', () => {
    const { siren } = company()
    const hidden: Company = { siren, isClosed: false, isWithheld: true }
    expect(picked(hidden).filling).toEqual({ siren })
  })

  it('leaves a family and a legal form that the person chose, and says what it would be', () => {
    const fields = typed({ family: 'fondation', legalForm: 'ASBL' })
    expect(picked(company({ category: '9220' }), fields)).toEqual({
      filling: { name: 'RECYCLERIE D’EXEMPLE', siren: '732829320' },
      advice: { kind: 'kept', told: 'association' },
    })
    expect(picked(company({ category: '9220' }), typed({ family: 'association' })).advice).toEqual({
      kind: 'none',
    })
  })

  it('takes the place of « je ne sais pas »', () => {
    const fields = typed({ family: 'ne-sait-pas' })
    expect(picked(company({ category: '9220' }), fields).filling.family).toBe('association')
  })

  it('leaves a name as it is typed, when it is the same', () => {
    const fields = typed({ name: 'Recyclerie d’exemple' })
    expect(picked(company(), fields).filling).not.toHaveProperty('name')
  })
})

describe('another pick', () => {
  it('starts from what was there before the first, less what was changed since', () => {
    const before = typed()
    const { filling } = picked(company({ category: '9220' }), before)
    const filled = { ...before, ...filling }
    expect(unfilled(filled, before, filling)).toEqual(before)
    const changed: MemberFields = { ...filled, family: 'cooperative', brings: 'un local' }
    expect(unfilled(changed, before, filling)).toEqual({
      ...before,
      family: 'cooperative',
      brings: 'un local',
    })
  })
})
