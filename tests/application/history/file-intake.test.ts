import { describe, expect, it } from 'vitest'
import { readBulkLine } from '../../../app/adapters/shopify/bulk-order-line.server.ts'
import { partFile } from '../../../app/application/history/carry-rest.ts'
import { openIntake } from '../../../app/application/history/file-intake.ts'
import type { BulkBatch, NotedPart, OrderImport } from '../../../app/application/history/ports.ts'
import { bulkLine, bulkOrder } from '../../support/history/bulk-lines.ts'

/** Batches of a file, each of some lines; a line is as many bytes as one. */
function batches(...each: object[][]): BulkBatch[] {
  let line = 0
  return each.map((nodes) => {
    const read = nodes.map((node) => ({ ...readBulkLine(JSON.stringify(node)), number: (line += 1) }))
    return {
      orders: read.flatMap((one) => (one.kind === 'order' ? [{ ...one.order, line: one.number }] : [])),
      lines: read.flatMap((one) => (one.kind === 'line' ? [{ ...one.line, line: one.number }] : [])),
      issues: [], bytesTaken: line, linesTaken: line,
    }
  })
}
const keys = ({ orders, lines }: Pick<BulkBatch, 'orders' | 'lines'>) => [...orders, ...lines].map(({ key }) => key)
const run = { bytesTaken: 0, linesTaken: 0 } as OrderImport

describe('what lacks the rest of its order', () => {
  it('is carried into two batches and no further, and so is a line that came before its order', () => {
    const file = partFile()
    const told = batches([bulkOrder(1), bulkOrder(2), bulkLine(31, 3)], [bulkOrder(4)], [bulkLine(11, 1), bulkOrder(3)], [bulkLine(21, 2)], [bulkLine(41, 4)]).map((batch) => {
      const { whole, late } = file.part(batch)
      return [whole.map(({ order }) => order.key), keys(late), keys(file.carried())]
    })
    expect(told).toEqual([[[], [], ['1', '2', '31']], [[], [], ['1', '2', '4', '31']], [['1', '3'], ['2'], ['4']], [[], ['4'], ['21']], [[], [], ['21', '41']]])
  })

  it('is never more than was read last, though no order ever gets its lines', () => {
    const file = partFile()
    const carried = batches(...Array.from({ length: 30 }, (_, i) => [bulkOrder(i * 2 + 1), bulkOrder(i * 2 + 2)])).map((batch) => { file.part(batch); return keys(file.carried()).length })
    expect(carried).toEqual([2, ...Array.from({ length: 29 }, () => 4)])
  })
})

describe('a file that is taken in', () => {
  const noted = (parts: NotedPart[]) => parts.map(({ linesTaken, ordersRead, taken, settled, ...part }) => ({ linesTaken, ordersRead, taken, staged: keys(part), settled: keys(settled) }))

  it('is noted now and then: what is carried is staged with a note, and settled with the one that counts its order', async () => {
    const parts: NotedPart[] = []
    const intake = openIntake({ takeWhole: async () => [], stage: async (_, part) => { parts.push(part); return 0 } }, run, async () => {})
    // The eighth batch ends between an order and its line; the order of the first never gets one.
    for (const batch of batches([bulkOrder(1)], [bulkOrder(2), bulkLine(21, 2)], [], [], [], [], [], [bulkOrder(3)], [bulkLine(31, 3), bulkOrder(4)])) await intake.take(batch)
    await intake.end()
    expect(noted(parts)).toEqual([{ linesTaken: 4, ordersRead: 3, taken: ['2'], staged: ['1', '3'], settled: [] }, { linesTaken: 6, ordersRead: 1, taken: ['3'], staged: ['4'], settled: ['3'] }])
  })

  it('stages what could not go straight in, but for what of it is staged already', async () => {
    const parts: NotedPart[] = []
    const intake = openIntake({ takeWhole: async (_, whole) => whole, stage: async (_, part) => { parts.push(part); return 0 } }, run, async () => {})
    for (const batch of batches([], [], [], [], [], [], [], [bulkOrder(3)], [bulkLine(31, 3)])) await intake.take(batch)
    await intake.end()
    expect(noted(parts)).toEqual([{ linesTaken: 1, ordersRead: 1, taken: [], staged: ['3'], settled: [] }, { linesTaken: 2, ordersRead: 0, taken: [], staged: ['31'], settled: [] }])
  })

  it('is noted sooner where much of it is to be staged', async () => {
    const parts: NotedPart[] = []
    const intake = openIntake({ takeWhole: async () => [], stage: async (_, part) => { parts.push(part); return 0 } }, run, async () => {})
    const many = (from: number) => Array.from({ length: 3_000 }, (_, i) => bulkOrder(from + i))
    // Carried into two batches, they are to be staged with the fourth.
    for (const batch of batches(many(1), many(3_001), many(6_001), many(9_001))) await intake.take(batch)
    await intake.end()
    expect(noted(parts).map(({ linesTaken, staged }) => [linesTaken, staged.length])).toEqual([[12_000, 12_000]])
  })

  it('is noted no further than a batch that could not be stored, nor behind a note that failed', async () => {
    const read = batches(...Array.from({ length: 20 }, (_, i) => [bulkOrder(i + 1), bulkLine(1_000 + i, i + 1)]))
    for (const [batch, note, reached] of [[3, 0, []], [12, 0, [16]], [99, 1, []], [99, 2, [16]]] as const) {
      const parts: NotedPart[] = []
      let [written, notes] = [0, 0]
      const intake = openIntake({
        takeWhole: async () => { if ((written += 1) === batch) throw new Error('The disk is full.'); return [] },
        stage: async (_, part) => { if ((notes += 1) === note) throw new Error('The disk is full.'); parts.push(part); return 0 },
      }, run, async () => {})
      const all = async () => { for (const one of read) await intake.take(one) }
      await all().catch(() => {})
      await expect(intake.end()).rejects.toThrow('The disk is full.')
      expect(parts.map(({ linesTaken }) => linesTaken)).toEqual(reached)
    }
  })
})
