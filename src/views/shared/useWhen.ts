import { formatDate } from '../../report'
import { useContentStore } from '../../stores/content'

/** « aujourd’hui, 14 h 32 », « hier, 18 h 05 », « le 20 novembre 2026 ». */
export function useWhen() {
  const { t } = useContentStore()
  return (iso: string, now = new Date()): string => {
    const at = new Date(iso)
    const heure = t('enregistrement.heure', {
      n: at.getHours(),
      m: String(at.getMinutes()).padStart(2, '0'),
    })
    switch (daysBetween(at, now)) {
      case 0:
        return t('ecrans.dossiers.aujourd-hui', { heure })
      case 1:
        return t('ecrans.dossiers.hier', { heure })
      default:
        return t('ecrans.dossiers.le', { date: formatDate(dayOf(at)) })
    }
  }
}

const dayOf = (at: Date) =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** Days of the calendar, not of 24 hours. */
const daysBetween = (from: Date, to: Date): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000)
