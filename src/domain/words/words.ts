/**
 * What explains: the French words of the rules, keyed by the ids of the rulebook.
 *
 * Words come in chunks, one per step and one for the result (ADR 1); `mergeWords` joins them.
 * Texts may hold `{placeholders}`, filled by `fill`.
 */
import type { ActWords } from './acts'
import type { MeetingRule } from '../judge/meetingQuestions'
import type { RulesVersion } from '../judge/ruleChanges'
import type { Departement, Pole } from '../support/directory'
import type { Source } from '../support/source'
import type { Scheme, Call, Cress, Network, TwoLevels } from '../support/supportWords'
import type { AnswerWay } from '../change/answerWay'
import type { EffortRules } from '../change/change'
import type {
  AuthorityLevel,
  Commitment,
  JudgedDossier,
  FamilyId,
  MemberRole,
  QuestionId,
  StageId,
  Status,
  Track,
} from '../dossier/dossier'
import type { AxisId, Condition, ElementId, Rulebook, StateConditionId } from '../rules/rulebook'

export interface OptionWords {
  readonly label: string
  readonly hint?: string
  /** Whom to ask, for « je ne sais pas »: completes « Demandez à … ». */
  readonly askWhom?: string
  /** Nothing can show such an answer: « non, jamais ». */
  readonly nothingToShow?: true
}

export interface QuestionWords {
  readonly label: string
  readonly help?: string
  readonly example?: string
  /** Option id → words; a level is '0' to '3'. */
  readonly options: Readonly<Record<string, OptionWords>>
  readonly unit?: string
  /** Kinds of evidence that may be ticked. */
  readonly evidence: readonly string[]
  /** Same question, asked from outside. */
  readonly authority?: Partial<Pick<QuestionWords, 'label' | 'help' | 'example'>> & {
    /** In place of whom the group would ask: never the collectivité itself. */
    readonly askWhom?: string
  }
  /** What a collectivité puts to the group when it does not know. */
  readonly toAsk?: string
  /** Answers given elsewhere that this statement recalls. */
  readonly recalls?: readonly string[]
  /** For a statement. */
  readonly mark?: string
  readonly action?: ActionWords
  readonly helpers?: readonly string[]
  readonly resources?: readonly string[]
}

export interface ActionWords {
  readonly title: string
  readonly detail: string
  readonly months?: number
}

export interface ActionText extends Pick<ActionWords, 'title' | 'detail'> {
  /** What it answers, as a title names it: completes « Il manque … ». Of an element of the law. */
  readonly lack?: string
}

/** A question of the first meeting with a group: its rule stands with its words, as only a result reads it. */
export interface MeetingQuestion extends MeetingRule {
  readonly text: string
  /** Kinds of evidence that may show the answer. */
  readonly evidence: readonly string[]
}

export interface MeetingTheme {
  readonly id: string
  readonly title: string
  readonly questions: readonly MeetingQuestion[]
}

/** An action said otherwise when a condition holds. */
export interface Variant extends ActionText {
  readonly when: Condition
}

export interface FittedAction extends ActionText {
  /** The first that holds is said in its place. */
  readonly variants?: readonly Variant[]
}

/** What is said of a criterion when a condition holds. It judges nothing, so it stands with the words. */
export interface Precision {
  readonly when: Condition
  readonly text: string
  /** The status whose sentence it takes the place of; absent when it is added, whatever the status. */
  readonly replaces?: Status
}

/** How a sentence names a criterion, in lower case and with its article. */
export interface CriterionNames {
  /** Completes « Il reste à consolider … », « À travailler : … ». */
  readonly subject: string
  /** What a part of it is about, by the question or the named condition that this part reads. */
  readonly parts: Readonly<Record<string, string>>
}

export interface ElementNames extends CriterionNames {
  /** A handle for strips and headings, of short words; never said to be the law’s. */
  readonly short: string
  /** Completes « Il manque … ». */
  readonly lacking: string
}

export interface CriterionWords<Names extends CriterionNames = CriterionNames> {
  /** Its rank in its text: « 3 » of the eleven, « 2° » of the decree. */
  readonly mark: string
  readonly title: string
  readonly names: Names
  /** Words of the text, verbatim. */
  readonly citation: string
  readonly why: string
  readonly guide?: string
  readonly precisions: readonly Precision[]
  readonly statuses: Readonly<Record<Status, string>>
  readonly action: ActionWords & FittedAction
  readonly authorityAction: FittedAction
  readonly helpers: readonly string[]
  readonly resources: readonly string[]
}

/** One run of the law's sentence; with an element when those words are one of the eleven. */
export interface LawRun {
  readonly text: string
  readonly element?: ElementId
}

export interface AxisWords {
  readonly title: string
  readonly authorityTitle: string
  /** Short name, for the radar. */
  readonly short: string
  readonly intro: readonly string[]
}

export interface FamilyWords {
  readonly label: string
  readonly explanation: string
  readonly examples: readonly string[]
  readonly caution?: string
}

/** What a legal category of Insee says of an organisation; silent where it does not decide. */
export interface LegalFormWords {
  readonly label: string
  readonly family?: FamilyId
  /** Only where the register says that it is of the ESS. */
  readonly familyIfEss?: FamilyId
  /** SCIC and SCOP may bear this category too: even of the ESS, its family is left to choose. */
  readonly mayBeCooperative?: true
  readonly legalPerson?: false
  /** What the register calls it is the name of a person. */
  readonly isNamedAfterPerson?: true
}

export interface Actor {
  readonly label: string
  readonly role: string
  /** Supports that it gives: it is no help where all of them are ruled out. */
  readonly schemes?: readonly string[]
}

export interface Resource {
  readonly title: string
  readonly url: string
  readonly source: Source
  readonly note?: string
  /** Codes of the régions that it is about; everywhere where absent. */
  readonly regions?: readonly string[]
}

export interface SituationWords {
  readonly title: string
  /** Where a collectivité is not to be told what a group does: « Commençons par les membres ». */
  readonly authorityTitle?: string
  readonly text: string
  readonly authority: string
}

export interface AlertWords {
  readonly title: string
  readonly text: string
  /** Absent from the tool's own advice. */
  readonly source?: Source
}

export interface DecisionWords {
  readonly title: string
  readonly commits: string
  readonly doesNotCommit: string
  /** Each completes « À regarder d’abord : attendre, car … », in the order of the rule. */
  readonly firstBecause: readonly string[]
}

/** Its words were seen in a copy of the page, or it cites another: never opened on the day. */
export type SourceReading = 'vue' | 'secondaire'

export interface CheckWords {
  readonly title: string
  readonly why: string
  readonly questions: readonly string[]
  readonly briefly?: string
  readonly otherwise?: { readonly title: string; readonly questions: readonly string[] }
  /** What we could not settle. */
  readonly unsettled?: string
  /** Services: « juridique, finances ». */
  readonly checkedBy: string
  readonly source: Source
  readonly reading: SourceReading
  readonly others: readonly (Pick<Source, 'label' | 'url' | 'date'> & {
    readonly reading: SourceReading
  })[]
}

/** What a level of collectivité does as a rule in one family of support: each checks it at home. */
export interface LevelPart {
  /** « Prêter un local », as one asks for it. */
  readonly can: string
  /** « Convention d’objectifs ». */
  readonly form: string
  /** Ids of the powers that it supposes. */
  readonly powers: readonly string[]
  /** Ids of what this level did or does somewhere. */
  readonly examples: readonly string[]
}

/** A power to have checked by one's legal service: what is read of it, and how far to trust it. */
export interface Power {
  readonly id: string
  readonly text: string
  readonly confidence: 'high' | 'medium' | 'low'
  /** Absent where nothing read settles it. */
  readonly source?: Source
}

/** What a collectivité said of its part, in its own words. */
export interface LevelQuote {
  readonly level: AuthorityLevel
  readonly words: string
  readonly author: string
  readonly position: string
  /** ISO 8601 month, or more precise. */
  readonly date: string
  readonly note?: string
  readonly source: Source
}

/** A moment of the calendar of a decision: weeks from the council, and what is done then. */
export interface CalendarRow {
  readonly from: number
  readonly to?: number
  readonly us: string
  readonly group?: string
  readonly others?: string
}

export interface LeverWords {
  readonly label: string
  /** What help is sought when one asks for it. */
  readonly purposes: readonly string[]
  /** What nobody regrets while the stage is unknown. */
  readonly withoutStage: string
  readonly byStage: Readonly<Record<StageId, string>>
  readonly byLevel: Readonly<Record<AuthorityLevel, LevelPart>>
  readonly action: ActionWords
  readonly caution: string
  /** Said when no named and sourced example is known. */
  readonly noExample?: string
}

export interface LeverExample {
  readonly id: string
  readonly authority: string
  readonly lever: string
  readonly text: string
  readonly source: Source
  /** Scheme id, when the example has its own entry. */
  readonly scheme?: string
}

export interface OfficialText {
  readonly title: string
  /** « Loi n° 2014-856 du 31 juillet 2014 » */
  readonly reference: string
  readonly source: Source
  readonly body: readonly string[]
}

/** What the last known AMI looked at: built from answers already given, never a condition. */
export interface AmiLandmarks {
  readonly title: string
  readonly warning: string
  readonly source: Source
  readonly criteria: readonly { readonly label: string; readonly questions: readonly string[] }[]
}

/** A fact told by our own sentences, or the ground of a whole section: what it is, and its source. */
export interface Statement {
  readonly fact: string
  readonly source: Source
  /** Words of ours that state it; none where a whole section rests on it, and cites it. */
  readonly saidAs: readonly string[]
}

/** Whoever joins, in words: « une structure de l’ESS », « une autre… », « structures de l’ESS ». */
export interface NewcomerWords {
  readonly families: readonly FamilyId[]
  readonly one: string
  readonly another: string
  readonly several: string
  /** Beside one who is not a *personne morale*: another one like it would not do everywhere. */
  readonly asLegalPerson?: string
  /** What to do when one is enough, instead of bringing someone in. */
  readonly gesture?: string
}

/** What changes cost, and the words to propose them. */
export interface EffortWords extends EffortRules {
  readonly join: readonly (EffortRules['join'][number] & NewcomerWords)[]
  /** Families that do as well, told together rather than listed. */
  readonly together: readonly NewcomerWords[]
  /** A level has no gesture: it says by itself what to do. */
  readonly answers: Readonly<Record<QuestionId, readonly (AnswerWay & { gesture?: string })[]>>
  /** What tells the past is found out, never changed. */
  readonly past: Readonly<Record<QuestionId, string>>
}

export interface Words {
  /** Interface and report texts by dotted French id, as in `membres.vide`. Items of a list end in `.0`, `.1`… */
  readonly texts: Readonly<Record<string, string>>
  readonly law: readonly LawRun[]
  /** What each view and each document tells, in order. */
  readonly editions: Readonly<Partial<Record<Track, TrackEditions>>>
  readonly steps: Readonly<Record<string, string>>
  /** Counted back from the council of a collectivité. */
  readonly calendar?: readonly CalendarRow[]
  /** Of a collectivité, where it reads another title. */
  readonly authoritySteps?: Readonly<Record<string, string>>
  readonly questions: Readonly<Record<string, QuestionWords>>
  readonly elements: Readonly<Partial<Record<ElementId, CriterionWords<ElementNames>>>>
  /** Titles of the screens on which a collectivité reads article 9. */
  readonly lawScreens?: Readonly<Record<string, string>>
  readonly stateConditions: Readonly<Partial<Record<StateConditionId, CriterionWords>>>
  readonly axes: Readonly<Partial<Record<AxisId, AxisWords>>>
  readonly families: Readonly<Partial<Record<FamilyId, FamilyWords>>>
  /** By Insee code. */
  readonly legalForms: Readonly<Record<string, LegalFormWords>>
  readonly roles: Readonly<
    Partial<Record<MemberRole, { readonly label: string; readonly help: string }>>
  >
  readonly commitments: Readonly<
    Partial<Record<Commitment, { readonly label: string; readonly help: string }>>
  >
  readonly evidence: Readonly<Record<string, string>>
  readonly actors: Readonly<Record<string, Actor>>
  readonly resources: Readonly<Record<string, Resource>>
  readonly glossary: Readonly<
    Record<string, { readonly word: string; readonly explanation: string }>
  >
  readonly stages: Readonly<
    Partial<Record<StageId, { readonly title: string; readonly definition: string }>>
  >
  readonly themes: Readonly<Record<string, string>>
  readonly purposes: Readonly<Record<string, string>>
  readonly facts: Readonly<
    Record<string, { readonly zero: string; readonly one: string; readonly many: string }>
  >
  readonly alerts: Readonly<Record<string, AlertWords>>
  readonly remarks: Readonly<Record<string, string>>
  readonly memberMessages: Readonly<Record<string, string>>
  readonly situations: Readonly<Record<string, SituationWords>>
  readonly levers: Readonly<Record<string, LeverWords>>
  readonly efforts: EffortWords
  readonly leverExamples: readonly LeverExample[]
  readonly powers?: readonly Power[]
  readonly levelQuotes?: readonly LevelQuote[]
  readonly twoLevels?: readonly TwoLevels[]
  /** The four letters of the name, as one explains them to elected members. */
  readonly letters?: readonly { readonly word: string; readonly text: string }[]
  readonly reasonsToSupport: readonly {
    readonly title: string
    readonly text: string
    readonly example?: string
    /** Worth saying, without being one of the six reasons. */
    readonly isContext?: true
  }[]
  readonly officialTexts: Readonly<Record<string, OfficialText>>
  readonly schemes: readonly Scheme[]
  readonly calls: readonly Call[]
  readonly cress: Readonly<Record<string, Cress>>
  readonly networks?: Readonly<Record<string, Network>>
  readonly poles: readonly Pole[]
  /** Département code → name, région, neighbours. */
  readonly departements: Readonly<Record<string, Departement>>
  /** Région code → name. */
  readonly regions: Readonly<Record<string, string>>
  readonly amiLandmarks?: AmiLandmarks
  readonly statements: Readonly<Record<string, Statement>>
  /** Of the collectivité’s track, in the order of the rules; they come with the result. */
  readonly options?: Readonly<Record<string, DecisionWords>>
  /** What each part of an option asks: completes « Possible à ces conditions : … ». */
  readonly optionParts?: Readonly<Record<string, string>>
  readonly checks?: Readonly<Record<string, CheckWords>>
  readonly criteria?: CriteriaWords
  /** What a collectivité writes once it has decided. */
  readonly acts?: readonly ActWords[]
  /** What a collectivité asks when it meets the group, in order. */
  readonly meeting?: readonly MeetingTheme[]
  /** The newest first. */
  readonly history?: readonly RulesVersion[]
}

/** How much of a section is read. */
export type EditionLevel = 'essentiel' | 'complet' | 'annexe'

/** A section of a view or of a document, at its level. */
export interface Part {
  readonly section: string
  readonly level: EditionLevel
  /** What the section is called here, where its own title and introduction are for another reader. */
  readonly title?: string
  /** That level alone: what the levels below it hold was told before. */
  readonly alone?: boolean
  readonly newPage?: boolean
  /** It goes on from the section above it: its title is not said again. */
  readonly untitled?: boolean
  /** Told only once the person opened that part. */
  readonly ifOpened?: 'appel-a-projets'
  readonly when?: WhenRead
  /** How many items are read at once; what says the others. */
  readonly limit?: number
  readonly rest?: string
  /** Its limit does not give way where the document would be too long. */
  readonly firm?: boolean
}

/** While nothing is answered of the law, or from the first answer on; absent for both. */
export type WhenRead = 'silence' | 'answers'

/** A view of the result, or a document: sections in the order of reading. */
export interface Outline {
  readonly id: string
  readonly title: string
  /** For a document: what it holds, what its file is called, and how long it may be. */
  readonly about?: string
  readonly file?: string
  readonly pages?: number
  /** It is handed over without the dossier, whatever one chooses. */
  readonly alone?: boolean
  /** Listed only once the person opened that part. */
  readonly ifOpened?: 'appel-a-projets'
  readonly when?: WhenRead
  readonly parts: readonly Part[]
}

export interface Opening {
  /** Id of a view. */
  readonly view?: string
  readonly parts?: readonly Part[]
  /** Sections that another view tells, left to it where these parts take their room. */
  readonly without?: readonly string[]
}

export interface TrackEditions {
  readonly views: readonly Outline[]
  /** By answer to where the decision stands: which view comes first, or what the first one tells first. */
  readonly openings?: Readonly<Record<string, Opening>>
  /** Looked up from the views rather than poured in them. */
  readonly pages: readonly Outline[]
  /** A file each, taken from a view. */
  readonly extracts: readonly Outline[]
  readonly documents: readonly Outline[]
}

/** A situation that shows how a criterion is judged: what is said, and the status that comes out. */
export interface CriterionExample {
  readonly name: string
  readonly dossier: JudgedDossier
  readonly expected: Status
}

/** What only the pages of the criteria tell. */
export interface CriteriaWords {
  /** Day of the rule set: no rule has a date of its own. */
  readonly date: string
  /** By id of the element or of the State condition. */
  readonly examples: Readonly<Record<string, readonly CriterionExample[]>>
}

/** A chunk carries some entries of some dictionaries. */
export type WordsChunk = { readonly [K in keyof Words]?: Words[K] }

/** Rules and every word: what a full diagnostic and its report need. */
export interface Content {
  readonly rules: Rulebook
  readonly words: Words
}
