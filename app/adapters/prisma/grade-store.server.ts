import { parseGrades } from '../../domain/claim/grades.ts'
import type { GradeStore } from '../../application/grades/grade-store.ts'
import type { Database } from './client.server.ts'
import { saveSetting } from './save-setting.server.ts'

/** What a shop calls the grades of inspected pieces, and the record of their changes. */
export function openGradeStore(database: Database): GradeStore {
  return {
    read: async (shop) => {
      const row = await database.shop.findUnique({ where: { id: shop }, select: { grades: true, gradesVersion: true } })
      return { grades: parseGrades(row?.grades), version: row?.gradesVersion ?? 0 }
    },
    save: (shop, expected, grades, records, actor, at) => saveSetting(database, shop, 'grades', expected, grades, records, actor, at),
  }
}
