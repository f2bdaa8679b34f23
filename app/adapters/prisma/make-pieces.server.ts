import { Prisma } from '@prisma/client'
import type { Transaction } from './client.server.ts'
import { lackingPieces } from './lacking-pieces.server.ts'

/** Makes the pieces that stored order lines lack. */
export async function makePieces(tx: Transaction, shop: string, orderLineIds: string[]): Promise<void> {
  await tx.$executeRaw`
    insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal")
    select gen_random_uuid()::text, line."shop", line."id", lacking.piece from "OrderLine" line cross join lateral (${Prisma.raw(lackingPieces('line."shop"', 'line'))}) lacking(piece)
    where line."shop" = ${shop} and line."id" = any(${orderLineIds}::text[])
    on conflict ("shop", "orderLineId", "ordinal") do nothing`
}
