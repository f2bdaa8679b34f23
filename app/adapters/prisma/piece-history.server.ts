import type { Stores } from '../../application/store-ports.ts'
import { nextPieces } from './next-pieces.server.ts'
import { earlierByRoot, firstByRoot, piecesOf } from './pieces-by-root.server.ts'
import { openSameSerial } from './same-serial.server.ts'
import type { Database } from './client.server.ts'

type Asked = 'earlierOfLine' | 'earlierOfOrderLine' | 'firstOfOrderLine' | 'firstOfLine' | 'serialsOfOrderLine' | 'sameSerial'

/** What earlier claims tell of pieces, and where these come from: those of a claim line, or those that a claim opened now would be about. */
export function openPieceHistory(database: Database): Pick<Stores['claims'], Asked> {
  const next = async (shop: string, orderLineId: string, quantity: number) => (await database.$queryRaw<Array<{ id: string }>>(nextPieces(shop, orderLineId, quantity))).map((unit) => unit.id)
  const ofLine = async (claimLineId: string) => (await database.claimLineUnit.findMany({ where: { claimLineId }, orderBy: { unit: { ordinal: 'asc' } }, select: { itemUnitId: true } })).map((unit) => unit.itemUnitId)
  const earlierOf = async (shop: string, unitIds: string[], exceptLineId: string) => (unitIds.length === 0 ? [] : ((await earlierByRoot(database, shop, piecesOf('', unitIds), exceptLineId)).get('') ?? []))
  const firstOf = async (shop: string, unitIds: string[]) => (await firstByRoot(database, shop, piecesOf('', unitIds))).get('') ?? null
  return {
    ...openSameSerial(database),
    earlierOfLine: async (shop, claimLineId) => earlierOf(shop, await ofLine(claimLineId), claimLineId),
    earlierOfOrderLine: async (shop, orderLineId, quantity) => earlierOf(shop, await next(shop, orderLineId, quantity), ''),
    firstOfLine: async (shop, claimLineId) => firstOf(shop, await ofLine(claimLineId)),
    firstOfOrderLine: async (shop, orderLineId, quantity) => {
      const units = await next(shop, orderLineId, quantity)
      // Where every piece is in a claim the line is still what it was made for.
      return firstOf(shop, units.length ? units : (await database.itemUnit.findMany({ where: { shop, orderLineId }, orderBy: { ordinal: 'asc' }, take: 1, select: { id: true } })).map((unit) => unit.id))
    },
    serialsOfOrderLine: async (shop, orderLineId, quantity) => {
      const units = await next(shop, orderLineId, quantity)
      return (await database.itemUnit.findMany({ where: { shop, id: { in: units }, serial: { not: null } }, orderBy: { ordinal: 'asc' }, select: { serial: true } })).flatMap(({ serial }) => serial ?? [])
    },
  }
}
