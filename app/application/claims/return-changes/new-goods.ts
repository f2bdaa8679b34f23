import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { differs, openIn, told } from './return-change.ts'
import type { ReturnChange } from './return-change.ts'

/** New goods that were put into the return in Shopify, taken out of it, or released for shipping. */
export function newGoods(change: ReturnChange): ClaimEvent[] {
  const { seen, now, returned } = change
  const ids = new Set([...Object.keys(seen.exchange), ...Object.keys(now.exchange)])
  return [...ids].flatMap((id): ClaimEvent[] => {
    const [before, after] = [seen.exchange[id], now.exchange[id]]
    const title = (after ?? before)?.title ?? ''
    const more = (after?.quantity ?? 0) - (before?.quantity ?? 0)
    const released = (after?.processed ?? 0) - (before?.processed ?? 0)
    const put = more === 0 ? [] : [told(change, more > 0 ? `Put into return ${returned.name} as new goods: ${more} × ${title}.` : `Taken out of the new goods of return ${returned.name}: ${-more} × ${title}.`)]
    if (released <= 0) return put
    const sentence = `Released in Shopify as new goods of return ${returned.name}: ${released} × ${title}.`
    return [...put, openIn(change).length ? differs(`${sentence} If that settles an item of this claim, record it as settled by replacement.`) : told(change, sentence)]
  })
}
