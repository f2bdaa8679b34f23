import { createReadStream, statSync } from 'node:fs'
import { openDatabase } from '../../../app/adapters/prisma/client.server.ts'
import { openLocks } from '../../../app/adapters/prisma/locks.server.ts'
import { openOrderImportStore } from '../../../app/adapters/prisma/order-import-store.server.ts'
import { openOrderStore } from '../../../app/adapters/prisma/order-store.server.ts'
import { openShopStore } from '../../../app/adapters/prisma/shop-store.server.ts'
import { readBatches } from '../../../app/adapters/shopify/bulk-batches.server.ts'
import { takeInOrders } from '../../../app/application/history/take-in-orders.ts'

/**
 * Takes a bulk file in by the app's own use case, stores and reader: `import-file.ts DATABASE_URL FILE LINES`. Only Shopify is
 * stood in for, by a file that is written already. Prints when each stage began, in milliseconds since the start.
 */
const [url = '', file = '', lines = '0'] = process.argv.slice(2)
const shop = 'bench.myshopify.com'
const database = openDatabase(url)
const locks = openLocks(url)
const orderImports = openOrderImportStore(database, url)
const stores = { shops: openShopStore(database, locks, () => ''), orders: openOrderStore(database), orderImports }
await stores.shops.install(shop, { name: 'Bench', email: null, currencyCode: 'CZK', timeZone: 'Europe/Prague', countryCode: 'CZ' }, 'read_all_orders', 'klenota', new Date())

const began = performance.now()
const stages: Record<string, number> = {}
const enter = orderImports.enter
orderImports.enter = (run, stage, ...rest) => { stages[stage] = Math.round(performance.now() - began); return enter(run, stage, ...rest) }
await takeInOrders({
  stores, log: (entry) => console.error(JSON.stringify(entry)), now: () => new Date(), pause: async () => {},
  shopify: {
    startOrdersFile: async () => ({ ok: true, value: 'gid://shopify/BulkOperation/1' }),
    ordersFileSince: async () => null,
    bulkOperation: async (_, id) => ({ id, status: 'done', errorCode: null, objects: Number(lines), bytes: statSync(file).size, url: 'https://files.example/1' }),
    openOrdersFile: async (_, from) => ({ tag: 'one', total: statSync(file).size, batches: (linesBefore) => readBatches(createReadStream(file, { start: from, highWaterMark: 256 * 1024 }), { bytes: from, lines: linesBefore }) }),
    readOrder: async () => null,
  },
}, shop)
stages.done = Math.round(performance.now() - began)
const [counted] = await database.$queryRaw<Array<{ orders: number; lines: number; incomplete: number }>>`
  select (select count(*)::int from "Order") as "orders", (select count(*)::int from "OrderLine") as "lines", (select count(*)::int from "Order" where not "complete") as "incomplete"`
console.log(JSON.stringify({ stages, counted, state: (await stores.shops.find(shop))?.orderImport }))
await Promise.all([database.$disconnect(), locks.close(), orderImports.close()])
