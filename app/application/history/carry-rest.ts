import { partBatch } from './part-batch.ts'
import type { WholeOrder } from './part-batch.ts'
import type { BulkBatch, BulkRows } from './ports.ts'

/** Into how many further batches what lacks the rest of its order is carried. */
const carriedInto = 2

/** A file that is parted batch by batch. */
export interface PartedFile {
  /** Orders that are whole with the batch, and what was carried far enough for them. */
  part(batch: BulkRows & Pick<BulkBatch, 'linesTaken'>): { whole: WholeOrder[]; late: BulkRows }
  /** What goes into the next batch with it. */
  carried(): BulkRows
}

/**
 * Carries what the end of a batch parted from the rest of its order into the next ones. Whatever the file is like, nothing is
 * carried but what was read last.
 */
export function partFile(): PartedFile {
  let carried: BulkRows = { orders: [], lines: [] }
  /** The last lines of the batches of which something may be carried. */
  const ends: number[] = []
  return {
    part: (batch) => {
      const { whole, rest } = partBatch({ orders: [...carried.orders, ...batch.orders], lines: [...carried.lines, ...batch.lines] })
      const before = ends.length < carriedInto ? 0 : (ends.shift() ?? 0)
      ends.push(batch.linesTaken)
      carried = behind(before, rest)
      return { whole, late: { orders: rest.orders.filter(({ line }) => line <= before), lines: rest.lines.filter(({ line }) => line <= before) } }
    },
    carried: () => carried,
  }
}

/** The rows that stand behind a line of the file. */
export const behind = (last: number, { orders, lines }: BulkRows): BulkRows => ({ orders: orders.filter(({ line }) => line > last), lines: lines.filter(({ line }) => line > last) })
