import { asFirstSeen } from '../../application/orders/as-first-seen.ts'
import { readLineCases } from '../../domain/decision/line-case.ts'
import type { LineCase } from '../../domain/decision/line-case.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import { placementOf } from '../../domain/decision/routing.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import { toMinor } from '../../domain/kernel/money.ts'
import type { Database, Transaction } from './client.server.ts'
import { writeLineKinds } from './line-kinds.server.ts'

/** A line's case as it is stored, with the pieces that are left of it and what was paid for them in minor units. */
export interface StoredLineCase extends LineCase { quantity: number; minor: number; currency: string }

/** The cases of an order's lines; its product facts and placement are those of when it was first seen. */
export function storedLineCases(facts: OrderFacts, placement: Placement): StoredLineCase[] {
  const { nodes } = facts.lineItems
  return readLineCases(facts, placement).map((one, i) => {
    const line = nodes[i] as (typeof nodes)[number]
    const { amount, currencyCode } = line.discountedUnitPriceAfterAllDiscountsSet.shopMoney
    const quantity = line.currentQuantity ?? line.quantity
    return { ...one, quantity, minor: toMinor(amount, currencyCode) * quantity, currency: currencyCode }
  })
}

/** Writes cases of lines, in place of those that are there or only where none is. */
export async function writeLineCases(tx: Transaction, shop: string, many: StoredLineCase[], where: 'instead' | 'missing'): Promise<void> {
  const kinds = await writeLineKinds(tx, shop, many)
  await tx.$executeRaw`
    insert into "LineCase" ("shop", "lineId", "kind", "purchasedAt", "reportedAt", "sentAt", "more", "orderReportedAt", "orderSentAt", "orderMore", "parcels", "quantity", "valueMinor")
    select ${shop}, * from unnest(
      ${many.map((one) => one.lineItemId)}::text[], ${kinds}::bigint[], ${many.map((one) => utc(one.purchasedAt))}::timestamp[],
      ${many.map((one) => utc(one.came.reportedAt))}::timestamp[], ${many.map((one) => utc(one.came.sentAt))}::timestamp[], ${many.map((one) => one.came.more)}::boolean[],
      ${many.map((one) => utc(one.orderCame.reportedAt))}::timestamp[], ${many.map((one) => utc(one.orderCame.sentAt))}::timestamp[], ${many.map((one) => one.orderCame.more)}::boolean[], ${many.map((one) => one.orderCame.parcels)}::smallint[],
      ${many.map((one) => one.quantity)}::int[], ${many.map((one) => String(one.minor))}::bigint[])
    on conflict ("shop", "lineId") do update set
      "kind" = excluded."kind", "purchasedAt" = excluded."purchasedAt", "reportedAt" = excluded."reportedAt", "sentAt" = excluded."sentAt", "more" = excluded."more",
      "orderReportedAt" = excluded."orderReportedAt", "orderSentAt" = excluded."orderSentAt", "orderMore" = excluded."orderMore", "parcels" = excluded."parcels", "quantity" = excluded."quantity", "valueMinor" = excluded."valueMinor"
    where ${where === 'instead'}::boolean`
}

/** The next orders behind an id of which not every line that is left has its case. */
export async function ordersWithoutCases(database: Database, shop: string, after: string, most: number): Promise<string[]> {
  const rows = await database.$queryRaw<Array<{ id: string }>>`
    select sale."id" from "Order" sale where sale."shop" = ${shop} and sale."id" > ${after} and sale."complete" and exists (
      select 1 from "OrderLine" line where line."shop" = sale."shop" and line."orderId" = sale."id" and line."currentQuantity" > 0
        and not exists (select 1 from "LineCase" known where known."shop" = line."shop" and known."lineId" = line."id"))
    order by sale."id" limit ${most}`
  return rows.map(({ id }) => id)
}

/** Writes the cases of orders whose lines have none yet, and gives those of all their lines. An order of which not all is known has none. */
export function fillLineCases(database: Database, shop: string, orderIds: string[]): Promise<StoredLineCase[]> {
  return database.$transaction(async (tx) => {
    // What changes an order meanwhile takes its lines' cases away: it waits until they are there.
    const orders = await tx.$queryRaw<Array<{ facts: OrderFacts; placement: Placement | null }>>`select "facts", "placement" from "Order" where "shop" = ${shop} and "id" = any(${orderIds}::text[]) and "complete" for share`
    const lines = await tx.orderLine.findMany({ where: { shop, orderId: { in: orderIds } }, select: { id: true, productSnapshot: true } })
    const snapshots = new Map(lines.map((line) => [line.id, line.productSnapshot]))
    const cases = orders.flatMap(({ facts, placement }) => storedLineCases(asFirstSeen(facts, snapshots), placement ?? placementOf(facts)))
    await writeLineCases(tx, shop, cases, 'missing')
    return cases
  })
}

/** PostgreSQL's timestamp without a zone, holding UTC as Prisma expects it. */
const utc = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().replace('Z', ''))
