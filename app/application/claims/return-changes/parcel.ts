import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { openIn, told } from './return-change.ts'
import type { ReturnChange } from './return-change.ts'

/**
 * Labels and tracking that were attached in Shopify. A parcel's number by itself says that the goods are on their way;
 * the one that comes with a label was printed on it before anything was sent.
 */
export function parcel(change: ReturnChange): ClaimEvent[] {
  const { seen, now } = change
  let awaited = openIn(change).filter((line) => line.authorization === 'authorized' && line.reception === 'awaiting').map((line) => line.id)
  return Object.entries(now.deliveries).flatMap(([id, { labelUrl, number, url }]): ClaimEvent[] => {
    const before = seen.deliveries[id] ?? { labelUrl: null, number: '', url: '' }
    const label = labelUrl !== before.labelUrl
    const tracking = (number !== before.number || url !== before.url) && (number || url)
    if (!label && !tracking) return []
    const parcelWords = number ? `parcel ${number}` : url ? `parcel ${url}` : ''
    if (tracking && !label && awaited.length) {
      const sent: ClaimEvent = { type: 'sent', lineIds: awaited, tracking: { carrier: '', number, url: url || null }, proof: false }
      awaited = []
      return [told(change, `The tracking of ${parcelWords} was attached to return ${change.returned.name}.`), sent]
    }
    if (!label) return [told(change, `The tracking of ${parcelWords} was attached to return ${change.returned.name}.`)]
    if (!labelUrl) return [told(change, `The label of return ${change.returned.name} was taken away.`)]
    return [told(change, `A label was attached to return ${change.returned.name}${parcelWords ? `, for ${parcelWords}` : ''}.`)]
  })
}
