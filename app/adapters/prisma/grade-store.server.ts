import { parseGrades } from '../../domain/claim/grades.ts'
import type { GradeStore } from '../../application/grades/grade-store.ts'
import type { Database } from './client.server.ts'
import { recordSettings } from './record-settings.server.ts'

/** What a shop calls the grades of inspected pieces, and the record of their changes. */
export function openGradeStore(database: Database): GradeStore {
  return {
    read: async (shop) => {
      const row = await database.shop.findUnique({ where: { id: shop }, select: { grades: true, gradesVersion: true } })
      return { grades: parseGrades(row?.grades), version: row?.gradesVersion ?? 0 }
    },
    save: (shop, expected, grades, records, actor, at) => database.$transaction(async (tx) => {
      const { count } = await tx.shop.updateMany({ where: { id: shop, gradesVersion: expected }, data: { grades: grades as object[], gradesVersion: { increment: 1 } } })
      if (count === 0) return false
      await recordSettings(tx, shop, records, actor, at)
      return true
    }),
  }
}
