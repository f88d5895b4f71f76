/** The stage reached by thresholds, the one the person chose, and what the next one asks. */
import {
  questionLabel,
  changeSetId,
  readNumber,
  stageRank,
  STAGES,
  type Scheme,
  type StageGap,
  type StageId,
  TRACKS,
} from '../../domain'
import { changeSentence } from '../grids/changes'
import { isAuthority, say, sayForTrack, type ReportInput, sayForCount } from '../model/input'
import { formatDate, sentences, asSentence } from '../model/format'
import { byId, entry } from '../model/entry'
import type { Block, Cell, Rich } from '../model/model'
import { nameOfScheme, packMark, citedScheme } from '../model/publisher'
import { heading, list, paragraph, declareSection, unlessEmpty } from '../model/section'
import { briefSentence } from '../model/sourceText'

type Path = Extract<Block, { kind: 'path' }>['items'][number]['state']

export const stage = declareSection({
  id: 'etape',
  tracks: TRACKS,
  place: 'body',
  make: (input) => {
    const { reached, confirmed } = input.diagnostic.stage
    return {
      // The intro announces a stage reached, and the next one.
      ...(reached === null ? { intro: null } : {}),
      blocks: [
        path(input),
        paragraph(situation(input)),
        ...(reached === null ? [] : nextStage(input)),
        ...(confirmed
          ? [paragraph(say(input, 'demarche.etapes.consolidation-confirmee.texte'))]
          : []),
        paragraph(say(input, 'demarche.etapes.intro'), 'small'),
      ],
      cites:
        reached === null
          ? []
          : unlockedSchemes(input)
              .slice(0, UNLOCKS_SHOWN)
              .map((scheme) => citedScheme(input, scheme)),
    }
  },
})

const SHOWN = 'demarche.etapes.affichage'

const titleOf = ({ words }: ReportInput, id: StageId): string => entry(words.stages, id).title

/**
 * « Here » is the stage reached by the answers, since the rest of the section speaks of the next
 * one; the stage the person chose, when it differs, says so in its own place. Before any answer, the
 * chosen stage stands alone: what comes before it was not seen to be done.
 */
function path(input: ReportInput): Block {
  const { dossier, diagnostic, words } = input
  const declared = dossier.project.stage
  const { reached } = diagnostic.stage
  const spoken: Readonly<Record<Path, string>> = {
    done: say(input, 'rapport.etape.passee'),
    here: sayForTrack(input, 'rapport.etape.ici'),
    ahead: say(input, 'rapport.etape.a-venir'),
    unknown: '',
  }
  return {
    kind: 'path',
    items: STAGES.map((id) => {
      const { title, definition } = entry(words.stages, id)
      const state = stateOf(id, reached, declared)
      const place =
        id === declared && id !== reached ? say(input, 'rapport.etape.choisie') : spoken[state]
      return { title, text: sentences(place, definition), state }
    }),
  }
}

function stateOf(id: StageId, reached: StageId | null, declared: StageId | undefined): Path {
  if (reached === null) return id === declared ? 'here' : 'unknown'
  if (id === reached) return 'here'
  return stageRank(id) < stageRank(reached) ? 'done' : 'ahead'
}

function situation(input: ReportInput): string {
  const { reached } = input.diagnostic.stage
  const declared = input.dossier.project.stage
  if (reached === null) {
    return declared === undefined
      ? say(input, `${SHOWN}.aucune`)
      : sayForTrack(input, `${SHOWN}.choisie`)
  }
  if (declared !== undefined && declared !== reached) {
    return say(input, `${SHOWN}.declaree`, {
      etape: titleOf(input, declared),
      calculee: titleOf(input, reached),
    })
  }
  return isAuthority(input)
    ? say(input, 'rapport.etape.atteinte-par-le-groupe', { etape: titleOf(input, reached) })
    : say(input, `${SHOWN}.calculee`, { etape: titleOf(input, reached) })
}

/** What the next stage still asks: counted in a sentence, told in a table. */
function nextStage(input: ReportInput): readonly Block[] {
  const { next, gaps, total } = input.diagnostic.stage
  if (next === null) return []
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
    paragraph(sentences(asked, toSay)),
    {
      kind: 'table',
      caption: say(input, 'rapport.etape.ce-qui-manque', { etape: titleOf(input, next) }),
      columns: [
        { label: say(input, 'rapport.etape.colonnes.enonce'), width: 4 },
        { label: say(input, 'rapport.etape.colonnes.demande'), width: 4 },
        { label: say(input, 'rapport.etape.colonnes.dit'), width: 4 },
      ],
      rows: gaps.map((gap) => gapRow(input, gap)),
    },
    ...unlessEmpty(input.diagnostic.stage.proposals, (sets) => [
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
    ]),
    ...unlocked(input, next),
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
          { text: briefSentence(scheme.source, input), soft: true },
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
