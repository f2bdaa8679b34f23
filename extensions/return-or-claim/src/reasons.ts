import type { ShopperReason } from '../../../app/contracts/shopper.ts'
import type { DraftLine } from './draft.ts'

/** The reason that is chosen on a line, and the finer one beneath it. */
export function chosenReason(line: Pick<DraftLine, 'reason'>, reasons: readonly ShopperReason[]): { reason: ShopperReason | null; finer: ShopperReason['finer'][number] | null } {
  for (const reason of reasons) {
    const finer = reason.finer.find(({ id }) => id === line.reason)
    if (finer) return { reason, finer }
  }
  return { reason: reasons.find(({ id }) => id === line.reason) ?? null, finer: null }
}
