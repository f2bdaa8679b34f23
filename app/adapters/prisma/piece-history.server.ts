import { Prisma } from '@prisma/client'
import { openShopDays } from '../../application/shop-days.ts'
import type { Stores } from '../../application/store-ports.ts'
import { askedPieces, nextPieces } from './next-pieces.server.ts'
import { earlierByRoot, firstByRoot, piecesOf, withFollowing } from './pieces-by-root.server.ts'
import { openSameSerial } from './same-serial.server.ts'
import { readByPrisma } from './client.server.ts'
import type { Database } from './client.server.ts'

type Asked = 'earlierOfLine' | 'atPriceOfLine' | 'earlierOfOrderLine' | 'firstOfOrderLine' | 'firstOfLine' | 'serialsOfOrderLine' | 'sameSerial'

/** What earlier claims tell of pieces, and where these come from: those of a claim line, or those that a claim opened now would be about. */
export function openPieceHistory(database: Database): Pick<Stores['claims'], Asked> {
  const days = openShopDays()
  const read = readByPrisma(database)
  const next = async (shop: string, orderLineId: string, quantity: number) => (await database.$queryRaw<Array<{ id: string }>>(nextPieces(shop, orderLineId, quantity))).map((unit) => unit.id)
  const ofLine = async (claimLineId: string) => (await database.claimLineUnit.findMany({ where: { claimLineId }, orderBy: { unit: { ordinal: 'asc' } }, select: { itemUnitId: true } })).map((unit) => unit.itemUnitId)
  const asked = (shop: string, orderLineId: string, quantity: number) => Prisma.sql`select ''::text as "root", piece."id", piece."asHeld" from (${askedPieces(shop, orderLineId, quantity)}) piece`
  return {
    ...openSameSerial(database),
    earlierOfLine: async (shop, claimLineId) => (await earlierByRoot(read, shop, piecesOf('', await ofLine(claimLineId)), claimLineId, days)).get('') ?? [],
    atPriceOfLine: async (shop, claimLineId) => (await earlierByRoot(read, shop, withFollowing(piecesOf('', await ofLine(claimLineId))), claimLineId, days)).get('') ?? [],
    earlierOfOrderLine: async (shop, orderLineId, quantity) => (await earlierByRoot(read, shop, asked(shop, orderLineId, quantity), '', days)).get('') ?? [],
    firstOfLine: async (shop, claimLineId) => (await firstByRoot(read, shop, piecesOf('', await ofLine(claimLineId)))).get('') ?? null,
    firstOfOrderLine: async (shop, orderLineId, quantity) => (await firstByRoot(read, shop, asked(shop, orderLineId, quantity))).get('') ?? null,
    serialsOfOrderLine: async (shop, orderLineId, quantity) => {
      const units = await next(shop, orderLineId, quantity)
      return (await database.itemUnit.findMany({ where: { shop, id: { in: units }, serial: { not: null } }, orderBy: { ordinal: 'asc' }, select: { serial: true } })).flatMap(({ serial }) => serial ?? [])
    },
  }
}
