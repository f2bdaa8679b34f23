import { policyLibrary } from '../../../app/policy-library/library.ts'
import type { FreshStores } from './fresh-stores.ts'
import { readShop } from './samples.ts'

/** A claim as a test of lists draws it; what is left out is as below. */
export interface DrawnClaim {
  number: number
  stage?: string
  open?: boolean
  customer?: string
  email?: string | null
  order?: string
  items?: Array<{ title: string; variant?: string; ground?: string; quantity?: number }>
  due?: string | null
  /** What it has waited for too long. */
  followUp?: string | null
  assignee?: { id: string; name: string } | null
  amount?: number
  country?: string | null
  unread?: boolean
  disputed?: boolean
  openedAt?: string
  governing?: Array<{ document: string; effectiveFrom: string | null }>
  version?: string
}

/** Writes a shop with one policy version `policy-<shop>` of two documents. */
export async function drawShop(fresh: FreshStores, shop: string): Promise<void> {
  await fresh.stores.shops.install(shop, readShop, '', 'klenota', new Date('2026-11-01T09:00:00Z'))
  await fresh.query(`insert into "PolicyVersion" ("id", "shop", "name", "number", "hash", "content", "publishedAt", "publishedBy") values ($1, $2, 'klenota', 1, 'h', $3, '2026-11-01T09:00:00Z', '{"kind": "recourse", "id": null, "name": "Recourse"}')`, [`policy-${shop}`, shop, JSON.stringify(policyLibrary.klenota)])
}

/** When a day of the terms is over: in Prague in winter, an hour before UTC. */
const endsAt = (day: string) => new Date(Date.parse(`${day}T23:00:00Z`)).toISOString()

/** Writes a claim as it stands, without its history: its id is `claim-<number>-<shop>`. */
export async function drawClaim(fresh: FreshStores, shop: string, claim: DrawnClaim): Promise<string> {
  const id = `claim-${claim.number}-${shop}`
  const { stage = 'to-decide', open = !['settled', 'declined', 'canceled'].includes(stage), customer = 'Jana Nová', email = 'jana@dopisy.example', order = `#K${claim.number}`, items = [{ title: 'Gold ring' }], due = null, followUp = null, assignee = null, amount = 1000, country = 'CZ', unread = false, disputed = false, openedAt = '2026-11-10T09:00:00Z', governing = [], version = `policy-${shop}` } = claim
  const orderId = `gid://shopify/Order/${claim.number}`
  await fresh.query(`insert into "Order" ("shop", "id", "name", "processedAt", "updatedAt", "customerName", "customerLocale", "currencyCode", "presentmentCode", "totalMinor", "shippingMinor", "fulfilment", "facts") values ($1, $2, $3, $4, $4, $5, 'cs', 'CZK', 'CZK', 0, 0, 'fulfilled', '{}')`, [shop, orderId, order, openedAt, customer])
  await fresh.query(`insert into "Claim" ("id", "shop", "number", "orderId", "requestKey", "openedAt", "openedBy", "customerName", "customerEmail", "customerLocale", "version", "stage", "open", "nextDeadlineName", "nextDeadlineDay", "nextDeadlineEndsAt", "followUp", "disputed", "unread", "assigneeId", "assigneeName", "amountMinor", "countryCode")
    values ($1, $2, $3, $4, $1, $5, '{}', $6, $7, 'cs', 1, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`, [id, shop, claim.number, orderId, openedAt, customer, email, stage, open, due ? 'decideBy' : null, due, due && endsAt(due), followUp, disputed, unread, assignee?.id ?? null, assignee?.name ?? null, amount, country])
  for (const [i, item] of items.entries()) {
    const lineId = `gid://shopify/LineItem/${claim.number}${i}`
    await fresh.query(`insert into "OrderLine" ("shop", "id", "orderId", "position", "title", "variantTitle", "quantity", "currentQuantity", "isGiftCard", "unitPriceMinor") values ($1, $2, $3, $4, $5, $6, 1, 1, false, 1000)`, [shop, lineId, orderId, i, item.title, item.variant ?? null])
    await fresh.query(`insert into "ClaimLine" ("id", "shop", "claimId", "orderLineId", "position", "quantity", "ground", "facts", "authorization", "reception", "assessment", "settlement", "policyVersionId", "decisionRequest", "decision", "verdict") values ($1, $2, $3, $4, $5, $6, $7, '{}', 'requested', 'awaiting', 'undetermined', 'none', $8, '{}', $9, 'eligible')`,
      [`${id}-${i}`, shop, id, lineId, i, item.quantity ?? 1, item.ground ?? 'change-of-mind', version, JSON.stringify({ governing })])
  }
  return id
}
