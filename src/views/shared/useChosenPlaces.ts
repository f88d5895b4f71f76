/** The territory of the dossier, place by place: what each stands in, and what to know about it. */
import { computed, type ComputedRef } from 'vue'
import {
  placeLabel,
  unknownPlaceText,
  type PlaceType,
  type ResolvedPlace,
  type TextUnder,
} from '../../domain'
import type { ChosenPlace } from '../../components/places/TerritoryList.vue'
import { useContentStore } from '../../stores/content'
import { useDossierStore } from '../../stores/dossier'
import { useTerritoryStore } from '../../stores/territory'

export function useChosenPlaces(): ComputedRef<readonly ChosenPlace[]> {
  const content = useContentStore()
  const { t } = content
  const store = useDossierStore()
  const territory = useTerritoryStore()

  return computed(() => {
    const places = territory.resolve(store.dossier.territory)
    // Until the names come, a code says as much as it can.
    if (!places) return store.dossier.territory.map(nameless)
    return places.places.map((place) => {
      const name = placeLabel(place, places.names)
      if (name === undefined)
        return {
          ...nameless(place),
          around: aroundOf(place),
          notes: [unknownPlaceText(place, content.words)],
        }
      return {
        type: place.type,
        code: place.code,
        name,
        kind: t(`territoire.types.${kindOf(place)}`),
        around: aroundOf(place),
        notes: notesOn(place, name),
      }
    })
  })

  function nameless({ type, code }: ResolvedPlace): ChosenPlace {
    const kind = t(`territoire.types.${type}`)
    return { type, code, name: `${kind} ${code}`, kind, around: [], notes: [] }
  }

  /** Wider places only: a name is not repeated under itself. */
  function aroundOf(place: ResolvedPlace): ChosenPlace['around'] {
    const names = territory.resolve([place])?.names
    const named = (type: PlaceType, codes: readonly string[] | undefined) =>
      (codes ?? [])
        .filter((code) => type !== place.type || code !== place.code)
        .flatMap((code) => names?.[type][code] ?? [])
    const commune = place.partOf ?? place.mergedInto
    return [
      line('commune', commune ? [commune.name] : []),
      line('epci', named('epci', place.epcis)),
      line('departement', place.type === 'region' ? [] : named('departement', place.departements)),
      line('region', named('region', place.regions)),
      line('contact', contactsOf(place)),
    ].filter(({ text }) => text !== '')
  }

  function line(kind: PlaceType | 'contact', names: readonly string[]) {
    // A place stands in one commune at most.
    const id = kind === 'commune' || names.length < 2 ? kind : (`${kind}s` as const)
    const term = t(`territoire.autour.${id}`)
    return { term, text: names.join(', ') }
  }

  /** Contacts come with the words of the supports; until then nothing is said of them. */
  function contactsOf({ regions = [], departements = [] }: ResolvedPlace): readonly string[] {
    const { cress } = content.words
    if (Object.keys(cress).length === 0) return []
    if (regions.length === 0)
      return departements.length > 0 ? [t('territoire.autour.sans-contact')] : []
    return regions.flatMap((region) => cress[region]?.name ?? [])
  }

  function notesOn(place: ResolvedPlace, nom: string): readonly string[] {
    const { mergedInto, within } = place
    const container = within && territory.nameOf(within)
    return [
      ...(mergedInto && mergedInto.name !== place.name
        ? [t('territoire.fusion', { nom: place.name ?? nom, contenant: mergedInto.name })]
        : []),
      ...(container ? [t('territoire.erreurs.inclus', { nom, contenant: container })] : []),
    ]
  }
}

function kindOf({
  type,
  partOf,
  departements,
  regions,
}: ResolvedPlace): TextUnder<'territoire.types.'> {
  if (partOf) return 'arrondissement'
  const isOverseas = type === 'departement' && departements?.length === 1 && regions?.length === 0
  return isOverseas ? 'outre-mer' : type
}
