/** The stage reached by thresholds, the one the person chose, and what the next one asks. */
import {
  answerText,
  isUnknownStage,
  isWithin,
  questionLabel,
  quoteFrench,
  changeSetId,
  readNumber,
  stageRank,
  STAGES,
  type Scheme,
  type StageGap,
  type StageId,
  type StageRange,
  TRACKS,
  lowerFirst,
} from '../../domain'
import { changeSentence } from '../grids/changes'
import { isAuthority, say, sayForTrack, type ReportInput, sayForCount } from '../model/input'
import { isOwn } from '../model/own'
import { formatDate, sentences, asSentence } from '../model/format'
import { byId, entry } from '../model/entry'
import type { Block, Cell, Placed, Rich } from '../model/model'
import { nameOfScheme, packMark, citedScheme } from '../model/publisher'
import {
  annexed,
  complete,
  declareSection,
  essential,
  heading,
  list,
  onScreen,
  paragraph,
  unlessEmpty,
} from '../model/section'
import { sourceSentence, stillInForce } from '../model/sourceText'

type Path = Extract<Block, { kind: 'path' }>['items'][number]['state']

export const stage = declareSection({
  id: 'etape',
  tracks: TRACKS,
  make: (input) => {
    const { reached, confirmed } = input.diagnostic.stage
    const isSilent = reached === null && isUnknownStage(input.diagnostic.stage)
    return {
      // The intro announces a stage, and the next one.
      ...(isSilent ? { intro: null } : {}),
      blocks: [
        // Nothing is printed of a stage that a collectivité knows nothing of: it chooses one on a screen.
        ...(isSilent && isAuthority(input) ? onScreen : asTold)(
          essential(path(input), paragraph(situation(input))),
        ),
        ...(isSilent ? [] : nextStage(input)),
        ...(confirmed
          ? essential(paragraph(say(input, 'demarche.etapes.consolidation-confirmee.texte')))
          : []),
        ...(isSilent && isAuthority(input) ? onScreen : asTold)(
          annexed(paragraph(say(input, 'demarche.etapes.intro'), 'small')),
        ),
      ],
      cites: isSilent
        ? []
        : unlockedSchemes(input)
            .slice(0, UNLOCKS_SHOWN)
            .map((scheme) => citedScheme(input, scheme)),
    }
  },
})

const asTold = (placed: readonly Placed[]): readonly Placed[] => placed

const SHOWN = 'demarche.etapes.affichage'

const titleOf = ({ words }: ReportInput, id: StageId): string => entry(words.stages, id).title

/**
 * Each stage by what the answers leave of it: passed, possible, to come. Only one that is alone is
 * « here »; the stage that the person chose says so in its own place.
 */
function path(input: ReportInput): Block {
  const { dossier, diagnostic, words } = input
  const declared = dossier.project.stage
  const spoken: Readonly<Record<Path, string>> = {
    done: say(input, 'rapport.etape.passee'),
    here: sayForTrack(input, 'rapport.etape.ici'),
    ahead: say(input, 'rapport.etape.a-venir'),
    unknown: isUnknownStage(diagnostic.stage) ? '' : say(input, 'rapport.etape.possible'),
  }
  return {
    kind: 'path',
    items: STAGES.map((id) => {
      const { title, definition } = entry(words.stages, id)
      const state = stateOf(id, diagnostic.stage)
      // A stage that is not here is described, and never said of the group.
      const isDescribed = state === 'ahead' || (state === 'unknown' && spoken.unknown !== '')
      const told = isDescribed
        ? say(input, 'rapport.etape.decrite', { texte: lowerFirst(definition) })
        : definition
      const chosen = id === declared && state !== 'here' ? say(input, 'rapport.etape.choisie') : ''
      return { title, text: sentences(spoken[state], chosen, told), state }
    }),
  }
}

function stateOf(id: StageId, { low, high }: StageRange): Path {
  if (stageRank(id) < stageRank(low)) return 'done'
  if (stageRank(id) > stageRank(high)) return 'ahead'
  return low === high ? 'here' : 'unknown'
}

/** Where the group is, why it is no further, and what would tell more. */
function situation(input: ReportInput): string {
  const { stage } = input.diagnostic
  const declared = input.dossier.project.stage
  return sentences(
    declared === undefined || (declared === stage.low && declared === stage.high)
      ? undefined
      : say(input, `${SHOWN}.${isWithin(declared, stage) ? 'avis-possible' : 'avis-exclu'}`, {
          etape: titleOf(input, declared),
        }),
    whereabouts(input),
    ceiling(input),
    toSpecify(input),
  )
}

function whereabouts(input: ReportInput): string {
  const { stage } = input.diagnostic
  const { low, high } = stage
  if (isUnknownStage(stage)) return say(input, `${SHOWN}.inconnue`)
  return low === high
    ? sayForTrack(input, `${SHOWN}.sure`, { etape: titleOf(input, low) })
    : sayForTrack(input, `${SHOWN}.entre`, {
        premiere: titleOf(input, low),
        derniere: titleOf(input, high),
      })
}

/** A group without the ESS is not sent back to the first stage without a word. */
function ceiling(input: ReportInput): string | undefined {
  const { rules, words, dossier, diagnostic } = input
  const { ceiling: found, high, reached } = diagnostic.stage
  if (found === undefined || reached !== null) return undefined
  const derniere = titleOf(input, high)
  if (found.by === null) return say(input, `${SHOWN}.au-plus-liste`, { derniere })
  const rule = rules.questions.find(({ id }) => id === found.by)
  const reponse = rule && answerText(rule, words, dossier)
  return reponse === undefined
    ? undefined
    : say(input, `${SHOWN}.au-plus`, {
        derniere,
        question: quoteFrench(questionLabel(found.by, words, dossier)),
        reponse,
      })
}

/** More would read as a form. */
const SPECIFIED = 3

function toSpecify(input: ReportInput): string | undefined {
  const { stage } = input.diagnostic
  const unknown = stage.toProve.filter(({ known }) => !known)
  if (stage.low === stage.high || unknown.length === 0 || stage.reached !== null) return undefined
  const questions = unknown
    .slice(0, SPECIFIED)
    .map(({ question }) => questionLabel(question, input.words, input.dossier))
    .map((label) => quoteFrench(label.replace(/\.$/, '')))
  return say(input, `${SHOWN}.preciser`, { questions: questions.join('\u202F; ') })
}

/** What the first stage that is not proved still asks: counted in a sentence, told in a table. */
function nextStage(input: ReportInput): readonly Placed[] {
  const { low, toProve: gaps } = input.diagnostic.stage
  const rule = input.rules.stages[stageRank(low) + 1]
  if (rule === undefined || gaps.length === 0) return []
  const next = rule.id
  const total = rule.conditions.length
  const known = gaps.filter((gap) => gap.known)
  const unknown = gaps.filter((gap) => !gap.known)
  const count = (some: readonly StageGap[]) =>
    sayForCount(input, 'rapport.etape.conditions', some.length, { total: total })
  const suivante = titleOf(input, next)
  const asked =
    known.length === 0
      ? undefined
      : say(input, `${SHOWN}.suivante`, { suivante, conditions: count(known) })
  const toSay =
    unknown.length === 0
      ? undefined
      : say(input, asked === undefined ? `${SHOWN}.suivante-a-preciser` : `${SHOWN}.a-preciser`, {
          suivante,
          conditions: count(unknown),
        })
  return [
    ...essential(paragraph(sentences(asked, toSay))),
    ...complete({
      kind: 'table',
      caption: say(input, 'rapport.etape.ce-qui-manque', { etape: titleOf(input, next) }),
      columns: [
        { label: say(input, 'rapport.etape.colonnes.enonce'), width: 4 },
        { label: say(input, 'rapport.etape.colonnes.demande'), width: 4 },
        { label: say(input, 'rapport.etape.colonnes.dit'), width: 4 },
      ],
      rows: gaps.map((gap) => gapRow(input, gap)),
    }),
    ...complete(
      ...unlessEmpty(
        next === input.diagnostic.stage.next ? input.diagnostic.stage.proposals : [],
        (sets) => [
          {
            kind: 'changes',
            title: say(input, 'rapport.etape.pour-passer', { etape: titleOf(input, next) }),
            items: sets.map((set) => ({
              id: changeSetId(set),
              // The table just above tells each of several: they are only counted.
              text:
                known.length === 1 && unknown.length === 0
                  ? changeSentence(input, set)
                  : reach(input, known.length, unknown.length),
            })),
          },
        ],
      ),
    ),
    ...annexed(...unlocked(input, next)),
  ]
}

/** Lines of the table that are known to fall short, and those without an answer. */
function reach(input: ReportInput, short: number, unknown: number): string {
  const noms = sayForCount(input, 'rapport.etape.lignes-a-preciser', unknown)
  if (short === 0) return say(input, 'rapport.etape.repondre', { noms })
  const action = sayForCount(input, 'rapport.etape.atteindre', short)
  return unknown === 0
    ? asSentence(action)
    : say(input, 'rapport.etape.atteindre-et-repondre', { action, noms })
}

/** More names read as a catalogue; the stage chosen by hand shows them all. */
const UNLOCKS_SHOWN = 5

/** Supports that the next stage would match: names and sources, never a promise. */
function unlocked(input: ReportInput, next: StageId): readonly Block[] {
  return unlessEmpty(unlockedSchemes(input), (schemes) => {
    const others = schemes.length - UNLOCKS_SHOWN
    return [
      heading(say(input, 'rapport.etape.ouvre', { etape: titleOf(input, next) })),
      paragraph(
        `${say(input, 'rapport.etape.ouverts', { etape: titleOf(input, next) })} ${say(input, 'rapport.soutiens.aucun-ouvert', { date: formatDate(input.date) })}`,
      ),
      list(
        schemes.slice(0, UNLOCKS_SHOWN).map((scheme): Rich => [
          {
            text: nameOfScheme(input, scheme),
            strong: true,
            ...(scheme.url === undefined ? {} : { href: scheme.url }),
          },
          { text: '. ' },
          ...packMark(input, scheme),
          {
            text: isOwn(input, scheme)
              ? stillInForce(scheme.source, input)
              : sourceSentence(scheme.source, input),
            soft: true,
          },
        ]),
      ),
      ...(others > 0
        ? [paragraph(sayForCount(input, 'rapport.etape.autres-soutiens', others), 'small')]
        : []),
    ]
  })
}

function unlockedSchemes({ words, diagnostic }: ReportInput): readonly Scheme[] {
  const schemes = byId(words.schemes)
  return diagnostic.stage.unlocks.map((id) => entry(schemes, id))
}

function gapRow(input: ReportInput, { question, value }: StageGap): readonly Cell[] {
  const { words, dossier } = input
  const level = readNumber(dossier.answers, question)
  const described = (number: number) =>
    entry(entry(words.questions, question).options, String(number)).label
  return [
    questionLabel(question, words, dossier),
    described(value),
    level === undefined
      ? [{ text: say(input, 'rapport.etape.a-preciser'), soft: true }]
      : described(level),
  ]
}
