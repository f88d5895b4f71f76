// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import TerritoryList from '../../../src/components/places/TerritoryList.vue'
import TerritorySearch, {
  type PlaceOption,
} from '../../../src/components/places/TerritorySearch.vue'
import { allByRole, byRole, click, descriptionOf, settled, spoken, type } from '../screen'
import { provide, t } from '../realTexts'

const VOIRON: PlaceOption = {
  type: 'commune',
  code: '38563',
  name: 'Voiron',
  detail: 'Commune · Isère (38)',
}
const ISERE: PlaceOption = { type: 'departement', code: '38', name: 'Isère', detail: 'Département' }

/** A screen that offers both places as soon as two letters are typed. */
function finder(props: { error?: string; outcome?: string } = {}) {
  const chosen: PlaceOption[] = []
  const screen = defineComponent(() => {
    const typed = ref('')
    return () =>
      h(TerritorySearch, {
        modelValue: typed.value,
        'onUpdate:modelValue': (text: string) => (typed.value = text),
        options: typed.value.length > 1 ? [VOIRON, ISERE] : [],
        outcome: props.outcome ?? '',
        error: props.error,
        onChoose: (option: PlaceOption) => chosen.push(option),
      })
  })
  const wrapper = mount(screen, { attachTo: document.body, global: { provide } })
  const field = () => byRole<HTMLInputElement>(wrapper, 'combobox', t('territoire.champ.libelle'))
  return { wrapper, field, chosen }
}

async function press(element: Element, key: string) {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await settled()
}

const highlighted = (field: Element) => {
  const id = field.getAttribute('aria-activedescendant')
  return id ? spoken(document.getElementById(id) ?? field) : undefined
}

describe('TerritorySearch', () => {
  it('is a labelled field with its hint, closed until something is found', async () => {
    const { wrapper, field } = finder()
    expect(descriptionOf(wrapper, field())).toBe(t('territoire.champ.aide'))
    expect(field().getAttribute('aria-expanded')).toBe('false')
    await type(field(), 'v')
    expect(field().getAttribute('aria-expanded')).toBe('false')
    expect(allByRole(wrapper, 'option')).toEqual([])
  })

  it('lists what is found, and tells which one Enter would choose', async () => {
    const { wrapper, field } = finder()
    await type(field(), 'vo')
    expect(field().getAttribute('aria-expanded')).toBe('true')
    expect(field().getAttribute('aria-controls')).toBe(
      byRole(wrapper, 'listbox', t('territoire.champ.liste')).id,
    )
    expect(allByRole(wrapper, 'option').map(spoken)).toEqual([
      'Voiron Commune · Isère (38)',
      'Isère Département',
    ])
    expect(highlighted(field())).toBe('Voiron Commune · Isère (38)')
    await press(field(), 'ArrowDown')
    expect(highlighted(field())).toBe('Isère Département')
  })

  it('gives the place that Enter chooses, and empties the field for the next one', async () => {
    const { field, chosen } = finder()
    field().focus()
    await type(field(), 'vo')
    await press(field(), 'ArrowDown')
    await press(field(), 'Enter')
    expect(chosen).toEqual([ISERE])
    expect(field().value).toBe('')
    expect(field().getAttribute('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(field())
  })

  it('gives the place that is pressed, as often as one likes', async () => {
    const { wrapper, field, chosen } = finder()
    for (const typed of ['vo', 'voi']) {
      await type(field(), typed)
      await click(byRole(wrapper, 'option', /^Voiron/))
    }
    expect(chosen).toEqual([VOIRON, VOIRON])
  })

  it('closes on Escape, and keeps what was typed', async () => {
    const { wrapper, field } = finder()
    await type(field(), 'vo')
    await press(field(), 'Escape')
    expect(allByRole(wrapper, 'option')).toEqual([])
    expect(field().value).toBe('vo')
  })

  it('clears what was typed, and gives the focus back to the field', async () => {
    const { wrapper, field } = finder()
    expect(allByRole(wrapper, 'button')).toEqual([])
    await type(field(), 'vo')
    await click(byRole(wrapper, 'button', t('territoire.champ.effacer')))
    expect(field().value).toBe('')
    expect(document.activeElement).toBe(field())
  })

  it('ties its fault to the field, and says what was found', () => {
    const { wrapper, field } = finder({ error: 'Déjà là.', outcome: '2 territoires trouvés.' })
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(wrapper, field())).toContain('Déjà là.')
    expect(spoken(byRole(wrapper, 'status'))).toBe('2 territoires trouvés.')
  })
})

describe('TerritoryList', () => {
  const list = (places: readonly { readonly name: string; readonly code: string }[]) =>
    mount(TerritoryList, {
      attachTo: document.body,
      props: {
        places: places.map(({ name, code }) => ({
          type: 'commune' as const,
          code,
          name,
          kind: 'Commune',
          around: [{ term: 'Département', text: 'Isère' }],
          notes: ['À savoir.'],
        })),
      },
      global: { provide },
    })

  it('says that nothing is chosen', () => {
    expect(spoken(list([]).element)).toContain(t('territoire.vide'))
  })

  it('says of a place what it stands in, and what to know', () => {
    const item = list([{ name: 'Voiron', code: '38563' }]).get('li')
    expect([...item.element.querySelectorAll('h3, p, dt, dd')].map(spoken)).toEqual([
      'Voiron',
      'Commune',
      'Département',
      'Isère',
      'À savoir.',
    ])
  })

  it('removes the place whose button is pressed, and moves the focus to the title', async () => {
    const wrapper = list([
      { name: 'Saint-Denis (Gard, 30)', code: '30247' },
      { name: 'Saint-Denis (Aude, 11)', code: '11339' },
    ])
    await click(byRole(wrapper, 'button', 'Retirer Saint-Denis (Aude, 11)'))
    expect(wrapper.emitted('remove')).toEqual([[{ type: 'commune', code: '11339' }]])
    expect(document.activeElement).toBe(byRole(wrapper, 'heading', t('territoire.choisis')))
  })
})
