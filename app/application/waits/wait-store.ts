import type { WaitDays } from '../../domain/claim/wait-days.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'
import type { Actor } from '../actor.ts'

export interface WaitStore {
  /** After how many days a shop's waits are reminded of and come back to staff; `version` counts their changes. */
  read(shop: string): Promise<{ days: WaitDays; version: number }>
  /** Writes the days with the record of what changed; false where `expected` is not the version any more. */
  save(shop: string, expected: number, days: WaitDays, records: SettingChangeRecord[], actor: Actor, at: Date): Promise<boolean>
}
