export type BulkMode = 'late' | 'fail' | 'partial' | 'time-out' | 'cancel' | 'cut' | 'broken-line' | 'unknown-type' | 'expire'

/** What may become of a bulk operation, in words. */
export const bulkModes: Readonly<Record<BulkMode, string>> = {
  late: 'Runs for as long as is said before it writes anything',
  fail: 'FAILED, INTERNAL_SERVER_ERROR, nothing is written',
  partial: 'FAILED, INTERNAL_SERVER_ERROR, half of the lines are written',
  'time-out': 'FAILED, TIMEOUT, half of the lines are written',
  cancel: 'CANCELED by somebody else, half of the lines are written',
  cut: 'COMPLETED, but the file breaks off in the middle of a line',
  'broken-line': 'COMPLETED, with a line that is no JSON',
  'unknown-type': 'COMPLETED, with a line of something that was not asked for',
  expire: 'COMPLETED, but the address of the file has expired',
}
const modes = Object.keys(bulkModes) as BulkMode[]

/** A trouble that the next bulk operations of a shop are to meet. */
export interface BulkTrouble { shop?: string; mode: BulkMode; times: number; delayMs: number }

export interface BulkTroubles {
  add(trouble: BulkTrouble): void
  list(): BulkTrouble[]
  clear(): void
  /** The trouble that meets an operation of this shop, used up by one. */
  take(shop: string): BulkTrouble | null
}

/** Troubles as a test has ordered them, met in the order they were given. */
export function createBulkTroubles(): BulkTroubles {
  let troubles: BulkTrouble[] = []
  return {
    add: (trouble) => void troubles.push(trouble),
    list: () => troubles,
    clear: () => { troubles = [] },
    take(shop) {
      const found = troubles.find((each) => !each.shop || each.shop === shop)
      if (!found) return null
      found.times -= 1
      if (found.times <= 0) troubles = troubles.filter((each) => each !== found)
      return found
    },
  }
}

/** A trouble as the control API takes it; a sentence when it isn't one. */
export function readBulkTrouble(body: Record<string, unknown>): BulkTrouble | string {
  const mode = modes.find((each) => each === body.mode)
  const [times, delayMs] = [Number(body.times ?? 1), Number(body.delayMs ?? 1000)]
  if (!mode) return `mode is one of ${modes.join(', ')}.`
  if (!Number.isInteger(times) || times < 1) return 'times is a whole number from 1.'
  if (!(delayMs >= 0 && delayMs <= 600_000)) return 'delayMs is a number of milliseconds from 0 to 600000.'
  return { mode, times, delayMs, ...(typeof body.shop === 'string' && body.shop ? { shop: body.shop } : {}) }
}
