import { Prisma } from '@prisma/client'
import type { Database, Transaction } from './client.server.ts'
import { lackingPieces } from './lacking-pieces.server.ts'

/**
 * Makes the pieces that stored order lines lack. A line's pieces have rows from when something is first told of one of them:
 * until then they are all alike, and nothing asks for them. `lines` is a condition on a line, named `line`.
 */
export async function makePieces(database: Database | Transaction, shop: string, lines: Prisma.Sql): Promise<void> {
  await database.$executeRaw`
    insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal")
    select gen_random_uuid()::text, line."shop", line."id", lacking.piece from "OrderLine" line cross join lateral (${Prisma.raw(lackingPieces('line."shop"', 'line'))}) lacking(piece)
    where line."shop" = ${shop} and ${lines}
    on conflict ("shop", "orderLineId", "ordinal") do nothing`
}

/** Those among some lines of which pieces are told of already, so that they lack some once they have grown. */
export const withPieces = (orderLineIds: string[]) => Prisma.sql`line."id" = any(${orderLineIds}::text[]) and exists (select 1 from "ItemUnit" unit where unit."shop" = line."shop" and unit."orderLineId" = line."id")`
