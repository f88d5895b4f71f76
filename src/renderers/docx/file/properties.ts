import type { Edition } from '../../../report'
import { printable } from './printable'

/**
 * Title, author, day and language of the file, written here: the library writes the hour of the
 * machine and no language.
 */
export const propertiesPart = ({ identity, name, headline, product, date, language }: Edition) => ({
  path: 'docProps/core.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(`${identity.name} – ${name}`)}</dc:title>`,
    `<dc:creator>${escaped(product)}</dc:creator>`,
    `<dc:description>${escaped(headline)}</dc:description>`,
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join(''),
})

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string =>
  printable(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
