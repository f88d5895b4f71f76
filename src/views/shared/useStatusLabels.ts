import { computed } from 'vue'
import type { Status } from '../../domain'
import { useContentStore } from '../../stores/content'

/** The word of each status, from the rules. */
export function useStatusLabels() {
  const content = useContentStore()
  const label = (status: Status) => content.t(`restitution.statuts.${status}.libelle`)
  return computed<Readonly<Record<Status, string>>>(() => ({
    reuni: label('reuni'),
    'a-consolider': label('a-consolider'),
    'non-reuni': label('non-reuni'),
    'a-renseigner': label('a-renseigner'),
  }))
}
