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
const row = (id: string, channel: string | null) => Buffer.concat([
  Buffer.from([0, 17]), text(id), big(86_400_000_000n), field(null), field(null), field(null), field(null), big(1_250n),
  flag(false), flag(true), flag(false), flag(false), small(1), text('CZ'), text('SK'), text(channel), text('CZK'), text('{"tags":["růžové zlato"]}'),
])

test('rows are read as PostgreSQL writes them, with letters of every alphabet', () => {
  const weighed: unknown[] = []
  const goods: unknown[] = []
  const stock = {
    goodsNumber: (written: string, read: (written: string) => unknown) => goods.push(read(written)) - 1,
    countryNumber: () => 7,
    weigh: (line: { id: string; minor: number; currency: string; placement: Placement }, numbers: { purchasedAt: number; parcels: number; country: number; reportedAt: number }, kept: boolean) => weighed.push({ ...line, placement: { ...line.placement }, at: new Date(numbers.purchasedAt).toISOString(), reported: numbers.reportedAt, parcels: numbers.parcels, country: numbers.country, kept }),
  } as unknown as Stock
  expect(openRows(stock, (at) => at)(Buffer.concat([row('a', 'Zásilkovna'), row('b', null), row('c', 'Zásilkovna')]), { place: 10, every: 12 })).toBe(3)
  const same = { minor: 1_250, currency: 'CZK', at: '2000-01-02T00:00:00.000Z', reported: NaN, parcels: 1, country: 7 }
  expect(weighed).toEqual([
    { ...same, id: 'a', placement: { country: 'SK', channel: 'Zásilkovna', customers: 'business' }, kept: false },
    { ...same, id: 'b', placement: { country: 'SK', channel: null, customers: 'business' }, kept: false },
    { ...same, id: 'c', placement: { country: 'SK', channel: 'Zásilkovna', customers: 'business' }, kept: true },
  ])
  expect(goods[0]).toEqual({ tags: ['růžové zlato'] })
})
