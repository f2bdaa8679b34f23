import type { SavedViewStore } from '../../application/claims/list-ports.ts'
import type { Database } from './client.server.ts'

/** Lists of claims as staff keep them. */
export function openSavedViews(database: Database): SavedViewStore {
  return {
    of: (shop, staffId) => database.$queryRaw`
      select view."id", view."staffId", member."name" as "by", view."name", view."query", view."shared" from "SavedView" view
      left join "StaffMember" member on member."shop" = view."shop" and member."id" = view."staffId"
      where view."shop" = ${shop} and (view."staffId" = ${staffId} or view."shared") order by view."createdAt", view."id"`,
    find: async (shop, id) => {
      const view = await database.savedView.findFirst({ where: { shop, id } })
      if (!view) return null
      const member = await database.staffMember.findUnique({ where: { shop_id: { shop, id: view.staffId } }, select: { name: true } })
      return { id, staffId: view.staffId, by: member?.name ?? null, name: view.name, query: view.query, shared: view.shared }
    },
    create: async (shop, { id, staffId, name, query }, most, at) => (await database.$executeRaw`
      insert into "SavedView" ("id", "shop", "staffId", "name", "query", "shared", "createdAt")
      select ${id}, ${shop}, ${staffId}, ${name}, ${query}, false, ${at.toISOString().replace('Z', '')}::timestamp where (select count(*) from "SavedView" where "shop" = ${shop} and "staffId" = ${staffId}) < ${most}`) === 1,
    change: async (shop, id, change) => { await database.savedView.updateMany({ where: { shop, id }, data: change }) },
    remove: async (shop, id) => { await database.savedView.deleteMany({ where: { shop, id } }) },
  }
}
