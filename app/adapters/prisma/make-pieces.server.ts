import { Prisma } from '@prisma/client'
import type { Database, Transaction } from './client.server.ts'
import { lackingPieces } from './lacking-pieces.server.ts'

/** The id of a line's piece by its ordinal, as a piece of a line that has none yet will have it. */
export const pieceId = (shop: string, orderLineId: string, ordinal: number): string => `${shop}/${orderLineId}/${ordinal}`

/**
 * Makes the pieces that stored order lines lack. A line's pieces have rows from when something is first told of one of them:
 * until then they are all alike, and nothing asks for them. `lines` is a condition on a line, named `line`; whoever may take
 * pieces meanwhile waits for the lines' locks, and so does this where the order may grow.
 */
export async function makePieces(database: Database | Transaction, shop: string, lines: Prisma.Sql): Promise<void> {
  await database.$executeRaw`
    insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal")
    select line."shop" || '/' || line."id" || '/' || lacking.piece, line."shop", line."id", lacking.piece from "OrderLine" line cross join lateral (${Prisma.raw(lackingPieces('line."shop"', 'line'))}) lacking(piece)
    where line."shop" = ${shop} and ${lines}
    on conflict ("shop", "orderLineId", "ordinal") do nothing`
}

/** Those among some lines of which pieces are told of already, so that they lack some once they have grown. */
export const withPieces = (orderLineIds: string[]) => Prisma.sql`line."id" = any(${orderLineIds}::text[]) and exists (select 1 from "ItemUnit" unit where unit."shop" = line."shop" and unit."orderLineId" = line."id")`
