import type { Reason } from '../../domain/setup/reasons.ts'
import type { Actor } from '../actor.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'

export interface ReasonStore {
  /** A shop's own reasons, none where it has none; `version` counts their changes. */
  read(shop: string): Promise<{ reasons: Reason[]; version: number }>
  /** Writes the reasons with the record of what changed; false where `expected` is not the version any more. */
  save(shop: string, expected: number, reasons: Reason[], records: SettingChangeRecord[], actor: Actor, at: Date): Promise<boolean>
}
