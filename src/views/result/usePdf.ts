import { computed, ref } from 'vue'
import { useText } from '../../components/base/useText'
import { editionOf, type Report } from '../../report'
import type { Outline } from '../../domain'
import { fileName } from '../../storage/file/fileName'
import { download } from '../shared/download'

/** A document as a PDF: made in a worker, said while it is made, and when it cannot be. */
export function usePdf() {
  const t = useText()
  const state = ref<'idle' | 'making' | 'done' | 'failed'>('idle')
  const SAID = { making: 'en-cours', done: 'fait', failed: 'echec' } as const
  const said = computed(() =>
    state.value === 'idle' ? '' : t(`ecrans.resultat.pdf.${SAID[state.value]}`),
  )

  /** @param dossier the file that travels in the PDF; none where the person would rather not */
  async function make(report: Report, outline: Outline, dossier?: string): Promise<void> {
    state.value = 'making'
    try {
      const { makePdf } = await import('../../renderers/pdf/client')
      const pdf = await makePdf(
        editionOf(report, outline, 'paper'),
        dossier === undefined ? {} : { dossier },
      )
      download(pdf, fileName(report.identity.name, 'pdf'))
      state.value = 'done'
    } catch {
      // The drawing or its fonts failed: the person is told, and has two ways left.
      state.value = 'failed'
    }
  }
  return { said, make }
}
