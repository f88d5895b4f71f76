import { describe, expect, it } from 'vitest'
import { xmpPacket } from '../../../src/renderers/pdf/tagged/metadata'

const packet = (title: string) =>
  xmpPacket({
    title,
    description: 'Neuf éléments réunis',
    product: 'Diagnostic PTCE',
    language: 'fr-FR',
    date: '2026-11-23',
  })

describe('the description of the file', () => {
  it('says its title, its language, its date and its standard', () => {
    expect(packet('Filière réemploi')).toContain('>Filière réemploi</rdf:li>')
    expect(packet('')).toContain('<rdf:li>fr-FR</rdf:li>')
    expect(packet('')).toContain('<xmp:CreateDate>2026-11-23T12:00:00Z</xmp:CreateDate>')
    expect(packet('')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('claims no other standard', () => {
    expect(packet('')).not.toContain('pdfaid')
  })

  it.each([
    ['markup', '</rdf:li>&"\'', '&#60;/rdf:li&#62;&#38;&#34;&#39;'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
    ['a character that XML has not', 'a\ufffe\u0000b', 'a\ufffd\ufffdb'],
    ['a whole emoji', '🌱', '🌱'],
  ])('takes %s', (_, title, said) => {
    expect(packet(title)).toContain(`>${said}</rdf:li>`)
    expect(() => encodeURIComponent(packet(title))).not.toThrow()
  })
})
