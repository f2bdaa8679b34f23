import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { bulkLine, bulkOrder } from '../../support/history/bulk-lines.ts'

/** What a bulk file of so many lines holds: a third of them orders, each with two items. */
export interface WrittenFile { lines: number; orders: number; bytes: number }

/** Orders of which the lines stand strewn about one another, as nothing promises any order. */
const neighbours = 1_000
/** Every so many of the items stand at the very end, far from their orders. */
const farOff = 50

/** Writes a bulk file as Shopify would, the same every time. */
export async function writeBulkFile(path: string, lines: number): Promise<WrittenFile> {
  const out = createWriteStream(path)
  const orders = Math.floor(lines / 3)
  const atTheEnd: string[] = []
  let bytes = 0
  const write = async (all: string[]) => {
    const text = Buffer.from(`${all.join('\n')}\n`)
    bytes += text.length
    if (!out.write(text)) await once(out, 'drain')
  }
  for (let from = 1; from <= orders; from += neighbours) {
    const block: string[] = []
    for (let n = from; n < Math.min(from + neighbours, orders + 1); n += 1) {
      block.push(JSON.stringify(order(n)))
      for (const line of itemsOf(n)) (line.n % farOff === 0 ? atTheEnd : block).push(JSON.stringify(line.node))
    }
    await write(strewn(block))
  }
  for (let at = 0; at < atTheEnd.length; at += 5_000) await write(strewn(atTheEnd.slice(at, at + 5_000)))
  for (let n = orders * 3 + 1; n <= lines; n += 1) await write([JSON.stringify(bulkOrder(firstId + n, { subtotalLineItemsQuantity: 0, fulfillments: [] }))])
  out.end()
  await once(out, 'finish')
  return { lines, orders: orders + (lines - orders * 3), bytes }
}

const firstId = 5_000_000_000_000
const at = (n: number) => new Date(Date.UTC(2022, 0, 1) + (n % 35_000) * 3_600_000).toISOString().replace('.000Z', 'Z')

const order = (n: number) => bulkOrder(firstId + n, {
  name: `#${n}`, createdAt: at(n), processedAt: at(n), updatedAt: at(n + 200), email: `customer-${n}@dopisy.example`, subtotalLineItemsQuantity: 2 + (n % 10 === 0 ? 1 : 0),
  customer: { id: `gid://shopify/Customer/${n % 90_000}`, displayName: `Zákaznice číslo ${n}`, defaultEmailAddress: { emailAddress: `customer-${n}@dopisy.example` } },
  fulfillments: [{ id: `gid://shopify/Fulfillment/${firstId + n}`, status: 'SUCCESS', createdAt: at(n + 20), deliveredAt: at(n + 60), totalQuantity: 2 + (n % 10 === 0 ? 1 : 0) }],
})

const itemsOf = (n: number) => [0, 1].map((which) => {
  const id = n * 2 + which
  const quantity = which === 0 && n % 10 === 0 ? 2 : 1
  return { n: id, node: bulkLine(firstId + id, firstId + n, { title: `Zlatý prsten s přívěskem č. ${id % 700}`, sku: `PR-${id % 700}`, quantity, currentQuantity: quantity, product: { id: `gid://shopify/Product/${id % 700}`, productType: 'Prsteny', tags: ['zlato', 'prsten', 'certifikat'] } }) }
})

/** In an order that has nothing to do with theirs, and is the same every time. */
function strewn(lines: string[]): string[] {
  const all = [...lines]
  let seed = 2026
  for (let i = all.length - 1; i > 0; i -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const j = seed % (i + 1)
    ;[all[i], all[j]] = [all[j] ?? '', all[i] ?? '']
  }
  return all
}
