import { computed, ref } from 'vue'
import { useText } from '../../components/base/useText'
import type { Outline } from '../../domain'
import type { Format } from '../../renderers/making/messages'
import type { Report } from '../../report'
import { documentName } from '../../storage/file/documentName'
import { download } from '../shared/download'

export interface Wanted {
  readonly report: Report
  readonly outline: Outline
  readonly format: Format
  /** The file that travels in a PDF; none where the person would rather not. */
  readonly dossier?: string
}

/** Sooner, it would only blink. */
const SAID_AFTER = 300

/** A document as a file: made away from the page, said while it is made, and when it cannot be. */
export function useDocument() {
  const t = useText()
  const state = ref<'idle' | 'making' | 'done' | 'failed' | 'cancelled' | 'absent'>('idle')
  const SAID = {
    making: 'en-cours',
    done: 'fait',
    failed: 'echec',
    cancelled: 'annule',
    absent: 'hors-ligne',
  } as const
  const said = computed(() =>
    state.value === 'idle' ? '' : t(`ecrans.resultat.documents.${SAID[state.value]}`),
  )
  /** Each ask has its rank: what was cancelled says nothing when it ends. */
  let last = 0

  async function make(wanted: Wanted): Promise<void> {
    const rank = ++last
    const isWanted = () => rank === last
    state.value = 'idle'
    const timer = setTimeout(() => {
      if (isWanted()) state.value = 'making'
    }, SAID_AFTER)
    try {
      const file = await rendered(wanted)
      if (!isWanted()) return
      const { report, outline, format } = wanted
      download(
        file,
        documentName(report.date, report.identity.name, outline.file ?? outline.id, format),
      )
      state.value = 'done'
    } catch {
      // The drawing or its fonts failed: the person is told, and has two ways left.
      if (isWanted())
        state.value = wanted.format === 'docx' && !navigator.onLine ? 'absent' : 'failed'
    } finally {
      clearTimeout(timer)
    }
  }

  async function cancel(): Promise<void> {
    last += 1
    state.value = 'cancelled'
    const { cancelMaking } = await import('../../renderers/making/client')
    cancelMaking()
  }

  return { said, isMaking: computed(() => state.value === 'making'), make, cancel }
}

async function rendered({ report, outline, format, dossier }: Wanted): Promise<Blob> {
  const isAttached = format === 'pdf' && outline.alone !== true
  const { makeDocument } = await import('../../renderers/making/client')
  return makeDocument(report, outline, { format, ...(isAttached ? { dossier } : {}) })
}
