import type { OrderFacts } from '../../domain/decision/request.ts'
import { placementOf } from '../../domain/decision/routing.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import { asFirstSeen } from '../../application/orders/as-first-seen.ts'
import { freePieces } from '../../application/orders/free-pieces.ts'
import type { StoredOrder } from '../../application/orders/order-store.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Database } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { latestPlaced } from './latest-placed.server.ts'
import { ordersOfCustomer } from './orders-of-customer.server.ts'
import { pieceChain } from './piece-chain.server.ts'
import { redactCustomer } from './redact-customer.server.ts'
import { claimedPieces } from './claimed-pieces.server.ts'
import { refundedInPlace } from './refunded-in-place.server.ts'
import { shippingPaidBack } from './shipping-paid-back.server.ts'
import { takeIn } from './take-in-orders.server.ts'

/** Orders as last read, in bulk by `unnest`: Prisma's createMany is an order of magnitude slower. */
export function openOrderStore(database: Database): Stores['orders'] {
  return {
    takeIn: (shop, orders) => database.$transaction((tx) => takeIn(tx, shop, orders)),
    find: async (shop, orderId) => {
      const row = await database.order.findUnique({ where: { shop_id: { shop, id: orderId } }, include: { lines: { orderBy: { position: 'asc' } } } })
      if (!row) return null
      const [claimed, shippingPaidBackMinor] = await Promise.all([claimedPieces(database, shop, row.lines.map((line) => line.id)), shippingPaidBack(database, shop, orderId)])
      return {
        shop, facts: asFirstSeen(row.facts as unknown as OrderFacts, new Map(row.lines.map((line) => [line.id, line.productSnapshot]))), updatedAt: row.updatedAt.toISOString(), cancelledAt: row.cancelledAt?.toISOString() ?? null, presentmentCurrency: row.presentmentCode,
        customer: { id: row.customerId, name: row.customerName, email: row.customerEmail, locale: row.customerLocale },
        totalMinor: row.totalMinor, shippingMinor: row.shippingMinor, shippingPaidBackMinor, fulfilment: row.fulfilment as StoredOrder['fulfilment'], complete: row.complete, unread: row.unread, placement: (row.placement as unknown as Placement | null) ?? placementOf(row.facts as unknown as OrderFacts),
        lines: row.lines.map((line) => ({ id: line.id, title: line.title, variantTitle: line.variantTitle, imageUrl: line.imageUrl, quantity: line.quantity, currentQuantity: line.currentQuantity, isGiftCard: line.isGiftCard, unitPriceMinor: line.unitPriceMinor, free: freePieces(line, claimed.get(line.id)), refunded: claimed.get(line.id)?.refunded ?? 0 })),
      }
    },
    chain: (shop, orderId) => pieceChain(database, shop, orderId),
    refundedInPlace: (shop, orderId) => refundedInPlace(database, shop, orderId),
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
    latestPlaced: (shop, most) => latestPlaced(database, shop, most),
    redactCustomer: (shop, who, at) => redactCustomer(database, shop, who, at),
    heldOf: async (shop, who) => {
      const rows = await database.order.findMany({ where: ordersOfCustomer(shop, who), orderBy: [{ processedAt: 'asc' }, { id: 'asc' }], select: { name: true, claims: { orderBy: { number: 'asc' }, select: { number: true } } } })
      return { orders: rows.map((row) => row.name), claims: rows.flatMap((row) => row.claims.map((claim) => claimNumber(claim.number))) }
    },
  }
}
