/** What moved between two states of a dossier, in words: in the report, and on the page of kept states. */
import {
  isUnknownStage,
  shortList,
  type CriterionWords,
  type Level,
  type Movement,
  type StageId,
  type Status,
} from '../../domain'
import { entry } from '../model/entry'
import { say, sayForCount, statusLabel, isAuthority, type ReportInput } from '../model/input'
import type { Block, Cell } from '../model/model'
import { sentences } from '../model/format'
import { levelName } from '../demarche/radar'

type Input = Pick<ReportInput, 'words' | 'dossier'>

export interface MovementText {
  /** « + 2 éléments réunis »: what one reads first. */
  readonly summary: string
  /** What has another status or level; absent when nothing has. */
  readonly table: Extract<Block, { kind: 'table' }> | undefined
  /** Members who came or left, how many answers changed, and how many actions are done. */
  readonly rest: string
}

export function movementText(input: Input, movement: Movement): MovementText {
  const rows = [
    ...movement.elements.map(({ id, before, after }) =>
      row(
        titleOf(entry(input.words.elements, id)),
        statusCell(input, before),
        statusCell(input, after),
      ),
    ),
    ...movement.conditions.map(({ id, before, after }) =>
      row(
        titleOf(entry(input.words.stateConditions, id)),
        statusCell(input, before),
        statusCell(input, after),
      ),
    ),
    ...(movement.stage === undefined
      ? []
      : [
          row(
            say(input, 'rapport.evolution.etape'),
            stageName(input, movement.stage.before),
            stageName(input, movement.stage.after),
          ),
        ]),
    ...movement.axes.map(({ id, before, after }) =>
      row(axisTitle(input, id), levelOf(input, before), levelOf(input, after)),
    ),
  ]
  const rest = restOf(input, movement)
  return {
    summary:
      rows.length === 0 && rest === ''
        ? say(input, 'rapport.evolution.rien')
        : summaryOf(input, movement),
    table: rows.length === 0 ? undefined : tableOf(input, rows),
    rest,
  }
}

const row = (title: string, before: Cell, after: Cell): readonly Cell[] => [title, before, after]

/** Elements that are « réuni » now and were not, then those that were and are not: never a mark. */
function summaryOf(input: Input, { elements }: Movement): string {
  const gained = elements.filter(({ after }) => after === 'reuni').length
  const lost = elements.filter(({ before }) => before === 'reuni').length
  const told = [
    ...(gained === 0 ? [] : [sayForCount(input, 'rapport.evolution.en-plus', gained)]),
    ...(lost === 0 ? [] : [sayForCount(input, 'rapport.evolution.en-moins', lost)]),
  ]
  return told.length === 0 ? say(input, 'rapport.evolution.meme-compte') : `${told.join(', ')}.`
}

function restOf(input: Input, { joined, left, answers, done, undone }: Movement): string {
  const named = (id: 'arrives' | 'partis', members: Movement['joined']) =>
    members.length === 0
      ? undefined
      : sayForCount(input, `rapport.evolution.${id}`, members.length, {
          noms: shortList(
            members.map(({ name }) => name),
            input.words,
          ),
        })
  const counted = (id: 'reponses' | 'faites' | 'plus-faites', ids: readonly string[]) =>
    ids.length === 0 ? undefined : sayForCount(input, `rapport.evolution.${id}`, ids.length)
  return sentences(
    named('arrives', joined),
    named('partis', left),
    counted('reponses', answers),
    counted('faites', done),
    counted('plus-faites', undone),
  )
}

const titleOf = ({ mark, title }: CriterionWords) => `${mark} ${title}`

function axisTitle(input: Input, id: Movement['axes'][number]['id']): string {
  const words = entry(input.words.axes, id)
  return isAuthority(input) ? words.authorityTitle : words.title
}

const statusCell = (input: Input, status: Status): Cell => ({
  status,
  label: statusLabel(input, status),
})

const levelOf = (input: Input, level: Level | null): string =>
  level === null ? say(input, 'rapport.evolution.sans-reponse') : levelName(input, level)

/** What the answers leave of the stage. */
export function stageName(
  input: Pick<ReportInput, 'words'>,
  [low, high]: readonly [StageId, StageId],
): string {
  const title = (id: StageId) => entry(input.words.stages, id).title
  if (isUnknownStage({ low, high })) return say(input, 'rapport.et-si.aucune-etape')
  return low === high
    ? title(low)
    : say(input, 'rapport.et-si.etapes', { premiere: title(low), derniere: title(high) })
}

const tableOf = (
  input: Input,
  rows: readonly (readonly Cell[])[],
): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  caption: say(input, 'rapport.evolution.tableau'),
  columns: [
    { label: say(input, 'rapport.evolution.colonnes.quoi'), width: 4 },
    { label: say(input, 'rapport.evolution.colonnes.avant'), width: 3 },
    { label: say(input, 'rapport.evolution.colonnes.apres'), width: 3 },
  ],
  rows,
})
