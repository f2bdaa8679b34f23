import { isUtf8 } from 'node:buffer'
import type { BulkBatch } from '../../application/history/ports.ts'
import { readBulkLine } from './bulk-order-line.server.ts'

/** How much is read in one go, at most: rows, and bytes of the file. */
const full = { rows: 10_000, bytes: 1.5 * 1024 * 1024 }
/** An order's line is some kilobytes; what is longer than this is none. */
const longestLine = 16 * 1024 * 1024
const newline = 10

/**
 * Reads a bulk file line by line from `taken` on, which ends a line. However large it is, one batch is held at a time; each
 * ends with a whole line, so that reading can go on behind it. A last line that nothing ends is taken where it can be read.
 */
export async function* readBatches(chunks: AsyncIterable<Uint8Array>, taken: { bytes: number; lines: number }, most = full): AsyncIterable<BulkBatch> {
  let { bytes, lines } = taken
  /** The beginning of a line that goes on in the next chunk, and bytes of one that is too long to be held. */
  let begun: Buffer[] = []
  let held = 0
  let passed = 0
  let batch = emptyBatch(bytes, lines)
  for await (const chunk of chunks) {
    const data = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let at = 0
    for (let end = data.indexOf(newline); end >= 0; end = data.indexOf(newline, at)) {
      const last = data.subarray(at, end)
      lines += 1
      bytes += passed + held + last.length + 1
      if (passed > 0) batch.issues.push({ line: lines, code: 'too-long', detail: null, orderId: null })
      else take(batch, held > 0 ? Buffer.concat([...begun, last]) : last, lines)
      begun = []
      held = passed = 0
      at = end + 1
      batch.bytesTaken = bytes
      batch.linesTaken = lines
      if (batch.orders.length + batch.lines.length + batch.issues.length >= most.rows || bytes - batch.from >= most.bytes) {
        yield batch
        batch = emptyBatch(bytes, lines)
      }
    }
    if (at < data.length) begun.push(data.subarray(at))
    held += data.length - at
    if (held > longestLine) {
      passed += held
      begun = []
      held = 0
    }
  }
  if (held + passed > 0) {
    take(batch, Buffer.concat(begun), lines + 1)
    const unread = batch.issues.find((issue) => issue.line === lines + 1 && issue.code === 'broken')
    if (unread) Object.assign(unread, { code: 'cut', detail: null })
    batch.bytesTaken = bytes + passed + held
    batch.linesTaken = lines + 1
  }
  if (batch.linesTaken > batch.before) yield batch
}

type OpenBatch = BulkBatch & { from: number; before: number }

const emptyBatch = (bytes: number, lines: number): OpenBatch => ({ orders: [], lines: [], issues: [], bytesTaken: bytes, linesTaken: lines, from: bytes, before: lines })

function take(batch: BulkBatch, line: Buffer, number: number): void {
  if (line.length === 0 || (line.length === 1 && line[0] === 13)) return
  if (!isUtf8(line)) return void batch.issues.push({ line: number, code: 'broken', detail: 'no UTF-8', orderId: null })
  const read = readBulkLine(line.toString('utf8'))
  if (read.kind === 'order') batch.orders.push({ ...read.order, line: number })
  else if (read.kind === 'line') batch.lines.push({ ...read.line, line: number })
  else batch.issues.push({ line: number, code: read.code, detail: read.detail, orderId: read.orderId })
}
