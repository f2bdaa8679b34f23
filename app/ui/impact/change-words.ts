import type { ChangeKind, Dimension, ImpactRunSummary, Moment, RightView } from '../../application/impact/impact-view.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { countryName } from '../../domain/decision/routing-words.ts'
import { dayWords, todayIn } from '../format/days.ts'
import { verdictWords } from '../words/terms.ts'

/** Kinds of change, in the order in which they are shown. */
export const changeWords: Record<ChangeKind, { label: string; help: string }> = {
  gained: { label: 'Gained', help: 'Not allowed now, allowed under these terms' },
  lost: { label: 'Lost', help: 'Allowed now, not allowed under these terms' },
  longer: { label: 'Longer', help: 'Allowed under both, and ends later' },
  shorter: { label: 'Shorter', help: 'Allowed under both, and ends sooner' },
  otherwise: { label: 'Answered otherwise', help: 'Refused by neither, but one asks for a fact or a look' },
}
export const changeOrder = Object.keys(changeWords) as ChangeKind[]

/** The right that each ground is about. */
export const rightWords: Record<Ground, string> = { 'change-of-mind': 'Return', 'faulty-on-delivery': 'Claim: faulty on delivery', 'missing-on-delivery': 'Claim: something missing', defect: 'Warranty' }

export const dimensionWords: Record<Dimension, string> = { type: 'product type', country: 'country', month: 'month of purchase' }

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A name of a dimension in words: `Slovakia`, `Mar 2026`; what is not known is said so. */
export function nameWords(dimension: Dimension, name: string): string {
  if (name === '') return dimension === 'type' ? 'No product type' : 'No country'
  if (dimension === 'country') return countryName(name)
  const [year, month] = name.split('-')
  return dimension === 'month' ? `${months[Number(month) - 1] ?? month} ${year}` : name
}

/** When lines were asked about, as the end of a sentence. */
export function momentWords(moment: Moment, timeZone: string): string {
  return 'at' in moment ? `if asked on ${dayWords(todayIn(timeZone, new Date(moment.at)))}` : `if asked ${moment.daysAfterPurchase} ${moment.daysAfterPurchase === 1 ? 'day' : 'days'} after the purchase`
}

export function rightText({ verdict, lastDay }: RightView): string {
  if (verdict === 'no-terms') return 'No terms'
  return `${verdictWords[verdict].label}${lastDay && verdict !== 'ineligible' ? ` until ${dayWords(lastDay)}` : lastDay ? `, last day ${dayWords(lastDay)}` : ''}`
}

export const stateWords: Record<ImpactRunSummary['state'], { label: string; tone: 'info' | 'success' | 'attention' | 'critical' | undefined }> = {
  waiting: { label: 'Waiting', tone: 'info' },
  running: { label: 'Under way', tone: 'info' },
  done: { label: 'Done', tone: 'success' },
  stopped: { label: 'Stopped', tone: undefined },
  failed: { label: 'Failed', tone: 'critical' },
}
