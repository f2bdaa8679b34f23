import { expect, it } from 'vitest'
import type { BulkBatch } from '../../../app/application/history/ports.ts'
import { readBatches } from '../../../app/adapters/shopify/bulk-batches.server.ts'
import { bulkFile, bulkLine, bulkOrder } from '../../support/history/bulk-lines.ts'

async function read(file: Buffer, size: number, taken = { bytes: 0, lines: 0 }): Promise<BulkBatch[]> {
  const chunks = async function* () { for (let at = taken.bytes; at < file.length; at += size) yield file.subarray(at, at + size) }
  const batches: BulkBatch[] = []
  for await (const batch of readBatches(chunks(), taken)) batches.push(batch)
  return batches
}
const told = (batches: BulkBatch[]) => ({
  orders: batches.flatMap((batch) => batch.orders.map((one) => [one.line, one.key])), lines: batches.flatMap((batch) => batch.lines.map((one) => [one.line, one.key])),
  issues: batches.flatMap((batch) => batch.issues.map(({ line, code }) => [line, code])), end: [batches.at(-1)?.bytesTaken, batches.at(-1)?.linesTaken],
})

it('a file is read the same in pieces of any size', async () => {
  const file = bulkFile(bulkLine(7, 1, { title: 'Prsten „žlutý“' }), bulkOrder(1), bulkOrder(2))
  const whole = told(await read(file, file.length))
  expect(whole).toEqual({ orders: [[2, '1'], [3, '2']], lines: [[1, '7']], issues: [], end: [file.length, 3] })
  for (const size of [1, 7, 64, 1000]) expect(told(await read(file, size))).toEqual(whole)
})

it('reading goes on behind a byte that ends a line, with the lines counted on', async () => {
  const file = bulkFile(bulkOrder(1), bulkOrder(2), bulkOrder(3))
  const first = file.indexOf(10) + 1
  expect(told(await read(file, 100, { bytes: first, lines: 1 }))).toEqual({ orders: [[2, '2'], [3, '3']], lines: [], issues: [], end: [file.length, 3] })
})

it('a file that breaks off says so at its last line; one that only lacks the last line break is whole', async () => {
  const file = bulkFile(bulkOrder(1), bulkOrder(2))
  expect(told(await read(file.subarray(0, file.length - 5), 50))).toEqual({ orders: [[1, '1']], lines: [], issues: [[2, 'cut']], end: [file.length - 5, 2] })
  expect(told(await read(file.subarray(0, file.length - 1), 50))).toEqual({ orders: [[1, '1'], [2, '2']], lines: [], issues: [], end: [file.length - 1, 2] })
})

it('broken lines, empty ones and other line ends do not shift the count', async () => {
  const file = Buffer.concat([bulkFile('garbage', '', bulkOrder(1)), Buffer.from(`${JSON.stringify(bulkOrder(2))}\r\n`), Buffer.from([0xff, 0x0a])])
  expect(told(await read(file, 33))).toEqual({ orders: [[3, '1'], [4, '2']], lines: [], issues: [[1, 'broken'], [5, 'broken']], end: [file.length, 5] })
})

it('a line too long to be an order is passed over without being held', async () => {
  const file = Buffer.concat([bulkFile(bulkOrder(1)), Buffer.alloc(17 * 1024 * 1024, 'x'), Buffer.from('\n'), bulkFile(bulkOrder(2))])
  expect(told(await read(file, 64 * 1024))).toEqual({ orders: [[1, '1'], [3, '2']], lines: [], issues: [[2, 'too-long']], end: [file.length, 3] })
})

it('a long file comes in batches that each end with a line', async () => {
  const file = bulkFile(...Array.from({ length: 25_000 }, (_, i) => ({ id: `gid://shopify/Gnome/${i}` })))
  const batches = await read(file, 64 * 1024)
  expect(batches.map((batch) => batch.linesTaken)).toEqual([10_000, 20_000, 25_000])
  expect(batches.every((batch) => file[batch.bytesTaken - 1] === 10)).toBe(true)
})
