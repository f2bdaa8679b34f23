import { Prisma } from '@prisma/client'
import type { SettledBy, Stage } from '../../domain/claim/state.ts'
import type { EarlierClaim, ExpectedClaim } from '../../application/claims/claim-store.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Database } from './client.server.ts'
import { linesInOrder } from './claim-rows.server.ts'
import { claimNumber } from './open-claim.server.ts'

const { sql } = Prisma

/** The most of one customer's claims that are looked at. */
const most = 100

/** A customer's other claims: those of their account in Shopify, and those of the same e-mail address, which nobody has checked. */
export function openClaimsOfCustomer(database: Database): Pick<Stores['claims'], 'earlierOfCustomer' | 'expectedOfCustomer'> {
  return {
    earlierOfCustomer: async (shop, claimId) => {
      const found = await sameCustomer(database, shop, claimId, sql`other."number" < claim."number"`)
      const rows = await database.claim.findMany({
        where: { shop, id: { in: [...found.keys()] } }, orderBy: { number: 'desc' },
        select: { id: true, number: true, openedAt: true, stage: true, order: { select: { name: true } }, lines: { orderBy: linesInOrder, select: { settlement: true, remedy: true, line: { select: { title: true } } } } },
      })
      return rows.map((row): EarlierClaim => ({
        id: row.id, number: claimNumber(row.number), orderName: row.order.name, openedAt: row.openedAt.toISOString(), stage: row.stage as Stage, firstTitle: row.lines[0]?.line.title ?? '',
        settledBy: [...new Set(row.lines.flatMap((line) => (line.settlement === 'settled' && line.remedy ? [line.remedy as SettledBy] : [])))], by: found.get(row.id) ?? 'account',
      }))
    },
    expectedOfCustomer: async (shop, claimId) => {
      const found = await sameCustomer(database, shop, claimId, sql`other."open"`)
      const rows = await database.claim.findMany({
        where: { shop, id: { in: [...found.keys()] }, lines: { some: expected } }, orderBy: { number: 'asc' },
        select: { id: true, number: true, order: { select: { name: true } }, lines: { where: expected, orderBy: linesInOrder, select: { quantity: true, line: { select: { title: true } } } } },
      })
      return rows.map((row): ExpectedClaim => ({ id: row.id, number: claimNumber(row.number), orderName: row.order.name, items: row.lines.map(({ quantity, line }) => ({ quantity, title: line.title })) }))
    },
  }
}

/** A line whose piece may be in the next parcel. */
const expected = { authorization: 'authorized', settlement: { not: 'settled' }, reception: { in: ['awaiting', 'in-transit', 'held'] } } satisfies Prisma.ClaimLineWhereInput

/** The newest other claims of a claim's customer, by what they are known by. The search of claims finds an address by its words; letters' size and blanks around it play no part. */
async function sameCustomer(database: Database, shop: string, claimId: string, which: Prisma.Sql): Promise<Map<string, EarlierClaim['by']>> {
  const pair = sql`from "Claim" claim join "Order" sold on sold."shop" = claim."shop" and sold."id" = claim."orderId" join "Claim" other on other."shop" = claim."shop" and other."id" <> claim."id" and other."mergedIntoId" is null and ${which} join "Order" theirs on theirs."shop" = other."shop" and theirs."id" = other."orderId" where claim."shop" = ${shop} and claim."id" = ${claimId}`
  const rows = await Promise.all([
    database.$queryRaw<Array<{ id: string }>>`select other."id" ${pair} and theirs."customerId" = sold."customerId" order by other."number" desc limit ${most}`,
    database.$queryRaw<Array<{ id: string }>>`select other."id" ${pair} and lower(btrim(other."customerEmail")) = lower(btrim(claim."customerEmail"))
      and other."search" @@ (select string_agg(quote_literal("word"), ' & ')::tsquery from "Claim" mine, unnest("search_words"(mine."customerEmail")) as "word" where mine."shop" = ${shop} and mine."id" = ${claimId}) order by other."number" desc limit ${most}`,
  ])
  const [byAccount = [], byEmail = []] = rows
  return new Map([...byEmail.map(({ id }) => [id, 'email'] as const), ...byAccount.map(({ id }) => [id, 'account'] as const)])
}
