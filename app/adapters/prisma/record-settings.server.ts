import { Prisma } from '@prisma/client'
import type { Actor } from '../../application/actor.ts'
import type { SettingChangeRecord } from '../../application/people/staff-store.ts'
import type { Transaction } from './client.server.ts'

/** Writes down, in the transaction that makes them, what was changed of a shop's settings and by whom; null stands for nothing. */
export async function recordSettings(tx: Transaction, shop: string, records: SettingChangeRecord[], actor: Actor, at: Date): Promise<void> {
  await tx.settingChange.createMany({ data: records.map(({ what, before, after }) => ({ shop, at, actor: actor as object, what, before: (before ?? Prisma.DbNull) as object, after: (after ?? Prisma.DbNull) as object })) })
}
