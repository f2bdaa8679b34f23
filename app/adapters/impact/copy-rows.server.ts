import type { Goods } from '../../domain/decision/line-case.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import type { CaseNumbers } from '../../domain/decision/verdict-table.ts'
import type { Stock, StockLine } from '../../application/impact/stock.ts'
import { openBytesNumbers } from './bytes-numbers.server.ts'

/** What COPY is asked for, in the order in which rows are read. */
export const copiedColumns = '"lineId", "purchasedAt", "reportedAt", "sentAt", "orderReportedAt", "orderSentAt", "valueMinor", "business", "placedByBusiness", "more", "orderMore", "parcels", "countryCode", "placedIn", "channel", "currencyCode", "goods"'

/** Where the first of some lines stands in the whole stock, and that every so many are kept to be decided again in full. */
export interface Placed { place: number; every: number }

/** Since when PostgreSQL counts microseconds: 2000-01-01, in milliseconds since 1970. */
const epoch = 946_684_800_000

/**
 * Weighs rows of line cases as PostgreSQL writes them in COPY's binary format, one behind another without header or
 * trailer, and gives how many they were. `place` is the first one's place in the whole stock, of which every so many are kept;
 * `askedAt` says when a line is asked about.
 */
export function openRows(stock: Stock, askedAt: (purchasedAt: number) => number): (bytes: Buffer, placed: Placed) => number {
  const placement: Placement = { country: null, channel: null, customers: 'consumer' }
  const line: StockLine = { id: '', minor: 0, currency: '', placement }
  const numbers: CaseNumbers = { purchasedAt: 0, askedAt: 0, business: false, country: 0, goods: 0, reportedAt: NaN, sentAt: NaN, orderReportedAt: NaN, orderSentAt: NaN, more: false, orderMore: false, parcels: 0 }
  const goodsOf = openBytesNumbers((written) => stock.goodsNumber(written, (json) => JSON.parse(json) as Goods))
  const channels = new Map<string | null, string | null>([[null, null]])
  const channelOf = (written: string | null): string | null => {
    const known = channels.get(written)
    if (known !== undefined || written === null) return known ?? null
    const channel = Buffer.from(written, 'latin1').toString('utf8')
    channels.set(written, channel)
    return channel
  }
  let bytes: Buffer = Buffer.alloc(0)
  let view = new DataView(bytes.buffer)
  let at = 0
  const big = (): number => view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)
  const instant = (): number => {
    const length = view.getInt32(at)
    at += 4
    if (length < 0) return NaN
    const ms = big() / 1000 + epoch
    at += length
    return ms
  }
  const flag = (): boolean => {
    at += 5
    return bytes[at - 1] === 1
  }
  /** Bytes as they are, a character each: nothing is decoded that has been seen before. */
  const text = (): string | null => {
    const length = view.getInt32(at)
    at += 4
    if (length < 0) return null
    at += length
    return bytes.toString('latin1', at - length, at)
  }
  const goods = (): number => {
    const from = at + 4
    at = from + view.getInt32(at)
    return goodsOf(bytes, from, at)
  }
  return (some, { place, every }) => {
    bytes = some
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    at = 0
    let rows = 0
    while (at < bytes.length) {
      at += 2
      line.id = text() ?? ''
      numbers.purchasedAt = instant()
      numbers.reportedAt = instant()
      numbers.sentAt = instant()
      numbers.orderReportedAt = instant()
      numbers.orderSentAt = instant()
      at += 4
      line.minor = big()
      at += 8
      numbers.business = flag()
      placement.customers = flag() ? 'business' : 'consumer'
      numbers.more = flag()
      numbers.orderMore = flag()
      numbers.parcels = view.getInt16(at + 4)
      at += 6
      numbers.country = stock.countryNumber(text())
      placement.country = text()
      placement.channel = channelOf(text())
      line.currency = text() ?? ''
      numbers.goods = goods()
      numbers.askedAt = askedAt(numbers.purchasedAt)
      stock.weigh(line, numbers, (place + rows) % every === 0)
      rows += 1
    }
    return rows
  }
}
