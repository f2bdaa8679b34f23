import type { StepKind } from '../../domain/claim/state.ts'
import type { MoneyAmount, ShopifyReturn } from '../ports.ts'
import type { DispositionType } from '../return-port.ts'

/**
 * What a claim has seen of its return in Shopify, and told: whatever differs from it was done there by somebody else.
 * Pieces are by the order's line, new goods and parcels by their own ids; `refunds` are ids.
 */
export interface ReturnPicture {
  pieces: Record<string, { quantity: number; processed: number }>
  disposed: Record<string, Partial<Record<DispositionType, number>>>
  exchange: Record<string, { title: string; quantity: number; processed: number }>
  deliveries: Record<string, { labelUrl: string | null; number: string; url: string }>
  refunds: string[]
  /** The fees it was made with: the return fee in the shop's currency, restocking fees in percent by the order's line. Left out on record from before they were kept. */
  fees?: { returnFee: MoneyAmount | null; restocking: Record<string, number[]> }
}

/** The return as it stands. */
export function pictureOf(returned: ShopifyReturn): ReturnPicture {
  const picture: ReturnPicture = { pieces: {}, disposed: {}, exchange: {}, deliveries: {}, refunds: returned.refunds.map((one) => one.id), fees: feesOf(returned) }
  for (const line of returned.lines) {
    const before = picture.pieces[line.lineItemId] ?? { quantity: 0, processed: 0 }
    picture.pieces[line.lineItemId] = { quantity: before.quantity + line.quantity, processed: before.processed + line.processed }
  }
  for (const { lineItemId, type, quantity } of returned.disposed) {
    const kinds = (picture.disposed[lineItemId] ??= {})
    kinds[type] = (kinds[type] ?? 0) + quantity
  }
  for (const { id, title, variantTitle, quantity, processed } of returned.exchange) picture.exchange[id] = { title: [title, variantTitle].filter(Boolean).join(' '), quantity, processed }
  for (const { id, labelUrl, tracking } of returned.deliveries) picture.deliveries[id] = { labelUrl, number: tracking?.number ?? '', url: tracking?.url ?? '' }
  return picture
}

/** The return as it is when it is asked for: what has been done with it since is still to be told. */
export const pictureAtFirst = (returned: ShopifyReturn): ReturnPicture => ({
  pieces: Object.fromEntries(Object.entries(pictureOf(returned).pieces).map(([item, { quantity }]) => [item, { quantity, processed: 0 }])),
  disposed: {}, exchange: {}, deliveries: {}, refunds: [], fees: feesOf(returned),
})

function feesOf({ returnFee, lines }: ShopifyReturn): NonNullable<ReturnPicture['fees']> {
  const restocking: Record<string, number[]> = {}
  for (const { lineItemId, restockingPercent } of lines) if (restockingPercent > 0) restocking[lineItemId] = [...(restocking[lineItemId] ?? []), restockingPercent].sort((a, b) => a - b)
  return { returnFee: returnFee && returnFee.shop, restocking }
}

/**
 * What is seen once a step of ours is done: what the step did, and nothing that somebody else did at the same time.
 * `before`: the return as read right before the step's call; left out where a doubt was settled by reading.
 */
export function afterOwnStep(seen: ReturnPicture | null, kind: StepKind, after: ShopifyReturn, before?: ShopifyReturn): ReturnPicture {
  const now = pictureOf(after)
  if (!seen || kind === 'request-return' || kind === 'create-return') return now
  if (kind === 'attach-label') return { ...seen, deliveries: now.deliveries }
  if (kind !== 'refund-return') return seen
  if (!before) return { ...now, deliveries: seen.deliveries }
  const then = pictureOf(before)
  return {
    ...seen,
    pieces: grown(seen.pieces, then.pieces, now.pieces),
    exchange: grown(seen.exchange, then.exchange, now.exchange),
    disposed: Object.fromEntries(Object.entries(now.disposed).map(([item, kinds]) => [item, Object.fromEntries(Object.entries(kinds).map(([type, count]) => {
      const of = (picture: ReturnPicture) => picture.disposed[item]?.[type as DispositionType] ?? 0
      return [type, of(seen) + count - of(then)]
    }))])),
  }
}

/** What was seen, with as many more pieces processed as between the two readings. */
function grown<Entry extends { processed: number }>(seen: Record<string, Entry>, then: Record<string, Entry>, now: Record<string, Entry>): Record<string, Entry> {
  return Object.fromEntries(Object.entries(seen).map(([id, entry]) => [id, { ...entry, processed: entry.processed + (now[id]?.processed ?? 0) - (then[id]?.processed ?? 0) }]))
}
