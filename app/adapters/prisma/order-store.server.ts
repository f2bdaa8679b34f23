import type { OrderFacts } from '../../domain/decision/request.ts'
import { freePieces } from '../../application/orders/free-pieces.ts'
import { toMinor } from '../../domain/kernel/money.ts'
import type { ReadOrder } from '../../application/ports.ts'
import type { StoredOrder, Stores } from '../../application/store-ports.ts'
import type { Database, Transaction } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { redactCustomer } from './redact-customer.server.ts'
import { claimedPieces } from './claimed-pieces.server.ts'

/** Orders as last read, in bulk by `unnest`: Prisma's createMany is an order of magnitude slower. */
export function openOrderStore(database: Database): Stores['orders'] {
  return {
    takeIn: (shop, orders) => database.$transaction((tx) => takeIn(tx, shop, orders)),
    find: async (shop, orderId) => {
      const row = await database.order.findUnique({ where: { shop_id: { shop, id: orderId } }, include: { lines: { orderBy: { position: 'asc' } } } })
      if (!row) return null
      const [claimed, [shipping]] = await Promise.all([
        claimedPieces(database, shop, row.lines.map((line) => line.id)),
        database.$queryRaw<Array<{ minor: bigint }>>`
          select coalesce(sum((step."input"->'refund'->>'shippingMinor')::bigint), 0)::bigint as "minor" from "ShopifyStep" step join "Claim" claim on claim."shop" = step."shop" and claim."id" = step."claimId"
          where claim."shop" = ${shop} and claim."orderId" = ${orderId} and step."kind" = 'refund-return' and step."state" <> 'refused'`,
      ])
      return {
        shop, facts: asFirstSeen(row.facts as unknown as OrderFacts, new Map(row.lines.map((line) => [line.id, line.productSnapshot]))), updatedAt: row.updatedAt.toISOString(), cancelledAt: row.cancelledAt?.toISOString() ?? null, presentmentCurrency: row.presentmentCode,
        customer: { id: row.customerId, name: row.customerName, email: row.customerEmail, locale: row.customerLocale },
        totalMinor: row.totalMinor, shippingMinor: row.shippingMinor, shippingPaidBackMinor: shipping?.minor ?? 0n, fulfilment: row.fulfilment as StoredOrder['fulfilment'], complete: row.complete,
        lines: row.lines.map((line) => ({ id: line.id, title: line.title, variantTitle: line.variantTitle, imageUrl: line.imageUrl, quantity: line.quantity, currentQuantity: line.currentQuantity, isGiftCard: line.isGiftCard, unitPriceMinor: line.unitPriceMinor, free: freePieces(line, claimed.get(line.id)), refunded: claimed.get(line.id)?.refunded ?? 0 })),
      }
    },
    list: async (shop, search, offset, limit) => {
      const where = { shop, ...(search ? { OR: [{ name: { contains: search, mode: 'insensitive' as const } }, { customerName: { contains: search, mode: 'insensitive' as const } }, { lines: { some: { title: { contains: search, mode: 'insensitive' as const } } } }] } : {}) }
      const [total, rows] = await Promise.all([
        database.order.count({ where }),
        database.order.findMany({ where, orderBy: [{ processedAt: 'desc' }, { id: 'desc' }], skip: offset, take: limit, include: { lines: { orderBy: { position: 'asc' } }, _count: { select: { claims: { where: { open: true } } } } } }),
      ])
      return {
        total,
        rows: rows.map((row) => ({ id: row.id, name: row.name, processedAt: row.processedAt.toISOString(), customerName: row.customerName, totalMinor: row.totalMinor, currencyCode: row.currencyCode, fulfilment: row.fulfilment as StoredOrder['fulfilment'], itemCount: row.lines.reduce((sum, line) => sum + line.currentQuantity, 0), openClaims: row._count.claims, firstTitle: row.lines[0]?.title ?? '', firstImageUrl: row.lines[0]?.imageUrl ?? null })),
      }
    },
    redactCustomer: (shop, customerId, orderIds) => redactCustomer(database, shop, customerId, orderIds),
    heldOf: async (shop, customerId, orderIds) => {
      const rows = await database.order.findMany({ where: { shop, OR: [...(customerId ? [{ customerId }] : []), { id: { in: orderIds } }] }, orderBy: [{ processedAt: 'asc' }, { id: 'asc' }], select: { name: true, claims: { orderBy: { number: 'asc' }, select: { number: true } } } })
      return { orders: rows.map((row) => row.name), claims: rows.flatMap((row) => row.claims.map((claim) => claimNumber(claim.number))) }
    },
  }
}

/** Decisions rest on the product as it was when the order was first seen: tags change, and a deleted product has none. */
function asFirstSeen(facts: OrderFacts, snapshots: Map<string, unknown>): OrderFacts {
  const nodes = facts.lineItems.nodes.map((line) => ({ ...line, product: (snapshots.get(line.id) as typeof line.product | undefined) ?? line.product }))
  return { ...facts, lineItems: { nodes } }
}

async function takeIn(tx: Transaction, shop: string, orders: ReadOrder[]): Promise<void> {
  const minor = (amount: string, currency: string) => BigInt(toMinor(amount, currency))
  // A reading older than what is stored is dropped: webhooks and pages may arrive in any order.
  const taken = await tx.$queryRaw<Array<{ id: string }>>`
    insert into "Order" ("shop", "id", "name", "processedAt", "updatedAt", "cancelledAt", "customerId", "customerName", "customerEmail", "customerLocale", "currencyCode", "presentmentCode", "totalMinor", "shippingMinor", "fulfilment", "complete", "facts")
    select ${shop}, * from unnest(
      ${orders.map((one) => one.facts.id)}::text[], ${orders.map((one) => one.facts.name)}::text[],
      ${orders.map((one) => utc(one.facts.processedAt ?? one.facts.createdAt))}::timestamp[], ${orders.map((one) => utc(one.updatedAt))}::timestamp[], ${orders.map((one) => one.cancelledAt && utc(one.cancelledAt))}::timestamp[],
      ${orders.map((one) => one.customer.id)}::text[], ${orders.map((one) => one.customer.name)}::text[], ${orders.map((one) => one.customer.email)}::text[], ${orders.map((one) => one.customer.locale)}::text[],
      ${orders.map((one) => one.facts.currencyCode)}::text[], ${orders.map((one) => one.presentmentCurrency)}::text[],
      ${orders.map((one) => minor(one.total, one.facts.currencyCode).toString())}::bigint[], ${orders.map((one) => minor(one.shipping, one.facts.currencyCode).toString())}::bigint[],
      ${orders.map((one) => one.fulfilment)}::text[], ${orders.map((one) => one.complete)}::boolean[], ${orders.map((one) => JSON.stringify(one.facts))}::jsonb[])
    on conflict ("shop", "id") do update set
      "name" = excluded."name", "processedAt" = excluded."processedAt", "updatedAt" = excluded."updatedAt", "cancelledAt" = excluded."cancelledAt", "customerId" = excluded."customerId", "customerName" = excluded."customerName",
      "customerEmail" = excluded."customerEmail", "customerLocale" = excluded."customerLocale", "totalMinor" = excluded."totalMinor", "shippingMinor" = excluded."shippingMinor", "fulfilment" = excluded."fulfilment", "complete" = excluded."complete", "facts" = excluded."facts"
    where "Order"."updatedAt" <= excluded."updatedAt"
    returning "id"`
  const fresh = new Set(taken.map((row) => row.id))
  const lines = orders.filter((one) => fresh.has(one.facts.id)).flatMap((order) => order.facts.lineItems.nodes.map((line, position) => ({ order, line, position, extra: order.lines.find((one) => one.id === line.id) })))
  await tx.$executeRaw`
    insert into "OrderLine" ("shop", "id", "orderId", "position", "title", "variantTitle", "sku", "imageUrl", "quantity", "currentQuantity", "isGiftCard", "unitPriceMinor", "productSnapshot")
    select ${shop}, * from unnest(
      ${lines.map(({ line }) => line.id)}::text[], ${lines.map(({ order }) => order.facts.id)}::text[], ${lines.map(({ position }) => position)}::int[], ${lines.map(({ line }) => line.title)}::text[],
      ${lines.map(({ extra }) => extra?.variantTitle ?? null)}::text[], ${lines.map(({ extra }) => extra?.sku ?? null)}::text[], ${lines.map(({ extra }) => extra?.imageUrl ?? null)}::text[],
      ${lines.map(({ line }) => line.quantity)}::int[], ${lines.map(({ line }) => line.currentQuantity ?? line.quantity)}::int[], ${lines.map(({ line }) => line.isGiftCard)}::boolean[],
      ${lines.map(({ line, order }) => minor(line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount, order.facts.currencyCode).toString())}::bigint[], ${lines.map(({ line }) => line.product && JSON.stringify(line.product))}::jsonb[])
    on conflict ("shop", "id") do update set "position" = excluded."position", "title" = excluded."title", "variantTitle" = excluded."variantTitle", "imageUrl" = coalesce(excluded."imageUrl", "OrderLine"."imageUrl"),
      "quantity" = excluded."quantity", "currentQuantity" = excluded."currentQuantity", "unitPriceMinor" = excluded."unitPriceMinor", "productSnapshot" = coalesce("OrderLine"."productSnapshot", excluded."productSnapshot")`
  await tx.$executeRaw`
    insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal")
    select gen_random_uuid()::text, line."shop", line."id", piece from "OrderLine" line cross join lateral generate_series(1, line."quantity") piece
    where line."shop" = ${shop} and line."id" = any(${lines.map(({ line }) => line.id)}::text[])
    on conflict ("shop", "orderLineId", "ordinal") do nothing`
}

/** PostgreSQL's timestamp without a zone, holding UTC as Prisma expects it. */
const utc = (instant: string) => new Date(instant).toISOString().replace('Z', '')
