/** The national networks: advice, not money. Those for this track first, then the others. */
import { freshFirst, type Network } from '../../domain'
import { asSentence } from '../model/format'
import { say, sayForTrack, trackOf, type ReportInput } from '../model/input'
import type { Block, Rich } from '../model/model'
import { heading, list, unlessEmpty } from '../model/section'
import { sourceSentence } from '../model/sourceText'

/** The network of collectivités: first contact of those who answer for one. */
export const PEERS = 'rtes'

/** The head of the CRESS: where to ask when no CRESS is known. */
export const HEAD = 'ess-france'

/** Schemes told here rather than among the supports. */
export const networkIds = ({ words }: Pick<ReportInput, 'words'>): readonly string[] =>
  Object.values(words.networks ?? {}).map(({ scheme }) => scheme)

/** Networks told beside the supports: a matched scheme each. */
export const toldNetworks = (
  { words }: Pick<ReportInput, 'words'>,
  shown: readonly string[],
): readonly Network[] =>
  Object.values(words.networks ?? {}).filter(({ scheme }) => shown.includes(scheme))

/** @param shown ids of the schemes that the diagnostic gives */
export function networkBlocks(input: ReportInput, shown: readonly string[]): readonly Block[] {
  const track = trackOf(input)
  const networks = toldNetworks(input, shown)
  const isFor = ({ beneficiaries }: Network) => beneficiaries === 'both' || beneficiaries === track
  return unlessEmpty(networks, () => [
    heading(say(input, 'rapport.soutiens.titres.reseaux')),
    list([
      ...freshFirst(networks.filter(isFor), input.date).map((network) => line(input, network)),
      ...networks.filter((network) => !isFor(network)).map((network) => line(input, network, true)),
    ]),
  ])
}

/** @param isOther for the other track: to be told to it */
function line(input: ReportInput, { name, url, role, source }: Network, isOther = false): Rich {
  return [
    { text: name, strong: true, href: url },
    {
      text: `${isOther ? sayForTrack(input, 'rapport.soutiens.reseau-a-signaler') : ''}. ${asSentence(role)} `,
    },
    { text: sourceSentence(source, input), soft: true },
  ]
}
