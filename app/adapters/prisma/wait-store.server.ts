import { parseWaitDays } from '../../domain/claim/wait-days.ts'
import type { WaitStore } from '../../application/waits/wait-store.ts'
import type { Database } from './client.server.ts'
import { saveSetting } from './save-setting.server.ts'

/** How long a shop's claims wait, and the record of its changes. */
export function openWaitStore(database: Database): WaitStore {
  return {
    read: async (shop) => {
      const row = await database.shop.findUnique({ where: { id: shop }, select: { waitDays: true, waitDaysVersion: true } })
      return { days: parseWaitDays(row?.waitDays), version: row?.waitDaysVersion ?? 0 }
    },
    save: (shop, expected, days, records, actor, at) => saveSetting(database, shop, 'waitDays', expected, days, records, actor, at),
  }
}
