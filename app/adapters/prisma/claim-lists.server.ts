import { Prisma } from '@prisma/client'
import type { Stage, StepKind } from '../../domain/claim/state.ts'
import type { WaitName } from '../../domain/claim/waits.ts'
import { countedTo } from '../../application/claims/claims-view.ts'
import type { ClaimTab } from '../../application/claims/claims-view.ts'
import type { ClaimExportRow, ClaimListRow, ClaimListStore, ClaimSelection } from '../../application/claims/list-ports.ts'
import type { Stores } from '../../application/store-ports.ts'
import { claimsWhere, orders, ranks, tabs } from './claim-where.server.ts'
import type { Database } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { toStoredDeadline } from './stored-deadline.server.ts'

const { sql, join, raw } = Prisma

/** How many claims are read at a time for an export. */
const portion = 1000

/** Claims for lists. */
export function openClaimLists(database: Database): ClaimListStore & Pick<Stores['claims'], 'ofOrder'> {
  return {
    list: async (shop, selection, offset, limit) => pageOf(database, await claimsWhere(database, shop, selection), orders[selection.sort ?? 'deadline'], offset, limit),
    counts: async (shop, self) => {
      const each = Object.entries(tabs).map(([tab, holds]) => sql`${upTo(sql`"shop" = ${shop} and ${holds(self)}`)} as ${raw(`"${tab}"`)}`)
      const [row] = await database.$queryRaw<Array<Record<ClaimTab, number>>>`select ${join(each)}`
      if (!row) throw new Error('Counting gives a row.')
      return row
    },
    matching: async (shop, selection, below, most) => {
      const where = await claimsWhere(database, shop, selection)
      const rows = await database.$queryRaw<Array<{ id: string; number: number; version: number; rank: number | null }>>`
        select "id", "number", "version", (${ranks[selection.sort ?? 'deadline']})::float8 as "rank" from "Claim" where ${where} ${below === null ? Prisma.empty : sql`and "number" < ${below}`} order by "number" desc limit ${most}`
      return { claims: rows.map((row) => ({ ...row, number: claimNumber(row.number) })), below: rows.length === most ? (rows.at(-1)?.number ?? null) : null }
    },
    each: (shop, selection) => each(database, shop, selection),
    // The index is walked from one country to the next: claims themselves aren't read.
    countries: async (shop) => (await database.$queryRaw<Array<{ code: string }>>`
      with recursive found as (
        select min("countryCode") as "code" from "Claim" where "shop" = ${shop}
        union all select (select min("countryCode") from "Claim" where "shop" = ${shop} and "countryCode" > found."code") from found where found."code" is not null)
      select "code" from found where "code" is not null`).map((row) => row.code),
    ofOrder: async (shop, orderId) => (await rowsOf(database, sql`"shop" = ${shop} and "orderId" = ${orderId}`, orders.newest)).map(toRow),
  }
}

/** How many claims there are, up to one more than is counted, or up to `most`. */
const upTo = (where: Prisma.Sql, most = countedTo + 1) => sql`(select count(*)::int from (select 1 from "Claim" where ${where} limit ${most}) counted)`

const countOf = async (database: Database, counted: Prisma.Sql) => (await database.$queryRaw<Array<{ total: number }>>`select ${counted} as "total"`)[0]?.total ?? 0

async function pageOf(database: Database, where: Prisma.Sql, order: Prisma.Sql, offset: number, limit: number): ReturnType<ClaimListStore['list']> {
  const [total, rows] = await Promise.all([countOf(database, upTo(where)), rowsOf(database, where, order, limit + 1, offset)])
  if (rows.length === 0 && offset > 0) {
    const held = await countOf(database, upTo(where, offset))
    return pageOf(database, where, order, Math.max(0, Math.ceil(held / limit) - 1) * limit, limit)
  }
  return { offset, total: Math.min(total, countedTo), capped: total > countedTo, rows: rows.slice(0, limit).map(toRow), hasNext: rows.length > limit }
}

async function* each(database: Database, shop: string, selection: ClaimSelection): AsyncIterable<ClaimExportRow> {
  const where = await claimsWhere(database, shop, selection)
  for (let after = 0; ;) {
    const rows = await rowsOf(database, sql`${where} and "number" > ${after}`, orders.oldest, portion)
    for (const row of rows) yield { ...toRow(row), email: row.customerEmail, items: row.items, decidedAt: row.decidedAt?.toISOString() ?? null, closedAt: row.closedAt?.toISOString() ?? null, disputed: row.disputed }
    if (rows.length < portion) return
    after = rows.at(-1)?.number ?? 0
  }
}

interface Row {
  id: string; number: number; version: number; orderId: string; orderName: string; currencyCode: string; customerName: string; customerEmail: string | null; openedAt: Date; stage: string; nextDeadlineName: string | null; nextDeadlineDay: Date | null; nextDeadlineEndsAt: Date | null; followUp: string | null
  pendingStep: string | null; assigneeId: string | null; assigneeName: string | null; amountMinor: bigint; countryCode: string | null; unread: boolean; disputed: boolean; decidedAt: Date | null; closedAt: Date | null
  grounds: string[] | null; pieces: number | null; items: string[]; imageUrl: string | null
}

/** Claims in an order, each with its lines as a list shows them. The page is found first: lines of other claims aren't read. */
const rowsOf = (database: Database, where: Prisma.Sql, order: Prisma.Sql, limit?: number, offset = 0) => database.$queryRaw<Row[]>`
  select claim.*, sold."name" as "orderName", sold."currencyCode", asked."grounds", asked."pieces", coalesce(asked."items", '{}') as "items", asked."imageUrl"
  from (
    select "shop", "id", "number", "version", "orderId", "customerName", "customerEmail", "openedAt", "stage", "nextDeadlineName", "nextDeadlineDay", "nextDeadlineEndsAt", "followUp", "pendingStep", "assigneeId", "assigneeName", "amountMinor", "countryCode", "unread", "disputed", "decidedAt", "closedAt"
    from "Claim" where ${where} order by ${order} ${limit === undefined ? Prisma.empty : sql`limit ${limit} offset ${offset}`}
  ) claim
  join "Order" sold on sold."shop" = claim."shop" and sold."id" = claim."orderId"
  left join lateral (
    select array_agg(line."ground" order by line."position", line."id") as "grounds", sum(line."quantity")::int as "pieces", array_agg(item."title" order by line."position", line."id") as "items", (array_agg(item."imageUrl" order by line."position", line."id"))[1] as "imageUrl"
    from "ClaimLine" line join "OrderLine" item on item."shop" = line."shop" and item."id" = line."orderLineId" where line."shop" = claim."shop" and line."claimId" = claim."id"
  ) asked on true
  order by ${order}`

function toRow(row: Row): ClaimListRow {
  return {
    id: row.id, number: claimNumber(row.number), version: row.version, orderName: row.orderName, orderId: row.orderId, customerName: row.customerName, openedAt: row.openedAt.toISOString(), grounds: [...new Set(row.grounds ?? [])] as never,
    stage: row.stage as Stage, nextDeadline: toStoredDeadline(row), followUp: row.followUp as WaitName | null, pendingStep: row.pendingStep as StepKind | null,
    itemCount: row.pieces ?? 0, firstTitle: row.items[0] ?? '', firstImageUrl: row.imageUrl,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' }, amountMinor: Number(row.amountMinor), currencyCode: row.currencyCode, countryCode: row.countryCode, unread: row.unread,
  }
}
