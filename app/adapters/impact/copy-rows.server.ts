import type { Stock, StockLine } from '../../application/impact/stock.ts'
import type { CaseNumbers } from '../../domain/decision/verdict-table.ts'
import type { StoredLineKind } from '../prisma/line-kinds.server.ts'

/** What COPY is asked for, in the order in which rows are read. */
export const copiedColumns = '"lineId", "kind", "purchasedAt", "reportedAt", "sentAt", "orderReportedAt", "orderSentAt", "valueMinor", "more", "orderMore", "parcels"'

/** Where the first of some lines stands in the whole stock, and that every so many are kept to be decided again in full. */
export interface Placed { place: number; every: number }

/** Kinds of lines by their ids, as they are written. */
export type WrittenKinds = Array<{ id: number; written: string }>

/** Since when PostgreSQL counts microseconds: 2000-01-01, in milliseconds since 1970. */
const epoch = 946_684_800_000

export interface Rows {
  /** Tells of kinds, before any row of them is weighed. */
  know(kinds: WrittenKinds): void
  /**
   * Weighs rows of line cases as PostgreSQL writes them in COPY's binary format, one behind another without header or
   * trailer, and gives how many they were. `place` is the first one's place in the whole stock.
   */
  weigh(bytes: Buffer, placed: Placed): number
}

/** `askedAt` says when a line is asked about. */
export function openRows(stock: Stock, askedAt: (purchasedAt: number) => number): Rows {
  const numbers: CaseNumbers = { purchasedAt: 0, askedAt: 0, business: false, country: 0, goods: 0, reportedAt: NaN, sentAt: NaN, orderReportedAt: NaN, orderSentAt: NaN, more: false, orderMore: false, parcels: 0 }
  const kinds = new Map<number, Pick<CaseNumbers, 'business' | 'country' | 'goods'> & Pick<StockLine, 'placement' | 'currency'>>()
  let bytes: Buffer = Buffer.alloc(0)
  let view = new DataView(bytes.buffer)
  let [at, idFrom, idTo] = [0, 0, 0]
  const line: StockLine = {
    // Few lines are named: a string of each would take longer than all else that is read of it.
    get id() { return bytes.toString('latin1', idFrom, idTo) },
    minor: 0, currency: '', placement: { country: null, channel: null, customers: 'consumer' },
  }
  const big = (): number => {
    at += 12
    return view.getInt32(at - 8) * 4_294_967_296 + view.getUint32(at - 4)
  }
  const instant = (): number => {
    if (view.getInt32(at) >= 0) return big() / 1000 + epoch
    at += 4
    return NaN
  }
  const flag = (): boolean => {
    at += 5
    return bytes[at - 1] === 1
  }
  return {
    know: (written) => {
      for (const { id, written: text } of written) {
        const { business, country, placement, goods, currency } = JSON.parse(text) as StoredLineKind
        kinds.set(id, { business, country: stock.countryNumber(country), goods: stock.goodsNumber(JSON.stringify(goods), () => goods), placement, currency })
      }
    },
    weigh: (some, { place, every }) => {
      bytes = some
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      at = 0
      let rows = 0
      while (at < bytes.length) {
        idFrom = at + 6
        at = idTo = idFrom + view.getInt32(at + 2)
        const kind = kinds.get(big())
        if (!kind) throw new Error(`The kind of the line ${line.id} is not known.`)
        line.placement = kind.placement
        line.currency = kind.currency
        numbers.business = kind.business
        numbers.country = kind.country
        numbers.goods = kind.goods
        numbers.purchasedAt = instant()
        numbers.reportedAt = instant()
        numbers.sentAt = instant()
        numbers.orderReportedAt = instant()
        numbers.orderSentAt = instant()
        line.minor = big()
        numbers.more = flag()
        numbers.orderMore = flag()
        numbers.parcels = view.getInt16(at + 4)
        at += 6
        numbers.askedAt = askedAt(numbers.purchasedAt)
        stock.weigh(line, numbers, (place + rows) % every === 0)
        rows += 1
      }
      return rows
    },
  }
}
