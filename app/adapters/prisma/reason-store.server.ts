import type { ReasonStore } from '../../application/setup/reason-store.ts'
import { parseReasons } from '../../domain/setup/reasons.ts'
import type { Database } from './client.server.ts'
import { saveSetting } from './save-setting.server.ts'

/** Why a shop's customers return things, in its own words, and the record of changes. */
export function openReasonStore(database: Database): ReasonStore {
  return {
    read: async (shop) => {
      const row = await database.shop.findUnique({ where: { id: shop }, select: { reasons: true, reasonsVersion: true } })
      return { reasons: parseReasons(row?.reasons), version: row?.reasonsVersion ?? 0 }
    },
    save: (shop, expected, reasons, records, actor, at) => saveSetting(database, shop, 'reasons', expected, reasons, records, actor, at),
  }
}
