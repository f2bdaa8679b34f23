import type { ShopperClaim, ShopperClause, ShopperItem, ShopperOrder, ShopperRight } from '../../../app/contracts/shopper.ts'

/** One sentence of the terms, with the items it is said of; none where it is said of every item of the order. */
export interface OpenRight { kind: ShopperRight['kind']; text: string; items: string[] }
/** A passage of the terms, with the items it is said of; none where it is said of every item of the order. */
export interface GoodToKnowNote { clause: ShopperClause; items: string[] }
/** Of claims those taken back are not told of. */
export interface Summary { claims: ShopperClaim[]; rights: OpenRight[]; /** Set where nothing can be asked for the order as a whole. */ closed: string | null; notes: GoodToKnowNote[] }

export const hasEnded = (claim: ShopperClaim) => claim.stage === 'settled' || claim.stage === 'declined'

/** What an order's page has to say: claims under way, then how others ended, and what is still open, each sentence once. Null where that is nothing. */
export function summarise(order: ShopperOrder): Summary | null {
  const told = order.claims.filter((claim) => claim.stage !== 'canceled')
  const claims = [...told.filter((claim) => !hasEnded(claim)), ...told.filter(hasEnded)]
  const rights = order.closed ? [] : openRights(order.items)
  const closed = order.closed && claims.length ? null : order.closed
  return claims.length || rights.length || closed ? { claims, rights, closed, notes: notesOf(order) } : null
}

function openRights(items: readonly ShopperItem[]): OpenRight[] {
  const found = new Map<string, OpenRight & { count: number }>()
  for (const item of items) {
    for (const right of item.claimable ? item.rights : []) {
      if (right.state !== 'open' && right.state !== 'ask') continue
      const key = `${right.kind} ${right.text}`
      const same = found.get(key) ?? { kind: right.kind, text: right.text, items: [], count: 0 }
      found.set(key, { ...same, items: [...same.items, item.title], count: same.count + 1 })
    }
  }
  return [...found.values()]
    .sort((one, other) => rank(one.kind) - rank(other.kind))
    .map(({ kind, text, items: titles, count }) => ({ kind, text, items: count === items.length ? [] : [...new Set(titles)] }))
}

function notesOf({ items, notices }: ShopperOrder): GoodToKnowNote[] {
  return notices.map(({ clause, lineItemIds }) => {
    const meant = items.filter((item) => lineItemIds.includes(item.lineItemId))
    return { clause, items: meant.length === items.length ? [] : [...new Set(meant.map((item) => item.title))] }
  })
}

const rank = (kind: ShopperRight['kind']) => (kind === 'return' ? 0 : 1)
