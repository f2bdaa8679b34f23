import { Prisma } from '@prisma/client'
import type { Transaction } from './client.server.ts'
import { insertLacking } from './lacking-pieces.server.ts'

/**
 * Makes the pieces that stored order lines lack. A line's pieces have rows from when something is first told of one of them:
 * until then they are all alike, and nothing asks for them. `lines` is a condition on a line, named `line`; whoever may take
 * pieces meanwhile waits for the lines' locks, and so does this where the order may grow.
 */
export async function makePieces(tx: Transaction, shop: string, lines: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`with line as (select "shop", "id", "quantity" from "OrderLine" line where "shop" = ${shop} and ${lines}) ${Prisma.raw(insertLacking)}`
}

/** Those among some lines of which pieces are told of already, so that they lack some once they have grown. */
export const withPieces = (orderLineIds: string[]) => Prisma.sql`line."id" = any(${orderLineIds}::text[]) and exists (select 1 from "ItemUnit" unit where unit."shop" = line."shop" and unit."orderLineId" = line."id")`
