import { computed, shallowRef, watch, type Ref } from 'vue'
import type { Outline } from '../../domain'
import { nextTask } from '../../nextTask'
import { editionOf, type Edition, type Report } from '../../report'

/**
 * An outline of the report, told and drawn one section at a time: on a slow telephone the page
 * answers between two sections, where the whole at once would hold it for a second.
 *
 * What was drawn stays until what replaces it is ready to be drawn whole.
 */
export function useDrawn(report: Ref<Report | undefined>, outline: Ref<Outline | undefined>) {
  const edition = shallowRef<Edition>()
  /** What failed in a task of its own fails the screen, which says so, as what fails in drawing does. */
  const fault = shallowRef<{ readonly error: unknown }>()
  /** Sections are still to come: whoever looks for one of them waits. */
  const isBusy = shallowRef(true)
  let latest = 0

  async function draw(told: Report, wanted: Outline, isOpening: boolean): Promise<void> {
    latest += 1
    const mine = latest
    isBusy.value = true
    await nextTask()
    if (isOpening && mine === latest)
      edition.value = editionOf(told, { ...wanted, parts: [] }, 'screen')
    for (const { section } of wanted.parts) {
      await nextTask()
      if (mine !== latest) return
      told.section(section)
    }
    const whole = editionOf(told, wanted, 'screen')
    for (let count = 1; isOpening && count < whole.sections.length; count += 1) {
      edition.value = { ...whole, sections: whole.sections.slice(0, count) }
      await nextTask()
      if (mine !== latest) return
    }
    edition.value = whole
    isBusy.value = false
  }

  function begin(told: Report, wanted: Outline, isOpening: boolean) {
    fault.value = undefined
    draw(told, wanted, isOpening).catch((error: unknown) => {
      fault.value = { error }
      isBusy.value = false
    })
  }

  watch(
    [report, outline],
    ([told, wanted], [, before]) => {
      if (told && wanted) begin(told, wanted, before?.id !== wanted.id || !edition.value)
    },
    { immediate: true },
  )
  const drawn = computed(() => {
    if (fault.value) throw fault.value.error
    return edition.value
  })
  return { edition: drawn, isBusy }
}
