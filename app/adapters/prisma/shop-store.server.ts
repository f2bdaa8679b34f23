import type { ShopStore, StoredShop } from '../../application/shops/shop-store.ts'
import type { Database } from './client.server.ts'
import type { Locks } from './locks.server.ts'

/** Shops that have Recourse, or had it; `appUrlOf` says where a shop's staff have the app. */
export function openShopStore(database: Database, locks: Pick<Locks, 'exclusively'>, appUrlOf: (shop: string) => string): ShopStore {
  return {
    find: async (shop) => {
      const row = await database.shop.findUnique({ where: { id: shop } })
      return row && {
        shop: row.id, name: row.name, email: row.email, currencyCode: row.currencyCode, timeZone: row.timeZone, countryCode: row.countryCode, policyName: row.policyName, scopes: row.scopes, uninstalled: row.uninstalledAt !== null, appUrl: appUrlOf(row.id),
        orderImport: { state: row.importState as StoredShop['orderImport']['state'], taken: row.importTaken, message: row.importMessage },
      }
    },
    install: async (shop, read, scopes, policyName, at) => {
      const facts = { name: read.name, email: read.email, currencyCode: read.currencyCode, timeZone: read.timeZone, countryCode: read.countryCode, scopes }
      await database.shop.upsert({
        where: { id: shop },
        create: { id: shop, ...facts, policyName, installedAt: at, grantedAt: at },
        update: { ...facts, uninstalledAt: null, grantedAt: at },
      })
      // Installed again after an uninstall: what was missed meanwhile is taken in anew.
      await database.shop.updateMany({ where: { id: shop, importState: { in: ['failed', 'waiting'] } }, data: { importState: 'waiting', importTaken: 0, importMessage: null } })
    },
    importProgress: async (shop, progress) => {
      await database.shop.updateMany({ where: { id: shop, uninstalledAt: null }, data: importColumns(progress) })
    },
    importGoesOn: async (shop, progress) => (await database.shop.updateMany({ where: { id: shop, uninstalledAt: null, importState: 'running' }, data: importColumns(progress) })).count > 0,
    uninstall: async (shop, triggeredAt) => {
      await database.$transaction(async (tx) => {
        const { count } = await tx.shop.updateMany({ where: { id: shop, grantedAt: { lte: triggeredAt } }, data: { uninstalledAt: triggeredAt, importState: 'waiting' } })
        if (count) await tx.session.deleteMany({ where: { shop } })
      })
    },
    setScopes: async (shop, scopes) => {
      await database.$transaction([
        database.shop.updateMany({ where: { id: shop }, data: { scopes } }),
        database.session.updateMany({ where: { shop, isOnline: false }, data: { scope: scopes } }),
      ])
    },
    erase: async (shop, triggeredAt) => {
      await database.$transaction(async (tx) => {
        const [row] = await tx.$queryRaw<Array<{ uninstalledAt: Date | null; grantedAt: Date }>>`select "uninstalledAt", "grantedAt" from "Shop" where "id" = ${shop} for update`
        if (row && !row.uninstalledAt && row.grantedAt > triggeredAt) return
        // Claims pin their policy version without cascade: they go first, and what hangs on the shop goes with it.
        await tx.claim.deleteMany({ where: { shop } })
        await tx.evidence.deleteMany({ where: { shop } })
        await tx.mail.deleteMany({ where: { shop } })
        await tx.session.deleteMany({ where: { shop } })
        await tx.inboxEntry.deleteMany({ where: { shop, topic: { not: 'shop/redact' } } })
        // What is staged hangs on no key, so that staging it is fast.
        const imports = { importId: { in: (await tx.orderImport.findMany({ where: { shop }, select: { id: true } })).map((run) => run.id) } }
        await tx.stagedLine.deleteMany({ where: imports })
        await tx.stagedOrder.deleteMany({ where: imports })
        await tx.shop.deleteMany({ where: { id: shop } })
      })
    },
    importing: (shop, work) => locks.exclusively(`import:${shop}`, work),
    toImport: async () => (await database.shop.findMany({ where: { uninstalledAt: null, importState: { in: ['waiting', 'running'] } }, orderBy: { installedAt: 'asc' }, select: { id: true } })).map((row) => row.id),
  }
}

const importColumns = ({ state, taken, message }: StoredShop['orderImport']) => ({ importState: state, importTaken: taken, importMessage: message })
