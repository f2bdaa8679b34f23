import { createReadStream } from 'node:fs'
import { openDatabase } from '../../../app/adapters/prisma/client.server.ts'
import { readBatches } from '../../../app/adapters/shopify/bulk-batches.server.ts'
import type { BulkBatch } from '../../../app/application/history/ports.ts'

/**
 * Writes the first lines of a bulk file by Prisma's createMany, a thousand rows a call: `create-many.ts DATABASE_URL FILE LINES`.
 * Reading and assembling are done before the clock starts, and no row is looked up first: only what createMany costs is counted.
 */
const [url = '', file = '', lines = '0'] = process.argv.slice(2)
const shop = 'peer.myshopify.com'
const database = openDatabase(url)
await database.shop.create({ data: { id: shop, name: 'Peer', currencyCode: 'CZK', timeZone: 'Europe/Prague', countryCode: 'CZ', policyName: 'klenota', installedAt: new Date(), grantedAt: new Date(), scopes: '' } })

const read: BulkBatch = { orders: [], lines: [], issues: [], bytesTaken: 0, linesTaken: 0 }
for await (const batch of readBatches(createReadStream(file), { bytes: 0, lines: 0 })) {
  read.orders.push(...batch.orders)
  read.lines.push(...batch.lines)
  if (batch.linesTaken >= Number(lines)) break
}
const known = new Set(read.orders.map((order) => order.key))
const utc = (at: string) => new Date(`${at}Z`)
const orders = read.orders.map(({ key, line: _, facts, parcel: _p, parcels: _n, parcelPieces: _q, pieces: _s, totalMinor, shippingMinor, processedAt, updatedAt, cancelledAt, placement, ...order }) => ({
  ...order, shop, id: `gid://shopify/Order/${key}`, processedAt: utc(processedAt), updatedAt: utc(updatedAt), cancelledAt: cancelledAt && utc(cancelledAt), totalMinor: BigInt(totalMinor), shippingMinor: BigInt(shippingMinor), placement: JSON.parse(placement) as object, facts: JSON.parse(`${facts},"lineItems":{"nodes":[]},"fulfillments":[]}`) as object,
}))
const sold = read.lines.filter((line) => known.has(line.orderKey)).map(({ orderKey, key, line: _, facts: _f, product, unfulfilled: _u, unitPriceMinor, ...line }, position) => ({
  ...line, shop, id: `gid://shopify/LineItem/${key}`, orderId: `gid://shopify/Order/${orderKey}`, position, unitPriceMinor: BigInt(unitPriceMinor), productSnapshot: JSON.parse(product ?? '{}') as object,
}))

const inThousands = async <Row>(rows: Row[], write: (some: Row[]) => Promise<unknown>) => { for (let from = 0; from < rows.length; from += 1000) await write(rows.slice(from, from + 1000)) }
const began = performance.now()
await inThousands(orders, (data) => database.order.createMany({ data }))
await inThousands(sold, (data) => database.orderLine.createMany({ data }))
console.log(JSON.stringify({ ms: performance.now() - began, lines: orders.length + sold.length }))
await database.$disconnect()
