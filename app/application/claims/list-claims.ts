import type { ClaimFilter } from '../application.ts'
import type { Stores } from '../store-ports.ts'
import type { ClaimSummary, Page } from '../views.ts'
import { toClaimSummary } from './claim-summary.ts'

const pageSize = 25

export async function listClaims(deps: { stores: Stores; today(timeZone: string): string }, shop: string, filter: ClaimFilter): Promise<Page<ClaimSummary>> {
  const page = Math.max(1, filter.page ?? 1)
  const [{ rows, total }, stored] = await Promise.all([deps.stores.claims.list(shop, filter, (page - 1) * pageSize, pageSize), deps.stores.shops.find(shop)])
  const today = deps.today(stored?.timeZone ?? 'UTC')
  return { items: rows.map((row) => toClaimSummary(row, today)), total, page, pageSize }
}
