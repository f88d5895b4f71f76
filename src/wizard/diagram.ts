/**
 * The machine as a Mermaid diagram, read from its own configuration: `docs/parcours.md` is
 * generated from it, and a test keeps the page current.
 *
 * What holds on most screens is said once, in a note that names them: eleven times as many arrows
 * would hide the path that the diagram is there to show.
 */
import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate'
import { toDirectedGraph, type DirectedGraphNode } from 'xstate/graph'

interface Edge {
  readonly from: string
  readonly to: string
  readonly label: string
}

const EVERYWHERE = 'partout'

/** From this many screens on, the same arrow becomes a line of the note. */
const TOO_MANY = 4

export function describeMachine(machine: AnyStateMachine): string {
  const graph = toDirectedGraph(machine)
  const states = graph.children.map(({ stateNode }) => stateNode.key)
  const own = graph.children.flatMap((node) => edgesOf(node, node.stateNode.key))
  const shared = [...new Set(own.map(destination))]
    .map((end) => ({ end, edges: own.filter((edge) => destination(edge) === end) }))
    .filter((group) => group.edges.length >= TOO_MANY)
  const everywhere = edgesOf(graph, EVERYWHERE)
  const reachingAll = eventsOf(everywhere).filter((event) =>
    states.every((state) => everywhere.some(({ to, label }) => to === state && label === event)),
  )
  const staying = eventsOf(everywhere.filter(({ to }) => to === EVERYWHERE))

  return [
    'stateDiagram-v2',
    `  [*] --> ${initialOf(machine)}`,
    ...own.filter((edge) => !shared.some(({ end }) => end === destination(edge))).map(arrow),
    ...everywhere
      .filter(({ to, label }) => to !== EVERYWHERE && !reachingAll.includes(label))
      .map(arrow),
    `  note left of ${EVERYWHERE}`,
    `    ${reachingAll.join(', ')} : vers chaque écran`,
    `    ${staying.join(', ')} : sans changer d’écran`,
    ...shared.map(
      (group) => `    ${group.end}, depuis ${group.edges.map(({ from }) => from).join(', ')}`,
    ),
    '  end note',
    '',
  ].join('\n')
}

const arrow = ({ from, to, label }: Edge) => `  ${from} --> ${to} : ${label}`

const destination = ({ to, label }: Edge) => `${label} --> ${to}`

const eventsOf = (list: readonly Edge[]) => [...new Set(list.map(({ label }) => label))]

const initialOf = ({ config }: AnyStateMachine) => String(config.initial)

/** The graph has what events do; what a state does by itself (`always`) stands beside. */
const edgesOf = ({ stateNode, edges }: DirectedGraphNode, self: string): readonly Edge[] =>
  [...edges.map(({ transition }) => transition), ...(stateNode.always ?? [])].map((transition) =>
    edgeOf(transition, self),
  )

/** A transition without a target stays where it is; one that does nothing at all is a refusal. */
function edgeOf(
  { eventType, target, guard, actions }: AnyTransitionDefinition,
  self: string,
): Edge {
  const label = eventType === '' ? 'always' : eventType
  if (target === undefined && actions.length === 0)
    return { from: self, to: self, label: `${label} ✗ [${guardName(guard)}]` }
  const condition = guard === undefined || isAboutTarget(guard) ? '' : ` [${guardName(guard)}]`
  return { from: self, to: target?.[0]?.key ?? self, label: `${label}${condition}` }
}

/** This guard only sorts the targets of one event: the arrow already says it. */
const isAboutTarget = (guard: unknown) => isRecord(guard) && guard.type === 'leadsHere'

function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard
  if (typeof guard === 'function') {
    const parts =
      'guards' in guard && Array.isArray(guard.guards) ? guard.guards.map(guardName) : []
    return parts.length > 1 ? parts.join(' et ') : `${guard.name} ${parts.join('')}`
  }
  if (!isRecord(guard) || typeof guard.type !== 'string') return ''
  const values = isRecord(guard.params) ? Object.values(guard.params).map(String) : []
  return [guard.type, ...values].join(' ')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
