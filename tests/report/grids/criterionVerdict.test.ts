import { describe, expect, it } from 'vitest'
import type { ReportInput } from '../../../src/report/model/input'
import { article9 } from '../../../src/report/grids/article9'
import { evidenceToGather } from '../../../src/report/grids/criterionVerdict'
import { stateCall, stateCallSentence } from '../../../src/report/grids/stateCall'
import { blockOf, blocksOf } from '../blocks'
import type { Block } from '../../../src/report'
import { content, inputFor, made } from '../content'
import { article9 as statuses } from '../fixtures'

const item = (section: Parameters<typeof blockOf>[0], id: string) => {
  const found = blockOf(section, 'verdicts').items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No verdict ${id}`)
  return found
}

describe('evidenceToGather', () => {
  it('says what was ticked first, as had, and suggests the rest, three kinds at most', () => {
    const input = inputFor({ evidence: { 'strategie-ecrite': ['charte-signee'] } })
    expect(evidenceToGather(input, ['strategie-ecrite', 'strategie-partagee'])).toBe(
      'charte signée par les membres (vous l’avez)\u202F; note de stratégie datée\u202F; convention ou accord signé.',
    )
  })

  it('shows no more than three ticked kinds', () => {
    const ticked = ['convention', 'charte-signee', 'note-de-strategie', 'plan-d-action-date']
    const input = inputFor({ evidence: { 'strategie-ecrite': ticked } })
    expect(evidenceToGather(input, ['strategie-ecrite'])?.match(/vous l’avez/g)).toHaveLength(3)
  })

  it('asks for nothing that shows an answer which leaves no trace', () => {
    const shown = (answer: string) =>
      evidenceToGather(inputFor({ answers: { 'soutien-deja-recu': answer } }), [
        'soutien-deja-recu',
      ])
    expect(shown('jamais')).toBeUndefined()
    expect(shown('ami')).toBe('décision ou convention d’une aide antérieure.')
  })

  it('asks for nothing about a question that is « sans objet »', () => {
    const shown = (answer: string) =>
      evidenceToGather(inputFor({ answers: { 'projet-conforme': answer } }), ['projet-conforme'])
    expect(shown('sans-objet')).toBeUndefined()
    expect(shown('en-partie')).toBe('cahier des charges annoté, point par point.')
  })

  it('is absent where no question has evidence', () => {
    expect(evidenceToGather(inputFor(), [])).toBeUndefined()
  })
})

describe('article9', () => {
  const section = made(article9, inputFor({ answers: { 'strategie-ecrite': 'oui' } }))

  it('shows the eleven elements in the order of the law, each with its words', () => {
    const { items } = blockOf(section, 'verdicts')
    expect(items.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 11 }, (_, index) => String(index + 1)),
    )
    expect(items[1]).toMatchObject({
      id: 'meme-territoire',
      quote: '«\u00A0sur un même territoire\u00A0»',
      label: 'À renseigner',
    })
  })

  it('opens what lacks, the furthest from « réuni » first, and folds what is there', () => {
    const { blocks } = made(
      article9,
      inputFor(
        {},
        {
          diagnostic: {
            article9: statuses({
              regroupement: 'a-renseigner',
              partenaires: 'a-consolider',
              innovation: 'non-reuni',
            }),
          },
        },
      ),
    )
    const ordinals = (some: readonly Block[]) =>
      some.flatMap((block) =>
        block.kind === 'verdicts' ? block.items.map(({ ordinal }) => ordinal) : [],
      )
    expect(ordinals(blocks)).toEqual(['10', '5', '1'])
    const [folded] = blocks.filter(({ kind }) => kind === 'folded')
    if (folded?.kind !== 'folded') throw new Error('Nothing is folded')
    expect(folded.summary).toBe('Huit éléments réunis\u00A0: pourquoi, et quoi montrer')
    expect(ordinals(folded.blocks)).toEqual(['2', '3', '4', '6', '7', '8', '9', '11'])
  })

  it('sends a computed element back to the members', () => {
    expect(item(section, 'entreprises-ess').edit).toMatchObject({ step: 'membres' })
  })

  it('sends another back to the first question that would settle it', () => {
    expect(item(section, 'strategie-commune').edit).toMatchObject({
      step: 'article-9',
      question: 'strategie-partagee',
    })
  })
})

describe('stateCall', () => {
  it('quotes the decree without the semicolon that ends its line', () => {
    expect(item(made(stateCall, inputFor()), 'personne-morale-droit-prive').quote).toBe(
      '«\u00A0C’est une personne morale de droit privé\u00A0»',
    )
  })

  it('marks its conditions as the decree does', () => {
    expect(
      blockOf(made(stateCall, inputFor()), 'verdicts').items.map(({ ordinal }) => ordinal),
    ).toEqual(['1°', '2°', '3°', '4°', '5°', '6°'])
  })

  it('sends a condition that asks nothing back to the answers it reuses', () => {
    expect(item(made(stateCall, inputFor()), 'territoire-delimite').edit).toMatchObject({
      step: 'article-9',
      question: 'perimetre-choisi',
    })
  })

  it('says that the step was not opened, and no longer once it is', () => {
    const notOpened = content.words.texts['restitution.synthese.appel-a-projets.non-ouverte']
    const notes = (input: ReportInput) =>
      blocksOf(made(stateCall, input), 'note').map(({ text }) => text)
    expect(notes(inputFor())).toContain(notOpened)
    expect(notes(inputFor({ answers: { 'soutien-deja-recu': 'jamais' } }))).not.toContain(notOpened)
  })

  it('sums up what remains by name, never by a verdict', () => {
    const input = inputFor({ answers: { 'soutien-deja-recu': 'jamais' } })
    const sentence = stateCallSentence(input)
    expect(sentence).toContain('les trois rôles entre les membres')
    expect(sentence).not.toContain('les aides déjà reçues')
  })

  it.each([
    [{ 'soutien-deja-recu': 'appel-a-projets' }, 'definitif', 'les aides déjà reçues comme PTCE'],
    [{ 'soutien-deja-recu': 'ami' }, 'a-verifier', 'les aides déjà reçues comme PTCE'],
    [{ 'projet-conforme': 'non-conforme' }, 'a-travailler', 'le cahier des charges'],
    [{ 'projet-conforme': 'sans-objet' }, 'plus-tard', 'le cahier des charges'],
    [{ 'soutien-deja-recu': 'ne-sait-pas' }, 'a-renseigner', 'les aides déjà reçues comme PTCE'],
  ])('tells apart what to work on, to check, to learn and to leave: %o', (answers, id, name) => {
    const said = stateCallSentence(inputFor({ answers })) ?? ''
    const [before = '?'] =
      content.words.texts[`restitution.synthese.appel-a-projets.${id}`]?.split('{') ?? []
    const part = said.slice(said.indexOf(before)).split('.')[0]
    expect(said).toContain(before)
    expect(part).toContain(name)
  })

  it.each([
    [
      {
        'perimetre-choisi': 'accord-oral',
        'effets-sur-le-territoire': ['economiques', 'sociaux'],
        'effets-dans-la-duree': 'decrits',
      },
      'À travailler\u00A0: le territoire.',
    ],
    [
      {
        'perimetre-choisi': 'accord-ecrit',
        'effets-sur-le-territoire': ['sociaux'],
        'effets-dans-la-duree': 'non',
      },
      'À travailler\u00A0: les effets durables.',
    ],
    [
      { 'perimetre-choisi': 'non', 'effets-sur-le-territoire': ['aucun'] },
      'À travailler\u00A0: le territoire et les effets durables.',
    ],
    [
      {
        'moyens-partages': ['locaux'],
        'besoin-mal-couvert': 'en-partie',
        'facon-de-faire-nouvelle': ['aucune'],
        'nouveaute-technique': 'non',
      },
      'À travailler\u00A0: la nouveauté.',
    ],
    [
      {
        'moyens-partages': ['prevu'],
        'activite-menee-ensemble': 'non',
        'partenariat-ecrit': 'non',
      },
      '; la nouveauté\u202F;',
    ],
    [{ 'perimetre-choisi': 'accord-oral' }, '; les effets durables\u202F;'],
    [{ 'effets-sur-le-territoire': ['sociaux'] }, '; le territoire et les effets durables\u202F;'],
  ])('names the half of a condition that lacks, and it alone: %o', (answers, name) => {
    const step = { 'soutien-deja-recu': 'jamais' }
    expect(stateCallSentence(inputFor({ answers: { ...answers, ...step } }))).toContain(name)
  })

  it('leaves out of the summary a step that was not opened', () => {
    expect(stateCallSentence(inputFor())).toBeUndefined()
  })

  it('promises nothing when the six conditions are met', () => {
    const input = inputFor({ answers: { 'soutien-deja-recu': 'jamais' } })
    const met = input.diagnostic.stateCall.map((verdict) => ({
      ...verdict,
      status: 'reuni' as const,
    }))
    expect(
      stateCallSentence({ ...input, diagnostic: { ...input.diagnostic, stateCall: met } }),
    ).toBe(content.words.texts['restitution.synthese.appel-a-projets.remplies'])
  })
})
