import { describe, expect, it } from 'vitest'
import { textForTrack, textOf } from '../../../src/domain'
import { cellText, sectionTexts } from '../../../src/report'
import type { Section } from '../../../src/report'
import { stage } from '../../../src/report/demarche/stage'
import { blockOf, blocksOf } from '../blocks'
import { AUTHORITY, content, inputFor, made } from '../content'

/** Every condition of the stages up to `count`, at the highest level asked. */
const upTo = (count: number) =>
  Object.fromEntries(
    content.rules.stages
      .slice(0, count)
      .flatMap(({ conditions }) => conditions.map(({ question, value }) => [question, value])),
  )

const states = (section: Section) => blockOf(section, 'path').items.map(({ state }) => state)

const said = (section: Section) =>
  blockOf(section, 'path')
    .items.map(({ text }) => text)
    .join(' ')

describe('stage', () => {
  it('situates nothing without answers', () => {
    const section = made(stage, inputFor())
    expect(states(section)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(blocksOf(section, 'table')).toEqual([])
    expect(said(section)).not.toMatch(/À venir|Passée|Vous en êtes là/)
    expect(section.intro).toBeUndefined()
    expect(sectionTexts(section).join(' ')).toContain(
      content.words.texts['demarche.etapes.affichage.inconnue'],
    )
  })

  it('shows a stage chosen before any answer as a choice that nothing excludes', () => {
    const section = made(stage, inputFor({ project: { stage: 'emergence' } }))
    expect(states(section)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(said(section)).toContain('Votre choix.')
    expect(said(section)).not.toMatch(/Passée|Vous en êtes là|À venir/)
    expect(sectionTexts(section).join(' ')).toContain(
      textOf(content.words, 'demarche.etapes.affichage.avis-possible', { etape: 'Émergence' }),
    )
  })

  it('moves for no answer at its best, and sends nobody back to the first stage', () => {
    const section = made(stage, inputFor({ answers: { 'ressources-variees': 3 } }))
    expect(states(section)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(sectionTexts(section).join(' ')).not.toMatch(/gestation.*d’après vos réponses/i)
  })

  it('is bounded by article 9 and the list of members, and says why it is no further', () => {
    const proved = made(
      stage,
      inputFor({
        answers: {
          'strategie-ecrite': 'oui',
          'strategie-partagee': 'tous',
          'perimetre-choisi': 'en-discussion',
          'utilite-sociale': 'confirmee',
        },
        members: [{ id: 'a', name: 'Atelier', family: 'association' }],
      }),
    )
    expect(states(proved)).toEqual(['done', 'unknown', 'unknown', 'ahead'])
    expect(sectionTexts(proved).join(' ')).toContain(
      textForTrack(content.words, 'porteur', 'demarche.etapes.affichage.entre', {
        premiere: 'Émergence',
        derniere: 'Développement',
      }),
    )
    const held = made(stage, inputFor({ answers: { 'strategie-ecrite': 'non' } }))
    expect(states(held)).toEqual(['unknown', 'unknown', 'ahead', 'ahead'])
    expect(sectionTexts(held).join(' ')).toMatch(
      /À la question «\u00A0Avez-vous une stratégie commune[^.]*: l’étape ne peut pas dépasser «\u00A0Émergence\u00A0»/,
    )
  })

  it('shows the stage reached and what the next one asks, in words of the statements', () => {
    const section = made(stage, inputFor({ answers: { ...upTo(2), 'plan-d-action': 1 } }))
    expect(states(section)).toEqual(['done', 'here', 'ahead', 'ahead'])
    const rows = blockOf(section, 'table').rows.map((row) => row.map(cellText))
    expect(rows).toContainEqual([
      'Nous avons un plan d’action sur deux ans.',
      'Le plan donne les dates et les responsables.',
      'Une liste d’idées existe.',
    ])
    expect(rows).toContainEqual(['Le pôle a un budget.', 'Une action a un budget.', 'À préciser'])
  })

  it('counts apart what is known to lack and what is not known', () => {
    const texts = sectionTexts(
      made(stage, inputFor({ answers: { ...upTo(2), 'plan-d-action': 1 } })),
    )
    const sentence = texts.find((text) => text.startsWith('Pour atteindre'))
    expect(sentence).toBe(
      'Pour atteindre l’étape « Développement », il reste à remplir 3 conditions sur 9. À préciser : 6 conditions sur 9.'
        .replaceAll('« ', '«\u00A0')
        .replaceAll(' »', '\u00A0»')
        .replaceAll(' :', '\u00A0:')
        .replaceAll(/(\d) conditions/g, '$1\u00A0conditions'),
    )
  })

  it('names the stage even when all that it asks is only to be said', () => {
    const texts = sectionTexts(made(stage, inputFor({ answers: { 'territoire-clair': 1 } })))
    expect(texts.find((text) => text.includes('4\u00A0conditions'))).toMatch(
      /^Pour l’étape «\u00A0Émergence\u00A0», à préciser/,
    )
  })

  it.each([
    [
      { ...upTo(2), 'plan-d-action': 1 },
      /demandés pour 3\u00A0énoncés, et répondre sur les 6\u00A0/,
    ],
    [{ 'territoire-clair': 1 }, /^Répondre sur les 4\u00A0lignes/],
    [
      { ...upTo(3), 'offre-commune': 1 },
      /demandés pour 5\u00A0énoncés, et répondre sur les 4\u00A0/,
    ],
    [{ ...upTo(4), 'offre-commune': 1 }, /^Atteindre le niveau «.*» pour «.*»\.$/],
    [{ ...upTo(4), 'offre-commune': 'ne-sait-pas' }, /^Répondre sur la ligne/],
  ])('counts the lines to raise and the lines to answer', (answers, way) => {
    expect(blockOf(made(stage, inputFor({ answers })), 'changes').items[0]?.text).toMatch(way)
  })

  it('says that the answers exclude the stage that the person chose', () => {
    const section = made(stage, inputFor({ project: { stage: 'consolidation' }, answers: upTo(2) }))
    expect(states(section)).toEqual(['done', 'here', 'ahead', 'ahead'])
    expect(sectionTexts(section).join(' ')).toContain(
      textOf(content.words, 'demarche.etapes.affichage.avis-exclu', { etape: 'Consolidation' }),
    )
    const [path] = section.blocks
    const shown = path?.kind === 'path' ? path.items.map(({ text }) => text.split('.')[0]) : []
    expect(shown).toEqual(['Passée', 'Vous en êtes là', 'À venir', 'À venir'])
  })

  it('asks nothing more at the last stage', () => {
    const section = made(stage, inputFor({ answers: upTo(4) }))
    expect(states(section)).toEqual(['done', 'done', 'done', 'here'])
    expect(blocksOf(section, 'table')).toEqual([])
  })

  it('confirms a consolidation only on its own conditions', () => {
    const confirmed = content.words.texts['demarche.etapes.consolidation-confirmee.texte']
    const extra = Object.fromEntries(
      content.rules.confirmedConsolidation.map(({ question, value }) => [question, value]),
    )
    expect(sectionTexts(made(stage, inputFor({ answers: upTo(4) })))).not.toContain(confirmed)
    expect(sectionTexts(made(stage, inputFor({ answers: { ...upTo(4), ...extra } })))).toContain(
      confirmed,
    )
  })

  it('speaks of the group, not of « vous », to a collectivité', () => {
    const texts = sectionTexts(made(stage, inputFor({ ...AUTHORITY, answers: upTo(2) }))).join(' ')
    expect(texts).toContain('le groupe est à l’étape')
    expect(texts).not.toContain('Vous en êtes là')
  })
})
