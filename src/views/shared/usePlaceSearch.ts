/** What someone types on the territory screen, and the places it may mean. */
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { Place, TextUnder } from '../../domain'
import type { PlaceOption } from '../../components/places/TerritorySearch.vue'
import { useContentStore } from '../../stores/content'
import { useTerritoryStore } from '../../stores/territory'
import type { FoundPlace } from '../../territory/entries'
import { departementOf } from '../../territory/resolve'
import { createSearch, MOST_FOUND } from '../../territory/search'

/** Long enough for a word to be typed: a count is not read at each letter. */
const REST = 700

export interface PlaceSearch {
  readonly typed: Ref<string>
  readonly options: ComputedRef<readonly PlaceOption[]>
  readonly outcome: Ref<string>
  /** Where the list of communes stands; départements and régions are there from the first. */
  readonly state: Ref<'loading' | 'ready' | 'failed'>
  readonly load: () => Promise<void>
}

export function usePlaceSearch(): PlaceSearch {
  const { t } = useContentStore()
  const territory = useTerritoryStore()
  const typed = ref('')
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const search = shallowRef(territory.gazetteer && createSearch(territory.gazetteer))

  async function load() {
    state.value = 'loading'
    try {
      await territory.loadAll()
      search.value = territory.gazetteer && createSearch(territory.gazetteer)
      state.value = 'ready'
    } catch (error) {
      // Said on the screen, with the way out; the console keeps the cause.
      reportError(error)
      state.value = 'failed'
    }
  }

  const options = computed(() => {
    const found = search.value?.(typed.value) ?? []
    return [...found.map(toOption), ...(state.value === 'failed' ? byCode() : [])]
  })

  /** Without the list, a whole code can still be kept: its name comes another day. */
  function byCode(): readonly PlaceOption[] {
    const code = typed.value.replaceAll(/\s/g, '').toUpperCase()
    const place = placeOfCode(code)
    if (!place) return []
    const name = `${t(`territoire.types.${place.type}`)} ${code}`
    return [{ ...place, name, detail: t('territoire.echec.par-code', { code }) }]
  }

  function placeOfCode(code: string): Place | undefined {
    if (/^\d{9}$/.test(code)) return { type: 'epci', code }
    const departements = territory.gazetteer?.departements ?? []
    const isCommune =
      /^\d[\dAB]\d{3}$/.test(code) && departements.some((one) => one.code === departementOf(code))
    return isCommune ? { type: 'commune', code } : undefined
  }

  const toOption = (place: FoundPlace): PlaceOption => ({
    type: place.type,
    code: place.code,
    name: place.name,
    detail: [
      t(`territoire.types.${kindOf(place)}`) +
        (place.type === 'departement' ? ` (${place.code})` : ''),
      place.formerName && t('territoire.champ.ancien-nom', { nom: place.formerName }),
      place.departements.map(({ name, code }) => `${name} (${code})`).join(', '),
      place.postcodes.slice(0, MOST_POSTCODES).join(', ') +
        (place.postcodes.length > MOST_POSTCODES ? '…' : ''),
    ]
      .filter(Boolean)
      .join(' · '),
  })

  const outcome = ref('')
  let rest: ReturnType<typeof setTimeout> | undefined
  watch([typed, options, state], () => {
    clearTimeout(rest)
    outcome.value = ''
    rest = setTimeout(() => (outcome.value = sentence()), REST)
  })

  function sentence(): string {
    const { length } = options.value
    if (typed.value.trim().length < 2) return ''
    if (length === 0)
      return state.value === 'ready'
        ? t('territoire.erreurs.introuvable', { texte: typed.value })
        : ''
    if (length === 1) return t('territoire.champ.un-seul')
    return t(`territoire.champ.${length < MOST_FOUND ? 'plusieurs' : 'beaucoup'}`, { n: length })
  }

  return { typed, options, outcome, state, load }
}

const MOST_POSTCODES = 3

function kindOf({
  type,
  partOf,
  isOverseasCollectivity,
}: FoundPlace): TextUnder<'territoire.types.'> {
  if (partOf !== undefined) return 'arrondissement'
  return isOverseasCollectivity ? 'outre-mer' : type
}
