import { expect, test } from 'vitest'
import { openRows } from '../../../app/adapters/impact/copy-rows.server.ts'
import type { Stock } from '../../../app/application/impact/stock.ts'
import type { Placement } from '../../../app/domain/decision/routing.ts'

const field = (bytes: Buffer | null) => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(bytes === null ? -1 : bytes.length)
  return bytes === null ? length : Buffer.concat([length, bytes])
}
const text = (value: string | null) => field(value === null ? null : Buffer.from(value))
const big = (value: bigint) => { const bytes = Buffer.alloc(8); bytes.writeBigInt64BE(value); return field(bytes) }
const small = (value: number) => { const bytes = Buffer.alloc(2); bytes.writeInt16BE(value); return field(bytes) }
const flag = (value: boolean) => field(Buffer.from([value ? 1 : 0]))

/** A row of COPY's binary format; instants in microseconds since 2000. */
const row = (id: string, kind: bigint) => Buffer.concat([
  Buffer.from([0, 11]), text(id), big(kind), big(86_400_000_000n), field(null), field(null), field(null), field(null), big(1_250n), flag(false), flag(false), small(1),
])

const kind = (id: number, channel: string | null) => ({
  id, written: JSON.stringify({ business: false, country: 'CZ', placement: { country: 'SK', channel, customers: 'business' }, goods: { isGiftCard: false, attributes: [], product: { productType: null, tags: ['růžové zlato'] } }, currency: 'CZK' }),
})

/** Keeps what it is to weigh; countries are number 7, goods come one after another. */
const keeping = () => {
  const [weighed, goods]: [unknown[], unknown[]] = [[], []]
  const stock = {
    goodsNumber: (_: string, read: (written: string) => unknown) => goods.push(read('')) - 1,
    countryNumber: () => 7,
    weigh: ({ id, minor, currency, placement }: { id: string; minor: number; currency: string; placement: Placement }, numbers: { purchasedAt: number; parcels: number; country: number; goods: number; reportedAt: number }, kept: boolean) =>
      weighed.push({ id, minor, currency, placement, at: new Date(numbers.purchasedAt).toISOString(), reported: numbers.reportedAt, parcels: numbers.parcels, country: numbers.country, goods: numbers.goods, kept }),
  } as unknown as Stock
  return { rows: openRows(stock, (at) => at), weighed, goods }
}

test('rows are read as PostgreSQL writes them, by what they are of, with letters of every alphabet', () => {
  const { rows, weighed, goods } = keeping()
  rows.know([kind(4_294_967_297, 'Zásilkovna'), kind(5, null)])
  expect(rows.weigh(Buffer.concat([row('a', 4_294_967_297n), row('b', 5n), row('c', 4_294_967_297n)]), { place: 10, every: 12 })).toBe(3)
  const same = { minor: 1_250, currency: 'CZK', at: '2000-01-02T00:00:00.000Z', reported: NaN, parcels: 1, country: 7 }
  expect(weighed).toEqual([
    { ...same, id: 'a', placement: { country: 'SK', channel: 'Zásilkovna', customers: 'business' }, goods: 0, kept: false },
    { ...same, id: 'b', placement: { country: 'SK', channel: null, customers: 'business' }, goods: 1, kept: false },
    { ...same, id: 'c', placement: { country: 'SK', channel: 'Zásilkovna', customers: 'business' }, goods: 0, kept: true },
  ])
  expect(goods[0]).toMatchObject({ product: { tags: ['růžové zlato'] } })
})

test('a row of a kind that nobody told of is not guessed at', () => {
  expect(() => keeping().rows.weigh(row('a', 5n), { place: 0, every: 1 })).toThrow('The kind of the line a is not known.')
})
