/**
 * Names that Word’s format asks for, as it writes them: no person reads them here. A style that bears
 * a name of Word is shown under that of the reader’s language.
 */

/** Each style by the name that our code gives it; the last ones are ours. */
export const STYLE_NAMES = {
  title: { id: 'Title', name: 'Title' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  heading4: { id: 'Heading4', name: 'heading 4' },
  normal: { id: 'Normal', name: 'Normal' },
  listBullet: { id: 'ListBullet', name: 'List Bullet' },
  listNumber: { id: 'ListNumber', name: 'List Number' },
  caption: { id: 'Caption', name: 'caption' },
  quote: { id: 'Quote', name: 'Quote' },
  header: { id: 'Header', name: 'header' },
  footer: { id: 'Footer', name: 'footer' },
  contents: { id: 'TOC1', name: 'toc 1' },
  lead: { id: 'Lead', name: 'Lead' },
  headline: { id: 'Headline', name: 'Headline' },
  fact: { id: 'Fact', name: 'Fact' },
  small: { id: 'Small', name: 'Small' },
  dated: { id: 'Dated', name: 'Dated' },
  term: { id: 'Term', name: 'Term' },
  under: { id: 'Under', name: 'Under' },
  definition: { id: 'Definition', name: 'Definition' },
  cell: { id: 'Cell', name: 'Cell' },
  notePlain: { id: 'Note', name: 'Note' },
  noteTodo: { id: 'NoteTodo', name: 'Note To Do' },
  noteAlert: { id: 'NoteAlert', name: 'Note Alert' },
} as const

export type StyleName = keyof typeof STYLE_NAMES

/** The style of characters that Word gives to a link. */
export const LINK_STYLE = 'Hyperlink'

/** A link out of the file, as its relationships say it. */
export const LINK = {
  type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
  mode: 'External',
} as const

/**
 * On every computer with Word; LibreOffice has fonts of the same widths for the first two. Signs have
 * their own: in a font of text they are missing, or too small to be told apart.
 */
export const FONTS = { text: 'Arial', law: 'Times New Roman', sign: 'Segoe UI Symbol' }
