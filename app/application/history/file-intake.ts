import { behind, partFile } from './carry-rest.ts'
import type { WholeOrder } from './part-batch.ts'
import type { BulkBatch, BulkRows, NotedPart, OrderImport, OrderImportStore } from './ports.ts'

/** How much is read between two notes, at most: batches, and rows that are to be staged or are wrong. */
const mostBatches = 8
const mostRows = 5_000
/** How many batches are written at once. */
const atOnce = 3

export interface FileIntake {
  /** Takes a batch in, while those before it are still being written. Rejects where one of them could not be. */
  take(batch: BulkBatch): Promise<void>
  /** Notes all that was taken in. Where something failed, nothing behind it is noted. */
  end(): Promise<void>
}

/**
 * Takes a file in from where a run has come to. Whole orders are stored straight away; now and then it is noted how far the file
 * was read, once all up to there is stored or staged. What is carried then is staged as well, so that a crash takes nothing of it
 * away, and unstaged with the note that counts its order as stored. Three batches are written at once, and a note beside them.
 * `onNote` is told how many orders are in.
 */
export function openIntake(store: Pick<OrderImportStore, 'takeWhole' | 'stage'>, run: OrderImport, onNote: (taken: number) => Promise<void>): FileIntake {
  const file = partFile()
  let part = openPart(run)
  /** Of the last batches, the earliest first. */
  const writing: Array<Promise<void>> = []
  let noting = Promise.resolve()

  const note = () => {
    const closed = part
    addRows(closed, file.carried())
    part = openPart(closed)
    noting = unheard(Promise.all([noting, ...writing]).then(async () => onNote(await store.stage(run, closed))))
  }

  return {
    take: async (batch) => {
      if (writing.length === atOnce) {
        await writing[0]
        writing.shift()
      }
      const into = part
      const { whole, late } = file.part(batch)
      const write = async () => settle(into, whole, await store.takeWhole(run, whole))
      writing.push(unheard(write()))
      cover(into, batch, late)
      if (into.batches < mostBatches && into.orders.length + into.lines.length + into.issues.length < mostRows) return
      await noting
      note()
    },
    end: async () => {
      await Promise.allSettled([noting, ...writing])
      if (part.batches > 0) note()
      await noting
    },
  }
}

/** A promise that is waited for later than it may fail. */
function unheard(promise: Promise<void>): Promise<void> {
  promise.catch(() => {})
  return promise
}

/** `before`: the last line that an earlier note covers; what is carried up to there is staged. */
type OpenPart = NotedPart & { before: number; batches: number }

const openPart = ({ bytesTaken, linesTaken }: Pick<BulkBatch, 'bytesTaken' | 'linesTaken'>): OpenPart => ({ orders: [], lines: [], issues: [], bytesTaken, linesTaken, ordersRead: 0, taken: [], settled: { orders: [], lines: [] }, before: linesTaken, batches: 0 })

function cover(part: OpenPart, { orders, issues, bytesTaken, linesTaken }: BulkBatch, late: BulkRows): void {
  addRows(part, late)
  part.issues.push(...issues)
  part.ordersRead += orders.length
  part.batches += 1
  Object.assign(part, { bytesTaken, linesTaken })
}

/** Has rows staged that are not staged yet. */
function addRows(part: OpenPart, rows: BulkRows): void {
  const { orders, lines } = behind(part.before, rows)
  part.orders.push(...orders)
  part.lines.push(...lines)
}

/** Orders that were stored are staged no longer; those that were not have to be. */
function settle(part: OpenPart, whole: WholeOrder[], left: WholeOrder[]): void {
  const waiting = new Set(left)
  for (const one of whole) {
    if (waiting.has(one)) {
      addRows(part, { orders: [one.order], lines: one.lines })
      continue
    }
    part.taken.push(one.order.key)
    if (one.order.line <= part.before) part.settled.orders.push(one.order)
    for (const line of one.lines) if (line.line <= part.before) part.settled.lines.push(line)
  }
}
