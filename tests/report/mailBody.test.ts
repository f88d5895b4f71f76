import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/domain'
import { buildReport, mailText } from '../../src/report'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'
import { wholeCases } from '../rules/wholeCases'
import { content, inputFor, VICHY } from './content'
import { DATE } from './fixtures'

const wordsOf = (text: string) =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

describe('the message a document is sent with', () => {
  it('says what the project is, where it stands, what comes first and whom to call', () => {
    const { dossier, diagnostic, judgement, places, date } = inputFor({}, { places: VICHY })
    const report = buildReport(content, dossier, { diagnostic, judgement }, places, date)
    const { subject, body } = mailText(content, report)
    expect(subject).toContain(report.identity.name)
    expect(body).toContain(report.headline)
    for (const { title } of report.first) expect(body).toContain(`– ${title}`)
    expect(body).toContain(report.contact?.name)
  })

  it('keeps to 120 words on every whole case', () => {
    const { index, ...parts } = buildTerritory()
    const long = wholeCases.flatMap(({ id, dossier }) => {
      const places = resolvePlaces(dossier.territory, { ...index, ...parts })
      const diagnosis = diagnose(content, dossier, places, DATE)
      const report = buildReport(content, dossier, diagnosis, places, DATE)
      const count = wordsOf(mailText(content, report).body)
      return count > 120 ? [`${id}: ${count}`] : []
    })
    expect(wholeCases.length).toBeGreaterThan(40)
    expect(long).toEqual([])
  })
})
