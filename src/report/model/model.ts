/**
 * A report is blocks, not markup: HTML, PDF and text are drawn from the same value (ADR 9).
 *
 * A renderer knows the kinds below and nothing of criteria; a section knows nothing of fonts.
 * Texts are French, typographically final (’ « » and no-break spaces).
 */
import type { EditionLevel, Status, Truth } from '../../domain'

/** A run of text. `law`: official words, in serif. `href`: an external link. `ref`: a link to a section or block id. */
export interface Run {
  readonly text: string
  readonly strong?: true
  readonly soft?: true
  readonly law?: true
  readonly href?: string
  readonly ref?: string
  /** A page of the app: paper says its words alone. */
  readonly page?: string
}

export type Rich = string | readonly Run[]

export interface LawPart {
  readonly text: string
  /** Present when these words are one of the eleven elements. */
  readonly element?: { readonly id: string; readonly number: number; readonly status: Status }
}

/** A cell holds text, or a status that each renderer draws as shape and word. */
export type Cell = Rich | { readonly status: Status; readonly label: string }

export interface Column {
  readonly label: string
  /** Share of the width; the shares of a table are relative to their sum. */
  readonly width: number
  readonly numeric?: true
}

/** An element of the law in the strip of eleven: its rank, its short name, its state. */
export interface StripItem {
  readonly id: string
  readonly number: number
  /** A handle of one or two words, never said to be the law’s. */
  readonly name: string
  readonly status: Status
  readonly label: string
}

/** How far a member has said yes: what its square shows. */
export type Engagement = 'ecrit' | 'oral' | 'pressenti'

export interface PicturedMember {
  readonly name: string
  readonly engagement: Engagement
  /** Said beside a name that stands in another family too. */
  readonly again?: string
}

export interface PlanItem {
  /** Of the action, as the dossier keeps it; absent of an answer to give, which is no action to date. */
  readonly id?: string
  readonly isOwn?: true
  readonly title: string
  readonly detail: string
  /** Who with, and what it would do. */
  readonly meta: string
  readonly who?: string
  /** ISO day: the one kept, else the one proposed. */
  readonly by?: string
  /** ISO day. */
  readonly doneOn?: string
}

/** A line of a list that is its own table: what it is, what is said of it, and what to know beside it. */
export interface RowItem {
  readonly id?: string
  readonly title: Rich
  /** Under the title, softly. */
  readonly under?: string
  readonly text: Rich
  readonly aside?: Rich
  readonly edit?: Edit
}

export interface ActionItem {
  readonly title: string
  readonly detail: string
  /** Who with, by when, for which element. */
  readonly meta: string
}

export interface SupportItem {
  readonly id: string
  /** « Récent », « Ancien », « À confirmer »: always a word. */
  readonly state: string
  /** Nothing to doubt of its source: the word stands without the shape of the unknown. */
  readonly isRecent?: true
  readonly title: string
  readonly href?: string
  readonly text: Rich
  /** What it was matched on, and what does not fit. */
  readonly fit: Rich
  /** Source, date and what to check. */
  readonly dated: string
}

/** Where to change an answer: a step and, where there is one, a question. */
export interface Edit {
  readonly step: string
  readonly question?: string
  readonly label: string
  /** Where one comes back to: the row that this passage is. */
  readonly row?: string
  /** The question's own words, where the label alone does not say which answer is meant. */
  readonly about?: string
}

/** A set of changes that is enough by itself. */
export interface ChangeItem {
  /** Names the set, for whoever tries it. */
  readonly id: string
  readonly text: string
}

/** A part of a rule: what it asks, what was said, whether it holds. Decisive parts come first. */
export interface ReasonNode {
  readonly truth: Truth
  /** The word of that truth: « Rempli ». */
  readonly mark: string
  /** The status follows from it. */
  readonly decisive: boolean
  readonly text: string
  readonly said?: string
  readonly edit?: Edit
  readonly parts: readonly ReasonNode[]
}

/** A part of a rule, whatever was answered. */
export interface RuleNode {
  readonly text: Rich
  readonly parts: readonly RuleNode[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** The ten axes as pure geometry, in a 640 × 500 box, so that screen and PDF draw the same. */
export interface Radar {
  readonly width: number
  readonly height: number
  readonly centre: Point
  readonly rings: readonly { readonly label: string; readonly points: readonly Point[] }[]
  readonly spokes: readonly { readonly from: Point; readonly to: Point }[]
  /** Where an axis may still land; `faint` when less than half is answered. */
  readonly ranges: readonly { readonly from: Point; readonly to: Point; readonly faint: boolean }[]
  /** Runs of consecutive axes that have a mean. */
  readonly lines: readonly (readonly Point[])[]
  readonly dots: readonly Point[]
  readonly labels: readonly {
    readonly at: Point
    readonly anchor: 'start' | 'middle' | 'end'
    readonly number: number
    readonly text: string
  }[]
}

/** France by départements as pure geometry: Corsica in its place, overseas and Paris in insets. */
export interface FranceMap {
  readonly width: number
  readonly height: number
  readonly areas: readonly {
    readonly code: string
    readonly rings: readonly (readonly Point[])[]
    /** A département of the project. */
    readonly isHere: boolean
  }[]
  readonly frames: readonly (readonly Point[])[]
  readonly names: readonly { readonly at: Point; readonly text: string }[]
  readonly markers: readonly MapMarker[]
}

/** How many poles a département has. */
export interface MapMarker {
  /** Of the département. */
  readonly code: string
  readonly at: Point
  readonly count: number
  /** Near the project, or only alike. */
  readonly kind: MarkerKind
  /** « Isère (38) : 2 pôles ». */
  readonly label: string
  /** Section or block that tells of them. */
  readonly ref: string
}

export type MarkerKind = 'near' | 'alike'

export type Block =
  | {
      readonly kind: 'paragraph'
      readonly text: Rich
      /** `headline` is the sentence that says it all, where it is no title. */
      readonly tone?: 'lead' | 'headline' | 'dated' | 'small'
    }
  | {
      readonly kind: 'heading'
      readonly level: 3 | 4
      readonly text: string
      readonly id?: string
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Rich[] }
  | {
      readonly kind: 'definitions'
      readonly items: readonly { readonly term: string; readonly text: Rich }[]
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      /** The first cell of each row is its header. */
      readonly rows: readonly (readonly Cell[])[]
      /** Rows that one fills by hand: they are high, and their cells have sides. */
      readonly isForm?: true
    }
  /** The sentence of article 9, underlined by the statuses. */
  | { readonly kind: 'law'; readonly parts: readonly LawPart[]; readonly cite: string }
  /** Statuses counted: « 8 réunis ». */
  | {
      readonly kind: 'tally'
      readonly items: readonly { readonly status: Status; readonly label: string }[]
    }
  /** Criteria one by one: status, words of the text, reasons, what to gather. */
  | {
      readonly kind: 'verdicts'
      readonly items: readonly {
        readonly id: string
        readonly ordinal: string
        readonly status: Status
        readonly label: string
        readonly title: string
        readonly quote: string
        readonly because: readonly string[]
        readonly gather?: string
        readonly edit?: Edit
        /** What would make it « réuni ». */
        readonly changes: readonly ChangeItem[]
      }[]
    }
  /** A rule in words: what each status means and takes; without a status, when a sentence is said. */
  | {
      readonly kind: 'rule'
      readonly items: readonly {
        readonly status?: { readonly status: Status; readonly label: string }
        readonly text: string
        /** « Il faut : », above the tree; a whole sentence where there is none. */
        readonly when: string
        readonly node?: RuleNode
      }[]
    }
  /** Changes to choose from; on screen each may be tried. */
  | { readonly kind: 'changes'; readonly title: string; readonly items: readonly ChangeItem[] }
  | { readonly kind: 'supports'; readonly items: readonly SupportItem[] }
  /** Folded on screen, plain in the PDF. */
  | { readonly kind: 'folded'; readonly summary: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'note'
      readonly tone: 'plain' | 'todo' | 'alert'
      readonly title?: string
      readonly text: Rich
    }
  | {
      readonly kind: 'contact'
      readonly name: string
      readonly phone?: string
      readonly email?: string
      readonly website?: string
      readonly dated: string
      /** The same where it is told in a line: « source de mai 2022 ». */
      readonly shortDated?: string
    }
  /** The four stages: behind, here, ahead; unknown when the answers situate none. */
  | {
      readonly kind: 'path'
      readonly items: readonly {
        readonly title: string
        readonly text: string
        readonly state: 'done' | 'here' | 'ahead' | 'unknown'
      }[]
    }
  | {
      readonly kind: 'radar'
      readonly title: string
      /** Text equivalent, complete. */
      readonly alt: string
      readonly radar: Radar
    }
  /** Départements that have poles; what it shows is also said by the blocks that follow it. */
  | {
      readonly kind: 'map'
      readonly title: string
      /** Text equivalent, complete. */
      readonly alt: string
      readonly map: FranceMap
      /** What each mark means, in words. */
      readonly key: readonly string[]
    }
  /** What follows in the same document: a renderer that has pages says on which. */
  | {
      readonly kind: 'contents'
      readonly items: readonly { readonly id: string; readonly title: string }[]
    }
  /** The eleven threads, each with its short name. */
  | { readonly kind: 'onze'; readonly label: string; readonly items: readonly StripItem[] }
  /** Who is in the group: a square a member, by family. */
  | {
      readonly kind: 'members'
      readonly families: readonly {
        readonly label: string
        /** « 12 membres ». */
        readonly count: string
        readonly members: readonly PicturedMember[]
      }[]
      /** What each square means, for those that are drawn. */
      readonly key: readonly { readonly engagement: Engagement; readonly label: string }[]
      /** Members for one square, where names would not be read; absent where each is named. */
      readonly square?: 1 | 5
      /** Said where a square stands for several. */
      readonly squareNote?: string
      readonly edit?: Edit
    }
  /** Actions to take up, date and tick; a group whose `fold` is there is folded under it. */
  | {
      readonly kind: 'plan'
      readonly groups: readonly {
        readonly title: string
        readonly isFolded: boolean
        readonly items: readonly PlanItem[]
      }[]
    }
  /** Subjects on a line of levels: a chart that is its own table. Values go from 0 to 100. */
  | {
      readonly kind: 'dots'
      readonly title: string
      readonly levels: readonly string[]
      readonly items: readonly {
        readonly title: string
        /** Null where nothing is answered. */
        readonly value: number | null
        readonly low: number
        readonly high: number
        /** Too few answers: the dot is empty. */
        readonly isFaint: boolean
        readonly text: string
        readonly note: string
      }[]
    }
  /** Questions that wait for an answer, each with its way back. */
  | {
      readonly kind: 'asks'
      readonly items: readonly { readonly text: string; readonly edit: Edit }[]
    }
  /** Two short lists that are read beside one another. */
  | {
      readonly kind: 'sides'
      readonly sides: readonly { readonly title: string; readonly items: readonly Rich[] }[]
    }
  | { readonly kind: 'rows'; readonly items: readonly RowItem[] }

/** How much of a section is read: each level holds the one before it. */
export type Level = EditionLevel

/** A block of a section, and from which level on it is read; `only` where it is of one medium. */
export type Placed = Block & {
  readonly from: Level
  readonly only?: Medium
  /** Told only where the dossier travels in the document, or only where it does not. */
  readonly ifAttached?: boolean
}

export type Medium = 'screen' | 'paper'

export interface Section<Content extends Block = Block> {
  readonly id: string
  readonly title: string
  /** Short title, for a table of contents. */
  readonly short: string
  readonly intro?: string
  /** It goes on from the section above it: its title is for a table of contents alone. */
  readonly isUntitled?: true
  /** Its document begins a page with it. */
  readonly newPage?: true
  readonly blocks: readonly Content[]
}

/** What heads a document under the name of the project: what it is about, and where it stands. */
export interface Fact {
  readonly term: string
  readonly text: string
}

/** What the project is, before anything is said of it. */
export interface Identity {
  readonly name: string
  /** Cut at a word. */
  readonly purpose?: string
  /** Where, how many members, which day. */
  readonly line: string
}

/** One document, or one view: what a renderer draws. */
export interface Edition {
  /** What this document is: « Synthèse ». */
  readonly name: string
  /** A sentence, never a figure or a grade. */
  readonly headline: string
  readonly identity: Identity
  readonly strip: Extract<Block, { kind: 'onze' }>
  readonly facts: readonly Fact[]
  /** The tool that made it. */
  readonly product: string
  /** ISO 8601 day the report bears. */
  readonly date: string
  readonly language: 'fr-FR'
  /** Printed on each page. */
  readonly notice: string
  /** Words of the renderer itself: « page », « suite »… */
  readonly labels: {
    readonly page: string
    readonly of: string
    readonly continued: string
    readonly contents: string
    readonly gather: string
    readonly changes: string
    readonly changesToChoose: string
    /** Try a set of changes, the answers left as they are. */
    readonly attempt: string
    /** Go back to an answer. */
    readonly edit: string
    readonly plan: {
      readonly action: string
      readonly who: string
      readonly by: string
      readonly done: string
    }
    /** Said where a typed character has no glyph. */
    readonly missingGlyph: string
    /** What the dossier is called, in the list of what a PDF holds. */
    readonly dossier: string
    /** The word of each status, for the law's sentence where no column says it. */
    readonly statuses: Readonly<Record<Status, string>>
  }
  readonly sections: readonly Section[]
  /** How long it may be, and the same with fewer items for where it would be longer. */
  readonly pages?: number
  readonly tighter?: Edition
}

/** Everything that is known and told of a dossier: each view and each document is an edition of it. */
export interface Report extends Omit<Edition, 'name' | 'sections'> {
  /** What to do first: at most three. */
  readonly first: readonly ActionItem[]
  /** Whom to call first. */
  readonly contact?: Extract<Block, { kind: 'contact' }>
  readonly counts: Extract<Block, { kind: 'tally' }>
  /** Parts of the journey that the person opened: a view of what was not is not listed. */
  readonly opened: readonly string[]
  /** Nothing is known of what the law asks: no verdict is shown. */
  readonly isSilent: boolean
  /** Told when it is asked for, and once: nothing where there is nothing to say. */
  readonly section: (id: string) => Section<Placed> | undefined
  readonly everySection: () => readonly Section<Placed>[]
}
