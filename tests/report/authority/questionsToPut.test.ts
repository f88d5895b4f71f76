import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/domain'
import { cellText, editionOf, meetingMail, meetingText, richText } from '../../../src/report'
import { questionsToPut } from '../../../src/report/authority/questionsToPut'
import { buildReport } from '../../../src/report/build'
import { blockOf, blocksOf } from '../blocks'
import { AUTHORITY, authorityAt, content, inputFor, made } from '../content'

const leaving = (...meetingQuestions: readonly string[]) =>
  inputFor(AUTHORITY, {
    diagnostic: { meetingQuestions, heardQuestions: [] } satisfies Partial<Diagnostic>,
  })
/** Of a dossier that says nothing yet. */
const SILENT = { answers: {}, members: [] }

const headings = (input: ReturnType<typeof leaving>) =>
  blocksOf(made(questionsToPut, input), 'heading').map(({ text }) => text)

describe('questionsToPut', () => {
  const whole = inputFor({ ...AUTHORITY, ...SILENT })

  it('puts fifteen questions by theme, each with what may show it', () => {
    expect(headings(whole)).toEqual(['Argent et demande', 'Qui', 'Quoi', 'Décision', 'Nous'])
    const items = blocksOf(made(questionsToPut, whole), 'rows').flatMap((rows) => rows.items)
    expect(items).toHaveLength(15)
    expect(items.map(({ title }) => Number.parseInt(richText(title), 10))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    )
    expect(items[0]).toEqual({
      title: '1. Que nous demandez-vous\u00A0: quoi, combien, jusqu’à quand\u202F?',
      text: 'Peut le montrer\u00A0: note d’une page\u202F; budget de l’animation.',
    })
  })

  it('gives each of them a box to tick on paper, and a place to write', () => {
    const forms = blocksOf(made(questionsToPut, whole), 'table').filter(({ isForm }) => isForm)
    const rows = forms.flatMap((form) => form.rows)
    expect(rows).toHaveLength(15)
    for (const [question, answer, box] of rows) {
      expect(cellText(question ?? '')).toMatch(/^\d+\. .+\u202F\? Peut le montrer\u00A0: .+\.$/)
      expect([answer, box]).toEqual(['', '☐'])
    }
  })

  it('asks on paper for the documents of what was answered, and leaves no line for it', () => {
    const input = inputFor(AUTHORITY, {
      diagnostic: {
        meetingQuestions: ['budget', 'strategie', 'pilotage'],
        heardQuestions: ['strategie'],
      } satisfies Partial<Diagnostic>,
    })
    const section = made(questionsToPut, input)
    expect(blocksOf(section, 'table').filter(({ isForm }) => isForm)).toHaveLength(2)
    expect(blockOf(section, 'definitions').items).toEqual([
      {
        term: 'Décision',
        text: 'Note de stratégie datée\u202F; procès-verbal d’assemblée ou de conseil.',
      },
    ])
    const rows = blocksOf(section, 'rows').flatMap(({ items }) => items)
    expect(rows[1]?.text).toBe(
      'Déjà dit par le groupe. À voir\u00A0: note de stratégie datée\u202F; procès-verbal d’assemblée ou de conseil.',
    )
  })

  it('counts those left, and says nothing of a theme that has none', () => {
    const input = leaving('budget', 'pilotage')
    expect(headings(input)).toEqual(['Argent et demande', 'Décision'])
    const items = blocksOf(made(questionsToPut, input), 'rows').flatMap((rows) => rows.items)
    expect(items.map(({ title }) => richText(title).slice(0, 10))).toEqual([
      '1. Pouvez-',
      '2. Qui déc',
    ])
  })

  it('says that there is none left', () => {
    const input = inputFor(AUTHORITY, { diagnostic: { meetingQuestions: [], questionsToAsk: [] } })
    expect(headings(input)).toEqual([])
    expect(made(questionsToPut, input).blocks[0]).toMatchObject({
      text: content.words.texts['collectivite.questions-au-porteur.vide'],
    })
  })

  it('is a sheet of its own: the view is also a document', () => {
    const view = content.words.editions.collectivite?.views.find(({ id }) => id === 'questions')
    if (view === undefined) throw new Error('No view of the questions')
    const { dossier, diagnostic, judgement, places, date } = whole
    const report = buildReport(content, dossier, { diagnostic, judgement }, places, date)
    const kinds = editionOf(report, view, 'paper').sections.flatMap(({ blocks }) =>
      blocks.map(({ kind }) => kind),
    )
    expect(view).toMatchObject({ file: 'questions-au-groupe', alone: true })
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(5)
    expect(kinds).not.toContain('folded')
  })
})

describe('what prepares a meeting', () => {
  const named = (level?: 'commune') =>
    meetingMail(
      inputFor({
        profile: { track: 'collectivite', ...(level && { level }) },
        project: { name: 'Pôle des Deux Rives' },
      }),
    )

  it('says who it is by its name, and signs with it', () => {
    const { body } = meetingMail(inputFor(authorityAt('departement 03', 'Allier')))
    expect(body).toContain('Notre département (Allier) souhaite mieux connaître votre initiative.')
    expect(body).toMatch(/\n…, Allier$/u)
  })

  it('is a message with the questions by theme, and holes for what the tool does not know', () => {
    const { subject, body } = named('commune')
    expect(subject).toBe('Pôle des Deux Rives – préparer notre rencontre')
    expect(body).toMatch(/^Bonjour,\n\nNotre commune souhaite mieux connaître votre initiative\./)
    expect(body).toContain('Pouvons-nous nous voir une heure, …\u202F?')
    expect(body).toContain('\n\nNous\u00A0:\n14. Un élu ou un agent de chez nous')
    expect(body).toContain('elle ne vaut pas promesse d’aide.')
    expect(body).toMatch(/\n\nCordialement,\n…, commune$/)
    expect(body.match(/^\d+\. /gm)).toHaveLength(15)
    expect(body).not.toContain('Peut le montrer')
  })

  it('says « collectivité » where the level is not known', () => {
    expect(named().body).toContain('Notre collectivité souhaite')
  })

  it('holds the questions that are left, and no other', () => {
    expect(meetingMail(leaving('budget')).body.match(/^\d+\. .*$/gm)).toEqual([
      '1. Pouvez-vous nous montrer le budget\u00A0: dépenses, ressources, apports de chacun\u202F?',
    ])
  })

  it('is copied as a list to tick', () => {
    expect(meetingText(leaving('demande'))).toBe(
      'Argent et demande\n☐ 1. Que nous demandez-vous\u00A0: quoi, combien, jusqu’à quand\u202F? Peut le montrer\u00A0: note d’une page\u202F; budget de l’animation.',
    )
  })
})
