import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { exportOnRecord } from '../figures/export-on-record.ts'
import type { ExportDeps, ExportedTable } from '../figures/export-on-record.ts'
import { notPermitted } from '../people/permitted.ts'
import type { ClaimFilter, ExportedClaim } from './claims-view.ts'
import { selectionOf, toListedClaim } from './list-claims.ts'
import type { ListDeps } from './list-claims.ts'

/** Which claims: all that match a filter, or those of them that were chosen. */
export interface ExportAsked { filter: ClaimFilter; ids: string[] | null }

/** How a claim becomes a row of a table, in the words of who shows it. */
export interface ClaimSheet { head: readonly string[]; cells(claim: ExportedClaim): string[] }

/** Claims as a table, read while it is written: however many there are, only some are held at a time. */
export async function exportClaims(deps: ListDeps & ExportDeps, context: StaffContext, asked: ExportAsked, sheet: ClaimSheet): Promise<Result<ExportedTable, Refusal>> {
  const refused = notPermitted(context, 'export')
  if (refused) return err(refused)
  const { filter, ids } = asked
  const { selection, now, today, currency } = await selectionOf(deps, context, filter)
  const rows = rowsOf(exported(deps, context.shop, ids ? { ...selection, ids } : selection, now, currency.timeZone), sheet)
  return ok(exportOnRecord(deps, context, { name: `claims-${today}.csv`, columns: sheet.head, rows }, narrowedTo(asked)))
}

const unrecorded: ReadonlySet<string> = new Set(['search', 'product', 'sort', 'page', 'view'])

/** What the claims were narrowed to; of words that were searched for only that there were some, since they may name a customer. */
function narrowedTo({ filter, ids }: ExportAsked): Record<string, unknown> {
  if (ids) return { chosen: ids.length }
  return { ...Object.fromEntries(Object.entries(filter).filter(([key]) => !unrecorded.has(key))), ...(filter.search || filter.product ? { searched: true } : {}) }
}

async function* exported(deps: ListDeps, shop: string, selection: Parameters<ListDeps['stores']['claims']['each']>[1], now: Date, timeZone: string): AsyncIterable<ExportedClaim> {
  const day = (instant: string | null) => (instant === null ? null : deps.dayOf(instant, timeZone))
  for await (const row of deps.stores.claims.each(shop, selection)) {
    const { openedAt, ...listed } = toListedClaim(row, now)
    yield { ...listed, email: row.email, items: row.items, openedOn: deps.dayOf(openedAt, timeZone), decidedOn: day(row.decidedAt), closedOn: day(row.closedAt), disputed: row.disputed }
  }
}

async function* rowsOf(claims: AsyncIterable<ExportedClaim>, sheet: ClaimSheet): AsyncIterable<string[]> {
  for await (const claim of claims) yield sheet.cells(claim)
}
