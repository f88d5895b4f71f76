/** The national networks: advice, not money. Those for this track first, then the others. */
import { freshFirst, TRACKS, type Network } from '../../domain'
import { asSentence } from '../model/format'
import { isAuthority, sayForTrack, trackOf, type ReportInput } from '../model/input'
import type { Rich } from '../model/model'
import { citedByName, declareSection, essential, list } from '../model/section'
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

export const networks = declareSection({
  id: 'reseaux',
  tracks: TRACKS,
  make: (input) => {
    const track = trackOf(input)
    const matched = toldNetworks(
      input,
      input.diagnostic.supports.map(({ id }) => id),
    )
    // Its own peers are a collectivité's first contact, told there.
    const told = matched.filter(
      (network) => !isAuthority(input) || network !== input.words.networks?.[PEERS],
    )
    const isFor = ({ beneficiaries }: Network) =>
      beneficiaries === 'both' || beneficiaries === track
    return told.length === 0
      ? undefined
      : {
          intro: null,
          blocks: essential(
            list([
              ...freshFirst(told.filter(isFor), input.date).map((network) => line(input, network)),
              ...told
                .filter((network) => !isFor(network))
                .map((network) => line(input, network, true)),
            ]),
          ),
          cites: told.map(citedByName),
        }
  },
})

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
