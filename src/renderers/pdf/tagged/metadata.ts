/** What the file says of itself to whoever catalogues it or reads it aloud. */
export interface Metadata {
  readonly title: string
  readonly description: string
  readonly product: string
  readonly language: string
  /** ISO day. */
  readonly date: string
}

/**
 * The description of the file in XMP, as PDF/UA-1 asks: its title, which readers announce, and the
 * standard that it holds to.
 *
 * PDF/A is not claimed: see ADR 38.
 */
export const xmpPacket = ({ title, description, product, language, date }: Metadata): string =>
  `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(description)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${xml(date)}T12:00:00Z</xmp:CreateDate><xmp:CreatorTool>${xml(product)}</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

/** What XML cannot hold, even escaped: half a character, most controls, U+FFFE. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** One such character would spoil the whole packet: it is shown as lost. */
const xml = (text: string): string =>
  text
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
