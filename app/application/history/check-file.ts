import { readSheet } from '../../domain/history/read-sheet.ts'
import type { SheetRecord } from '../../domain/history/read-sheet.ts'
import type { SheetIssue } from '../../domain/history/sheet-issue.ts'
import type { DateOrder } from '../../domain/history/read-day.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { matchRows, namesOf } from './match-rows.ts'
import type { NewPastClaim, PastClaimStore } from './past-claim-store.ts'

export interface CheckDeps {
  stores: { pastClaims: PastClaimStore }
  /** The records of a file; an issue where it is no table. */
  readTable(content: Uint8Array): Result<SheetRecord[], SheetIssue[]>
  today(timeZone: string): string
  dayOf(instant: string, timeZone: string): string
  newId(): string
}

/** More is parted into several files. */
export const mostLines = 20_000

/** What a file tells, with the names by which it tells it. */
export interface CheckedFile { lines: number; claims: NewPastClaim[]; named: Map<number, { order: string; item: string }>; issues: SheetIssue[] }

/** Looks a file through without storing anything: what would come in, and what is wrong, by line. */
export async function checkFile(deps: CheckDeps, shop: StoredShop, content: Uint8Array, dates: DateOrder): Promise<CheckedFile> {
  const refused = (issues: SheetIssue[]): CheckedFile => ({ lines: 0, claims: [], named: new Map(), issues })
  const table = deps.readTable(content)
  if (!table.ok) return refused(table.error)
  const lines = table.value.filter((record) => record.cells.some((cell) => cell.trim() !== '')).length - 1
  if (lines > mostLines) return refused([{ line: 1, column: null, code: 'too-many-rows', detail: String(mostLines) }])
  const { rows, issues } = readSheet(table.value, { dates, currencyCode: shop.currencyCode, today: deps.today(shop.timeZone) })
  const orders = rows.length ? await deps.stores.pastClaims.ordersNamed(shop.shop, [...new Set(rows.flatMap((row) => namesOf(row.order)))]) : []
  const matched = matchRows(rows, orders, (instant) => deps.dayOf(instant, shop.timeZone), deps.newId)
  return {
    lines: Math.max(0, lines), claims: matched.claims, named: new Map(rows.map(({ line, order, item }) => [line, { order, item }])),
    issues: [...issues, ...matched.issues].sort((a, b) => a.line - b.line),
  }
}
