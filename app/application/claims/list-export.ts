import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { ClaimFilter, ExportedClaim } from './claims-view.ts'
import { selectionOf, toListedClaim } from './list-claims.ts'
import type { ListDeps } from './list-claims.ts'

/** Which claims: all that match a filter, or those of them that were chosen. */
export interface ExportAsked { filter: ClaimFilter; ids: string[] | null }

/** How a claim becomes a row of a table, in the words of who shows it. */
export interface ClaimSheet { head: readonly string[]; cells(claim: ExportedClaim): string[] }

/** Claims as a table, read while it is written: however many there are, only some are held at a time. */
export async function exportClaims(deps: ListDeps, context: StaffContext, { filter, ids }: ExportAsked, sheet: ClaimSheet): Promise<Result<{ name: string; columns: readonly string[]; rows: AsyncIterable<string[]> }, Refusal>> {
  const refused = notPermitted(context, 'export')
  if (refused) return err(refused)
  const { selection, now, today, currency } = await selectionOf(deps, context, filter)
  return ok({ name: `claims-${today}.csv`, columns: sheet.head, rows: rowsOf(exported(deps, context.shop, ids ? { ...selection, ids } : selection, now, currency.timeZone), sheet) })
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
