import type { ReadOrder } from '../../application/ports.ts'
import { Prisma } from '@prisma/client'
import { asFirstSeen } from '../../application/orders/as-first-seen.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import { placementOf } from '../../domain/decision/routing.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import { toMinor } from '../../domain/kernel/money.ts'
import type { Transaction } from './client.server.ts'
import { storedLineCases, writeLineCases } from './line-cases.server.ts'
import { makePieces, withPieces } from './make-pieces.server.ts'
import { personal } from './personal-columns.server.ts'
import { withRedactions } from './redacted-orders.server.ts'

/** Writes orders as read, with their lines; Prisma's createMany is an order of magnitude slower than `unnest`. */
export async function takeIn(tx: Transaction, shop: string, read: ReadOrder[]): Promise<void> {
  const orders = await withRedactions(tx, shop, read)
  const minor = (amount: string, currency: string) => BigInt(toMinor(amount, currency))
  // A reading older than what is stored is dropped: webhooks and pages may arrive in any order.
  const taken = await tx.$queryRaw<Array<{ id: string; placement: Placement; redacted: OrderFacts | null }>>`
    insert into "Order" ("shop", "id", "name", "processedAt", "updatedAt", "cancelledAt", "customerId", "customerName", "customerEmail", "customerLocale", "currencyCode", "presentmentCode", "totalMinor", "shippingMinor", "fulfilment", "complete", "placement", "facts", "redactedAt")
    select ${shop}, * from unnest(
      ${orders.map((one) => one.facts.id)}::text[], ${orders.map((one) => one.facts.name)}::text[],
      ${orders.map((one) => utc(one.facts.processedAt ?? one.facts.createdAt))}::timestamp[], ${orders.map((one) => utc(one.updatedAt))}::timestamp[], ${orders.map((one) => one.cancelledAt && utc(one.cancelledAt))}::timestamp[],
      ${orders.map((one) => one.customer.id)}::text[], ${orders.map((one) => one.customer.name)}::text[], ${orders.map((one) => one.customer.email)}::text[], ${orders.map((one) => one.customer.locale)}::text[],
      ${orders.map((one) => one.facts.currencyCode)}::text[], ${orders.map((one) => one.presentmentCurrency)}::text[],
      ${orders.map((one) => minor(one.total, one.facts.currencyCode).toString())}::bigint[], ${orders.map((one) => minor(one.shipping, one.facts.currencyCode).toString())}::bigint[],
      ${orders.map((one) => one.fulfilment)}::text[], ${orders.map((one) => one.complete)}::boolean[], ${orders.map((one) => JSON.stringify(placementOf(one.facts, one)))}::jsonb[], ${orders.map((one) => JSON.stringify(one.facts))}::jsonb[], ${orders.map((one) => one.redactedAt && utc(one.redactedAt))}::timestamp[])
    on conflict ("shop", "id") do update set
      "name" = excluded."name", "processedAt" = excluded."processedAt", "updatedAt" = excluded."updatedAt", "cancelledAt" = excluded."cancelledAt", "customerLocale" = excluded."customerLocale", "totalMinor" = excluded."totalMinor", "shippingMinor" = excluded."shippingMinor",
      "fulfilment" = excluded."fulfilment", "complete" = excluded."complete", "unread" = false, "placement" = coalesce("Order"."placement", excluded."placement"), ${Prisma.raw(personal)}
    where "Order"."updatedAt" <= excluded."updatedAt"
    returning "id", "placement", case when "redactedAt" is null then null else "facts" end as "redacted"`
  const fresh = new Map(taken.map((row) => [row.id, row]))
  const lines = orders.filter((one) => fresh.has(one.facts.id)).flatMap((order) => order.facts.lineItems.nodes.map((line, position) => ({ order, line, position, extra: order.lines.find((one) => one.id === line.id) })))
  const seen = await tx.$queryRaw<Array<{ id: string; productSnapshot: unknown }>>`
    insert into "OrderLine" ("shop", "id", "orderId", "position", "title", "variantTitle", "sku", "imageUrl", "quantity", "currentQuantity", "isGiftCard", "unitPriceMinor", "productSnapshot")
    select ${shop}, * from unnest(
      ${lines.map(({ line }) => line.id)}::text[], ${lines.map(({ order }) => order.facts.id)}::text[], ${lines.map(({ position }) => position)}::int[], ${lines.map(({ line }) => line.title)}::text[],
      ${lines.map(({ extra }) => extra?.variantTitle ?? null)}::text[], ${lines.map(({ extra }) => extra?.sku ?? null)}::text[], ${lines.map(({ extra }) => extra?.imageUrl ?? null)}::text[],
      ${lines.map(({ line }) => line.quantity)}::int[], ${lines.map(({ line }) => line.currentQuantity ?? line.quantity)}::int[], ${lines.map(({ line }) => line.isGiftCard)}::boolean[],
      ${lines.map(({ line, order }) => minor(line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount, order.facts.currencyCode).toString())}::bigint[], ${lines.map(({ line }) => line.product && JSON.stringify(line.product))}::jsonb[])
    on conflict ("shop", "id") do update set "position" = excluded."position", "title" = excluded."title", "variantTitle" = excluded."variantTitle", "imageUrl" = coalesce(excluded."imageUrl", "OrderLine"."imageUrl"),
      "quantity" = excluded."quantity", "currentQuantity" = excluded."currentQuantity", "unitPriceMinor" = excluded."unitPriceMinor", "productSnapshot" = coalesce("OrderLine"."productSnapshot", excluded."productSnapshot")
    returning "id", "productSnapshot"`
  const snapshots = new Map(seen.map((row) => [row.id, row.productSnapshot]))
  await writeLineCases(tx, shop, orders.flatMap(({ complete, facts }) => {
    const stored = fresh.get(facts.id)
    return complete && stored ? storedLineCases(asFirstSeen(stored.redacted ?? facts, snapshots), stored.placement) : []
  }), 'instead')
  await makePieces(tx, shop, withPieces(lines.map(({ line }) => line.id)))
}

/** PostgreSQL's timestamp without a zone, holding UTC as Prisma expects it. */
const utc = (instant: string) => new Date(instant).toISOString().replace('Z', '')
