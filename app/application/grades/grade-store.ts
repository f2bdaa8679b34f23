import type { Grade } from '../../domain/claim/grades.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'
import type { Actor } from '../actor.ts'

export interface GradeStore {
  /** A shop's grades; `version` counts their changes. */
  read(shop: string): Promise<{ grades: Grade[]; version: number }>
  /** Writes the grades with the record of what changed; false where `expected` is not the version any more. */
  save(shop: string, expected: number, grades: Grade[], records: SettingChangeRecord[], actor: Actor, at: Date): Promise<boolean>
}
