import type { HistoryTerms } from '../../app/domain/claim/history-of.ts'
import { compileZone } from '../../app/domain/kernel/time/zone.ts'

/** Terms as a history is read by: their zone, and after how many days goods count as delivered that no carrier reported. */
export function historyTerms(assumedDeliveryDays: number, timeZone = 'UTC'): HistoryTerms {
  const zone = compileZone(timeZone)
  if (!zone) throw new Error(`There is no time zone ${timeZone}.`)
  return { zone, set: { settings: { assumedDeliveryDays } } }
}
