import type { Actor } from '../../application/actor.ts'
import type { SettingChangeRecord } from '../../application/people/staff-store.ts'
import type { Database } from './client.server.ts'
import { recordSettings } from './record-settings.server.ts'

/**
 * Saves what a shop keeps in one column as JSON, with the record of what was changed. False where it is no longer the
 * version that was seen, which stands in the column beside it; nothing is written then.
 */
export function saveSetting(database: Database, shop: string, column: 'grades' | 'waitDays' | 'reasons', expected: number, value: object, records: SettingChangeRecord[], actor: Actor, at: Date): Promise<boolean> {
  const version = `${column}Version`
  return database.$transaction(async (tx) => {
    const { count } = await tx.shop.updateMany({ where: { id: shop, [version]: expected }, data: { [column]: value, [version]: { increment: 1 } } })
    if (count === 0) return false
    await recordSettings(tx, shop, records, actor, at)
    return true
  })
}
